"""How a piece of text is set off in a terminal; elsewhere not at all."""

from collections.abc import Callable

# (what kind of text, the text) → the text as it is to be written. Kinds: the three levels, "plats", "hjälp", "markör".
Style = Callable[[str, str], str]


def plain(_kind: str, text: str) -> str:
    """For pipes and files: the text as it is."""
    return text


def visible(text: str) -> str:
    """The text with everything that a terminal could take for a command shown as a replacement sign."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign in "\t\N{NO-BREAK SPACE}" else "\N{REPLACEMENT CHARACTER}" for sign in text
    )
