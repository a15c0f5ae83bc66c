"""natverk kontrollera."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.val import Idag, Mapp, one_of
from natverk_cli.diagnostics.diagnostic import exit_code
from natverk_cli.formats import FORMAT


def command(
    mapp: Mapp = None,
    idag: Idag = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of(*FORMAT), metavar="FORMAT", help="text, kort eller json.")
    ] = "text",
    strikt: Annotated[bool, typer.Option("--strikt", help="Räkna varningar som fel.")] = False,
) -> int:
    """Kontrollera att data/ följer uppdragsbeskrivningen.

    Läser alla filer, visar varje fel på sin rad och säger hur det rättas. Ändrar ingenting. Avslutas med 0 när inget är
    fel, 1 när något är det, och 2 när kontrollen inte gick att göra.

    Exempel:
      natverk kontrollera
      natverk kontrollera --idag 2028-01-10
    """
    from natverk_cli.formats.text import summary
    from natverk_cli.rules.check import check

    _, nu = open_network(mapp, idag)
    diagnostics = check(nu)
    output.show(FORMAT[visa](diagnostics, nu.natverk.kallor, output.style()))
    if visa == "text":
        output.say(("\n" if diagnostics else "") + summary(diagnostics))
    return exit_code(diagnostics, strikt=strikt)
