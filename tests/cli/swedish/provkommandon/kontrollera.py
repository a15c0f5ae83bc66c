import sys
from typing import Annotated, Literal

import typer

from .flaggor import Idag, Mapp

Format = Literal["text", "kort", "json"]


def command(
    mapp: Mapp = ".",
    idag: Idag = None,
    visa: Annotated[Format, typer.Option("--format", help="Hur resultatet visas.")] = "text",
    ratta: Annotated[bool, typer.Option("--rätta", help="Rätta det som går att rätta.")] = False,
) -> int:
    """Kontrollera att data följer uppdragsbeskrivningen."""
    sys.stdout.write(f"kontrollera {mapp} {idag} {visa} {ratta}\n")
    return 1 if ratta else 0
