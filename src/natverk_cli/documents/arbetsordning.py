"""The plan of a year as a paper: what is decided, drawn from the data, with what is not decided named as such."""

import re
from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar.avvikelser import dag_per, utanfor
from natverk_cli.ansvar.motesforslag import raknade_moten
from natverk_cli.documents.arets_roller import under_ar
from natverk_cli.documents.arshjul import manader, under_aret
from natverk_cli.documents.handelser import namn
from natverk_cli.documents.kallelse import tid
from natverk_cli.documents.uppdrag import mote_lage
from natverk_cli.model.arbetsordning import Arbetsordning, Planerat
from natverk_cli.model.beskrivning import Beskrivning, Beslutad
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import dag_manad, i_ord, utan_veckodag
from natverk_cli.svenska.ord import antal, lista, raknetal, stor
from natverk_cli.svenska.rubrik import titel

MALL = "arbetsordning"


def context(nu: Nulage, plan: Arbetsordning) -> dict[str, object]:
    """The plain values that the template shows."""
    beskrivning = nu.natverk.beskrivning(date(plan.ar, 12, 31))
    return {
        "ar": plan.ar,
        "period": _period(beskrivning),
        "period_slut": bool(beskrivning and beskrivning.till < date(plan.ar, 1, 1)),
        "roller": [
            {"roll": stor(roll.namn), "namn": list(under_ar(nu, roll.id, plan.ar))}
            for roll in (beskrivning.roller if beskrivning else ())
        ],
        "minst": raknetal(int(beskrivning.moten.minst)) if beskrivning else "",
        "veckodagar": f"{beskrivning.moten.veckodag}ar" if beskrivning else "",
        "antal": _antal(nu, plan, beskrivning),
        "moten": list(_moten(nu, plan)),
        "manader": list(manader(nu, plan)),
        "under_aret": list(under_aret(nu, plan, beskrivning)),
        "skolchef": lista(list(under_ar(nu, "skolchef", plan.ar))),
        "upprattad": _decided(nu, plan.upprattad),
        "faststalld": _decided(nu, plan.faststalld) if plan.status == "fastställd" else "",
        "is_faststalld": plan.status == "fastställd",
        **_rutiner(nu),
    }


def _rutiner(nu: Nulage) -> dict[str, object]:
    """What the settings say: who the network is, where papers go, and how many days each task may take."""
    settings = nu.natverk.installningar
    title = titel(settings.rubrik)
    return {
        "natverk": settings.namn,
        "uppdragsgivare": settings.uppdragsgivare or "",
        "huvudman": settings.huvudman or "",
        "frister": {name: _days(int(getattr(settings.frister, name))) for name in settings.frister.__struct_fields__},
        "anteckningar": title.bestamd,
        "pronomen": title.pronomen,
        "klara": title.klar,
        "insandningsadress": settings.insandningsadress or "",
        "webbplats": settings.webbplats or "",
        "justering": settings.justering,
    }


def _days(number: int) -> str:
    return antal(number, "dag", "dagar", "en")


def _period(beskrivning: Beskrivning | None) -> str:
    if beskrivning is None:
        return ""
    fran, till = beskrivning.fran, beskrivning.till
    if (fran.month, fran.day, till.month, till.day) == (1, 1, 12, 31):
        return f"{fran.year}–{till.year}" if fran.year != till.year else str(fran.year)
    return f"{utan_veckodag(fran)}–{utan_veckodag(till)}"


def _antal(nu: Nulage, plan: Arbetsordning, beskrivning: Beskrivning | None) -> str:
    """How many meetings count, and how many are missing, in a sentence or two."""
    if beskrivning is None:
        return ""
    day = beskrivning.moten.veckodag
    counted = len({mote.datum for mote in raknade_moten(nu, plan.ar)})
    missing = beskrivning.moten.minst - counted
    told = f"Under {plan.ar} finns {antal(counted, f'{day}smöte', f'{day}smöten')}."
    return f"{told} {stor(antal(missing, 'möte', 'möten'))} fattas." if missing > 0 else told


def _moten(nu: Nulage, plan: Arbetsordning) -> Iterator[dict[str, str]]:
    """The plan's meetings and the year's others, by day, as they stand today."""
    planned = [(_mote(nu, planerat), planerat) for planerat in plan.moten]
    others = [(mote, None) for mote in utanfor(nu, plan)]
    for mote, planerat in sorted((*planned, *others), key=lambda one: _day(nu, *one)):
        yield {
            "id": mote.id if mote else planerat.mote if planerat else "",
            "dag": i_ord(_day(nu, mote, planerat)),
            "tid": tid(mote) if mote else "",
            "plats": (mote.plats or ("på distans" if mote.lank else "")) if mote else "",
            "vard": (mote.vard or "") if mote else "",
            "lage": ", ".join(_lage(nu, mote, planerat)),
        }


def _mote(nu: Nulage, planerat: Planerat) -> Mote | None:
    return nu.natverk.mote(planerat.mote)


def _day(nu: Nulage, mote: Mote | None, planerat: Planerat | None) -> date:
    return dag_per(mote, nu.idag) if mote else planerat.datum if planerat else date.min


def _lage(nu: Nulage, mote: Mote | None, planerat: Planerat | None) -> Iterator[str]:
    if mote is None:
        yield "mötet finns inte"
        return
    yield mote_lage(nu, mote)
    if planerat is None:
        yield "står inte i planen"
    elif planerat.datum != dag_per(mote, nu.idag):
        yield f"flyttat från {dag_manad(planerat.datum)}"
    if mote.extra:
        yield "extra möte"


def _decided(nu: Nulage, beslutad: Beslutad | None) -> str:
    return f"{utan_veckodag(beslutad.den)} av {namn(nu, beslutad.av)}" if beslutad else ""


def egna_ord(plan: Arbetsordning) -> str:
    """What the presidium has written itself in the plan's file, as the last part of the paper; "" when nothing.

    Its first heading, which names the paper again, is left out, and the others are put below the paper's own.
    """
    text = re.sub(r"\A# .*\n?", "", plan.text.strip())
    text = re.sub(r"^(#{1,4}) ", r"\1# ", text, flags=re.MULTILINE).strip()
    return f"\n## Presidiets egna ord\n\n{text}\n" if text else ""
