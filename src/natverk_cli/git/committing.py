# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH105, PTH108, PTH123
"""Make the commit with an index of our own; the user's comes into it only when the commit exists.

`git commit --only` on a copy of the user's index does it all: it commits our paths on top of HEAD, with
hooks, signing and identity, and leaves in the copy exactly the index that the user should have afterwards.
"""

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError
from natverk_cli.git import commits, locks
from natverk_cli.git.command import Answer, git
from natverk_cli.git.files import read, sync_folder
from natverk_cli.git.refusal import refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from natverk_cli.git.commits import Commit
    from natverk_cli.git.journal import Journal
    from natverk_cli.git.place import Place

MADE = re.compile(rb"^\[.+ ([0-9a-f]{40,64})\]", re.MULTILINE)
COUNTED = re.compile(rb"^ (\d+) files? changed", re.MULTILINE)
PATHS = ("--pathspec-from-file", "--pathspec-file-nul")


def commit(place: "Place", journal: "Journal", new: "Iterable[str]") -> "Commit | None":
    """Make the journal's commit and leave the user's index in step; None if it would change nothing.

    `new` are the paths that Git does not know of yet. NatverkError if Git, a hook or a signature refuses.
    """
    paths = [place.prefix + entry.path for entry in journal.commits]
    _copy_index(place)
    with locks.children(place) as keep:
        answer = _ask_git(place, journal, paths, [place.prefix + path for path in new], keep)
        if answer.status == 1 and _is_saved_already(place, paths, keep):
            _install_index(place)
            return None
        if answer.status:
            raise refused(answer)
    done = _as_planned(place, journal, answer.out) or commits.commit_at(place, _name(answer.out))
    if done is None or not commits.follows(done, journal):
        raise _overtaken(place, done)
    if done.changed:
        take_into_index(place, {*done.changed, *paths})
        return done
    _install_index(place)
    return done._replace(changed=dict.fromkeys(paths, ""))


def take_into_index(place: "Place", paths: "Iterable[str]") -> None:
    """Let the user's index hold what HEAD holds for these paths, and all else as it is."""
    _copy_index(place)
    with locks.children(place) as keep:
        _reset(place, paths, keep)
    _install_index(place)


def _ask_git(place: "Place", journal: "Journal", paths: list[str], new: list[str], keep: int) -> Answer:
    index = place.own("index")
    if new:
        added = git(place.top, "add", "--intent-to-add", *_listed(place, new), index=index, keep=keep)
        if added.status:
            raise refused(added)
    with open(place.own("message"), "wb") as file:
        file.write(journal.message.rstrip("\n").encode("utf-8", "replace") + b"\n")
    how = ("--only", "--cleanup=verbatim", "--file", place.own("message"))
    return git(place.top, "commit", *how, *_listed(place, paths), index=index, keep=keep)


def _is_saved_already(place: "Place", paths: list[str], keep: int) -> bool:
    """Whether git refused only because HEAD holds these very files (as Git sees line ends)."""
    index = place.own("index")
    if git(place.top, "add", "--all", *_listed(place, paths), index=index, keep=keep).status:
        return False
    options = ("--cached", "--quiet", "HEAD", "--")
    return not git(place.top, "diff-index", *options, *paths, index=index, keep=keep).status


def _name(said: bytes) -> str:
    made = MADE.search(said)
    return made[1].decode("ascii") if made else "HEAD"


def _as_planned(place: "Place", journal: "Journal", said: bytes) -> "Commit | None":
    """The commit, if it plainly is what we asked for; spares asking Git what a hook may have made of it."""
    counted = COUNTED.search(said)
    if not counted or int(counted[1]) != len(journal.commits):
        return None
    if any(read(place.on_disk(entry.path)) != entry.new for entry in journal.commits):
        return None
    sha = _name(said)
    parents = commits.parents_of_new(place, sha)
    return None if parents is None else commits.Commit(sha, sha[:7], parents, {})


def _overtaken(place: "Place", done: "Commit | None") -> NatverkError:
    """Someone moved the branch between our look and our commit: take ours off it again."""
    if done and done.parents:
        git(place.top, "update-ref", "-m", "natverk", "HEAD", done.parents[0], done.sha)
    return NatverkError("Inget har sparats. Någon annan sparade i samma mapp i samma ögonblick. Kör kommandot igen.")


def _reset(place: "Place", paths: "Iterable[str]", keep: int) -> None:
    answer = git(place.top, "reset", *_listed(place, paths), index=place.own("index"), keep=keep)
    if answer.status:
        raise refused(answer)


def _listed(place: "Place", paths: "Iterable[str]") -> tuple[str, ...]:
    with open(place.own("paths"), "wb") as file:
        file.write(b"".join(os.fsencode(path) + b"\0" for path in paths))
    return PATHS[0], place.own("paths"), PATHS[1]


def _copy_index(place: "Place") -> None:
    import shutil

    for name in ("index", "index.lock"):
        with suppress(FileNotFoundError):
            os.unlink(place.own(name))
    with suppress(FileNotFoundError):
        # With its time: a file changed in the same second, to the same size, is otherwise taken for unchanged.
        shutil.copy2(place.inside("index"), place.own("index"))


def _install_index(place: "Place") -> None:
    os.replace(place.own("index"), place.inside("index"))
    sync_folder(place.gitdir)
