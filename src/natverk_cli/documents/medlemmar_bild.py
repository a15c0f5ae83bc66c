"""A member as shown to the network's officers: roles by time, and the meetings attended."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from natverk_cli.documents.roller import Plats, ort, rollbilder
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import sort_key

# "har varit med" is one who has left, "kommer" one who has not begun.
Medlemslage = Literal["är med", "har varit med", "kommer", "har ingen roll"]


class Rollrad(NamedTuple):
    """One of a member's holdings, and the role."""

    roll: Roll
    plats: Plats


class Medlemsbild(NamedTuple):
    """A member on a day. `roller` are all holdings whenever, the oldest first."""

    medlem: Medlem
    lage: Medlemslage
    roller: tuple[Rollrad, ...]

    @property
    def nu(self) -> tuple[Rollrad, ...]:
        """The roles held on the day."""
        return tuple(rad for rad in self.roller if rad.plats.lage in ("har", "ersätts"))


def medlemsbilder(nu: Nulage, den: date) -> tuple[Medlemsbild, ...]:
    """All who are or have been members, by kommun, then by organisation, and by name."""
    by_member: dict[str, list[Rollrad]] = {}
    for bild in rollbilder(nu, den):
        for plats in bild.platser:
            by_member.setdefault(plats.medlem.id, []).append(Rollrad(bild.roll, plats))
    members = sorted(nu.natverk.medlemmar, key=lambda one: (ort(one), sort_key(one.namn)))
    return tuple(Medlemsbild(one, _lage(one, den), _by_time(by_member.get(one.id, []))) for one in members)


def _by_time(roller: list[Rollrad]) -> tuple[Rollrad, ...]:
    return tuple(sorted(roller, key=lambda rad: rad.plats.innehav.fran or date.min))


def _lage(medlem: Medlem, den: date) -> Medlemslage:
    if medlem.is_med(den):
        return "är med"
    if any(innehav.is_kommande(den) for innehav in medlem.roller):
        return "kommer"
    return "har varit med" if medlem.roller else "har ingen roll"


def narvaro(nu: Nulage, medlem: Medlem) -> Iterator[Mote]:
    """The held meetings whose records say that the member was there, oldest first."""
    for mote in nu.passerade:
        protokoll = nu.natverk.protokoll_fran(mote.id)
        present = protokoll.narvaro if protokoll else ()
        if any(person.medlem == medlem.id and person.status == "närvarande" for person in present):
            yield mote
