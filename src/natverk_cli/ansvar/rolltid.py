"""How many hold a role, day by day: the stretches of days on which nothing about it changes."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.natverk import Natverk

_DAY = timedelta(1)


class Rolltid(NamedTuple):
    """Days in a row with the same holders of a role, and the role as the charter of those days has it."""

    forsta: date
    sista: date
    antal: int
    roll: Roll | None

    @property
    def is_for_manga(self) -> bool:
        """Whether more hold the role than may."""
        return self.roll is not None and bool(self.roll.exakt) and self.antal > (self.roll.exakt or 0)

    @property
    def is_for_fa(self) -> bool:
        """Whether fewer hold the role than must."""
        return self.roll is not None and self.antal < (self.roll.exakt or self.roll.minst or 0)


def rolltider(natverk: Natverk, roll: str) -> tuple[Rolltid, ...]:
    """All days there are, in order, in as many stretches as it takes. A tillförordnad stands in for the ordinary."""
    changes = _changes(natverk, roll)
    days = sorted({date.min, *changes, *(one.fran for one in natverk.beskrivningar)})
    held: tuple[Counter[str], Counter[str]] = (Counter(), Counter())  # the ordinary holders, and those who stand in
    found = []
    for first, last in zip(days, (*(day - _DAY for day in days[1:]), date.max), strict=True):
        for medlem, tf, more in changes.get(first, ()):
            held[tf][medlem] += more
            if not held[tf][medlem]:
                del held[tf][medlem]
        beskrivning = natverk.beskrivning(first)
        wanted = beskrivning.roll(roll) if beskrivning else None
        found.append(Rolltid(first, last, len(held[1] or held[0]), wanted))
    return tuple(found)


def _changes(natverk: Natverk, roll: str) -> dict[date, list[tuple[str, bool, int]]]:
    """By day, whose holding begins or has ended: the member's id, whether it is to stand in, and 1 or -1."""
    changes: dict[date, list[tuple[str, bool, int]]] = defaultdict(list)
    for medlem, _, innehav in natverk.innehav(roll):
        first, last = innehav.fran or date.min, innehav.till or date.max
        if first <= last:
            changes[first].append((medlem.id, bool(innehav.tf), 1))
            if last < date.max:
                changes[last + _DAY].append((medlem.id, bool(innehav.tf), -1))
    return changes


def pa(tider: tuple[Rolltid, ...], dag: date) -> Rolltid:
    """The stretch that the day lies in."""
    return tider[bisect_right(tider, dag, key=lambda one: one.forsta) - 1]


def i_foljd(tider: Iterable[Rolltid]) -> Iterator[tuple[Rolltid, ...]]:
    """The stretches that follow upon each other without a day between, together."""
    run: list[Rolltid] = []
    for one in tider:
        if run and run[-1].sista + _DAY < one.forsta:
            yield tuple(run)
            run = []
        run.append(one)
    if run:
        yield tuple(run)
