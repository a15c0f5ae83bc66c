# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH106, PTH108
"""Put the old bytes back where a transaction wrote its new ones."""

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from natverk_cli.git import files

if TYPE_CHECKING:
    from natverk_cli.git.journal import Entry, Journal
    from natverk_cli.git.place import Place


def undo(place: "Place", undone: "Journal", *, leave: set[str], aside: bool) -> tuple[str, ...]:
    """Restore all entries but those in `leave`. Returns the files that were neither old nor new.

    Such a file has been changed by someone else since. It is left as it is, or with `aside` copied into the
    git dir and restored (a hook that refuses may have rewritten it).
    """
    remove_temporaries(place, undone)
    kept = []
    for entry in reversed(undone.entries):
        now = files.read(place.on_disk(entry.path))
        if now == entry.old or entry.path in leave:
            continue
        if now == entry.new:
            _restore(place, undone, entry)
        elif aside:
            kept.append(_put_aside(place, undone, entry, now))
            _restore(place, undone, entry)
        else:
            kept.append(entry.path)
    for folder in reversed(undone.folders):
        with suppress(OSError):  # gone, or something else has come to lie there
            os.rmdir(place.on_disk(folder))
    return tuple(path for path in kept if path)


def remove_temporaries(place: "Place", undone: "Journal") -> None:
    """Remove the prepared files that never took their places."""
    for entry in undone.entries:
        with suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(place.on_disk(undone.temporary(entry)))


def _restore(place: "Place", undone: "Journal", entry: "Entry") -> None:
    path = place.on_disk(entry.path)
    if entry.old is not None:
        files.write_durably(path, place.on_disk(undone.temporary(entry)), entry.old)
    else:
        with suppress(FileNotFoundError):
            os.unlink(path)


def _put_aside(place: "Place", undone: "Journal", entry: "Entry", now: bytes | None) -> str:
    if now is None:
        return ""
    target = place.own(f"undan/{undone.token}-{undone.entries.index(entry)}")
    files.write_durably(target, target + ".ny", now)
    return f"{entry.path} (kopia: {target})"
