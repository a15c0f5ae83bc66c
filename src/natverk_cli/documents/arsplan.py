"""A year's plan in the making: its meetings, with hosts in turn and the assignments shared out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.avvikelser import arets_moten, uppdrag_pa
from natverk_cli.ansvar.motesforslag import Motesforslag
from natverk_cli.documents.uppdrag import moten_om
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord


class Rad(NamedTuple):
    """A meeting of the draft: one that there is, or one to be made on the day.

    `vard` is the host kommun; `uppdrag` are the assignments that the draft puts on its agenda.
    """

    dag: date
    mote: Mote | None = None
    vard: str | None = None
    uppdrag: tuple[str, ...] = ()

    @property
    def tar_upp(self) -> tuple[str, ...]:
        """All assignments that the meeting will take up, each once."""
        own = uppdrag_pa(self.mote) if self.mote else ()
        return tuple(dict.fromkeys((*own, *self.uppdrag)))


class Utkast(NamedTuple):
    """The meetings of a year by day, and the assignments that no meeting can take up any more."""

    ar: int
    rader: tuple[Rad, ...]
    over: tuple[str, ...] = ()


def utkast(nu: Nulage, forslag: Motesforslag) -> Utkast:
    """A draft: the year's meetings as they are, and a new one on each day proposed that has none."""
    existing = [Rad(mote.datum, mote, mote.vard) for mote in arets_moten(nu, forslag.ar)]
    taken = {rad.dag for rad in existing}
    new = [Rad(dag.datum) for dag in forslag.forslag if dag.datum not in taken]
    rows = sorted((*existing, *new), key=lambda rad: rad.dag)
    return _with_uppdrag(nu, forslag.beskrivning, Utkast(forslag.ar, tuple(_with_vard(nu, rows))))


def _with_vard(nu: Nulage, rows: Iterable[Rad]) -> Iterator[Rad]:
    """The rows with hosts for new meetings: each time the kommun that was host the longest ago, or never."""
    last = {m.vard: m.datum for m in nu.natverk.moten if m.vard and not m.is_installt}
    for row in rows:
        hosts = _hosts(nu, row.dag)
        if row.mote is None and hosts:
            vard = min(hosts, key=lambda kommun: last.get(kommun, date.min))
            last[vard] = row.dag
            yield row._replace(vard=vard)
        else:
            yield row


def _hosts(nu: Nulage, dag: date) -> list[str]:
    """The kommuner that take part on the day, in the settings' order; all of them while nobody takes part."""
    known = nu.natverk.installningar.kommuner
    taking_part = {medlem.kommun for medlem in nu.natverk.aktiva(dag)}
    return [kommun for kommun in known if kommun in taking_part] or list(known)


def _with_uppdrag(nu: Nulage, beskrivning: Beskrivning, draft: Utkast) -> Utkast:
    """The draft with what no meeting takes up yet shared out evenly, what has waited longest first."""
    covered = {id_ for row in draft.rader for id_ in row.tar_upp}
    left = sorted((id_ for id_ in beskrivning.uppdrag if id_ not in covered), key=lambda id_: _last_taken_up(nu, id_))
    able = [number for number, row in enumerate(draft.rader) if can_take_up(nu, row)]
    pool = [number for number in able if not draft.rader[number].tar_upp] or able
    if not pool:
        return draft._replace(over=tuple(left))
    rows = list(draft.rader)
    for number, id_ in enumerate(left):
        at = pool[(2 * number + 1) * len(pool) // (2 * len(left))]
        rows[at] = rows[at]._replace(uppdrag=(*rows[at].uppdrag, id_))
    return draft._replace(rader=tuple(rows))


def _last_taken_up(nu: Nulage, id_: str) -> date:
    uppdrag = nu.natverk.ett_uppdrag(id_)
    return max((m.datum for m in moten_om(nu, uppdrag) if nu.is_hallet(m)), default=date.min) if uppdrag else date.min


def can_take_up(nu: Nulage, row: Rad) -> bool:
    """Whether something can still be put on the meeting's agenda: it lies ahead and no notice freezes it."""
    return row.mote is None or (row.mote.is_kommande(nu.idag) and not nu.natverk.kallelser_till(row.mote.id))


def med_dag(draft: Utkast, nummer: int, dag: date) -> Utkast:
    """The draft with a new meeting on another day. NatverkError for one that there is, or a day that is taken."""
    _refuse_existing(draft.rader[nummer], f"flytta det: natverk möte flytta {_id(draft.rader[nummer])} {dag}")
    if any(row.dag == dag for at, row in enumerate(draft.rader) if at != nummer):
        raise NatverkError(f"{i_ord(dag).capitalize()} ligger redan ett av mötena i förslaget.")
    rows = _replaced(draft.rader, nummer, draft.rader[nummer]._replace(dag=dag))
    return draft._replace(rader=tuple(sorted(rows, key=lambda row: row.dag)))


def med_vard(draft: Utkast, nummer: int, vard: str) -> Utkast:
    """The draft with another host for a new meeting. NatverkError for one that there is."""
    _refuse_existing(draft.rader[nummer], f"ändra det: natverk möte flytta {_id(draft.rader[nummer])} --värd {vard}")
    return draft._replace(rader=_replaced(draft.rader, nummer, draft.rader[nummer]._replace(vard=vard)))


def med_uppdrag(nu: Nulage, draft: Utkast, nummer: int, id_: str) -> Utkast:
    """The draft with an assignment moved to a meeting. NatverkError when its agenda can no longer be changed."""
    row = draft.rader[nummer]
    if row.mote and not can_take_up(nu, row):
        raise NatverkError(f"Dagordningen till mötet {i_ord(row.dag)} går inte att ändra längre. Välj ett annat möte.")
    rows = [one._replace(uppdrag=tuple(other for other in one.uppdrag if other != id_)) for one in draft.rader]
    if id_ not in rows[nummer].tar_upp:
        rows[nummer] = rows[nummer]._replace(uppdrag=(*rows[nummer].uppdrag, id_))
    return draft._replace(rader=tuple(rows), over=tuple(other for other in draft.over if other != id_))


def _replaced(rows: Sequence[Rad], nummer: int, row: Rad) -> tuple[Rad, ...]:
    return (*rows[:nummer], row, *rows[nummer + 1 :])


def _refuse_existing(row: Rad, cure: str) -> None:
    if row.mote:
        raise NatverkError(f"Mötet {i_ord(row.dag)} finns redan. När förslaget är sparat kan du {cure}")


def _id(row: Rad) -> str:
    return row.mote.id if row.mote else ""
