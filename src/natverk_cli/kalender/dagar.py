"""Why a day will not do for a meeting."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from natverk_cli.kalender.roda_dagar import langfredagen, midsommarafton, rod_dag

LORDAG = 5
STILLA = "stilla"

# A date, or (year, ISO week), that others have taken.
Undvik = date | tuple[int, int]


class Lov(NamedTuple):
    """A school break: its name, and its ISO week number (1–53) or "stilla", the week of långfredagen."""

    namn: str
    vecka: int | str


def hinder(dag: date, lov: Sequence[Lov] = (), undvik: Sequence[Undvik] = ()) -> str | None:
    """The one reason, the most serious, why the day is unsuitable; None when nothing stands in the way.

    "röd dag: långfredagen", "klämdag", a break's name, "sommaruppehåll" or "jullov", "ska undvikas".
    Raises ValueError for a break whose week is neither a number nor "stilla".
    """
    if namn := rod_dag(dag):
        return f"röd dag: {namn}"
    if is_klamdag(dag):
        return "klämdag"
    if namn := pa_lov(dag, lov) or pa_semester(dag):
        return namn
    return "ska undvikas" if is_undviken(dag, undvik) else None


def is_klamdag(dag: date) -> bool:
    """Whether the day is a working day alone between days off, at least one of them a red weekday.

    So the Friday after Kristi himmelsfärdsdag and the Monday before a red Tuesday.
    """
    if _is_ledig(dag) or not date.min < dag < date.max:
        return False
    fore, efter = dag - timedelta(1), dag + timedelta(1)
    return _is_ledig(fore) and _is_ledig(efter) and any(granne.weekday() < LORDAG for granne in (fore, efter))


def _is_ledig(dag: date) -> bool:
    return dag.weekday() >= LORDAG or rod_dag(dag) is not None


def pa_lov(dag: date, lov: Sequence[Lov]) -> str | None:
    """The name of the first school break whose week, Monday to Sunday, holds the day.

    Raises ValueError for a break whose week is neither a number nor "stilla".
    """
    ar, vecka, _ = dag.isocalendar()
    return next((ett.namn for ett in lov if _vecka(ett, ar) == vecka), None)


def _vecka(lov: Lov, ar: int) -> int | None:
    """The break's ISO week in the year; None when långfredagen of that year is unknown."""
    if isinstance(lov.vecka, int):
        return lov.vecka
    if lov.vecka != STILLA:
        raise ValueError(f"Veckan ”{lov.vecka}” för {lov.namn} är varken ett veckonummer eller ordet {STILLA}.")
    fredag = langfredagen(ar)
    return fredag.isocalendar().week if fredag else None


def pa_semester(dag: date) -> str | None:
    """ "sommaruppehåll" from midsommarafton to 15 August, "jullov" from 20 December to 6 January, else None.

    Preschools run on holiday staff in July, and the municipalities' autumn begins in the middle of August;
    over Christmas one working day seldom follows another. So nobody has to state these as breaks.
    """
    manad_dag = (dag.month, dag.day)
    if manad_dag >= (12, 20) or manad_dag <= (1, 6):
        return "jullov"
    if midsommarafton(dag.year) <= dag and manad_dag <= (8, 15):
        return "sommaruppehåll"
    return None


def is_undviken(dag: date, undvik: Sequence[Undvik]) -> bool:
    """Whether the day, or its ISO week, is among those to avoid."""
    return dag in undvik or tuple(dag.isocalendar()[:2]) in undvik
