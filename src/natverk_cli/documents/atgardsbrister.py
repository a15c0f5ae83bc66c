"""Who is to do what a record asks for: names that nobody has or several answer to, and tasks without owner or day."""

from collections.abc import Iterator

from natverk_cli.documents.medlemmar_kvar import ansvariga
from natverk_cli.model.arenden import ATGARD, Arende
from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.mote import Mote
from natverk_cli.model.namngivna import namngivna
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

_ALLA = ("alla", "samtliga", "alla-kommuner", "alla-medlemmar", "kommunerna", "natverket", "gruppen", "presidiet")
_BESTAMDA = ("", "n", "en", "et", "t")  # ordföranden, sekreteraren, presidiet


def atgardsbrister(nu: Nulage, mote: Mote, protokoll: Protokoll) -> Iterator[tuple[int, str, str]]:
    """Line, fault and cure for every task whose owner or day is not clear."""
    for note in protokoll.noteringar:
        if note.sort == ATGARD and not is_inget(note.text):
            yield from ((note.rad, text, cure) for text, cure in _brister(nu, Arende(mote, note, ())))


def _brister(nu: Nulage, arende: Arende) -> Iterator[tuple[str, str]]:
    note = arende.notering
    what = citat(note.text)
    if not note.vem:
        yield f"åtgärden {what} har ingen ansvarig.", "skriv vem inom parentes efter Åtgärd. Kör sedan natverk spara"
    if note.senast is None:
        cure = "skriv senast och en dag i parentesen, till exempel senast 2027-04-01. Kör sedan natverk spara"
        yield f"åtgärden {what} har ingen dag då den ska vara klar.", cure
    for given in ansvariga(nu, arende):
        yield from _brist(nu, given)


def _brist(nu: Nulage, given: str) -> Iterator[tuple[str, str]]:
    found = namngivna(nu.natverk.medlemmar, given)
    if len(found) > 1:
        who = lista([f"{one.namn} ({one.id})" for one in found])
        yield f"flera heter {citat(given)}: {who}.", "skriv hela namnet. Kör sedan natverk spara"
    elif not found and not _is_annan(nu, given):
        near = menade_du(given, [one.namn for one in nu.natverk.medlemmar])
        question = f" Menade du {near}?" if near else ""
        cure = f"skriv {near} i stället" if near else "skriv namnet som det står i natverk medlem lista"
        yield f"ingen medlem heter {citat(given)}.{question}", f"{cure}. Kör sedan natverk spara"


def _is_annan(nu: Nulage, given: str) -> bool:
    """Whether it names somebody else who can be asked: a kommun, an organisation, a role, or all."""
    settings, wanted = nu.natverk.installningar, fold(given)
    places = {*settings.kommuner, settings.huvudman or "", *(one.organisation or "" for one in nu.natverk.medlemmar)}
    roles = [fold(roll.namn) for post in nu.natverk.beskrivningar for roll in post.roller]
    known = {fold(place) for place in places} | {f"{role}{end}" for role in roles for end in _BESTAMDA}
    return wanted in known or wanted in _ALLA
