"""Edits that change a few characters of a file and keep every other byte: comments, order, line ends."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from natverk_cli.source.content import Content, read_content, value_at
from natverk_cli.source.locate import spans_of
from natverk_cli.source.place import Mending, Span
from natverk_cli.source.text import BOM
from natverk_cli.source.yaml_events import Composer, Path, Spans


class EditError(ValueError):
    """The edit would have changed something else than what was asked for; nothing was changed."""


class _Swap(NamedTuple):
    """The characters of a span, and what shall stand there instead."""

    span: Span
    text: str


def insert(data: bytes, line: int, column: int, text: str) -> bytes:
    """The bytes with `text` put in at a line and column (both from 1).

    Raises EditError if the file has no such place.
    """
    return _swapped(data, [_Swap(Span(line, column, column), text)])


def set_value(data: bytes, path: Path, text: str, *, is_markdown: bool) -> bytes:
    """The bytes with one single-line value, already in the file, replaced by `text` (as YAML).

    Raises EditError if the value is not there, spans several lines, or if anything else would read differently after.
    """
    before, body_line = _read(data, is_markdown)
    old, wanted = value_at(before.value, path), Composer(nfc=False).read(text)
    span = spans_of(data, is_markdown=is_markdown).get((path, False))
    if not path or span is None or not isinstance(old, str) or not isinstance(wanted, str) or "\n" in text:
        raise EditError(f"{path} has no value that can become {text!r}")
    edited = _swapped(data, [_Swap(span, text)])
    return _verified(edited, before.mended([Mending(old, wanted, path)], body_line), is_markdown)


def rename_key(data: bytes, path: Path, name: str, *, is_markdown: bool) -> bytes:
    """The bytes with the name of the field at the end of `path` replaced, its quotes kept.

    Raises EditError as `mend` does: also when a field of that name stands there already.
    """
    return mend(data, [Mending(str(path[-1]), name, path, key=True)], is_markdown=is_markdown)


def mend(data: bytes, mendings: Sequence[Mending], *, is_markdown: bool) -> bytes:
    """The bytes with all the mendings made, within the quotes that stand there.

    Raises EditError if what is to be mended is not there, or if anything else would read differently after.
    """
    before, body_line = _read(data, is_markdown)
    spans = spans_of(data, is_markdown=is_markdown)
    for mending in mendings:
        if not _stands(mending, before, body_line):
            raise EditError(f"{mending.old!r} is not there")
    lines = _lines(data)
    edited = _swapped(data, [_swap(mending, spans, lines, body_line) for mending in mendings])
    return _verified(edited, before.mended(mendings, body_line), is_markdown)


def _read(data: bytes, is_markdown: bool) -> tuple[Content, int]:
    found = read_content(data, is_markdown=is_markdown)
    if found is None:
        raise EditError("the file cannot be read")
    return found


def _verified(edited: bytes, wanted: Content, is_markdown: bool) -> bytes:
    """The edited bytes, if they say what was wanted and nothing else."""
    after = read_content(edited, is_markdown=is_markdown)
    if after is None or after[0] != wanted:
        raise EditError("something else would read differently")
    return edited


def _stands(mending: Mending, content: Content, body_line: int) -> bool:
    """Whether the old text is what the file says now."""
    if not mending.path:
        number, start, end = mending.span.line - body_line, mending.span.column - 1, mending.span.end - 1
        return 0 <= number < len(content.body) and content.body[number][start:end] == mending.old
    if mending.key:
        return mending.path[-1] == mending.old and value_at(content.value, mending.path) is not None
    return (value_at(content.value, mending.path) or "") == mending.old


def _swap(mending: Mending, spans: Spans, lines: Sequence[str], body_line: int) -> _Swap:
    if not mending.path:
        return _Swap(mending.span, mending.new)
    span = spans.get((mending.path, mending.key))
    if mending.old and span:
        return _Swap(span, _as_written(lines[span.line - 1][span.column - 1 : span.end - 1], mending.new))
    if mending.old or len(mending.path) > 1:
        raise EditError(f"{mending.path} is not in the file")
    if name := spans.get((mending.path, True)):
        return _Swap(Span(name.line, name.end + 1, name.end + 1), f" {mending.new}")
    mark = lines[body_line - 2]  # the line --- that ends the fields
    end = "\r\n" if mark.endswith("\r") else "\n"
    return _Swap(Span(body_line - 1, 1, 1), f"{mending.path[0]}: {mending.new}{end}")


def _as_written(old: str, new: str) -> str:
    """The new text as YAML in the way that the old one is written."""
    if old.startswith('"'):
        return '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'
    plain = not old.startswith("'") and Composer().read(f"[{{{new}: {new}}}]") == [{new: new}]
    return new if plain else "'" + new.replace("'", "''") + "'"


def _swapped(data: bytes, swaps: Iterable[_Swap]) -> bytes:
    """The bytes with the swaps made, from the end so that every place holds."""
    lines = _lines(data)
    for (line, start, end), text in sorted(swaps, reverse=True):
        if not (1 <= line <= len(lines) and 1 <= start <= end <= len(lines[line - 1].removesuffix("\r")) + 1):
            raise EditError(f"the file has no line {line} with a column {start}")
        old = lines[line - 1]
        lines[line - 1] = old[: start - 1] + text + old[end - 1 :]
    return (BOM if data.startswith(BOM) else b"") + "\n".join(lines).encode("utf-8")


def _lines(data: bytes) -> list[str]:
    return data.removeprefix(BOM).decode("utf-8").split("\n")
