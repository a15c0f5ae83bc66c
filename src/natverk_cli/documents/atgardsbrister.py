"""What a record's tasks lack: an owner that can be understood, and a day."""

from collections.abc import Iterator

from natverk_cli.ansvar.ansvariga import kanda_namn, oklara
from natverk_cli.model.arenden import ATGARD
from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering, Protokoll
from natverk_cli.svenska.ord import citat


def atgardsbrister(nu: Nulage, protokoll: Protokoll) -> Iterator[tuple[int, str, str]]:
    """Line, fault and cure for every task whose owner or day is not clear, and every name that nobody has."""
    found = [(one.notering.rad, one.text, one.hjalp) for one in oklara(nu, protokoll, kanda_namn(nu))]
    told = {(one.fil, one.fault.span.line) for one in nu.natverk.brister}
    for note in protokoll.noteringar:
        if note.sort == ATGARD and not is_inget(note.text):
            is_told = (protokoll.fil, note.rad) in told
            found += [(note.rad, text, cure) for text, cure in _saknas(note, is_told=is_told)]
    return iter(sorted(found, key=lambda one: one[0]))


def _saknas(note: Notering, *, is_told: bool) -> Iterator[tuple[str, str]]:
    """What the task lacks; a day that stands there but cannot be read is told of already."""
    what = citat(note.text)
    if not note.vem:
        yield f"Åtgärden {what} har ingen ansvarig.", "skriv vem inom parentes efter Åtgärd. Kör sedan natverk spara"
    if note.senast is None and not is_told:
        cure = "skriv senast och en dag i parentesen, till exempel senast 2027-04-01. Kör sedan natverk spara"
        yield f"Åtgärden {what} har ingen dag då den ska vara klar.", cure
