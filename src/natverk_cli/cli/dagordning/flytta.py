"""natverk dagordning flytta."""

from typing import Annotated

import typer

from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.dagordning.punkt import chosen_mote, find_punkt, finish, own_index, place_of
from natverk_cli.cli.dagordning.val import Efter, Fore
from natverk_cli.cli.moten import READ
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.svenska.ord import citat


def command(
    vad: Annotated[
        list[str],
        typer.Argument(metavar="[MÖTE] PUNKT", help="Punktens nummer, beteckning eller rubrik. Utan MÖTE: nästa möte."),
    ],
    fore: Fore = None,
    efter: Efter = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Flytta en punkt före eller efter en annan.

    De stående punkterna har sin fasta ordning; mötets egna punkter ligger tillsammans och kan byta plats.

    Exempel:
      natverk dagordning flytta 2027-1 utbildningsdag --före hoglasning-ett-ar-senare
      natverk dagordning flytta 2027-1 8 --efter 6
    """
    from natverk_cli.ansvar.dagordning import is_staende, staende_punkter
    from natverk_cli.documents.dagordning_punkter import flyttad

    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    mote, given = chosen_mote(here.nu, vad)
    row = find_punkt(here.nu, mote, given)
    number = own_index(mote, row)
    if number is None or is_staende(mote.dagordning[number], staende_punkter(here.nu, mote)):
        raise NatverkError(f"{citat(row.punkt.rubrik)} är en stående punkt och har sin fasta plats.")
    to = place_of(here.nu, mote, fore, efter)
    if to is None:
        raise NatverkError(f"Säg vart: natverk dagordning flytta {mote.id} {row.punkt.id} --före PUNKT")
    andring = flyttad(here.nu, mote, number, to)
    finish(here, mote, andring, f"Flytta {citat(row.punkt.rubrik)} på dagordningen till", ja=ja, prova=prova)
