"""A section of the draft beside the same section of the file: which pieces came back, which did not, what is new."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from natverk_cli.synpunkter.ordlikhet import Ord, forsta_orden, nyckelrad, orden
from natverk_cli.synpunkter.rad import Rad
from natverk_cli.synpunkter.stycken import Stycke

_MAX_CELLS = 1_000_000  # pieces times lines: what is more has hardly anything in common, and is compared in order only


class Kvar(NamedTuple):
    """A piece that stays as it is written."""

    stycke: Stycke


class Bort(NamedTuple):
    """A piece that did not come back."""

    stycke: Stycke


class Nytt(NamedTuple):
    """Lines that are not in the draft."""

    rader: tuple[Rad, ...]


Steg = Kvar | Bort | Nytt


def jamka(stycken: Sequence[Stycke], rader: Sequence[Rad]) -> tuple[Steg, ...]:
    """The section of the draft, piece by piece, with what the file has between them."""
    lines = [rad for rad in rader if orden(rad.text)]
    pieces = [one for one in stycken if one.nycklar]
    matches = _matches(pieces, lines)
    row = _Rad()
    at = number = 0  # the next line, and the next piece that has words
    for one in stycken:
        if not one.nycklar:
            row.keep(one)
            continue
        if found := matches.get(number):
            row.add(lines[at : found[0]])
            at = found[1]
        if found or one.is_fast:
            row.keep(one, is_found=bool(found))
        else:
            row.take_away(one)
        number += 1
    row.add(lines[at:])
    return tuple(row.steps)


class _Rad:
    """The steps in a row. New lines come where the first pieces went that they stand for, or else last."""

    def __init__(self) -> None:
        self.steps: list[Steg] = []
        self._spot: int | None = None

    def keep(self, piece: Stycke, *, is_found: bool = False) -> None:
        self.steps.append(Kvar(piece))
        self._spot = None if is_found else self._spot

    def take_away(self, piece: Stycke) -> None:
        is_next = self._spot in (None, len(self.steps))
        self.steps.append(Bort(piece))
        self._spot = len(self.steps) if is_next else self._spot

    def add(self, lines: Sequence[Rad]) -> None:
        if lines:
            self.steps.insert(len(self.steps) if self._spot is None else self._spot, Nytt(tuple(lines)))
        self._spot = None


def is_lika(steg: Sequence[Steg]) -> bool:
    """Whether the file says what the draft says."""
    return all(isinstance(one, Kvar) for one in steg)


class _Radord(NamedTuple):
    """The words of a line: as something that begins there, and as more of what began before."""

    forst: Ord
    vidare: Ord
    is_nyckelrad: bool


def _matches(pieces: Sequence[Stycke], rader: Sequence[Rad]) -> Mapping[int, tuple[int, int]]:
    """By piece, the lines (from, until) that say the same: as many pieces as can be, in order."""
    lines = [_Radord(forsta_orden(rad.text), orden(rad.text), nyckelrad(rad.text) is not None) for rad in rader]
    found: dict[int, tuple[int, int]] = {}
    start = at = 0
    while start < len(pieces) and (stop := _stop(pieces[start], lines, at)):
        found[start] = (at, stop)
        start, at = start + 1, stop
    rest = _longest(pieces[start:], lines[at:]) if (len(pieces) - start) * (len(lines) - at) <= _MAX_CELLS else {}
    return found | {start + piece: (at + first, at + last) for piece, (first, last) in rest.items()}


def _longest(pieces: Sequence[Stycke], lines: Sequence[_Radord]) -> Mapping[int, tuple[int, int]]:
    """The longest common row, by the usual table from the end."""
    stops = [dict(_stops(piece, lines)) for piece in pieces]
    best = [[0] * (len(lines) + 1) for _ in range(len(pieces) + 1)]
    for number in range(len(pieces) - 1, -1, -1):
        here, below, found = best[number], best[number + 1], stops[number]
        for at in range(len(lines) - 1, -1, -1):
            with_it = 1 + below[found[at]] if at in found else 0
            here[at] = max(with_it, below[at], here[at + 1])
    return dict(_walk(stops, best))


def _stops(piece: Stycke, lines: Sequence[_Radord]) -> Iterator[tuple[int, int]]:
    """Each place from which lines say what the piece says, with the line after them."""
    for at in range(len(lines)):
        if stop := _stop(piece, lines, at):
            yield at, stop


def _walk(stops: Sequence[Mapping[int, int]], best: Sequence[Sequence[int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    number = at = 0
    while number < len(stops) and at < len(best[number]) - 1:
        stop = stops[number].get(at)
        if stop and best[number][at] == 1 + best[number + 1][stop]:
            yield number, (at, stop)
            number, at = number + 1, stop
        elif best[number][at] == best[number + 1][at]:
            number += 1
        else:
            at += 1


def _stop(piece: Stycke, lines: Sequence[_Radord], at: int) -> int:
    """The line after those, from a place on, that together say what the piece says; 0 when they do not."""
    return max((_stop_for(key, lines, at) for key in piece.nycklar), default=0)


def _stop_for(key: Ord, lines: Sequence[_Radord], at: int) -> int:
    words = 0
    for number in range(at, len(lines)):
        line = lines[number]
        if number > at and line.is_nyckelrad:  # a keyword at the beginning of a line makes it something of its own
            return 0
        more = line.forst if number == at else line.vidare
        if key[words : words + len(more)] != more:
            return 0
        words += len(more)
        if words == len(key):
            return number + 1
    return 0
