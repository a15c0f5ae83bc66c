"""What the records propose to change in the assignments, for those who revise them."""

from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Sort
from natverk_cli.model.punkter import punkter, uppdrag_i

FORSLAG: Sort = "förslag till revidering"


class Forslag(NamedTuple):
    """A proposal in the words of the record, and the names of the assignments it is about."""

    uppdrag: tuple[str, ...]
    text: str


def forslag(nu: Nulage, mote: Mote) -> Iterator[Forslag]:
    """The meeting's proposals, but those that its record marks as internal."""
    record, sections = nu.natverk.protokoll_fran(mote.id), punkter(nu.natverk, mote)
    for note in record.noteringar if record else ():
        if note.sort == FORSLAG and not note.is_intern:
            named = (nu.natverk.ett_uppdrag(id_) for id_ in uppdrag_i(note, sections))
            yield Forslag(tuple(one.namn for one in named if one), note.text)
