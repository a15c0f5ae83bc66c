"""A meeting's agenda as it is shown: every item with its number, the sum of their minutes, and what waits."""

from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.ansvar.dagordning import dagordning, first_paragraf
from natverk_cli.ansvar.kallelse import sent_last
from natverk_cli.documents.kallelse import agenda_changes
from natverk_cli.model.mote import Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import antal


class Rad(NamedTuple):
    """An item: its number on the agenda, who presents it and which assignments it takes up, by name."""

    nummer: int
    punkt: Punkt
    foredragande: str
    uppdrag: tuple[str, ...]


class Dagordningsbild(NamedTuple):
    """The agenda of a meeting. `andrat` is what differs from the notice that has gone out, a sentence each.

    That of a meeting that has been is the one that was called to.
    """

    mote: Mote
    rader: tuple[Rad, ...]
    andrat: tuple[str, ...]

    @property
    def minuter(self) -> int:
        """How long the items take that have a time."""
        return sum(int(rad.punkt.tid or 0) for rad in self.rader)

    @property
    def utan_tid(self) -> int:
        """How many items have no time."""
        return sum(not rad.punkt.tid for rad in self.rader)

    @property
    def tidslage(self) -> str:
        """The sum of the minutes against the meeting's length, in a sentence or two."""
        langd, minuter = self.mote.langd, self.minuter
        if not minuter:
            length = f" Mötet är {_minuter(langd)}." if langd else ""
            return f"Ingen punkt har någon tid än.{length}"
        if langd is None:
            return f"Punkterna tar {_minuter(minuter)}. Mötets längd är inte bestämd."
        if minuter > langd:
            return f"Punkterna tar {_minuter(minuter)} men mötet är {langd}: {_minuter(minuter - langd)} för lite."
        if not self.utan_tid:
            return f"Punkterna tar {_minuter(minuter)} av mötets {langd}: {_minuter(langd - minuter)} över."
        those = antal(self.utan_tid, "punkt", "punkter", "en")
        return (
            f"Punkterna med tid tar {_minuter(minuter)} av mötets {langd}. {_left(langd - minuter)} {those} utan tid."
        )


def _minuter(count: int) -> str:
    return "1 minut" if count == 1 else f"{count} minuter"


def _left(count: int) -> str:
    return f"{_minuter(count)} återstår till" if count else "Inget återstår till"


def dagordningsbild(nu: Nulage, mote: Mote) -> Dagordningsbild:
    """The meeting's agenda as it stands today."""
    notices = nu.kallelser_till(mote.id)
    if notices and mote.datum < nu.idag:
        frozen = notices[-1]
        return Dagordningsbild(mote, tuple(_rader(nu, frozen.dagordning, int(frozen.forsta_paragraf))), ())
    items, sent = dagordning(nu, mote), sent_last(nu, mote)
    changed = tuple(agenda_changes(sent.dagordning, items)) if sent else ()
    return Dagordningsbild(mote, tuple(_rader(nu, items, first_paragraf(nu, mote))), changed)


def _rader(nu: Nulage, items: tuple[Punkt, ...], first: int) -> Iterator[Rad]:
    for nummer, punkt in enumerate(items, first):
        medlem = nu.natverk.medlem(punkt.foredragande)
        named = medlem.namn if medlem else punkt.foredragande or ""
        tasks = (nu.natverk.ett_uppdrag(id_) for id_ in punkt.uppdrag)
        yield Rad(nummer, punkt, named, tuple(uppdrag.namn for uppdrag in tasks if uppdrag))
