"""A record's section in pieces: each as it is written, and as it reads in a letter.

A piece is what natverk itself takes as one thing: a paragraph, an item of a list, a keyword with its lines. Comments
and what is internal are pieces too, which never go out, and never go away because they did not come back.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from natverk_cli.formats.klartext import klartext
from natverk_cli.model.internt import read_internt
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.dolt import without_comments, without_hidden
from natverk_cli.synpunkter.ordlikhet import Ord, has_listtecken, nyckelrad, ord_i_rader, orden

UTELAMNAT = "Här är en del utelämnad."
_FENCE = re.compile(r"\s{0,3}(?:`{3,}|~{3,})")
_ALONE = re.compile(r"\s{0,3}(?:#{1,6}\s|\||(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$)")
_PUNKT = re.compile(r"\s*(?:[-*+]|1[.)])\s+\S")  # a number in a paragraph may begin a line without being an item
_MARKOR = re.compile(r"(?:- )?(?:[^\[\]:]{1,60}: ?)?\[fyll i\b[^\]]*\]\.?", re.IGNORECASE)


class Stycke(NamedTuple):
    """A piece: its lines in the record, the blank lines before them, and the lines a reader of the letter sees.

    `nycklar` are the words that it is known by when it comes back; `is_fast` tells that it stays whatever comes back.
    """

    kalla: tuple[str, ...]
    blanka: int
    visas: tuple[str, ...]
    nycklar: frozenset[Ord]
    is_fast: bool

    @property
    def is_markor(self) -> bool:
        """Whether it only says what is to be filled in."""
        return len(self.visas) == 1 and _MARKOR.fullmatch(self.visas[0].strip()) is not None

    @property
    def is_punkt(self) -> bool:
        """Whether it is an item of a list."""
        return bool(self.kalla) and has_listtecken(self.kalla[0])

    @property
    def is_tabellrad(self) -> bool:
        """Whether it is a row of a table."""
        return bool(self.kalla) and self.kalla[0].lstrip().startswith("|")


class Avsnitt(NamedTuple):
    """A § of the record: its number, heading, the first of its lines in the file below the heading, and its pieces."""

    nummer: int
    rubrik: str
    rad: int
    rader: tuple[str, ...]
    stycken: tuple[Stycke, ...]


def avsnitten(protokoll: Protokoll) -> tuple[Avsnitt, ...]:
    """The sections of a record in order. What is internal is taken as `read_internt` does."""
    lines = protokoll.text.split("\n")
    kinds = list(_kinds(protokoll.text))
    starts = [one.rad - protokoll.rad for one in protokoll.paragrafer]
    ends = [*starts[1:], len(lines)]
    return tuple(
        Avsnitt(
            one.nummer,
            one.rubrik,
            one.rad + 1,
            tuple(lines[start + 1 : end]),
            tuple(_stycken(lines[start + 1 : end], kinds[start + 1 : end])),
        )
        for one, start, end in zip(protokoll.paragrafer, starts, ends, strict=True)
    )


_TEXT, _KOD, _KOMMENTAR, _INTERN = "text", "kod", "kommentar", "internt"


def _kinds(text: str) -> Iterator[str]:
    """For each line what it is part of."""
    lines = text.split("\n")
    filled = [line if line.strip() else "x" for line in lines]  # a blank line within something hidden is hidden too
    seen, _ = without_hidden("\n".join(filled))
    before = _TEXT
    for line, left, is_intern in zip(lines, seen, read_internt(text).rader(), strict=True):
        if is_intern:
            before = _INTERN
        elif left.strip():
            before = _TEXT
        elif before in (_TEXT, _INTERN):
            before = _KOD if _FENCE.match(line) else _KOMMENTAR
        yield before


def _stycken(lines: Sequence[str], kinds: Sequence[str]) -> Iterator[Stycke]:
    open_, kind_of, blank, before = list[str](), _TEXT, 0, 0
    for line, kind in zip(lines, kinds, strict=True):
        is_blank = kind == _TEXT and not line.strip()
        if open_ and (is_blank or kind != kind_of or (kind == _TEXT and _begins(line, open_))):
            yield _stycke(open_, before, kind_of)
            open_ = []
        if is_blank:
            blank += 1
            continue
        if not open_:
            before, blank, kind_of = blank, 0, kind
        open_.append(line)
    if open_:
        yield _stycke(open_, before, kind_of)


def _begins(line: str, open_: Sequence[str]) -> bool:
    """Whether the line is something of its own though no blank line stands before it."""
    is_quote, was_quote = (one.lstrip().startswith(">") for one in (line, open_[0]))
    is_item = _PUNKT.match(line) or (has_listtecken(line) and has_listtecken(open_[0]))
    alone = is_item or _ALONE.match(line) or _ALONE.match(open_[-1]) or nyckelrad(line)
    return bool(alone) or is_quote != was_quote


def _stycke(lines: Sequence[str], blanka: int, kind: str) -> Stycke:
    source = tuple(lines)
    if kind in (_KOMMENTAR, _INTERN):
        left_out = kind == _INTERN
        keys = frozenset({orden(UTELAMNAT)} if left_out else ())
        return Stycke(source, blanka, (UTELAMNAT,) if left_out else (), keys, is_fast=True)
    shown = _shown(source)
    known = frozenset({ord_i_rader(shown), ord_i_rader(source)} - {()})
    return Stycke(source, blanka, shown, known, is_fast=not known)


def _shown(source: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as plain text, an item of a list as far in as it stands."""
    text = without_comments("\n".join(source))
    indent = text[: len(text) - len(text.lstrip())] if has_listtecken(text) else ""
    lines = [line for line in klartext(text).split("\n") if line.strip()]
    if not orden(" ".join(lines)):  # such as a definition that Markdown itself never shows
        lines = [line.strip() for line in source if line.strip()]
    return tuple(f"{indent}{line}" if indent and not line.startswith(" ") else line for line in lines)
