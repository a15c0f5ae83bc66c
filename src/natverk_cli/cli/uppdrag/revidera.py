"""natverk uppdrag revidera."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.nar import Den, read_skett
from natverk_cli.cli.rader import read_rad, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import only_one
from natverk_cli.cli.uppdragen import find_uppdrag
from natverk_cli.cli.utforare import Av, skolchef
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import antal

READ = ("uppdrag", "uppdragsbeskrivningar", "medlemmar")


def command(
    vilka: Annotated[
        list[str] | None, typer.Argument(metavar="UPPDRAG", help="Bara de här uppdragen, annars alla som gäller.")
    ] = None,
    resultat: Annotated[
        str | None, typer.Option("--resultat", metavar="TEXT", help="Vad som ändrades, på en rad.")
    ] = None,
    utan_andring: Annotated[
        bool, typer.Option("--utan-ändring", help="Uppdragen gicks igenom och ska vara som de är.")
    ] = False,
    den: Den = None,
    av: Av = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna årets revidering av uppdragen.

    Skol- och utbildningschefen går igenom uppdragen en gång om året. Ett tillfälle kan gälla alla uppdrag, och utan
    ändring är också ett resultat. Finns ingen namngiven skol- och utbildningschef säger du vem det var med --av.

    Exempel:
      natverk uppdrag revidera --utan-ändring --den "9 juni"
      natverk uppdrag revidera volymminskning --resultat "Också lokalerna ska tas upp"
    """
    from natverk_cli.documents.uppdrag_andring import reviderade
    from natverk_cli.model.uppdrag import Revidering

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    result = _result(resultat, utan_andring=utan_andring)
    day = read_skett(nu, den)
    chosen = _chosen(nu, vilka, day)
    who = skolchef(nu, av, day, "Vem reviderade uppdragen", ja=ja)
    changes = reviderade(nu, chosen, Revidering(den=day, av=who, resultat=result))
    if not changes:
        output.say("Det är redan antecknat. Inget att spara.")
        return
    refuse_personuppgifter(nu, changes)
    if prova:
        show_plan(changes)
        return
    revised = [one for one in chosen if one.fil in {change.path for change in changes}]
    what = f"uppdraget {revised[0].namn}" if len(revised) == 1 else antal(len(revised), "uppdrag", "uppdrag")
    save_plan(here.folder, Plan(changes, f"Anteckna revideringen av {what} {i_ord(day)}"), ja=ja)
    _tell_next(chosen, is_changed=not utan_andring)


def _result(resultat: str | None, *, utan_andring: bool) -> str:
    from natverk_cli.documents.uppdrag_andring import UTAN_ANDRING

    only_one({"--resultat": resultat is not None, "--utan-ändring": utan_andring})
    if utan_andring:
        return UTAN_ANDRING
    if resultat is None:
        raise NatverkError('Säg vad revideringen ledde till: --resultat "vad som ändrades", eller --utan-ändring.')
    return read_rad(resultat, "--resultat")


def _chosen(nu: Nulage, vilka: list[str] | None, day: date) -> tuple[Uppdrag, ...]:
    """The assignments told, each once, or all of the charter that applied on the day."""
    from natverk_cli.documents.uppdrag import gallande

    if vilka:
        return tuple({one.id: one for one in (find_uppdrag(nu, given) for given in vilka)}.values())
    found = gallande(nu._replace(idag=day))
    if not found:
        raise NatverkError("Ingen uppdragsbeskrivning med uppdrag gäller den dagen, så det finns inget att revidera.")
    return found


def _tell_next(chosen: tuple[Uppdrag, ...], *, is_changed: bool) -> None:
    if is_changed:
        output.say(
            f"\nÄndras uppdragets ord? Skriv om texten i {chosen[0].fil} och kör natverk spara."
            if len(chosen) == 1
            else "\nÄndras uppdragens ord? Skriv om texten i deras filer i data/uppdrag/ och kör natverk spara."
        )
    output.say(f"\nUppdragets historia: natverk uppdrag visa {chosen[0].id}")
