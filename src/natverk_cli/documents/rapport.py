"""The yearly report to the network's principal: what the year's records say, and where they say nothing."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.motesar import motena
from natverk_cli.ansvar.prognos import prognos
from natverk_cli.changes import Change
from natverk_cli.documents.andring import Put, edited
from natverk_cli.documents.fields import markdown, yaml_file
from natverk_cli.documents.fragor import FRAN, Ord, ord_fran, ord_till
from natverk_cli.documents.handelser import lage, meningar, namn
from natverk_cli.documents.narvaro_per_kommun import is_ofullstandig, kommuner_pa, kommuner_som_saknades
from natverk_cli.documents.rapport_uppdrag import om_uppdraget
from natverk_cli.documents.rapportfigurer import narvaro_per_kommun, uppdrag_per_mote
from natverk_cli.documents.revideringsforslag import forslag
from natverk_cli.documents.uppdrag import gallande, moten_om
from natverk_cli.model.arenden import ATGARD, Arende, arenden, interna
from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.model.utskick import Rapport, Utskick
from natverk_cli.svenska.datum import i_ord, rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import antal, lista, raknetal, stor

MALL = "rapport"


class Aret(NamedTuple):
    """The year's meetings by today: held, passed without a record of who came, called off, and still to come."""

    hallna: tuple[Mote, ...]
    ovissa: tuple[Mote, ...]
    installda: tuple[Mote, ...]
    kommande: tuple[Mote, ...]


def aret(nu: Nulage, ar: int) -> Aret:
    """How the year's meetings stand today."""
    moten = [mote for mote in nu.natverk.moten if mote.datum.year == ar]
    passed = [mote for mote in moten if mote.is_passerat(nu.idag)]
    return Aret(
        tuple(mote for mote in passed if nu.is_hallet(mote)),
        tuple(mote for mote in passed if not nu.is_hallet(mote)),
        tuple(mote for mote in moten if mote.is_installt_per(nu.idag)),
        tuple(mote for mote in moten if mote.is_kommande(nu.idag)),
    )


def fil(ar: int) -> str:
    """Where the year's report lies."""
    return f"data/rapport/{ar}.md"


def draft(ar: int, av: str, den: date, prose: str) -> Change:
    """A new report, written on that day."""
    return Change(fil(ar), None, markdown(Rapport(den=den, av=av).bound(str(ar), fil(ar)), prose))


def sent(nu: Nulage, rapport: Rapport, den: date) -> Change:
    """The report with the day it was sent; its words as they are."""
    return edited(nu, rapport, Put(("den",), den))


def entry(paper: Change, av: str, den: date, till: str) -> Change:
    """The ledger's entry that the report has been sent."""
    post = Utskick(
        vad="årsrapport", den=den, av=av, dokument=paper.path, sha256=fingeravtryck(paper.after or b""), till=(till,)
    )
    return Change(f"data/utskick/{den}-arsrapport.yaml", None, yaml_file(post))


def context(nu: Nulage, ar: int) -> dict[str, object]:
    """The plain values that the template shows."""
    year = aret(nu, ar)
    settings = nu.natverk.installningar
    return {
        "ar": str(ar),
        "natverk": settings.namn,
        "uppdragsgivare": settings.uppdragsgivare or "",
        "huvudman": settings.huvudman or "",
        "hittills": "" if nu.idag > date(ar, 12, 31) else utan_veckodag(nu.idag),
        "sammanfattning": list(_summary(nu, ar, year)),
        "moten": [_meeting(nu, mote) for mote in (*year.hallna, *year.ovissa)],
        "olasta": rakna_upp(mote.datum for mote in year.hallna if not nu.is_last(mote.id)),
        "installda": [
            f"{stor(i_ord(mote.datum))}: {mote.skal or 'skälet är inte antecknat'}" for mote in year.installda
        ],
        "kommande": [f"{stor(i_ord(mote.datum))} ({mote.status})" for mote in year.kommande],
        "uppdrag": [om_uppdraget(nu, uppdrag, ar) for uppdrag in gallande(nu)],
        "omraden": list(_areas(nu, year)),
        "mal": list(_aims(nu, year)),
        "rutnat": _figure_of_uppdrag(nu, ar, year),
        "kommuner": _figure_of_kommuner(nu, ar, year),
        "atgarder": [_task(nu, one) for one in _tasks(nu, ar)],
        "till": [_word(one) for one in _public(nu, ord_till(nu), ar)],
        "fran": [_word(one) for one in _public(nu, ord_fran(nu), ar)],
        "inget_fran": _nothing_came(nu, year),
        "revideringar": list(_revisions(nu, ar)),
        "forslag": list(_proposals(nu, year)),
        "nasta": list(_next_year(nu, ar + 1)),
        "nasta_ar": str(ar + 1),
    }


def _summary(nu: Nulage, ar: int, year: Aret) -> Iterator[str]:
    found = prognos(nu, ar)
    held = f"Nätverket har hållit {antal(len(year.hallna), 'möte', 'möten')}."
    if found:
        counted = [mote for mote in year.hallna if nu.is_raknad(mote)]
        held = (
            f"Nätverket har hållit {motena(len(counted), found.beskrivning)}. "
            f"Uppdragsbeskrivningen säger minst {antal(found.minst, 'möte', 'möten')}."
        )
    yield held
    if year.ovissa:
        yield f"Från {antal(len(year.ovissa), 'passerat möte', 'passerade möten')} saknas uppgift om vilka som var med."
    yield from _counted(nu, ar, year)


def _counted(nu: Nulage, ar: int, year: Aret) -> Iterator[str]:
    """How many assignments, tasks and questions there were, and how many of them are settled."""
    charter, tasks = gallande(nu), _tasks(nu, ar)
    asked = _public(nu, ord_till(nu), ar)
    if charter:
        taken = sum(bool(set(moten_om(nu, one)) & set(year.hallna)) for one in charter)
        yield f"{stor(raknetal(taken))} av {antal(len(charter), 'uppdrag', 'uppdrag')} har tagits upp."
    if tasks:
        done = sum(not one.is_oppet for one in tasks)
        yield f"{stor(antal(len(tasks), 'åtgärd', 'åtgärder', 'en'))} bestämdes, och {_ended(len(tasks), done)}."
    if asked:
        yield f"{stor(antal(len(asked), 'fråga', 'frågor', 'en'))} ställdes till skolchefsgruppen, och {_told(asked)}."


def _ended(tasks: int, done: int) -> str:
    if tasks == 1:
        return "den är avslutad" if done else "den är inte avslutad"
    if done == tasks:
        return "alla är avslutade"
    return antal(done, "är avslutad", "är avslutade", "en") if done else "ingen är avslutad"


def _told(asked: list[Ord]) -> str:
    """How the questions stand: open, told at a meeting, or closed in another way."""
    waiting = sum(one.is_oppet for one in asked)
    is_told = all(one.lage == "återgiven" for one in asked)
    if len(asked) == 1:
        return "den är öppen" if waiting else "den är besvarad och återgiven" if is_told else "den är struken"
    if waiting:
        return antal(waiting, "är öppen", "är öppna", "en")
    return "alla är besvarade och återgivna" if is_told else "ingen är öppen"


def _meeting(nu: Nulage, mote: Mote) -> dict[str, str]:
    there, missing = kommuner_pa(nu, mote), kommuner_som_saknades(nu, mote)
    counted = "ja" if nu.is_raknad(mote) else "nej, annan veckodag"
    if not nu.is_hallet(mote):
        return {
            "dag": i_ord(mote.datum),
            "narvaro": "inte antecknad",
            "saknades": "inte antecknat",
            "raknas": "inte än",
        }
    unknown = " (inte ifylld för alla)" if is_ofullstandig(nu, mote) else ""
    return {
        "dag": i_ord(mote.datum),
        "narvaro": f"{antal(len(there), 'kommun', 'kommuner', 'en')}{unknown}",
        "saknades": lista(missing) or "ingen",
        "raknas": counted,
    }


def _areas(nu: Nulage, year: Aret) -> Iterator[dict[str, str]]:
    for omrade in nu.beskrivning.utvecklingsomraden if nu.beskrivning else ():
        about = [one for one in gallande(nu) if omrade.id in one.utvecklingsomraden]
        moten = [mote for mote in year.hallna if any(mote in moten_om(nu, one) for one in about)]
        yield {"namn": omrade.namn, "moten": rakna_upp(mote.datum for mote in moten)}


def _aims(nu: Nulage, year: Aret) -> Iterator[dict[str, str]]:
    for mal in nu.beskrivning.mal if nu.beskrivning else ():
        items = [
            f"{punkt.rubrik} ({utan_veckodag(mote.datum)})"
            for mote in year.hallna
            for punkt in mote.dagordning
            if mal.id in punkt.mal
        ]
        yield {"namn": mal.namn, "punkter": lista(items)}


def _figure_of_uppdrag(nu: Nulage, ar: int, year: Aret) -> dict[str, object]:
    figure = uppdrag_per_mote(nu, ar, year.hallna)
    rows = [{"namn": name, "celler": [mark or "–" for mark in marks]} for name, marks in figure.rader]
    return {
        "rubrik": figure.rubrik,
        "beskrivning": figure.beskrivning,
        "kolumner": list(figure.kolumner),
        "rader": rows,
    }


def _figure_of_kommuner(nu: Nulage, ar: int, year: Aret) -> dict[str, object]:
    figure = narvaro_per_kommun(nu, ar, year.hallna)
    rows = [{"namn": name, "antal": count} for name, count in figure.rader]
    return {"rubrik": figure.rubrik, "beskrivning": figure.beskrivning, "av": figure.av, "rader": rows}


def _nothing_came(nu: Nulage, year: Aret) -> str:
    """The meetings at which nothing came from the school-chief group, by their records: "mötena 5 februari och …"."""
    records = [(mote, nu.natverk.protokoll_fran(mote.id)) for mote in year.hallna]
    days = [
        mote.datum
        for mote, record in records
        if record and any(note.sort == FRAN and is_inget(note.text) for note in record.noteringar)
    ]
    return f"{'mötet' if len(days) == 1 else 'mötena'} {rakna_upp(days)}" if days else ""


def _public(nu: Nulage, words: tuple[Ord, ...], ar: int) -> list[Ord]:
    """The year's words that their records don't mark as internal."""
    hidden = interna(nu)
    return [one for one in words if one.mote.datum.year == ar and (one.mote.id, one.rad) not in hidden]


def _tasks(nu: Nulage, ar: int) -> list[Arende]:
    return [one for one in arenden(nu, ATGARD) if one.mote.datum.year == ar and not one.notering.is_intern]


def _task(nu: Nulage, arende: Arende) -> dict[str, str]:
    note, last = arende.notering, arende.senaste("överlämnad")
    who = namn(nu, last.ansvarig) if last and last.ansvarig else note.vem
    return {
        "beteckning": arende.beteckning,
        "text": note.text,
        "ansvarig": who or "inte antecknad",
        "senast": utan_veckodag(arende.senast) if arende.senast else "inte bestämt",
        "lage": lage(arende, nu.idag),
        "sedan": " ".join(meningar(nu, arende)),
    }


def _word(one: Ord) -> dict[str, str]:
    return {
        "beteckning": one.beteckning,
        "dag": utan_veckodag(one.mote.datum),
        "text": one.text,
        "lage": one.lage,
        "sedan": " ".join(one.sedan),
    }


def _revisions(nu: Nulage, ar: int) -> Iterator[str]:
    """The year's occasions: one line for all assignments that were dealt with alike on the same day."""
    occasions: dict[tuple[date, str, str], list[str]] = {}
    for uppdrag in gallande(nu):
        for one in uppdrag.revideringar:
            if one.den.year == ar and one.den <= nu.idag:
                occasions.setdefault((one.den, one.av, one.resultat), []).append(uppdrag.namn)
    for (den, av, resultat), names in sorted(occasions.items()):
        about = "alla uppdragen" if len(names) == len(gallande(nu)) > 1 else lista(names)
        yield f"{stor(utan_veckodag(den))}, {about}, av {namn(nu, av)}: {resultat}"


def _proposals(nu: Nulage, year: Aret) -> Iterator[str]:
    for mote in year.hallna:
        for one in forslag(nu, mote):
            yield f"{', '.join([utan_veckodag(mote.datum), *one.uppdrag])}: {one.text}"


def _next_year(nu: Nulage, ar: int) -> Iterator[str]:
    plan = next((one for one in nu.natverk.arbetsordningar if one.ar == ar), None)
    if plan is None:
        yield f"Arbetsordningen för {ar} är inte upprättad än."
        return
    yield f"Arbetsordningen för {ar} är {'fastställd' if plan.status == 'fastställd' else 'ännu ett förslag'}."
    days = [mote.datum for mote in nu.natverk.moten if mote.datum.year == ar and not mote.is_installt_per(nu.idag)]
    if days:
        yield f"Möten: {lista([i_ord(day) for day in days])}."
