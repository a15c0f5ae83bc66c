"""The task a command is about, and who told of it."""

from typing import Annotated

import typer

from natverk_cli.cli.arenden.arendena import find_arende
from natverk_cli.model.arenden import ATGARD, Arende
from natverk_cli.model.nulage import Nulage

AtgardArgument = Annotated[
    str, typer.Argument(metavar="BETECKNING", help="Åtgärdens beteckning, till exempel 2027-1/å3. Ofta räcker å3.")
]
Av = Annotated[str | None, typer.Option("--av", metavar="NAMN", help="Vem som berättade eller gjorde det.")]


def find_atgard(nu: Nulage, given: str) -> Arende:
    """The task meant. NatverkError, with the open ones there are, when none or several answer to it."""
    return find_arende(nu, ATGARD, given)
