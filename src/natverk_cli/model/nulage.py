"""The network on a day: what the rules and the documents look at."""

from collections.abc import Mapping, Set
from datetime import date
from typing import NamedTuple

from natverk_cli.kalender.dagar import STILLA, Hinder, Lov, Undvik, hinder
from natverk_cli.kalender.fredagar import lampliga
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.beteckningar import needs_id
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.protokoll import Justering, fingeravtryck

FREDAG = 4


class Historik(NamedTuple):
    """What Git remembers of records. Empty when nothing is locked and no line waits for an id: then Git is not asked.

    `las` gives, by meeting, the fingerprint that the record was first locked with; `protokoll` the bytes it then had,
    where it is something else now; `lasfil` the fingerprint of the first lock's own file. `tillbaka` are meetings whose
    record or lock was changed after it was set and is as it was again. `beteckningar` are, by meeting, the ids that the
    record has had on its lines in all that was ever saved, for records where a line waits for one. `is_hel` is False in
    a copy that lacks older history, where a missing answer proves nothing.
    """

    las: Mapping[str, str] = {}
    protokoll: Mapping[str, bytes] = {}
    tillbaka: frozenset[str] = frozenset()
    lasfil: Mapping[str, str] = {}
    beteckningar: Mapping[str, frozenset[str]] = {}
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

    def is_annat_las(self, justering: Justering) -> bool:
        """Whether the lock's file says anything else than the first one did: the fingerprint, by whom, how, when."""
        now, first = fingeravtryck(self.natverk.kallor[justering.fil]), self.historik
        is_same = justering.sha256 == first.las.get(justering.mote, justering.sha256)
        return not is_same or now != first.lasfil.get(justering.mote, now)

    def is_borta(self, mote: str) -> bool:
        """Whether a record that was once locked, or its lock, is gone."""
        justering = self.natverk.justering_av(mote)
        has_been = mote in self.historik.las or justering is not None
        return has_been and (self.natverk.protokoll_fran(mote) is None or justering is None)

    def kallelser_till(self, mote: str) -> tuple[Kallelse, ...]:
        """The notices of the meeting that were written by today, in order."""
        return tuple(post for post in self.natverk.kallelser_till(mote) if post.den <= self.idag)

    def is_kallelse_skickad(self, mote: str) -> bool:
        """Whether any notice of the meeting went out by today."""
        return any(post.den <= self.idag for post in self.natverk.utskick_av("kallelse", mote))

    def hinder(self, dag: date) -> Hinder | None:
        """Why the day will not do for a meeting, or None."""
        return hinder(dag, self.lov, self.undvik)

    def lampliga_dagar(self, fran: date, till: date) -> tuple[date, ...]:
        """Days between two dates, both included, on the network's weekday, without hinder and without a meeting."""
        booked = {mote.datum for mote in self.natverk.moten if not mote.is_installt}
        days = lampliga(fran, till, self.veckodag(fran), self.lov, self.undvik)
        return tuple(day for day in days if day not in booked)

    @property
    def lov(self) -> tuple[Lov, ...]:
        """The school breaks, as the calendar takes them."""
        return tuple(
            Lov(lov.namn, STILLA if lov.vecka == STILLA else int(lov.vecka)) for lov in self.natverk.installningar.lov
        )

    @property
    def undvik(self) -> tuple[Undvik, ...]:
        """The days that others have taken, as the calendar takes them."""
        return tuple(
            Undvik(one.fran, one.till or one.fran, one.skal or "") for one in self.natverk.installningar.undvik
        )


def may_be_locked(natverk: Natverk, idag: date) -> bool:
    """Whether Git may remember a lock: there is one, or a trace of one, or something is not where it should be."""
    finished = natverk.justeringar or any(protokoll.is_lasande for protokoll in natverk.protokoll)
    sent = any(utskick.vad in ("protokoll", "rättelse") for utskick in natverk.utskick)
    missing = any(mote.is_passerat(idag) and not natverk.protokoll_fran(mote.id) for mote in natverk.moten)
    ids = {mote.id for mote in natverk.moten}
    unknown = any(utskick.mote and utskick.mote not in ids for utskick in natverk.utskick)
    return bool(finished or sent or missing or unknown or _has_gap(ids))


def waiting_for_ids(natverk: Natverk) -> frozenset[str]:
    """The meetings whose unlocked record has a line that waits for its id."""
    return frozenset(
        protokoll.mote
        for protokoll in natverk.protokoll
        if any(needs_id(notering) for notering in protokoll.noteringar) and not natverk.justering_av(protokoll.mote)
    )


def _has_gap(ids: Set[str]) -> bool:
    """Whether a number is missing among a year's: 2027-3 without a 2027-2."""
    parts = [id_.split("-") for id_ in ids]
    numbered = [(ar, int(nummer)) for ar, nummer in (part for part in parts if len(part) == 2) if nummer.isdecimal()]
    return any(nummer > 1 and f"{ar}-{nummer - 1}" not in ids for ar, nummer in numbered)
