"""How often each kommun has been there, year by year: for the network alone, never published."""

from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.documents.narvaro_per_kommun import kommuner_pa
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage


class Kommunrad(NamedTuple):
    """A kommun in a year: at how many of the held meetings it was there, was missing, is unknown, had nobody to send.

    The four together are all held meetings.
    """

    kommun: str
    med: int
    saknades: int
    okant: int
    utan_medlem: int


class Narvaroar(NamedTuple):
    """A year: its held meetings, those that have passed without anybody noted as present, and the kommuner."""

    ar: int
    hallna: tuple[Mote, ...]
    ovissa: tuple[Mote, ...]
    kommuner: tuple[Kommunrad, ...]


def narvaro_per_ar(nu: Nulage, ar: int | None) -> Iterator[Narvaroar]:
    """Each year with a meeting that has passed, oldest first; only that year when one is given."""
    for year in sorted({mote.datum.year for mote in nu.passerade if ar in (None, mote.datum.year)}):
        passed = [mote for mote in nu.passerade if mote.datum.year == year]
        held = tuple(mote for mote in passed if nu.is_hallet(mote))
        rows = (_row(nu, kommun, held) for kommun in nu.natverk.installningar.kommuner)
        yield Narvaroar(year, held, tuple(mote for mote in passed if mote not in held), tuple(rows))


def _row(nu: Nulage, kommun: str, held: tuple[Mote, ...]) -> Kommunrad:
    states = [_state(nu, kommun, mote) for mote in held]
    return Kommunrad(kommun, *(states.count(state) for state in Kommunrad._fields[1:]))


def _state(nu: Nulage, kommun: str, mote: Mote) -> str:
    if kommun in kommuner_pa(nu, mote):
        return "med"
    record = nu.natverk.protokoll_fran(mote.id)
    for person in record.narvaro if record else ():
        medlem = nu.natverk.medlem(person.medlem)
        if person.status == "okänt" and kommun == (medlem.kommun if medlem else person.kommun):
            return "okant"
    expected = {medlem.kommun for medlem in nu.natverk.aktiva(mote.datum)}
    return "saknades" if kommun in expected else "utan_medlem"
