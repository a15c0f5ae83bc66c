"""A section of the draft beside the same section of the file: which pieces came back, which did not, what is new."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from natverk_cli.synpunkter.ordlikhet import forsta_orden, nyckelrad, orden
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


def _matches(pieces: Sequence[Stycke], lines: Sequence[Rad]) -> Mapping[int, tuple[int, int]]:
    """By piece, the lines (from, until) that say the same: as many pieces as can be, in order."""
    found: dict[int, tuple[int, int]] = {}
    start = at = 0
    while start < len(pieces) and (stop := _stop(pieces[start], lines, at)):
        found[start] = (at, stop)
        start, at = start + 1, stop
    rest = _longest(pieces[start:], lines[at:]) if (len(pieces) - start) * (len(lines) - at) <= _MAX_CELLS else {}
    return found | {start + piece: (at + first, at + last) for piece, (first, last) in rest.items()}


def _longest(pieces: Sequence[Stycke], lines: Sequence[Rad]) -> Mapping[int, tuple[int, int]]:
    """The longest common row, by the usual table from the end."""
    stops = [[_stop(piece, lines, at) for at in range(len(lines))] for piece in pieces]
    best = [[0] * (len(lines) + 1) for _ in range(len(pieces) + 1)]
    for number in range(len(pieces) - 1, -1, -1):
        for at in range(len(lines) - 1, -1, -1):
            stop = stops[number][at]
            with_it = 1 + best[number + 1][stop] if stop else 0
            best[number][at] = max(with_it, best[number + 1][at], best[number][at + 1])
    return dict(_walk(stops, best))


def _walk(stops: Sequence[Sequence[int]], best: Sequence[Sequence[int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    number = at = 0
    while number < len(stops) and at < len(stops[number]):
        stop = stops[number][at]
        if stop and best[number][at] == 1 + best[number + 1][stop]:
            yield number, (at, stop)
            number, at = number + 1, stop
        elif best[number][at] == best[number + 1][at]:
            number += 1
        else:
            at += 1


def _stop(piece: Stycke, lines: Sequence[Rad], at: int) -> int:
    """The line after those, from a place on, that together say what the piece says; 0 when they do not."""
    return max((_stop_for(key, lines, at) for key in piece.nycklar), default=0)


def _stop_for(key: tuple[str, ...], lines: Sequence[Rad], at: int) -> int:
    words = 0
    for number in range(at, len(lines)):
        text = lines[number].text
        if number > at and nyckelrad(text):  # a keyword at the beginning of a line makes it something of its own
            return 0
        more = forsta_orden(text) if number == at else orden(text)
        if key[words : words + len(more)] != more:
            return 0
        words += len(more)
        if words == len(key):
            return number + 1
    return 0
