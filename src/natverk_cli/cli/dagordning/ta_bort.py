"""natverk dagordning ta-bort."""

from typing import Annotated

import typer

from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.dagordning.punkt import chosen_mote, find_punkt, finish, own_index
from natverk_cli.cli.moten import READ
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import citat


def command(
    vad: Annotated[
        list[str] | None,
        typer.Argument(metavar="[MÖTE] PUNKT", help="Punktens nummer, beteckning eller rubrik. Utan MÖTE: nästa möte."),
    ] = None,
    forslag: Annotated[
        int | None, typer.Option("--förslag", min=1, metavar="NUMMER", help="Tacka nej till förslaget med numret.")
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Ta bort en punkt, eller ett förslag som inte blir av.

    Mötets underlag ligger kvar i sin mapp. De stående punkterna hör till varje möte.

    Exempel:
      natverk dagordning ta-bort 2027-1 utbildningsdag
      natverk dagordning ta-bort 2027-1 --förslag 1
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    mote, given = chosen_mote(here.nu, vad or ())
    if forslag is not None:
        _decline(here, mote, given, forslag, ja=ja, prova=prova)
    else:
        _take_away(here, mote, given, ja=ja, prova=prova)


def _decline(here: Context, mote: Mote, given: str, number: int, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents.dagordning_punkter import avbojt

    if given:
        raise NatverkError("Ta bort antingen en punkt eller ett förslag, inte båda på en gång.")
    if number > len(mote.forslag):
        raise NatverkError(f"Det finns inget förslag med nummer {number} till mötet {i_ord(mote.datum)}.")
    heading = citat(mote.forslag[number - 1].rubrik)
    message = f"Ta bort förslaget {heading} till"
    finish(here, mote, avbojt(here.nu, mote, number - 1), message, ja=ja, prova=prova)


def _take_away(here: Context, mote: Mote, given: str, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents.dagordning_punkter import borttagen

    if not given:
        raise NatverkError(f"Säg vilken punkt: natverk dagordning ta-bort {mote.id} PUNKT")
    row = find_punkt(here.nu, mote, given)
    number = own_index(mote, row)
    if number is None:
        raise NatverkError(f"{citat(row.punkt.rubrik)} är en stående punkt, och den hör till varje möte.")
    message = f"Ta bort {citat(row.punkt.rubrik)} från dagordningen till"
    finish(here, mote, borttagen(here.nu, mote, number), message, ja=ja, prova=prova)
