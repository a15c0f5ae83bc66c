"""What Git remembers of the records' locks: the fingerprint each was first locked with."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from natverk_cli.git.command import ask_git
from natverk_cli.git.place import find
from natverk_cli.git.state import blobs
from natverk_cli.model.nulage import Historik

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natverk_cli.git.place import Place

_MOTEN = "data/moten"
_LOCK = re.compile(rb"data/moten/([a-z0-9-]+)/justering\.yaml\Z")
_SHA256 = re.compile(rb"^sha256:\s*['\"]?([0-9a-f]{64})", re.MULTILINE)


def read_historik(folder: "Path") -> Historik:
    """The first lock of every record, on any line of history; nothing, and not whole, outside a repository."""
    place = find(folder)
    if place is None:
        return Historik(is_hel=False)
    return Historik(dict(_first_locks(place)), is_hel=not Path(place.shared("shallow")).exists())


def _first_locks(place: "Place") -> "Iterator[tuple[str, str]]":
    """Meeting and fingerprint, from the oldest commit that brought each lock."""
    answer = ask_git(
        place.top, "log", "--reverse", "--diff-filter=A", "--no-renames", "--format=", "--raw", "--no-abbrev", "-z",
        "--end-of-options", "HEAD", "--", f"{place.prefix}{_MOTEN}",
    )  # fmt: skip
    locks: dict[str, str] = {}
    # in turn what was done, which ends in the blob and an A, and to which path
    done, paths = answer.out.split(b"\0")[:-1:2], answer.out.split(b"\0")[1::2]
    for entry, path in zip(done, paths, strict=True):
        if found := _LOCK.search(path):
            locks.setdefault(found[1].decode(), entry.split()[3].decode())
    contents = blobs(place, locks.values())
    for mote, blob in locks.items():
        if fingerprint := _SHA256.search(contents[blob]):
            yield mote, fingerprint[1].decode()
