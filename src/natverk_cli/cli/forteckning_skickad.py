"""natverk förteckning --redan-skickad: the paper as it was sent, and the ledger's entry of it."""

from datetime import date

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context
from natverk_cli.cli.insandningen import address, avsandare
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.svenska.datum import i_ord, utan_veckodag


def record_sent(here: Context, day: date, av: str | None, *, ja: bool, prova: bool) -> None:
    """Save what was sent that day, in one change. NatverkError when nothing tells where to, or who sent it."""
    from natverk_cli.ansvar.insant import senast_skickad
    from natverk_cli.documents.forteckning import MALL, context
    from natverk_cli.documents.forteckning_sparad import is_antecknad, skickad
    from natverk_cli.rendering.mall import render

    nu = here.nu._replace(idag=day)
    to = address(nu, "förteckningen skickas")
    last = senast_skickad(nu)
    if last and is_antecknad(nu, last, day):
        output.say(f"Det är redan antecknat, i {last.fil}. Inget att spara.")
        return
    changes = skickad(
        nu, render(here.folder, MALL, context(nu)), avsandare(nu, av, "skickade förteckningen", ja=ja), to
    )
    refuse_personuppgifter(nu, changes)
    if prova:
        show_plan(changes)
        return
    save_plan(here.folder, Plan(changes, f"Anteckna att förteckningen skickades {i_ord(day)}"), ja=ja)
    output.say(
        f"\nDen är sparad så som den skickades {utan_veckodag(day)}, utan kontaktuppgifter, och skrivs aldrig om. "
        "Ändras medlemmar eller möten säger natverk kontrollera till."
    )
