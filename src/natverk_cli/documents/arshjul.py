"""The year month by month: its meetings with their assignments, and what is due before and after each."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar.avvikelser import arets_moten, uppdrag_pa
from natverk_cli.ansvar.uppgift import days_from
from natverk_cli.model.arbetsordning import Arbetsordning
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import MANADER, dag_manad, rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import lista, stor
from natverk_cli.svenska.rubrik import titel


def manader(nu: Nulage, plan: Arbetsordning) -> Iterator[dict[str, object]]:
    """A row for each month, and one more for a second meeting: its assignments, and what should be done by when."""
    moten, due = arets_moten(nu, plan.ar), sorted(_due(nu, plan))
    for number, name in enumerate(MANADER, 1):
        tasks = [_told(day, plan.ar, what) for day, what in due if _month(day, plan.ar) == number]
        of_month: list[Mote | None] = [mote for mote in moten if mote.datum.month == number]
        for at, mote in enumerate(of_month or [None]):
            yield {
                "manad": stor(name),
                "mote": dag_manad(mote.datum) if mote else "",
                "uppdrag": list(_names(nu, _planned(plan, mote)) or ["inget uppdrag än"]) if mote else [],
                "senast": tasks if at == 0 else [],
            }


def _planned(plan: Arbetsordning, mote: Mote) -> tuple[str, ...]:
    """The assignments that the plan gives the meeting, and others on its agenda."""
    given = next((planerat.uppdrag for planerat in plan.moten if planerat.mote == mote.id), ())
    return tuple(dict.fromkeys((*given, *uppdrag_pa(mote))))


def _names(nu: Nulage, ids: tuple[str, ...]) -> list[str]:
    return [uppdrag.namn if (uppdrag := nu.natverk.ett_uppdrag(id_)) else id_ for id_ in ids]


def _due(nu: Nulage, plan: Arbetsordning) -> Iterator[tuple[date, str]]:
    """What should be done by when: around each meeting, and at the end of the year."""
    frister, title = nu.natverk.installningar.frister, titel(nu.natverk.installningar.rubrik)
    for mote in arets_moten(nu, plan.ar):
        day = dag_manad(mote.datum)
        yield days_from(mote.datum, -int(frister.beredning)), f"mötet {day} är berett"
        yield days_from(mote.datum, -int(frister.kallelse)), f"kallelsen till mötet {day} är skickad"
        yield days_from(mote.datum, int(frister.protokoll)), f"{title.bestamd.lower()} från {day} är {title.klar}"
        yield days_from(mote.datum, int(frister.sammanstallning)), f"sammanställningen från {day} är skickad"
    yield date(plan.ar, 12, 31), f"arbetsordningen för {plan.ar + 1} är upprättad"


def _month(day: date, ar: int) -> int:
    """The month's row; what falls outside the year stands in the row next to it."""
    return day.month if day.year == ar else 1 if day.year < ar else 12


def _told(day: date, ar: int, what: str) -> str:
    return f"{dag_manad(day) if day.year == ar else utan_veckodag(day)}: {what}"


def under_aret(nu: Nulage, plan: Arbetsordning, beskrivning: Beskrivning | None) -> Iterator[dict[str, str]]:
    """What the year holds besides, each with what is known of its day; and what no meeting is about yet."""
    yield {"vad": "Revidering av uppdragen", "nar": _revised(nu, plan.ar, "revideringar")}
    yield {"vad": "Uppföljning av uppdragen", "nar": _revised(nu, plan.ar, "uppfoljningar")}
    sent = [one.den for one in nu.natverk.utskick if one.vad == "årsrapport" and one.den.year == plan.ar]
    report = [day for day in sent if day <= nu.idag]
    yield {"vad": "Årsrapport till skolchefsnätverket", "nar": f"skickad {rakna_upp(report)}" if report else ""}
    if beskrivning is None:
        return
    by_mote = {mote: _planned(plan, mote) for mote in arets_moten(nu, plan.ar)}
    for omrade in beskrivning.utvecklingsomraden:
        days = [mote.datum for mote, ids in by_mote.items() if omrade.id in _omraden(nu, ids)]
        yield {"vad": f"Utvecklingsområdet {omrade.namn}", "nar": _at(days)}
    covered = {id_ for ids in by_mote.values() for id_ in ids}
    missing = tuple(id_ for id_ in beskrivning.uppdrag if id_ not in covered)
    if missing:
        yield {"vad": f"Uppdrag utan möte: {lista(_names(nu, missing))}", "nar": "inget möte är bestämt"}


def _at(days: list[date]) -> str:
    if not days:
        return "inget möte är bestämt"
    return f"{'mötet' if len(days) == 1 else 'mötena'} {rakna_upp(days)}"


def _omraden(nu: Nulage, ids: tuple[str, ...]) -> set[str]:
    found = (nu.natverk.ett_uppdrag(id_) for id_ in ids)
    return {omrade for uppdrag in found if uppdrag for omrade in uppdrag.utvecklingsomraden}


def _revised(nu: Nulage, ar: int, field: str) -> str:
    """The days in the year on which it was done, as far as is known today."""
    days = [
        one.den
        for uppdrag in nu.natverk.uppdrag
        for one in getattr(uppdrag, field)
        if one.den.year == ar and one.den <= nu.idag
    ]
    return f"gjord {rakna_upp(days)}" if days else ""
