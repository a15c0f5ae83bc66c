"""Clock times: printed the Swedish way, read as people write them."""

import re
from datetime import time

from natverk_cli.svenska.ord import citat

# Hour, and minutes after a full stop or colon; used by the reader of dates to know where a time begins.
TIMME = "[0-9]{1,2}"
TID = f"{TIMME}[.:][0-9]{{2}}"
_KL = r"(?:(?:kl\.?|klockan) ?)?"
_FYRA = "([0-9]{2})([0-9]{2})"


def klockslag(tid: time) -> str:
    """ "9.00", "13.30" """
    return f"{tid.hour}.{tid.minute:02}"


def read_klockslag(text: str) -> time:
    """The time of "9", "9.00", "09:00", "0900" or "kl. 9.30", to the minute.

    Raises ValueError with a whole Swedish sentence for anything else.
    """
    plain = " ".join(text.split()).lower()
    found = re.fullmatch(rf"{_KL}({TIMME})(?:[.:]([0-9]{{2}}))?", plain) or re.fullmatch(rf"{_KL}{_FYRA}", plain)
    if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
        return time(int(found[1]), int(found[2] or 0))
    raise ValueError(f"Klockslaget {citat(text)} gick inte att förstå. Skriv till exempel 9.00 eller 13.30.")
