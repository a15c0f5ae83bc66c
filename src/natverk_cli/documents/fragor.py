"""What has gone to and come from the school-chief group: the questions, how they stand, and what happens to them."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, edited
from natverk_cli.documents.beteckningar import with_ids
from natverk_cli.documents.fields import yaml_file
from natverk_cli.documents.handelser import lage, meningar
from natverk_cli.model.arenden import FRAGA, Arende, arenden
from natverk_cli.model.beteckningar import new_ids
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.model.punkter import punkter, uppdrag_i
from natverk_cli.model.utskick import Handelse, Uppfoljning
from natverk_cli.svenska.namn import fold

FRAN = "från skolchefsgruppen"
_LONGEST = 70


class Ord(NamedTuple):
    """One word between the network and the group.

    `riktning` is "till" or "från"; the rest of what a question has is empty for what came from the group.
    """

    riktning: str
    mote: Mote
    paragraf: int
    uppdrag: tuple[str, ...]
    text: str
    fil: str
    rad: int
    beteckning: str = ""
    senast: date | None = None
    lage: str = ""
    is_oppet: bool = False
    sedan: tuple[str, ...] = ()


def ord_till(nu: Nulage) -> tuple[Ord, ...]:
    """The questions to the group from passed meetings, oldest first."""
    return tuple(_till(nu, arende) for arende in arenden(nu, FRAGA))


def _till(nu: Nulage, arende: Arende) -> Ord:
    note = arende.notering
    return Ord(
        "till", arende.mote, note.paragraf, uppdrag_i(note, punkter(nu.natverk, arende.mote)), note.text,
        _record(arende), note.rad, arende.beteckning if note.id else "", arende.senast, lage(arende, nu.idag),
        arende.is_oppet, meningar(nu, arende),
    )  # fmt: skip


def _record(arende: Arende) -> str:
    return arende.mote.fil.replace("mote.md", "protokoll.md")


def ord_fran(nu: Nulage) -> tuple[Ord, ...]:
    """What the records of passed meetings say came from the group, oldest first; "inget" is left out."""
    return tuple(
        Ord("från", one.mote, one.notering.paragraf, uppdrag_i(one.notering, punkter(nu.natverk, one.mote)),
            one.notering.text, _record(one), one.notering.rad)
        for one in arenden(nu, FRAN)
    )  # fmt: skip


def fragor(nu: Nulage) -> tuple[Arende, ...]:
    """All questions to the group, each with the id it has, or would get at natverk's next save."""
    given = {
        (protokoll.mote, notering.rad): id_
        for protokoll in nu.natverk.protokoll
        for notering, id_ in new_ids(protokoll.noteringar)
    }
    return tuple(_named(one, given.get((one.mote.id, one.notering.rad))) for one in arenden(nu, FRAGA))


def _named(arende: Arende, id_: str | None) -> Arende:
    return arende._replace(notering=arende.notering._replace(id=id_)) if id_ else arende


def hande(nu: Nulage, arende: Arende, *handelser: Handelse) -> tuple[Change, ...]:
    """The events written into the question's file, which is begun if need be; its id into the record if it has none."""
    record = nu.natverk.protokoll_fran(arende.mote.id)
    return (*(_numbered(record, arende) if record else ()), _followed(nu, arende, handelser))


def _followed(nu: Nulage, arende: Arende, handelser: tuple[Handelse, ...]) -> Change:
    id_ = fold(arende.beteckning)
    found = nu.natverk.uppfoljning_av(id_)
    if found:
        return edited(nu, found, *(Add(("händelser",), handelse) for handelse in handelser))
    text = arende.notering.text
    comment = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
    return Change(f"data/uppfoljning/{id_}.yaml", None, yaml_file(Uppfoljning(handelser=handelser), comment))


def _numbered(record: Protokoll, arende: Arende) -> Iterator[Change]:
    """The record with ids on the lines that lack them, if the question's is one of those."""
    if _lacks_id(record, arende):
        yield Change(record.fil, record.data, with_ids(record), edit=True)


def _lacks_id(record: Protokoll, arende: Arende) -> bool:
    return any(notering.rad == arende.notering.rad for notering, _ in new_ids(record.noteringar))


def is_utan_beteckning(nu: Nulage, arende: Arende) -> bool:
    """Whether the question lacks an id that can no longer be written, since its record is locked."""
    record = nu.natverk.protokoll_fran(arende.mote.id)
    return record is not None and _lacks_id(record, arende) and nu.natverk.justering_av(record.mote) is not None
