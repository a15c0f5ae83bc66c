"""natverk förklara."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.errors import NatverkError


def command(
    kod: Annotated[str | None, typer.Argument(metavar="KOD", help="Kontrollens kod, till exempel M002.")] = None,
) -> None:
    """Förklara en kontroll: varför den finns och hur man rättar.

    Utan kod visas alla kontroller.

    Exempel:
      natverk förklara M002
    """
    from natverk_cli.ansvar.plikter import PLIKTER
    from natverk_cli.rules import KODER, REGLER
    from natverk_cli.svenska.ord import menade_du

    if kod is None:
        output.show("".join(f"{regel.kod}  {regel.niva:10}  {regel.namn}\n" for regel in REGLER))
        return
    regel = KODER.get(kod.upper())
    if regel is None:
        near = menade_du(kod, tuple(KODER))
        question = f" Menade du {near}?" if near else ""
        raise NatverkError(f"Kontrollen ”{kod}” finns inte.{question}\nSe alla: natverk förklara")
    output.show(f"{regel.kod} ({regel.niva}): {regel.namn}\n\nVarför: {regel.varfor}\n\nRätta: {regel.ratta}\n")
    for nummer in regel.krav:
        plikt = PLIKTER[nummer]
        output.show(f"\nPlikt {nummer}: {plikt.vem} {plikt.vad}.")
