"""natverk arbetsordning ny."""

from typing import Annotated

import typer

from natverk_cli.ansvar.motesforslag import Motesforslag
from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.arbetsordning.arsandring import changed, read_dagar
from natverk_cli.cli.arbetsordning.arsdialog import settled_draft
from natverk_cli.cli.artal import Artal, read_artal, refuse_far
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.mote.foresla import beskrivning_for
from natverk_cli.cli.mote.val import Lank, Plats, Slut, Start, refuse_backwards
from natverk_cli.cli.moten import READ
from natverk_cli.cli.presidiet import beslutad
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova, one_of
from natverk_cli.documents.arsplan import Utkast
from natverk_cli.documents.arsplan_filer import Arsplan
from natverk_cli.documents.mote import Ram
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage


def command(
    ar: Artal = None,
    datum: Annotated[
        list[str] | None,
        typer.Option("--datum", metavar="DATUM", help="En dag som ni själva har valt. Kan skrivas flera gånger."),
    ] = None,
    andra: Annotated[
        list[str] | None,
        typer.Option(
            "--ändra",
            metavar="TEXT",
            help="Mötets nummer i förslaget och en ny dag, kommun eller ett uppdrag. Kan skrivas flera gånger.",
        ),
    ] = None,
    start: Start = None,
    slut: Slut = None,
    plats: Plats = None,
    lank: Lank = None,
    av: Annotated[
        list[str] | None, typer.Option("--av", metavar="NAMN", help="Vem som upprättar den, om inte hela presidiet.")
    ] = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Gör ett förslag till arbetsordning för ett år.

    Föreslår fredagar över båda terminerna, låter kommunerna turas om att vara värd och fördelar uppdragen. Möten som
    redan finns räknas och ändras inte. Förslaget visas innan det sparas: ändra det då, eller med --datum och --ändra.
    Utan årtal gäller det nästa år som inte har någon.

    Exempel:
      natverk arbetsordning ny 2028
      natverk arbetsordning ny 2028 --datum "4 februari" --datum "28 april" --start 9.00 --slut 12.00
      natverk arbetsordning ny 2028 --ändra "2: 5 maj" --ändra "3: Hjo" --ändra "4: övergångar"
    """
    from natverk_cli.ansvar.motesforslag import ar_utan_plan
    from natverk_cli.documents.arsplan_filer import arsplan
    from natverk_cli.formats.motesforslag import json
    from natverk_cli.git.mappar import folders_ever

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    year = read_artal(nu, ar) or ar_utan_plan(nu)
    _refuse(nu, year)
    refuse_backwards(start, slut)
    upprattad, ram = beslutad(nu, av, nu.idag, ja=ja), Ram(start, slut, plats, lank)
    forslag, draft = _drafted(nu, year, datum or [], andra or [])
    ids = folders_ever(here.folder, "data/moten")
    if visa == "json":
        output.show(json(forslag))
        if prova or not ja:
            output.say("Inget har sparats. Kör igen med --ja för att spara förslaget.")
            return
    else:
        _show(here, arsplan(nu, draft, ram, upprattad, ids), forslag)
    settled = draft if prova else settled_draft(nu, draft, forslag.ovriga, ja=ja)
    if settled is None:
        output.say("Inget har sparats.")
    else:
        _save(here, arsplan(nu, settled, ram, upprattad, ids), ja=ja, prova=prova)


def _drafted(nu: Nulage, ar: int, datum: list[str], andra: list[str]) -> tuple[Motesforslag, Utkast]:
    """The days with their reasons, and the draft, with the days and changes that were given."""
    from natverk_cli.ansvar.motesforslag import bokade, motesforslag, om_dagarna
    from natverk_cli.documents.arsplan import utkast

    forslag = motesforslag(nu, beskrivning_for(nu, ar), ar, read_dagar(nu, ar, datum) | bokade(nu, ar))
    draft = utkast(nu, forslag)
    for words in andra:
        draft = changed(nu, draft, words)
    return om_dagarna(nu, forslag, [rad.dag for rad in draft.rader]), draft


def _save(here: Context, made: Arsplan, *, ja: bool, prova: bool) -> None:
    refuse_personuppgifter(here.nu, made.changes)
    if prova:
        show_plan(made.changes)
        return
    save_plan(here.folder, Plan(made.changes, f"Föreslå arbetsordning för {made.plan.ar}"), ja=ja)
    _tell_next(made)


def _refuse(nu: Nulage, ar: int) -> None:
    """Raise NatverkError for a year that cannot be planned, or is planned already."""
    refuse_far(nu, ar)
    plan = next((plan for plan in nu.natverk.arbetsordningar if plan.ar == ar), None)
    if plan:
        which = "är fastställd" if plan.status == "fastställd" else "finns redan som förslag"
        raise NatverkError(
            f"Arbetsordningen för {ar} {which} och skrivs inte över.\nSe den: natverk arbetsordning visa {ar}. "
            "Ändra ett möte: natverk möte flytta. "
            f"Fastställ den så som mötena ligger: natverk arbetsordning fastställ {ar}"
        )


def _show(here: Context, made: Arsplan, forslag: Motesforslag) -> None:
    """The paper as it would be, and why the days were chosen and passed over."""
    from natverk_cli.documents.arbetsordning import MALL, context
    from natverk_cli.formats.motesforslag import text
    from natverk_cli.formats.style import plain
    from natverk_cli.rendering.mall import render

    output.show_paper(render(here.folder, MALL, context(made.nu, made.plan)))
    output.say(f"\n{text(forslag, plain, 0)}")


def _tell_next(made: Arsplan) -> None:
    ar, first = made.plan.ar, made.plan.moten[0].mote if made.plan.moten else ""
    output.say(f"\nSe hela: natverk arbetsordning visa {ar}")
    if first:
        output.say(f'Ändra ett möte: natverk möte flytta {first} DATUM --plats "…"')
    output.say(f"När presidiet har bestämt sig: natverk arbetsordning fastställ {ar}")
