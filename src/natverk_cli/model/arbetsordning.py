"""data/arbetsordning/: the plan of a calendar year."""

from datetime import date
from typing import Literal

from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.falt import Id
from natverk_cli.model.post import Falt, Post


class Planerat(Falt, frozen=True, kw_only=True):
    """Ett möte så som det planerades: dagen och de uppdrag det skulle ta upp.

    möte: mötets beteckning
    datum: dagen som planerades
    uppdrag: uppdragen som mötet skulle ta upp
    """

    mote: Id
    datum: date
    uppdrag: tuple[Id, ...] = ()


class Arbetsordning(Post, frozen=True, kw_only=True):
    """Årets plan. Filens namn är året.

    status: om planen är ett förslag eller fastställd
    upprättad: vem i presidiet som upprättade den, och när
    fastställd: vem som fastställde den, och när
    möten: årets möten så som de planerades
    """

    status: Literal["förslag", "fastställd"]
    upprattad: Beslutad | None = None
    faststalld: Beslutad | None = None
    moten: tuple[Planerat, ...] = ()

    @property
    def ar(self) -> int:
        """The calendar year, from the file's name."""
        return int(self.id)
