"""Who took part in a meeting, by its record: by kommun, the association's staff and others, and who was missing."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from natverk_cli.documents.narvaro import namn
from natverk_cli.documents.narvaro_per_kommun import kommuner_som_saknades
from natverk_cli.model.medlem import DELTAGARE, ERSATTARE, Medlem
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Narvaro, Protokoll
from natverk_cli.svenska.ord import antal

PERSONAL, OVRIGA, ALLA = "Förbundets personal", "Övriga", "Deltagare"


class Visning(NamedTuple):
    """What a version of the record tells of people.

    `enskilt` is how each took part and who did not: never published. `internt` is what the record marks as internal.
    """

    namn: bool = True
    kommun: bool = True
    roll: bool = True
    enskilt: bool = True
    internt: bool = True


INTERN = Visning()
NARVARANDES = Visning(internt=False)  # for those who were there, in a letter, which may travel further


def offentlig(nu: Nulage) -> Visning:
    """What the settings let be published."""
    public = nu.natverk.installningar.offentligt
    return Visning("namn" in public, "kommun" in public, "roll" in public, enskilt=False, internt=False)


class Grupp(NamedTuple):
    """A kommun, the staff or the others, and what is told of each person from there."""

    namn: str
    personer: tuple[str, ...]


class Deltagande(NamedTuple):
    """`saknade` are kommuner of which nobody came; `okanda` those of whom the record does not say whether they did."""

    narvarande: tuple[Grupp, ...]
    franvarande: tuple[Grupp, ...]
    saknade: tuple[str, ...]
    okanda: tuple[str, ...]


def deltagande(nu: Nulage, mote: Mote, protokoll: Protokoll, visning: Visning) -> Deltagande:
    """What the record says of who was there, as far as the version tells."""
    people = [_Person(nu, mote, person, visning) for person in protokoll.narvaro]
    there = [one for one in people if one.narvaro.status == "närvarande"]
    away = [one for one in people if one.narvaro.status in ("förhinder", "frånvarande")]
    unknown = [one for one in people if one.narvaro.status == "okänt"]
    perhaps = {one.kommun for one in unknown}
    missing = (kommun for kommun in kommuner_som_saknades(nu, mote) if kommun not in perhaps)
    return Deltagande(
        tuple(_groups(nu, there, visning)),
        tuple(_groups(nu, away, visning)) if visning.enskilt else (),
        tuple(missing) if visning.kommun and there else (),
        tuple(one.namn for one in unknown),
    )


class _Person:
    """Somebody in the record's list, with what the members' files say of them."""

    def __init__(self, nu: Nulage, mote: Mote, narvaro: Narvaro, visning: Visning) -> None:
        medlem = nu.natverk.medlem(narvaro.medlem)
        self.narvaro = narvaro
        self.namn = namn(nu, narvaro)
        self.kommun = medlem.kommun if medlem else narvaro.kommun
        self._organisation = medlem.organisation if medlem else narvaro.organisation
        self._roller = _roles(nu, mote, medlem) if medlem else ()
        self._ersatter = nu.natverk.medlem(narvaro.for_)
        self._visning = visning

    @property
    def grupp(self) -> str:
        """Under which heading the person stands."""
        if self.narvaro.som in ("gäst", "adjungerad") or self._roller == ("adjungerad",):
            return OVRIGA
        return self.kommun or (PERSONAL if "personal" in self._roller else OVRIGA)

    def told(self, group: str) -> str:
        """The name, and within parentheses what else is to be told."""
        where = (self._organisation or self.kommun) if group == OVRIGA and self._visning.kommun else None
        details = [one for one in (where, *self._details()) if one]
        return f"{self.namn} ({', '.join(details)})" if details else self.namn

    def _details(self) -> Iterator[str]:
        if self._visning.roll:
            yield from self._role()
        if self._visning.enskilt and self.narvaro.status == "närvarande":
            yield "på distans" if self.narvaro.distans else ""
            yield _sections(self.narvaro)
        elif self._visning.enskilt:
            yield "anmält förhinder" if self.narvaro.status == "förhinder" else ""

    def _role(self) -> Iterator[str]:
        som = self.narvaro.som or (self._roller[0] if self._roller and self._roller[0] not in DELTAGARE else "")
        if som == ERSATTARE and self._ersatter and self._visning.enskilt:
            yield f"{ERSATTARE} för {self._ersatter.namn}"
        else:
            yield som


def _roles(nu: Nulage, mote: Mote, medlem: Medlem) -> tuple[str, ...]:
    """In which capacity the member takes part on the day: the first is what should be told."""
    beskrivning = nu.natverk.beskrivning(mote.datum)
    names = {roll.id: roll.namn for roll in beskrivning.roller} if beskrivning else {}
    held = [innehav.roll for innehav in medlem.roller if innehav.galler(mote.datum)]
    taking_part = [roll for roll in held if roll in DELTAGARE]
    return tuple(taking_part or [names.get(roll, roll) for roll in held])


def _sections(narvaro: Narvaro) -> str:
    first, last = narvaro.fran_paragraf, narvaro.till_paragraf
    if first and last:
        return f"§ {first}" if first == last else f"§ {first}–{last}"
    return f"från § {first}" if first else f"till § {last}" if last else ""


def _groups(nu: Nulage, people: Iterable[_Person], visning: Visning) -> Iterator[Grupp]:
    groups: dict[str, list[_Person]] = {kommun: [] for kommun in nu.natverk.installningar.kommuner}
    others: dict[str, list[_Person]] = {PERSONAL: [], OVRIGA: []}
    for one in people:
        place = one.grupp if visning.kommun else ALLA
        (others if place in others else groups).setdefault(place, []).append(one)
    for name, found in (*groups.items(), *others.items()):
        if found and visning.namn:
            yield Grupp(name, tuple(one.told(name) for one in found))
        elif found:
            yield Grupp(name, (antal(len(found), "deltagare", "deltagare", "en"),))
