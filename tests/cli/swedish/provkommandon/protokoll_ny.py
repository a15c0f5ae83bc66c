import sys
from typing import Annotated

import typer

from .flaggor import Idag, Ja, Mapp


def command(
    mote: Annotated[str, typer.Argument(metavar="MÖTE", help="Mötets id eller datum.")] = "",
    mapp: Mapp = ".",
    idag: Idag = None,
    ja: Ja = False,
    ratta: Annotated[bool, typer.Option("--rätta", help="Rätta stavfel på vägen.")] = False,
) -> None:
    """Öppna minnesanteckningarna från ett möte.

    Dagordningen och de som har anmält sig står redan där. Utan MÖTE väljs det senaste mötet som ännu saknar
    minnesanteckningar.

    Exempel:
      natverk protokoll ny
      natverk protokoll ny 2027-1
    """
    sys.stdout.write(f"protokoll {mote} {mapp} {idag} {ja} {ratta}\n")
