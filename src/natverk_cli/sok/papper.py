"""The pieces of every kind of paper that can be searched, and nothing that only programs read.

Notices, the ledger of sendings and the locks are left out: what they say stands in the papers they are about.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from natverk_cli.model.arenden import ATGARD, FRAGA
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.filslag import filslag
from natverk_cli.model.internt import read_internt
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.post import Post
from natverk_cli.model.protokoll import Protokoll, Rattelse, Sort
from natverk_cli.model.punkter import punkter, uppdrag_i
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.model.utskick import Uppfoljning
from natverk_cli.sok.stycken import stycken
from natverk_cli.sok.traff import Traff
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import stor

_SORTER: Mapping[Sort, str] = {
    "erfarenhet": "erfarenhet",
    "framgångsfaktor": "framgångsfaktor",
    "beslut": "beslut",
    ATGARD: "åtgärd",
    FRAGA: "fråga",
    "från skolchefsgruppen": "återkoppling",
    "bordläggs": "bordlagt",
    "förslag till revidering": "förslag",
}


def traffar(natverk: Natverk) -> Iterator[Traff]:
    """Every piece there is, file by file."""
    for protokoll in natverk.protokoll:
        yield from _protokoll(natverk, protokoll)
    for mote in natverk.moten:
        yield from _mote(mote)
    for uppdrag in natverk.uppdrag:
        yield from _uppdrag(uppdrag)
    for uppfoljning in natverk.uppfoljningar:
        yield from _uppfoljning(natverk, uppfoljning)
    for rattelse in natverk.rattelser:
        yield from _rattelse(natverk, rattelse)
    for paper in natverk.sammanstallningar:
        var = f"sammanställningen av mötet {_day(natverk, paper.mote)}"
        yield from _prose(paper, "sammanställning", paper.den, var, paper.mote)
    for plan in natverk.arbetsordningar:
        yield from _prose(plan, "arbetsordning", date(plan.ar, 1, 1), f"arbetsordningen {plan.ar}")
    for rapport in natverk.rapporter:
        yield from _prose(rapport, "årsrapport", rapport.den, f"årsrapporten {rapport.id}")
    for forteckning in natverk.forteckningar:
        yield from _prose(forteckning, "förteckning", forteckning.den, "förteckningen")
    for beskrivning in natverk.beskrivningar:
        yield from _beskrivning(beskrivning)
    for medlem in natverk.medlemmar:
        yield _medlem(medlem)
    yield from _underlag(natverk)


def _protokoll(natverk: Natverk, protokoll: Protokoll) -> Iterator[Traff]:
    mote = natverk.mote(protokoll.mote)
    sections = punkter(natverk, mote) if mote else {}
    notes = {note.rad: note for note in protokoll.noteringar}
    internal = _interna(protokoll)
    starts = {*notes, *internal, *(rad + 1 for rad in internal)}
    headings = [(one.rad, one.nummer, f"§ {one.nummer} {one.rubrik}") for one in protokoll.paragrafer]
    for stycke in stycken(protokoll.text, protokoll.rad, starts if internal else notes):
        under = [heading for heading in headings if heading[0] <= stycke.rad]
        _, number, heading = under[-1] if under else (0, 0, "anteckningarna")
        plain = Traff(
            "anteckning", mote.datum if mote else None, heading, stycke.text, Place(protokoll.fil, line=stycke.rad),
            protokoll.mote, uppdrag=sections[number].uppdrag if number in sections else (), around=heading,
            is_intern=stycke.rad in internal,
        )  # fmt: skip
        note = notes.get(stycke.rad)
        if note is None:
            yield plain
        else:
            yield plain._replace(
                typ=_SORTER[note.sort], text=note.text, vem=note.vem, uppdrag=uppdrag_i(note, sections),
                beteckning=f"{protokoll.mote}/{note.id}" if note.id else "", around=f"{heading} {note.vem}",
                etikett=f"{stor(note.sort)} {note.id}".rstrip(),
            )  # fmt: skip


def _interna(post: Post) -> frozenset[int]:
    """The lines of the file that are marked as internal, the marks among them."""
    return frozenset(number for number, is_intern in enumerate(read_internt(post.text).rader(), post.rad) if is_intern)


def _mote(mote: Mote) -> Iterator[Traff]:
    on_day = Traff("möte", mote.datum, "dagordningen", "", mote.at(), mote.id)
    for number, punkt in enumerate(mote.dagordning):
        text = ". ".join((punkt.rubrik, *punkt.innehall))
        yield on_day._replace(text=text, plats=mote.at("dagordning", number, "rubrik"), uppdrag=punkt.uppdrag)
    about = on_day._replace(var="mötet")
    for field, label, value in (("plats", "Plats", mote.plats), ("skäl", "Inställt", mote.skal)):
        if value:
            yield about._replace(text=value, etikett=label, plats=mote.at(field))
    for number, flytt in enumerate(mote.flyttat):
        if flytt.skal:
            yield about._replace(text=flytt.skal, etikett="Flyttat", plats=mote.at("flyttat", number, "skäl"))
    for number, person in enumerate(mote.inbjudna):
        text = ", ".join(part for part in (person.namn, person.organisation) if part)
        yield about._replace(text=text, etikett="Inbjuden", plats=mote.at("inbjudna", number, "namn"))
    for number, forslag in enumerate(mote.forslag):
        yield about._replace(text=forslag.rubrik, etikett="Förslag", plats=mote.at("förslag", number, "rubrik"))
    yield from _prose(mote, "möte", mote.datum, "mötet", mote.id)


def _uppdrag(uppdrag: Uppdrag) -> Iterator[Traff]:
    var = f"uppdraget {uppdrag.namn}"
    names = Traff("uppdrag", None, var, uppdrag.namn, uppdrag.at("namn"), uppdrag=(uppdrag.id,))
    yield names
    for number, part in enumerate(uppdrag.delar):
        yield names._replace(text=part.namn, plats=uppdrag.at("delar", number, "namn"))
    for piece in _prose(uppdrag, "uppdrag", None, var):
        yield piece._replace(uppdrag=(uppdrag.id,))
    for typ, field, number, one in uppdrag.tillfallen():
        yield Traff(
            typ, one.den, var, one.resultat, uppdrag.at(field, number, "resultat"), etikett=stor(typ),
            uppdrag=(uppdrag.id,), around=uppdrag.namn,
        )  # fmt: skip


def _uppfoljning(natverk: Natverk, post: Uppfoljning) -> Iterator[Traff]:
    """What was told of a task or a question after its meeting: of the same type as the entry itself."""
    mote_id, _, number = post.id.rpartition("-")
    record, mote = natverk.protokoll_fran(mote_id), natverk.mote(mote_id)
    note = next((one for one in record.noteringar if fold(one.id) == number), None) if record else None
    typ = "fråga" if number.startswith("f") else "åtgärd"
    uppdrag = uppdrag_i(note, punkter(natverk, mote)) if note and mote else ()
    called = f"{mote_id}/{note.id}" if note else post.id
    var = f"{'frågan' if typ == 'fråga' else 'åtgärden'} {called}"
    for index, event in enumerate(post.handelser):
        if event.text:
            place = post.at("händelser", index, "text")
            yield Traff(
                typ, event.den, var, event.text, place, mote_id, called, stor(event.vad),
                note.vem if note else "", uppdrag, is_intern=note is not None and note.is_intern,
            )  # fmt: skip


def _rattelse(natverk: Natverk, post: Rattelse) -> Iterator[Traff]:
    var = f"rättelsen av mötet {_day(natverk, post.mote)}"
    yield Traff("rättelse", post.den, var, post.skal, post.at("skäl"), post.mote, etikett="Skäl")
    internal = _interna(post)
    for piece in _prose(post, "rättelse", post.den, var, post.mote):
        yield piece._replace(is_intern=piece.plats.line in internal)


def _day(natverk: Natverk, id_: str) -> str:
    """The meeting's day in words; its id when its file is not there to tell."""
    mote = natverk.mote(id_)
    return i_ord(mote.datum) if mote else id_


def _prose(post: Post, typ: str, den: date | None, var: str, mote: str = "") -> Iterator[Traff]:
    for stycke in stycken(post.text, post.rad):
        yield Traff(typ, den, var, stycke.text, Place(post.fil, line=stycke.rad), mote)


def _beskrivning(post: Beskrivning) -> Iterator[Traff]:
    var = f"uppdragsbeskrivningen {post.fran.year}–{post.till.year}"
    whole = Traff("uppdragsbeskrivning", post.fran, var, "", post.at())
    for field, named in (("utvecklingsområden", post.utvecklingsomraden), ("mål", post.mal)):
        for number, one in enumerate(named):
            yield whole._replace(text=one.namn, plats=post.at(field, number, "namn"))


def _medlem(medlem: Medlem) -> Traff:
    text = ", ".join(part for part in (medlem.namn, medlem.titel, medlem.kommun, medlem.organisation) if part)
    return Traff("medlem", None, "medlemmen", text, medlem.at("namn"), vem=medlem.kommun or "")


def _underlag(natverk: Natverk) -> Iterator[Traff]:
    """Attachments that are text, by line, under the meeting whose folder they lie in."""
    for fil, data in natverk.kallor.items():
        parts = fil.split("/")
        if len(parts) < 5 or parts[3] != "underlag" or filslag(fil.removeprefix("data/")):
            continue
        mote, name = natverk.mote(parts[2]), parts[-1]
        items = [punkt for punkt in mote.dagordning if name in punkt.underlag] if mote else []
        uppdrag = tuple(id_ for punkt in items for id_ in punkt.uppdrag)
        for stycke in stycken(data.decode("utf-8-sig", "replace")):
            place = Place(fil, line=stycke.rad)
            yield Traff("underlag", mote.datum if mote else None, f"underlaget {name}", stycke.text, place, parts[2],
                        uppdrag=uppdrag)  # fmt: skip
