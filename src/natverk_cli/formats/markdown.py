"""Text as a cell of a table in Markdown."""

import re

from natverk_cli.formats.style import visible

_SPECIAL = re.compile(r"([\\`*_\[\]|~])")


def cell(text: str) -> str:
    """The text as written, on one line and in one cell, none of it taken for markup."""
    escaped = _SPECIAL.sub(r"\\\1", visible(" ".join(text.split())))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
