"""Markdown as plain text, to be pasted where no markup is understood: a letter, an old terminal, a text file."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from natverk_cli.formats.style import in_lines

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_RULE = "-" * 40
_UNDERLINED = {"h1": "=", "h2": "-"}


def klartext(markdown: str, width: int = 0) -> str:
    """The document as plain text; paragraphs on one line, or in lines of at most `width` columns."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown)
    blocks = _blocks(SyntaxTreeNode(tokens), width)
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _blocks(node: "SyntaxTreeNode", width: int) -> Iterator[list[str]]:
    for child in node.children:
        if lines := _BLOCKS.get(child.type, _container)(child, width):
            yield lines


def _container(node: "SyntaxTreeNode", width: int) -> list[str]:
    return _spaced(list(_blocks(node, width)))


def _spaced(blocks: list[list[str]], between: tuple[str, ...] = ("",)) -> list[str]:
    """The blocks' lines, with these lines between them."""
    return [line for number, block in enumerate(blocks) for line in (*(between if number else ()), *block)]


def _heading(node: "SyntaxTreeNode", width: int) -> list[str]:
    lines = _paragraph(node, width)
    sign = _UNDERLINED.get(node.tag, "")
    return [*lines, sign * max(map(len, lines), default=0)] if sign else lines


def _paragraph(node: "SyntaxTreeNode", width: int) -> list[str]:
    text = "".join(_inline(child) for child in node.children)
    return [piece for line in text.split("\n") for piece in in_lines(" ".join(line.split()), width) or [""]]


def _list(node: "SyntaxTreeNode", width: int) -> list[str]:
    first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
    is_tight = all(block.hidden for item in node.children for block in item.children if block.type == "paragraph")
    items = []
    for number, item in enumerate(node.children, first):
        mark = f"{number}. " if first else "- "
        inside = [*_blocks(item, width and max(width - len(mark), 20))] or [[""]]
        lines = _spaced(inside, () if is_tight else ("",))
        items.append([f"{mark if not at else ' ' * len(mark) if line else ''}{line}" for at, line in enumerate(lines)])
    return _spaced(items, () if is_tight else ("",))


def _quote(node: "SyntaxTreeNode", width: int) -> list[str]:
    return [f"> {line}".rstrip() for line in _container(node, width and max(width - 2, 20))]


def _code(node: "SyntaxTreeNode", _width: int) -> list[str]:
    return [f"    {line}".rstrip() for line in node.content.rstrip("\n").split("\n")]


def _table(node: "SyntaxTreeNode", _width: int) -> list[str]:
    rows = (row for part in node.children for row in part.children)
    return [" | ".join(" ".join(_paragraph(cell, 0)) for cell in row.children) for row in rows]


def _rule(_node: "SyntaxTreeNode", _width: int) -> list[str]:
    return [_RULE]


_BLOCKS: "Mapping[str, Callable[[SyntaxTreeNode, int], list[str]]]" = {
    "heading": _heading,
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": _quote,
    "code_block": _code,
    "fence": _code,
    "table": _table,
    "hr": _rule,
}


def _inline(node: "SyntaxTreeNode") -> str:
    within = "".join(_inline(child) for child in node.children)
    if node.type == "link":
        address = str(node.attrs.get("href", ""))
        return within if address in ("", within) else f"{within} ({address})"
    if node.type in ("softbreak", "hardbreak"):
        return " " if node.type == "softbreak" else "\n"
    return within or node.content if node.type != "inline" else within
