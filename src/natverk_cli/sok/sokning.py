"""A search: which papers it has to read, and what it finds in them, newest first."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.model.natverk import Natverk
from natverk_cli.reading.filer import Fil, Fri
from natverk_cli.reading.las import Choice
from natverk_cli.sok.papper import traffar
from natverk_cli.sok.sokord import Sokord
from natverk_cli.sok.traff import KOMMANDE, Traff

# Searched in vain: what they say stands in the papers they are about.
_NEVER = re.compile(r"data/(?:utskick/|moten/[^/]+/justering\.)")
# What every search needs, and what is needed about a meeting: its day, and what each § is about.
_ALWAYS = ("data/natverk.yaml", "data/medlemmar/", "data/uppdrag/")
_MOTE = re.compile(
    r"data/(?:moten/(?P<mapp>[^/]+)/(?P<namn>mote|kallelse|protokoll)?|uppfoljning/(?P<om>.+)-[abf]\d+\.)"
)


class Sokning(NamedTuple):
    """What is searched for: words, all of which must occur, and what narrows it; nothing is no limit.

    `uppdrag` is an id, `kommun` a name, `ar` a year and `typ` one of `traff.TYPER`.
    """

    text: str = ""
    uppdrag: str = ""
    kommun: str = ""
    ar: int = 0
    typ: str = ""


class Svar(NamedTuple):
    """What was found. `utan_tecken` tells that nothing was until å, ä and ö counted as a, a and o."""

    traffar: tuple[Traff, ...]
    utan_tecken: bool


def choose(sokning: Sokning) -> Choice:
    """What picks, among all files, those that the search may find something in, and those that tell about them."""
    may_hold = Sokord.of(sokning.text).sieve()

    def chosen(files: Iterable[Fil | Fri]) -> Iterator[Fil | Fri]:
        found = list(files)
        hits = {one.fil for one in found if may_hold(one.fil, one.data) and not _NEVER.match(one.fil)}
        moten = {_mote(fil) for fil in hits}
        for one in found:
            if one.fil in hits or one.fil.startswith(_ALWAYS) or (_is_about(one.fil) and _mote(one.fil) in moten):
                yield one

    return chosen


def _mote(fil: str) -> str:
    """The id of the meeting that a file is about, "" for any other."""
    found = _MOTE.match(fil)
    return (found["mapp"] or found["om"]) if found else ""


def _is_about(fil: str) -> bool:
    found = _MOTE.match(fil)
    return found is not None and bool(found["namn"])


def sok(natverk: Natverk, idag: date, sokning: Sokning) -> Svar:
    """Everything that is asked for, newest first; what has no day last."""
    wanted = Sokord.of(sokning.text)
    pieces = [one for one in traffar(natverk) if _is_wanted(natverk, idag, sokning, one)]
    for words in (wanted, wanted._replace(utan_tecken=True)):
        found = [one for one in pieces if words.is_in(f"{one.text} {one.beteckning}", one.around)]
        if found:
            return Svar(tuple(sorted(found, key=_newest_first)), words.utan_tecken)
    return Svar((), utan_tecken=False)


def _newest_first(one: Traff) -> tuple[int, str, int, tuple[str, ...]]:
    day = -one.den.toordinal() if one.den else 0
    return (
        day,
        one.plats.fil,
        one.plats.line,
        tuple(f"{part:06}" if isinstance(part, int) else part for part in one.plats.path),
    )


def _is_wanted(natverk: Natverk, idag: date, sokning: Sokning, one: Traff) -> bool:
    if one.den and one.den > idag and one.typ not in KOMMANDE:
        return False
    return (
        (not sokning.typ or one.typ == sokning.typ)
        and (not sokning.ar or (one.den is not None and one.den.year == sokning.ar))
        and (not sokning.uppdrag or sokning.uppdrag in one.uppdrag)
        and (not sokning.kommun or _is_about_kommun(natverk, sokning.kommun, one))
    )


def _is_about_kommun(natverk: Natverk, kommun: str, one: Traff) -> bool:
    """Whether it comes from the kommun, or from somebody there, or names it."""
    if one.vem == kommun or any(one.vem == medlem.namn and medlem.kommun == kommun for medlem in natverk.medlemmar):
        return True
    return re.search(rf"\b{re.escape(kommun)}s?\b", one.text) is not None
