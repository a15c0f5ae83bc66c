"""Which days a year's meetings could lie on, and why each of the others will not do."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.avvikelser import arets_moten
from natverk_cli.ansvar.prognos import first_year, prognos
from natverk_cli.ansvar.uppgift import days_from
from natverk_cli.kalender.fredagar import Termindel, foresla, termindelar
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import antal

FORBI, FOR_NARA = "har varit", "för nära"
VALD = "vald av presidiet"
_PLANNING_MONTH = 10  # from October on it is the next year that is planned
_NEAR_THE_MIDDLE = 10  # days
_WEEKS = 53
_ORDNING = ("första", "andra", "tredje", "fjärde", "femte", "sjätte")
_DELAR = {2: "hälft", 3: "tredjedel", 4: "fjärdedel", 5: "femtedel", 6: "sjättedel"}


class Dag(NamedTuple):
    """A day with the reason why it was chosen or passed over; `slag` is the kind of reason it was passed over for."""

    datum: date
    skal: str
    slag: str = ""


class Motesforslag(NamedTuple):
    """Days for a year's meetings: those proposed, those that will not do, and those that would do as well."""

    ar: int
    beskrivning: Beskrivning
    forslag: tuple[Dag, ...]
    bortvalda: tuple[Dag, ...]
    ovriga: tuple[date, ...]


def motesforslag(nu: Nulage, beskrivning: Beskrivning, ar: int, fasta: Mapping[date, str]) -> Motesforslag:
    """Days for the charter's number of meetings, spread over both terms.

    `fasta` are days that are settled, each with why; they count, and the others are chosen to go with them.
    """
    first, wanted = _tidigast(nu), int(beskrivning.moten.minst)
    lov, undvik = nu.lov, nu.undvik
    new = foresla(ar, wanted, lov, undvik, beskrivning.moten.dag, tuple(fasta), first)
    chosen = sorted({*fasta, *new})
    parts = termindelar(ar, max(min(wanted, _WEEKS), len(chosen)))
    passed_over = tuple(
        Dag(dag, *reason)
        for dag in _weekdays(ar, beskrivning.moten.dag)
        if dag not in chosen and (reason := varfor_inte(nu, dag))
    )
    known = {*chosen, *(dag.datum for dag in passed_over)}
    return Motesforslag(
        ar,
        beskrivning,
        tuple(Dag(dag, fasta.get(dag) or _varfor(nu, dag, parts)) for dag in chosen),
        passed_over,
        tuple(dag for dag in _weekdays(ar, beskrivning.moten.dag) if dag not in known),
    )


def _tidigast(nu: Nulage) -> date:
    """The first day that a notice can still precede in time."""
    return days_from(nu.idag, int(nu.natverk.installningar.frister.kallelse))


def _weekdays(ar: int, veckodag: int) -> Iterator[date]:
    first = date(ar, 1, 1)
    for number in range((veckodag - first.weekday()) % 7, 366, 7):
        dag = days_from(first, number)
        if dag.year == ar:
            yield dag


def varfor_inte(nu: Nulage, dag: date) -> tuple[str, str] | None:
    """Why a day will not do, and what kind of reason that is; None for one that will."""
    if hinder := nu.hinder(dag):
        return str(hinder), hinder.slag
    if dag < nu.idag:
        return "dagen har redan varit", FORBI
    if dag < _tidigast(nu):
        term = antal(int(nu.natverk.installningar.frister.kallelse), "dag", "dagar", "en")
        return f"kallelsen ska gå ut {term} före mötet", FOR_NARA
    return None


def _varfor(nu: Nulage, dag: date, parts: tuple[Termindel, ...]) -> str:
    """Why a day was chosen: which part of a term it lies in, and whether a meeting is there already."""
    part = min(parts, key=lambda one: abs(one.mitt - dag))
    near = abs((part.mitt - dag).days) <= _NEAR_THE_MIDDLE
    where = f"mitt i {_named(part)}" if near else f"så nära mitten av {_named(part)} som går"
    booked = next((mote for mote in nu.natverk.moten if mote.datum == dag and not mote.is_installt), None)
    return f"{where}; där ligger redan mötet {booked.id}" if booked else where


def _named(part: Termindel) -> str:
    """ "vårterminens första hälft" """
    if part.av == 1:
        return part.termin
    if part.av in _DELAR:
        return f"{part.termin}s {_ORDNING[part.nummer - 1]} {_DELAR[part.av]}"
    return f"del {part.nummer} av {part.av} av {part.termin}"


def raknade_moten(nu: Nulage, ar: int) -> tuple[Mote, ...]:
    """The year's meetings that count towards the charter's number and are not called off, by day."""
    return tuple(mote for mote in arets_moten(nu, ar) if nu.is_raknad(mote))


def bokade(nu: Nulage, ar: int) -> dict[date, str]:
    """The days of the year's meetings that count, each with why it is settled."""
    return {
        mote.datum: f"mötet {mote.id} {'har redan varit' if mote.datum < nu.idag else 'ligger redan där'}"
        for mote in raknade_moten(nu, ar)
    }


def avgjorda(nu: Nulage, ar: int) -> dict[date, str]:
    """As `bokade`, but only days gone by or so near that no other can be chosen in their stead."""
    return {dag: skal for dag, skal in bokade(nu, ar).items() if dag < _tidigast(nu)}


def om_dagarna(nu: Nulage, forslag: Motesforslag, dagar: Sequence[date]) -> Motesforslag:
    """The proposal with these days instead, of which those on the weekday that counts are told."""
    known = {dag.datum: dag.skal for dag in forslag.forslag}
    fasta = {dag: known.get(dag, VALD) for dag in dagar if dag.weekday() == forslag.beskrivning.moten.dag}
    return motesforslag(nu, forslag.beskrivning, forslag.ar, fasta)


def ar_att_planera(nu: Nulage) -> int:
    """The first year that lacks a plan or meetings: this one until October, if it can still be put right."""
    year, planned = _first_to_plan(nu), {plan.ar for plan in nu.natverk.arbetsordningar}
    while year in planned and not _has_too_few(nu, year):
        year += 1
    return year


def ar_utan_plan(nu: Nulage) -> int:
    """The first year that lacks a plan: this one until October."""
    year, planned = _first_to_plan(nu), {plan.ar for plan in nu.natverk.arbetsordningar}
    while year in planned:
        year += 1
    return year


def _first_to_plan(nu: Nulage) -> int:
    return max(nu.idag.year + (nu.idag.month >= _PLANNING_MONTH), first_year(nu) or 0)


def _has_too_few(nu: Nulage, ar: int) -> bool:
    year = prognos(nu, ar)
    return year is not None and bool(year.saknas) and not year.is_omojlig
