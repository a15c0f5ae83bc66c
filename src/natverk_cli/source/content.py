"""What a file says, apart from how it is written: what an edit must leave as it was."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from natverk_cli.source.front_matter import split
from natverk_cli.source.place import Mending
from natverk_cli.source.text import Text, decode
from natverk_cli.source.yaml_events import Composer, Path, Value

_Changes: TypeAlias = Mapping[tuple[Path, bool], str]


class Content(NamedTuple):
    """All that a file says: its fields, those without a value, and the lines of its prose."""

    value: Value | None
    empty: frozenset[Path]
    body: tuple[str, ...]

    def mended(self, mendings: Sequence[Mending], body_line: int) -> "Content":
        """What it would say with the mendings made. `body_line` is the file's line, from 1, that begins the prose."""
        changes = {(mending.path, mending.key): mending.new for mending in mendings if mending.path}
        value = self.value if self.value is None else _mended(self.value, (), changes)
        if isinstance(value, dict):
            added = {str(path[0]): new for (path, is_key), new in changes.items() if len(path) == 1 and not is_key}
            value = {**added, **value}
        empty = frozenset(_renamed(path, changes) for path in self.empty if (path, False) not in changes)
        return Content(value, empty, _rewritten(self.body, mendings, body_line))


def read_content(data: bytes, *, is_markdown: bool) -> tuple[Content, int] | None:
    """What the file says, and the line that begins its prose; None when it cannot be read."""
    decoded = decode(data)
    if not isinstance(decoded, Text):
        return None
    composer = Composer(1, decoded.nfc)
    if is_markdown:
        value, body, body_line = split(decoded.text, composer)
    else:
        value, body, body_line = composer.read(decoded.text), "", 1
    if composer.faults:
        return None
    return Content(value, frozenset(composer.empty), tuple(body.split("\n"))), body_line


def value_at(value: Value | None, path: Path) -> Value | None:
    """What stands at the end of the path."""
    for part in path:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def _mended(value: Value, path: Path, changes: _Changes) -> Value:
    if isinstance(value, dict):
        return {
            changes.get(((*path, key), True), key): _mended(below, (*path, key), changes)
            for key, below in value.items()
        }
    if isinstance(value, list):
        return [_mended(below, (*path, number), changes) for number, below in enumerate(value)]
    return changes.get((path, False), value)


def _renamed(path: Path, changes: _Changes) -> Path:
    return tuple(changes.get((path[: number + 1], True), part) for number, part in enumerate(path))


def _rewritten(body: Sequence[str], mendings: Sequence[Mending], body_line: int) -> tuple[str, ...]:
    """The prose with its mendings made, from the end so that every place holds."""
    lines = list(body)
    for span, new in sorted(((one.span, one.new) for one in mendings if not one.path), reverse=True):
        line = lines[span.line - body_line]
        lines[span.line - body_line] = line[: span.column - 1] + new + line[span.end - 1 :]
    return tuple(lines)
