# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH110
"""What Git knows before we begin: the commit, the branch, and which of our files are not as saved."""

import os
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.errors import NatverkError
from natverk_cli.git.command import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from natverk_cli.git.place import Place

# A file or folder in the git dir → what goes on, and how to end it.
ONGOING = (
    ("rebase-merge", "En ombasering (git rebase)", "git rebase --continue", "git rebase --abort"),
    ("rebase-apply", "En ombasering (git rebase, git am)", "git rebase --continue", "git rebase --abort"),
    ("MERGE_HEAD", "En sammanslagning (git merge)", "git merge --continue", "git merge --abort"),
    ("CHERRY_PICK_HEAD", "En kopiering av en ändring (git cherry-pick)", "git cherry-pick --continue",
     "git cherry-pick --abort"),
    ("REVERT_HEAD", "En ångrad ändring (git revert)", "git revert --continue", "git revert --abort"),
    ("sequencer", "En kopiering av flera ändringar (git cherry-pick eller git revert)",
     "git cherry-pick --continue", "git cherry-pick --abort"),
    ("BISECT_LOG", "En felsökning (git bisect)", "git bisect reset", "git bisect reset"),
)  # fmt: skip
MANY = 500  # paths; beyond that, ask about the whole folder


class Found(NamedTuple):
    """A file that is not as saved. `kind` is Git's: 1 (tracked), u (conflict), ? (untracked), ! (ignored).

    `blob` is its content in the last commit, None if it is not there.
    """

    kind: str
    blob: str | None


class State(NamedTuple):
    """`head` is "" before the first commit, `branch` "" when none is checked out."""

    head: str
    branch: str
    files: dict[str, Found]


def look(place: "Place", paths: "Sequence[str]", ignored: bool = True) -> State:
    """Ask Git once for the commit, the branch and these paths (relative to the network's folder)."""
    asked_for = [place.prefix + path for path in paths] if len(paths) <= MANY else [place.prefix or "."]
    options = ("--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--no-renames")
    out = told(place.top, "status", *options, *["--ignored"] * ignored, "--", *asked_for)
    head = branch = ""
    files: dict[str, Found] = {}
    for line in map(os.fsdecode, out.split(b"\0")):
        if line.startswith("# branch.oid "):
            head = line[13:].replace("(initial)", "")
        elif line.startswith("# branch.head "):
            branch = line[14:].replace("(detached)", "")
        elif line[:2] in ("1 ", "u ", "? ", "! "):
            path, found = _found(line)
            files.setdefault(path.removeprefix(place.prefix), found)
    return State(head, branch, files)


def _found(line: str) -> tuple[str, Found]:
    kind = line[0]
    if kind in "?!":
        return line[2:], Found(kind, None)
    # 1 XY sub mH mI mW hH hI path, u XY sub m1 m2 m3 mW h1 h2 h3 path: stage 2 is our side
    fields = line.split(" ", 8 if kind == "1" else 10)
    blob = fields[6] if kind == "1" else fields[8]
    return fields[-1], Found(kind, None if set(blob) == {"0"} else blob)


def refuse_ongoing(place: "Place", state: State) -> None:
    """Raise NatverkError when no branch is checked out, or something else is half done in Git."""
    for name, what, go_on, stop in ONGOING:
        if os.path.exists(place.inside(name)):
            ways = f"Avsluta den med {go_on}" + (f" eller avbryt den med {stop}" if stop != go_on else "")
            raise NatverkError(f"Inget har sparats. {what} pågår. {ways} och kör sedan kommandot igen.")
    if not state.branch:
        raise NatverkError(
            "Inget har sparats. Du tittar på en äldre version, och det som sparas där tappas lätt bort. "
            "Gå tillbaka, oftast med git switch main, och kör kommandot igen."
        )


def blobs(place: "Place", names: "Iterable[str]") -> dict[str, bytes]:
    """The contents of these blobs."""
    wanted = sorted(set(names))
    if not wanted:
        return {}
    out = told(
        place.top, "cat-file", "--batch", "--buffer", text="".join(f"{name}\n" for name in wanted).encode("ascii")
    )
    contents, at = {}, 0
    for _ in wanted:
        end = out.index(b"\n", at)
        name, _kind, size = out[at:end].decode("ascii").split()
        contents[name] = out[end + 1 : end + 1 + int(size)]
        at = end + 2 + int(size)
    return contents
