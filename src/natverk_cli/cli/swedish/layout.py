"""Plain help text: headings, rows in two columns, paragraphs; wrapped to the terminal, at most 100 wide."""

import os
import sys
from collections.abc import Sequence

_WIDEST = 100
_NARROWEST = 40
_USUAL = 80
_FIRST_COLUMN = 24


def terminal_width() -> int:
    """Columns to write in: COLUMNS, else the terminal's, else 80."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(_NARROWEST, min(int(columns), _WIDEST))
    try:
        return max(_NARROWEST, min(os.get_terminal_size(sys.stdout.fileno()).columns, _WIDEST))
    except (OSError, ValueError):  # not a terminal, or closed
        return _USUAL


def wrap(text: str, width: int, first: str = "") -> str:
    """`text` after `first`, in lines of at most `width`, each beginning in the same column.

    Words are never broken, so `--redan-skickad` stays whole.
    """
    then = " " * len(first)
    lines, line = [], first
    for word in text.split():
        if line in (first, then):
            line += word
        elif len(line) + 1 + len(word) <= width:
            line += f" {word}"
        else:
            lines.append(line)
            line = then + word
    return "\n".join([*lines, line]).rstrip()


def usage(path: str, *pieces: str) -> str:
    """`Så här: natverk protokoll ny [FLAGGOR] [MÖTE]`."""
    return wrap(" ".join(pieces), terminal_width(), f"Så här: {path} ")


def paragraphs(text: str, width: int) -> str:
    """A docstring: paragraphs wrapped, but one with an indented line (an example) kept line for line."""
    blocks = [block.strip("\n") for block in text.split("\n\n") if block.strip()]
    return "\n\n".join(block if "\n " in f"\n{block}" else wrap(block, width) for block in blocks)


def section(heading: str, rows: Sequence[tuple[str, str]], width: int, column: int = 0) -> str:
    """A heading and its rows, the texts in one column; a name too long for it gets a line of its own."""
    column = column or name_column(rows)
    lines = [f"{heading}:"]
    for name, text in rows:
        first = f"  {name}".ljust(column)
        if not first.endswith(" "):
            lines.append(first.rstrip())
            first = " " * column
        lines.append(wrap(text, width, first))
    return "\n".join(lines)


def name_column(rows: Sequence[tuple[str, str]]) -> int:
    """Where the texts begin: after the longest name that is not unreasonably long."""
    return 4 + max((len(name) for name, _ in rows if len(name) <= _FIRST_COLUMN), default=0)
