"""A record's own words for print: verbatim, without comments, and in the public version without what is internal."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.model.internt import is_marke, read_internt
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.dolt import without_comments, without_hidden
from natverk_cli.source.ordagrant import Ordagrant

_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s")


class Stycke(NamedTuple):
    """A piece of the text as it is printed; a piece that is left out has no text."""

    is_utelamnat: bool
    text: str


def stycken(text: str, *, offentlig: bool) -> tuple[Stycke, ...]:
    """The pieces of a text, in order. All of it is one piece unless something is left out."""
    printed = without_comments(text)
    parts = read_internt(printed).delar
    if not offentlig:
        return _pieces([(False, printed)])
    return _pieces([(part.is_intern, part.text) for part in parts])


def _pieces(parts: list[tuple[bool, str]]) -> tuple[Stycke, ...]:
    return tuple(Stycke(is_out, "" if is_out else text.strip("\n")) for is_out, text in parts if is_out or text.strip())


def plain(pieces: tuple[Stycke, ...]) -> list[dict[str, object]]:
    """The pieces as plain values for a template, their text to be printed word for word."""
    return [{"utelamnat": one.is_utelamnat, "text": Ordagrant(one.text)} for one in pieces]


def inledning(protokoll: Protokoll) -> str:
    """What stands above the record's first §; all of it when it has none."""
    return "".join(f"{line}\n" for line in _apart(protokoll, 0, _first(protokoll)))


def paragrafer(protokoll: Protokoll) -> str:
    """The record from its first § on."""
    return "\n".join(_apart(protokoll, _first(protokoll), len(_lines(protokoll))))


def _apart(protokoll: Protokoll, start: int, stop: int) -> Iterator[str]:
    """The lines, each decision, task and other object set apart: in print they would else run into one another."""
    lines = _lines(protokoll)
    own = {note.rad - protokoll.rad for note in protokoll.noteringar}
    for at in range(start, stop):
        is_alone = is_marke(lines[at]) or (at > start and is_marke(lines[at - 1]))
        if at > start and lines[at - 1].strip() and (is_alone or at in own) and not _ITEM.match(lines[at]):
            yield ""
        yield lines[at]


def _lines(protokoll: Protokoll) -> list[str]:
    return protokoll.text.split("\n")


def _first(protokoll: Protokoll) -> int:
    sections = protokoll.paragrafer
    return sections[0].rad - protokoll.rad if sections else len(_lines(protokoll))


def hinder(text: str, first_line: int) -> tuple[int, str] | None:
    """The line and what is wrong there, when it cannot be told what of a text must not be public; None when it can."""
    for fault in read_internt(text, first_line).faults:
        return fault.span.line, fault.text
    _, endless = without_hidden(text)
    if endless:
        return first_line + endless[0], "Här börjar en kommentar eller ett kodblock som aldrig avslutas."
    return None


def is_utelamnat(protokoll: Protokoll) -> bool:
    """Whether the public version leaves anything out of the record's own words."""
    return any(piece.is_utelamnat for piece in stycken(protokoll.text, offentlig=True))
