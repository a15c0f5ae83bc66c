"""What a meeting left for later: tasks, questions to the school chiefs, and items put off."""

from datetime import date
from typing import NamedTuple

from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.mote import Mote
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering, Sort
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.namn import fold

ATGARD: Sort = "åtgärd"
FRAGA: Sort = "till skolchefsgruppen"
_CLOSING = {ATGARD: ("klar", "struken"), FRAGA: ("återgiven", "struken")}


class Arende(NamedTuple):
    """A task or question from a meeting's record, and what has happened to it since, in order."""

    mote: Mote
    notering: Notering
    handelser: tuple[Handelse, ...]

    @property
    def beteckning(self) -> str:
        """How it is cited: 2027-1/å3."""
        return f"{self.mote.id}/{self.notering.id}" if self.notering.id else self.mote.id

    @property
    def is_oppet(self) -> bool:
        """Whether nothing has closed it."""
        closing = _CLOSING.get(self.notering.sort, ())
        return not any(handelse.vad in closing for handelse in self.handelser)

    def senaste(self, *vad: str) -> Handelse | None:
        """The latest event of any of those kinds, if there is one."""
        return next((handelse for handelse in reversed(self.handelser) if handelse.vad in vad), None)

    @property
    def senast(self) -> date | None:
        """The day by which it should be done, the latest agreed."""
        moved = [handelse.senast for handelse in self.handelser if handelse.senast]
        return moved[-1] if moved else self.notering.senast


def arenden(nu: Nulage, sort: str) -> tuple[Arende, ...]:
    """All entries of a sort from the records of passed meetings, oldest first; "inget" is none."""
    return tuple(
        Arende(mote, notering, _handelser(nu.natverk, mote, notering, nu.idag))
        for mote in nu.passerade
        if (protokoll := nu.natverk.protokoll_fran(mote.id))
        for notering in protokoll.noteringar
        if notering.sort == sort and not is_inget(notering.text)
    )


def _handelser(natverk: Natverk, mote: Mote, notering: Notering, idag: date) -> tuple[Handelse, ...]:
    found = natverk.uppfoljning_av(fold(f"{mote.id}-{notering.id}"))
    return tuple(handelse for handelse in found.handelser if handelse.den <= idag) if found and notering.id else ()


def interna(nu: Nulage) -> frozenset[tuple[str, int]]:
    """Meeting and line of every entry that its record marks as internal: for papers that leave the network."""
    return frozenset(
        (protokoll.mote, notering.rad)
        for protokoll in nu.natverk.protokoll
        for notering in protokoll.noteringar
        if notering.is_intern
    )


def oppna(nu: Nulage, sort: str) -> tuple[Arende, ...]:
    """The entries of a sort that are still open today."""
    return tuple(arende for arende in arenden(nu, sort) if arende.is_oppet)
