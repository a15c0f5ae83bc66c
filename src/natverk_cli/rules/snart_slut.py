"""R: roles that end soon, told while there is time to find who takes over."""

from collections.abc import Iterator
from datetime import date, timedelta

from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.medlem import SKOLCHEF, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag

DAGAR = 90  # how long before its end a role, or the charter, is spoken of


@rule("R005", niva=VARNING, krav=(4, 18, 23, 26, 31), kraver=("medlemmar", "uppdragsbeskrivningar", "möten"))
def roll_tar_snart_slut(nu: Nulage) -> Iterator[Finding]:
    """En roll tar slut inom 90 dagar och ingen är inskriven som tar över.

    Varför: den som tar över behöver tid, och nätverket ska inte stå utan någon en enda dag.
    Rätta: bestäm vem som tar över och skriv in det med natverk roll tillsätt, eller natverk medlem ny för en ny person.
    """
    for medlem, number, till in _ending(nu):
        innehav = medlem.roller[number]
        named = _named(nu, medlem, innehav.roll)
        text = f"{medlem.namn} {named} till och med {utan_veckodag(till)}, och ingen tar över dagen efter."
        command = f"{_command(nu, medlem, innehav.roll)} --från {till + timedelta(1)}"
        cure = f"bestäm vem som tar över och skriv in det: {command}"
        whose = medlem.kommun if innehav.roll == "representant" else None
        yield Finding(medlem.at("roller", number, "till"), text, cure, whose or innehav.roll)


def _ending(nu: Nulage) -> Iterator[tuple[Medlem, int, date]]:
    """Each holding in force whose end, within the time, leaves too few in its role: the member, its number, its end."""
    for medlem in nu.natverk.medlemmar:
        for number, innehav in enumerate(medlem.roller):
            till = innehav.till
            if till is None or not innehav.galler(nu.idag) or till > nu.idag + timedelta(DAGAR):
                continue
            if _leaves_too_few(nu, medlem, innehav.roll, till + timedelta(1)):
                yield medlem, number, till


def _command(nu: Nulage, medlem: Medlem, roll: str) -> str:
    if roll == "representant":
        return f"natverk medlem ny NAMN --kommun {medlem.kommun}"
    known = nu.beskrivning and nu.beskrivning.roll(roll)
    return f"natverk roll tillsätt {known.namn if known and ' ' not in known.namn else roll} NAMN"


def _leaves_too_few(nu: Nulage, medlem: Medlem, roll: str, day: date) -> bool:
    if roll == "representant":
        others = (one for one in nu.natverk.medlemmar if one.kommun == medlem.kommun)
        wanted = bool(nu.natverk.installningar.representant_per_kommun) and medlem.kommun is not None
        return wanted and not any(one.har(roll, day) for one in others)
    known = nu.beskrivning and nu.beskrivning.roll(roll)
    if not known:
        return False
    lowest = known.exakt or known.minst or 0
    coming = () if roll == SKOLCHEF else (mote.datum for mote in nu.kommande)
    if any(len(nu.natverk.innehavare(roll, one)) < lowest for one in (nu.idag, *coming)):
        return False  # R001 or R003 tells of it
    return len(nu.natverk.innehavare(roll, day)) < lowest


def _named(nu: Nulage, medlem: Medlem, roll: str) -> str:
    if roll == "representant":
        return f"företräder {medlem.kommun}"
    known = nu.beskrivning and nu.beskrivning.roll(roll)
    return "sitter i presidiet" if roll == "presidium" or not known else f"är {known.namn}"
