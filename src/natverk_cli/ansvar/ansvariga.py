"""Who a record names for a task or an experience: members, and names that nobody has or that several answer to."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.model.arenden import ATGARD, Arende
from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.namngivna import namngivna
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering, Protokoll
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

_BETWEEN = re.compile(r"\s*(?:,|/|&|\boch\b|\bsamt\b)\s*")
_ALLA = ("alla", "samtliga", "alla-kommuner", "alla-medlemmar", "kommunerna", "natverket", "gruppen", "presidiet")
_BESTAMDA = ("", "n", "en", "et", "t")  # ordföranden, sekreteraren, presidiet
_MED_NAMN = (ATGARD, "erfarenhet", "framgångsfaktor")


class Oklart(NamedTuple):
    """A name in a keyword line that cannot be understood: as it stands there, why, and what helps."""

    notering: Notering
    namn: str
    text: str
    hjalp: str


def ansvarig(arende: Arende) -> str:
    """Who answers for the task now: the one it was last handed over to, or else the one whom the record names."""
    handed = next((one.ansvarig for one in reversed(arende.handelser) if one.ansvarig), None)
    return handed or arende.notering.vem


def ansvariga(nu: Nulage, arende: Arende) -> tuple[str, ...]:
    """Those who answer for the task now: members by their whole names, others as they are written."""
    return tuple(hela_namnet(nu, part) for part in delade(ansvarig(arende)))


def delade(namn: str) -> tuple[str, ...]:
    """The single names of several written in a row."""
    return tuple(part for part in _BETWEEN.split(namn) if part)


def hela_namnet(nu: Nulage, part: str) -> str:
    """The whole name of the only member whom the name can mean; otherwise the name as it is written."""
    found = namngivna(nu.natverk.medlemmar, part)
    return found[0].namn if len(found) == 1 else part


def oklara(nu: Nulage, protokoll: Protokoll, kanda: set[str]) -> Iterator[Oklart]:
    """The names in the record's lines that cannot be understood, in order.

    `kanda` is what `kanda_namn` gives; it grows with the ways that names are written.
    """
    for note in protokoll.noteringar:
        if note.vem not in kanda and note.sort in _MED_NAMN and not is_inget(note.text):
            find = _oklar_ansvarig if note.sort == ATGARD else _oklar_kommun
            strange = [part for part in delade(note.vem) if fold(part) not in kanda]
            yield from (one for part in strange if (one := find(nu, protokoll, note, part)))
            if not strange:
                kanda.add(note.vem)


def kanda_namn(nu: Nulage) -> set[str]:
    """The folded names that mean one member, a place, a role or all: nearly every name that is written."""
    firsts = [fold(one.namn.split()[0]) for one in nu.natverk.medlemmar]
    members = {name for one in nu.natverk.medlemmar for name in (one.id, fold(one.namn))}
    return _andra(nu) | members | {first for first in firsts if firsts.count(first) == 1}


def _oklar_ansvarig(nu: Nulage, protokoll: Protokoll, note: Notering, given: str) -> Oklart | None:
    found = namngivna(nu.natverk.medlemmar, given)
    if len(found) > 1:
        who = lista([f"{one.namn} ({one.id})" for one in found])
        return Oklart(note, given, f"Flera heter {citat(given)}: {who}.", "skriv hela namnet. Kör sedan natverk spara")
    if found or _is_kand(nu, protokoll, given):
        return None
    near = _nara(nu, given)
    question = f" Menade du {near}?" if near else ""
    cure = f"skriv {near} i stället" if near else "skriv namnet som det står i natverk medlem lista"
    text = f"Ingen medlem heter {citat(given)}.{question}"
    return Oklart(note, given, text, f"{cure}. Kör sedan natverk spara")


def _nara(nu: Nulage, given: str) -> str | None:
    """The whole name that was probably meant, of which perhaps only the first was written."""
    names = [one.namn for one in nu.natverk.medlemmar]
    first = menade_du(given, {name.split()[0] for name in names})
    alone = [name for name in names if name.split()[0] == first]
    return menade_du(given, names) or (alone[0] if len(alone) == 1 else None)


def _oklar_kommun(nu: Nulage, protokoll: Protokoll, note: Notering, given: str) -> Oklart | None:
    """Anybody may have told of an experience, so only what is nearly a kommun is taken for a slip."""
    near = menade_du(given, nu.natverk.installningar.kommuner)
    if not near or namngivna(nu.natverk.medlemmar, given) or _is_kand(nu, protokoll, given):
        return None
    text = f"Ingen kommun heter {citat(given)}. Menade du {near}?"
    return Oklart(note, given, text, f"skriv {near} i stället. Kör sedan natverk spara")


def _is_kand(nu: Nulage, protokoll: Protokoll, given: str) -> bool:
    """Whether it names somebody else: a kommun, an organisation, a role, somebody who was there, or all."""
    there = {fold(name) for person in protokoll.narvaro for name in (person.namn, person.organisation) if name}
    return fold(given) in there | _andra(nu)


def _andra(nu: Nulage) -> set[str]:
    """What is no member but can be asked: the kommuner, organisations, roles, and all; folded."""
    settings = nu.natverk.installningar
    places = {*settings.kommuner, settings.huvudman or "", *(one.organisation or "" for one in nu.natverk.medlemmar)}
    roles = [fold(roll.namn) for post in nu.natverk.beskrivningar for roll in post.roller]
    return {fold(place) for place in places} | {f"{role}{end}" for role in roles for end in _BESTAMDA} | {*_ALLA}
