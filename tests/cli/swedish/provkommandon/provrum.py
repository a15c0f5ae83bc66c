from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .flaggor import read_date


class Lage(StrEnum):
    """A choice as an enum."""

    UTKAST = "utkast"
    FARDIGT = "färdigt"


def read_roll(text: str) -> str:
    """A parser that refuses in typer's own way."""
    raise typer.BadParameter(f"rollen {text} finns inte i uppdragsbeskrivningen.")


def command(
    antal: Annotated[int, typer.Option("--antal", help="Hur många.")] = 4,
    vecka: Annotated[int, typer.Option("--vecka", min=1, max=53, help="Vilken vecka.")] = 7,
    minst: Annotated[int, typer.Option("--minst", min=1, help="Minst så många.")] = 1,
    lage: Annotated[Lage, typer.Option("--läge", help="Vilket läge.")] = Lage.UTKAST,
    roll: Annotated[str | None, typer.Option("--roll", parser=read_roll, help="Vilken roll.")] = None,
    dagar: Annotated[list[str] | None, typer.Option("--dag", parser=read_date, help="Vilka dagar.")] = None,
    plats: Annotated[tuple[str, str], typer.Option("--plats", help="Ort och sal.")] = ("Skövde", "A"),
    fil: Annotated[Path | None, typer.Option("--fil", exists=True, help="En fil som finns.")] = None,
    visa: Annotated[bool, typer.Option("--visa/--dölj", help="Visa på skärmen.")] = True,
    hemlig: Annotated[bool, typer.Option("--hemlig", hidden=True)] = False,
    decimal: Annotated[float, typer.Option("--decimal", help="Ett tal.")] = 0.5,
) -> None:
    """Alla slags värden."""
