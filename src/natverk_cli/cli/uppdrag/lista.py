"""natverk uppdrag lista."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.val import Idag, Mapp, one_of

READ = ("uppdrag", "uppdragsbeskrivningar", "möten", "protokoll", "kallelser", "medlemmar")


def command(
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa uppdragen: när de togs upp och hur året ser ut.

    Uppdragen i den uppdragsbeskrivning som gäller står först. Ett uppdrag är upptaget när ett hållet möte hade en punkt
    om det.

    Exempel:
      natverk uppdrag lista
    """
    from natverk_cli.documents.uppdrag import oversikter
    from natverk_cli.formats.uppdrag import lista_json, lista_text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, *READ)
    found = oversikter(nu)
    if visa == "json":
        output.show(lista_json(found))
        return
    if not found:
        output.say("Nätverket har inga uppdrag än. De skrivs i data/uppdrag/, ett i varje fil.")
        return
    names = {medlem.id: medlem.namn for medlem in nu.natverk.medlemmar}
    output.show(lista_text(found, output.style(), output.width(), names))
    output.say(f"\nHela historien om ett uppdrag: natverk uppdrag visa {found[0].uppdrag.id}")
