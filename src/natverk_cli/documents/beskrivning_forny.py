"""The next charter, made from the one before it: the same bytes but for the period and the decision."""

from datetime import date

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Put, edited
from natverk_cli.model.beskrivning import Beskrivning, Beslutad
from natverk_cli.model.nulage import Nulage

_FOLDER = "data/uppdragsbeskrivningar"


def fornyad(nu: Nulage, gallande: Beskrivning, fran: date, till: date, beslutad: Beslutad) -> Change:
    """The new file of a charter for the period. The one that it is made from is left as it is."""
    steps = (Put(("från",), fran), Put(("till",), till), Put(("beslutad",), beslutad))
    written = edited(nu, gallande, *steps).after or b""
    return Change(_free_path(nu, fran), None, _with_period(written, gallande, fran, till))


def _free_path(nu: Nulage, fran: date) -> str:
    """The year's file, or the first of ÅR-2, ÅR-3, … that nothing has."""
    names = (f"{_FOLDER}/{fran.year}{f'-{number}' if number > 1 else ''}.yaml" for number in range(1, 1000))
    return next(name for name in names if name not in nu.natverk.kallor)


def _with_period(data: bytes, gallande: Beskrivning, fran: date, till: date) -> bytes:
    """The file with the years of the old period replaced where comments tell them."""
    lines = data.decode("utf-8").split("\n")
    for dash in "–-":
        old, new = (f"{first.year}{dash}{last.year}" for first, last in ((gallande.fran, gallande.till), (fran, till)))
        lines = [line.replace(old, new) if line.startswith("#") else line for line in lines]
    return "\n".join(lines).encode()


def foregangare(nu: Nulage, fran: date) -> Beskrivning | None:
    """The charter that the new one follows: the latest begun before it."""
    before = [post for post in nu.natverk.beskrivningar if post.fran < fran]
    return before[-1] if before else None
