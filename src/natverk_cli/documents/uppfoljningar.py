"""How what happens to a task or a question is written down: into its own file, with its id in the record."""

from collections.abc import Iterator

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, edited
from natverk_cli.documents.beteckningar import nya, with_ids
from natverk_cli.documents.fields import yaml_file
from natverk_cli.model.arenden import Arende, arenden
from natverk_cli.model.beteckningar import needs_id
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll, Sort
from natverk_cli.model.utskick import Handelse, Uppfoljning
from natverk_cli.svenska.namn import fold

_LONGEST = 70


def betecknade(nu: Nulage, sort: Sort) -> tuple[Arende, ...]:
    """All entries of the sort, each with the id it has, or would get at natverk's next save."""
    given = {
        (protokoll.mote, notering.rad): id_
        for protokoll in nu.natverk.protokoll
        for notering, id_ in nya(nu, protokoll)
    }
    return tuple(_named(one, given.get((one.mote.id, one.notering.rad))) for one in arenden(nu, sort))


def _named(arende: Arende, id_: str | None) -> Arende:
    return arende._replace(notering=arende.notering._replace(id=id_)) if id_ else arende


def hande(nu: Nulage, arende: Arende, *handelser: Handelse) -> tuple[Change, ...]:
    """The events written into the entry's file, which is begun if need be; its id into the record if it has none."""
    record = nu.natverk.protokoll_fran(arende.mote.id)
    return (*(_numbered(nu, record, arende) if record else ()), _followed(nu, arende, handelser))


def _followed(nu: Nulage, arende: Arende, handelser: tuple[Handelse, ...]) -> Change:
    id_ = fold(arende.beteckning)
    found = nu.natverk.uppfoljning_av(id_)
    if found:
        return edited(nu, found, *(Add(("händelser",), handelse) for handelse in handelser))
    text = arende.notering.text
    comment = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
    return Change(f"data/uppfoljning/{id_}.yaml", None, yaml_file(Uppfoljning(handelser=handelser), comment))


def _numbered(nu: Nulage, record: Protokoll, arende: Arende) -> Iterator[Change]:
    """The record with ids on the lines that lack them, if the entry's is one of those."""
    if _lacks_id(record, arende):
        yield Change(record.fil, record.data, with_ids(nu, record), edit=True)


def _lacks_id(record: Protokoll, arende: Arende) -> bool:
    return any(notering.rad == arende.notering.rad and needs_id(notering) for notering in record.noteringar)


def is_utan_beteckning(nu: Nulage, arende: Arende) -> bool:
    """Whether the entry lacks an id that can no longer be written, since its record is locked."""
    record = nu.natverk.protokoll_fran(arende.mote.id)
    return record is not None and _lacks_id(record, arende) and nu.natverk.justering_av(record.mote) is not None
