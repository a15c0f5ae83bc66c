# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH114, PTH115
"""What people have changed by hand and not saved."""

import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from natverk_cli.git.files import read
from natverk_cli.git.place import demand
from natverk_cli.git.state import blobs, look

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from natverk_cli.git.place import Place


class Unsaved(NamedTuple):
    """A file that is not as saved; `path` from the network's folder, composed (NFC)."""

    path: str
    state: Literal["ny", "ändrad", "borttagen"]
    before: bytes | None
    after: bytes | None


def unsaved(folder: "Path", under: "Sequence[str]") -> tuple[Unsaved, ...]:
    """The changes by hand under these paths ("." for all), new files among them, ignored ones not."""
    place = demand(folder)
    found = look(place, [os.path.normpath(path) for path in under], ignored=False).files
    contents = blobs(place, filter(None, (file.blob for file in found.values())))
    return tuple(
        _unsaved(place, path, contents.get(file.blob or ""))
        for path, file in sorted(found.items())
        if not path.endswith("/")  # another repository
    )


def _unsaved(place: "Place", path: str, before: bytes | None) -> Unsaved:
    from unicodedata import normalize

    on_disk = place.on_disk(path)
    after = os.fsencode(os.readlink(on_disk)) if os.path.islink(on_disk) else read(on_disk)
    state: Literal["ny", "ändrad", "borttagen"] = "borttagen" if after is None else "ny" if before is None else "ändrad"
    return Unsaved(normalize("NFC", path), state, before, after)
