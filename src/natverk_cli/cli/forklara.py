"""natverk förklara."""

from collections.abc import Sequence
from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.val import one_of
from natverk_cli.diagnostics.rule import Rule
from natverk_cli.errors import NatverkError


def command(
    kod: Annotated[str | None, typer.Argument(metavar="KOD", help="Kontrollens kod, till exempel M002.")] = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
) -> None:
    """Förklara en kontroll: varför den finns och hur man rättar.

    Utan kod visas alla kontroller.

    Exempel:
      natverk förklara M002
    """
    from natverk_cli.rules import KODER, REGLER
    from natverk_cli.svenska.ord import menade_du

    if kod is not None and kod.upper() not in KODER:
        near = menade_du(kod, tuple(KODER))
        question = f" Menade du {near}?" if near else ""
        raise NatverkError(f"Kontrollen ”{kod}” finns inte.{question}\nSe alla: natverk förklara")
    chosen = REGLER if kod is None else (KODER[kod.upper()],)
    if visa == "json":
        output.show(_json(chosen))
    elif kod is None:
        output.show("\n".join(f"{regel.kod}  {regel.niva:10}  {regel.namn}" for regel in chosen))
    else:
        output.show(_explained(chosen[0]))


def _explained(regel: Rule) -> str:
    from natverk_cli.ansvar.plikter import PLIKTER

    duties = "".join(f"\nPlikt {nummer}: {PLIKTER[nummer].vem} {PLIKTER[nummer].vad}." for nummer in regel.krav)
    return f"{regel.kod} ({regel.niva}): {regel.namn}\n\nVarför: {regel.varfor}\n\nRätta: {regel.ratta}\n{duties}"


def _json(regler: Sequence[Rule]) -> str:
    import json

    objects = [
        {"kod": r.kod, "nivå": r.niva, "namn": r.namn, "varför": r.varfor, "rätta": r.ratta, "krav": list(r.krav)}
        for r in regler
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)
