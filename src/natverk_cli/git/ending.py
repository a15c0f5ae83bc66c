# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH108
"""End a transaction: finish it if its commit exists, otherwise put everything back.

The same road is taken after a refusal, after Ctrl-C and, by the next command, after a kill.
"""

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.git import commits, committing, journal, locks, undoing
from natverk_cli.git.state import look

if TYPE_CHECKING:
    from natverk_cli.git.commits import Commit
    from natverk_cli.git.journal import Journal
    from natverk_cli.git.place import Place


class Ending(NamedTuple):
    """Whether the transaction was saved after all; `kept` tells of files that held other bytes than ours."""

    saved: bool
    kept: tuple[str, ...] = ()


def settle(place: "Place", ended: "Journal", *, aside: bool = False) -> Ending:
    """End the transaction one way or the other. NatverkError or OSError: not now, the journal stays.

    With `aside`, a file that holds other bytes than ours is restored too, and those bytes are put aside.
    """
    if not ended.entries:
        close(place, ended)
        return Ending(saved=False)
    locks.take_index(place, ended.token)
    head = commits.commit_at(place, "HEAD")
    if head and _is_ours(place, head, ended):
        committing.take_into_index(place, {*head.changed, *_paths(place, ended)})
        undoing.remove_temporaries(place, ended)
        close(place, ended)
        return Ending(saved=True)
    kept = undoing.undo(place, ended, leave=_saved_by_others(place, head, ended), aside=aside)
    close(place, ended)
    return Ending(saved=False, kept=kept)


def close(place: "Place", ended: "Journal") -> None:
    """Let go: first Git's index, last the journal, so that a kill in between is harmless."""
    for name in ("index", "index.lock", "message", "paths", "claim", "journal.ny"):
        with suppress(FileNotFoundError):
            os.unlink(place.own(name))
    locks.leave_index(place, ended.token)
    journal.remove(place)


def _is_ours(place: "Place", head: "Commit", ended: "Journal") -> bool:
    """Whether HEAD is the commit the transaction was making."""
    return commits.follows(head, ended) and not head.changed.keys().isdisjoint(_paths(place, ended))


def _saved_by_others(place: "Place", head: "Commit | None", ended: "Journal") -> set[str]:
    """Our paths that are as saved, if others have moved the branch since: those are no longer ours."""
    if (head.sha if head else "") == ended.head:
        return set()
    paths = [entry.path for entry in ended.commits]
    return set(paths) - look(place, paths).files.keys() if paths else set()


def _paths(place: "Place", ended: "Journal") -> set[str]:
    return {place.prefix + entry.path for entry in ended.commits}
