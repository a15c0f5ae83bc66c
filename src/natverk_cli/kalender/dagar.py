"""Why a day will not do for a meeting."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from natverk_cli.kalender.roda_dagar import langfredagen, midsommarafton, rod_dag

LORDAG = 5
STILLA = "stilla"

Slag = Literal["röd dag", "helgdagsafton", "klämdag", "lov", "semester", "undvik"]


class Lov(NamedTuple):
    """A school break: its name, and its ISO week number (1–53) or "stilla", the week of långfredagen."""

    namn: str
    vecka: int | str


class Undvik(NamedTuple):
    """Days that others have taken, both ends included, and why; "" when nobody has said."""

    fran: date
    till: date
    skal: str = ""


class Hinder(NamedTuple):
    """Why a day will not do: the kind of reason, which one it is, and what more there is to say of it.

    `namn` is "" for a day to avoid without a reason.
    """

    slag: Slag
    namn: str
    mer: str = ""

    def __str__(self) -> str:
        """ "röd dag: långfredagen", "lov: sportlov, vecka 7" """
        return f"{self.slag}: {', '.join(part for part in (self.namn, self.mer) if part) or 'dagen är upptagen'}"


def hinder(dag: date, lov: Sequence[Lov] = (), undvik: Sequence[Undvik] = ()) -> Hinder | None:
    """The one reason, the most serious, why the day is unsuitable; None when nothing stands in the way.

    Raises ValueError for a break whose week is neither a number nor "stilla".
    """
    if namn := rod_dag(dag):
        return Hinder("helgdagsafton" if namn.endswith("afton") else "röd dag", namn)
    if is_klamdag(dag):
        return Hinder("klämdag", _beside(dag))
    return pa_lov(dag, lov) or pa_semester(dag) or _undviken(dag, undvik)


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


def _beside(dag: date) -> str:
    """Which red weekday a klämdag lies beside: "dagen efter Kristi himmelsfärdsdag"."""
    beside = {"efter": dag - timedelta(1), "före": dag + timedelta(1)}
    red = {where: rod_dag(granne) for where, granne in beside.items() if granne.weekday() < LORDAG}
    return f"dagen {' och '.join(f'{where} {namn}' for where, namn in red.items() if namn)}"


def pa_lov(dag: date, lov: Sequence[Lov]) -> Hinder | None:
    """The first school break whose week, Monday to Sunday, holds the day.

    Raises ValueError for a break whose week is neither a number nor "stilla".
    """
    ar, vecka, _ = dag.isocalendar()
    return next((Hinder("lov", ett.namn, f"vecka {vecka}") for ett in lov if _vecka(ett, ar) == vecka), None)


def _vecka(lov: Lov, ar: int) -> int | None:
    """The break's ISO week in the year; None when långfredagen of that year is unknown."""
    if isinstance(lov.vecka, int):
        return lov.vecka
    if lov.vecka != STILLA:
        raise ValueError(f"Veckan ”{lov.vecka}” för {lov.namn} är varken ett veckonummer eller ordet {STILLA}.")
    fredag = langfredagen(ar)
    return fredag.isocalendar().week if fredag else None


def pa_semester(dag: date) -> Hinder | None:
    """ "sommaruppehåll" from midsommarafton to 15 August, "jullov" from 20 December to 6 January.

    Preschools run on holiday staff in July, and the municipalities' autumn begins in the middle of August;
    over Christmas one working day seldom follows another. So nobody has to state these as breaks.
    """
    manad_dag = (dag.month, dag.day)
    if manad_dag >= (12, 20) or manad_dag <= (1, 6):
        return Hinder("lov", "jullov")
    if midsommarafton(dag.year) <= dag and manad_dag <= (8, 15):
        return Hinder("semester", "sommaruppehåll")
    return None


def _undviken(dag: date, undvik: Sequence[Undvik]) -> Hinder | None:
    return next((Hinder("undvik", one.skal) for one in undvik if one.fran <= dag <= one.till), None)
