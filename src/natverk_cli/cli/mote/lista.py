"""natverk möte lista."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.val import Idag, Mapp, one_of

READ = ("möten", "protokoll", "kallelser", "utskick", "uppdragsbeskrivningar", "inställningar")


def command(
    ar: Annotated[int | None, typer.Argument(metavar="ÅR", min=1, max=9999, help="Bara det året.")] = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa alla möten, och hur många som hålls varje år.

    Ett möte är hållet när anteckningarna säger vilka som var med. Har det passerat utan det är det ovisst.

    Exempel:
      natverk möte lista
      natverk möte lista 2027 --format json
    """
    from natverk_cli.ansvar.motesar import laget
    from natverk_cli.ansvar.prognos import prognos
    from natverk_cli.documents.motesbild import moten
    from natverk_cli.formats.moten import lista_json, lista_text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, *READ)
    found = tuple(moten(nu, ar))
    years = list(dict.fromkeys(bild.mote.datum.year for bild in found)) or ([ar] if ar else [])
    if visa == "json":
        output.show(lista_json(found, [year for one in years if (year := prognos(nu, one))]))
        return
    if not found:
        output.say(f"Nätverket har inga möten{f' {ar}' if ar else ' än'}. Boka ett: natverk möte ny DATUM")
        return
    output.show(lista_text(found, {one: laget(nu, one) for one in years}, output.style(), output.line_width()))
    output.say(f"\nMer om ett möte: natverk möte visa {found[-1].mote.id}")
