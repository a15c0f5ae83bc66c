"""natverk sammanställning."""

from datetime import date
from typing import Annotated, NamedTuple

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.cli.mottagare import Mottagare, read_mottagare
from natverk_cli.cli.nar import read_skickat
from natverk_cli.cli.presidiet import beslutad
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll, Sammanstallning
from natverk_cli.svenska.datum import i_ord

READ = (
    "inställningar", "möten", "protokoll", "kallelser", "medlemmar", "uppdrag", "uppföljningar", "utskick", "rättelser",
    "sammanställningar", "justeringar",
)  # fmt: skip


def command(
    mote: MoteArgument = None,
    redan_skickad: Annotated[
        str | None,
        typer.Option(
            "--redan-skickad",
            metavar="[DATUM]",
            help="Anteckna att sammanställningen är skickad, i dag om inget datum sägs.",
        ),
    ] = None,
    till: Annotated[
        str | None,
        typer.Option("--till", metavar="NAMN", help="Vem som fick den, om inte skol- och utbildningschefen."),
    ] = None,
    av: Annotated[
        str | None, typer.Option("--av", metavar="NAMN", help="Vem i presidiet som skrev den, om någon enskild.")
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skriv presidiets sammanställning av ett möte.

    Presidiet informerar skol- och utbildningschefen efter varje möte. Allt i sammanställningen kommer ur
    minnesanteckningarna: beslut, åtgärder, det som delades om uppdragen, frågor till skolchefsgruppen. Spara utkastet
    och ändra gärna i det för hand. Inget skickas: det gör du själv, och antecknar det sedan med --redan-skickad. Utan
    MÖTE gäller det äldsta mötet vars sammanställning inte är skickad.

    Exempel:
      natverk sammanställning
      natverk sammanställning 2027-1 --redan-skickad --av "Anna Ek"
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen, record = _to_sum_up(here.nu, mote)
    if told := [one for one in here.nu.natverk.utskick_av("sammanställning", chosen.id) if one.den <= here.nu.idag]:
        output.say(
            f"Det är redan antecknat att sammanställningen av mötet {i_ord(chosen.datum)} skickades "
            f"{i_ord(told[0].den)}, i {told[0].fil}. Inget att spara."
        )
        return
    paper = next((one for one in here.nu.natverk.sammanstallningar if one.mote == chosen.id), None)
    if redan_skickad is not None:
        day = read_skickat(here.nu, redan_skickad, ja=ja or prova)
        _record_sent(here, chosen, record, paper, _Sant(day, till, av), ja=ja, prova=prova)
    elif paper:
        output.show_paper(paper.text.strip())
        output.say(f"\nUtkastet är redan sparat. Ändra i {paper.fil} och kör natverk spara.")
        _tell_next(chosen)
    else:
        _write(here, chosen, record, till, av, ja=ja, prova=prova)


class _Sant(NamedTuple):
    """What was told about the sending: the day, and if told who got it and who sent it."""

    den: date
    till: str | None
    av: str | None


def _to_sum_up(nu: Nulage, given: str | None) -> tuple[Mote, Protokoll]:
    """The meeting to sum up and its record; a kind refusal when it has not been, or nobody has recorded it."""
    mote = find_mote(nu, given, bakat=True) if given else _oldest_unsent(nu)
    if mote is None:
        raise NatverkError("Inget hållet möte väntar på sin sammanställning.")
    refuse_installt(mote, "det finns inget att sammanställa")
    if not mote.is_passerat(nu.idag):
        raise NatverkError(f"Mötet är {i_ord(mote.datum)}. Sammanställningen går att göra från dagen efter.")
    record = nu.natverk.protokoll_fran(mote.id)
    if record is None or not record.has_narvaro:
        missing = f"saknas. Skriv dem: natverk protokoll ny {mote.id}"
        unfilled = f"säger inte vem som var med. Fyll i närvaron i data/moten/{mote.id}/protokoll.md."
        raise NatverkError(
            f"Sammanställningen görs ur anteckningarna, men de från mötet {i_ord(mote.datum)} "
            f"{unfilled if record else missing}"
        )
    return mote, record


def _oldest_unsent(nu: Nulage) -> Mote | None:
    from natverk_cli.ansvar.motet import sammanstallning

    left = [task.galler for task in sammanstallning(nu) if task.lage != "klar"]
    return first(mote for mote in nu.passerade if mote.id in left and nu.is_hallet(mote))


def _write(
    here: Context, mote: Mote, record: Protokoll, till: str | None, av: str | None, *, ja: bool, prova: bool
) -> None:
    from natverk_cli.documents import sammanstallning as document

    prose = _prose(here, mote, record, read_mottagare(here.nu, till, here.nu.idag, ja=ja))
    if prova:
        output.show_paper(prose)
        output.say("Det här är bara en provkörning. Inget har sparats.")
        return
    output.show_paper(prose)
    output.say("")
    if not ask("Vill du spara utkastet?", ja=ja):
        output.say("Inget har sparats.")
        return
    change = document.draft(mote, _av(here.nu, av, here.nu.idag, ja=ja), here.nu.idag, None, prose)
    refuse_personuppgifter(here.nu, (change,))
    message = f"Skriv utkast till sammanställning av mötet {i_ord(mote.datum)} ({mote.id})"
    save_plan(here.folder, Plan((change,), message), ja=ja)
    output.say(f"\nÄndra gärna i {change.path} och kör natverk spara.")
    _tell_next(mote)


def _prose(here: Context, mote: Mote, record: Protokoll, till: Mottagare) -> str:
    from natverk_cli.documents import sammanstallning as document
    from natverk_cli.rendering.mall import render

    return render(here.folder, document.MALL, document.context(here.nu, mote, record, till.i_ord))


def _av(nu: Nulage, given: str | None, pa: date, *, ja: bool) -> str:
    """Who in the presidium, or the presidium as a whole."""
    who = beslutad(nu, [given] if given is not None else None, pa, ja=ja)
    if who is None:
        raise NatverkError("Ingen sitter i presidiet den dagen. Säg vem som skrev sammanställningen: lägg till --av.")
    return who.av


def _tell_next(mote: Mote) -> None:
    output.say(f"När den är skickad: natverk sammanställning {mote.id} --redan-skickad")


def _record_sent(
    here: Context, mote: Mote, record: Protokoll, paper: Sammanstallning | None, sant: _Sant, *, ja: bool, prova: bool
) -> None:
    """The paper as sent, and the ledger's entry of it, in one change."""
    from natverk_cli.documents import sammanstallning as document

    if sant.den <= mote.datum:
        raise NatverkError(
            f"Mötet var {i_ord(mote.datum)}, så sammanställningen kan inte ha skickats {i_ord(sant.den)}."
        )
    receiver = read_mottagare(here.nu, sant.till, sant.den, ja=ja, demanded=True)
    who = paper.av if paper and sant.av is None else _av(here.nu, sant.av, sant.den, ja=ja)
    if paper:
        written: Change = document.sent(here.nu, paper, sant.den, receiver.namn)
    else:
        written = document.draft(mote, who, sant.den, receiver.namn, _prose(here, mote, record, receiver))
    changes = (written, document.entry(mote, written, who, sant.den, receiver.utskick))
    refuse_personuppgifter(here.nu, changes)
    if prova:
        show_plan(changes)
        return
    message = f"Anteckna att sammanställningen av mötet {i_ord(mote.datum)} skickades {i_ord(sant.den)}"
    save_plan(here.folder, Plan(changes, message), ja=ja)
    output.say("\nHärifrån skrivs sammanställningen aldrig om.")
