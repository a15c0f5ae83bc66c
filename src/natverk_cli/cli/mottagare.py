"""Who gets what the presidium sends to the school chief: the holder of the role, or somebody named."""

from datetime import date
from typing import NamedTuple

from natverk_cli.cli.swedish import ask_text
from natverk_cli.cli.utforare import read_av
from natverk_cli.model.medlem import SKOLCHEF
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold

_SAKNAS = (
    "Ingen är namngiven som skol- och utbildningschef, så natverk vet inte vem som fick den.\n"
    "Säg vem det var: lägg till --till och namnet."
)


class Mottagare(NamedTuple):
    """A receiver: as the paper names it, as its file does (a member's id or a name), and as the ledger does."""

    i_ord: str
    namn: str
    utskick: str


def read_mottagare(nu: Nulage, given: str | None, pa: date, *, ja: bool, demanded: bool = False) -> Mottagare:
    """The one told with --till, or else the school chief of the day.

    When nobody holds the role it is asked for if `demanded`, with NatverkError without a terminal; otherwise the paper
    is for the one that gave the network its assignment.
    """
    holders = nu.natverk.innehavare(SKOLCHEF, pa)
    if given is None and holders:
        return Mottagare("skol- och utbildningschefen", holders[0].id, SKOLCHEF)
    if given is None and not demanded:
        return Mottagare(nu.natverk.installningar.uppdragsgivare or "skolchefsrepresentanten", "", "")
    return _named(nu, given or ask_text("Vem fick sammanställningen", annars=_SAKNAS), ja=ja)


def _named(nu: Nulage, given: str, *, ja: bool) -> Mottagare:
    settings = nu.natverk.installningar
    if given in (settings.insandningsadress, settings.svar_till):
        return Mottagare(given, given, given)
    for roll in nu.beskrivning.roller if nu.beskrivning else ():
        if fold(given) in (roll.id, fold(roll.namn)):
            return Mottagare(roll.namn, roll.id, roll.id)
    who = read_av(nu, given, "--till", ja=ja)
    medlem = nu.natverk.medlem(who)
    return Mottagare(medlem.namn if medlem else who, who, who)
