"""natverk uppdrag följ-upp."""

import re
from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.moten import find_mote
from natverk_cli.cli.nar import Den, read_skett
from natverk_cli.cli.rader import read_rad, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.uppdrag.revidera import READ
from natverk_cli.cli.uppdrag.visa import UppdragArgument
from natverk_cli.cli.uppdragen import find_uppdrag
from natverk_cli.cli.utforare import Av, skolchef
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista


def command(
    uppdrag: UppdragArgument,
    resultat: Annotated[str, typer.Option("--resultat", metavar="TEXT", help="Vad uppföljningen visade, på en rad.")],
    moten: Annotated[
        list[str] | None,
        typer.Option(
            "--möten",
            metavar="MÖTEN",
            help="Mötena den bygger på, ett eller flera. Annars årets hållna möten om uppdraget.",
        ),
    ] = None,
    den: Den = None,
    av: Av = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna en uppföljning av ett uppdrag.

    Skol- och utbildningschefen följer upp varje uppdrag under året. Uppföljningen bygger på möten: årets hållna möten
    som tog upp uppdraget, om du inte säger andra.

    Exempel:
      natverk uppdrag följ-upp overgangar --resultat "Mallen prövas i tre kommuner"
      natverk uppdrag följ-upp overgangar --resultat "Mallen är klar" --möten 2027-1 2027-2
    """
    from natverk_cli.documents.uppdrag_andring import underlag, uppfoljt
    from natverk_cli.model.uppdrag import Uppfoljt

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ, "möten", "protokoll")
    chosen, result, day = find_uppdrag(nu, uppdrag), read_rad(resultat, "--resultat"), read_skett(nu, den)
    sources = _told(nu, moten, day) if moten else underlag(nu, chosen, day)
    who = skolchef(nu, av, day, "Vem följde upp uppdraget", ja=ja)
    entry = Uppfoljt(den=day, av=who, resultat=result, moten=tuple(mote.id for mote in sources))
    changes = uppfoljt(nu, chosen, entry)
    if not changes:
        output.say("Det är redan antecknat. Inget att spara.")
        return
    refuse_personuppgifter(nu, changes)
    output.say(_basis(chosen, sources, day))
    if prova:
        show_plan(changes)
        return
    save_plan(here.folder, Plan(changes, f"Anteckna uppföljningen av uppdraget {chosen.namn} {i_ord(day)}"), ja=ja)
    output.say(f"\nUppdragets historia: natverk uppdrag visa {chosen.id}")


def _told(nu: Nulage, given: list[str], day: date) -> tuple[Mote, ...]:
    """The meetings named, oldest first; none of them after the follow-up."""
    names = [name for text in given for name in re.split(r"\s*,\s*", text.strip()) if name]
    found = {mote.id: mote for mote in (find_mote(nu, name, bakat=True) for name in names)}
    for mote in found.values():
        if mote.is_installt_per(day) or mote.datum > day:
            raise NatverkError(
                f"Mötet {mote.id}, {i_ord(mote.datum)}, har inte hållits, så uppföljningen kan inte bygga på det."
            )
    return tuple(sorted(found.values(), key=lambda mote: mote.datum))


def _basis(uppdrag: Uppdrag, sources: tuple[Mote, ...], day: date) -> str:
    if not sources:
        return (
            f"Inget hållet möte {day.year} hade en punkt om {uppdrag.namn}, så uppföljningen bygger inte på något möte."
        )
    days = lista([f"{i_ord(mote.datum)} ({mote.id})" for mote in sources])
    return f"Uppföljningen bygger på {'mötet' if len(sources) == 1 else 'mötena'} {days}."
