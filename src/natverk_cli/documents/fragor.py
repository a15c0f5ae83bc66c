"""What has gone to and come from the school-chief group: the questions and how they stand, and what came back."""

from datetime import date
from typing import NamedTuple

from natverk_cli.documents.handelser import lage, meningar
from natverk_cli.model.arenden import FRAGA, Arende, arenden
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.punkter import punkter, uppdrag_i

FRAN = "från skolchefsgruppen"


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
    is_intern: bool = False


def ord_till(nu: Nulage) -> tuple[Ord, ...]:
    """The questions to the group from passed meetings, oldest first."""
    return tuple(_till(nu, arende) for arende in arenden(nu, FRAGA))


def _till(nu: Nulage, arende: Arende) -> Ord:
    note = arende.notering
    return Ord(
        "till", arende.mote, note.paragraf, uppdrag_i(note, punkter(nu.natverk, arende.mote)), note.text,
        _record(arende), note.rad, arende.beteckning if note.id else "", arende.senast, lage(arende, nu.idag),
        arende.is_oppet, meningar(nu, arende), note.is_intern,
    )  # fmt: skip


def _record(arende: Arende) -> str:
    return arende.mote.fil.replace("mote.md", "protokoll.md")


def ord_fran(nu: Nulage) -> tuple[Ord, ...]:
    """What the records of passed meetings say came from the group, oldest first; "inget" is left out."""
    return tuple(
        Ord("från", one.mote, one.notering.paragraf, uppdrag_i(one.notering, punkter(nu.natverk, one.mote)),
            one.notering.text, _record(one), one.notering.rad, is_intern=one.notering.is_intern)
        for one in arenden(nu, FRAN)
    )  # fmt: skip
