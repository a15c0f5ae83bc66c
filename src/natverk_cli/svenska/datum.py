"""Dates in words, and what the words for days and months mean.

Written out, in lower case, whatever the computer's language.
"""

from itertools import groupby
from typing import TYPE_CHECKING

from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import lista, raknetal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

VECKODAGAR = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MANADER = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)


def veckodag(dag: "date") -> str:
    """ "fredag" """
    return VECKODAGAR[dag.weekday()]


def dag_manad(dag: "date") -> str:
    """ "5 februari" """
    return f"{dag.day} {MANADER[dag.month - 1]}"


def utan_veckodag(dag: "date") -> str:
    """ "5 februari 2027" """
    return f"{dag_manad(dag)} {dag.year}"


def i_ord(dag: "date") -> str:
    """ "fredag 5 februari 2027" """
    return f"{veckodag(dag)} {utan_veckodag(dag)}"


def rakna_upp(dagar: "Iterable[date]") -> str:
    """The days in order, each once, by month: "12 och 19 november, 3, 10 och 17 december".

    With the year after each month when they fall in several years; no days give "".
    """
    i_ordning = sorted(set(dagar))
    ett_ar = len({dag.year for dag in i_ordning}) < 2
    per_manad = [list(group) for _, group in groupby(i_ordning, key=lambda dag: (dag.year, dag.month))]
    delar = [_manad(manad, ett_ar) for manad in per_manad]
    if all(len(manad) == 1 for manad in per_manad):
        return lista(delar)
    if len(per_manad[-1]) == 1:
        return lista(delar, "samt")
    return ", ".join(delar)


def _manad(dagar: "list[date]", ett_ar: bool) -> str:
    manad = MANADER[dagar[0].month - 1]
    nummer = lista([str(dag.day) for dag in dagar])
    return f"{nummer} {manad}" if ett_ar else f"{nummer} {manad} {dagar[0].year}"


def fran_till(forsta: "date", sista: "date") -> str:
    """Days in a row: "från 1 till 10 september 2026", "från 28 augusti till 10 september 2026", "den 1 maj 2027"."""
    if forsta == sista:
        return f"den {utan_veckodag(sista)}"
    if forsta.year != sista.year:
        return f"från {utan_veckodag(forsta)} till {utan_veckodag(sista)}"
    first = str(forsta.day) if forsta.month == sista.month else dag_manad(forsta)
    return f"från {first} till {utan_veckodag(sista)}"


def om_dagar(idag: "date", dag: "date") -> str:
    """How far away the day is: "i dag", "i morgon", "om nio dagar", "i går", "för nio dagar sedan"."""
    avstand = (dag - idag).days
    nara = {0: "i dag", 1: "i morgon", -1: "i går"}
    if avstand in nara:
        return nara[avstand]
    dagar = f"{raknetal(abs(avstand))} dagar"
    return f"om {dagar}" if avstand > 0 else f"för {dagar} sedan"


def veckodag_nummer(text: str) -> int | None:
    """0 for Monday … 6 for Sunday, of a name or at least three letters of it: "Fredagen", "fre", "lor"."""
    return _number(fold(text).removesuffix("en"), VECKODAGAR)


def manad_nummer(text: str) -> int | None:
    """1 for January … 12 for December, of a name or at least three letters of it: "februari", "feb"."""
    number = _number(fold(text), MANADER)
    return None if number is None else number + 1


def _number(beginning: str, names: tuple[str, ...]) -> int | None:
    if len(beginning) < 3:
        return None
    return next((n for n, name in enumerate(names) if fold(name).startswith(beginning)), None)
