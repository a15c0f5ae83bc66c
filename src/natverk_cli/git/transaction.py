"""One transaction: check, note in the journal, write, commit, let go."""

import os
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.errors import NatverkError
from natverk_cli.git import committing, ending, files, handwork, journal, locks
from natverk_cli.git.journal import Entry, Journal
from natverk_cli.git.paths import is_output
from natverk_cli.git.refusal import no_room
from natverk_cli.git.state import look, refuse_ongoing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from natverk_cli.changes import Change
    from natverk_cli.git.place import Place
    from natverk_cli.git.state import State


class Saved(NamedTuple):
    """What was saved: the commit's short name and its paths from the network's folder.

    Without anything to save both are empty. Files in `ut/` are made but never saved: alone, they
    are named in `paths` without a commit.
    """

    commit: str
    paths: tuple[str, ...]


def transact(place: "Place", changes: "Sequence[Change]", message: str, *, adopt: bool, agreed: str) -> Saved | str:
    """The saving itself, or the question that must be answered first."""
    doing = Journal(os.urandom(8).hex(), message, place.prefix)
    try:
        journal.write(place, doing)
        locks.take_index(place, doing.token)
        state = _checked(place, changes, adopt)
        question = "" if adopt else handwork.question(place, changes, state)
        if question != agreed:
            ending.close(place, doing)
            return question
        doing = _planned(place, doing, changes, state, adopt)
        journal.write(place, doing)
        _write(place, doing)
        saved = _commit(place, doing, state)
        ending.close(place, doing)
    except (NatverkError, OSError) as error:
        raise _given_up(place, doing, error) from error
    except BaseException:
        with locks.children(place):
            pass  # our git has ended too
        ending.settle(place, doing)
        raise
    return saved


def _checked(place: "Place", changes: "Sequence[Change]", adopt: bool) -> "State":
    """What Git knows of these files, once nothing stands in the way."""
    handwork.refuse_stale(place, changes, adopt)
    commits = [change for change in changes if not is_output(change.path)]
    state = look(place, [change.path for change in commits])
    refuse_ongoing(place, state)
    if not adopt:
        handwork.refuse_overwriting(commits, state)
    return state


def _planned(place: "Place", doing: Journal, changes: "Sequence[Change]", state: "State", adopt: bool) -> Journal:
    on_disk = [files.read(place.on_disk(change.path)) for change in changes]
    entries = tuple(
        Entry(change.path, old, change.after, commits=not is_output(change.path))
        for change, old in zip(changes, on_disk, strict=True)
    )
    made = [entry.path for entry in entries if entry.new is not None and not adopt]
    folders = files.missing_folders(place.folder, made)
    return doing._replace(head=state.head, branch=state.branch, entries=entries, folders=folders)


def _write(place: "Place", doing: Journal) -> None:
    """Prepare all new files beside their targets (a full disk shows here), then let them take over."""
    changed = [entry for entry in doing.entries if entry.new != entry.old]
    for entry in changed:
        if entry.new is not None:
            files.prepare(place.on_disk(entry.path), place.on_disk(doing.temporary(entry)), entry.new)
    for entry in changed:
        path = place.on_disk(entry.path)
        if files.read(path) != entry.old:
            raise handwork.stale(entry.path)
        if entry.new is None:
            files.remove(path, place.folder)
        else:
            files.put(path, place.on_disk(doing.temporary(entry)))


def _commit(place: "Place", doing: Journal, state: "State") -> Saved:
    if not doing.commits:
        return Saved("", tuple(entry.path for entry in doing.entries))
    unknown = [
        entry.path
        for entry in doing.commits
        if entry.new is not None and (entry.old is None or _is_untracked(entry.path, state))
    ]
    done = committing.commit(place, doing, unknown)
    if done is None:
        return Saved("", ())
    inside = (path for path in done.changed if path.startswith(place.prefix))
    return Saved(done.short, tuple(path.removeprefix(place.prefix) for path in inside))


def _is_untracked(path: str, state: "State") -> bool:
    found = state.files.get(path)
    return found is not None and found.kind in "?!"


def _given_up(place: "Place", doing: Journal, error: NatverkError | OSError) -> NatverkError:
    """Put everything back, and say what happened, truthfully whichever way it ended."""
    told = str(error) if isinstance(error, NatverkError) else no_room(error)
    try:
        how = ending.settle(place, doing, aside=True)
    except (NatverkError, OSError) as trouble:
        return NatverkError(
            f"{told}\nEn del är ännu inte tillbaka som före kommandot ({trouble}). Nästa natverk-kommando ordnar det."
        )
    if how.saved:
        return NatverkError(f"Ändringen sparades, men något gick fel efteråt. {told}")
    if how.kept:
        told += f"\nDetta ändrades under tiden, och är tillbaka som före kommandot: {', '.join(how.kept)}."
    return NatverkError(told)
