"""A paper that somebody has, beside the same paper made again from the record: alike, or which parts are not."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from natverk_cli.svenska.datum import MANADER

BEGINNING, FOOT, ORDER = "inledningen", "foten", "delarnas ordning"
_RULE = re.compile(r"[>\s]*[-_*]{3,}\s*")
_MARK = re.compile(r"[#>\s]*")
_ONLY_MARKS = re.compile(r"[-=_*#>|]+")
_ISO = re.compile(r"(?<!\d)[0-9]{4}-[0-9]{2}-[0-9]{2}(?!\d)")
_IN_WORDS = re.compile(rf"(?<!\d)([0-9]{{1,2}})\s+({'|'.join(MANADER)})\s+([0-9]{{4}})(?!\d)", re.IGNORECASE)


class Jamforelse(NamedTuple):
    """How a paper compares with one made again.

    `is_lika` means the same characters, but for how lines end; `is_ordagrant` the same words, differently laid out.
    `olika` names the parts that differ, and `is_papper` tells whether it is such a paper at all: some § is in it.
    """

    is_lika: bool
    is_ordagrant: bool
    olika: tuple[str, ...]
    is_papper: bool


def jamfor(papper: str, utskrift: str, headings: Collection[str]) -> Jamforelse:
    """Compare a paper's text with that of the record printed again, whose parts have these headings."""
    words = [[word for _, part in _parts(text, headings) for word in part] for text in (papper, utskrift)]
    here, there = _by_name(_parts(papper, headings)), _by_name(_parts(utskrift, headings))
    olika = tuple(name for name in {**there, **here} if here.get(name) != there.get(name))
    sections = [name for name in headings if name.startswith("§")]
    is_papper = any(here.get(name) == there.get(name) for name in sections) or not sections
    if words[0] == words[1]:
        return Jamforelse(_plain(papper) == _plain(utskrift), True, (), True)
    return Jamforelse(False, False, olika or (ORDER,), is_papper)


def _by_name(parts: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    """The words under each heading; where one stands twice, of both."""
    words: dict[str, list[str]] = {}
    for name, more in parts:
        words.setdefault(name, []).extend(more)
    return words


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip("\n")


def rubriker(markdown: str) -> tuple[str, ...]:
    """The headings of a document, which name its parts."""
    return tuple(_told(line) for line in markdown.split("\n") if line.startswith("#"))


def _told(line: str) -> str:
    return _MARK.sub("", line, count=1).strip()


def _parts(text: str, headings: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """Each part by its heading, as words; what stands below the last rule is the foot."""
    lines = _plain(text).split("\n")
    rules = [n for n, line in enumerate(lines) if _RULE.fullmatch(line) and not (n and _MARK.sub("", lines[n - 1]))]
    name, words = BEGINNING, list[str]()
    for number, line in enumerate(lines):
        told = _told(line)
        if told in headings or (rules and number == rules[-1]):
            yield name, words
            name, words = told if told in headings else FOOT, []
        words += [word for word in line.split() if not _ONLY_MARKS.fullmatch(word)]
    yield name, words


def dagar_i(text: str) -> tuple[date, ...]:
    """The days that a text names with their year, latest first."""
    numbers: Mapping[str, int] = {name: number for number, name in enumerate(MANADER, 1)}
    told = [(int(year), numbers[month.lower()], int(day)) for day, month, year in _IN_WORDS.findall(text)]
    told += [(int(iso[:4]), int(iso[5:7]), int(iso[8:])) for iso in _ISO.findall(text)]
    return tuple(sorted({day for one in told if (day := _day(*one))}, reverse=True))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
