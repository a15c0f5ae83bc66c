"""Which kommuner were at a meeting, by its record; nothing of single persons."""

from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage


def kommuner_pa(nu: Nulage, mote: Mote) -> tuple[str, ...]:
    """The kommuner that somebody present came from, in the order of the settings."""
    record = nu.natverk.protokoll_fran(mote.id)
    people = [person for person in record.narvaro if person.status == "närvarande"] if record else []
    members = (nu.natverk.medlem(person.medlem) for person in people)
    found = {person.kommun for person in people} | {medlem.kommun for medlem in members if medlem}
    return tuple(kommun for kommun in nu.natverk.installningar.kommuner if kommun in found)


def kommuner_som_saknades(nu: Nulage, mote: Mote) -> tuple[str, ...]:
    """The kommuner with an active member on the day, of which nobody was there."""
    expected, there = {medlem.kommun for medlem in nu.natverk.aktiva(mote.datum)}, kommuner_pa(nu, mote)
    return tuple(kommun for kommun in nu.natverk.installningar.kommuner if kommun in expected and kommun not in there)


def is_ofullstandig(nu: Nulage, mote: Mote) -> bool:
    """Whether the record does not say of everybody whether they were there."""
    record = nu.natverk.protokoll_fran(mote.id)
    return record is None or any(person.status == "okänt" for person in record.narvaro)
