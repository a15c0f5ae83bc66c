"""M: at least four Fridays a year, on days that will do."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar.motesar import kvar, motena, raknade
from natverk_cli.ansvar.motesdag import because, nearest
from natverk_cli.ansvar.prognos import Prognos, prognoser
from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, VARNING, Finding, rule
from natverk_cli.kalender.roda_dagar import rod_dag
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.godta import undantag
from natverk_cli.svenska.datum import i_ord, rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import antal, lista, raknetal, stor

_KRAVER = ("möten", "protokoll", "uppdragsbeskrivningar", "inställningar", "arbetsordningar")


@rule("M001", niva=FEL, krav=(32,), kraver=_KRAVER)
def for_fa_moten(nu: Nulage) -> Iterator[Finding]:
    """Året har hållit för få möten, eller så går det inte längre att nå antalet.

    Varför: nätverket ska mötas minst fyra fredagar om året. Ett möte räknas som hållet när anteckningarna har närvaro.
    Rätta: saknas anteckningar från ett möte som hölls, skriv dem. Annars kan nätverket godta det med ett undantag.
    """
    for year in prognoser(nu):
        ended = year.ar < nu.idag.year
        if (ended and len(year.hallna) < year.minst) or (not ended and year.is_omojlig):
            place = year.beskrivning.at("möten", "minst")
            yield Finding(place, _too_few(nu, year), _too_few_cure(nu, year), str(year.ar))


def _too_few(nu: Nulage, year: Prognos) -> str:
    wanted = f"Nätverket ska ha minst {raknetal(year.minst)}."
    if year.ar < nu.idag.year:
        return f"Under {year.ar} hölls {motena(len(year.hallna), year.beskrivning)} enligt anteckningarna. {wanted}"
    day = year.beskrivning.moten.veckodag
    days = antal(len(year.lampliga), f"lämplig {day}", f"lämpliga {day}ar", "en")
    left = days if year.lampliga else f"ingen lämplig {day}"
    count = motena(raknade(year), year.beskrivning)
    return f"För {year.ar} finns {count}, och {left} återstår som en kallelse hinner ut till. {wanted}"


def _too_few_cure(nu: Nulage, year: Prognos) -> str:
    if year.ovissa:
        days = rakna_upp(mote.datum for mote in year.ovissa)
        meeting = f"blev mötet {days} av" if len(year.ovissa) == 1 else f"blev mötena {days} av"
        return f"{meeting}? Skriv anteckningarna: natverk protokoll ny {year.ovissa[0].id}"
    return f"går det inte att rätta, {undantag('M001', year.ar, max(year.ar, nu.idag.year) + 1)}"


@rule("M002", niva=VARNING, krav=(33,), kraver=("möten", "uppdragsbeskrivningar", "inställningar"))
def mote_inte_pa_fredag(nu: Nulage) -> Iterator[Finding]:
    """Mötet ligger inte på nätverkets veckodag.

    Varför: nätverket möts på fredagar; möten andra dagar räknas inte mot de fyra.
    Rätta: flytta mötet med natverk möte flytta. Är det ett extra möte, säg det med natverk möte ändra
    och --extra.
    """
    for mote in nu.natverk.moten:
        if mote.extra or mote.is_installt or nu.is_raknad(mote):
            continue
        extra = f"natverk möte ändra {mote.id} --extra"
        text = f"Mötet {i_ord(mote.datum)} räknas inte som ett av årets {_weekday(nu, mote)}smöten."
        near = nearest(nu, mote.datum)
        if mote.is_kommande(nu.idag) and near:
            move = f"natverk möte flytta {mote.id} {near[0]}"
            cure = f"flytta det: {move}. Är det ett extra möte? Säg det: {extra}"
        else:
            cure = f"var det ett extra möte? Säg det: {extra}"
        yield Finding(mote.at("datum"), text, cure, mote.id)


def _weekday(nu: Nulage, mote: Mote) -> str:
    beskrivning = nu.natverk.beskrivning(mote.datum)
    return beskrivning.moten.veckodag if beskrivning else "fredag"


@rule("M003", niva=FEL, krav=(33,), kraver=("möten", "inställningar"))
def mote_pa_rod_dag(nu: Nulage) -> Iterator[Finding]:
    """Ett kommande möte ligger på en röd dag eller en helgdagsafton.

    Varför: då är förskolorna stängda eller de kallade lediga.
    Rätta: välj en annan fredag och flytta mötet dit med natverk möte flytta.
    """
    for mote in nu.kommande:
        if name := rod_dag(mote.datum):
            other = "en annan" if nu.is_raknad(mote) else "en"
            text = f"{stor(i_ord(mote.datum))} är {name}. Välj {other} {_weekday(nu, mote)}."
            yield Finding(mote.at("datum"), text, _move(nu, mote), mote.id)


@rule("M006", niva=VARNING, krav=(33,), kraver=("möten", "inställningar"))
def mote_pa_olamplig_dag(nu: Nulage) -> Iterator[Finding]:
    """Ett kommande möte ligger i ett skollov, på en klämdag eller en dag som ska undvikas.

    Varför: då är det svårt för många att komma.
    Rätta: välj en annan fredag och flytta mötet dit med natverk möte flytta, eller godta dagen med ett undantag i
    data/natverk.yaml.
    """
    for mote in nu.kommande:
        if (reason := nu.hinder(mote.datum)) and not rod_dag(mote.datum):
            text = f"Mötet {i_ord(mote.datum)} ligger illa till: {because(reason)}."
            yield Finding(mote.at("datum"), text, _move(nu, mote), mote.id)


def _move(nu: Nulage, mote: Mote) -> str:
    near = nearest(nu, mote.datum)
    if not near:
        return f"flytta det till en annan dag: natverk möte flytta {mote.id} DATUM"
    return f"närmast passar {rakna_upp(near)}: natverk möte flytta {mote.id} {near[0]}"


@rule("M004", niva=VARNING, krav=(32,), kraver=_KRAVER)
def moten_att_boka(nu: Nulage) -> Iterator[Finding]:
    """Det behövs fler möten under året, och det går ännu att boka dem.

    Varför: nätverket ska mötas minst fyra fredagar om året, och kallelsen ska hinna ut i tid.
    Rätta: boka en av de lämpliga fredagarna med natverk möte ny.
    """
    for year in prognoser(nu):
        if year.ar < nu.idag.year or not year.saknas or year.is_omojlig:
            continue
        missing = stor(motena(year.saknas, year.beskrivning))
        text = f"{missing} till behövs under {year.ar}. {kvar(nu, year)}"
        yield Finding(year.beskrivning.at("möten", "minst"), text, _book(year), str(year.ar))


def _book(year: Prognos) -> str:
    """One missing meeting is booked; for several the whole year is looked at first."""
    day = year.lampliga[len(year.lampliga) // (year.saknas + 1)]
    if year.saknas == 1:
        which = "boka den" if len(year.lampliga) == 1 else "boka en av dem"
        return f"{which}: natverk möte ny {day}"
    return f"se lämpliga fredagar: natverk möte föreslå {year.ar}. Boka sedan en i taget: natverk möte ny {day}"


@rule("M005", niva=FEL, krav=(32,), kraver=("arbetsordningar", "uppdragsbeskrivningar"))
def arbetsordning_med_for_fa_moten(nu: Nulage) -> Iterator[Finding]:
    """En fastställd arbetsordning har färre möten än uppdragsbeskrivningen kräver.

    Varför: arbetsordningen är presidiets löfte om året; den ska rymma minst fyra fredagar.
    Rätta: boka fler möten med natverk möte ny, och fastställ arbetsordningen på nytt.
    """
    for plan in nu.natverk.arbetsordningar:
        if plan.status != "fastställd" or not (beskrivning := nu.natverk.beskrivning(date(plan.ar, 1, 1))):
            continue
        counted = [mote for mote in plan.moten if mote.datum.weekday() == beskrivning.moten.dag]
        if plan.ar >= nu.idag.year and len(counted) < beskrivning.moten.minst:
            wanted = f"Nätverket ska ha minst {raknetal(beskrivning.moten.minst)}."
            text = f"Den fastställda arbetsordningen för {plan.ar} har {motena(len(counted), beskrivning)}. {wanted}"
            again = f"natverk arbetsordning fastställ {plan.ar}"
            cure = f"boka fler: natverk möte föreslå {plan.ar}. Fastställ sedan planen på nytt: {again}"
            yield Finding(plan.at("möten"), text, cure, plan.id)


@rule("M007", niva=UPPLYSNING, krav=(32,), kraver=("möten",))
def moten_bara_foreslagna(nu: Nulage) -> Iterator[Finding]:
    """Kommande möten är bara föreslagna.

    Varför: de räknas med i prognosen, men ingen kallelse kan skickas förrän presidiet har bestämt dagen.
    Rätta: bestäm en dag med natverk möte planera, eller hela året med natverk arbetsordning fastställ.
    """
    for year in sorted({mote.datum.year for mote in nu.kommande}):
        proposed = [mote for mote in nu.kommande if mote.status == "förslag" and mote.datum.year == year]
        if proposed:
            count = stor(antal(len(proposed), "möte", "möten"))
            are = "är bara föreslaget" if len(proposed) == 1 else "är bara föreslagna"
            text = f"{count} {year} {are}: {rakna_upp(mote.datum for mote in proposed)}."
            yield Finding(proposed[0].at("status"), text, _decide(nu, year, proposed), str(year))


def _decide(nu: Nulage, year: int, proposed: list[Mote]) -> str:
    """A plan that is itself only proposed decides all of its meetings."""
    if any(plan.ar == year and plan.status == "förslag" for plan in nu.natverk.arbetsordningar):
        return f"när presidiet har bestämt året: natverk arbetsordning fastställ {year}"
    days = "dagen" if len(proposed) == 1 else "dagarna"
    return f"när presidiet har bestämt {days}: natverk möte planera {' '.join(mote.id for mote in proposed)}"


@rule("M008", niva=FEL, krav=(32,), kraver=("möten",))
def installt_utan_skal(nu: Nulage) -> Iterator[Finding]:
    """Ett möte är inställt utan att skälet står där.

    Varför: den som läser i efterhand ska förstå varför mötet inte blev av.
    Rätta: skriv några ord med natverk möte ställ-in och --skäl. Namnge ingen som är sjuk.
    """
    for mote in nu.natverk.moten:
        if mote.is_installt and not mote.skal:
            text = f"Mötet {i_ord(mote.datum)} är inställt, men skälet står inte där."
            cure = f'skriv några ord om varför: natverk möte ställ-in {mote.id} --skäl "…"'
            yield Finding(mote.at("status"), text, cure, mote.id)


@rule("M009", niva=FEL, krav=(32,), kraver=("möten",))
def tva_moten_samma_dag(nu: Nulage) -> Iterator[Finding]:
    """Två möten ligger på samma dag.

    Varför: ett möte som skrivits två gånger skulle räknas två gånger mot de fyra.
    Rätta: flytta det ena med natverk möte flytta, eller ställ in det med natverk möte ställ-in.
    """
    days: dict[date, Mote] = {}
    for mote in nu.natverk.moten:
        if mote.is_installt:
            continue
        if first := days.get(mote.datum):
            text = f"Mötena {lista([first.id, mote.id])} ligger samma dag, {utan_veckodag(mote.datum)}."
            off = f'natverk möte ställ-in {mote.id} --skäl "…"'
            cure = f"flytta det ena: natverk möte flytta {mote.id} DATUM. Blir det inte av, ställ in det: {off}"
            yield Finding(mote.at("datum"), text, cure, mote.id)
        days.setdefault(mote.datum, mote)
