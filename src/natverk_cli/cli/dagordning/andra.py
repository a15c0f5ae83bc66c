"""natverk dagordning ändra."""

from typing import Annotated

import typer

from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.dagordning.punkt import chosen_mote, find_punkt, finish, own_index
from natverk_cli.cli.dagordning.val import (
    Del,
    Foredragande,
    Innehall,
    Mal,
    Sagt,
    Syfte,
    Tid,
    Underlag,
    Uppdrag,
    read_punkt,
)
from natverk_cli.cli.moten import READ
from natverk_cli.cli.rader import read_rad
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Punkt
from natverk_cli.svenska.ord import citat


def command(
    vad: Annotated[
        list[str],
        typer.Argument(metavar="[MÖTE] PUNKT", help="Punktens nummer, beteckning eller rubrik. Utan MÖTE: nästa möte."),
    ],
    rubrik: Annotated[str | None, typer.Option("--rubrik", metavar="TEXT", help="Ny rubrik.")] = None,
    tid: Tid = None,
    foredragande: Foredragande = None,
    syfte: Syfte = None,
    uppdrag: Uppdrag = None,
    delar: Del = None,
    mal: Mal = None,
    underlag: Underlag = None,
    innehall: Innehall = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Ändra en punkts tid, föredragande eller annat.

    Bara det du säger ändras; det som står i en lista, som underlagen, byts ut mot det du säger. Också de stående
    punkterna kan få tid och föredragande.

    Exempel:
      natverk dagordning ändra 2027-1 lekro-i-vardagen --tid 30
      natverk dagordning ändra 2027-1 "Laget runt" --tid 40
    """
    from natverk_cli.documents.dagordning_punkter import andrad, tillagd

    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    mote, given = chosen_mote(here.nu, vad)
    row = find_punkt(here.nu, mote, given)
    values, copies = read_punkt(here, mote, Sagt(tid, foredragande, syfte, uppdrag, delar, mal, underlag, innehall))
    heading = read_rad(rubrik, "--rubrik") if rubrik is not None else None
    if heading is None and not values:
        raise NatverkError(
            f"Säg vad som ska ändras, till exempel: natverk dagordning ändra {mote.id} {row.punkt.id} --tid 30"
        )
    number = own_index(mote, row)
    if number is None and heading is not None:
        raise NatverkError(f"{citat(row.punkt.rubrik)} är en stående punkt, och dess rubrik ändras inte.")
    if number is None:
        andring = tillagd(here.nu, mote, Punkt(id=row.punkt.id, rubrik=row.punkt.rubrik, **values))
    else:
        from msgspec import structs

        new = structs.replace(mote.dagordning[number], **values, **({"rubrik": heading} if heading else {}))
        andring = andrad(here.nu, mote, number, new)
    finish(
        here, mote, andring, f"Ändra {citat(row.punkt.rubrik)} på dagordningen till", ja=ja, prova=prova, copies=copies
    )
