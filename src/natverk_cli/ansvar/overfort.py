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
    """The records not dealt with yet, every item put off, and every open task, by who answers for it."""
    title = nu.natverk.installningar.rubrik
    yield from (f"{title} från {i_ord(other.datum)}" for other in _obehandlade(nu, mote))
    yield from _bordlagda(nu, mote)
    for who, arende in sorted(((_vem(nu, one), one) for one in oppna(nu, ATGARD)), key=lambda one: sort_key(one[0])):
        yield f"{who}: {_mening(arende.notering.text)} {_term(nu, arende)} {_kalla('åtgärd', arende)}"


def _med_protokoll(nu: Nulage, mote: Mote) -> tuple[tuple[Mote, Protokoll], ...]:
    """The meetings before this one that have a record, oldest first."""
    earlier = (other for other in nu.passerade if other.datum < mote.datum)
    return tuple((other, record) for other in earlier if (record := nu.natverk.protokoll_fran(other.id)))


def _obehandlade(nu: Nulage, mote: Mote) -> Iterator[Mote]:
    """Meetings whose record was not finished by any recorded meeting since: no agenda has had it as it became."""
    recorded = [other for other, _ in _med_protokoll(nu, mote)]
    for number, other in enumerate(recorded, 1):
        lock = nu.natverk.justering_av(other.id)
        if lock is None or all(later.datum < lock.den for later in recorded[number:]):
            yield other


def _bordlagda(nu: Nulage, mote: Mote) -> Iterator[str]:
    """What was put off and stands in no later record: a line there is what closes it, or puts it off again."""
    recorded = _med_protokoll(nu, mote)
    for number, (other, record) in enumerate(recorded, 1):
        for notering in record.noteringar:
            if notering.sort == "bordläggs" and not any(
                _star_i(notering.text, later) for _, later in recorded[number:]
            ):
                yield f"Bordlagt: {_mening(notering.text)} (överfört från {utan_veckodag(other.datum)})"


def _star_i(text: str, protokoll: Protokoll) -> bool:
    """Whether the record has the words, however its lines are broken."""
    return " ".join(text.split()).rstrip(".").lower() in " ".join(protokoll.text.split()).lower()


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
