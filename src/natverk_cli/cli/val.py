"""The options that commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

Mapp = Annotated[
    Path | None,
    typer.Option("-C", metavar="MAPP", help="Nätverkets mapp. Annars letar natverk uppåt från den mapp du står i."),
]
Idag = Annotated[
    str | None,
    typer.Option(
        "--idag",
        metavar="DATUM",
        envvar="NATVERK_IDAG",
        show_envvar=False,
        help="Räkna som om det vore den här dagen.",
    ),
]
Ja = Annotated[bool, typer.Option("--ja", help="Svara ja på alla frågor.")]
Prova = Annotated[bool, typer.Option("--prova", help="Visa vad som skulle ändras, men skriv ingenting.")]
MoteArgument = Annotated[
    str | None,
    typer.Argument(metavar="MÖTE", help="Mötets beteckning, till exempel 2027-1, eller dess datum."),
]


def one_of(*choices: str) -> Callable[[str], str]:
    """A reader of values that may only be one of a few words."""

    def read(text: str) -> str:
        if text in choices:
            return text
        from natverk_cli.svenska.ord import lista

        raise ValueError(f"Välj {lista(choices, 'eller')}.")

    return read
