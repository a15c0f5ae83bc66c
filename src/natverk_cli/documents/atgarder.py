"""The tasks that the meetings have given, as they stand today: who answers for each, by when, and what happened."""

from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.ansvariga import ansvariga
from natverk_cli.documents.handelser import lage, meningar
from natverk_cli.model.arenden import ATGARD, Arende, arenden
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.punkter import punkter, uppdrag_i
from natverk_cli.svenska.namn import sort_key
from natverk_cli.svenska.ord import lista

FORSENAD = "försenad"


class Atgard(NamedTuple):
    """A task: `ansvariga` after handovers, `senast` after moves, `sedan` a sentence for each event since."""

    beteckning: str
    mote: Mote
    paragraf: int
    uppdrag: tuple[str, ...]
    text: str
    ansvariga: tuple[str, ...]
    senast: date | None
    lage: str
    is_oppet: bool
    sedan: tuple[str, ...]
    fil: str
    rad: int
    is_intern: bool = False

    @property
    def ansvarig(self) -> str:
        """Those who answer for it, as one text; empty when nobody does."""
        return lista(self.ansvariga)

    @property
    def is_sen(self) -> bool:
        """Whether its last day is past and it is not done."""
        return self.lage == FORSENAD


def atgarder(nu: Nulage) -> tuple[Atgard, ...]:
    """All tasks from passed meetings, oldest first."""
    return tuple(_atgard(nu, arende) for arende in arenden(nu, ATGARD))


def _atgard(nu: Nulage, arende: Arende) -> Atgard:
    note = arende.notering
    return Atgard(
        arende.beteckning if note.id else "", arende.mote, note.paragraf,
        uppdrag_i(note, punkter(nu.natverk, arende.mote)), note.text, ansvariga(nu, arende), arende.senast,
        lage(arende, nu.idag), arende.is_oppet, meningar(nu, arende),
        arende.mote.fil.replace("mote.md", "protokoll.md"), note.rad, note.is_intern,
    )  # fmt: skip


def per_ansvarig(found: tuple[Atgard, ...]) -> tuple[Atgard, ...]:
    """The tasks owner by owner, those with something late first; each owner's late ones first, then by the last day."""
    late = {one.ansvarig for one in found if one.is_sen}
    return tuple(sorted(found, key=lambda one: (one.ansvarig not in late, sort_key(one.ansvarig), _when(one))))


def _when(one: Atgard) -> tuple[bool, bool, date, str, int]:
    return (not one.is_sen, not one.is_oppet, one.senast or date.max, one.mote.id, one.rad)
