"""How a text is set for whoever reads it: colours and lines in a terminal, and never a character that it obeys."""

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


def in_lines(text: str, width: int, indent: str = "") -> list[str]:
    """The text in lines of at most `width` columns, those after the first with `indent` in front; 0 is no limit.

    Broken between words only: one that is too long for a line stands alone and whole.
    """
    if not width:
        return [text]
    from textwrap import wrap

    return wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
