"""What is sent to the network's own address: where that is, and who sends."""

from typing import Annotated

import typer

from natverk_cli.cli.utforare import read_av
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.rubrik import titel

Avsandare = Annotated[
    str | None, typer.Option("--av", metavar="NAMN", help="Vem som gjorde det, om inte sekreteraren.")
]


def address(nu: Nulage, vad: str) -> str:
    """The address of the settings. NatverkError when there is none; `vad` says what would be sent, with its verb."""
    found = nu.natverk.installningar.insandningsadress
    if not found:
        raise NatverkError(
            f"Det står inte vart {vad}.\nSkriv insändningsadress: i data/natverk.yaml och kör natverk spara."
        )
    return found


def skicka_in(nu: Nulage, mote: Mote) -> str:
    """What comes after the lock: where the record is sent, and how; empty when nothing says where."""
    found, title = nu.natverk.installningar.insandningsadress, titel(nu.natverk.installningar.rubrik)
    them = "dem" if title.pronomen == "de" else title.pronomen
    return f" Skicka in {them} till {found}: natverk protokoll skicka {mote.id}" if found else ""


def avsandare(nu: Nulage, av: str | None, vad: str, *, ja: bool) -> str:
    """Who did it: the one told, or the sekreterare of the day. NatverkError when nobody was."""
    if av is not None:
        return read_av(nu, av, ja=ja)
    holders = nu.natverk.innehavare("sekreterare", nu.idag)
    if not holders:
        raise NatverkError(f"Ingen var sekreterare {i_ord(nu.idag)}. Säg vem som {vad}: --av NAMN")
    return holders[0].id
