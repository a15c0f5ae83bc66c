"""A: the year has its plan, and the meetings follow it."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar import aret
from natverk_cli.ansvar.avvikelser import dag_per, flyttade, installda, planer, tas_upp, utan_uppdrag, utanfor
from natverk_cli.ansvar.uppgift import forsenade
from natverk_cli.diagnostics.rule import UPPLYSNING, VARNING, Finding, rule
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.efterat import anteckna_eller_godta
from natverk_cli.svenska.datum import dag_manad, i_ord, rakna_upp

_KRAVER = ("arbetsordningar", "möten")


@rule("A001", niva=VARNING, krav=(14,), kraver=("arbetsordningar", "uppdragsbeskrivningar", "medlemmar"))
def arbetsordning_saknas(nu: Nulage) -> Iterator[Finding]:
    """Arbetsordningen saknas för det här året eller ett tidigare.

    Varför: presidiet upprättar en arbetsordning för varje kalenderår, så att alla vet när nätverket möts och om vad.
    Rätta: ta fram ett förslag med natverk arbetsordning ny, och fastställ det när presidiet har bestämt sig. Är året
    slut går det också att godta det med ett undantag.
    """
    for task in forsenade(aret.arbetsordning(nu)):
        ar = int(task.galler)
        if beskrivning := nu.natverk.beskrivning(min(nu.idag, date(ar, 12, 31))):
            text = f"Arbetsordningen för {ar} saknas. Den skulle ha funnits när året började."
            cure = f"presidiet tar fram ett förslag: natverk arbetsordning ny {ar}"
            if ar < nu.idag.year:
                fraga = f"gjordes den? Skriv in den i data/arbetsordning/{ar}.md och kör natverk spara"
                cure = anteckna_eller_godta(nu, fraga, "A001", task.galler)
            yield Finding(beskrivning.at("möten"), text, cure, task.galler)


@rule("A002", niva=VARNING, krav=(14,), kraver=(*_KRAVER, "uppdragsbeskrivningar", "inställningar"))
def mote_pa_annan_dag_an_planerat(nu: Nulage) -> Iterator[Finding]:
    """Ett möte ligger en annan dag än arbetsordningen säger.

    Varför: den som planerar efter arbetsordningen kommer annars fel dag.
    Rätta: fastställ arbetsordningen som mötena nu ligger, eller flytta mötet till den planerade dagen.
    """
    for plan in planer(nu):
        for number, planerat, mote in flyttade(nu, plan):
            day = dag_per(mote, nu.idag)
            if day >= nu.idag and not _must_move_anyway(nu, mote, day):
                text = f"Mötet {mote.id} ligger {i_ord(day)}, men arbetsordningen säger {i_ord(planerat.datum)}."
                back = f"natverk möte flytta {mote.id} {planerat.datum}"
                cure = f"gäller mötets dag? {_again(plan.id)}. Gäller arbetsordningens? {back}"
                yield Finding(plan.at("möten", number, "datum"), text, cure, mote.id)


def _must_move_anyway(nu: Nulage, mote: Mote, day: date) -> bool:
    """Whether the M rules already ask for another day."""
    return (not mote.extra and day.weekday() != nu.veckodag(day)) or nu.hinder(day) is not None


@rule("A003", niva=UPPLYSNING, krav=(14,), kraver=_KRAVER)
def planerat_mote_installt(nu: Nulage) -> Iterator[Finding]:
    """Ett möte som står i arbetsordningen är inställt.

    Varför: den som läser arbetsordningen ska inte vänta sig ett möte som inte blir av.
    Rätta: boka ett annat möte om det behövs för årets antal, och fastställ arbetsordningen på nytt utan det inställda.
    """
    for plan in planer(nu):
        for number, planerat, mote in installda(nu, plan):
            if planerat.datum >= nu.idag:
                text = f"Mötet {i_ord(planerat.datum)} står i arbetsordningen men är inställt."
                cure = f"boka ett annat möte om det behövs, och ta bort det här ur planen: {_again(plan.id)}"
                yield Finding(plan.at("möten", number, "möte"), text, cure, mote.id)


@rule("A004", niva=UPPLYSNING, krav=(14,), kraver=_KRAVER)
def mote_utanfor_arbetsordningen(nu: Nulage) -> Iterator[Finding]:
    """Ett möte under året står inte i arbetsordningen.

    Varför: arbetsordningen är till för att alla ska veta när nätverket möts och om vad.
    Rätta: fastställ arbetsordningen med mötet i.
    """
    for plan in planer(nu):
        days = [dag_per(mote, nu.idag) for mote in utanfor(nu, plan) if dag_per(mote, nu.idag) >= nu.idag]
        if plan.moten and days:
            which = f"Mötet {i_ord(days[0])}" if len(days) == 1 else f"Mötena {rakna_upp(days)}"
            cure = f"ta med {'det' if len(days) == 1 else 'dem'} i planen: {_again(plan.id)}"
            yield Finding(
                plan.at("möten", key=True), f"{which} står inte i arbetsordningen för {plan.ar}.", cure, plan.id
            )


@rule("A005", niva=UPPLYSNING, krav=(14,), kraver=(*_KRAVER, "uppdrag"))
def planerat_uppdrag_saknas_pa_dagordningen(nu: Nulage) -> Iterator[Finding]:
    """Ett möte tar inte upp det uppdrag som arbetsordningen säger.

    Varför: arbetsordningen fördelar uppdragen över årets möten, så att alla hinns med.
    Rätta: lägg uppdraget på mötets dagordning, eller fastställ arbetsordningen som mötena nu är planerade.
    """
    for plan in planer(nu):
        elsewhere = tas_upp(nu, plan.ar)
        for (number, planerat, mote), at in utan_uppdrag(nu, plan):
            uppdrag = nu.natverk.ett_uppdrag(planerat.uppdrag[at])
            if uppdrag and mote.is_kommande(nu.idag):
                day = i_ord(mote.datum)
                text = f"Enligt arbetsordningen tar mötet {day} upp {uppdrag.namn}, men det står inte på dagordningen."
                cure = f"lägg till det: natverk dagordning lägg-till {mote.id} --uppdrag {uppdrag.id}"
                if other := elsewhere.get(uppdrag.id):
                    cure = f"{cure}. Räcker det att mötet {dag_manad(other.datum)} tar upp det? {_again(plan.id)}"
                yield Finding(plan.at("möten", number, "uppdrag", at), text, cure, mote.id)


def _again(ar: str) -> str:
    return f"natverk arbetsordning fastställ {ar}"
