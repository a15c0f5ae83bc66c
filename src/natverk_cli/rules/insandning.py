"""S: register, place and time, and records are sent in and published."""

from collections.abc import Iterator

from natverk_cli.ansvar import motet
from natverk_cli.ansvar.forteckning import forteckning, plats_och_tid, skillnader
from natverk_cli.ansvar.insant import senast_skickad, skickat_papper
from natverk_cli.ansvar.uppgift import Uppgift, forsenade
from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import antal, lista

_KRAVER = ("möten", "medlemmar", "utskick", "förteckningar", "inställningar")


def _told(tasks: Iterator[Uppgift]) -> Uppgift | None:
    """The task, if it is to be told: it is late, or it has changed on a day that nothing tells."""
    for task in tasks:
        if task.vem and (task.lage == "försenad" or (task.lage == "dags" and task.senast is None)):
            return task
    return None


def _register(nu: Nulage, task: Uppgift, missing: str, changed: str) -> Finding:
    settings = nu.natverk.installningar
    address = settings.insandningsadress
    due = f" Det skulle ha gjorts {i_ord(task.senast)}." if task.senast else ""
    new = _new_since(nu)
    last = senast_skickad(nu)
    if new and last:
        text = f"Förteckningen har ändrats sedan den skickades till {address} {utan_veckodag(last.den)}: {new}."
        due = f" En ny skulle ha skickats {i_ord(task.senast)}." if task.senast and task.lage == "försenad" else ""
    elif last:
        since = f"Den skickades senast {utan_veckodag(last.den)}."
        text = f"{missing} till {address} sedan {changed} senast ändrades. {since}"
    else:
        text = f"{missing} till {address}: ingen insändning är antecknad."
    cure = f"sekreteraren tar fram {'en ny' if last else 'den'}: natverk förteckning. {_SEND}"
    return Finding(settings.at("insändningsadress"), text + due, cure)


_SEND = "Skicka utkastet i ut/ och anteckna: natverk förteckning --redan-skickad"
_SHOWN = 4


def _new_since(nu: Nulage) -> str:
    """What has changed since the last one, the first few of it; "" when that one does not say what it held."""
    paper = skickat_papper(nu, senast_skickad(nu))
    new = [one.text for one in skillnader(nu, paper)] if paper else []
    more = len(new) - _SHOWN
    return lista([*new[:_SHOWN], f"{antal(more, 'ändring', 'ändringar', 'en')} till"] if more > 0 else new)


@rule("S001", niva=VARNING, krav=(27, 28), kraver=_KRAVER)
def forteckning_inte_insand(nu: Nulage) -> Iterator[Finding]:
    """Förteckningen är inte insänd sedan medlemmarna senast ändrades.

    Varför: den som har förteckningen ska veta vilka som är med i nätverket i dag.
    Rätta: ta fram en ny med natverk förteckning, skicka in den och anteckna det med --redan-skickad.
    """
    if nu.natverk.installningar.insandningsadress and (task := _told(forteckning(nu))):
        yield _register(nu, task, "Förteckningen är inte insänd", "medlemmarna")


@rule("S002", niva=VARNING, krav=(28,), kraver=_KRAVER)
def plats_och_tid_inte_insand(nu: Nulage) -> Iterator[Finding]:
    """Plats och tid för träffarna är inte insända sedan de senast ändrades.

    Varför: den som har förteckningen ska också veta när och var nätverket möts.
    Rätta: ta fram en ny med natverk förteckning, skicka in den och anteckna det med --redan-skickad.
    """
    # The register tells of both: when it is late too, S001 is enough.
    booked = any(mote.status == "planerat" for mote in nu.kommande)
    is_wanted = nu.natverk.installningar.insandningsadress and booked and not _told(forteckning(nu))
    if is_wanted and (task := _told(plats_och_tid(nu))):
        yield _register(nu, task, "Plats och tid för träffarna är inte insända", "de")


@rule("S003", niva=VARNING, krav=(30,), kraver=("möten", "protokoll", "justeringar", "utskick", "inställningar"))
def anteckningar_inte_insanda(nu: Nulage) -> Iterator[Finding]:
    """Låsta anteckningar är inte insända i tid.

    Varför: sekreteraren ansvarar för att de skickas in, så att de kan publiceras och bevaras.
    Rätta: ta fram texten med natverk protokoll skicka, skicka in den och anteckna det med --redan-skickad.
    """
    address = nu.natverk.installningar.insandningsadress
    for task in forsenade(motet.insandning(nu)):
        mote, record = nu.natverk.mote(task.galler), nu.natverk.protokoll_fran(task.galler)
        if address and mote and record and task.senast and nu.is_last(mote.id):
            due = f"Det skulle ha gjorts {i_ord(task.senast)}."
            text = f"Anteckningarna från mötet {i_ord(mote.datum)} är inte insända till {address}. {due}"
            done = f"Anteckna det sedan: natverk protokoll skicka {mote.id} --redan-skickad"
            cure = f"sekreteraren skickar dem: natverk protokoll skicka {mote.id}. {done}"
            yield Finding(record.at("status"), text, cure, mote.id)


@rule("S004", niva=VARNING, krav=(35,), kraver=("möten", "protokoll", "justeringar", "utskick", "inställningar"))
def anteckningar_inte_publicerade(nu: Nulage) -> Iterator[Finding]:
    """Insända anteckningar är inte publicerade i tid.

    Varför: minnesanteckningarna ska gå att läsa på webbplatsen.
    Rätta: fråga förbundets webbredaktör, och anteckna adressen med natverk protokoll publicerat när de ligger där.
    """
    settings = nu.natverk.installningar
    for task in forsenade(motet.publicering(nu)):
        mote, record = nu.natverk.mote(task.galler), nu.natverk.protokoll_fran(task.galler)
        posts = [post for post in nu.natverk.utskick_av("protokoll", task.galler) if post.den <= nu.idag]
        sent = any(settings.insandningsadress in post.till for post in posts)
        seen = any(post.satt == "publicering" and post.adress for post in posts)  # elsewhere: S005 tells
        if settings.webbplats and mote and record and sent and not seen:
            missing = f"är insända men inte publicerade på {settings.webbplats}."
            due = f" Det skulle ha gjorts {i_ord(task.senast)}." if task.senast else ""
            text = f"Anteckningarna från mötet {i_ord(mote.datum)} {missing}{due}"
            seen_there = f"natverk protokoll publicerat {mote.id} --adress https://…"
            cure = f"fråga förbundets webbredaktör. Anteckna det när de ligger där: {seen_there}"
            yield Finding(record.at("status"), text, cure, mote.id)


@rule("S005", niva=VARNING, krav=(35,), kraver=("utskick", "inställningar"))
def publicerat_nagon_annanstans(nu: Nulage) -> Iterator[Finding]:
    """En publicering har en adress utanför nätverkets webbplats.

    Varför: minnesanteckningarna ska ligga på den webbplats som uppdragsbeskrivningen nämner.
    Rätta: skriv adressen på webbplatsen, eller rätta webbplats: i data/natverk.yaml.
    """
    site = nu.natverk.installningar.webbplats
    for post in nu.natverk.utskick:
        if site and post.satt == "publicering" and post.adress and not motet.is_on_site(nu, post.adress):
            text = f"Adressen till det publicerade ligger inte på {site}."
            cure = "skriv adressen på webbplatsen efter adress: när papperet ligger där. Kör sedan natverk spara"
            yield Finding(post.at("adress"), text, cure, post.mote or "")
