"""Days told by their order in a month: "första fredagen i februari", "sista fredagen i maj 2027"."""

import re
from datetime import date, timedelta

from natverk_cli.svenska.datum import manad_nummer, veckodag_nummer

_ORDNING = {"forsta": 0, "andra": 1, "tredje": 2, "fjarde": 3, "sista": -1}
_FORM = rf"(?:den )?({'|'.join(_ORDNING)}) ([a-z]+) i ([a-z]+)(?: ([0-9]{{4}}))?"


def read_ordning(text: str, idag: date, bakat: bool) -> date | None:
    """The day, or None when the text (lower case, å ä as a, ö as o) is no such expression.

    Without a year: the nearest such day ahead, today included; with `bakat` the latest behind.
    """
    found = re.fullmatch(_FORM, text)
    veckodag, manad = (veckodag_nummer(found[2]), manad_nummer(found[3])) if found else (None, None)
    if found is None or veckodag is None or manad is None:
        return None
    if found[4]:
        return _day(int(found[4]), manad, veckodag, _ORDNING[found[1]])
    dagar = [_day(year, manad, veckodag, _ORDNING[found[1]]) for year in (idag.year - 1, idag.year, idag.year + 1)]
    return max(dag for dag in dagar if dag <= idag) if bakat else min(dag for dag in dagar if dag >= idag)


def _day(ar: int, manad: int, veckodag: int, ordning: int) -> date:
    """The weekday's day of that order in the month; -1 is the last. Raises OverflowError beyond the calendar."""
    try:
        first = date(ar, manad, 1)
        if ordning < 0:
            last = date(ar + manad // 12, manad % 12 + 1, 1) - timedelta(1)
            return last - timedelta((last.weekday() - veckodag) % 7)
    except ValueError as error:
        raise OverflowError from error
    return first + timedelta((veckodag - first.weekday()) % 7 + 7 * ordning)
