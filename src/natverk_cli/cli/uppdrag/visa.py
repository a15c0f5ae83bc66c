"""natverk uppdrag visa."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.uppdrag.lista import READ
from natverk_cli.cli.uppdragen import find_uppdrag
from natverk_cli.cli.val import Idag, Mapp, one_of

UppdragArgument = Annotated[
    str, typer.Argument(metavar="UPPDRAG", help="Uppdragets beteckning eller namn. Början räcker om den är entydig.")
]


def command(
    uppdrag: UppdragArgument,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa hela historien om ett uppdrag.

    Möten, erfarenheter, framgångsfaktorer, beslut, åtgärder och hur det gick, frågor till skolchefsgruppen och svaren,
    revideringar och uppföljningar. Allt med dag, fil och rad; det som ingen har antecknat står inte här.

    Exempel:
      natverk uppdrag visa overgangar
    """
    from natverk_cli.documents.uppdrag import oversikter
    from natverk_cli.documents.uppdrag_historia import historia
    from natverk_cli.formats.uppdrag import historia_json, historia_text

    _, nu = open_network(mapp, idag)
    chosen = find_uppdrag(nu, uppdrag)
    tell_unread(nu, *READ, "uppföljningar")
    one = next(one for one in oversikter(nu) if one.uppdrag is chosen)
    events = historia(nu, chosen)
    if visa == "json":
        output.show(historia_json(one, events))
    else:
        output.show(historia_text(one, events, output.style(), output.width()))
