"""The role a command is about: named by id, by name, or by a beginning that only one has."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from natverk_cli.cli.context import read_day
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

READ = ("medlemmar", "uppdragsbeskrivningar", "inställningar", "möten")
_SHORTEST = 3
_YEARS = 50

RollArgument = Annotated[
    str, typer.Argument(metavar="ROLL", help="Rollens namn eller beteckning, till exempel ordförande eller skolchef.")
]
NamnArgument = Annotated[
    str, typer.Argument(metavar="NAMN", help="Personens namn. Förnamnet räcker om bara en heter så.")
]


def find_roll(nu: Nulage, given: str, den: date) -> Roll:
    """The role meant. NatverkError, with those there are on the day, when none or several answer to it."""
    from natverk_cli.documents.roller import alla_roller

    roller = alla_roller(nu, den)
    wanted = fold(given)
    found = [roll for roll in roller if wanted in _names(roll)]
    if not found and len(wanted) >= _SHORTEST:
        found = [roll for roll in roller if any(name.startswith(wanted) for name in _names(roll))]
    if len(found) == 1:
        return found[0]
    names = [roll.namn for roll in roller]
    near = None if found else menade_du(given, names)
    question = f" Menade du {near}?" if near else ""
    raise NatverkError(f"Rollen {citat(given)} finns inte.{question}\nVälj {lista(names, 'eller')}.")


def read_rolldag(text: str, idag: date, option: str) -> date:
    """A role's first or last day, as people write it. NatverkError for a year that must be a slip."""
    day = read_day(text, idag, option)
    if abs(day.year - idag.year) > _YEARS:
        raise NatverkError(f"Datumet efter {option} ligger mer än {_YEARS} år bort: {utan_veckodag(day)}.")
    return day


def _names(roll: Roll) -> Iterator[str]:
    from natverk_cli.ansvar.uppgift import VEM

    yield from (fold(roll.id), fold(roll.namn), fold(VEM.get(roll.id, roll.namn)))
