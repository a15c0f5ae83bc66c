"""natverk förteckning."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import kontakter as contacts
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.forteckning_skickad import record_sent
from natverk_cli.cli.nar import read_skickat
from natverk_cli.cli.swedish import only_one
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova, one_of
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import lista

if TYPE_CHECKING:
    from natverk_cli.model.kontakt import Kontakt

# A register made without any of these would leave somebody or something out.
READ = ("inställningar", "medlemmar", "uppdragsbeskrivningar", "möten", "arbetsordningar", "förteckningar", "utskick")


def command(
    intern: Annotated[
        bool, typer.Option("--intern", help="Med e-post och telefon ur kontakter.csv. Läggs bara i ut/.")
    ] = False,
    visa: Annotated[
        str,
        typer.Option(
            "--format",
            parser=one_of("md", "csv", "xlsx", "json"),
            metavar="FORMAT",
            help="md, csv, xlsx eller json. csv och xlsx öppnas i Excel.",
        ),
    ] = "md",
    redan_skickad: Annotated[
        str | None,
        typer.Option(
            "--redan-skickad",
            metavar="[DATUM]",
            help="Anteckna att förteckningen är skickad, i dag om inget datum sägs.",
        ),
    ] = None,
    av: Annotated[
        str | None, typer.Option("--av", metavar="NAMN", help="Vem som skickade den, om inte sekreteraren.")
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skriv förteckningen över medlemmar, roller och möten.

    Den offentliga versionen visar det som inställningarna säger får publiceras; den interna har också titlar, e-post
    och telefon. Filen läggs i ut/, som inte sparas. Inget skickas: det gör du själv, och antecknar det sedan med
    --redan-skickad.

    Exempel:
      natverk förteckning
      natverk förteckning --intern --format xlsx
      natverk förteckning --redan-skickad "15 januari"
    """
    only_one({"--intern": intern, "--redan-skickad": redan_skickad is not None})
    only_one({"--intern": intern, "--format json": visa == "json"})
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    if redan_skickad is not None:
        record_sent(here, read_skickat(here.nu, redan_skickad, ja=ja or prova), av, ja=ja, prova=prova)
    elif visa == "json":
        from natverk_cli.formats.forteckning import json

        output.show(json(here.nu))
    else:
        _write(here, visa, contacts.read(here) if intern else None, prova=prova)


def _md(here: Context, known: "Mapping[str, Kontakt] | None", stem: str) -> dict[str, bytes]:
    from natverk_cli.documents.forteckning import MALL, context
    from natverk_cli.rendering.mall import render

    return {f"{stem}.md": render(here.folder, MALL, context(here.nu, known)).encode()}


def _csv(here: Context, known: "Mapping[str, Kontakt] | None", stem: str) -> dict[str, bytes]:
    from natverk_cli.formats.forteckning import tabeller
    from natverk_cli.formats.tabell import to_csv

    people, meetings, _ = tabeller(here.nu, known)
    return {f"{stem}.csv": to_csv(people), f"{stem}-traffar.csv": to_csv(meetings)}


def _xlsx(here: Context, known: "Mapping[str, Kontakt] | None", stem: str) -> dict[str, bytes]:
    from natverk_cli.formats.forteckning import tabeller
    from natverk_cli.formats.tabell import to_xlsx

    return {f"{stem}.xlsx": to_xlsx(tabeller(here.nu, known), here.nu.natverk.installningar.namn, here.nu.idag)}


# A new form is an entry here: the files that it makes, by name.
_FILER: Mapping[str, Callable[[Context, "Mapping[str, Kontakt] | None", str], dict[str, bytes]]] = {
    "md": _md,
    "csv": _csv,
    "xlsx": _xlsx,
}


def _write(here: Context, visa: str, known: "Mapping[str, Kontakt] | None", *, prova: bool) -> None:
    from natverk_cli.git import save

    stem = f"ut/forteckning-intern-{here.nu.idag}" if known is not None else f"ut/forteckning-{here.nu.idag}"
    files = _FILER[visa](here, known, stem)
    if visa == "md" and known is None:
        output.show_paper(files[f"{stem}.md"].decode())
    if prova:
        output.say(f"\nDet här är bara en provkörning. Filen skulle heta {lista(list(files))}.")
        return
    if known is not None:
        for path in files:
            contacts.refuse_taken(here.folder / path, "ut/")
        _tell_missing(here.nu, known)
    save(here.folder, Plan(tuple(Change(path, None, content) for path, content in files.items()), ""))
    output.say(f"\nSkrivet: {lista(list(files))}. Filer i ut/ sparas inte i Git.")
    if address := here.nu.natverk.installningar.insandningsadress:
        output.say(f"När förteckningen är skickad till {address}: natverk förteckning --redan-skickad")


def _tell_missing(nu: Nulage, known: "Mapping[str, Kontakt]") -> None:
    reachable = {id_ for id_, contact in known.items() if contact.epost}
    missing = [one.namn for one in nu.natverk.medlemmar if one.is_med(nu.idag) and one.id not in reachable]
    if missing:
        output.say(f"E-post saknas i kontakter.csv för {lista(missing)}.")
