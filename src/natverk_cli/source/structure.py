"""Edits that add, replace, move or take away a field or an item of a list, and keep every other byte.

The new text is written as its neighbours are: within braces among braces, on lines of its own among lines. What was
edited is read again, and refused if anything else would read differently.
"""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

import yaml

from natverk_cli.source.content import read_content, value_at
from natverk_cli.source.edit import EditError
from natverk_cli.source.layout import Given, field, inline, is_list_of_fields, is_wide, list_item
from natverk_cli.source.text import BOM
from natverk_cli.source.values import plain, with_item, with_value, without
from natverk_cli.source.yaml_events import Path, Value


def put(data: bytes, path: Path, given: Given, *, is_markdown: bool, order: Sequence[str] = ()) -> bytes:
    """The bytes with the field at `path` holding what is given; added if it is not there.

    A new field comes after those that stand before it in `order`, otherwise last. Raises EditError if what the field
    belongs to is not in the file, or if anything else would read differently.
    """
    return _File(data, is_markdown).put(path, given, order)


def add(data: bytes, path: Path, given: Given, *, is_markdown: bool, at: int | None = None) -> bytes:
    """The bytes with one more item in the list at `path`, last or at a number; the list is begun if it is not there.

    Raises EditError as `put` does.
    """
    return _File(data, is_markdown).add(path, given, at)


def remove(data: bytes, path: Path, *, is_markdown: bool) -> bytes:
    """The bytes without the field or item at `path`; a list that becomes empty is left as [].

    Raises EditError as `put` does, if there is no such field or item, and if it is all that a group of fields holds.
    """
    return _File(data, is_markdown).remove(path)


def move(data: bytes, path: Path, number: int, to: int, *, is_markdown: bool) -> bytes:
    """The bytes with an item of the list at `path` before another, or last; each item keeps its text and comments.

    `to` counts with the item where it was. Raises EditError as `put` does, and if there is no such list.
    """
    return _File(data, is_markdown).move(path, number, to)


class _File:
    """A file's text, and its fields as nodes that know where in it they stand."""

    def __init__(self, data: bytes, is_markdown: bool) -> None:
        found = read_content(data, is_markdown=is_markdown)
        if found is None:
            raise EditError("the file cannot be read")
        self._value, self._body = found[0].value, found[0].body
        self._is_markdown = is_markdown
        self._bom = BOM if data.startswith(BOM) else b""
        text = data.removeprefix(BOM).decode("utf-8")
        self._break = "\r\n" if "\r\n" in text else "\n"
        lines = text.splitlines(keepends=True)
        first, last = (1, found[1] - 2) if is_markdown else (0, len(lines))
        self._above, self._fields, self._below = (
            "".join(part) for part in (lines[:first], lines[first:last], lines[last:])
        )
        self._root = yaml.compose(self._fields, Loader=yaml.CSafeLoader)

    def put(self, path: Path, given: Given, order: Sequence[str]) -> bytes:
        wanted = with_value(self._value, path, plain(given))
        if self._node(path) is not None:
            return self._replaced(path, given, wanted)
        above, name = self._node(path[:-1]), path[-1]
        if not isinstance(above, yaml.MappingNode) or not isinstance(name, str) or not above.value:
            raise EditError(f"{path[:-1]} is not in the file")
        number = _number(above, name, order)
        if above.flow_style:
            return self._among(above, f"{name}: {inline(given)}", number, wanted)
        start = self._after(above.value[number - 1]) if number else self._line(above.start_mark.index)
        return self._spliced(start, start, self._rows(field(name, given), above.start_mark.column), wanted)

    def add(self, path: Path, given: Given, at: int | None) -> bytes:
        node = self._node(path)
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            return self.put(path, [given], ())
        number = len(node.value) if at is None else at
        wanted = with_item(self._value, path, plain(given), number)
        if node.flow_style:
            return self._among(node, inline(given), number, wanted)
        groups = [item for item in node.value if isinstance(item, yaml.MappingNode)]
        wide = is_wide(given) or any(not item.flow_style for item in groups)
        start = self._after(node.value[number - 1]) if number else self._line(node.start_mark.index)
        return self._spliced(start, start, self._rows(list_item(given, wide=wide), node.start_mark.column), wanted)

    def remove(self, path: Path) -> bytes:
        above, node = self._node(path[:-1]), self._node(path)
        if node is None or not isinstance(above, yaml.CollectionNode):
            raise EditError(f"{path} is not in the file")
        if len(above.value) == 1 and isinstance(above, yaml.SequenceNode):
            return self._replaced(path[:-1], [], without(self._value, path))
        values = [item[1] if isinstance(item, tuple) else item for item in above.value]
        number = values.index(node)
        start, end = self._ends(above.value[number])
        is_field = isinstance(above, yaml.MappingNode)
        after_dash = is_field and self._fields[self._line(start) : start].strip()  # the first field of an item
        if not above.flow_style and not after_dash:
            start, end = self._line(start), self._after(above.value[number])
        elif number:
            start = self._ends(above.value[number - 1])[1]
        elif len(above.value) > 1:
            end = self._ends(above.value[1])[0]
        return self._spliced(start, end, "", without(self._value, path))

    def move(self, path: Path, number: int, to: int) -> bytes:
        node, items = self._node(path), value_at(self._value, path)
        if not isinstance(node, yaml.SequenceNode) or not isinstance(items, list) or number >= len(items):
            raise EditError(f"{path} has no such item")
        order = list(range(len(items)))
        order.insert(to - (to > number), order.pop(number))
        spans = [self._cell(item, is_line=not node.flow_style) for item in node.value]
        between = [self._fields[one[1] : other[0]] for one, other in pairwise(spans)]
        cells = [self._fields[spans[n][0] : spans[n][1]] for n in order]
        text = "".join(part for pair in zip_longest(cells, between, fillvalue="") for part in pair)
        wanted = with_value(self._value, path, [items[n] for n in order])
        return self._spliced(spans[0][0], spans[-1][1], text, wanted)

    def _cell(self, item: yaml.Node, *, is_line: bool) -> tuple[int, int]:
        """Where an item's text begins and ends: its own lines, or only itself within brackets."""
        start, end = self._ends(item)
        return (self._line(start), self._after(item)) if is_line else (start, end)

    def _node(self, path: Path) -> yaml.Node | None:
        node = self._root
        for part in path:
            if isinstance(node, yaml.MappingNode):
                node = next((value for key, value in node.value if key.value == part), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                node = node.value[part]
            else:
                return None
        return node

    def _replaced(self, path: Path, given: Given, wanted: Value) -> bytes:
        """The value at the path, which is there, with what stands between it and its name's colon."""
        *groups, node = (self._node(path[:length]) for length in range(len(path) + 1))
        above, inside = groups[-1], any(isinstance(one, yaml.CollectionNode) and one.flow_style for one in groups)
        if node is None:
            raise EditError(f"{path} is not in the file")
        start, end = self._ends(node)
        if not isinstance(above, yaml.MappingNode):
            return self._spliced(start, end, inline(given, inside=inside), wanted)
        key = next(key for key, value in above.value if value is node)
        colon = self._fields.index(":", key.end_mark.index) + 1
        if not self._fields[colon:start].strip():
            start = colon
        if inside or not is_list_of_fields(given):
            return self._spliced(start, max(start, end), f" {inline(given, inside=inside)}", wanted)
        rows = self._rows(field("", given)[1:], key.start_mark.column)
        return self._spliced(start, max(start, end), self._break + rows.removesuffix(self._break), wanted)

    def _among(self, node: yaml.CollectionNode, text: str, number: int, wanted: Value) -> bytes:
        """Something new within braces or brackets."""
        if not node.value:
            at = node.start_mark.index + 1
        elif number == 0:
            at, text = self._ends(node.value[0])[0], f"{text}, "
        else:
            at, text = self._ends(node.value[number - 1])[1], f", {text}"
        return self._spliced(at, at, text, wanted)

    def _rows(self, rows: Sequence[str], column: int) -> str:
        return "".join(f"{' ' * column}{row}{self._break}" for row in rows)

    def _line(self, index: int) -> int:
        """Where the line begins that a place is in."""
        return self._fields.rfind("\n", 0, index) + 1

    def _after(self, item: yaml.Node | tuple[yaml.Node, yaml.Node]) -> int:
        """Where the line after an item's last one begins, a comment on its last line passed."""
        found = self._fields.find("\n", self._ends(item)[1])
        return len(self._fields) if found < 0 else found + 1

    def _ends(self, item: yaml.Node | tuple[yaml.Node, yaml.Node]) -> tuple[int, int]:
        """Where a value, or a field with its value, begins and ends."""
        first, last = item if isinstance(item, tuple) else (item, item)
        return first.start_mark.index, max(self._end(first), self._end(last))

    def _end(self, node: yaml.Node) -> int:
        """The place after a node's last sign; the parser's own, for blocks, is where the next thing begins."""
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode):
            return int(start + len(self._fields[start:end].rstrip()))
        is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value
        return self._ends(node.value[-1])[1] if is_block else int(end)

    def _spliced(self, start: int, end: int, text: str, wanted: Value) -> bytes:
        """The whole file with a part of its fields replaced, if it then says what was wanted and nothing else."""
        before = self._fields[:start]
        if text.endswith("\n") and before and not before.endswith("\n"):
            before += self._break  # the last line of the file had no end
        whole = self._above + before + text + self._fields[end:] + self._below
        edited = self._bom + whole.encode("utf-8")
        after = read_content(edited, is_markdown=self._is_markdown)
        if after is None or after[0].value != wanted or after[0].body != self._body:
            raise EditError("something else would read differently")
        return edited


def _number(node: yaml.MappingNode, name: str, order: Sequence[str]) -> int:
    """Before which of the fields a new one belongs: after the last of those that come before it in the order."""
    earlier = order[: order.index(name)] if name in order else ()
    places = [number for number, (key, _) in enumerate(node.value, 1) if key.value in earlier]
    return max(places) if places else len(node.value)
