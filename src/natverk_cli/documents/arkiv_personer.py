"""Who the ids in a year's package are: name, kommun and role, of those who are named there and of nobody else."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from natverk_cli.documents.arkiv import beskrivningar
from natverk_cli.model.medlem import Innehav, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.namn import sort_key

_ID = re.compile(rb"(?<![0-9a-z-])[a-z0-9]+(?:-[a-z0-9]+)*(?![0-9a-z-])")


def personer(nu: Nulage, ar: int, files: Mapping[str, bytes]) -> list[dict[str, object]]:
    """Each member whose id stands in a file, by name, as plain values."""
    named = {word.decode() for data in files.values() for word in _ID.findall(data)}
    people = sorted((one for one in nu.natverk.medlemmar if one.id in named), key=lambda one: sort_key(one.namn))
    return [_person(nu, ar, one) for one in people]


def _person(nu: Nulage, ar: int, medlem: Medlem) -> dict[str, object]:
    return {
        "id": medlem.id,
        "namn": medlem.namn,
        "kommun": medlem.kommun or medlem.organisation or "",
        "roller": list(_roles(nu, ar, medlem)),
    }


def _roles(nu: Nulage, ar: int, medlem: Medlem) -> Iterator[str]:
    names = {roll.id: roll.namn for one in beskrivningar(nu, ar) for roll in one.roller}
    for innehav in medlem.roller:
        if (innehav.fran is None or innehav.fran.year <= ar) and (innehav.till is None or innehav.till.year >= ar):
            yield f"{names.get(innehav.roll, innehav.roll)}{_time(innehav, ar)}"


def _time(innehav: Innehav, ar: int) -> str:
    """From when and until when, where that is within the year."""
    began = _within("från", innehav.fran, ar)
    ended = _within("till", innehav.till, ar)
    return f"{began}{ended}{', tillförordnad' if innehav.tf else ''}"


def _within(word: str, day: date | None, ar: int) -> str:
    return f" {word} {utan_veckodag(day)}" if day and day.year == ar else ""
