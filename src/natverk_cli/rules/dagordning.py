"""D: the presidium draws up the agenda and prepares the meeting."""

from collections.abc import Iterator

from natverk_cli.ansvar import motet
from natverk_cli.ansvar.uppgift import forsenade
from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.efterat import anteckna_eller_godta
from natverk_cli.svenska.datum import i_ord


def _holder(nu: Nulage, mote: Mote) -> str:
    """Somebody in the presidium today, or on the day of a meeting that has been, as an example; NAMN when nobody is."""
    holders = nu.natverk.innehavare("presidium", min(nu.idag, mote.datum))
    return holders[0].id if holders else "NAMN"


def _cure(nu: Nulage, mote: Mote, kod: str, done: str) -> str:
    """How the one who did it notes it, now or afterwards."""
    command = f"natverk dagordning {done} {mote.id} --av {_holder(nu, mote)}"
    if mote.is_kommande(nu.idag):
        return f"den i presidiet som har gjort det antecknar det: {command}"
    fraga = f"blev det gjort? Anteckna vem och vilken dag: {command} --den DATUM"
    return anteckna_eller_godta(nu, fraga, kod, mote.id)


@rule("D001", niva=VARNING, krav=(15,), kraver=("möten", "medlemmar", "utskick", "inställningar"))
def dagordning_inte_upprattad(nu: Nulage) -> Iterator[Finding]:
    """Det står inte att presidiet har upprättat dagordningen till ett möte.

    Varför: presidiet upprättar dagordningen, och den följer med kallelsen.
    Rätta: anteckna vem som har gjort det med natverk dagordning upprättad. Har mötet varit går det också att godta det
    med ett undantag.
    """
    tasks = {task.galler: task for task in motet.dagordning(nu) if task.vem and task.lage != "klar"}
    for mote in motet.bestamda(nu):
        task = tasks.get(mote.id)
        if task and (task.lage == "försenad" or nu.is_kallelse_skickad(mote.id)):
            why = "kallelsen har gått ut" if nu.is_kallelse_skickad(mote.id) else "kallelsen skulle ha gått ut"
            text = f"Dagordningen till mötet {i_ord(mote.datum)} är inte upprättad av presidiet, fast {why}."
            if mote.is_passerat(nu.idag):
                text = f"Det är inte antecknat att presidiet upprättade dagordningen till mötet {i_ord(mote.datum)}."
            yield Finding(mote.at("datum"), text, _cure(nu, mote, "D001", "upprättad"), mote.id)


@rule("D002", niva=VARNING, krav=(15,), kraver=("möten", "medlemmar"))
def upprattad_av_nagon_utanfor_presidiet(nu: Nulage) -> Iterator[Finding]:
    """Dagordningen till ett kommande möte är upprättad av någon som inte sitter i presidiet.

    Varför: dagordningen är presidiets ansvar.
    Rätta: låt någon i presidiet gå igenom den, och anteckna den personen med natverk dagordning upprättad.
    """
    for mote in (mote for mote in motet.bestamda(nu) if mote.is_kommande(nu.idag)):
        done = mote.upprattad
        members = {medlem.id for medlem in nu.natverk.innehavare("presidium", done.den)} if done else set()
        if done and members and done.av not in members:
            medlem = nu.natverk.medlem(done.av)
            who = medlem.namn if medlem else done.av
            text = f"{who} upprättade dagordningen till mötet {i_ord(mote.datum)} men satt inte i presidiet då."
            done_by = f"natverk dagordning upprättad {mote.id} --av {_holder(nu, mote)}"
            cure = f"låt någon i presidiet gå igenom den, och anteckna vem: {done_by}"
            yield Finding(mote.at("upprättad", "av"), text, cure, mote.id)


@rule("D003", niva=VARNING, krav=(16,), kraver=("möten", "medlemmar", "inställningar"))
def mote_inte_berett(nu: Nulage) -> Iterator[Finding]:
    """Det står inte att presidiet har berett ett möte, fast sista dagen har gått.

    Varför: ett berett möte har ämnen, underlag och någon som håller i varje punkt.
    Rätta: anteckna vem som har gjort det med natverk dagordning berett. Har mötet varit går det också att godta det
    med ett undantag.
    """
    moten = {mote.id: mote for mote in motet.bestamda(nu)}
    for task in forsenade(motet.beredning(nu)):
        if (mote := moten.get(task.galler)) and task.senast:
            due = f"Det skulle ha varit gjort {i_ord(task.senast)}."
            text = f"Presidiet har inte berett mötet {i_ord(mote.datum)}. {due}"
            if mote.is_passerat(nu.idag):
                text = f"Det är inte antecknat att presidiet beredde mötet {i_ord(mote.datum)}. {due}"
            yield Finding(mote.at("datum"), text, _cure(nu, mote, "D003", "berett"), mote.id)
