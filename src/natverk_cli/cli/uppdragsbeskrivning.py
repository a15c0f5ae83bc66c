"""natverk uppdragsbeskrivning."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.val import Idag, Mapp, one_of


def command(
    visa: Annotated[
        str,
        typer.Option(
            "--format", parser=one_of("text", "json", "markdown"), metavar="FORMAT", help="text, json eller markdown."
        ),
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa uppdragsbeskrivningen levande: varje plikt med läge och bevis.

    Med --idag går det att se sidan en annan dag, bakåt eller framåt.

    Exempel:
      natverk uppdragsbeskrivning
      natverk uppdragsbeskrivning --idag 2028-01-10
    """
    from natverk_cli.ansvar.sidan import sidan
    from natverk_cli.formats import sida

    _, nu = open_network(mapp, idag)
    if visa == "json":
        from natverk_cli.ansvar.uppgifter import uppgifter
        from natverk_cli.formats.uppgifter import json

        output.show(json(uppgifter(nu)))
    elif visa == "markdown":
        output.show(sida.markdown(sidan(nu)))
    else:
        output.show(sida.text(sidan(nu), output.style(), output.width()))
