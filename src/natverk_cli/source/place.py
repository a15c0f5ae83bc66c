"""Where in a file something stands."""

from typing import NamedTuple


class Place(NamedTuple):
    """A symbolic place: a file and the way to a value in it, made into line and column only when somebody asks.

    `path` leads from the top of the YAML to the value ("dagordning", 2, "tid"); `key` means the field's name rather
    than its value. Prose has no such way: there `line` (from 1) and `column` (from 1) are given at once.
    """

    fil: str
    path: tuple[str | int, ...] = ()
    key: bool = False
    line: int = 0
    column: int = 1
    length: int = 0


class Span(NamedTuple):
    """Line and column, from 1; `end` is the column after the last character on that line."""

    line: int
    column: int
    end: int


class Mending(NamedTuple):
    """The one right text for something in a file, and the text it takes the place of.

    With a `path` that is the value there or, with `key`, the field's name; nothing `old` means a field that is missing.
    Without a path it is the characters of `span`, in the prose. `is_id` tells that `new` is not known yet: it has to be
    found among the ids that there are.
    """

    old: str
    new: str
    path: tuple[str | int, ...] = ()
    key: bool = False
    span: Span = Span(1, 1, 1)
    is_id: bool = False


class Fault(NamedTuple):
    """Something in a file's form that cannot be read, and what the writer can do about it.

    `mending` is what puts it right, where only one thing can have been meant.
    """

    kod: str
    span: Span
    text: str
    hjalp: str
    mending: Mending | None = None
