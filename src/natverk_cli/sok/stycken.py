"""A text cut into the pieces that a search looks at and shows, each with the line it begins on."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from natverk_cli.source.dolt import without_hidden

_ITEM = re.compile(r"[ ]*(?:[-*+]|[0-9]{1,9}[.)])[ ]+(?=\S)")
_MARK = re.compile(rf"{_ITEM.pattern}|#{{1,6}}[ ]+")
_ALONE = re.compile(r"#{1,6}[ ]|\||>")
_MARKER = re.compile(r"\[fyll i\b[^\]\n]*\]?", re.IGNORECASE)


class Stycke(NamedTuple):
    """A paragraph, a heading, an item of a list: its first line in the file, and its text on one line."""

    rad: int
    text: str


def stycken(text: str, first_line: int = 1, starts: Collection[int] = ()) -> Iterator[Stycke]:
    """The pieces of a text that begins on `first_line`. A new piece begins on each of the lines `starts`.

    Comments, code and marks still to be filled in are left out.
    """
    lines, _ = without_hidden(text)
    rad, parts = first_line, list[str]()
    for number, line in enumerate(lines, first_line):
        is_alone = _ALONE.match(line) is not None
        if not line.strip() or is_alone or number in starts or _ITEM.match(line):
            yield from _piece(rad, parts)
            rad, parts = number, []
        if line.strip():
            rad = rad if parts else number
            parts.append(line)
        if is_alone:
            yield from _piece(rad, parts)
            parts = []
    yield from _piece(rad, parts)


def _piece(rad: int, parts: list[str]) -> Iterator[Stycke]:
    if parts:
        mark = _MARK.match(parts[0])
        whole = " ".join((parts[0][mark.end() if mark else 0 :], *parts[1:]))
        text = " ".join(_MARKER.sub("", whole).replace("**", "").split())
        if text.strip(":|-= "):
            yield Stycke(rad, text)
