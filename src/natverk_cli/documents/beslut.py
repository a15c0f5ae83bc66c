"""What the meetings have decided, and the tasks through which each decision was carried out."""

from typing import NamedTuple

from natverk_cli.documents.atgarder import Atgard, atgarder
from natverk_cli.model.arenden import Arende, arenden
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.punkter import punkter, uppdrag_i


class Beslut(NamedTuple):
    """A decision. `atgarder` are the tasks given under the same §; `rattelser` the files that correct its record."""

    beteckning: str
    mote: Mote
    paragraf: int
    rubrik: str
    uppdrag: tuple[str, ...]
    text: str
    atgarder: tuple[Atgard, ...]
    rattelser: tuple[str, ...]
    fil: str
    rad: int
    is_intern: bool = False


def beslut(nu: Nulage) -> tuple[Beslut, ...]:
    """All decisions of passed meetings, oldest first."""
    tasks = atgarder(nu)
    return tuple(_beslut(nu, one, tasks) for one in arenden(nu, "beslut"))


def _beslut(nu: Nulage, one: Arende, tasks: tuple[Atgard, ...]) -> Beslut:
    mote, note = one.mote, one.notering
    record = nu.natverk.protokoll_fran(mote.id)
    headings = {section.nummer: section.rubrik for section in record.paragrafer} if record else {}
    return Beslut(
        one.beteckning if note.id else "", mote, note.paragraf, headings.get(note.paragraf, ""),
        uppdrag_i(note, punkter(nu.natverk, mote)), note.text,
        tuple(task for task in tasks if note.paragraf and (task.mote.id, task.paragraf) == (mote.id, note.paragraf)),
        tuple(post.fil for post in nu.natverk.rattelser if post.mote == mote.id and post.den <= nu.idag),
        mote.fil.replace("mote.md", "protokoll.md"), note.rad, note.is_intern,
    )  # fmt: skip
