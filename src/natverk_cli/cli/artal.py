"""The year a command is about: four digits, or as people say it."""

from typing import Annotated

import typer

from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat

Artal = Annotated[list[str] | None, typer.Argument(metavar="ÅR", help="Året, till exempel 2028, i år eller nästa år.")]

_WORDS = {"i-ar": 0, "i-fjol": -1, "forra-aret": -1, "nasta-ar": 1}
_FAR = 20  # years ahead beyond which the year is a slip


def read_artal(nu: Nulage, words: list[str] | None) -> int | None:
    """The year, None when none is given. NatverkError for what is no year."""
    if not words:
        return None
    given = " ".join(words)
    if fold(given) in _WORDS:
        return nu.idag.year + _WORDS[fold(given)]
    if len(given) != 4 or not (given.isascii() and given.isdigit()) or int(given) < 1900:
        raise NatverkError(f"Året {citat(given)} går inte att läsa. Skriv det med fyra siffror, till exempel 2028.")
    return int(given)


def refuse_far(nu: Nulage, ar: int) -> None:
    """Raise NatverkError for a year that cannot be planned: one that is over, or far ahead."""
    if ar < nu.idag.year:
        raise NatverkError(f"{ar} är slut, så det går inte att planera.")
    if ar > nu.idag.year + _FAR:
        raise NatverkError(f"Året {ar} ligger för långt bort. Stämmer årtalet?")
