"""Values made safe inside Markdown: what a member wrote is shown as written and never becomes markup."""

import re

_SPECIAL = re.compile(r"([\\`*\[\]|])")
_LINE_START = re.compile(r"^([#+>-]|\d+[.)])(?=\s|$|#)")
_WORD_EDGE = re.compile(r"(?<!\w)_|_(?!\w)")


def escape(value: object) -> object:
    """A text as literal Markdown on one line; anything else unchanged."""
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    text = _SPECIAL.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _WORD_EDGE.sub(r"\\_", _LINE_START.sub(r"\\\1", text))
