"""Days that will do for a meeting, and which of them to choose for a year."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from natverk_cli.kalender.dagar import Lov, Undvik, hinder

FREDAG = 4
MELLANRUM = timedelta(weeks=3)

# First and last day of a term, as month and day; meetings are aimed at the middle of equal parts of it.
VARTERMIN = ((1, 1), (5, 31))
HOSTTERMIN = ((8, 16), (12, 19))


class Termindel(NamedTuple):
    """One of the equal parts that a term is cut into, a meeting for each: its number, of how many, and its days."""

    termin: str
    nummer: int
    av: int
    fran: date
    mitt: date
    till: date


def lampliga(
    fran: date, till: date, veckodag: int = FREDAG, lov: Sequence[Lov] = (), undvik: Sequence[Undvik] = ()
) -> Iterator[date]:
    """The days of that weekday (0 Monday … 6 Sunday) from `fran` to `till`, both included, without hinder."""
    forsta = fran.toordinal() + (veckodag - fran.weekday()) % 7
    for nummer in range(forsta, till.toordinal() + 1, 7):
        dag = date.fromordinal(nummer)
        if hinder(dag, lov, undvik) is None:
            yield dag


def foresla(
    ar: int,
    antal: int,
    lov: Sequence[Lov] = (),
    undvik: Sequence[Undvik] = (),
    veckodag: int = FREDAG,
    redan: Sequence[date] = (),
    tidigast: date | None = None,
) -> tuple[date, ...]:
    """The suitable days to add for the year to have `antal` meetings, those in `redan` counted; in order.

    Each term is cut into as many equal parts as it should have meetings (spring takes the odd one), and a
    meeting is aimed at the middle of each part: with four, early February, late April, the middle of
    September and the middle of November. Days already booked take the aims they lie nearest; for the others
    the suitable days that together lie nearest are chosen, no two meetings less than three weeks apart,
    none before `tidigast`. Fewer come back when the year has no room for more.
    """
    bokade = sorted({dag for dag in redan if dag.year == ar})
    dagar = [
        dag
        for dag in lampliga(max(date(ar, 1, 1), tidigast or date.min), date(ar, 12, 31), veckodag, lov, undvik)
        if all(abs(dag - bokad) >= MELLANRUM for bokad in bokade)
    ]
    for onskat in range(min(antal, len(bokade) + len(dagar)), len(bokade), -1):
        valda = _nearest(_unbooked(_aims(ar, onskat), bokade), dagar)
        if valda is not None:
            return valda
    return ()


def termindelar(ar: int, antal: int) -> tuple[Termindel, ...]:
    """The terms' parts for so many meetings a year, in order; spring takes the odd one."""
    pa_varen = (antal + 1) // 2
    spring = _parts("vårterminen", date(ar, *VARTERMIN[0]), date(ar, *VARTERMIN[1]), pa_varen)
    autumn = _parts("höstterminen", date(ar, *HOSTTERMIN[0]), date(ar, *HOSTTERMIN[1]), antal - pa_varen)
    return (*spring, *autumn)


def _parts(termin: str, forsta: date, sista: date, antal: int) -> Iterator[Termindel]:
    for number in range(antal):
        fran, mitt, till = (forsta + (sista - forsta) * (2 * number + half) / (2 * antal) for half in range(3))
        yield Termindel(termin, number + 1, antal, fran, mitt, till)


def _aims(ar: int, antal: int) -> list[date]:
    """The middles of the terms' parts, in order."""
    return [part.mitt for part in termindelar(ar, antal)]


def _unbooked(aims: list[date], bokade: Sequence[date]) -> list[date]:
    """The aims that are left when each booked day has taken the one nearest to it."""
    left = list(aims)
    for bokad in bokade:
        left.remove(min(left, key=lambda aim: abs(aim - bokad)))
    return left


def _nearest(aims: Sequence[date], dagar: Sequence[date]) -> tuple[date, ...] | None:
    """One day for each aim, in order and well apart, with the least sum of squared distances, if possible."""
    # best[n]: the cheapest way to have met the first n aims with the days before this one.
    best: list[list[tuple[int, tuple[date, ...]]]] = [[(0, ())], *([] for _ in aims)]
    for dag in dagar:
        for n, aim in reversed(list(enumerate(aims))):
            ways = [way for way in best[n] if not way[1] or dag - way[1][-1] >= MELLANRUM]
            if ways:
                cost, valda = min(ways)
                best[n + 1].append((cost + (dag - aim).days ** 2, (*valda, dag)))
    return min(best[-1])[1] if best[-1] else None
