"""Who did what a command records: a member, or somebody outside the network by name. Nobody is guessed."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rader import read_rad
from natverk_cli.cli.swedish import ask, ask_text
from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import SKOLCHEF, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

Av = Annotated[
    str | None,
    typer.Option("--av", metavar="NAMN", help="Vem som gjorde det, om inte skol- och utbildningschefen."),
]


def read_av(nu: Nulage, given: str, option: str = "--av", *, ja: bool = False) -> str:
    """A member's id or, for one who is no member, the name. Asks about a name that is nearly a member's."""
    name = read_rad(given, option)
    wanted = fold(name)
    firsts = [medlem.namn.split()[0] for medlem in nu.natverk.medlemmar]
    if any(wanted in (medlem.id, fold(medlem.namn)) for medlem in nu.natverk.medlemmar) or wanted in map(fold, firsts):
        return find_medlem(nu, name).id
    near = menade_du(name, [medlem.namn for medlem in nu.natverk.medlemmar])
    if near and not ask(f"Ingen medlem heter {citat(name)}, men {near} gör det. Ska det stå {name}?", ja=ja):
        raise NatverkError(f"Inget har sparats. Skriv {option} ”{near}” om det är den du menar.")
    return name


def skolchef(nu: Nulage, given: str | None, pa: date, fraga: str, *, ja: bool) -> str:
    """Who is told with --av, or else the school chief of the day.

    When nobody, or more than one, holds the role it is asked for, with the question `fraga`; NatverkError without a
    terminal.
    """
    if given is not None:
        return read_av(nu, given, ja=ja)
    holders = nu.natverk.innehavare(SKOLCHEF, pa)
    if len(holders) == 1:
        return holders[0].id
    return read_av(nu, ask_text(fraga, annars=f"{_why(holders)}\nSäg vem det var: lägg till --av och namnet."), ja=ja)


def _why(holders: tuple[Medlem, ...]) -> str:
    if holders:
        return f"Flera är skol- och utbildningschef: {lista([medlem.namn for medlem in holders])}."
    return "Ingen är namngiven som skol- och utbildningschef, så natverk vet inte vem som gjorde det."
