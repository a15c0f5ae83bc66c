"""R: the roles for which the charter names nobody."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.beskrivning import Beskrivning, Roll
from natverk_cli.model.medlem import SKOLCHEF
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import antal, stor

# What the rules about holders have to have read.
KRAVER = ("medlemmar", "uppdragsbeskrivningar", "möten", "inställningar")
# What waits while nobody holds a role, in the charter's order.
VANTAR = {
    "presidium": ("arbetsordningen", "dagordningarna", "beredningen av mötena", "sammanställningarna"),
    "skolchef": (
        "återkopplingen från skolchefsgruppen",
        "återkopplingen till skolchefsgruppen",
        "den årliga revideringen av uppdragen",
        "uppföljningen av uppdragen",
        "mottagandet av presidiets sammanställningar",
    ),
    "ordforande": ("ledningen av mötena", "kallelserna"),
    "sekreterare": ("förteckningen", "uppgifterna om plats och tid", "minnesanteckningarna", "insändningen"),
}


def har_ingen_namngiven(beskrivning: Beskrivning, roll: Roll) -> bool:
    """Whether it is known that nobody is named, so that no more than a warning is due."""
    listed = any(ingen.roll == roll.id for ingen in beskrivning.ingen_namngiven)
    # What the school chief does is recorded by the network, not performed by it: never an error.
    return listed or roll.id == SKOLCHEF


def _lowest(roll: Roll) -> int:
    return roll.exakt or roll.minst or 0


def roles(nu: Nulage) -> Iterator[tuple[Beskrivning, int, Roll]]:
    """The roles of today's charter, with their numbers in its list."""
    if beskrivning := nu.beskrivning:
        for number, roll in enumerate(beskrivning.roller):
            yield beskrivning, number, roll


def i_kommando(roll: Roll) -> str:
    """What the role is called in a command."""
    return roll.id if " " in roll.namn else roll.namn


def since(nu: Nulage) -> date:
    """The first day that the network is held to."""
    return nu.natverk.installningar.kontrolleras_fran or date.min


def har_i_ord(roll: Roll, many: str, *, var: bool = False, few: bool = True) -> str:
    """ "är båda ordförande", "satt alla i presidiet"; with `few` the number comes before: "Ingen är ordförande" """
    verb, rest = ("satt" if var else "sitter", "i presidiet") if roll.id == "presidium" else ("", roll.namn)
    verb = verb or ("var" if var else "är")
    return f"{many} {verb} {rest}" if few else f"{verb} {many} {rest}"


@rule("R003", niva=VARNING, krav=(18, 23, 26, 31), kraver=("medlemmar", "uppdragsbeskrivningar"))
def ingen_namngiven(nu: Nulage) -> Iterator[Finding]:
    """Ingen är namngiven för en roll i uppdragsbeskrivningen.

    Varför: rollens uppgifter väntar på att någon utses.
    Rätta: fråga den som utser, och skriv in personen med natverk roll tillsätt.
    """
    for beskrivning, number, roll in roles(nu):
        if not har_ingen_namngiven(beskrivning, roll) or len(nu.natverk.innehavare(roll.id, nu.idag)) >= _lowest(roll):
            continue
        listed = [n for n, ingen in enumerate(beskrivning.ingen_namngiven) if ingen.roll == roll.id]
        place = beskrivning.at("ingen_namngiven", listed[0], "roll") if listed else beskrivning.at("roller", number)
        asked = "skolchefsnätverket" if roll.id == SKOLCHEF else "nätverket"
        cure = f"fråga {asked} vem det är och skriv in personen: natverk roll tillsätt {i_kommando(roll)} NAMN"
        named = "i presidiet" if roll.id == "presidium" else f"som {roll.namn}"
        yield Finding(place, f"Ingen är namngiven {named}.{_waiting(roll)}", cure, roll.id)


def _waiting(roll: Roll) -> str:
    waiting = VANTAR.get(roll.id, ())
    if not waiting:
        return ""
    count = stor(antal(len(waiting), "uppgift", "uppgifter", "en"))
    return f" {count} väntar på att någon utses, bland annat {waiting[0]}."


@rule("R004", niva=VARNING, kraver=("medlemmar", "uppdragsbeskrivningar"))
def namngiven_anda(nu: Nulage) -> Iterator[Finding]:
    """Uppdragsbeskrivningen säger att ingen är namngiven för en roll som någon har.

    Varför: båda kan inte vara sanna, och kontrollen av rollen är avstängd så länge raden finns.
    Rätta: kör natverk roll tillsätt för den som har rollen, så tas raden under ingen_namngiven bort.
    """
    for beskrivning in nu.natverk.beskrivningar:
        for number, ingen in enumerate(beskrivning.ingen_namngiven):
            holders = nu.natverk.innehavare(ingen.roll, nu.idag)
            roll = beskrivning.roll(ingen.roll)
            if holders and roll and beskrivning is nu.beskrivning:
                text = f"{holders[0].namn} är {roll.namn}, men uppdragsbeskrivningens fil säger att ingen är namngiven."
                cure = f'ta bort raden: natverk roll tillsätt {i_kommando(roll)} "{holders[0].namn}"'
                yield Finding(beskrivning.at("ingen_namngiven", number), text, cure, ingen.roll)
