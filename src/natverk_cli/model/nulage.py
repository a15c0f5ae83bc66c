"""The network on a day: what the rules and the documents look at."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from natverk_cli.kalender.dagar import STILLA, Lov, hinder
from natverk_cli.kalender.fredagar import lampliga
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.natverk import Natverk

FREDAG = 4


class Historik(NamedTuple):
    """What Git remembers of locked records. Empty when nothing is locked, for then Git is not asked.

    `las` gives, by meeting, the fingerprint that the record was first locked with. `is_hel` is False in a copy that
    lacks older history, where a missing answer proves nothing.
    """

    las: Mapping[str, str] = {}
    is_hel: bool = True


class Nulage(NamedTuple):
    """The network, its history, and today's date. Facts dated after `idag` have not happened."""

    natverk: Natverk
    historik: Historik
    idag: date

    @property
    def beskrivning(self) -> Beskrivning | None:
        """The charter that applies today."""
        return self.natverk.beskrivning(self.idag)

    @property
    def passerade(self) -> tuple[Mote, ...]:
        """Meetings whose day is past and that were not called off, oldest first."""
        return tuple(mote for mote in self.natverk.moten if mote.is_passerat(self.idag))

    @property
    def kommande(self) -> tuple[Mote, ...]:
        """Meetings from today on that are not called off, next first."""
        return tuple(mote for mote in self.natverk.moten if mote.is_kommande(self.idag))

    def veckodag(self, dag: date) -> int:
        """The network's weekday on that date, Monday 0; Friday without a charter."""
        beskrivning = self.natverk.beskrivning(dag)
        return beskrivning.moten.dag if beskrivning else FREDAG

    def is_raknad(self, mote: Mote) -> bool:
        """Whether the meeting lies on the weekday that counts."""
        return mote.datum.weekday() == self.veckodag(mote.datum)

    def is_hallet(self, mote: Mote) -> bool:
        """A meeting is held when it has passed and its record names somebody present."""
        protokoll = self.natverk.protokoll_fran(mote.id)
        return mote.is_passerat(self.idag) and protokoll is not None and protokoll.has_narvaro

    def is_last(self, mote: str) -> bool:
        """Whether the meeting's record was locked by today."""
        justering = self.natverk.justering_av(mote)
        return justering is not None and justering.den <= self.idag

    def kallelser_till(self, mote: str) -> tuple[Kallelse, ...]:
        """The notices of the meeting that were written by today, in order."""
        return tuple(post for post in self.natverk.kallelser_till(mote) if post.den <= self.idag)

    def is_kallelse_skickad(self, mote: str) -> bool:
        """Whether any notice of the meeting went out by today."""
        return any(post.den <= self.idag for post in self.natverk.utskick_av("kallelse", mote))

    def hinder(self, dag: date) -> str | None:
        """Why the day will not do for a meeting, or None."""
        return hinder(dag, self._lov, self._undvik)

    def lampliga_dagar(self, fran: date, till: date) -> tuple[date, ...]:
        """Days between two dates, both included, on the network's weekday, without hinder and without a meeting."""
        booked = {mote.datum for mote in self.natverk.moten if not mote.is_installt}
        days = lampliga(fran, till, self.veckodag(fran), self._lov, self._undvik)
        return tuple(day for day in days if day not in booked)

    @property
    def _lov(self) -> tuple[Lov, ...]:
        return tuple(
            Lov(lov.namn, STILLA if lov.vecka == STILLA else int(lov.vecka)) for lov in self.natverk.installningar.lov
        )

    @property
    def _undvik(self) -> tuple[date, ...]:
        return tuple(
            date.fromordinal(number)
            for undvik in self.natverk.installningar.undvik
            for number in range(
                undvik.fran.toordinal(),
                min((undvik.till or undvik.fran).toordinal(), undvik.fran.toordinal() + 366) + 1,
            )
        )
