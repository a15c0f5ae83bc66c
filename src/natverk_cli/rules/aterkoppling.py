"""T: what goes to and from the school-chief group."""

from collections.abc import Iterator

from natverk_cli.ansvar import aret, motet
from natverk_cli.ansvar.uppgift import forsenade
from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.arenden import oppna
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold

_LONGEST = 60
SKOLCHEF = "skolchef"


@rule("T001", niva=VARNING, krav=(19,), kraver=("möten", "protokoll", "medlemmar", "rättelser"))
def inget_fran_skolchefsgruppen(nu: Nulage) -> Iterator[Finding]:
    """Ett färdigt protokoll säger inget om återkopplingen från skolchefsgruppen.

    Varför: skol- och utbildningschefen återkopplar till nätverket på varje möte. Inget är också ett svar.
    Rätta: skriv raden Från skolchefsgruppen: och det som sades, eller inget; är protokollet låst, i en rättelse.
    """
    for task in motet.fran_skolchefsgruppen(nu):
        record = nu.natverk.protokoll_fran(task.galler)
        rattelser = [one for one in nu.natverk.rattelser if one.mote == task.galler]
        corrected = any("från skolchefsgruppen" in one.text.lower() for one in rattelser)
        mote = nu.natverk.mote(task.galler)
        if task.lage in ("klar", "väntar") or record is None or mote is None or not record.is_lasande or corrected:
            continue
        path = record.fil
        if nu.is_last(mote.id):
            path = record.fil.replace("protokoll.md", f"rattelse-{len(rattelser) + 1}.md med fälten den, av och skäl")
        text = f"Från mötet {i_ord(mote.datum)} finns ingen rad om återkopplingen från skolchefsgruppen."
        cure = f"skriv raden Från skolchefsgruppen: och det som sades, eller inget, i {path}. Kör sedan natverk spara"
        yield Finding(record.at(), text, cure, mote.id)


@rule("T002", niva=VARNING, krav=(20,), kraver=("möten", "protokoll", "medlemmar", "uppföljningar"))
def fraga_inte_framford(nu: Nulage) -> Iterator[Finding]:
    """En fråga till skolchefsgruppen är inte framförd två månader efter mötet.

    Varför: nätverkets frågor ska nå skolchefsgruppen medan svaret ännu gör nytta.
    Rätta: be skol- och utbildningschefen framföra den, och anteckna dagen i data/uppfoljning/.
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
            f"när den är framförd: skriv raderna händelser: och - {{den: {nu.idag}, vad: framförd}} i "
            f"data/uppfoljning/{fold(fraga.beteckning)}.yaml och kör natverk spara"
        )
        note = fraga.notering
        place = Place(record.fil, line=note.rad, column=note.kolumn, length=len("Till skolchefsgruppen"))
        yield Finding(place, text, cure, fraga.beteckning)


@rule("T003", niva=VARNING, krav=(17,), kraver=("möten", "protokoll", "medlemmar", "utskick", "inställningar"))
def sammanstallning_saknas(nu: Nulage) -> Iterator[Finding]:
    """Presidiets sammanställning efter ett möte är inte skickad i tid.

    Varför: presidiet sammanställer och informerar skolchefsrepresentanten efter varje möte.
    Rätta: skicka sammanställningen och anteckna det i data/utskick/.
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
            path = f"data/utskick/{nu.idag}-sammanstallning-{mote.id}.yaml"
            cure = (
                f"presidiet skickar den och antecknar det i {path}: vad: sammanställning, den: {nu.idag}, av: …, "
                f"möte: {mote.id} och till: [skolchef], var sak på sin rad. Kör sedan natverk spara"
            )
            yield Finding(mote.at("datum"), text, cure, mote.id)


@rule("T004", niva=VARNING, krav=(3,), kraver=("utskick", "inställningar"))
def ingen_rapport_pa_ett_ar(nu: Nulage) -> Iterator[Finding]:
    """Ett år har gått utan att nätverket har rapporterat till skolchefsnätverket.

    Varför: nätverket rapporterar till sin uppdragsgivare, minst en gång om året.
    Rätta: anteckna den rapport eller sammanställning som skickades i data/utskick/. Annars kan nätverket godta det.
    """
    settings = nu.natverk.installningar
    for task in forsenade(aret.rapport(nu)):
        text = f"Ingen rapport eller sammanställning till skolchefsnätverket är antecknad för {task.galler}."
        cure = (
            f"skickades någon? Anteckna den i data/utskick/ med dagen den skickades. Annars kan nätverket godta det i "
            f"data/natverk.yaml: - {{regel: T004, gäller: {task.galler}, skäl: varför, till: {nu.idag.year}-12-31}}. "
            "Kör sedan natverk spara"
        )
        yield Finding(settings.at("uppdragsgivare"), text, cure, task.galler)
