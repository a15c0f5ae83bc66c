"""What a file once was: the version that has a fingerprint, looked for in all that has ever been saved."""

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.git.command import ask_git
from natverk_cli.git.place import find
from natverk_cli.git.state import blobs
from natverk_cli.model.protokoll import fingeravtryck

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from natverk_cli.git.place import Place

_DATA = "data"
_COMMIT = re.compile(r"[0-9a-f]{40,64} (\d{4}-\d\d-\d\d)")
_AT_A_TIME = 200  # files; so many are held in memory


class Version(NamedTuple):
    """A file as it was saved on a day: its path from the network's folder, and its bytes."""

    fil: str
    den: date
    data: bytes


def find_version(folder: "Path", start: str) -> Version | None:
    """The latest saved version of any file in data/ whose fingerprint begins so; None when Git remembers none."""
    place = find(folder)
    if place is None:
        return None
    seen: dict[str, tuple[str, date]] = {}
    for blob, path, den in _saved(place):
        seen.setdefault(blob, (path, den))
    names = list(seen)
    for at in range(0, len(names), _AT_A_TIME):
        contents = blobs(place, names[at : at + _AT_A_TIME])
        for blob in names[at : at + _AT_A_TIME]:
            if fingeravtryck(contents[blob]).startswith(start):
                return Version(*seen[blob], contents[blob])
    return None


def _saved(place: "Place") -> "Iterator[tuple[str, str, date]]":
    """Every version of every file, latest first: its blob, its path, and the day it was saved."""
    answer = ask_git(
        place.top, "log", "-m", "--no-renames", "--format=%H %as", "--raw", "--no-abbrev", "-z",
        "--end-of-options", "HEAD", "--", f"{place.prefix}{_DATA}",
    )  # fmt: skip
    den, blob = date.min, ""
    for word in answer.out.decode("utf-8", "surrogateescape").split("\0"):
        if commit := _COMMIT.fullmatch(word):
            den = date.fromisoformat(commit[1])
        elif word.lstrip().startswith(":"):
            fields = word.split()
            blob = "" if fields[4] == "D" or fields[1] == "160000" else fields[3]
        elif blob:
            yield blob, word.removeprefix(place.prefix), den
            blob = ""
