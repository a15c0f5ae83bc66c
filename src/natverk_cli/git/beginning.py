"""Begin a network's history: a repository, who saves, and the first commit."""

import os
from typing import TYPE_CHECKING

from natverk_cli.changes import Change, Plan
from natverk_cli.errors import NatverkError
from natverk_cli.git.command import asked, git
from natverk_cli.git.commits import commit_at
from natverk_cli.git.identity import set_identity
from natverk_cli.git.pending import unsaved
from natverk_cli.git.place import demand, find
from natverk_cli.git.saving import save
from natverk_cli.git.transaction import Saved

if TYPE_CHECKING:
    from pathlib import Path

    from natverk_cli.git.place import Place


def init(folder: "Path", message: str, identity: tuple[str, str] | None = None, *, alone: bool = False) -> Saved:
    """Save everything in the folder (but what .gitignore excepts) as the first commit of a new repository.

    `identity` is name and address, for this repository only; `alone` says that no repository around it matters.
    Raises NatverkError, leaving no repository behind, if the folder lies in one already that has commits or a higher
    top level.
    """
    around = None if alone else around_of(folder)
    if around is not None:
        _refuse_begun(around)
    else:
        asked(os.path.realpath(folder), "init", "--quiet", "--initial-branch=main")
    try:
        return _first(folder, message, identity)
    except BaseException:
        if around is None:
            import shutil

            shutil.rmtree(demand(folder).gitdir)
        raise


def around_of(folder: "Path") -> "Place | None":
    """The repository that the folder is or would be saved in; one that ignores the folder is not."""
    around = find(folder)
    if around is None or around.folder == around.top:
        return around
    path = f"{around.folder}/"
    ignored = git(around.top, "--no-literal-pathspecs", "check-ignore", "--quiet", "--", path).status == 0
    return None if ignored else around


def _first(folder: "Path", message: str, identity: tuple[str, str] | None) -> Saved:
    if identity is not None:
        set_identity(folder, *identity)
    there = unsaved(folder, ["."])
    return save(folder, Plan(tuple(Change(it.path, None, it.after) for it in there), message), adopt=True)


def _refuse_begun(place: "Place") -> None:
    if place.folder != place.top:
        raise NatverkError(
            f"Inget har skapats. Mappen ligger i {place.top}, som redan sparas av Git. Välj en mapp utanför den."
        )
    if commit_at(place, "HEAD") is not None:
        raise NatverkError("Inget har skapats. Här finns redan sparade ändringar. Välj en annan, tom mapp.")
