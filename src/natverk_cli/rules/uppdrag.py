"""U: the charter and its assignments."""

from collections.abc import Iterator

from natverk_cli.ansvar import aret
from natverk_cli.ansvar.motet import checked
from natverk_cli.ansvar.uppgift import Uppgift, days_from, forsenade
from natverk_cli.diagnostics.rule import FEL, VARNING, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.rules.efterat import anteckna_eller_godta
from natverk_cli.rules.snart_slut import DAGAR
from natverk_cli.svenska.datum import i_ord, rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import antal, stor


@rule("U001", niva=FEL, krav=(2, 6, 8), kraver=("uppdragsbeskrivningar",))
def uppdragsbeskrivning_saknas(nu: Nulage) -> Iterator[Finding]:
    """Nätverket saknar uppdragsbeskrivning.

    Varför: den säger vem som gör vad och hur många möten nätverket ska ha; utan den finns inget att kontrollera mot.
    Rätta: skriv data/uppdragsbeskrivningar/ÅR.yaml.
    """
    if nu.beskrivning is None:
        text = "Nätverket saknar uppdragsbeskrivning, så inget går att kontrollera mot den."
        cure = "skriv data/uppdragsbeskrivningar/ och året, till exempel 2023.yaml. Fälten står i data/LÄSMIG.md"
        yield Finding(nu.natverk.installningar.at(), text, cure)


@rule("U003", niva=VARNING, krav=(2, 6), kraver=("uppdragsbeskrivningar",))
def uppdragsbeskrivning_tar_slut(nu: Nulage) -> Iterator[Finding]:
    """Uppdragsbeskrivningens period har gått ut, eller gör det inom 90 dagar utan att nästa tar vid.

    Varför: den fortsätter att gälla, men skolchefsnätverket behöver förnya den, och det tar tid.
    Rätta: be skolchefsnätverket om nästa beskrivning, och skriv in den med natverk uppdrag förnya.
    """
    beskrivning = nu.beskrivning
    if beskrivning is None or beskrivning.till > days_from(nu.idag, DAGAR):
        return
    day, dagen_efter = utan_veckodag(beskrivning.till), days_from(beskrivning.till, 1)
    if beskrivning.till < nu.idag:
        text = f"Uppdragsbeskrivningen gällde till och med {day}. Den tillämpas tills en ny finns."
    elif nu.natverk.beskrivning(dagen_efter) is beskrivning:
        text = f"Uppdragsbeskrivningen gäller till och med {day}, och ingen ny är inskriven som tar vid dagen efter."
    else:
        return
    cure = (
        "be skolchefsnätverket förnya den. När den är beslutad: natverk uppdrag förnya "
        f"--från {dagen_efter} --till … --beslutad-av … --den …"
    )
    yield Finding(beskrivning.at("till"), text, cure, beskrivning.id)


@rule("U002", niva=VARNING, krav=(9, 10, 11, 12, 13), kraver=("möten", "uppdrag", "uppdragsbeskrivningar", "protokoll"))
def uppdrag_inte_upptaget(nu: Nulage) -> Iterator[Finding]:
    """Ett uppdrag tas inte upp på något av årets möten.

    Varför: nätverket ska utbyta erfarenheter om vart och ett av uppdragen under året.
    Rätta: lägg en punkt om uppdraget på ett mötes dagordning med natverk dagordning lägg-till, eller godta det med ett
    undantag när året är slut.
    """
    for task in aret.uppdragen(nu):
        uppdrag = nu.natverk.ett_uppdrag(task.galler)
        if uppdrag and task.senast and task.lage in ("dags", "försenad"):
            yield from _not_taken_up(nu, uppdrag, task.senast.year)


def _not_taken_up(nu: Nulage, uppdrag: Uppdrag, ar: int) -> Iterator[Finding]:
    beskrivning = nu.natverk.beskrivning(nu.idag.replace(year=ar, month=12, day=31))
    if beskrivning is None:
        return
    place = beskrivning.at("uppdrag", beskrivning.uppdrag.index(uppdrag.id))
    of_year = [mote for mote in checked(nu) if mote.datum.year == ar]
    coming = [mote for mote in of_year if mote.is_kommande(nu.idag)]
    planned = [mote for mote in of_year if any(uppdrag.id in punkt.uppdrag for punkt in mote.dagordning)]
    if any(mote.is_passerat(nu.idag) and not nu.is_hallet(mote) for mote in planned):
        return  # it may have been taken up: P001 asks for the record
    if ar == nu.idag.year and coming:
        days = [mote.datum for mote in coming]
        many = len(days) > 1
        left = f"{stor(antal(len(days), 'möte', 'möten'))} återstår: {rakna_upp(days) if many else i_ord(days[0])}."
        text = f"Uppdraget {uppdrag.namn} tas inte upp på något möte under {ar}. {left}"
        open_ = next((mote for mote in coming if not nu.is_kallelse_skickad(mote.id)), coming[0])
        cure = f"lägg det på dagordningen: natverk dagordning lägg-till {open_.id} --uppdrag {uppdrag.id}"
        yield Finding(place, text, cure, uppdrag.id)
    # A year in which a passed meeting has no record is not yet known, and M001 and P001 tell.
    elif ar < nu.idag.year and of_year and all(nu.is_hallet(mote) for mote in of_year):
        fraga = "togs det upp ändå? Skriv uppdrag: på den punkten i mötets fil"
        cure = anteckna_eller_godta(nu, fraga, "U002", uppdrag.id)
        yield Finding(place, f"Uppdraget {uppdrag.namn} togs inte upp på något möte under {ar}.", cure, uppdrag.id)


@rule("U004", niva=VARNING, krav=(6,), kraver=("uppdrag", "uppdragsbeskrivningar"))
def uppdrag_utan_utvecklingsomrade(nu: Nulage) -> Iterator[Finding]:
    """Ett uppdrag är inte knutet till något utvecklingsområde.

    Varför: strategin har två utvecklingsområden, och varje uppdrag bidrar till minst ett av dem.
    Rätta: skriv utvecklingsområdets beteckning i uppdragets fil.
    """
    beskrivning = nu.beskrivning
    for uppdrag in nu.natverk.uppdrag:
        if beskrivning and uppdrag.id in beskrivning.uppdrag and not uppdrag.utvecklingsomraden:
            known = ", ".join(omrade.id for omrade in beskrivning.utvecklingsomraden)
            text = f"Uppdraget {uppdrag.namn} är inte knutet till något utvecklingsområde."
            cure = f"skriv en eller flera av {known} efter utvecklingsområden: och kör natverk spara"
            yield Finding(uppdrag.at("utvecklingsområden"), text, cure, uppdrag.id)


@rule("U005", niva=VARNING, krav=(7,), kraver=("möten", "uppdrag", "uppdragsbeskrivningar"))
def utvecklingsomrade_utan_uppdrag(nu: Nulage) -> Iterator[Finding]:
    """Inget möte under året kan beröra ett utvecklingsområde, eftersom inget uppdrag är knutet till det.

    Varför: nätverket arbetar med alla utvecklingsområden i strategin varje år.
    Rätta: knyt ett uppdrag till området i uppdragets fil. Att uppdraget sedan tas upp ser U002 efter.
    """
    beskrivning = nu.beskrivning
    years = [task.galler for task in aret.utvecklingsomraden(nu) if task.lage == "dags"]
    tied = {omrade for uppdrag in nu.natverk.uppdrag for omrade in uppdrag.utvecklingsomraden}
    if beskrivning is None or not nu.natverk.uppdrag or str(nu.idag.year) not in years:
        return
    for number, omrade in enumerate(beskrivning.utvecklingsomraden):
        if omrade.id not in tied:
            text = f"Inget möte under {nu.idag.year} berör {omrade.namn}, för inget uppdrag är knutet dit."
            cure = f"skriv {omrade.id} efter utvecklingsområden: i ett uppdrags fil och kör natverk spara"
            yield Finding(beskrivning.at("utvecklingsområden", number), text, cure, omrade.id)


@rule("U006", niva=VARNING, krav=(8,), kraver=("uppdragsbeskrivningar",))
def inga_mal(nu: Nulage) -> Iterator[Finding]:
    """Uppdragsbeskrivningens mål står inte i filen.

    Varför: nätverket arbetar för målen, och punkterna på dagordningen kan märkas med dem.
    Rätta: skriv målen i uppdragsbeskrivningens fil.
    """
    beskrivning = nu.beskrivning
    if beskrivning and beskrivning.uppdrag and not beskrivning.mal:
        text = "Uppdragsbeskrivningens mål står inte i filen."
        cure = "skriv dem under mål: med - {id: beteckning, namn: målet} och kör natverk spara"
        yield Finding(beskrivning.at("mål"), text, cure)


@rule("U007", niva=VARNING, krav=(21,), kraver=("uppdrag", "uppdragsbeskrivningar", "medlemmar"))
def uppdragen_inte_reviderade(nu: Nulage) -> Iterator[Finding]:
    """Uppdragen reviderades inte under ett år som är slut.

    Varför: skol- och utbildningschefen går igenom uppdragen en gång om året. Utan ändring är också ett resultat.
    Rätta: anteckna revideringen med natverk uppdrag revidera.
    """
    for task in forsenade(aret.revidering(nu)):
        command = f'natverk uppdrag revidera --utan-ändring --den "… {task.galler}", eller --resultat "…"'
        yield from _each_year(nu, task, command, "reviderade", "U007")


@rule("U008", niva=VARNING, krav=(22,), kraver=("uppdrag", "uppdragsbeskrivningar", "medlemmar"))
def uppdragen_inte_uppfoljda(nu: Nulage) -> Iterator[Finding]:
    """Uppdragens genomförande följdes inte upp under ett år som är slut.

    Varför: skol- och utbildningschefen följer upp vad nätverket har gjort och vad som återstår.
    Rätta: anteckna uppföljningen av varje uppdrag med natverk uppdrag följ-upp.
    """
    for task in forsenade(aret.uppfoljning(nu)):
        command = f'natverk uppdrag följ-upp UPPDRAG --resultat "…" --den "… {task.galler}"'
        yield from _each_year(nu, task, command, "uppföljda", "U008")


def _each_year(nu: Nulage, task: Uppgift, command: str, done: str, kod: str) -> Iterator[Finding]:
    beskrivning = nu.natverk.beskrivning(nu.idag.replace(year=int(task.galler), month=12, day=31))
    if beskrivning and beskrivning.uppdrag:
        some = f" Antecknat: {task.bevis}." if task.bevis else ""
        text = f"Det är inte antecknat att alla uppdrag är {done} {task.galler}.{some}"
        fraga = f"fråga skol- och utbildningschefen. Blev det gjort: {command}"
        cure = anteckna_eller_godta(nu, fraga, kod, task.galler)
        yield Finding(beskrivning.at("uppdrag"), text, cure, task.galler)
