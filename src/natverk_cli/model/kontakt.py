"""How to reach a member. Never in data/, and never shown by accident."""

from typing import NamedTuple


class Kontakt(NamedTuple):
    """A member's e-mail address and phone number; "" for one that is not known."""

    epost: str = ""
    telefon: str = ""

    def __repr__(self) -> str:
        """Nothing: a message, a log or a traceback may print it."""
        return "Kontakt(…)"
