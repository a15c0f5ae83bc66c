"""The day on which something that is to be recorded happened."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.cli.context import read_day
from natverk_cli.cli.swedish import ask
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, om_dagar
from natverk_cli.svenska.ord import stor

Den = Annotated[str | None, typer.Option("--den", metavar="DATUM", help="Dagen det hände, om inte i dag.")]


_LONG_AGO = 60  # days; a paper sent before that has hardly waited so long to be noted


def read_skickat(nu: Nulage, given: str, *, ja: bool) -> date:
    """The day on which something was sent, as --redan-skickad tells it; asked about when it is long ago.

    NatverkError for a day that has not been, and after a no.
    """
    day = read_skett(nu, given, "--redan-skickad")
    settle_long_ago(nu, day, ja=ja)
    return day


def settle_long_ago(nu: Nulage, day: date, *, ja: bool) -> None:
    """Ask about a day long ago: without a year a day may be taken for last year's. NatverkError after a no."""
    long_ago = (nu.idag - day).days > _LONG_AGO
    if long_ago and not ask(f"Skickades det {i_ord(day)}, {om_dagar(nu.idag, day)}?", ja=ja):
        raise NatverkError(f"Inget har antecknats. Skriv dagen med årtal, till exempel --redan-skickad {nu.idag}.")


def read_skett(nu: Nulage, given: str | None, option: str = "--den") -> date:
    """The day given as people write it, today when none is. NatverkError for a day that has not been."""
    day = nu.idag if given is None else read_day(given, nu.idag, option, bakat=True)
    if day > nu.idag:
        raise NatverkError(f"{stor(i_ord(day))} har inte varit än. Anteckna det när det har hänt.")
    return day
