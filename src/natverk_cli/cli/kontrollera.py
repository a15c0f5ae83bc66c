"""natverk kontrollera."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova, one_of
from natverk_cli.diagnostics.diagnostic import exit_code
from natverk_cli.formats import FORMAT, Page
from natverk_cli.git.place import find
from natverk_cli.svenska.ord import lista


def command(
    mapp: Mapp = None,
    idag: Idag = None,
    visa: Annotated[
        str,
        typer.Option(
            "--format",
            parser=one_of(*FORMAT),
            metavar="FORMAT",
            help=f"{lista(tuple(FORMAT), 'eller')}. text och kort är till för att läsas.",
        ),
    ] = "text",
    strikt: Annotated[bool, typer.Option("--strikt", help="Räkna varningar som fel.")] = False,
    ratta: Annotated[bool, typer.Option("--rätta", help="Rätta först det som bara kan rättas på ett sätt.")] = False,
    ja: Ja = False,
    prova: Prova = False,
) -> int:
    """Kontrollera att data/ följer uppdragsbeskrivningen.

    Läser alla filer, visar varje fel på sin rad och säger hur det rättas. Avslutas med 0 när inget är fel, 1 när något
    är det, och 2 när kontrollen inte gick att göra.

    Utan --rätta ändras ingenting. Med --rätta rättas det som bara kan menas på ett sätt: felstavade fält, val och
    hänvisningar, och datum och klockslag som är skrivna på annat vis. Ändringen visas, sparas efter ett ja, och sedan
    kontrolleras det som är kvar. Låsta anteckningar och skickade papper rörs aldrig.

    Exempel:
      natverk kontrollera
      natverk kontrollera --rätta
      natverk kontrollera --idag 2028-01-10
    """
    from natverk_cli.formats.text import summary
    from natverk_cli.rules.check import check

    here = open_network(mapp, idag)
    nu = here.nu
    if ratta:
        from natverk_cli.cli.rattning import mend_network

        nu = mend_network(here, ja=ja, prova=prova)
    diagnostics = check(nu)
    place = find(here.folder)
    page = Page(nu.natverk.kallor, output.style(), output.line_width(), place.prefix if place else "")
    output.show(FORMAT[visa].shown(diagnostics, page))
    if summary_page := FORMAT[visa].summarised(diagnostics, page):
        from natverk_cli.cli.stegsida import append_to_step

        append_to_step(summary_page)
    if visa == "text":
        output.say(("\n" if diagnostics else "") + summary(diagnostics))
    return exit_code(diagnostics, strikt=strikt)
