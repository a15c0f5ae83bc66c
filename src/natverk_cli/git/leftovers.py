# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH108, PTH116, PTH123
"""Locks that our own git left in the repository when it was killed together with natverk.

A lock is ours only if everything says so: our git is dead, the lock is younger than our journal (since when
Git's index has been locked by us), it has stood still as long as we wait for anyone, and it holds nothing or
a commit made on what we saw. Every other lock is left.
"""

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from natverk_cli.git import commits
from natverk_cli.git.locks import FOREIGN_WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natverk_cli.git.journal import Journal
    from natverk_cli.git.place import Place


def clear(place: "Place", interrupted: "Journal") -> None:
    """Remove what our killed git left: locks on the branch, and its half-built indexes."""
    found = list(_younger(place, interrupted))
    end = time.monotonic() + FOREIGN_WAIT
    while found and time.monotonic() < end:
        time.sleep(0.1)
        found = [(lock, seen) for lock, seen in found if _identity(lock) == seen]
    for lock, _seen in found:
        if _is_ours(place, lock, interrupted):
            os.unlink(lock)
    # git commit --only works under the index lock, and that is ours: no one alive owns these
    for entry in list(os.scandir(place.gitdir)):
        if entry.name.startswith("next-index-"):
            with suppress(FileNotFoundError):
                os.unlink(entry.path)


def _younger(place: "Place", interrupted: "Journal") -> "Iterator[tuple[str, tuple[int, int]]]":
    began = os.stat(place.own("journal")).st_mtime_ns
    for lock in (place.inside("HEAD.lock"), place.shared(f"refs/heads/{interrupted.branch}.lock")):
        seen = _identity(lock)
        if seen and seen[1] >= began:
            yield lock, seen


def _identity(lock: str) -> tuple[int, int] | None:
    try:
        found = os.stat(lock)
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _is_ours(place: "Place", lock: str, interrupted: "Journal") -> bool:
    with open(lock, encoding="ascii", errors="replace") as file:
        written = file.read().strip()
    if not written:
        return True
    commit = commits.commit_at(place, written) if written.isalnum() else None
    return commit is not None and commits.follows(commit, interrupted)
