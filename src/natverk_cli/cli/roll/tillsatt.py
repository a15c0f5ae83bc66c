"""natverk roll tillsätt."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.forteckna import paminn
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rollerna import READ, NamnArgument, RollArgument, find_roll, read_rolldag
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.falt import JaNej
from natverk_cli.model.medlem import ERSATTARE, REPRESENTANT, Innehav, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor

if TYPE_CHECKING:
    from natverk_cli.documents.roller_tilltrade import Tilltrade


def command(
    roll: RollArgument,
    namn: NamnArgument,
    fran: Annotated[str | None, typer.Option("--från", metavar="DATUM", help="Första dagen, om inte i dag.")] = None,
    till: Annotated[str | None, typer.Option("--till", metavar="DATUM", help="Sista dagen, om den är bestämd.")] = None,
    tf: Annotated[
        bool, typer.Option("--tf", help="Tillförordnad: går in tillfälligt, och den ordinarie är kvar.")
    ] = False,
    for_: Annotated[str | None, typer.Option("--för", metavar="NAMN", help="Vem en ersättare ersätter.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skriv in att någon har en roll, eller tar över den.

    En roll som bara en kan ha byter innehavare: den förra slutar dagen före. Med --tf är den ordinarie kvar och
    ersätts så länge. Stod det att ingen är namngiven tas den raden bort.

    Exempel:
      natverk roll tillsätt ordförande "Emma Friman" --från "1 augusti"
      natverk roll tillsätt sekreterare Fredrica --tf --till "30 juni"
    """
    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    first = nu.idag if fran is None else read_rolldag(fran, nu.idag, "--från")
    last = None if till is None else read_rolldag(till, first, "--till")
    chosen, medlem = find_roll(nu, roll, first), find_medlem(nu, namn, ny=True)
    nytt = read_innehav(nu, chosen, medlem, first, last, tf=tf, for_=for_)
    _save(here, chosen, medlem, nytt, ja=ja, prova=prova)


def read_innehav(
    nu: Nulage,
    roll: Roll,
    medlem: Medlem,
    first: date,
    last: date | None = None,
    *,
    tf: bool = False,
    for_: str | None = None,
) -> Innehav:
    """The holding as asked for. NatverkError when it makes no sense."""
    if last is not None and last < first:
        raise NatverkError(f"{stor(i_ord(last))} är före {i_ord(first)}, då rollen börjar. Välj en senare dag.")
    if tf and roll.exakt is None:
        raise NatverkError(f"--tf gäller roller som bara en kan ha, och det gäller inte {roll.namn}.")
    if roll.id == REPRESENTANT and medlem.kommun is None:
        raise NatverkError(
            f"Det står inte vilken kommun {medlem.namn} kommer från.\n"
            f'Skriv in den: natverk medlem ändra "{medlem.namn}" --kommun KOMMUN'
        )
    if roll.id == ERSATTARE and for_ is None:
        raise NatverkError("Säg vem ersättaren ersätter: --för NAMN")
    if roll.id != ERSATTARE and for_ is not None:
        raise NatverkError("--för gäller bara ersättare. Går någon in tillfälligt i en annan roll, skriv --tf.")
    other = find_medlem(nu, for_).id if for_ else None
    if other == medlem.id:
        raise NatverkError("Ingen kan vara ersättare för sig själv.")
    return Innehav(roll=roll.id, fran=first, till=last, tf=JaNej.JA if tf else JaNej.NEJ, for_=other)


def _save(here: Context, roll: Roll, medlem: Medlem, nytt: Innehav, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents.roller import som
    from natverk_cli.documents.roller_byte import HarRedan
    from natverk_cli.documents.roller_tilltrade import intrade, namngivna

    nu = here.nu
    try:
        found: Tilltrade = intrade(nu, roll, medlem, nytt)
    except HarRedan as already:
        left = namngivna(nu, nu, [roll])
        output.say(str(already) if left else f"{already} Inget att spara.")
        if left and not prova:
            save_plan(here.folder, Plan(left, f"Ta bort raden om att ingen är namngiven som {roll.namn}"), ja=ja)
        elif left:
            show_plan(left)
        return
    for sentence in found.meningar:
        output.say(sentence)
    if prova:
        show_plan(found.changes)
        return
    if roll.exakt is not None and not ask("Stämmer det?", ja=ja):
        output.say("Inget har sparats.")
        return
    message = f"Skriv in {medlem.namn} {som(roll, nytt)} från {i_ord(nytt.fran or nu.idag)}"
    if not save_plan(here.folder, Plan(found.changes, message), ja=ja).commit:
        return
    _tell_later(nu, roll, nytt)
    paminn(nu)


def _tell_later(nu: Nulage, roll: Roll, nytt: Innehav) -> None:
    """That the charter's line about nobody stays until the role begins."""
    beskrivning = nu.beskrivning
    listed = beskrivning is not None and any(ingen.roll == roll.id for ingen in beskrivning.ingen_namngiven)
    if listed and beskrivning and nytt.is_kommande(nu.idag):
        output.say(
            f"\nRaden om att ingen är namngiven som {roll.namn} är kvar i {beskrivning.fil} till dess. "
            "Kör samma kommando igen då, så tas den bort."
        )
