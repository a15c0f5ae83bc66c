"""What a file that came back holds, line by line or paragraph by paragraph, whatever program wrote it."""

from typing import Literal, NamedTuple

Slag = Literal["text", "punkt", "rubrik", "fet"]


class Rad(NamedTuple):
    """A line of a text file, or a paragraph of a Word file: its number there, and what it was made to look like.

    `is_borjan` tells that it begins a paragraph of its own; `niva` how far in an item of a list stands, or the
    level of a heading.
    """

    nummer: int
    text: str
    slag: Slag = "text"
    is_borjan: bool = True
    niva: int = 0


class Kommentar(NamedTuple):
    """A comment in a Word file: who wrote it, what, and the number of the paragraph where it stands."""

    vem: str
    text: str
    stycke: int


class Annat(NamedTuple):
    """Something in the file that is no text of the record, in words, and the number of the paragraph where it stands.

    The number is 0 when it stands nowhere in particular.
    """

    vad: str
    stycke: int


class Inlast(NamedTuple):
    """A whole file. `enhet` is what its numbers count: "rad" or "stycke".

    `is_sparad` tells that changes were tracked in it.
    """

    rader: tuple[Rad, ...]
    enhet: Literal["rad", "stycke"]
    kommentarer: tuple[Kommentar, ...] = ()
    annat: tuple[Annat, ...] = ()
    is_sparad: bool = False

    @property
    def text(self) -> str:
        """All of its text."""
        return "\n".join(rad.text for rad in self.rader)
