"""natverk protokoll närvaro."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.artal import read_artal
from natverk_cli.cli.context import open_network
from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.protokoll.anteckningarna import READ
from natverk_cli.cli.protokoll.lasta import record_of
from natverk_cli.cli.protokoll.narvaro_anteckna import ask_about, can_be_noted, note
from natverk_cli.cli.swedish.fraga import is_terminal
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova, one_of
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage

_Namn = list[str] | None


def _many(name: str, help_: str, metavar: str = "NAMN") -> object:
    return typer.Option(name, metavar=metavar, help=help_)


def command(
    mote: Annotated[
        str | None, typer.Argument(metavar="MÖTE", help="Mötets beteckning eller datum. Med --statistik: ett år.")
    ] = None,
    narvarande: Annotated[_Namn, _many("--närvarande", "Var med. Skrivs en gång för var och en.")] = None,
    forhinder: Annotated[_Namn, _many("--förhinder", "Hade anmält förhinder.")] = None,
    franvarande: Annotated[_Namn, _many("--frånvarande", "Var borta utan att ha anmält det.")] = None,
    distans: Annotated[_Namn, _many("--distans", "Var med på distans.")] = None,
    ersattare: Annotated[_Namn, _many("--ersättare", "Kom i någons ställe.", '"NAMN för NAMN"')] = None,
    adjungerad: Annotated[_Namn, _many("--adjungerad", "Var adjungerad.", '"NAMN, ORGANISATION"')] = None,
    gast: Annotated[_Namn, _many("--gäst", "Var gäst.", '"NAMN, ORGANISATION"')] = None,
    fran: Annotated[_Namn, _many("--från-paragraf", "Kom till den paragrafen.", '"NAMN §"')] = None,
    till: Annotated[_Namn, _many("--till-paragraf", "Gick efter den paragrafen.", '"NAMN §"')] = None,
    alla: Annotated[bool, typer.Option("--alla-närvarande", help="Alla som ännu är okända var med.")] = False,
    lista: Annotated[bool, typer.Option("--visa", help="Visa bara närvaron.")] = False,
    statistik: Annotated[
        bool, typer.Option("--statistik", help="Visa hur ofta varje kommun har varit med, år för år.")
    ] = False,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna vilka som var med på mötet, kommun för kommun.

    Vid en terminal frågar natverk om var och en som ännu är okänd: n för närvarande, f för förhinder, b för borta, d
    för på distans, och bara Enter för att lämna det okänt. Svaren på kallelsen visas, men ingen är med bara för att
    hen svarade ja. Det går också att skriva vilka som var med direkt i kommandot. Statistiken är till för nätverket
    och publiceras inte.

    Exempel:
      natverk protokoll närvaro 2027-1
      natverk protokoll närvaro 2027-1 --förhinder "Anna Ek" --ersättare "Eva Berg för Anna Ek" --alla-närvarande
      natverk protokoll närvaro 2027-1 --distans "Bo Lind" --från-paragraf "Bo Lind 5"
      natverk protokoll närvaro --statistik 2026
    """
    here = open_network(mapp, idag)
    given = {
        "--ersättare": ersattare, "--adjungerad": adjungerad, "--gäst": gast, "--närvarande": narvarande,
        "--förhinder": forhinder, "--frånvarande": franvarande, "--distans": distans, "--från-paragraf": fran,
        "--till-paragraf": till,
    }  # fmt: skip
    said = {option: values for option, values in given.items() if values}
    if (said or alla) and (lista or statistik or visa == "json"):
        raise NatverkError("Välj att visa närvaron eller att anteckna den. Inget har antecknats.")
    if statistik:
        _show_statistics(here.nu, mote, visa)
        return
    chosen = _chosen(here.nu, mote)
    if lista or visa == "json":
        _show(here.nu, chosen, visa)
    elif said or alla:
        note(here, chosen, said, alla=alla, ja=ja, prova=prova)
    elif is_terminal() and can_be_noted(here.nu, chosen):
        ask_about(here, chosen, ja=ja, prova=prova)
    else:
        _show(here.nu, chosen, visa)


def _chosen(nu: Nulage, given: str | None) -> Mote:
    """The meeting given, or today's, or the oldest of which somebody is unknown, or the latest with a record."""
    if given:
        return find_mote(nu, given, bakat=True)
    from natverk_cli.documents.narvaro import okanda

    written = [(mote, record) for mote in nu.natverk.moten if (record := nu.natverk.protokoll_fran(mote.id))]
    passed = [(mote, record) for mote, record in written if mote in nu.passerade]
    today = (mote for mote, _ in written if mote.datum == nu.idag)
    unknown = (mote for mote, record in passed if not nu.natverk.justering_av(mote.id) and okanda(nu, record))
    latest = (mote for mote, _ in (*reversed(passed), *written))
    mote = first(today) or first(unknown) or first(latest)
    if mote is None:
        raise NatverkError("Det finns inga anteckningar att skriva närvaron i.\nÖppna nya: natverk protokoll ny")
    return mote


def _show(nu: Nulage, mote: Mote, visa: str) -> None:
    from natverk_cli.documents.narvaro import okanda
    from natverk_cli.formats.narvaro import json, text

    if nu.natverk.protokoll_fran(mote.id) is None:
        refuse_installt(mote, "ingen var där")
    record = record_of(nu, mote)
    tell_unread(nu, *READ)
    if visa == "json":
        output.show(json(nu, mote, record))
        return
    output.show(text(nu, mote, record, output.style(), output.line_width()))
    if okanda(nu, record) and mote.datum <= nu.idag and not nu.natverk.justering_av(mote.id):
        output.say(f'\nAnteckna vilka som var med: natverk protokoll närvaro {mote.id} --närvarande "NAMN"')


def _show_statistics(nu: Nulage, given: str | None, visa: str) -> None:
    from natverk_cli.documents.narvaro_per_ar import narvaro_per_ar
    from natverk_cli.formats.narvaro import statistik_json, statistik_text

    tell_unread(nu, *READ)
    ar = read_artal(nu, [given] if given else None)
    years = tuple(narvaro_per_ar(nu, ar))
    if visa == "json":
        output.show(statistik_json(years))
    elif years:
        output.show(statistik_text(years, output.style(), output.line_width()))
        output.say("\nDet här är till för nätverket och publiceras inte.")
    else:
        output.say(f"Inget möte har hållits{f' {ar}' if ar else ' än'}.")
