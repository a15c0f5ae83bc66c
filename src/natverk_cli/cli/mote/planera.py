"""natverk möte planera."""

from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.mote.dag import settle_day
from natverk_cli.cli.moten import READ, find_mote
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, rakna_upp
from natverk_cli.svenska.ord import antal


def command(
    moten: Annotated[list[str], typer.Argument(metavar="MÖTE", help="Mötets beteckning eller dag. Flera går bra.")],
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Bestäm att ett föreslaget eller inställt möte blir av.

    Därefter går det att kalla till mötet. Alla årets förslag bestäms på en gång när arbetsordningen fastställs.

    Exempel:
      natverk möte planera 2027-1
      natverk möte planera 2027-1 2027-2
    """
    from natverk_cli.documents.mote import planerat

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    chosen = list(dict.fromkeys(find_mote(nu, word) for word in moten))
    wanted = [mote for mote in chosen if mote.status != "planerat"]
    if not wanted:
        days = rakna_upp(mote.datum for mote in chosen)
        already = f"mötet {days} är redan planerat" if len(chosen) == 1 else f"mötena {days} är redan planerade"
        output.say(f"Inget att spara: {already}.")
        return
    extra = [_settled(nu, mote, ja=ja or prova) for mote in wanted]
    if None in extra:
        output.say("Inget har sparats.")
        return
    changes = tuple(planerat(nu, mote, extra=bool(one)).change for mote, one in zip(wanted, extra, strict=True))
    if prova:
        show_plan(changes)
        return
    save_plan(here.folder, Plan(changes, _message(wanted)), ja=ja)
    _tell_next(nu, wanted)


def _settled(nu: Nulage, mote: Mote, *, ja: bool) -> bool | None:
    """Whether it becomes an extra meeting; None after a no. What was called off is brought back only after a yes."""
    if mote.is_installt:
        output.say(f"Mötet {i_ord(mote.datum)} är inställt{f': {mote.skal}' if mote.skal else '.'}")
        if not ask("Blir mötet av ändå?", ja=ja):
            return None
    return settle_day(nu, mote.datum, mote.id, extra=bool(mote.extra), ja=ja)


def _message(moten: list[Mote]) -> str:
    if len(moten) == 1:
        return f"Planera mötet {i_ord(moten[0].datum)} ({moten[0].id})"
    return f"Planera {antal(len(moten), 'möte', 'möten')}: {rakna_upp(mote.datum for mote in moten)}"


def _tell_next(nu: Nulage, moten: list[Mote]) -> None:
    from natverk_cli.ansvar.kallelse import is_installt_berattat

    for mote in (one for one in moten if one.is_installt and is_installt_berattat(nu, one)):
        output.say(f"De kallade har fått veta att mötet {i_ord(mote.datum)} var inställt. Berätta att det blir av.")
    coming = [mote for mote in moten if mote.datum >= nu.idag]
    if coming:
        output.say(f"\nOrdföranden kallar: natverk kallelse {coming[0].id}")
