"""A file that came back in parts: before the first §, under each §, after the last, and what fits nowhere."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from natverk_cli.synpunkter.ordlikhet import Ord, nyckelrad, orden, utan_listtecken
from natverk_cli.synpunkter.rad import Rad

_PARAGRAF = re.compile(
    r"[\s#>*_]*(?:§\s*(?P<fore>[0-9]{1,3})|(?P<efter>[0-9]{1,3})\s*§)(?![0-9§])[\s.:)*_–-]*(?P<rubrik>.*)"
)
_MARKS = re.compile(r"[\s#*_:.]+\Z|\A[\s#*_]+")
_MARKED = re.compile(r"[\s>]*(?:#{1,6}\s|\*\*|__)")
_UNDERLINE = re.compile(r"\s*[-=_]{3,}\s*")
_BROKEN = 12  # lines that a letter's one line may have become
_LONGEST = 90  # characters of a line that may be a heading nobody has marked as one


class Ram(NamedTuple):
    """What a letter holds around the sections: the words of each of its lines, and of those after the sections."""

    rader: frozenset[Ord] = frozenset()
    efter: tuple[Ord, ...] = ()

    def okanda(self, rader: Sequence[Rad]) -> Iterator[Rad]:
        """The lines that are not the letter's own; one of its lines may have been broken into several."""
        at = 0
        while at < len(rader):
            stops = range(at + 1, min(at + _BROKEN, len(rader)) + 1)
            own = next((stop for stop in stops if _together(rader[at:stop]) in self.rader), None)
            if own is None and orden(rader[at].text):
                yield rader[at]
            at = own or at + 1


def _together(rader: Sequence[Rad]) -> Ord:
    return orden(" ".join(rad.text for rad in rader))


def ramen(fore: str, efter: str) -> Ram:
    """What stands in a letter before the sections and after them."""
    after = tuple(words for line in efter.split("\n") if (words := orden(line)))
    return Ram(frozenset({*map(orden, fore.split("\n")), *after}), after)


class Del(NamedTuple):
    """A § of the file: its number, its heading there, the number of the line it stands on, and its lines."""

    nummer: int
    rubrik: str
    rad: int
    rader: tuple[Rad, ...]


class Delar(NamedTuple):
    """All of the file. `okanda` are sections whose number the record does not have, or that stand there twice."""

    fore: tuple[Rad, ...]
    delar: tuple[Del, ...]
    okanda: tuple[Del, ...]
    efter: tuple[Rad, ...]


class _Rubrik(NamedTuple):
    """A line that may be a heading."""

    plats: int
    nummer: int
    rubrik: str
    is_markt: bool
    is_lik: bool


def dela_upp(rader: Sequence[Rad], rubriker: Mapping[int, str], ram: Ram) -> Delar:
    """The file in its parts. `rubriker` are the record's headings by number, `ram` what the letter held besides."""
    found = [*_chosen(list(_candidates(rader, rubriker)), rubriker)] or [*_by_title(rader, rubriker)]
    if not found:
        return Delar(tuple(rader), (), (), ())
    end = _end(rader, found[-1].plats, ram)
    stops = [*(one.plats for one in found[1:]), end]
    parts = [
        Del(one.nummer, one.rubrik, rader[one.plats].nummer, _below(rader, one.plats + 1, stop))
        for one, stop in zip(found, stops, strict=True)
    ]
    seen: dict[int, Del] = {}
    for part in parts:
        if part.nummer in rubriker:
            seen.setdefault(part.nummer, part)
    known = tuple(part for part in parts if part is seen.get(part.nummer))
    unknown = tuple(part for part in parts if part is not seen.get(part.nummer))
    return Delar(tuple(rader[: found[0].plats]), known, unknown, tuple(rader[end:]))


def _below(rader: Sequence[Rad], start: int, stop: int) -> tuple[Rad, ...]:
    """The lines under a heading, without what underlines it."""
    lines = rader[start:stop]
    return tuple(lines[1:] if lines and _UNDERLINE.fullmatch(lines[0].text) else lines)


def _candidates(rader: Sequence[Rad], rubriker: Mapping[int, str]) -> Iterator[_Rubrik]:
    for at, rad in enumerate(rader):
        if "§" in rad.text and (found := _PARAGRAF.fullmatch(rad.text.replace("\N{NO-BREAK SPACE}", " "))):
            number, title = int(found["fore"] or found["efter"]), _bare(found["rubrik"])
            below = rader[at + 1].text if at + 1 < len(rader) else ""
            is_marked = rad.slag in ("rubrik", "fet") or bool(_MARKED.match(rad.text))
            is_like = number in rubriker and orden(title) == orden(_bare(rubriker[number]))
            is_alone = rad.is_borjan and len(rad.text) <= _LONGEST and not rad.text.rstrip().endswith((".", ",", ";"))
            if is_marked or is_like or is_alone:
                yield _Rubrik(at, number, title, is_marked or bool(_UNDERLINE.fullmatch(below)), is_like)


def _bare(title: str) -> str:
    return _MARKS.sub("", title)


def _chosen(candidates: Sequence[_Rubrik], rubriker: Mapping[int, str]) -> Iterator[_Rubrik]:
    """Those that are headings: of each number the marked ones, else the one with the record's words, else the first."""
    has_marked = any(one.is_markt and one.is_lik for one in candidates)
    by_number: dict[int, list[_Rubrik]] = {}
    for one in candidates:
        by_number.setdefault(one.nummer, []).append(one)
    chosen: list[_Rubrik] = []
    for number, those in by_number.items():
        marked, like = [one for one in those if one.is_markt], [one for one in those if one.is_lik]
        if marked or like:
            chosen += marked or like[:1]
        elif number in rubriker and not has_marked:
            chosen += those[:1]
    yield from sorted(chosen)


def _by_title(rader: Sequence[Rad], rubriker: Mapping[int, str]) -> Iterator[_Rubrik]:
    """Headings without any §: lines that are the record's own headings, each once, if they are more than chance."""
    by_words: dict[Ord, int] = {orden(_bare(title)): number for number, title in rubriker.items()}
    found: dict[int, _Rubrik] = {}
    for at, rad in enumerate(rader):
        number = by_words.get(orden(_bare(utan_listtecken(rad.text))), 0) if rad.text.strip() and rad.is_borjan else 0
        if number and number not in found:
            found[number] = _Rubrik(at, number, _bare(rad.text), rad.slag in ("rubrik", "fet"), is_lik=True)
    if len(found) > 1 or any(one.is_markt for one in found.values()):
        yield from sorted((*found.values(), *_others(rader, found.values())))


def _others(rader: Sequence[Rad], found: Collection[_Rubrik]) -> Iterator[_Rubrik]:
    """Lines made to look just like those headings, which the record has not: what stands below them is of no §."""
    looks, places = {_look(rader[one.plats]) for one in found}, {one.plats for one in found}
    for at, rad in enumerate(rader):
        if at > min(places) and at not in places and _look(rad) in looks and _is_title(rad):
            yield _Rubrik(at, 0, _bare(rad.text), is_markt=True, is_lik=False)


def _look(rad: Rad) -> str:
    """How a line is marked as a heading; "" when it is not."""
    found = _MARKED.match(rad.text)
    return f"{rad.slag} {rad.niva}" if rad.slag in ("rubrik", "fet") else found[0].strip() if found else ""


def _is_title(rad: Rad) -> bool:
    is_long = len(rad.text) > _LONGEST or rad.text.rstrip().endswith((".", ",", ";", ":"))
    return bool(_look(rad)) and rad.is_borjan and bool(_bare(rad.text)) and not is_long and not nyckelrad(rad.text)


def _end(rader: Sequence[Rad], last: int, ram: Ram) -> int:
    """Where the letter's own end begins; behind the last line when it is not there."""
    keys = [orden(rad.text) for rad in rader]
    for wanted in ram.efter:
        for at in range(len(rader) - 1, last, -1):
            if keys[at] == wanted and _is_own(rader[at:], ram):
                return at
    return len(rader)


def _is_own(rader: Sequence[Rad], ram: Ram) -> bool:
    """Whether the lines are the letter's end rather than the record's own words."""
    written = sum(bool(orden(rad.text)) for rad in rader)
    return written > 1 and len(list(ram.okanda(rader))) * 2 <= written
