"""What Git remembers of records: the fingerprint each was first locked with, what came after, the ids it has had."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.git.command import ask_git
from natverk_cli.git.place import find
from natverk_cli.git.state import blobs
from natverk_cli.model.beteckningar import given_ids
from natverk_cli.model.nulage import Historik
from natverk_cli.model.protokoll import fingeravtryck

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from natverk_cli.git.place import Place

_MOTEN = "data/moten"
_PATH = re.compile(r"data/moten/([a-z0-9-]+)/(justering\.yaml|protokoll\.md|mote\.md)\Z")
_LAS, _PROTOKOLL = "justering.yaml", "protokoll.md"
_COMMIT = re.compile("[0-9a-f]{40,64}")
_SHA256 = re.compile(rb"^sha256:\s*['\"]?([0-9a-f]{64})", re.MULTILINE)


class Version(NamedTuple):
    """What a commit left a file as; `blob` is "" when it took the file away. `nummer` grows with the history."""

    nummer: int
    commit: str
    blob: str


class Las(NamedTuple):
    """A record's first lock: the version of its file, the fingerprint of the record in it, and the file's bytes."""

    version: Version
    sha256: str
    data: bytes


# By meeting and file name, every version there has been, oldest first.
Versioner = dict[tuple[str, str], list[Version]]


def read_historik(folder: "Path", nu: "Mapping[str, str]", vantande: "Collection[str]" = ()) -> Historik:
    """What is remembered of every record's first lock, on any line of history.

    `nu` gives, by meeting, the fingerprint of the record as it lies there now; `vantande` are the meetings whose record
    has a line without an id. Outside a repository nothing is remembered, and the history is not whole.
    """
    place = find(folder)
    if place is None:
        return Historik(is_hel=False)
    versions = _versions(place)
    locks = _first_locks(place, versions)
    las = {mote: lock.sha256 for mote, lock in locks.items()}
    changed = [mote for mote, sha256 in las.items() if nu.get(mote) != sha256]
    return Historik(
        las=las,
        protokoll=dict(_as_locked(place, versions, {mote: las[mote] for mote in changed})),
        tillbaka=frozenset(_changed_and_back(place, versions, locks, las.keys() - changed)),
        lasfil={mote: fingeravtryck(lock.data) for mote, lock in locks.items()},
        beteckningar=_given(place, versions, vantande),
        is_hel=not Path(place.shared("shallow")).exists(),
    )


def as_locked(folder: "Path", mote: str) -> dict[str, bytes]:
    """The meeting's files as they should be, by path: the record and its first lock, and mote.md as it was last."""
    place = find(folder)
    versions = _versions(place, mote) if place else {}
    found: dict[str, bytes] = {}
    if place is None or not (locks := _first_locks(place, versions)):
        return found
    lock = locks[mote]
    meeting = [version.blob for version in versions.get((mote, "mote.md"), []) if version.blob][-1:]
    contents = blobs(place, meeting)
    found[f"{_MOTEN}/{mote}/{_LAS}"] = lock.data
    found |= {f"{_MOTEN}/{mote}/mote.md": contents[blob] for blob in meeting}
    found |= {f"{_MOTEN}/{mote}/{_PROTOKOLL}": data for _, data in _as_locked(place, versions, {mote: lock.sha256})}
    return found


def _versions(place: "Place", mote: str = "") -> Versioner:
    answer = ask_git(
        place.top, "log", "--reverse", "--topo-order", "--no-renames", "--format=%H", "--raw", "--no-abbrev", "-z",
        "--end-of-options", "HEAD", "--", f"{place.prefix}{_MOTEN}/{mote}".rstrip("/"),
    )  # fmt: skip
    versions: Versioner = {}
    commit, blob, number = "", "", 0
    for word in answer.out.decode("utf-8", "replace").split("\0"):
        if word.lstrip().startswith(":"):
            blob = "" if word.endswith("D") else word.split()[3]
        elif _COMMIT.fullmatch(word):
            commit, number = word, number + 1
        elif found := _PATH.match(word.removeprefix(place.prefix)):
            versions.setdefault((found[1], found[2]), []).append(Version(number, commit, blob))
    return versions


def _first_locks(place: "Place", versions: Versioner) -> dict[str, Las]:
    """By meeting, what locked its record first."""
    first = {mote: found[0] for (mote, name), found in versions.items() if name == _LAS and found[0].blob}
    contents = blobs(place, [version.blob for version in first.values()])
    return {
        mote: Las(version, found[1].decode(), contents[version.blob])
        for mote, version in first.items()
        if (found := _SHA256.search(contents[version.blob]))
    }


def _as_locked(place: "Place", versions: Versioner, wanted: "Mapping[str, str]") -> "Iterator[tuple[str, bytes]]":
    """Of the meetings wanted, each with its fingerprint, the record that has it."""
    known = {mote: [one.blob for one in versions.get((mote, _PROTOKOLL), []) if one.blob] for mote in wanted}
    contents = blobs(place, [blob for names in known.values() for blob in names])
    for mote, names in known.items():
        for blob in names:
            if fingeravtryck(contents[blob]) == wanted[mote]:
                yield mote, contents[blob]
                break


def _given(place: "Place", versions: Versioner, motes: "Iterable[str]") -> dict[str, frozenset[str]]:
    """By meeting, every id that its record has had on a line."""
    known = {mote: [one.blob for one in versions.get((mote, _PROTOKOLL), []) if one.blob] for mote in motes}
    contents = blobs(place, [blob for names in known.values() for blob in names])
    return {
        mote: frozenset(id_ for blob in names for id_ in given_ids(contents[blob].decode("utf-8", "replace")))
        for mote, names in known.items()
    }


def _changed_and_back(
    place: "Place", versions: Versioner, locks: "Mapping[str, Las]", motes: "Iterable[str]"
) -> "Iterator[str]":
    """The meetings whose record or lock was something else for a while, in a commit that builds on the lock."""
    later = {
        mote: [
            (name, one)
            for name in (_PROTOKOLL, _LAS)
            for one in versions.get((mote, name), [])
            if one.nummer > locks[mote].version.nummer
        ]
        for mote in motes
    }
    contents = blobs(place, [one.blob for found in later.values() for _, one in found if one.blob])
    for mote, found in later.items():
        lock = locks[mote]
        right = {_PROTOKOLL: lock.sha256, _LAS: fingeravtryck(lock.data)}
        other = [one for name, one in found if not one.blob or fingeravtryck(contents[one.blob]) != right[name]]
        if any(_builds_on(place, one.commit, lock.version.commit) for one in other):
            yield mote


def _builds_on(place: "Place", commit: str, earlier: str) -> bool:
    return not ask_git(place.top, "merge-base", "--is-ancestor", earlier, commit).status
