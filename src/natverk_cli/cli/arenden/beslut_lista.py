"""natverk beslut lista."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.arenden.atgard_lista import MoteFilter, UppdragFilter
from natverk_cli.cli.context import open_network
from natverk_cli.cli.moten import find_mote
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.uppdragen import find_uppdrag
from natverk_cli.cli.val import Idag, Mapp, one_of


def command(
    ar: Annotated[int | None, typer.Option("--år", metavar="ÅR", min=1, max=9999, help="Bara det årets möten.")] = None,
    mote: MoteFilter = None,
    uppdrag: UppdragFilter = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa besluten, och hur det gick med åtgärderna.

    Under varje beslut står de åtgärder som bestämdes under samma paragraf, och vad som har hänt med dem sedan dess.

    Exempel:
      natverk beslut lista
      natverk beslut lista --år 2027 --uppdrag overgangar
    """
    from natverk_cli.documents.beslut import beslut
    from natverk_cli.formats.beslut import json, text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, *READ, "uppdrag", "rättelser")
    held = find_mote(nu, mote, bakat=True).id if mote is not None else None
    about = find_uppdrag(nu, uppdrag).id if uppdrag is not None else None
    shown = tuple(
        one
        for one in beslut(nu)
        if ar in (None, one.mote.datum.year) and held in (None, one.mote.id) and (about is None or about in one.uppdrag)
    )
    if visa == "json":
        output.show(json(shown))
    elif shown:
        names = {uppdrag.id: uppdrag.namn for uppdrag in nu.natverk.uppdrag}
        output.show(text(shown, names, output.style(), output.width()))
    else:
        is_narrowed = any(value is not None for value in (ar, mote, uppdrag))
        output.say(
            "Inga beslut passar in på det du valde." if is_narrowed else "Inget möte har antecknat något beslut."
        )
