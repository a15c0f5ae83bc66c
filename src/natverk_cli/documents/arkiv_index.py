"""The readable index of a year's package: from every beslut to its åtgärder and how they went, with all paths."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from natverk_cli.ansvar.ansvariga import delade, hela_namnet
from natverk_cli.documents import laset
from natverk_cli.documents.anteckningar import tid
from natverk_cli.documents.arkiv import beskrivningar, has_happened, moten
from natverk_cli.documents.arkiv_personer import personer
from natverk_cli.documents.handelser import meningar
from natverk_cli.model.arenden import ATGARD, FRAGA, Arende, arenden
from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering, Protokoll, Sort
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import lista, stor
from natverk_cli.svenska.rubrik import titel

MALL = "arkiv"
_FOLLOWED = (ATGARD, FRAGA)
_TOLD: tuple[Sort, ...] = ("beslut", *_FOLLOWED, "bordläggs", "förslag till revidering")
# What the files of a meeting's folder are called, by the beginning of their names.
_NAMES: Mapping[str, str] = {
    "mote": "Mötet som det planerades",
    "kallelse": "Kallelse",
    "protokoll": "Anteckningar",
    "justering": "Låset på anteckningarna",
    "rattelse": "Rättelse",
    "sammanstallning": "Sammanställning till skolchefsrepresentanten",
    "underlag": "Underlag",
}


def context(nu: Nulage, ar: int, files: Mapping[str, bytes]) -> dict[str, object]:
    """The plain values that the template shows."""
    cases = {(one.mote.id, one.notering.rad): one for sort in _FOLLOWED for one in arenden(nu, sort)}
    return {
        "natverk": nu.natverk.installningar.namn,
        "ar": ar,
        "moten": [_meeting(nu, mote, tuple(files), cases) for mote in moten(nu, ar)],
        "tidigare": [_case(nu, one, one.notering) for one in _earlier(nu, ar, cases)],
        "personer": personer(nu, ar, files),
        "ovrigt": [{"namn": name, "fil": path} for name, path in _others(nu, ar, files)],
    }


def _meeting(
    nu: Nulage, mote: Mote, paths: Sequence[str], cases: Mapping[tuple[str, int], Arende]
) -> dict[str, object]:
    record = nu.natverk.protokoll_fran(mote.id)
    lock = laset.galler(nu, mote.id)
    title = titel(nu.natverk.installningar.rubrik)
    return {
        "id": mote.id,
        "datum": stor(i_ord(mote.datum)),
        "tid": tid(record.start, record.slut) if record else "",
        "plats": mote.plats or "",
        "is_installt": mote.is_installt,
        "installt": utan_veckodag(mote.installt_den) if mote.installt_den else "",
        "skal": mote.skal or "",
        "last": laset.mening(nu, lock) if lock else "",
        "ej_last": f"{title.bestamd} är inte {title.last}." if record and not lock else "",
        "fingeravtryck": lock.sha256 if lock else "",
        "papper": list(_papers(nu, mote, paths)),
        "paragrafer": list(_sections(nu, mote, record, cases)) if record else [],
    }


def _papers(nu: Nulage, mote: Mote, paths: Sequence[str]) -> Iterator[dict[str, str]]:
    """What there is of the meeting, in the order it came about."""
    folder = f"data/moten/{mote.id}/"
    names = list(_NAMES)
    found = [(path.removeprefix(folder), path) for path in paths if path.startswith(folder)]
    kinds = {path: name.partition("/")[0].partition(".")[0].partition("-")[0] for name, path in found}
    for _, path in sorted(found, key=lambda one: (names.index(kinds[one[1]]) if kinds[one[1]] in names else 99, one)):
        yield {"namn": _NAMES.get(kinds[path], "Papper"), "fil": path}
    for one in nu.natverk.utskick:
        if one.mote == mote.id:
            how = "publicering" if one.satt == "publicering" else "utskick"
            yield {"namn": f"{stor(one.vad)}, {how} {utan_veckodag(one.den)}", "fil": one.fil}


def _sections(
    nu: Nulage, mote: Mote, record: Protokoll, cases: Mapping[tuple[str, int], Arende]
) -> Iterator[dict[str, object]]:
    """Under each § what was decided and left to do there."""
    headings = {section.nummer: section.rubrik for section in record.paragrafer}
    told = [note for note in record.noteringar if note.sort in _TOLD and not is_inget(note.text)]
    for number, notes in groupby(told, key=lambda note: note.paragraf):
        yield {
            "nummer": number,
            "rubrik": headings.get(number, ""),
            "rader": [_case(nu, cases.get((mote.id, note.rad)) or Arende(mote, note, ()), note) for note in notes],
        }


def _case(nu: Nulage, arende: Arende, note: Notering) -> dict[str, object]:
    path = f"data/uppfoljning/{fold(f'{arende.mote.id}-{note.id}')}.yaml"
    term = f"senast {utan_veckodag(note.senast)}" if note.senast else ""
    return {
        "sort": stor(note.sort),
        "beteckning": f"{arende.mote.id}/{note.id}" if note.id else "",
        "text": note.text,
        "detaljer": ", ".join(part for part in (_vem(nu, note), term, "internt" if note.is_intern else "") if part),
        "sedan": list(meningar(nu, arende)),
        "oavslutad": note.sort in _FOLLOWED and arende.is_oppet,
        "fil": path if note.id and path in nu.natverk.kallor else "",
    }


def _vem(nu: Nulage, note: Notering) -> str:
    """Whom the record names for a task, by whole names; what stands in another line's parenthesis as it is."""
    return lista([hela_namnet(nu, part) for part in delade(note.vem)]) if note.sort == ATGARD else note.vem


def _earlier(nu: Nulage, ar: int, cases: Mapping[tuple[str, int], Arende]) -> Iterator[Arende]:
    """Tasks and questions of earlier years with which something happened in this one."""
    for one in cases.values():
        found = nu.natverk.uppfoljning_av(fold(f"{one.mote.id}-{one.notering.id}"))
        if one.mote.datum.year < ar and found and has_happened(found, ar):
            yield one


def _others(nu: Nulage, ar: int, files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The year's papers that belong to no meeting."""
    yield "Inställningar", nu.natverk.installningar.fil
    yield from (("Uppdragsbeskrivning", one.fil) for one in beskrivningar(nu, ar))
    yield from ((f"Uppdrag: {one.namn}", one.fil) for one in nu.natverk.uppdrag if one.fil in files)
    yield from ((f"Arbetsordning för {one.ar}", one.fil) for one in nu.natverk.arbetsordningar if one.fil in files)
    yield from (
        (f"Förteckning {utan_veckodag(one.den)}", one.fil) for one in nu.natverk.forteckningar if one.fil in files
    )
    yield from ((f"Årsrapport för {one.id}", one.fil) for one in nu.natverk.rapporter if one.fil in files)
    for one in nu.natverk.utskick:
        if one.mote is None and one.fil in files:
            yield f"{stor(one.vad)}, utskick {utan_veckodag(one.den)}", one.fil
