"""A text that is Markdown already, such as a record's own words: templates put it in as it is, never escaped."""


class Ordagrant(str):
    """Markdown to be printed word for word. Whatever a template does with it gives an ordinary text again."""

    __slots__ = ()
