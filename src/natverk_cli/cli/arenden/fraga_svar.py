"""natverk fråga svar."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.arenden.fragorna import FragaArgument, find_fraga, vem
from natverk_cli.cli.arenden.handelsen import refuse_avslutat, refuse_before, save_event
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.nar import Den, read_skett
from natverk_cli.cli.rader import read_rad
from natverk_cli.cli.utforare import Av
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord


def command(
    fraga: FragaArgument,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help="Svaret, på en rad.")],
    den: Den = None,
    av: Av = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna skolchefsgruppens svar på en fråga.

    Frågan är öppen tills svaret har återgetts på ett möte. Nästa kallelse tar upp det under återkopplingen.

    Exempel:
      natverk fråga svar 2027-1/f1 --text "Ja, från hösten"
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen = find_fraga(here.nu, fraga)
    refuse_avslutat(chosen)
    answer, day, name = read_rad(text, "--text"), read_skett(here.nu, den), chosen.beteckning
    if any(handelse.vad == "besvarad" and handelse.text == answer for handelse in chosen.handelser):
        output.say("Det svaret är redan antecknat. Inget att spara.")
        return
    refuse_before(chosen, day)
    event = Handelse(den=day, vad="besvarad", av=vem(here.nu, av, day, ja=ja), text=answer)
    if save_event(here, chosen, [event], f"Anteckna svaret på frågan {name} {i_ord(day)}", ja=ja, prova=prova):
        output.say(f"\nNär svaret är återgivet på ett möte: natverk fråga återgiven {name}")
