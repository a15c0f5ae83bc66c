"""The figures of the yearly report, as values: which assignment which meeting took up, and which kommuner came."""

from typing import NamedTuple

from natverk_cli.documents.narvaro_per_kommun import kommuner_pa
from natverk_cli.documents.uppdrag import gallande, moten_om
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import dag_manad
from natverk_cli.svenska.ord import antal, lista


class Rutnat(NamedTuple):
    """A table of marks: for each row a mark, or "", under each column."""

    rubrik: str
    beskrivning: str
    kolumner: tuple[str, ...]
    rader: tuple[tuple[str, tuple[str, ...]], ...]


class Stapel(NamedTuple):
    """For each row so many of the same number."""

    rubrik: str
    beskrivning: str
    av: int
    rader: tuple[tuple[str, int], ...]


def uppdrag_per_mote(nu: Nulage, ar: int, hallna: tuple[Mote, ...]) -> Rutnat:
    """Which of the charter's assignments each held meeting of the year had on its agenda."""
    rows = []
    for uppdrag in gallande(nu):
        about = moten_om(nu, uppdrag)
        rows.append((uppdrag.namn, tuple("togs upp" if mote in about else "" for mote in hallna)))
    told = [f"{name}: {antal(sum(map(bool, marks)), 'möte', 'möten')}" for name, marks in rows]
    text = f"Så många hållna möten tog upp varje uppdrag. {'; '.join(told)}." if told else "Inga uppdrag är inskrivna."
    return Rutnat(f"Uppdrag per möte {ar}", text, tuple(dag_manad(mote.datum) for mote in hallna), tuple(rows))


def narvaro_per_kommun(nu: Nulage, ar: int, hallna: tuple[Mote, ...]) -> Stapel:
    """At how many of the year's held meetings each kommun was there."""
    there = [kommuner_pa(nu, mote) for mote in hallna]
    rows = tuple((kommun, sum(kommun in one for one in there)) for kommun in nu.natverk.installningar.kommuner)
    told = [f"{kommun} var med på {count}" for kommun, count in rows]
    text = f"Av {antal(len(hallna), 'hållet möte', 'hållna möten')}: {lista(told)}."
    return Stapel(f"Närvaro per kommun {ar}", text, len(hallna), rows)
