"""The register's rows: who has which role, for papers and tables alike, and how much of it the reader may see."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, Self

from natverk_cli.documents.roller import Plats, Rollbild, ort, rollbilder, sarskilt, var
from natverk_cli.model.kontakt import Kontakt
from natverk_cli.model.medlem import DELTAGARE, ERSATTARE, REPRESENTANT, Innehav
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import sort_key

_NAMN_VISAS_INTE = "(namnet visas inte)"


class Synligt(NamedTuple):
    """What the reader may see. Without `kontakter` it is the public version: only what the settings declare public."""

    namn: bool
    kommun: bool
    titel: bool
    kontakter: Mapping[str, Kontakt] | None

    @classmethod
    def of(cls, nu: Nulage, kontakter: Mapping[str, Kontakt] | None) -> Self:
        """Everything in the internal version, else what the settings say."""
        public = nu.natverk.installningar.offentligt
        namn, kommun, titel = (kontakter is not None or word in public for word in ("namn", "kommun", "titel"))
        return cls(namn, kommun, titel, kontakter)

    @property
    def is_intern(self) -> bool:
        """Whether it is the internal version."""
        return self.kontakter is not None


class Rad(NamedTuple):
    """One person in one role, or a role or kommun that has nobody: then `innehav` is None and `namn` says so."""

    grupp: Literal["roller", "kommuner", "övriga"]
    roll: str
    namn: str
    var: str
    titel: str
    innehav: Innehav | None
    kontakt: Kontakt


def rader(nu: Nulage, synligt: Synligt) -> tuple[Rad, ...]:
    """The charter's roles, then the kommuner's people kommun by kommun, then the association's staff and others."""
    bilder = rollbilder(nu, nu.idag)
    own = (*DELTAGARE, ERSATTARE)
    roles = (rad for bild in bilder if bild.roll.id not in own for rad in _role(nu, bild, synligt))
    people = {bild.roll.id: bild for bild in bilder}
    return (*roles, *_kommuner(nu, people, synligt), *_others(nu, people, synligt))


def _shown(bild: Rollbild) -> tuple[Plats, ...]:
    return tuple(plats for plats in bild.platser if plats.lage != "har haft")


def _role(nu: Nulage, bild: Rollbild, synligt: Synligt) -> Iterator[Rad]:
    if not bild.innehavare:
        nobody = "ingen namngiven" if bild.is_ingen_namngiven else "ingen"
        yield Rad("roller", bild.roll.namn, nobody, "", "", None, Kontakt())
    for plats in _shown(bild):
        special = sarskilt(nu, plats)
        acting = f"{special} {bild.roll.namn}" if plats.innehav.tf else bild.roll.namn
        suffix = f" ({special})" if special and not plats.innehav.tf else ""
        yield _rad("roller", f"{acting}{suffix}", plats, synligt)


def _kommuner(nu: Nulage, people: Mapping[str, Rollbild], synligt: Synligt) -> Iterator[Rad]:
    """Every kommun's representants and ersättare; one that has no representant is there all the same."""
    places = [plats for id_ in (REPRESENTANT, ERSATTARE) for plats in _shown(people[id_])]
    rows = [(plats.medlem.kommun or "", _rad("kommuner", _word(nu, plats), plats, synligt)) for plats in places]
    if nu.natverk.installningar.representant_per_kommun:
        represented = {plats.medlem.kommun for plats in people[REPRESENTANT].innehavare}
        empty = (kommun for kommun in nu.natverk.installningar.kommuner if kommun not in represented)
        rows += [(kommun, Rad("kommuner", REPRESENTANT, "ingen", kommun, "", None, Kontakt())) for kommun in empty]
    yield from (rad for _, rad in sorted(rows, key=lambda row: sort_key(row[0])))


def _others(nu: Nulage, people: Mapping[str, Rollbild], synligt: Synligt) -> Iterator[Rad]:
    places = [plats for id_ in DELTAGARE if id_ != REPRESENTANT for plats in _shown(people[id_])]
    for plats in sorted(places, key=lambda one: (ort(one.medlem), sort_key(one.medlem.namn))):
        yield _rad("övriga", _word(nu, plats), plats, synligt)


def _word(nu: Nulage, plats: Plats) -> str:
    return f"{plats.innehav.roll} {sarskilt(nu, plats)}".rstrip()


def _rad(grupp: Literal["roller", "kommuner", "övriga"], roll: str, plats: Plats, synligt: Synligt) -> Rad:
    medlem = plats.medlem
    return Rad(
        grupp,
        roll,
        medlem.namn if synligt.namn else _NAMN_VISAS_INTE,
        var(medlem) if synligt.kommun else "",
        (medlem.titel or "") if synligt.titel else "",
        plats.innehav,
        (synligt.kontakter or {}).get(medlem.id, Kontakt()),
    )
