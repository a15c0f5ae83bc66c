"""natverk möte ändra."""

from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.moten import READ, find_mote
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import JaNej
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord


def command(
    mote: Annotated[str, typer.Argument(metavar="MÖTE", help="Mötets beteckning eller dag.")],
    ledare: Annotated[
        str | None,
        typer.Option("--ledare", metavar="NAMN", help="Vem som leder mötet i ordförandens ställe, eller ordföranden."),
    ] = None,
    extra: Annotated[
        bool | None,
        typer.Option("--extra/--ordinarie", help="Ett möte utöver de ordinarie, eller ett av dem."),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Ändra vem som leder ett möte, eller om det är ett extra möte.

    Ett extra möte får ligga på vilken veckodag som helst, och räknas inte bland årets ordinarie. Dag, tid och plats
    ändras med natverk möte flytta.

    Exempel:
      natverk möte ändra 2027-2 --ledare "Bodil Rönn"
      natverk möte ändra 2027-3 --extra
    """
    from natverk_cli.documents.mote import andrat

    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen = find_mote(here.nu, mote, bakat=True)
    if ledare is None and extra is None:
        raise NatverkError(f"Säg vad som ska ändras: natverk möte ändra {chosen.id} --ledare NAMN")
    new: dict[str, object] = {}
    if ledare is not None:
        new["ledare"] = _stand_in(here.nu, find_medlem(here.nu, ledare), chosen)
    if extra is not None:
        new["extra"] = JaNej.JA if extra else JaNej.NEJ
    change = andrat(here.nu, chosen, **new).change
    if prova:
        show_plan([change])
        return
    save_plan(here.folder, Plan((change,), f"Ändra mötet {i_ord(chosen.datum)} ({chosen.id})"), ja=ja)


def _stand_in(nu: Nulage, medlem: Medlem, mote: Mote) -> str | None:
    """The member's id; None for the ordförande of the day, who leads without being named."""
    chairs = nu.natverk.innehavare("ordforande", mote.datum)
    return None if medlem in chairs else medlem.id
