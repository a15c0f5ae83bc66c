"""T: what goes to and from the school-chief group."""

from collections.abc import Iterator

from natverk_cli.ansvar import aret, motet
from natverk_cli.ansvar.uppgift import forsenade
from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.arenden import oppna
from natverk_cli.model.medlem import SKOLCHEF
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.efterat import anteckna_eller_godta
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord

_LONGEST = 60


@rule("T001", niva=VARNING, krav=(19,), kraver=("möten", "protokoll", "medlemmar", "rättelser"))
def inget_fran_skolchefsgruppen(nu: Nulage) -> Iterator[Finding]:
    """Ett färdigt protokoll säger inget om återkopplingen från skolchefsgruppen.

    Varför: skol- och utbildningschefen återkopplar till nätverket på varje möte. Inget är också ett svar.
    Rätta: skriv raden Från skolchefsgruppen: och det som sades, eller inget; är protokollet låst, i en rättelse med
    natverk protokoll rättelse.
    """
    for task in motet.fran_skolchefsgruppen(nu):
        record = nu.natverk.protokoll_fran(task.galler)
        rattelser = [one for one in nu.natverk.rattelser if one.mote == task.galler]
        corrected = any("från skolchefsgruppen" in one.text.lower() for one in rattelser)
        mote = nu.natverk.mote(task.galler)
        if task.lage in ("klar", "väntar") or record is None or mote is None or not record.is_lasande or corrected:
            continue
        text = f"Från mötet {i_ord(mote.datum)} finns ingen rad om återkopplingen från skolchefsgruppen."
        said = "Från skolchefsgruppen: och det som sades, eller inget"
        cure = f"skriv raden {said}, i {record.fil}. Kör sedan natverk spara"
        if nu.is_last(mote.id):
            cure = f"skriv en rättelse med texten {said}: natverk protokoll rättelse {mote.id}"
        yield Finding(record.at(), text, cure, mote.id)


@rule("T002", niva=VARNING, krav=(20,), kraver=("möten", "protokoll", "medlemmar", "uppföljningar"))
def fraga_inte_framford(nu: Nulage) -> Iterator[Finding]:
    """En fråga till skolchefsgruppen är inte framförd två månader efter mötet.

    Varför: nätverkets frågor ska nå skolchefsgruppen medan svaret ännu gör nytta.
    Rätta: be skol- och utbildningschefen framföra den, och anteckna dagen med natverk fråga framförd.
    """
    if not nu.natverk.innehavare(SKOLCHEF, nu.idag):
        return
    for fraga in oppna(nu, "till skolchefsgruppen"):
        asked = any(handelse.vad in ("framförd", "besvarad") for handelse in fraga.handelser)
        record = nu.natverk.protokoll_fran(fraga.mote.id)
        if asked or record is None or not fraga.notering.id or (nu.idag - fraga.mote.datum).days <= _LONGEST:
            continue
        text = f"Frågan {fraga.beteckning} från mötet {i_ord(fraga.mote.datum)} är inte framförd till skolchefsgruppen."
        cure = (
            f"be skol- och utbildningschefen framföra den, och anteckna det: natverk fråga framförd {fraga.beteckning}"
        )
        note = fraga.notering
        place = Place(record.fil, line=note.rad, column=note.kolumn, length=len("Till skolchefsgruppen"))
        yield Finding(place, text, cure, fraga.beteckning)


@rule("T003", niva=VARNING, krav=(17,), kraver=("möten", "protokoll", "medlemmar", "utskick", "inställningar"))
def sammanstallning_saknas(nu: Nulage) -> Iterator[Finding]:
    """Presidiets sammanställning efter ett möte är inte skickad i tid.

    Varför: presidiet sammanställer och informerar skolchefsrepresentanten efter varje möte.
    Rätta: skriv sammanställningen med natverk sammanställning, skicka den och anteckna det med --redan-skickad.
    """
    for task in forsenade(motet.sammanstallning(nu)):
        mote, record = nu.natverk.mote(task.galler), nu.natverk.protokoll_fran(task.galler)
        # Without a finished record there is nothing to sum up, and P001 or P002 tells; without a receiver, R003.
        if mote is None or record is None or not record.is_lasande or task.senast is None:
            continue
        if nu.natverk.innehavare(SKOLCHEF, nu.idag):
            due = f"Den skulle ha skickats {i_ord(task.senast)}."
            text = (
                f"Skolchefsrepresentanten har inte fått presidiets sammanställning av mötet {i_ord(mote.datum)}. {due}"
            )
            sent = f"natverk sammanställning {mote.id} --redan-skickad"
            cure = (
                f"presidiet skriver den: natverk sammanställning {mote.id}. Anteckna sedan att den är skickad: {sent}"
            )
            yield Finding(mote.at("datum"), text, cure, mote.id)


@rule("T004", niva=VARNING, krav=(3,), kraver=("utskick", "inställningar"))
def ingen_rapport_pa_ett_ar(nu: Nulage) -> Iterator[Finding]:
    """Ett år har gått utan att nätverket har rapporterat till skolchefsnätverket.

    Varför: nätverket rapporterar till sin uppdragsgivare, minst en gång om året.
    Rätta: anteckna att rapporten skickades, med natverk rapport --redan-skickad. Annars kan nätverket godta det.
    """
    settings = nu.natverk.installningar
    for task in forsenade(aret.rapport(nu)):
        text = f"Ingen rapport eller sammanställning till skolchefsnätverket är antecknad för {task.galler}."
        fraga = f"skickades någon? Anteckna dagen: natverk rapport {int(task.galler) - 1} --redan-skickad DATUM"
        cure = anteckna_eller_godta(nu, fraga, "T004", task.galler)
        yield Finding(settings.at("uppdragsgivare"), text, cure, task.galler)
