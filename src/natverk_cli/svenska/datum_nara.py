"""Days told from today: "i morgon", "på fredag", "i fredags", "om nio dagar", "fredag nästa vecka".

What the words mean here, when people differ:
- "fredag": the nearest Friday, today if today is one (looking back: the latest).
- "på fredag", "kommande fredag": the nearest Friday after today. "i fredags": the latest before today.
- "nästa fredag": Friday of next week, Monday being the first day of a week; "förra fredagen": Friday of last
  week. Some mean the nearest Friday; show the day in words before anything is done with it.
"""

import re
from datetime import date, timedelta

from natverk_cli.svenska.datum import veckodag_nummer
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import RAKNEORD

_ORD = {"i dag": 0, "idag": 0, "i morgon": 1, "imorgon": 1, "i overmorgon": 2, "overmorgon": 2}
_ORD |= {"i gar": -1, "igar": -1, "i forrgar": -2, "forrgar": -2}
_VECKA = {"nasta": 7, "forra": -7, "denna": 0, "den har": 0}
_TAL = {fold(tal): n for n, tal in enumerate(RAKNEORD)} | {"en": 1}
_DAGAR = {"dag": 1, "dagar": 1, "vecka": 7, "veckor": 7}


def read_nara(text: str, idag: date, bakat: bool) -> date | None:
    """The day, or None when the text (lower case, å ä as a, ö as o) is no such expression."""
    if text in _ORD:
        return idag + timedelta(_ORD[text])
    for read in (_read_avstand, _read_vecka, _read_veckodag):
        dag = read(text, idag, bakat)
        if dag is not None:
            return dag
    return None


def _read_avstand(text: str, idag: date, _bakat: bool) -> date | None:
    """ "om nio dagar", "för två veckor sedan" """
    found = re.fullmatch("(?:om (.+)|for (.+) sedan)", text)
    words = (found[1] or found[2]).split() if found else []
    if found is None or len(words) != 2 or words[1] not in _DAGAR:
        return None
    tal = int(words[0]) if re.fullmatch("[0-9]{1,4}", words[0]) else _TAL.get(words[0])
    if tal is None:
        return None
    return idag + timedelta(tal * _DAGAR[words[1]] * (1 if found[1] else -1))


def _read_vecka(text: str, idag: date, _bakat: bool) -> date | None:
    """ "nästa fredag", "förra fredagen", "fredag nästa vecka", "fredag i den här veckan" """
    found = re.fullmatch("(nasta|forra) ([a-z]+)|([a-z]+) (?:i )?(nasta|forra|denna|den har) veckan?", text)
    veckodag = veckodag_nummer(found[2] or found[3]) if found else None
    if found is None or veckodag is None:
        return None
    return idag + timedelta(veckodag - idag.weekday() + _VECKA[found[1] or found[4]])


def _read_veckodag(text: str, idag: date, bakat: bool) -> date | None:
    """ "fredag", "på fredag", "kommande fredag", "i fredags" """
    found = re.fullmatch("(?:(pa|nu pa|kommande|i) )?([a-z]+)", text)
    back = found is not None and found[1] == "i" and found[2].endswith("dags")
    veckodag = veckodag_nummer(found[2].removesuffix("s") if back else found[2]) if found else None
    if found is None or veckodag is None or (found[1] == "i" and not back):
        return None
    if back or (bakat and not found[1]):
        latest = idag - timedelta(1 if back else 0)
        return latest - timedelta((latest.weekday() - veckodag) % 7)
    nearest = idag + timedelta(1 if found[1] else 0)
    return nearest + timedelta((veckodag - nearest.weekday()) % 7)
