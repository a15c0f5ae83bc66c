"""Values made safe inside Markdown: what a member wrote is shown as written and never becomes markup."""

import re

from natverk_cli.source.ordagrant import Ordagrant

# Where each of these may stand anywhere; the dialect of GitHub too, for tables and struck-out text.
_SPECIAL = re.compile(r"([\\`*\[\]|~])")
_WORD_EDGE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# What makes a heading, list, rule or underline of a line that begins so, or ends a heading.
_LINE_START = re.compile(r"^(?=#{1,6}(?:\s|$)|[+-](?:\s|$)|-[\s-]*$|=+$)")
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")
_LINE_END = re.compile(r"(?<=\s)(?=#+$)")


def escape(value: object) -> object:
    """A text as literal Markdown on one line; a number, and what is Markdown already, unchanged.

    Raises TypeError for what a paper cannot show, such as a whole list.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if isinstance(value, Ordagrant):
        return str(value)
    if not isinstance(value, str):
        str(value)  # a value that is not there says so itself
        raise TypeError(type(value).__name__)
    text = " ".join(value.split())
    text = _WORD_EDGE.sub(r"\\_", _SPECIAL.sub(r"\\\1", text))
    text = _NUMBERED.sub(r"\1\\\2", _LINE_START.sub(r"\\", _LINE_END.sub(r"\\", text)))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
