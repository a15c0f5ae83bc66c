"""The ids of decisions, tasks and questions, written into the record's own lines."""

from natverk_cli.model.beteckningar import new_ids
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.edit import insert


def with_ids(protokoll: Protokoll) -> bytes:
    """The record's bytes with an id on every line that should have one; all other bytes as they are."""
    data = protokoll.data
    for notering, id_ in new_ids(protokoll.noteringar):
        data = insert(data, notering.rad, notering.id_kolumn, f" {id_}")
    return data
