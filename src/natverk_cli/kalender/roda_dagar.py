"""Red days, and the eves on which everybody is off all the same (midsommarafton, julafton, nyårsafton).

From the package holidays. Importing that costs several times a whole start of Python, so the years that
matter stand in a table generated from it; other years ask it. Ordinary Sundays are not red days here.
"""

from datetime import date
from functools import cache

_MIDSOMMARAFTON_TIDIGAST = (6, 19)


def rod_dag(dag: date) -> str | None:
    """The day's name in running text ("långfredagen"), or None when it is no red day or eve."""
    return _roda(dag.year).get(dag)


def roda(ar: int) -> dict[date, str]:
    """The year's red days and eves in order, each with its name; empty before 1953."""
    return dict(_roda(ar))


def langfredagen(ar: int) -> date | None:
    """The year's långfredagen; None before 1953."""
    return next((dag for dag, namn in _roda(ar).items() if namn == "långfredagen"), None)


def midsommarafton(ar: int) -> date:
    """The Friday that falls on 19–25 June."""
    tidigast = date(ar, *_MIDSOMMARAFTON_TIDIGAST)
    return tidigast.replace(day=tidigast.day + (4 - tidigast.weekday()) % 7)


def ask_holidays(ar: int) -> dict[date, str]:
    """As `roda`, straight from the package holidays, for any year."""
    import holidays  # slow to import: for years outside the table, and for making it

    sweden = holidays.country_holidays(
        "SE", years=ar, language="sv", include_sundays=False, categories=("public", "de_facto")
    )
    return {dag: " och ".join(map(_in_running_text, namn.split("; "))) for dag, namn in sorted(sweden.items())}


@cache
def _roda(ar: int) -> dict[date, str]:
    from natverk_cli.kalender._tabell import FASTA, RORLIGA, RORLIGA_NAMN

    if ar not in RORLIGA:
        return ask_holidays(ar)
    namn_av = {**FASTA, **dict(zip(RORLIGA[ar].split(), RORLIGA_NAMN, strict=True))}
    return {date(ar, int(dag[:2]), int(dag[3:])): namn_av[dag] for dag in sorted(namn_av)}


def _in_running_text(namn: str) -> str:
    """Lower case, as Swedish writes the names of holidays; Kristi is a person."""
    return namn if namn.startswith("Kristi") else namn[0].lower() + namn[1:]
