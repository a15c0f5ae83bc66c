"""Which folders there have been, as far as Git remembers: a name that was once given is not given again."""

import os
from typing import TYPE_CHECKING

from natverk_cli.git.command import told
from natverk_cli.git.place import find

if TYPE_CHECKING:
    from pathlib import Path


def folders_ever(folder: "Path", under: str) -> frozenset[str]:
    """The names of all folders directly below a path of the network's, on every line of history; none outside Git."""
    place = find(folder)
    if place is None:
        return frozenset()
    start = f"{place.prefix}{under}/"
    answer = told(
        place.top, "log", "--all", "--diff-filter=A", "--no-renames", "--format=", "--name-only", "-z",
        "--end-of-options", "--", start,
    )  # fmt: skip
    paths = (path.removeprefix(start) for path in os.fsdecode(answer).split("\0") if path.startswith(start))
    return frozenset(path.partition("/")[0] for path in paths)
