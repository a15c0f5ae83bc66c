"""What a search finds: a piece of a paper, with its day and where it stands."""

from datetime import date
from typing import NamedTuple

from natverk_cli.source.place import Place

# What a piece can be, by the word that a search is narrowed with.
TYPER = (
    "möte", "beslut", "åtgärd", "erfarenhet", "framgångsfaktor", "fråga", "återkoppling", "bordlagt", "förslag",
    "anteckning", "rättelse", "sammanställning", "underlag", "uppdrag", "revidering", "uppföljning", "arbetsordning",
    "förteckning", "årsrapport", "uppdragsbeskrivning", "medlem",
)  # fmt: skip
# Papers about what is to come; in all others, what is dated after today has not happened.
KOMMANDE = ("möte", "underlag", "arbetsordning", "uppdragsbeskrivning")


class Traff(NamedTuple):
    """A piece of a paper.

    `typ` is one of TYPER. `var` says where in words: "§ 4 Övergångar", "dagordningen". `around` is what a word may also
    stand in: the heading above. `etikett` and `vem` are what an entry begins with: "Beslut b1", a kommun or a person.
    `den` is None for what has no day.
    """

    typ: str
    den: date | None
    var: str
    text: str
    plats: Place
    mote: str = ""
    beteckning: str = ""
    etikett: str = ""
    vem: str = ""
    uppdrag: tuple[str, ...] = ()
    around: str = ""
    is_intern: bool = False
