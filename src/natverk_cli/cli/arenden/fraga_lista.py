"""natverk fråga lista."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.context import open_network
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.val import Idag, Mapp, one_of
from natverk_cli.model.nulage import Nulage

if TYPE_CHECKING:
    from natverk_cli.documents.fragor import Ord

_NASTA = {
    "inte framförd": "När den är framförd: natverk fråga framförd {}",
    "framförd": 'När svaret har kommit: natverk fråga svar {} --text "…"',
    "besvarad": "När svaret är återgivet på ett möte: natverk fråga återgiven {}",
}


def command(
    alla: Annotated[bool, typer.Option("--alla", help="Visa också det som är avslutat, från alla möten.")] = False,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa frågorna till skolchefsgruppen, och vad som kom därifrån.

    En fråga är öppen tills svaret har återgetts på ett möte. Utan --alla visas de öppna frågorna och det som kom från
    skolchefsgruppen på det senaste mötet.

    Exempel:
      natverk fråga lista
      natverk fråga lista --alla --format json
    """
    from natverk_cli.formats.fragor import json, text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, *READ)
    shown = tuple(_shown(nu, alla=alla))
    if visa == "json":
        output.show(json(shown))
        return
    names = {uppdrag.id: uppdrag.namn for uppdrag in nu.natverk.uppdrag}
    output.show(text(shown, names, output.style(), output.width()))
    questions = [one for one in shown if one.riktning == "till" and one.is_oppet]
    if not questions:
        output.say("Inga frågor till skolchefsgruppen är öppna.")
    for one in questions[:1]:
        output.say(f"\n{_NASTA[one.lage].format(one.beteckning or one.mote.id)}")


def _shown(nu: Nulage, *, alla: bool) -> Iterator["Ord"]:
    from natverk_cli.documents.fragor import ord_fran, ord_till

    came = ord_fran(nu)
    recorded = [mote.id for mote in nu.passerade if nu.natverk.protokoll_fran(mote.id)]
    yield from (one for one in ord_till(nu) if alla or one.is_oppet)
    yield from (one for one in came if alla or one.mote.id == recorded[-1])
