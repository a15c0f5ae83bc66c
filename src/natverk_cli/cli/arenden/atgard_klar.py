"""natverk åtgärd klar."""

from typing import Annotated, Literal

import typer

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.arenden.atgarderna import AtgardArgument, Av, find_atgard
from natverk_cli.cli.arenden.handelsen import refuse_avslutat, refuse_before, save_event
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.nar import Den, read_skett
from natverk_cli.cli.rader import read_rad
from natverk_cli.cli.utforare import read_av
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord, utan_veckodag


def command(
    atgard: AtgardArgument,
    den: Den = None,
    av: Av = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Hur det gick, eller varför den stryks, på en rad.")
    ] = None,
    struken: Annotated[bool, typer.Option("--struken", help="Åtgärden blir inte av. Skriv varför med --text.")] = False,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna att en åtgärd är klar, eller att den stryks.

    Därmed är åtgärden avslutad, och följer inte med till nästa dagordning.

    Exempel:
      natverk åtgärd klar 2027-1/å3
      natverk åtgärd klar 2027-1/å3 --den "3 mars" --text "Listan ligger i den gemensamma mappen."
      natverk åtgärd klar 2027-1/å3 --struken --text "Kommunerna gör det var för sig."
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen = find_atgard(here.nu, atgard)
    name = chosen.beteckning
    vad: Literal["klar", "struken"] = "struken" if struken else "klar"
    if (done := chosen.senaste("klar", "struken")) and done.vad == vad:
        output.say(f"Det är redan antecknat att {name} är {vad} {utan_veckodag(done.den)}. Inget att spara.")
        return
    refuse_avslutat(chosen)
    if struken and text is None:
        raise NatverkError(f'Skriv varför den stryks: natverk åtgärd klar {name} --struken --text "…"')
    told = read_rad(text, "--text") if text is not None else None
    day = read_skett(here.nu, den)
    refuse_before(chosen, day)
    event = Handelse(den=day, vad=vad, av=read_av(here.nu, av, ja=ja) if av is not None else None, text=told)
    message = f"Anteckna att åtgärden {name} {'ströks' if struken else 'blev klar'} {i_ord(day)}"
    if save_event(here, chosen, [event], message, ja=ja, prova=prova):
        output.say("\nDet som är kvar: natverk åtgärd lista")
