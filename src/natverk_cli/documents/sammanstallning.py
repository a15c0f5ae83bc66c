"""The presidium's summary of a meeting to the school chiefs' representative: what the record says, and nothing else."""

from collections.abc import Iterator, Mapping
from datetime import date

from natverk_cli.ansvar.ansvariga import ansvariga
from natverk_cli.changes import Change
from natverk_cli.documents import anteckningar_text as egna_ord
from natverk_cli.documents.andring import Put, edited
from natverk_cli.documents.fields import markdown, yaml_file
from natverk_cli.documents.fragor import FRAN, ord_till
from natverk_cli.documents.handelser import meningar
from natverk_cli.documents.narvaro_per_kommun import is_ofullstandig, kommuner_pa, kommuner_som_saknades
from natverk_cli.documents.revideringsforslag import forslag
from natverk_cli.model.arenden import ATGARD, Arende, arenden, interna
from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.mote import Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering, Protokoll, Sammanstallning, fingeravtryck
from natverk_cli.model.punkter import punkter, uppdrag_i
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import antal, lista, stor
from natverk_cli.svenska.rubrik import titel

MALL = "sammanstallning"


def fil(mote: Mote) -> str:
    """Where the meeting's summary lies."""
    return f"data/moten/{mote.id}/sammanstallning.md"


def draft(mote: Mote, av: str, den: date, till: str | None, prose: str) -> Change:
    """A new summary, written on that day."""
    path = fil(mote)
    post = Sammanstallning(den=den, av=av, till=till).bound(mote.id, path)
    return Change(path, None, markdown(post, prose))


def sent(nu: Nulage, paper: Sammanstallning, den: date, till: str) -> Change:
    """The summary with the day it was sent and to whom; its words as they are."""
    return edited(nu, paper, Put(("den",), den), Put(("till",), till))


def entry(mote: Mote, paper: Change, av: str, den: date, till: str) -> Change:
    """The ledger's entry that the summary has been sent."""
    post = Utskick(
        vad="sammanställning",
        den=den,
        av=av,
        mote=mote.id,
        dokument=paper.path,
        sha256=fingeravtryck(paper.after or b""),
        till=(till,),
    )
    return Change(f"data/utskick/{den}-sammanstallning-{mote.id}.yaml", None, yaml_file(post))


def context(nu: Nulage, mote: Mote, record: Protokoll, mottagare: str) -> dict[str, object]:
    """The plain values that the template shows. `mottagare` is who it is for, in words."""
    notes = [one for one in record.noteringar if not is_inget(one.text) and not one.is_intern]
    return {
        "natverk": nu.natverk.installningar.namn,
        "mottagare": mottagare,
        "datum": i_ord(mote.datum),
        "plats": mote.plats or "",
        "deltagande": _taking_part(nu, mote),
        "beslut": [{"beteckning": _cited(mote, one), "text": one.text} for one in notes if one.sort == "beslut"],
        "atgarder": [
            _task(nu, one) for one in arenden(nu, ATGARD) if one.mote.id == mote.id and not one.notering.is_intern
        ],
        "uppdrag": list(_by_uppdrag(nu, notes, punkter(nu.natverk, mote))),
        "fragor": list(_questions(nu, mote)),
        "fran": [one.text for one in notes if one.sort == FRAN],
        "bordlagt": [one.text for one in notes if one.sort == "bordläggs"],
        "forslag": [f"{lista(one.uppdrag)}: {one.text}".removeprefix(": ") for one in forslag(nu, mote)],
        "rattelser": list(_corrections(nu, mote)),
        "nasta": _next(nu, mote),
        "underlag": _source(nu, record),
    }


def _taking_part(nu: Nulage, mote: Mote) -> str:
    """Which kommuner were there and which were not, as far as the record tells."""
    kommuner, missing = kommuner_pa(nu, mote), kommuner_som_saknades(nu, mote)
    there = f"{stor(antal(len(kommuner), 'kommun', 'kommuner', 'en'))} var med: {lista(kommuner)}." if kommuner else ""
    if is_ofullstandig(nu, mote):
        return f"{there} Närvaron är inte ifylld för alla.".strip()
    away = f"{lista(missing)} saknades." if missing else ""
    return f"{there} {away}".strip()


def _task(nu: Nulage, arende: Arende) -> dict[str, object]:
    note = arende.notering
    term = f"senast {utan_veckodag(arende.senast)}" if arende.senast else ""
    return {
        "beteckning": _cited(arende.mote, note),
        "text": note.text,
        "detaljer": ", ".join(part for part in (lista(ansvariga(nu, arende)), term) if part),
        "sedan": list(meningar(nu, arende)),
    }


def _cited(mote: Mote, notering: Notering) -> str:
    return f"{mote.id}/{notering.id}" if notering.id else ""


def _by_uppdrag(nu: Nulage, notes: list[Notering], sections: Mapping[int, Punkt]) -> Iterator[dict[str, object]]:
    """Experiences and success factors under each assignment, and last those under none."""
    shared = [one for one in notes if one.sort in ("erfarenhet", "framgångsfaktor")]
    groups: dict[str, list[dict[str, str]]] = {uppdrag.id: [] for uppdrag in nu.natverk.uppdrag}
    for note in shared:
        for id_ in uppdrag_i(note, sections) or ("",):
            groups.setdefault(id_, []).append({"sort": stor(note.sort), "vem": note.vem, "text": note.text})
    for id_, entries in groups.items():
        if entries:
            uppdrag = nu.natverk.ett_uppdrag(id_)
            yield {"namn": uppdrag.namn if uppdrag else "", "rader": entries}


def _questions(nu: Nulage, mote: Mote) -> Iterator[dict[str, object]]:
    for one in ord_till(nu):
        if one.mote.id == mote.id and (mote.id, one.rad) not in interna(nu):
            term = utan_veckodag(one.senast) if one.senast else ""
            yield {"beteckning": one.beteckning, "text": one.text, "senast": term, "sedan": list(one.sedan)}


def _corrections(nu: Nulage, mote: Mote) -> Iterator[str]:
    for one in nu.natverk.rattelser:
        if one.mote == mote.id and one.den <= nu.idag:
            words = " ".join(piece.text for piece in egna_ord.stycken(one.text, offentlig=True)).split()
            yield f"{stor(i_ord(one.den))}: {' '.join(words) or 'rättelsen är intern.'}"


def _next(nu: Nulage, mote: Mote) -> str:
    later = next((one for one in nu.kommande if one.datum > mote.datum), None)
    if later is None:
        return ""
    place = f", {later.plats}" if later.plats else ""
    return f"{stor(i_ord(later.datum))}{place}{' (ännu ett förslag)' if later.status == 'förslag' else ''}"


def _source(nu: Nulage, record: Protokoll) -> str:
    """The record it builds on, and whether that can still change."""
    title = titel(nu.natverk.installningar.rubrik)
    lock = nu.natverk.justering_av(record.mote)
    if lock and lock.den <= nu.idag:
        return f"{title.bestamd} är {title.last} sedan {i_ord(lock.den)}. Fingeravtryck: {lock.sha256}"
    return f"{title.bestamd} är inte {title.last} än, så något kan ändras."
