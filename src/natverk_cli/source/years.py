"""The years that a network's plans and records can lie in: beyond them, counting days would fall off the calendar."""

FIRST_YEAR, LAST_YEAR = 1900, 2200
_WITHIN = tuple(str(century) for century in range(FIRST_YEAR // 100, LAST_YEAR // 100))


def is_far_off(text: str) -> bool:
    """Whether the text has the form of a date, of a year that no network has to do with."""
    if text.startswith(_WITHIN):  # as nearly all dates do
        return False
    year, dash, rest = text[:4], text[4:5], text[5:]
    is_date = dash == "-" and year.isdecimal() and rest.replace("-", "", 1).isdecimal()
    return is_date and not FIRST_YEAR <= int(year) <= LAST_YEAR
