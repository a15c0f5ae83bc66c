"""What earlier meetings left open, as lines for the next agenda and its record.

Every line tells where it comes from, and holds as well on the day of the meeting as when it was written: it speaks of
days, never of how something stands "now".
"""

from collections.abc import Iterator

from natverk_cli.ansvar.ansvariga import ansvariga
from natverk_cli.model.arenden import ATGARD, FRAGA, Arende, oppna
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.namn import sort_key
from natverk_cli.svenska.ord import lista


def till_foregaende(nu: Nulage, mote: Mote) -> Iterator[str]:
    """The previous record, what it put off, and every open task, by who answers for it."""
    if previous := previous_protokoll(nu, mote):
        held = nu.natverk.mote(previous.mote)
        title = nu.natverk.installningar.rubrik
        yield f"{title} från {i_ord(held.datum)}" if held else title
        yield from _bordlagt(held, previous) if held else ()
    for who, arende in sorted(((_vem(nu, one), one) for one in oppna(nu, ATGARD)), key=lambda one: sort_key(one[0])):
        yield f"{who}: {_mening(arende.notering.text)} {_term(nu, arende)} {_kalla('åtgärd', arende)}"


def previous_protokoll(nu: Nulage, mote: Mote) -> Protokoll | None:
    """The record of the latest meeting before this one that has one."""
    earlier = (nu.natverk.protokoll_fran(other.id) for other in reversed(nu.passerade) if other.datum < mote.datum)
    return next((protokoll for protokoll in earlier if protokoll), None)


def _bordlagt(mote: Mote, protokoll: Protokoll) -> Iterator[str]:
    for notering in protokoll.noteringar:
        if notering.sort == "bordläggs":
            yield f"Bordlagt: {_mening(notering.text)} (överfört från {utan_veckodag(mote.datum)})"


def _vem(nu: Nulage, arende: Arende) -> str:
    return lista(ansvariga(nu, arende)) or "Ingen ansvarig"


def _term(nu: Nulage, arende: Arende) -> str:
    if arende.senast is None:
        return "Ingen dag är bestämd."
    day = utan_veckodag(arende.senast)
    return f"Försenad: skulle ha varit klar {day}." if arende.senast < nu.idag else f"Senast {day}."


def fran_skolchefsgruppen(nu: Nulage, _mote: Mote) -> Iterator[str]:
    """Every question whose answer has not been told at a meeting, with the answer if there is one."""
    for arende in oppna(nu, FRAGA):
        yield f"{_mening(arende.notering.text)} {_svar(arende)} {_kalla('fråga', arende)}"


def _svar(arende: Arende) -> str:
    told = {handelse.vad: handelse for handelse in arende.handelser}
    if answer := told.get("besvarad"):
        reply = _mening(answer.text) if answer.text else f"besvarad {utan_veckodag(answer.den)}."
        return f"Svar att återge: {reply}"
    if asked := told.get("framförd"):
        return f"Framförd {utan_veckodag(asked.den)}, inte besvarad när dagordningen skrevs."
    return "Inte framförd när dagordningen skrevs."


def _kalla(sort: str, arende: Arende) -> str:
    return f"({sort} {arende.beteckning}, överförd från {utan_veckodag(arende.mote.datum)})"


def _mening(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
