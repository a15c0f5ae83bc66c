# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH108, PTH110, PTH123
"""The journal: what a transaction is about to do, on disk before the first file is touched.

It lies in the git dir. If it is there when a command starts, an earlier command was interrupted.
"""

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.git.files import write_durably

if TYPE_CHECKING:
    from natverk_cli.git.place import Place


class Entry(NamedTuple):
    """One file: its path from the network's folder, its bytes before and after (None: no file).

    `commits` is false for files that are made but never saved in Git (`ut/`).
    """

    path: str
    old: bytes | None
    new: bytes | None
    commits: bool = True


class Journal(NamedTuple):
    """A transaction. Without entries it has only laid claim to Git's index; nothing is touched yet.

    `below` leads from the repository's top level to the network's folder. `head` is the commit before, "" on
    a branch without commits. `folders` are those we create, outermost first.
    """

    token: str
    message: str
    below: str
    head: str = ""
    branch: str = ""
    entries: tuple[Entry, ...] = ()
    folders: tuple[str, ...] = ()

    @property
    def commits(self) -> tuple[Entry, ...]:
        """The entries that belong in the commit."""
        return tuple(entry for entry in self.entries if entry.commits)

    def temporary(self, entry: Entry) -> str:
        """Where the new bytes of an entry wait, in the same folder as their target."""
        above, slash, _name = entry.path.rpartition("/")
        return f"{above}{slash}.natverk-{self.token}-{self.entries.index(entry)}"


def exists(place: "Place") -> bool:
    """Whether a journal lies there: one stat."""
    return os.path.exists(place.own("journal"))


def write(place: "Place", journal: Journal) -> None:
    """Put the journal on disk, whole, before returning."""
    import json

    value = journal._asdict() | {"entries": [_packed(entry) for entry in journal.entries]}
    write_durably(place.own("journal"), place.own("journal.ny"), json.dumps(value).encode("ascii"))


def read(place: "Place") -> Journal:
    """The journal that lies there."""
    import json

    with open(place.own("journal"), "rb") as file:
        value = json.load(file)
    entries = tuple(Entry(path, _bytes(old), _bytes(new), commits) for path, old, new, commits in value["entries"])
    return Journal(**value | {"entries": entries, "folders": tuple(value["folders"])})


def remove(place: "Place") -> None:
    """The transaction is over."""
    with suppress(FileNotFoundError):
        os.unlink(place.own("journal"))


def _packed(entry: Entry) -> tuple[str, str | None, str | None, bool]:
    return entry.path, _text(entry.old), _text(entry.new), entry.commits


def _text(content: bytes | None) -> str | None:
    from binascii import b2a_base64

    return None if content is None else b2a_base64(content, newline=False).decode("ascii")


def _bytes(text: str | None) -> bytes | None:
    from binascii import a2b_base64

    return None if text is None else a2b_base64(text)
