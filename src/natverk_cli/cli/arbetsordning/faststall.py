"""natverk arbetsordning fastställ."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.arbetsordning.visa import find_plan
from natverk_cli.cli.artal import Artal, read_artal
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.mote.foresla import beskrivning_for
from natverk_cli.cli.moten import READ
from natverk_cli.cli.nar import read_skett
from natverk_cli.cli.presidiet import beslutad
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.documents.faststallande import Faststallande
from natverk_cli.documents.handelser import namn
from natverk_cli.errors import NatverkError
from natverk_cli.model.arbetsordning import Arbetsordning
from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, rakna_upp
from natverk_cli.svenska.ord import antal, stor


def command(
    ar: Artal = None,
    den: Annotated[
        str | None, typer.Option("--den", metavar="DATUM", help="Dagen den fastställdes, om det inte är i dag.")
    ] = None,
    av: Annotated[
        list[str] | None,
        typer.Option("--av", metavar="NAMN", help="Vem som fastställde den, om inte hela presidiet. Flera går bra."),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Fastställ arbetsordningen för ett år.

    Antecknar dagen och vem, och gör årets föreslagna möten till planerade. Planen får mötena så som de nu ligger. Har
    möten ändrats efteråt fastställer du den på nytt med samma kommando. Utan årtal gäller det närmaste förslaget.

    Exempel:
      natverk arbetsordning fastställ 2028
      natverk arbetsordning fastställ 2028 --den "3 december" --av "Emma Friman"
    """
    from natverk_cli.documents.faststallande import faststallande

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    plan = _to_decide(nu, read_artal(nu, ar))
    decided = _decided(nu, plan, av, read_skett(nu, den), ja=ja)
    _refuse(nu, plan)
    made = faststallande(nu, plan, decided)
    if not made.changes:
        day = f" {i_ord(plan.faststalld.den)}" if plan.faststalld else ""
        output.say(f"Arbetsordningen för {plan.ar} är redan fastställd{day}, och mötena följer den. Inget att spara.")
        return
    for line in _told(nu, plan, decided, made):
        output.say(line)
    if prova:
        show_plan(made.changes)
        return
    if not ask(f"Är arbetsordningen för {plan.ar} fastställd?", ja=ja):
        output.say("Inget har sparats.")
        return
    save_plan(here.folder, Plan(made.changes, f"Fastställ arbetsordningen för {plan.ar}"), ja=ja)
    _tell_next(nu, plan)


def _to_decide(nu: Nulage, ar: int | None) -> Arbetsordning:
    """The plan of the year or, without one, the nearest that is only proposed."""
    proposed = [plan for plan in nu.natverk.arbetsordningar if plan.status == "förslag" and plan.ar >= nu.idag.year]
    return proposed[0] if ar is None and proposed else find_plan(nu, ar)


def _decided(nu: Nulage, plan: Arbetsordning, av: list[str] | None, den: date, *, ja: bool) -> Beslutad:
    if plan.upprattad and den < plan.upprattad.den:
        raise NatverkError(
            f"Arbetsordningen för {plan.ar} upprättades {i_ord(plan.upprattad.den)}, så den kan inte ha fastställts "
            f"{i_ord(den)}."
        )
    decided = beslutad(nu, av, den, ja=ja)
    if decided is None:
        raise NatverkError(
            f"Ingen sitter i presidiet {i_ord(den)}, så det går inte att veta vem som fastställde arbetsordningen.\n"
            "Säg vem det var: lägg till --av och namnet."
        )
    return decided


def _refuse(nu: Nulage, plan: Arbetsordning) -> None:
    """NatverkError for a plan of this year or a coming one that nobody should decide as it is."""
    from natverk_cli.documents.faststallande import hinder

    if plan.ar >= nu.idag.year and (found := tuple(hinder(nu, plan, beskrivning_for(nu, plan.ar)))):
        raise NatverkError("\n".join((f"Arbetsordningen för {plan.ar} går inte att fastställa än.", *found)))


def _told(nu: Nulage, plan: Arbetsordning, decided: Beslutad, made: Faststallande) -> Iterator[str]:
    again = " på nytt" if plan.status == "fastställd" else ""
    yield f"Arbetsordningen för {plan.ar} fastställs{again}: {i_ord(decided.den)}, av {namn(nu, decided.av)}."
    if made.planeras:
        count = stor(antal(len(made.planeras), "möte", "möten"))
        becomes = "blir planerat" if len(made.planeras) == 1 else "blir planerade"
        yield f"{count} {becomes}: {rakna_upp(mote.datum for mote in made.planeras)}."
    if made.andrat:
        yield "Planen ändras så att den stämmer med mötena:"
        yield from (f"  {line}" for line in made.andrat)


def _tell_next(nu: Nulage, plan: Arbetsordning) -> None:
    from natverk_cli.ansvar.steg import kallelse_senast

    output.say(f"\nSe hela: natverk arbetsordning visa {plan.ar}")
    coming = [mote for mote in nu.kommande if mote.datum.year == plan.ar]
    if coming and (last := kallelse_senast(nu, coming[0])) >= nu.idag:
        output.say(f"Ordföranden kallar till det första mötet senast {i_ord(last)}: natverk kallelse {coming[0].id}")
