"""natverk protokoll rättelse."""

from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network, read_day
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.protokoll.lasta import changed_first, find_last
from natverk_cli.cli.rader import ask_adresser, read_rad, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish.fraga import ask_text
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.rubrik import titel


def command(
    mote: MoteArgument = None,
    skal: Annotated[str | None, typer.Option("--skäl", metavar="TEXT", help="Varför rättelsen behövs.")] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="Det som ska gälla i stället.")] = None,
    av: Annotated[str | None, typer.Option("--av", metavar="NAMN", help="Vem som rättar. Annars sekreteraren.")] = None,
    den: Annotated[str | None, typer.Option("--den", metavar="DATUM", help="Rättelsens dag. Annars i dag.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Rätta låsta anteckningar med en daterad rättelse.

    Anteckningarna själva ändras aldrig. Rättelsen läggs i en egen fil med dag och skäl, och visas tillsammans med dem.

    Exempel:
      natverk protokoll rättelse 2027-1 --skäl "Fel årtal i § 4." --text "I § 4 ska det stå 2028."
    """
    from natverk_cli.documents.rattelse import rattelse

    here = open_network(mapp, idag)
    demand_read(here.nu, "inställningar", "möten", "justeringar", "rättelser")
    chosen = find_last(here.nu, mote, changed_first(here.nu))
    day = read_day(den, here.nu.idag, "--den", bakat=True) if den else here.nu.idag
    lock = here.nu.natverk.justering_av(chosen.id)
    if lock and not lock.den <= day <= here.nu.idag:
        raise NatverkError(f"Rättelsens dag ska ligga mellan {i_ord(lock.den)}, då låset sattes, och i dag.")
    change = rattelse(
        here.nu,
        chosen.id,
        av=_who(here.nu, chosen, av),
        den=day,
        skal=read_rad(skal or ask_text("Varför behövs rättelsen", annars=_NEEDED), "--skäl"),
        text=text or ask_text("Vad ska gälla i stället", annars=_NEEDED),
    )
    refuse_personuppgifter(here.nu, (change,))
    ask_adresser(here, (change,), ja=ja or prova)
    if prova:
        show_plan([change])
        return
    title = titel(here.nu.natverk.installningar.rubrik)
    message = f"Rätta {title.bestamd.lower()} från mötet {i_ord(chosen.datum)} ({chosen.id})"
    save_plan(here.folder, Plan((change,), message), ja=ja)
    if chosen in changed_first(here.nu):
        output.say(
            f"\n{title.bestamd} skiljer sig fortfarande från det som låstes. Nu när rättelsen är sparad kan du ta "
            f"tillbaka ändringen: natverk protokoll återställ {chosen.id}"
        )
    else:
        output.say("\nSkicka rättelsen till dem som fick anteckningarna.")


_NEEDED = "Rättelsen behöver ett skäl och en text. Skriv dem med --skäl och --text."


def _who(nu: Nulage, mote: Mote, av: str | None) -> str:
    if av:
        return find_medlem(nu, av).id
    holders = nu.natverk.innehavare("sekreterare", nu.idag)
    protokoll = nu.natverk.protokoll_fran(mote.id)
    if holders:
        return holders[0].id
    return (protokoll and protokoll.sekreterare) or "sekreteraren"
