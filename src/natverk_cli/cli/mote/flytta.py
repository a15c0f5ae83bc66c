"""natverk möte flytta."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network, read_day
from natverk_cli.cli.mote.dag import settle_day
from natverk_cli.cli.mote.val import Extra, Lank, Plats, Slut, Start, Vard, read_ram, refuse_backwards
from natverk_cli.cli.moten import READ, find_mote, refuse_installt, var_och_nar
from natverk_cli.cli.rader import read_rad, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.documents.mote import Ram
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import Klocka
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord


def command(
    mote: Annotated[str, typer.Argument(metavar="MÖTE", help="Mötets beteckning eller dag.")],
    datum: Annotated[list[str] | None, typer.Argument(metavar="DATUM", help="Den nya dagen, om den ändras.")] = None,
    start: Start = None,
    slut: Slut = None,
    plats: Plats = None,
    vard: Vard = None,
    lank: Lank = None,
    extra: Extra = False,
    skal: Annotated[str | None, typer.Option("--skäl", metavar="TEXT", help="Varför mötet flyttas.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Flytta ett möte till en annan dag, tid eller plats.

    Mötets beteckning är densamma, och den gamla dagen står kvar i mötets fil. Har kallelsen gått ut behövs en ny, som
    säger vad som är ändrat.

    Exempel:
      natverk möte flytta 2027-2 2027-05-21
      natverk möte flytta 2027-2 21 maj --skäl "Krockar med kommunens studiedag."
      natverk möte flytta 2027-4 --plats "Stadshuset i Hjo"
    """
    from natverk_cli.documents.mote import flyttat

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    chosen = find_mote(nu, mote)
    day = read_day(" ".join(datum), nu.idag, "möte flytta") if datum else chosen.datum
    ram = _with_times(chosen, read_ram(nu, start, slut, plats, vard, lank))
    _refuse(nu, chosen, ram, day, is_told=bool(datum))
    reason = read_rad(skal, "--skäl") if skal is not None else None
    is_extra: bool | None = False
    if day != chosen.datum:
        is_called = bool(nu.natverk.utskick_av("kallelse", chosen.id))
        is_extra = settle_day(
            nu, day, chosen.id, extra=extra or bool(chosen.extra), ja=ja or prova, is_kallat=is_called
        )
    if is_extra is None:
        output.say("Inget har sparats.")
        return
    after, change = flyttat(nu, chosen, day, ram, reason, extra=is_extra or extra)
    refuse_personuppgifter(nu, (change,))
    if prova:
        show_plan([change])
    elif change.before != change.after and not _is_agreed(nu, chosen, after, ja=ja):
        output.say("Inget har sparats.")
        return
    elif not save_plan(here.folder, Plan((change,), _message(chosen, after)), ja=ja).commit:
        return
    _tell(nu, chosen, after)


def _refuse(nu: Nulage, mote: Mote, ram: Ram, day: date, *, is_told: bool) -> None:
    refuse_installt(mote, "det går inte att flytta")
    if not is_told and not any(value is not None for value in ram):
        raise NatverkError(f"Säg vart mötet ska flyttas: natverk möte flytta {mote.id} DATUM")
    if day != mote.datum and (nu.is_hallet(mote) or nu.natverk.justering_av(mote.id)):
        raise NatverkError(
            f"Mötet hölls {i_ord(mote.datum)} enligt anteckningarna, så det går inte att flytta.\n"
            f"Är dagen fel skriven? Rätta datum: i {mote.fil} och kör natverk spara."
        )


def _with_times(mote: Mote, ram: Ram) -> Ram:
    """The times as they become: with only a new beginning the meeting is as long as it was."""
    start, slut = ram.start, ram.slut
    if start is not None and slut is None and mote.langd and start + mote.langd < 24 * 60:
        slut = Klocka(start + mote.langd)
    refuse_backwards(mote.start if start is None else start, mote.slut if slut is None else slut)
    return ram._replace(slut=slut)


def _is_agreed(nu: Nulage, mote: Mote, after: Mote, *, ja: bool) -> bool:
    """A meeting that people have been called to is moved only after a yes."""
    if not nu.natverk.utskick_av("kallelse", mote.id):
        return True
    output.say(f"Kallelsen till mötet {i_ord(mote.datum)} har gått ut, så alla kallade måste få veta.")
    output.say(f"Så här blir mötet: {var_och_nar(after)}.")
    return ask("Vill du ändra mötet?", ja=ja)


def _message(mote: Mote, after: Mote) -> str:
    if after.datum != mote.datum:
        return f"Flytta mötet {mote.id} till {i_ord(after.datum)}"
    return f"Ändra tid eller plats för mötet {i_ord(mote.datum)} ({mote.id})"


def _tell(nu: Nulage, mote: Mote, after: Mote) -> None:
    output.say(f"\n{var_och_nar(after)}.")
    for line in _consequences(nu, mote, after):
        output.say(line)


def _consequences(nu: Nulage, mote: Mote, after: Mote) -> Iterator[str]:
    from natverk_cli.ansvar.kallelse import andrat, sent_last
    from natverk_cli.ansvar.motesar import laget
    from natverk_cli.documents.mote import efter

    if (after.datum.year, nu.is_raknad(after)) != (mote.datum.year, nu.is_raknad(mote)):
        yield from (told for ar in sorted({mote.datum.year, after.datum.year}) if (told := laget(efter(nu, after), ar)))
    sent, notices = sent_last(nu, mote), nu.natverk.kallelser_till(mote.id)
    if sent and andrat(nu, sent, after):
        again = f"natverk kallelse {mote.id}"
        yield f"Kallelsen som har gått ut gäller inte längre. Skriv en ny, som säger vad som är ändrat: {again}"
    elif notices and andrat(nu, notices[-1], after):
        yield f"Den sparade kallelsen stämmer inte längre. Skriv den på nytt: natverk kallelse {mote.id}"
    if after.datum == mote.datum:
        return
    if mote.status == "planerat":
        yield "Sekreteraren skickar in plats och tid på nytt: natverk förteckning"
    if mote.svar:
        yield "De svar som har kommit gällde den gamla dagen. Be de kallade svara igen."
    if record := nu.natverk.protokoll_fran(mote.id):
        yield f"Anteckningarna är öppnade för den gamla dagen. Ändra dagen i {record.fil}, och kör natverk spara."
