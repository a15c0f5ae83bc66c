"""natverk rapport."""

from pathlib import Path
from typing import Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.artal import Artal, read_artal
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.mottagare import read_mottagare
from natverk_cli.cli.nar import read_skickat
from natverk_cli.cli.presidiet import beslutad
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Rapport
from natverk_cli.svenska.datum import i_ord

READ = (
    "inställningar", "möten", "protokoll", "kallelser", "medlemmar", "uppdrag", "uppföljningar", "utskick",
    "uppdragsbeskrivningar", "arbetsordningar", "årsrapporter",
)  # fmt: skip


def command(
    ar: Artal = None,
    redan_skickad: Annotated[
        str | None,
        typer.Option(
            "--redan-skickad", metavar="[DATUM]", help="Anteckna att rapporten är skickad, i dag om inget datum sägs."
        ),
    ] = None,
    till: Annotated[
        str | None,
        typer.Option("--till", metavar="NAMN", help="Vem som fick den, om inte skol- och utbildningschefen."),
    ] = None,
    av: Annotated[str | None, typer.Option("--av", metavar="NAMN", help="Vem som skrev den, om någon enskild.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skriv årsrapporten till skolchefsnätverket.

    Allt i den kommer ur nätverkets anteckningar, och det som ingen har antecknat står som inte antecknat. Två bilder
    följer med: uppdrag per möte och närvaro per kommun. Spara utkastet och ändra gärna i det för hand. Inget skickas:
    det gör du själv, och antecknar det sedan med --redan-skickad. Utan ÅR gäller det senaste år som är slut.

    Exempel:
      natverk rapport 2026
      natverk rapport 2026 --redan-skickad
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    year = _year(here.nu, read_artal(here.nu, ar))
    paper = next((one for one in here.nu.natverk.rapporter if one.id == str(year)), None)
    told = [
        one for one in here.nu.natverk.utskick if one.dokument == f"data/rapport/{year}.md" and one.den <= here.nu.idag
    ]
    if told:
        output.say(
            f"Det är redan antecknat att årsrapporten {year} skickades {i_ord(told[0].den)}, i {told[0].fil}. "
            "Inget att spara."
        )
    elif redan_skickad is not None:
        _record_sent(here, year, paper, redan_skickad, till, av, ja=ja, prova=prova)
    elif paper:
        output.show_paper(paper.text.strip())
        output.say(f"\nUtkastet är redan sparat. Ändra i {paper.fil} och kör natverk spara.")
        _tell_next(year)
    else:
        _write(here, year, av, ja=ja, prova=prova)


def _year(nu: Nulage, given: int | None) -> int:
    """The year given, or the latest with meetings that is over, or this year. NatverkError for one without meetings."""
    years = {mote.datum.year for mote in nu.natverk.moten if mote.datum <= nu.idag}
    year = given or max((one for one in years if one < nu.idag.year), default=nu.idag.year)
    if year > nu.idag.year:
        raise NatverkError(f"{year} har inte börjat än, så det finns inget att rapportera.")
    if year not in years:
        raise NatverkError(f"Nätverket har inte haft något möte under {year}, så det finns inget att rapportera.")
    return year


def _write(here: Context, year: int, av: str | None, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents import rapport as document

    prose = _prose(here, year)
    output.show_paper(prose)
    if prova:
        output.say("Det här är bara en provkörning. Inget har sparats.")
        return
    output.say("")
    if not ask("Vill du spara utkastet?", ja=ja):
        output.say("Inget har sparats.")
        return
    change = document.draft(year, _av(here.nu, av, ja=ja), here.nu.idag, prose)
    _save(here, (change, *_figures(here, year)), f"Skriv utkast till årsrapport {year}", ja=ja)
    output.say(f"\nÄndra gärna i {change.path} och kör natverk spara.")
    _tell_next(year)


def _save(here: Context, changes: tuple[Change, ...], message: str, *, ja: bool) -> None:
    refuse_personuppgifter(here.nu, changes)
    save_plan(here.folder, Plan(changes, message), ja=ja)


def _prose(here: Context, year: int) -> str:
    from natverk_cli.documents import rapport as document
    from natverk_cli.rendering.mall import render

    return render(here.folder, document.MALL, document.context(here.nu, year))


def _figures(here: Context, year: int) -> tuple[Change, ...]:
    from natverk_cli.documents.rapport import aret
    from natverk_cli.documents.rapportfigurer import narvaro_per_kommun, uppdrag_per_mote
    from natverk_cli.formats.figur import rutnat, stapel

    held = aret(here.nu, year).hallna
    drawn = {
        f"data/rapport/{year}-uppdrag.svg": rutnat(uppdrag_per_mote(here.nu, year, held)),
        f"data/rapport/{year}-narvaro.svg": stapel(narvaro_per_kommun(here.nu, year, held)),
    }
    return tuple(Change(path, _bytes(here.folder / path), data) for path, data in drawn.items())


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _av(nu: Nulage, given: str | None, *, ja: bool) -> str:
    who = beslutad(nu, [given] if given is not None else None, nu.idag, ja=ja)
    if who is None:
        raise NatverkError("Ingen sitter i presidiet i dag. Säg vem som skrev rapporten: lägg till --av.")
    return who.av


def _tell_next(year: int) -> None:
    output.say(f"När den är skickad: natverk rapport {year} --redan-skickad")


def _record_sent(
    here: Context,
    year: int,
    paper: Rapport | None,
    den: str,
    till: str | None,
    av: str | None,
    *,
    ja: bool,
    prova: bool,
) -> None:
    """The paper as sent, and the ledger's entry of it, in one change."""
    from natverk_cli.documents import rapport as document

    day = read_skickat(here.nu, den, ja=ja or prova)
    receiver = read_mottagare(here.nu, till, day, ja=ja, demanded=True)
    who = paper.av if paper and paper.av and av is None else _av(here.nu, av, ja=ja)
    if paper:
        written: tuple[Change, ...] = (document.sent(here.nu, paper, day),)
    else:
        written = (document.draft(year, who, day, _prose(here, year)), *_figures(here, year))
    changes = (*written, document.entry(written[0], who, day, receiver.utskick))
    if prova:
        show_plan(changes)
        return
    _save(here, changes, f"Anteckna att årsrapporten {year} skickades {i_ord(day)}", ja=ja)
    output.say("\nHärifrån skrivs rapporten aldrig om.")
