"""When two texts say the same: what word processors and letters change by themselves makes no difference."""

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeAlias

from natverk_cli.reading.nyckelord import KEYWORD

Ord: TypeAlias = tuple[str, ...]

_LIKE = str.maketrans(
    {
        **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\t", " "),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("”“„«»", '"'),
        **dict.fromkeys("’‘‚`´", "'"),
        "…": "...",
        **dict.fromkeys("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}", None),
    }
)
_ONLY_MARKS = re.compile(r"[-=_*#>|'~]+")
_LIST_MARK = re.compile(r"\A\s*(?:[-*+•·▪◦‣●○o\uf0b7]|[0-9]{1,9}[.)])\s+(?=\S)")


def orden(text: str) -> Ord:
    """The words of a text as they are compared; lines, rules and marks of layout are none."""
    plain = unicodedata.normalize("NFC", text).translate(_LIKE)
    return tuple(word for word in plain.split() if not _ONLY_MARKS.fullmatch(word))


def forsta_orden(line: str) -> Ord:
    """The words of a line that begins something: its list mark, and the id after a keyword, are none."""
    return orden(utan_beteckning(utan_listtecken(line)))


def utan_listtecken(line: str) -> str:
    """The line without what makes an item of a list of it, in whatever way a program writes that."""
    return _LIST_MARK.sub("", line, count=1)


def has_listtecken(line: str) -> bool:
    """Whether the line begins as an item of a list."""
    return _LIST_MARK.match(line) is not None


def utan_beteckning(line: str) -> str:
    """A keyword's line without its id: "Beslut b1: …" becomes "Beslut: …"."""
    if found := nyckelrad(line):
        return line[: found.start("id")] + line[found.end("id") :] if found["id"] else line
    return line


def nyckelrad(line: str) -> re.Match[str] | None:
    """The line as an object of the record, if it is one; hard spaces are spaces."""
    return KEYWORD.match(line.replace("\N{NO-BREAK SPACE}", " ")) if ":" in line else None


def ord_i_rader(lines: Sequence[str]) -> Ord:
    """The words of several lines that belong together."""
    return (*forsta_orden(lines[0]), *orden(" ".join(lines[1:]))) if lines else ()
