"""natverk möte ny."""

from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network, read_day
from natverk_cli.cli.mote.dag import settle_day
from natverk_cli.cli.mote.val import Extra, Lank, Plats, Slut, Start, Vard, read_ram, refuse_backwards
from natverk_cli.cli.moten import READ, var_och_nar
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova, one_of
from natverk_cli.model.mote import Mote
from natverk_cli.svenska.datum import i_ord


def command(
    datum: Annotated[list[str], typer.Argument(metavar="DATUM", help="Dagen, till exempel 12 november.")],
    start: Start = None,
    slut: Slut = None,
    plats: Plats = None,
    vard: Vard = None,
    lank: Lank = None,
    extra: Extra = False,
    status: Annotated[
        str,
        typer.Option(
            "--status", parser=one_of("planerat", "förslag"), metavar="STATUS", help="planerat, eller bara ett förslag."
        ),
    ] = "planerat",
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Boka ett nytt möte.

    Mötet får årets nästa beteckning. Klockslagen blir de vanliga om du inte säger något annat, och platsen också om de
    senaste mötena har hållits på samma ställe. En röd dag går inte att boka; om lov, klämdagar och andra veckodagar
    frågar natverk först.

    Exempel:
      natverk möte ny 2027-11-12
      natverk möte ny fredag 12 november --värd Hjo --plats "Stadshuset i Hjo"
    """
    from natverk_cli.documents.mote import efter, nytt, vanor
    from natverk_cli.documents.mote_id import next_id
    from natverk_cli.git.mappar import folders_ever

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    day = read_day(" ".join(datum), nu.idag, "möte ny")
    ram = vanor(nu, day, read_ram(nu, start, slut, plats, vard, lank))
    refuse_backwards(ram.start, ram.slut)
    is_extra = settle_day(nu, day, extra=extra, ja=ja or prova)
    if is_extra is None:
        output.say("Inget har sparats.")
        return
    id_ = next_id(nu, day.year, folders_ever(here.folder, "data/moten"))
    mote, change = nytt(id_, day, ram, status="förslag" if status == "förslag" else "planerat", extra=is_extra)
    refuse_personuppgifter(nu, (change,))
    if prova:
        show_plan([change])
    else:
        kind = "Föreslå" if mote.status == "förslag" else "Boka"
        save_plan(here.folder, Plan((change,), f"{kind} mötet {i_ord(day)} ({id_})"), ja=ja)
    _tell(here._replace(nu=efter(nu, mote)), mote)


def _tell(here: Context, mote: Mote) -> None:
    """What was booked, how the year stands with it, and what comes next."""
    from natverk_cli.ansvar.motesar import laget
    from natverk_cli.ansvar.steg import kallelse_senast

    output.say(f"\n{var_och_nar(mote)}.")
    if told := laget(here.nu, mote.datum.year):
        output.say(told)
    if mote.plats is None and mote.lank is None:
        output.say(f'Bestäm platsen när ni vet den: natverk möte flytta {mote.id} --plats "…"')
    if mote.status == "förslag":
        output.say(f"När presidiet har bestämt dagen: natverk möte planera {mote.id}")
    elif mote.is_kommande(here.nu.idag):
        term = kallelse_senast(here.nu, mote)
        when = f"senast {i_ord(term)}" if term >= here.nu.idag else "snarast"
        output.say(f"Ordföranden kallar {when}: natverk kallelse {mote.id}")
