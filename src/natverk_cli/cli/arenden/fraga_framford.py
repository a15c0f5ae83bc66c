"""natverk fråga framförd."""

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.arenden.fragorna import FragaArgument, find_fraga, vem
from natverk_cli.cli.arenden.handelsen import refuse_avslutat, refuse_before, save_event
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.nar import Den, read_skett
from natverk_cli.cli.utforare import Av
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord, utan_veckodag


def command(
    fraga: FragaArgument,
    den: Den = None,
    av: Av = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna att en fråga är framförd till skolchefsgruppen.

    Skol- och utbildningschefen framför nätverkets frågor. natverk antecknar dagen, och sedan väntar frågan på svar.

    Exempel:
      natverk fråga framförd 2027-1/f1
      natverk fråga framförd 2027-1/f1 --den "3 mars"
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen = find_fraga(here.nu, fraga)
    refuse_avslutat(chosen)
    name = chosen.beteckning
    if asked := chosen.senaste("framförd", "besvarad"):
        output.say(f"Det är redan antecknat att {name} är {asked.vad} {utan_veckodag(asked.den)}. Inget att spara.")
        return
    day = read_skett(here.nu, den)
    refuse_before(chosen, day)
    event = Handelse(den=day, vad="framförd", av=vem(here.nu, av, day, ja=ja))
    if save_event(here, chosen, [event], f"Anteckna att frågan {name} framfördes {i_ord(day)}", ja=ja, prova=prova):
        output.say(f'\nNär svaret har kommit: natverk fråga svar {name} --text "…"')
