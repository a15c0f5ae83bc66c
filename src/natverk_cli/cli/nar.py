"""The day on which something that is to be recorded happened."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.cli.context import read_day
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor

Den = Annotated[str | None, typer.Option("--den", metavar="DATUM", help="Dagen det hände, om inte i dag.")]


def read_skett(nu: Nulage, given: str | None, option: str = "--den") -> date:
    """The day given as people write it, today when none is. NatverkError for a day that has not been."""
    day = nu.idag if given is None else read_day(given, nu.idag, option, bakat=True)
    if day > nu.idag:
        raise NatverkError(f"{stor(i_ord(day))} har inte varit än. Anteckna det när det har hänt.")
    return day
