"""natverk åtgärd lista."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.context import open_network
from natverk_cli.cli.moten import find_mote
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.uppdragen import find_uppdrag
from natverk_cli.cli.val import Idag, Mapp, one_of
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold

if TYPE_CHECKING:
    from natverk_cli.documents.atgarder import Atgard

MoteFilter = Annotated[
    str | None, typer.Option("--möte", metavar="MÖTE", help="Bara från det mötet: dess beteckning eller dag.")
]
UppdragFilter = Annotated[
    str | None, typer.Option("--uppdrag", metavar="UPPDRAG", help="Bara om det uppdraget: beteckning eller namn.")
]


def command(
    ansvarig: Annotated[str | None, typer.Option("--ansvarig", metavar="NAMN", help="Bara den personens.")] = None,
    alla: Annotated[bool, typer.Option("--alla", help="Visa också det som är klart eller struket.")] = False,
    forsenade: Annotated[bool, typer.Option("--försenade", help="Bara det vars sista dag har passerat.")] = False,
    mote: MoteFilter = None,
    uppdrag: UppdragFilter = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa åtgärderna: vem som gör vad, och till när.

    Utan --alla visas de öppna. Den som har något försenat står först. Har en åtgärd flyttats eller lämnats över är det
    den nya dagen och den nya ansvariga som visas.

    Exempel:
      natverk åtgärd lista
      natverk åtgärd lista --ansvarig "Emma Friman" --alla
      natverk åtgärd lista --försenade --format json
    """
    from natverk_cli.documents.atgarder import atgarder, per_ansvarig
    from natverk_cli.formats.atgarder import json, text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, *READ, "uppdrag")
    every = atgarder(nu)
    held = find_mote(nu, mote, bakat=True).id if mote is not None else None
    about = find_uppdrag(nu, uppdrag).id if uppdrag is not None else None
    those = _of(nu, every, ansvarig) if ansvarig is not None else every
    shown = per_ansvarig(
        tuple(
            one
            for one in those
            if (alla or one.is_oppet)
            and (one.is_sen or not forsenade)
            and held in (None, one.mote.id)
            and (about is None or about in one.uppdrag)
        )
    )
    if visa == "json":
        output.show(json(shown))
        return
    names = {uppdrag.id: uppdrag.namn for uppdrag in nu.natverk.uppdrag}
    if shown:
        output.show(text(shown, names, output.style(), output.width()))
    _tell(shown, is_any=any(one.is_oppet for one in every))


def _of(nu: Nulage, every: Sequence["Atgard"], given: str) -> tuple["Atgard", ...]:
    """The tasks of whoever is named: a member, or a name that stands in some record."""
    wanted = fold(given)
    named = tuple(one for one in every if wanted in map(fold, one.ansvariga))
    if named:
        return named
    medlem = find_medlem(nu, given)
    return tuple(one for one in every if medlem.namn in one.ansvariga)


def _tell(shown: Sequence["Atgard"], *, is_any: bool) -> None:
    if first := next((one for one in shown if one.is_oppet), None):
        output.say(f"\nNär den första är gjord: natverk åtgärd klar {first.beteckning or first.mote.id}")
    elif not shown:
        output.say("Inga åtgärder passar in på det du valde." if is_any else "Inga åtgärder är öppna.")
