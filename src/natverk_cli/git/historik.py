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
    las = {mote: sha256 for mote, (_, sha256) in locks.items()}
    changed = [mote for mote, sha256 in las.items() if nu.get(mote) != sha256]
    return Historik(
        las=las,
        protokoll=dict(_as_locked(place, versions, {mote: las[mote] for mote in changed})),
        tillbaka=frozenset(_changed_and_back(place, versions, locks, las.keys() - changed)),
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
    lock, sha256 = locks[mote]
    meeting = [version.blob for version in versions.get((mote, "mote.md"), []) if version.blob][-1:]
    contents = blobs(place, [lock.blob, *meeting])
    found[f"{_MOTEN}/{mote}/{_LAS}"] = contents[lock.blob]
    found |= {f"{_MOTEN}/{mote}/mote.md": contents[blob] for blob in meeting}
    found |= {f"{_MOTEN}/{mote}/{_PROTOKOLL}": data for _, data in _as_locked(place, versions, {mote: sha256})}
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


def _first_locks(place: "Place", versions: Versioner) -> dict[str, tuple[Version, str]]:
    """By meeting, the version that locked its record first, and the fingerprint it was locked with."""
    first = {mote: found[0] for (mote, name), found in versions.items() if name == _LAS and found[0].blob}
    contents = blobs(place, [version.blob for version in first.values()])
    return {
        mote: (version, found[1].decode())
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
    place: "Place", versions: Versioner, locks: "Mapping[str, tuple[Version, str]]", motes: "Iterable[str]"
) -> "Iterator[str]":
    """The meetings whose record was something else for a while, in a commit that builds on its lock."""
    later = {
        mote: [one for one in versions.get((mote, _PROTOKOLL), []) if one.nummer > locks[mote][0].nummer]
        for mote in motes
    }
    contents = blobs(place, [one.blob for found in later.values() for one in found if one.blob])
    for mote, found in later.items():
        lock, sha256 = locks[mote]
        other = [one for one in found if not one.blob or fingeravtryck(contents[one.blob]) != sha256]
        if any(_builds_on(place, one.commit, lock.commit) for one in other):
            yield mote


def _builds_on(place: "Place", commit: str, earlier: str) -> bool:
    return not ask_git(place.top, "merge-base", "--is-ancestor", earlier, commit).status
