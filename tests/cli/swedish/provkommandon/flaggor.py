"""Options that the commands share."""

from datetime import date
from typing import Annotated

import typer


def read_date(text: str) -> date:
    """A date, or a ValueError in Swedish."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("skriv datumet som 2027-01-11.") from None


Mapp = Annotated[str, typer.Option("-C", metavar="MAPP", help="Nätverkets mapp.")]
Idag = Annotated[
    date | None,
    typer.Option(
        "--idag",
        metavar="DATUM",
        parser=read_date,
        envvar="NATVERK_IDAG",
        help="Räkna som om det vore den dagen.",
    ),
]
Ja = Annotated[bool, typer.Option("--ja", help="Svara ja på alla frågor.")]
