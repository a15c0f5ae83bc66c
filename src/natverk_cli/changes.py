"""What a command wants to change: plain values, made by documents and commands, carried out by `git`."""

from typing import NamedTuple


class Change(NamedTuple):
    """One file before and after.

    `path` is relative to the network's folder, with `/`. `before` is the content that was read (None: there was no
    file); saving refuses if something else lies there now. `after` is the new content (None: the file goes away).
    `edit` tells a change of some values in a file people write in, from a file written whole.
    """

    path: str
    before: bytes | None
    after: bytes | None
    edit: bool = False


class Plan(NamedTuple):
    """All that one command does: its changes, and the Swedish message of its one commit."""

    changes: tuple[Change, ...]
    message: str
