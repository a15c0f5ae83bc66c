"""natverk medlem visa."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rollerna import NamnArgument
from natverk_cli.cli.val import Idag, Mapp, one_of


def command(
    namn: NamnArgument,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa en medlem: roller, öppna åtgärder, möten.

    Vilka möten någon var med på visas bara här, i terminalen. Det publiceras aldrig.

    Exempel:
      natverk medlem visa "Emma Friman"
    """
    from natverk_cli.documents.medlemmar_bild import medlemsbilder, narvaro
    from natverk_cli.documents.medlemmar_kvar import atgarder
    from natverk_cli.formats.medlemmar import visa_json, visa_text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, "medlemmar", "uppdragsbeskrivningar", "protokoll", "uppföljningar")
    medlem = find_medlem(nu, namn)
    bild = next(one for one in medlemsbilder(nu, nu.idag) if one.medlem.id == medlem.id)
    tasks = atgarder(nu, medlem)
    if visa == "json":
        output.show(visa_json(bild, tasks))
        return
    output.show(visa_text(nu, bild, tasks, tuple(narvaro(nu, medlem)), output.style(), output.line_width()))
