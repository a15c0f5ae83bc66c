"""R: every role that the charter names is filled, on today's date and at each coming meeting."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.diagnostics.rule import FEL, VARNING, Finding, rule
from natverk_cli.model.beskrivning import Beskrivning, Roll
from natverk_cli.model.medlem import SKOLCHEF
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import antal, lista, raknetal, stor

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


def _ingen_namngiven(beskrivning: Beskrivning, roll: Roll) -> bool:
    listed = any(ingen.roll == roll.id for ingen in beskrivning.ingen_namngiven)
    # What the school chief does is recorded by the network, not performed by it: never an error.
    return listed or roll.id == SKOLCHEF


def _lowest(roll: Roll) -> int:
    return roll.exakt or roll.minst or 0


def _days(nu: Nulage) -> tuple[date, ...]:
    """Today, and the days of the coming meetings."""
    return (nu.idag, *sorted({mote.datum for mote in nu.kommande} - {nu.idag}))


def _roles(nu: Nulage) -> Iterator[tuple[Beskrivning, int, Roll]]:
    if beskrivning := nu.beskrivning:
        for number, roll in enumerate(beskrivning.roller):
            yield beskrivning, number, roll


@rule("R001", niva=FEL, krav=(18, 26, 31), kraver=("medlemmar", "uppdragsbeskrivningar", "möten"))
def roll_inte_tillsatt(nu: Nulage) -> Iterator[Finding]:
    """Ingen har en roll som uppdragsbeskrivningen kräver, i dag eller på ett kommande mötes dag.

    Varför: utan ordförande kallar ingen till mötena, utan sekreterare förs inga minnesanteckningar.
    Rätta: skriv in vem som tar över med natverk roll tillsätt.
    """
    for beskrivning, number, roll in _roles(nu):
        if _ingen_namngiven(beskrivning, roll):
            continue
        days = [day for day in _days(nu) if len(nu.natverk.innehavare(roll.id, day)) < _lowest(roll)]
        if days:
            place = _ended(nu, roll, days[0]) or beskrivning.at("roller", number)
            begins = _from(nu, roll, days[0])
            cure = f"bestäm vem som tar över och skriv in det: natverk roll tillsätt {_ord(roll)} NAMN --från {begins}"
            yield Finding(place, _vacant(nu, roll, days), cure, roll.id)


def _ord(roll: Roll) -> str:
    """What the role is called in a command."""
    return roll.id if " " in roll.namn else roll.namn


def _who(nu: Nulage, roll: Roll, day: date) -> str:
    count = len(nu.natverk.innehavare(roll.id, day))
    few = f"Bara {raknetal(count, 'en')}" if count else "Ingen"
    return f"{few} sitter i presidiet" if roll.id == "presidium" else f"{few} är {roll.namn}"


def _vacant(nu: Nulage, roll: Roll, days: list[date]) -> str:
    coming = [day for day in days if day != nu.idag]
    who = _who(nu, roll, days[0])
    if not coming:
        return f"{who} i dag, {utan_veckodag(nu.idag)}."
    meetings = (
        i_ord(coming[0])
        if len(coming) == 1
        else f"{i_ord(coming[0])} och {antal(len(coming) - 1, 'möte', 'möten')} till"
    )
    if nu.idag in days:
        return f"{who} i dag, och inte heller på mötet {meetings}."
    return f"{who} på mötet {meetings}."


def _ended(nu: Nulage, roll: Roll, day: date) -> Place | None:
    """The line that ended the last holding before the day, if somebody held the role."""
    ends = [
        (innehav.till, medlem.at("roller", number, "till"))
        for medlem, number, innehav in nu.natverk.innehav(roll.id)
        if innehav.till and innehav.till < day
    ]
    return max(ends, key=lambda end: end[0])[1] if ends else None


def _from(nu: Nulage, roll: Roll, day: date) -> date:
    ends = [innehav.till for _, _, innehav in nu.natverk.innehav(roll.id) if innehav.till and innehav.till < day]
    return date.fromordinal(max(ends).toordinal() + 1) if ends else nu.idag


@rule("R002", niva=FEL, krav=(26, 31), kraver=("medlemmar", "uppdragsbeskrivningar", "möten"))
def flera_har_samma_roll(nu: Nulage) -> Iterator[Finding]:
    """Två personer har samma dag en roll som bara en kan ha.

    Varför: då vet ingen vem som ska kalla eller skriva. En tillförordnad räknas i stället för den ordinarie.
    Rätta: avsluta den enas roll med natverk roll avsluta, eller skriv tf: ja om någon tillfälligt tar över.
    """
    for _, _, roll in _roles(nu):
        days = [day for day in _days(nu) if roll.exakt and len(nu.natverk.innehavare(roll.id, day)) > roll.exakt]
        if days:
            holders = nu.natverk.innehavare(roll.id, days[0])
            names = lista([medlem.namn for medlem in holders])
            last = holders[-1]
            number = next(
                n for n, innehav in enumerate(last.roller) if innehav.roll == roll.id and innehav.galler(days[0])
            )
            allowed = raknetal(roll.exakt or 1, "en")
            text = f"{names} är {roll.namn} samtidigt, {utan_veckodag(days[0])}. Bara {allowed} kan vara det."
            yield Finding(last.at("roller", number), text, _who_leaves(nu, roll, days[0]), roll.id)


def _who_leaves(nu: Nulage, roll: Roll, day: date) -> str:
    """How the one who had the role first leaves it the day before the one who came last began."""
    held = [
        (innehav.fran or date.min, medlem) for medlem, _, innehav in nu.natverk.innehav(roll.id) if innehav.galler(day)
    ]
    held.sort(key=lambda one: one[0])
    began, first = held[-1][0], held[0]
    if began == first[0]:
        return f"avsluta rollen för den som inte har den: natverk roll avsluta {_ord(roll)} NAMN"
    last = date.fromordinal(began.toordinal() - 1)
    return f'avsluta den tidigare: natverk roll avsluta {_ord(roll)} "{first[1].namn}" --den {last}'


@rule("R003", niva=VARNING, krav=(18, 23, 26, 31), kraver=("medlemmar", "uppdragsbeskrivningar"))
def ingen_namngiven(nu: Nulage) -> Iterator[Finding]:
    """Ingen är namngiven för en roll i uppdragsbeskrivningen.

    Varför: rollens uppgifter väntar på att någon utses.
    Rätta: fråga den som utser, och skriv in personen med natverk roll tillsätt.
    """
    for beskrivning, number, roll in _roles(nu):
        if not _ingen_namngiven(beskrivning, roll) or len(nu.natverk.innehavare(roll.id, nu.idag)) >= _lowest(roll):
            continue
        listed = [n for n, ingen in enumerate(beskrivning.ingen_namngiven) if ingen.roll == roll.id]
        place = beskrivning.at("ingen_namngiven", listed[0], "roll") if listed else beskrivning.at("roller", number)
        asked = "skolchefsnätverket" if roll.id == SKOLCHEF else "nätverket"
        cure = f"fråga {asked} vem det är och skriv in personen: natverk roll tillsätt {_ord(roll)} NAMN"
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
                cure = f'ta bort raden: natverk roll tillsätt {_ord(roll)} "{holders[0].namn}"'
                yield Finding(beskrivning.at("ingen_namngiven", number), text, cure, ingen.roll)
