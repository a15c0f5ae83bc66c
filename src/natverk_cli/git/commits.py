"""What one commit holds: read back after it is made, and when an interrupted transaction is looked into."""

import os
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.git.command import git

if TYPE_CHECKING:
    from natverk_cli.git.journal import Journal
    from natverk_cli.git.place import Place


class Commit(NamedTuple):
    """`changed` maps paths from the top level to the blobs they became (all zeros: removed)."""

    sha: str
    short: str
    parents: tuple[str, ...]
    changed: dict[str, str]


def commit_at(place: "Place", revision: str) -> Commit | None:
    """The commit, or None before the first one."""
    form = "--format=%H %h %P"
    answer = git(
        place.top,
        "-c",
        "core.abbrev=auto",
        "diff-tree",
        # a merge, or a commit of nothing, has a header too
        "--always",
        "--root",
        "-r",
        "-z",
        "--no-renames",
        form,
        revision,
        "--",
    )
    if answer.status:
        return None
    header, *parts = os.fsdecode(answer.out).strip("\0\n").split("\0")
    sha, short, *parents = header.split()
    fields = [part for part in parts if part]
    blobs = [field.split()[3] for field in fields[0::2]]
    return Commit(sha, short, tuple(parents), dict(zip(fields[1::2], blobs, strict=True)))


def follows(commit: Commit, journal: "Journal") -> bool:
    """Whether the commit was made directly on what the transaction saw."""
    return commit.parents == ((journal.head,) if journal.head else ())


def parents_of_new(place: "Place", sha: str) -> tuple[str, ...] | None:
    """The parents of a commit just made, read without asking Git; None if it is not where new ones are."""
    import zlib

    try:
        with open(place.shared(f"objects/{sha[:2]}/{sha[2:]}"), "rb") as file:  # noqa: PTH123  # pathlib is dear at start-up
            header = zlib.decompress(file.read()).partition(b"\n\n")[0]
    except (OSError, zlib.error):
        return None
    lines = header.decode("utf-8", "replace").splitlines()
    return tuple(line.removeprefix("parent ") for line in lines if line.startswith("parent "))
