"""Plain values, as a file's fields are read, with something put in or taken away: what an edit must come to."""

from natverk_cli.source.content import value_at
from natverk_cli.source.layout import Given
from natverk_cli.source.yaml_events import Path, Value


def plain(given: Given) -> Value:
    """What will be read where this was written: text, lists and fields."""
    if isinstance(given, dict):
        return {name: plain(value) for name, value in given.items()}
    if isinstance(given, list | tuple):
        return [plain(value) for value in given]
    return str(given)


def with_value(value: Value | None, path: Path, new: Value) -> Value:
    if not path:
        return new
    part, rest = path[0], path[1:]
    if isinstance(value, list) and isinstance(part, int):
        return [with_value(below, rest, new) if number == part else below for number, below in enumerate(value)]
    fields = value if isinstance(value, dict) else {}
    return {**fields, str(part): with_value(fields.get(str(part)), rest, new)}


def with_item(value: Value | None, path: Path, new: Value, number: int) -> Value:
    items = value_at(value, path)
    if not isinstance(items, list):
        return new
    return with_value(value, path, [*items[:number], new, *items[number:]])


def without(value: Value | None, path: Path) -> Value:
    above = value_at(value, path[:-1])
    if isinstance(above, list):
        return with_value(value, path[:-1], [below for number, below in enumerate(above) if number != path[-1]])
    fields = above if isinstance(above, dict) else {}
    return with_value(value, path[:-1], {name: below for name, below in fields.items() if name != path[-1]})
