"""How a sentence names the record, whose printed title each network chooses: "Minnesanteckningarna", "Protokollet"."""

from typing import NamedTuple


class Titel(NamedTuple):
    """The title's definite form with a capital, its pronoun, and the endings that agree with it."""

    bestamd: str
    pronomen: str
    klar: str
    last: str


_TITLAR = {
    "minnesanteckningar": Titel("Minnesanteckningarna", "de", "klara", "låsta"),
    "protokoll": Titel("Protokollet", "det", "klart", "låst"),
}


def titel(rubrik: str) -> Titel:
    """The forms of a title; one that is not known is taken for a plural."""
    return _TITLAR.get(rubrik.lower(), Titel(rubrik, "de", "klara", "låsta"))
