"""Whether Git has a file, or would take it with the next `git add`: what must stay outside is looked at first."""

import os
from typing import TYPE_CHECKING, Literal

from natverk_cli.git.command import ask_git
from natverk_cli.git.place import find

if TYPE_CHECKING:
    from pathlib import Path

# "" is outside Git, or left alone by it.
Taken = Literal["", "sparad", "inte undantagen"]


def taken(path: "Path") -> Taken:
    """Whether the file, which need not be there, is in Git or on its way into it."""
    folder, name = path.parent, path.name
    while not folder.is_dir():
        folder, name = folder.parent, f"{folder.name}/{name}"
    if find(folder) is None:
        return ""
    real = os.path.realpath(folder)
    if ask_git(real, "ls-files", "--error-unmatch", "--", name).status == 0:
        return "sparad"
    # its paths are never patterns, and it refuses to be told so
    answer = ask_git(real, "check-ignore", "--quiet", "--", name, before=("--no-pager",))
    return "" if answer.status == 0 else "inte undantagen"
