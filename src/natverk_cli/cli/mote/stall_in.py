"""natverk möte ställ-in."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.moten import READ, find_mote
from natverk_cli.cli.nar import read_skett, read_skickat
from natverk_cli.cli.rader import read_rad, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask, ask_text
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord


def command(
    mote: Annotated[str, typer.Argument(metavar="MÖTE", help="Mötets beteckning eller dag.")],
    skal: Annotated[
        str | None, typer.Option("--skäl", metavar="TEXT", help="Varför. Namnge ingen som är sjuk.")
    ] = None,
    den: Annotated[
        str | None, typer.Option("--den", metavar="DATUM", help="Dagen det bestämdes, om det inte var i dag.")
    ] = None,
    redan_skickad: Annotated[
        str | None,
        typer.Option(
            "--redan-skickad",
            metavar="[DATUM]",
            help="Anteckna att de kallade har fått veta det, i dag om inget datum sägs.",
        ),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Ställ in ett möte.

    Visar först vad det gör med årets möten och vilka dagar som återstår. Mötet och dess papper finns kvar, med skälet.
    De kallade måste få veta det: det gör du själv, och antecknar det sedan med --redan-skickad.

    Exempel:
      natverk möte ställ-in 2027-2 --skäl "För få kunde komma."
      natverk möte ställ-in 2027-2 --redan-skickad
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen = find_mote(here.nu, mote, bakat=True)
    if redan_skickad is not None and chosen.is_installt:
        _record_told(here, chosen, redan_skickad, ja=ja, prova=prova)
        return
    if redan_skickad is not None:
        raise NatverkError(
            f"Mötet {i_ord(chosen.datum)} är inte inställt än. Ställ in det först: "
            f'natverk möte ställ-in {chosen.id} --skäl "…"'
        )
    _call_off(here, chosen, skal, den, ja=ja, prova=prova)


def _call_off(here: Context, mote: Mote, skal: str | None, den: str | None, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents.mote import installt

    nu = here.nu
    if mote.is_installt and mote.skal:
        output.say(f"Mötet {i_ord(mote.datum)} är redan inställt: {mote.skal} Inget att spara.")
        return
    if nu.is_hallet(mote) or nu.natverk.justering_av(mote.id):
        raise NatverkError(f"Mötet {i_ord(mote.datum)} hölls enligt anteckningarna, så det går inte att ställa in.")
    day = read_skett(nu, den)
    reason = read_rad(skal, "--skäl") if skal is not None else _ask_why(mote)
    after, change = installt(nu, mote, reason, day)
    refuse_personuppgifter(nu, (change,))
    _show_effect(nu, mote, after)
    if prova:
        show_plan([change])
        return
    if not ask("Vill du ställa in mötet?", ja=ja):
        output.say("Inget har sparats.")
        return
    save_plan(here.folder, Plan((change,), f"Ställ in mötet {i_ord(mote.datum)} ({mote.id})"), ja=ja)
    _tell_next(nu, after)


def _ask_why(mote: Mote) -> str:
    otherwise = f'Ett inställt möte behöver ett skäl. Kör igen: natverk möte ställ-in {mote.id} --skäl "…"'
    return read_rad(ask_text("Varför ställs mötet in? Namnge ingen som är sjuk", annars=otherwise), "--skäl")


def _show_effect(nu: Nulage, mote: Mote, after: Mote) -> None:
    from natverk_cli.ansvar.motesar import laget
    from natverk_cli.documents.mote import efter

    output.say(f"Mötet {i_ord(mote.datum)} ställs in.")
    if told := laget(efter(nu, after), mote.datum.year):
        output.say(f"Så här blir året: {told}")
    output.say("")


def _tell_next(nu: Nulage, mote: Mote) -> None:
    if nu.natverk.utskick_av("kallelse", mote.id):
        output.say(
            "\nDe kallade måste få veta att mötet är inställt. Skriv till dem, och anteckna det sedan: "
            f"natverk möte ställ-in {mote.id} --redan-skickad"
        )
    if mote.datum >= nu.idag:
        output.say("Sekreteraren skickar in plats och tid på nytt: natverk förteckning")
        output.say(f"Behövs ett möte i stället? Se lämpliga dagar: natverk möte föreslå {mote.datum.year}")


def _record_told(here: Context, mote: Mote, when: str, *, ja: bool, prova: bool) -> None:
    change = _entry(here.nu, mote, read_skickat(here.nu, when, ja=ja or prova))
    told = f"att de kallade har fått veta att mötet {i_ord(mote.datum)} är inställt"
    if change is None:
        output.say(f"Det är redan antecknat {told}. Inget att spara.")
    elif prova:
        show_plan([change])
    else:
        save_plan(here.folder, Plan((change,), f"Anteckna {told} ({mote.id})"))


def _entry(nu: Nulage, mote: Mote, day: date) -> Change | None:
    from natverk_cli.ansvar.kallelse import is_installt_berattat
    from natverk_cli.documents.kallelse import avsandare, kallade
    from natverk_cli.documents.utskick import installt_berattat

    if is_installt_berattat(nu, mote):
        return None
    if mote.installt_den and day < mote.installt_den:
        raise NatverkError(f"Mötet ställdes in {i_ord(mote.installt_den)}. De kallade kan inte ha fått veta det före.")
    notices = nu.natverk.kallelser_till(mote.id)
    till = notices[-1].kallade if notices else tuple(medlem.id for medlem in kallade(nu, mote))
    return installt_berattat(nu, mote, avsandare(nu, mote).id, till, day)
