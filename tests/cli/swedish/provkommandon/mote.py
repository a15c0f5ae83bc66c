import sys
from typing import Annotated

import typer

from natverk_cli.cli.swedish import ask, only_one

from .flaggor import Ja


def kallelse(
    mote: Annotated[str, typer.Argument(metavar="MÖTE", help="Mötets id eller datum.")] = "",
    ja: Ja = False,
    skicka: Annotated[bool, typer.Option("--skicka", help="Skicka den.")] = False,
    redan_skickad: Annotated[bool, typer.Option("--redan-skickad", help="Den är redan skickad.")] = False,
) -> None:
    """Skriv kallelsen till ett möte."""
    only_one({"--skicka": skicka, "--redan-skickad": redan_skickad})
    sys.stdout.write(f"kallelse {mote or 'nästa'} {'ja' if ask('Vill du spara?', ja=ja) else 'nej'}\n")


def dagordning(mote: Annotated[str, typer.Argument(metavar="MÖTE", help="Mötets id.")] = "nästa") -> None:
    """Visa dagordningen för ett möte."""
    sys.stdout.write(f"dagordning {mote}\n")


def stall_in(
    mote: Annotated[str, typer.Argument(metavar="MÖTE", help="Mötets id.")],
    skal: Annotated[str, typer.Option("--skäl", metavar="TEXT", help="Varför mötet inte blir av.")],
) -> None:
    """Ställ in ett möte."""
    sys.stdout.write(f"inställt {mote}: {skal}\n")
