"""natverk roll lista."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network, read_day
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.val import Idag, Mapp, one_of


def command(
    den: Annotated[
        str | None, typer.Option("--den", metavar="DATUM", help="Vilka som har rollerna en annan dag än i dag.")
    ] = None,
    historik: Annotated[
        bool, typer.Option("--historik", help="Visa också vilka som har haft rollerna, och när.")
    ] = False,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa vem som har vilken roll, i dag eller en annan dag.

    En tillförordnad går före den ordinarie. En roll utan från-datum gäller enligt uppdragsbeskrivningen tills den
    avslutas.

    Exempel:
      natverk roll lista
      natverk roll lista --den "6 februari 2026"
    """
    from natverk_cli.documents.roller import rollbilder
    from natverk_cli.formats.roller import json, text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, "medlemmar", "uppdragsbeskrivningar")
    day = nu.idag if den is None else read_day(den, nu.idag, "--den", bakat=True)
    found = rollbilder(nu, day)
    if visa == "json":
        output.show(json(found, day))
        return
    output.show(text(nu, found, day, output.style(), output.width(), historik=historik))
