"""The ids of decisions, tasks and questions, written into the record's own lines."""

from collections.abc import Iterator

from natverk_cli.model.beteckningar import new_ids
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering, Protokoll
from natverk_cli.source.edit import insert


def with_ids(nu: Nulage, protokoll: Protokoll, taken: frozenset[str] = frozenset()) -> bytes:
    """The record's bytes with an id on every line that should have one; all other bytes as they are.

    `taken` are ids that no line gets anew, besides those that are known from before.
    """
    data = protokoll.data
    for notering, id_ in nya(nu, protokoll, taken):
        data = insert(data, notering.rad, notering.id_kolumn, f" {id_}")
    return data


def nya(nu: Nulage, protokoll: Protokoll, taken: frozenset[str] = frozenset()) -> Iterator[tuple[Notering, str]]:
    """The lines that lack an id, each with the one it gets: never one that any other line has had."""
    saved = nu.historik.beteckningar.get(protokoll.mote, frozenset())
    return new_ids(protokoll.noteringar, taken | saved | _followed(nu, protokoll))


def _followed(nu: Nulage, protokoll: Protokoll) -> frozenset[str]:
    """The ids that follow-ups speak of, whether the record still has them or not."""
    start = f"{protokoll.mote}-"
    names = (post.id.removeprefix(start) for post in nu.natverk.uppfoljningar if post.id.startswith(start))
    return frozenset(f"å{name[1:]}" if name.startswith("a") else name for name in names if name[1:].isdecimal())
