"""The question a command is about, and who takes the network's questions to the school-chief group."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.cli.arenden.arendena import find_arende
from natverk_cli.cli.utforare import read_av
from natverk_cli.model.arenden import FRAGA, Arende
from natverk_cli.model.medlem import SKOLCHEF
from natverk_cli.model.nulage import Nulage

FragaArgument = Annotated[
    str, typer.Argument(metavar="BETECKNING", help="Frågans beteckning, till exempel 2027-1/f1. Ofta räcker f1.")
]


def find_fraga(nu: Nulage, given: str) -> Arende:
    """The question meant. NatverkError, with the open ones there are, when none or several answer to it."""
    return find_arende(nu, FRAGA, given)


def vem(nu: Nulage, given: str | None, pa: date, *, ja: bool) -> str | None:
    """Who is told with --av, or else the school chief of the day; None when there is no one such."""
    if given is not None:
        return read_av(nu, given, ja=ja)
    holders = nu.natverk.innehavare(SKOLCHEF, pa)
    return holders[0].id if len(holders) == 1 else None
