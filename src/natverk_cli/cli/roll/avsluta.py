"""natverk roll avsluta."""

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
from natverk_cli.cli.rollerna import READ, RollArgument, find_roll, read_rolldag
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import genitiv, lista

if TYPE_CHECKING:
    from natverk_cli.documents.roller_andring import Rollandring


def command(
    roll: RollArgument,
    namn: Annotated[
        str | None, typer.Argument(metavar="NAMN", help="Vem det gäller, om flera har rollen.", show_default=False)
    ] = None,
    den: Annotated[str | None, typer.Option("--den", metavar="DATUM", help="Sista dagen, om inte i dag.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Avsluta en roll, utan att någon tar över.

    Säger vad som blir utan: från när, och på vilka möten. Tar någon annan över räcker natverk roll tillsätt, som
    också avslutar den förra. En roll som inte har börjat tas bort.

    Exempel:
      natverk roll avsluta ordförande --den "31 juli"
      natverk roll avsluta presidium "Emma Friman"
    """
    from natverk_cli.documents.roller import som
    from natverk_cli.documents.roller_andring import efter, filer
    from natverk_cli.documents.roller_byte import avgang

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    last = nu.idag if den is None else read_rolldag(den, nu.idag, "--den")
    chosen = find_roll(nu, roll, last)
    medlem = find_medlem(nu, namn) if namn else _only_one(nu, chosen, last)
    andring = avgang(nu, chosen, medlem, last)
    changes = filer(nu, (andring,))
    for sentence in _sentences(nu, efter(nu, andring.efter), chosen, andring, last):
        output.say(sentence)
    if prova:
        show_plan(changes)
        return
    if any(change.before != change.after for change in changes) and not ask("Stämmer det?", ja=ja):
        output.say("Inget har sparats.")
        return
    numbers = (*andring.bort, *(number for number, _ in andring.slut))
    what = f"{genitiv(medlem.namn)} tid {som(chosen, medlem.roller[numbers[0]])}"
    message = f"Ta bort {what}" if andring.bort else f"Avsluta {what} {i_ord(last)}"
    if save_plan(here.folder, Plan(changes, message), ja=ja).commit:
        paminn(nu)


def _only_one(nu: Nulage, roll: Roll, last: date) -> Medlem:
    """The one who has the role on the day; NatverkError when nobody has it, or several have."""
    from natverk_cli.documents.roller import namnd

    held = {medlem.id: medlem for medlem, _, innehav in nu.natverk.innehav(roll.id) if innehav.galler(last)}
    if len(held) == 1:
        return next(iter(held.values()))
    if held:
        names = lista([medlem.namn for medlem in held.values()])
        raise NatverkError(f"{names} {namnd(roll)}. Säg vem det gäller: natverk roll avsluta {roll.id} NAMN")
    raise NatverkError(f"Ingen {namnd(roll)} {i_ord(last)}.\nSe vilka som har rollerna: natverk roll lista")


def _sentences(nu: Nulage, after: Nulage, roll: Roll, andring: "Rollandring", last: date) -> Iterator[str]:
    """What happens, and what is left without anybody."""
    from natverk_cli.documents.roller_tilltrade import aldrig, tar_slut
    from natverk_cli.documents.roller_vakans import kommuner_utan, vakans_i_ord, vakanser

    medlem = andring.medlem
    for number in andring.bort:
        yield aldrig(roll, medlem, medlem.roller[number])
    for number, day in andring.slut:
        yield tar_slut(roll, medlem, medlem.roller[number], day)
    first = days_from(last, 1)
    yield from (vakans_i_ord(after, one) for one in vakanser(nu, after, first))
    if told := kommuner_utan(nu, after, medlem, first):
        yield told
