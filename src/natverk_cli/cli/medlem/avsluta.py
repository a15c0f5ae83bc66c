"""natverk medlem avsluta."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from natverk_cli.ansvar.uppgift import days_from
from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.forteckna import paminn
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rollerna import READ, NamnArgument, read_rolldag
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import antal, stor

if TYPE_CHECKING:
    from natverk_cli.documents.roller_andring import Rollandring


def command(
    namn: NamnArgument,
    den: Annotated[str | None, typer.Option("--den", metavar="DATUM", help="Sista dagen, om inte i dag.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Avsluta en medlem, som inte längre är med.

    Alla roller får en sista dag. Säger vad som blir utan, och vilka åtgärder någon annan behöver ta över. Filen är
    kvar, så att äldre minnesanteckningar går att förstå.

    Exempel:
      natverk medlem avsluta "Emma Friman"
      natverk medlem avsluta "Emma Friman" --den "30 juni"
    """
    from natverk_cli.documents.medlemmar import avslut, borjar_efter
    from natverk_cli.documents.roller_andring import efter, filer

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ, "protokoll", "uppföljningar")
    medlem = find_medlem(nu, namn)
    last = nu.idag if den is None else read_rolldag(den, nu.idag, "--den")
    if late := borjar_efter(nu, medlem, last):
        raise NatverkError(f"{late} Välj en senare dag.")
    andring = avslut(nu, medlem, last)
    if not andring.steg:
        output.say(f"{medlem.namn} har ingen roll som inte redan är avslutad {utan_veckodag(last)}. Inget att spara.")
        return
    for sentence in _sentences(nu, efter(nu, andring.efter), andring, last):
        output.say(sentence)
    changes = filer(nu, (andring,))
    if prova:
        show_plan(changes)
        return
    if not ask("Stämmer det?", ja=ja):
        output.say("Inget har sparats.")
        return
    message = f"Avsluta {medlem.namn} {i_ord(last)}"
    if save_plan(here.folder, Plan(changes, message), ja=ja).commit:
        output.say(f"\nTa bort raden {medlem.id} i kontakter.csv när uppgifterna inte behövs längre.")
        paminn(nu)


def _sentences(nu: Nulage, after: Nulage, andring: "Rollandring", last: date) -> Iterator[str]:
    """What happens, what is left without anybody, and what somebody else has to take over."""
    from natverk_cli.documents.medlemmar_kvar import uppgifter_kvar
    from natverk_cli.documents.roller import alla_roller
    from natverk_cli.documents.roller_tilltrade import aldrig, tar_slut
    from natverk_cli.documents.roller_vakans import kommuner_utan, vakans_i_ord, vakanser

    medlem, first = andring.medlem, days_from(last, 1)
    names = {roll.id: roll for roll in alla_roller(nu, last)}
    for number, day in andring.slut:
        if roll := names.get(medlem.roller[number].roll):
            yield tar_slut(roll, medlem, medlem.roller[number], day)
    for number in andring.bort:
        if roll := names.get(medlem.roller[number].roll):
            yield aldrig(roll, medlem, medlem.roller[number])
    yield from (vakans_i_ord(after, one) for one in vakanser(nu, after, first))
    if told := kommuner_utan(nu, after, medlem, first):
        yield told
    yield from uppgifter_kvar(nu, medlem)
    yield from _atgarder(nu, medlem)


def _atgarder(nu: Nulage, medlem: Medlem) -> Iterator[str]:
    """The open tasks that nobody will answer for, and how somebody else takes them over."""
    from natverk_cli.documents.medlemmar_kvar import atgarder, overlamning

    found = atgarder(nu, medlem)
    if not found:
        return
    verb = "öppen åtgärd har" if len(found) == 1 else "öppna åtgärder har"
    yield f"{stor(antal(len(found), verb, verb, 'en'))} {medlem.namn} som ansvarig:"
    for one in found:
        term = f", senast {utan_veckodag(one.senast)}" if one.senast else ""
        yield f"  {one.beteckning}{term}: {one.notering.text}"
    yield f"Bestäm vem som tar över dem. {overlamning(nu, found[0])}"
