"""Edits that change a few characters of a file and keep every other byte: comments, order, line ends."""

from typing import NamedTuple

from natverk_cli.source.front_matter import split
from natverk_cli.source.locate import spans_of
from natverk_cli.source.text import BOM, Text, decode
from natverk_cli.source.yaml_events import Composer, Path, Value


class EditError(ValueError):
    """The edit would have changed something else than what was asked for; nothing was changed."""


def insert(data: bytes, line: int, column: int, text: str) -> bytes:
    """The bytes with `text` put in at a line and column (both from 1).

    Raises EditError if the file has no such place.
    """
    return _replace(data, line, column, column, text)


def set_value(data: bytes, path: Path, text: str, *, is_markdown: bool) -> bytes:
    """The bytes with one single-line value, already in the file, replaced by `text` (as YAML).

    Raises EditError if the value is not there, spans several lines, or if anything else would read differently after.
    """
    span = spans_of(data, is_markdown=is_markdown).get((path, False))
    if span is None:
        raise EditError(f"{path} is not in the file")
    wanted = Composer(nfc=False).read(text)
    edited = _replace(data, span.line, span.column, span.end, text)
    before, after = (_read(version, is_markdown=is_markdown) for version in (data, edited))
    if not isinstance(wanted, str) or "\n" in text or before is None or after != _with(before, path, wanted):
        raise EditError(f"changing {path} would change more than that")
    return edited


def _replace(data: bytes, line: int, start: int, end: int, text: str) -> bytes:
    bom = BOM if data.startswith(BOM) else b""
    lines = data.removeprefix(bom).decode("utf-8").split("\n")
    if not (1 <= line <= len(lines) and 1 <= start <= end <= len(lines[line - 1].removesuffix("\r")) + 1):
        raise EditError(f"the file has no line {line} with a column {start}")
    old = lines[line - 1]
    lines[line - 1] = old[: start - 1] + text + old[end - 1 :]
    return bom + "\n".join(lines).encode("utf-8")


class _Content(NamedTuple):
    """All that a file says: its fields, those without a value, and its prose."""

    value: Value | None
    empty: frozenset[Path]
    body: str


def _read(data: bytes, *, is_markdown: bool) -> _Content | None:
    """None when the file cannot be read."""
    decoded = decode(data)
    if not isinstance(decoded, Text):
        return None
    composer = Composer(1, decoded.nfc)
    if is_markdown:
        value, body, _ = split(decoded.text, composer)
    else:
        value, body = composer.read(decoded.text), ""
    return None if composer.faults else _Content(value, frozenset(composer.empty), body)


def _with(content: _Content, path: Path, text: str) -> _Content:
    """What a file would say with only the value at `path` replaced."""
    return content if content.value is None else content._replace(value=_changed(content.value, path, text))


def _changed(value: Value, path: Path, text: str) -> Value:
    """The value with `text` at `path`; unchanged if no text stands there now."""
    if not path:
        return text if isinstance(value, str) else value
    if isinstance(value, dict):
        return {key: _changed(below, path[1:], text) if key == path[0] else below for key, below in value.items()}
    if isinstance(value, list):
        return [_changed(below, path[1:], text) if n == path[0] else below for n, below in enumerate(value)]
    return value
