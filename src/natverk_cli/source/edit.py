"""Edits that change a few characters of a file and keep every other byte: comments, order, line ends."""

from natverk_cli.source.front_matter import split
from natverk_cli.source.locate import spans_of
from natverk_cli.source.text import Text, decode
from natverk_cli.source.yaml_events import Composer, Value

_BOM = b"\xef\xbb\xbf"


class EditError(ValueError):
    """The edit would have changed something else than what was asked for; nothing was changed."""


def insert(data: bytes, line: int, column: int, text: str) -> bytes:
    """The bytes with `text` put in at a line and column (both from 1)."""
    return _replace(data, line, column, column, text)


def set_value(data: bytes, path: tuple[str | int, ...], text: str, *, is_markdown: bool) -> bytes:
    """The bytes with one single-line value, already in the file, replaced by `text` (as YAML).

    Raises EditError if the value is not there, spans several lines, or if anything else would read differently after.
    """
    span = spans_of(data, is_markdown=is_markdown).get((path, False))
    if span is None:
        raise EditError(f"{path} is not in the file")
    edited = _replace(data, span.line, span.column, span.end, text)
    before, after = (_read(version, is_markdown=is_markdown) for version in (data, edited))
    if after is None or _without(before, path) != _without(after, path):
        raise EditError(f"changing {path} would change more than that")
    return edited


def _replace(data: bytes, line: int, start: int, end: int, text: str) -> bytes:
    bom = _BOM if data.startswith(_BOM) else b""
    lines = data[len(bom) :].decode("utf-8").split("\n")
    old = lines[line - 1]
    lines[line - 1] = old[: start - 1] + text + old[end - 1 :]
    return bom + "\n".join(lines).encode("utf-8")


def _read(data: bytes, *, is_markdown: bool) -> tuple[Value | None, str] | None:
    """All that a file says; None when it cannot be read."""
    decoded = decode(data)
    if not isinstance(decoded, Text):
        return None
    composer = Composer(1, decoded.nfc)
    if is_markdown:
        value, body, _ = split(decoded.text, composer)
    else:
        value, body = composer.read(decoded.text), ""
    return None if composer.faults else (value, body)


def _without(read: tuple[Value | None, str] | None, path: tuple[str | int, ...]) -> object:
    """What a file says, with the value at `path` taken out."""
    return None if read is None else (_cut(read[0], path), read[1])


def _cut(value: Value | None, path: tuple[str | int, ...]) -> object:
    if not path:
        return "·"
    if isinstance(value, dict):
        return {key: _cut(below, path[1:]) if key == path[0] else below for key, below in value.items()}
    if isinstance(value, list):
        return [_cut(below, path[1:]) if number == path[0] else below for number, below in enumerate(value)]
    return value
