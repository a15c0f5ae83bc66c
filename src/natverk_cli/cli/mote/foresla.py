"""natverk möte föreslå."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.artal import Artal, read_artal, refuse_far
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.val import Idag, Mapp, one_of
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.nulage import Nulage

# Without any of these the days would be too few, or on days that won't do.
READ = ("inställningar", "möten", "uppdragsbeskrivningar", "arbetsordningar")


def command(
    ar: Artal = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Föreslå fredagar för ett helt års möten.

    Dagarna sprids över båda terminerna, och för varje fredag som inte passar står det varför: röd dag, helgdagsafton,
    klämdag, lov, semester eller en dag som ska undvikas. Inget sparas. Utan årtal gäller det nästa år som inte är
    planerat.

    Exempel:
      natverk möte föreslå
      natverk möte föreslå 2028 --format json
    """
    from natverk_cli.ansvar.motesforslag import ar_att_planera, avgjorda, motesforslag
    from natverk_cli.formats.motesforslag import json, text

    _, nu = open_network(mapp, idag)
    demand_read(nu, *READ)
    year = read_artal(nu, ar) or ar_att_planera(nu)
    refuse_far(nu, year)
    forslag = motesforslag(nu, beskrivning_for(nu, year), year, avgjorda(nu, year))
    if visa == "json":
        output.show(json(forslag))
        return
    output.show(text(forslag, output.style(), output.width()))
    output.say(f"\n{_next(nu, year)}")


def beskrivning_for(nu: Nulage, ar: int) -> Beskrivning:
    """The charter that says how many meetings the year should have, and on which weekday."""
    from datetime import date

    beskrivning = nu.natverk.beskrivning(max(nu.idag, date(ar, 1, 1)))
    if beskrivning is None:
        raise NatverkError(
            "Nätverket saknar uppdragsbeskrivning, så det går inte att veta hur många möten året ska ha.\n"
            "Se vad som ska finnas: natverk kontrollera"
        )
    return beskrivning


def _next(nu: Nulage, ar: int) -> str:
    if any(plan.ar == ar for plan in nu.natverk.arbetsordningar):
        return f"Boka ett möte till: natverk möte ny DATUM. Se årets arbetsordning: natverk arbetsordning visa {ar}"
    return f"Gör ett förslag till arbetsordning av dagarna: natverk arbetsordning ny {ar}"
