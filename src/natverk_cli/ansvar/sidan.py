"""The charter's page, section by section: each duty with where it stands today, and the task that decides it."""

from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.ansvar.plikter import PLIKTER, UPPDRAG, Plikt, om_uppdraget, plikten
from natverk_cli.ansvar.uppgift import Lage, Uppgift
from natverk_cli.ansvar.uppgifter import uppgifter
from natverk_cli.model.nulage import Nulage

# The page's own headings, and the duties that stand under each.
AVSNITT: tuple[tuple[str, range], ...] = (
    ("Bakgrund", range(1, 7)),
    ("Uppdrag", range(7, 14)),
    ("Presidium", range(14, 19)),
    ("Skol- och utbildningschef", range(19, 24)),
    ("Ordförande", range(24, 27)),
    ("Sekreterare", range(27, 32)),
    ("Möten", range(32, 36)),
)
# What matters most comes first.
LAGEN: tuple[Lage, ...] = ("försenad", "dags", "väntar", "kommer", "klar")


class Rad(NamedTuple):
    """A duty on the page: how it stands, the task that decides it, what that is about, and how many are done.

    `uppgift` is None when there is nothing to do yet; `om` is short: "möte 2027-1", "2027".
    """

    plikt: Plikt
    lage: Lage
    uppgift: Uppgift | None
    om: str
    klara: int
    alla: int


class Avsnitt(NamedTuple):
    """A section of the page."""

    rubrik: str
    rader: tuple[Rad, ...]


def sidan(nu: Nulage) -> tuple[Avsnitt, ...]:
    """The whole page on the day."""
    by_duty: dict[int, list[Uppgift]] = {number: [] for number in PLIKTER}
    for uppgift in uppgifter(nu):
        by_duty[uppgift.krav].append(uppgift)
    return tuple(
        Avsnitt(rubrik, tuple(row for number in numbers for row in _rader(nu, number, by_duty[number])))
        for rubrik, numbers in AVSNITT
    )


def _rader(nu: Nulage, nummer: int, tasks: list[Uppgift]) -> Iterator[Rad]:
    """The duty's row; of the assignments one row each, for a charter may have fewer or more than the first one had."""
    if nummer not in UPPDRAG:
        yield _rad(nu, plikten(nummer, nu.beskrivning), tasks)
    for place, id_ in enumerate(nu.beskrivning.uppdrag if nu.beskrivning else ()):
        uppdrag = nu.natverk.ett_uppdrag(id_)
        if uppdrag and (plikt := om_uppdraget(uppdrag, place)).nummer == nummer:
            yield _rad(nu, plikt, [task for task in tasks if task.galler == id_])


def _rad(nu: Nulage, plikt: Plikt, tasks: list[Uppgift]) -> Rad:
    done = sum(task.lage == "klar" for task in tasks)
    ordered = list(_ordered(tasks))
    if not ordered:
        return Rad(plikt, "kommer", None, "", 0, 0)
    return Rad(plikt, ordered[0].lage, ordered[0], _about(nu, ordered[0].galler), done, len(tasks))


def _about(nu: Nulage, galler: str) -> str:
    if nu.natverk.mote(galler):
        return f"möte {galler}"
    return galler if galler.isdigit() or "/" in galler else ""


def _ordered(tasks: list[Uppgift]) -> Iterator[Uppgift]:
    """The worst state first; within it what is due first, and of what is done the latest."""
    for state in LAGEN:
        those = [task for task in tasks if task.lage == state]
        yield from reversed(those) if state == "klar" else those
