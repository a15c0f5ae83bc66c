"""natverk medlem ändra."""

from collections.abc import Iterator
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.forteckna import paminn
from natverk_cli.cli.kommunen import Kommun, Organisation, find_kommun
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rader import read_rad, refuse_personuppgifter
from natverk_cli.cli.rollerna import READ, NamnArgument
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask, only_one
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import REPRESENTANT, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import lista


def command(
    namn: NamnArgument,
    nytt_namn: Annotated[str | None, typer.Option("--namn", metavar="NAMN", help="Det nya namnet.")] = None,
    kommun: Kommun = None,
    organisation: Organisation = None,
    titel: Annotated[
        str | None, typer.Option("--titel", metavar="TITEL", help='Yrkestiteln. Tom, "", tar bort den.')
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Ändra en medlems namn, titel eller arbetsplats.

    Beteckningen, filens namn, är alltid densamma. Byter någon kommun gäller det också bakåt i tiden: avsluta hellre
    medlemmen och skriv in en ny, så står det kvar vilken kommun personen företrädde förut.

    Exempel:
      natverk medlem ändra "Emma Friman" --titel "rektor"
      natverk medlem ändra emma-friman --namn "Emma Ek"
    """
    from natverk_cli.documents.medlemmar import andrad

    only_one({"--kommun": kommun, "--organisation": organisation})
    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    medlem = find_medlem(nu, namn)
    fields = dict(_fields(nu, nytt_namn, kommun, organisation, titel))
    if not fields:
        raise NatverkError("Säg vad som ska ändras: --namn, --kommun, --organisation eller --titel")
    change = andrad(nu, medlem, **fields)
    refuse_personuppgifter(nu, (change,))
    if prova:
        show_plan((change,))
        return
    if not _is_agreed(nu, medlem, fields, ja=ja):
        output.say("Inget har sparats.")
        return
    what = lista([_WORDS[name] for name in fields if fields[name] != getattr(medlem, name)]) or "uppgifterna"
    saved = save_plan(here.folder, Plan((change,), f"Ändra {what} för {medlem.namn}"), ja=ja)
    if saved.commit and (set(fields) != {"titel"} or "titel" in nu.natverk.installningar.offentligt):
        paminn(nu)


_WORDS = {"namn": "namnet", "kommun": "kommunen", "organisation": "organisationen", "titel": "titeln"}


def _fields(
    nu: Nulage, namn: str | None, kommun: str | None, organisation: str | None, titel: str | None
) -> Iterator[tuple[str, str | None]]:
    """The fields with their new values, None for one that goes away: a member has a kommun or an organisation."""
    if namn is not None:
        yield "namn", read_rad(namn, "--namn")
    if kommun is not None:
        yield "kommun", find_kommun(nu, kommun)
        yield "organisation", None
    if organisation is not None:
        yield "kommun", None
        yield "organisation", read_rad(organisation, "--organisation")
    if titel is not None:
        yield "titel", read_rad(titel, "--titel") if titel.strip() else None


def _is_agreed(nu: Nulage, medlem: Medlem, fields: dict[str, str | None], *, ja: bool) -> bool:
    """A member who represents a kommun is moved only after a yes: earlier records would read differently."""
    if medlem.kommun is None or "kommun" not in fields or fields["kommun"] == medlem.kommun:
        return True
    if any(innehav.roll == REPRESENTANT for innehav in medlem.roller):
        if fields["kommun"] is None and medlem.har(REPRESENTANT, nu.idag):
            raise NatverkError(
                f"{medlem.namn} är representant för {medlem.kommun}, och en representant kommer från en kommun.\n"
                f'Avsluta den rollen först: natverk roll avsluta representant "{medlem.namn}"'
            )
        output.say(
            f"{medlem.namn} har företrätt {medlem.kommun}. Efter ändringen ser det ut som om det alltid hade varit "
            f"{fields['kommun'] or fields['organisation']}.\nHar personen bytt arbete? Avsluta medlemmen och skriv in "
            f'en ny: natverk medlem avsluta "{medlem.namn}"'
        )
        return ask("Ska det ändras ändå, därför att det var fel?", ja=ja)
    return True
