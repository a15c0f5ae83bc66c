# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH112, PTH113, PTH118, PTH120, PTH123
"""Where a network lies: its folder, the repository around it, and our own corner of the git dir.

Found by path alone, so that asking is cheap and a GIT_DIR set by a calling hook has no say.
"""

import os
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.errors import NatverkError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Place(NamedTuple):
    """Absolute paths without symlinks. `prefix` leads from the top level to the folder: "" or "a/b/"."""

    folder: str
    top: str
    gitdir: str
    prefix: str

    def own(self, name: str) -> str:
        """A file of ours inside the git dir (each linked worktree has its own)."""
        return os.path.join(self.gitdir, "natverk", name)

    def inside(self, name: str) -> str:
        """A file of Git's inside the git dir."""
        return os.path.join(self.gitdir, name)

    def shared(self, name: str) -> str:
        """A file of Git's that linked worktrees share: branches and objects."""
        try:
            with open(self.inside("commondir"), encoding="utf-8", errors="surrogateescape") as file:
                return os.path.join(self.gitdir, file.read().strip(), name)
        except FileNotFoundError:
            return self.inside(name)

    def on_disk(self, path: str) -> str:
        """A path relative to the network's folder, as an absolute one."""
        return f"{self.folder}/{path}"


def find(folder: "Path | str") -> Place | None:
    """The place of the network in `folder`, or None when no repository is around it."""
    real = os.path.realpath(folder)
    for top in _upwards(real):
        gitdir = _gitdir(f"{top}/.git")
        if gitdir:
            return Place(real, top, gitdir, real[len(top) :].strip("/\\").replace("\\", "/") + "/" * (real != top))
    return None


def demand(folder: "Path | str") -> Place:
    """As `find`, but a missing repository is an error."""
    place = find(folder)
    if place is None:
        raise NatverkError(
            f"Mappen {folder} sparas inte av Git än, så inget kan sparas där. Gå till nätverkets mapp, "
            "eller skapa ett nytt nätverk: natverk ny MAPP"
        )
    return place


def _upwards(folder: str) -> "Iterator[str]":
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _gitdir(dot_git: str) -> str | None:
    """The git dir that a `.git` stands for: itself, or what the `.git` file of a linked worktree names."""
    if os.path.isdir(dot_git):
        target = dot_git
    elif os.path.isfile(dot_git):
        with open(dot_git, encoding="utf-8", errors="surrogateescape") as file:
            line = file.read().strip()
        target = os.path.join(os.path.dirname(dot_git), line.removeprefix("gitdir:").strip())
    else:
        return None
    return os.path.realpath(target) if os.path.isfile(f"{target}/HEAD") else None
