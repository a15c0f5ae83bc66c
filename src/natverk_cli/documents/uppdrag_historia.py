"""The whole story of an assignment, from dated papers only: every line says what file and line it comes from."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from natverk_cli.documents.handelser import lage, meningar, namn
from natverk_cli.documents.uppdrag import mote_lage, moten_om
from natverk_cli.model.arenden import ATGARD, FRAGA, Arende, arenden
from natverk_cli.model.mote import Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering
from natverk_cli.model.punkter import punkter, uppdrag_i
from natverk_cli.model.uppdrag import Uppdrag, Uppfoljt
from natverk_cli.source.locate import find, spans_of
from natverk_cli.source.yaml_events import Spans

_FOLLOWED: tuple[str, ...] = (ATGARD, FRAGA)


class Inslag(NamedTuple):
    """One event of the story.

    `slag` is "möte", a kind of entry in a record ("erfarenhet", "beslut", …), "revidering" or "uppföljning". `lage` is
    how a meeting, task or question stands; `sedan` what has happened to it after, a sentence each. `vem` is the kommun
    or the person; `paragraf` is 0 outside records; `moten` are the meetings that a follow-up builds on.
    """

    den: date
    slag: str
    text: str
    fil: str
    rad: int
    mote: str = ""
    paragraf: int = 0
    beteckning: str = ""
    vem: str = ""
    senast: date | None = None
    lage: str = ""
    sedan: tuple[str, ...] = ()
    moten: tuple[str, ...] = ()


def historia(nu: Nulage, uppdrag: Uppdrag) -> tuple[Inslag, ...]:
    """All that is on record about the assignment by today, and the meetings ahead about it; oldest first."""
    followed = {(one.mote.id, one.notering.rad): one for sort in (ATGARD, FRAGA) for one in arenden(nu, sort)}
    events, about = [*_revised(nu, uppdrag)], moten_om(nu, uppdrag)
    for mote in nu.natverk.moten:
        sections = punkter(nu.natverk, mote)
        if mote in about:
            events += _items(nu, uppdrag, mote, sections)
        events += _entries(nu, uppdrag, mote, sections, followed)
    return tuple(sorted(events, key=lambda one: (one.den, one.mote, one.paragraf, one.slag != "möte")))


def _entries(
    nu: Nulage,
    uppdrag: Uppdrag,
    mote: Mote,
    sections: Mapping[int, Punkt],
    followed: Mapping[tuple[str, int], Arende],
) -> Iterator[Inslag]:
    """What the meeting's record says of the assignment."""
    record = nu.natverk.protokoll_fran(mote.id) if mote.is_passerat(nu.idag) else None
    for notering in record.noteringar if record else ():
        if record and uppdrag.id in uppdrag_i(notering, sections):
            yield _entry(nu, mote, record.fil, notering, followed.get((mote.id, notering.rad)))


def _items(nu: Nulage, uppdrag: Uppdrag, mote: Mote, sections: Mapping[int, Punkt]) -> Iterator[Inslag]:
    numbers = {punkt.id: number for number, punkt in sections.items()}
    spans = spans_of(nu.natverk.kallor[mote.fil], is_markdown=True)
    names = {one.id: one.namn for one in uppdrag.delar}
    for index, punkt in enumerate(mote.dagordning):
        if uppdrag.id in punkt.uppdrag:
            parts = [names[id_] for id_ in punkt.delar if id_ in names]
            yield Inslag(
                mote.datum, "möte", punkt.rubrik, mote.fil, _line(spans, "dagordning", index, "rubrik"), mote.id,
                numbers.get(punkt.id, 0), vem=", ".join(parts), lage=mote_lage(nu, mote),
            )  # fmt: skip


def _entry(nu: Nulage, mote: Mote, fil: str, notering: Notering, arende: Arende | None) -> Inslag:
    entry = Inslag(
        mote.datum, notering.sort, notering.text, fil, notering.rad, mote.id,
        notering.paragraf, f"{mote.id}/{notering.id}" if notering.id else "", notering.vem, notering.senast,
    )  # fmt: skip
    if arende is None:
        return entry
    return entry._replace(lage=lage(arende, nu.idag), sedan=meningar(nu, arende), senast=arende.senast)


def _revised(nu: Nulage, uppdrag: Uppdrag) -> Iterator[Inslag]:
    spans = spans_of(nu.natverk.kallor[uppdrag.fil], is_markdown=True)
    for slag, field, number, one in uppdrag.tillfallen():
        if one.den <= nu.idag:
            moten = one.moten if isinstance(one, Uppfoljt) else ()
            rad = _line(spans, field, number)
            yield Inslag(one.den, slag, one.resultat, uppdrag.fil, rad, vem=namn(nu, one.av), moten=moten)


def _line(spans: Spans, *path: str | int) -> int:
    return find(spans, path).line
