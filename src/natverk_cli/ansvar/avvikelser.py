"""Where a year's plan and its meetings no longer say the same."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.model.arbetsordning import Arbetsordning, Planerat
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage


class Plats(NamedTuple):
    """A meeting of the plan: its number in the plan's list, what was planned, and the meeting as it is."""

    nummer: int
    planerat: Planerat
    mote: Mote


def planer(nu: Nulage) -> tuple[Arbetsordning, ...]:
    """The plans of this year and coming ones that had been drawn up by today."""
    return tuple(
        plan
        for plan in nu.natverk.arbetsordningar
        if plan.ar >= nu.idag.year and (plan.upprattad is None or plan.upprattad.den <= nu.idag)
    )


def _platser(nu: Nulage, plan: Arbetsordning) -> Iterator[Plats]:
    """The plan's meetings; one that is in no file is told by the rule about references."""
    for number, planerat in enumerate(plan.moten):
        if mote := nu.natverk.mote(planerat.mote):
            yield Plats(number, planerat, mote)


def dag_per(mote: Mote, idag: date) -> date:
    """The day that the meeting lay on as was known that day: later moves had not been made."""
    return next((flytt.fran for flytt in mote.flyttat if flytt.den > idag), mote.datum)


def flyttade(nu: Nulage, plan: Arbetsordning) -> tuple[Plats, ...]:
    """The plan's meetings that lie on another day than planned."""
    return tuple(
        plats
        for plats in _platser(nu, plan)
        if not plats.mote.is_installt_per(nu.idag) and dag_per(plats.mote, nu.idag) != plats.planerat.datum
    )


def installda(nu: Nulage, plan: Arbetsordning) -> tuple[Plats, ...]:
    """The plan's meetings that are called off."""
    return tuple(plats for plats in _platser(nu, plan) if plats.mote.is_installt_per(nu.idag))


def utanfor(nu: Nulage, plan: Arbetsordning) -> tuple[Mote, ...]:
    """The year's meetings that the plan does not hold."""
    planned = {planerat.mote for planerat in plan.moten}
    return tuple(mote for mote in arets_moten(nu, plan.ar) if mote.id not in planned)


def utan_uppdrag(nu: Nulage, plan: Arbetsordning) -> Iterator[tuple[Plats, int]]:
    """The assignments that a meeting was to take up and that its agenda does not hold, by number in the plan's list."""
    for plats in _platser(nu, plan):
        if not plats.mote.is_installt_per(nu.idag):
            on_agenda = uppdrag_pa(plats.mote)
            yield from ((plats, at) for at, id_ in enumerate(plats.planerat.uppdrag) if id_ not in on_agenda)


def tas_upp(nu: Nulage, ar: int) -> dict[str, Mote]:
    """The assignments on the agendas of the year's meetings, each with the first meeting that takes it up."""
    found: dict[str, Mote] = {}
    for mote in arets_moten(nu, ar):
        for id_ in uppdrag_pa(mote):
            found.setdefault(id_, mote)
    return found


def arets_moten(nu: Nulage, ar: int) -> tuple[Mote, ...]:
    """The year's meetings that are not called off, by day."""
    return tuple(
        mote for mote in nu.natverk.moten if dag_per(mote, nu.idag).year == ar and not mote.is_installt_per(nu.idag)
    )


def uppdrag_pa(mote: Mote) -> tuple[str, ...]:
    """The assignments on the meeting's own agenda, each once and in its order."""
    return tuple(dict.fromkeys(id_ for punkt in mote.dagordning for id_ in punkt.uppdrag))
