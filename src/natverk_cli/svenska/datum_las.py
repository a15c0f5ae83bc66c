"""Dates as people write them: "5 februari", "fredag den 6 februari kl. 9.00", "5/2 2027", "fredag v. 6".

å ä ö may be written a a o, capital letters and extra spaces make no difference, months and weekdays may be
shortened to three letters or more. Days told from today ("på fredag") are explained in `datum_nara`, those told by
their order in a month in `datum_ordning`.
"""

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from natverk_cli.svenska.datum import (
    MANADER,
    VECKODAGAR,
    i_ord,
    manad_nummer,
    utan_veckodag,
    veckodag,
    veckodag_nummer,
)
from natverk_cli.svenska.datum_nara import read_nara
from natverk_cli.svenska.datum_ordning import read_ordning
from natverk_cli.svenska.klockslag import TID, TIMME, klockslag, read_klockslag
from natverk_cli.svenska.ord import citat, menade_du

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["is_datum", "klockslag", "read_datum", "read_klockslag", "read_utskrivet_datum"]

_EXEMPEL = "Skriv till exempel 5 februari, fredag 5 februari 2027, 5/2, på fredag, fredag v. 6 eller 2027-02-05."
_LANGT_ISAR = (date(1950, 1, 1), date(2150, 1, 1))  # a text read alike on both days needs no day to be read from
_LANGST = 60  # no date is longer
_PLAIN = str.maketrans("åäö,", "aao ", "\u00ad\u200b\u2060\ufeff")

_START = rf"(?:(?:kl\.?|klockan) ?(?P<kl>{TID}|{TIMME})|(?P<tid>{TID}))"
_KLOCKA = rf"(?P<rest>.*?\S) {_START}(?: ?[-–] ?(?P<slut>{TID}|{TIMME}))?"
_VECKODAG = r"(?:(?!den )(?P<veckodag>[a-z]+)\.? )?(?:den )?"
_AR = "(?P<ar>[0-9]{4})"
_VECKA = rf"(?P<veckodag>[a-z]+)\.? (?:i )?(?:v\.? ?|vecka )(?P<vecka>[0-9]{{1,2}})(?: {_AR})?"
_DATUM = (
    rf"{_VECKODAG}(?P<dag>[0-9]{{1,2}})(?::?[ae])?\.? (?P<manad>[a-z]{{3,}})\.?(?: {_AR})?",
    rf"{_VECKODAG}(?P<dag>[0-9]{{1,2}})/(?P<manad>[0-9]{{1,2}})(?:[ /-]{_AR})?",
    rf"{_VECKODAG}{_AR}-(?P<manad>[0-9]{{1,2}})-(?P<dag>[0-9]{{1,2}})",
)


class InteDatumError(ValueError):
    """The text is no way of telling a day."""


def is_datum(text: str) -> bool:
    """Whether the text tells a day, be it one that does not exist or has another weekday."""
    try:
        read_datum(text, _LANGT_ISAR[0])
    except InteDatumError:
        return False
    except ValueError:
        return True
    return True


def read_datum(text: str, idag: date, *, bakat: bool = False) -> date:
    """The day that is meant, seen from `idag`; a clock time after it is allowed and left aside.

    Without a year: the nearest such day ahead, today included; with `bakat` (for what has happened) the
    latest behind, today included. Raises ValueError, always with whole Swedish sentences: for what cannot be
    understood, for days that don't exist, and for a weekday that is not that day's.
    """
    plain = _without_klockslag(_plain(text))
    try:
        dag = next((dag for read in _READERS if (dag := read(plain, idag, bakat))), None)
    except OverflowError:  # beyond the calendar's first or last day
        dag = None
    if dag is None:
        raise InteDatumError(f"Datumet {citat(text)} gick inte att förstå. {_guess(text)}{_EXEMPEL}")
    return dag


def read_utskrivet_datum(text: str) -> date | None:
    """The day of a date that is the same whenever it is read: its year is written out, and nothing else is said.

    None for every other text, also for "5/2/2027", where some put the month first.
    """
    if len(text) > _LANGST:
        return None
    plain = _plain(text)
    slashed = re.fullmatch("([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}", plain)
    if slashed and int(slashed[1]) <= 12 and int(slashed[1]) != int(slashed[2]):
        return None
    try:
        dagar = {read_datum(text, idag) for idag in _LANGT_ISAR}
        return dagar.pop() if len(dagar) == 1 and _without_klockslag(plain) == plain else None
    except ValueError:
        return None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().translate(_PLAIN).split())


def _without_klockslag(plain: str) -> str:
    found = re.fullmatch(_KLOCKA, plain)
    if found is None:
        return plain
    for tid in (found["kl"] or found["tid"], found["slut"]):
        if tid is not None:
            read_klockslag(tid)
    return found["rest"]


def _read_vecka(plain: str, idag: date, bakat: bool) -> date | None:
    """ "fredag v. 6", "fredag vecka 6 2027" """
    found = re.fullmatch(_VECKA, plain)
    nummer = veckodag_nummer(found["veckodag"]) if found else None
    if found is None or nummer is None:
        return None
    vecka, ar = int(found["vecka"]), found["ar"]
    dag = _nearest(lambda ar: date.fromisocalendar(ar, vecka, nummer + 1), ar, idag, bakat)
    if dag is None:
        raise ValueError(f"Vecka {vecka}{f' {ar}' if ar else ''} finns inte. Ett år har 52 eller 53 veckor.")
    return dag


def _read_dag(plain: str, idag: date, bakat: bool) -> date | None:
    """ "5 februari", "fredagen den 5 februari 2027", "5/2", "2027-02-05" """
    found = next(filter(None, (re.fullmatch(form, plain) for form in _DATUM)), None)
    if found is None:
        return None
    manad, nummer, ar = _manad(found["manad"]), int(found["dag"]), found["ar"]
    if manad is None or (found["veckodag"] and veckodag_nummer(found["veckodag"]) is None):
        return None
    dag = _nearest(lambda ar: date(ar, manad, nummer), ar, idag, bakat)
    if dag is None:
        raise ValueError(_missing(f"{nummer} {MANADER[manad - 1]}", ar))
    if found["veckodag"]:
        _check_veckodag(dag, veckodag_nummer(found["veckodag"]))
    return dag


# A new way of telling a day is an entry here.
_READERS: "tuple[Callable[[str, date, bool], date | None], ...]" = (read_nara, _read_vecka, _read_dag, read_ordning)


def _manad(text: str) -> int | None:
    if not text.isdigit():
        return manad_nummer(text)
    return int(text) if 1 <= int(text) <= 12 else None


def _check_veckodag(dag: date, nummer: int | None) -> None:
    if nummer is not None and nummer != dag.weekday():
        raise ValueError(
            f"Den {utan_veckodag(dag)} är en {veckodag(dag)}, inte en {VECKODAGAR[nummer]}. "
            f"Skriv {i_ord(dag)}, eller välj en annan dag."
        )


def _missing(dag: str, ar: str | None) -> str:
    if dag == "29 februari" and ar is None:
        return "Dagen 29 februari finns inte inom ett år. Skriv ut årtalet, eller välj en annan dag."
    return f"Dagen {dag}{f' {ar}' if ar else ''} finns inte. Välj en annan dag."


def _nearest(in_year: "Callable[[int], date]", ar: str | None, idag: date, bakat: bool) -> date | None:
    """The day of the year told, or else of the nearest year in the right direction, at most a year away."""
    dagar = []
    for year in (int(ar),) if ar else range(idag.year - 1, idag.year + 2):
        try:
            dagar.append(in_year(year))
        except ValueError:
            continue  # 29 February or week 53 is missing that year
    if ar is None:
        dagar = [dag for dag in dagar if 0 <= (idag - dag if bakat else dag - idag).days <= 366]
    return min(dagar, key=lambda dag: abs(dag - idag), default=None)


def _guess(text: str) -> str:
    """A question about the first word that is nearly a weekday or a month, or ""."""
    for word in text.split()[:10]:
        if len(word) > 3 and veckodag_nummer(word) is None and manad_nummer(word) is None:
            guess = menade_du(word, (*VECKODAGAR, *MANADER))
            if guess:
                return f"Menade du {guess}? "
    return ""
