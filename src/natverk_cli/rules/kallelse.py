"""K: notice and agenda reach everybody before the meeting, and what they say still holds."""

from collections.abc import Iterator

from natverk_cli.ansvar import motet
from natverk_cli.ansvar.kallelse import andrat, att_beratta, sent_by_today, uid
from natverk_cli.ansvar.uppgift import forsenade
from natverk_cli.diagnostics.rule import UPPLYSNING, VARNING, Finding, rule
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.efterat import anteckna_eller_godta
from natverk_cli.source.place import Mending
from natverk_cli.svenska.datum import i_ord, om_dagar
from natverk_cli.svenska.ord import lista


@rule("K002", niva=VARNING, krav=(25,), kraver=("möten", "medlemmar", "utskick", "inställningar"))
def kallelse_inte_skickad(nu: Nulage) -> Iterator[Finding]:
    """Det står inte att kallelsen till ett möte har skickats, fast sista dagen har gått.

    Varför: alla ska få kallelse och dagordning i god tid före mötet.
    Rätta: skicka den, och anteckna det med natverk kallelse och --redan-skickad. Har mötet varit, anteckna dagen den
    gick ut, eller godta det med ett undantag.
    """
    moten = {mote.id: mote for mote in motet.bestamda(nu)}
    for task in forsenade(motet.kallelse(nu)):
        if (mote := moten.get(task.galler)) and task.senast:
            due = f"Den skulle ha gått ut {i_ord(task.senast)}."
            if mote.is_kommande(nu.idag):
                left = f"Mötet är {om_dagar(nu.idag, mote.datum)}."
                text = f"Kallelsen till mötet {i_ord(mote.datum)} är inte skickad. {due} {left}"
                yield Finding(mote.at("datum"), text, _send(nu, mote), mote.id)
            else:
                text = f"Det är inte antecknat att kallelsen till mötet {i_ord(mote.datum)} skickades. {due}"
                sent = f"skickades den? Anteckna dagen: natverk kallelse {mote.id} --redan-skickad DATUM"
                yield Finding(mote.at("datum"), text, anteckna_eller_godta(nu, sent, "K002", mote.id), mote.id)


def _send(nu: Nulage, mote: Mote) -> str:
    """What the ordförande does now: write the notice, or send the one that is written."""
    noted = f"natverk kallelse {mote.id} --redan-skickad"
    written, sent = nu.kallelser_till(mote.id), sent_by_today(nu, mote)
    if written and written[-1] != sent:
        return f"ordföranden skickar kallelsen i {written[-1].fil} och antecknar det: {noted}"
    if sent:  # until the new one is written there is nothing more to note as sent
        return f"ordföranden skriver en ny, som säger vad som är ändrat, och skickar den: natverk kallelse {mote.id}"
    return f"ordföranden skriver den: natverk kallelse {mote.id}. Skicka den sedan, och anteckna det: {noted}"


@rule("K003", niva=VARNING, krav=(25,), kraver=("möten", "medlemmar", "utskick"))
def alla_har_inte_fatt_kallelsen(nu: Nulage) -> Iterator[Finding]:
    """En skickad kallelse har inte gått till alla som är med i nätverket.

    Varför: kallelsen ska till alla deltagande, också den som har kommit med sedan den skickades.
    Rätta: skicka den till dem som saknas, och skriv dem under till: i utskickets fil.
    """
    for mote in nu.kommande:
        sent = [post for post in nu.natverk.utskick_av("kallelse", mote.id) if post.den <= nu.idag]
        reached = {receiver for post in sent for receiver in post.till}
        missing = [
            medlem
            for medlem in nu.natverk.aktiva(nu.idag)
            if medlem.is_aktiv(mote.datum) and not reached & {medlem.id, medlem.namn}
        ]
        if sent and missing:
            names = lista([medlem.namn for medlem in missing])
            text = f"Kallelsen till mötet {i_ord(mote.datum)} har inte gått till {names}."
            who = lista([medlem.id for medlem in missing])
            cure = f"skicka den dit också, och skriv {who} under till: i {sent[-1].fil}. Kör sedan natverk spara"
            yield Finding(sent[-1].at("till"), text, cure, mote.id)


_FALT = {"dagen": "datum", "tiden": "start", "platsen": "plats", "länken": "länk", "dagordningen": "dagordning"}


@rule("K004", niva=VARNING, krav=(15, 25), kraver=("möten", "kallelser", "utskick", "inställningar"))
def andrat_sedan_kallelsen(nu: Nulage) -> Iterator[Finding]:
    """Mötets dag, tid, plats eller dagordning har ändrats sedan kallelsen skickades.

    Varför: de kallade planerar efter kallelsen; en ändring ska gå till alla före mötet.
    Rätta: skriv en ny kallelse med natverk kallelse. Den säger själv vad som är ändrat.
    """
    for mote in nu.kommande:
        notice = sent_by_today(nu, mote)
        if notice and (changed := andrat(nu, notice, mote)):
            text = f"Sedan kallelsen till mötet {i_ord(mote.datum)} skickades har {lista(changed)} ändrats."
            yield Finding(mote.at(_FALT[changed[0]]), text, _send(nu, mote), mote.id)


@rule("K005", niva=UPPLYSNING, krav=(25,), kraver=("möten", "kallelser", "utskick"))
def kallat_mote_utan_uid(nu: Nulage) -> Iterator[Finding]:
    """Ett möte som har kallats saknar uid, mötets beteckning i kalendrar.

    Varför: det är på den en kalender känner igen mötet när det flyttas; annars står det där två gånger.
    Rätta: låt natverk kontrollera --rätta skriva den. Den görs av den första kallelsen och blir lika i varje kopia.
    """
    for mote in nu.kommande:
        if mote.uid is None and sent_by_today(nu, mote):
            made = uid(nu.natverk.kallelser_till(mote.id)[0])
            text = f"Mötet {i_ord(mote.datum)} har kallats men saknar uid, mötets beteckning i kalendrar."
            mending = Mending("", made, ("uid",))
            yield Finding(mote.at("datum"), text, f"skriv uid: {made} i {mote.fil}", mote.id, mending)


@rule("K006", niva=VARNING, krav=(25,), kraver=("möten", "medlemmar", "kallelser", "utskick"))
def installt_utan_att_de_kallade_vet(nu: Nulage) -> Iterator[Finding]:
    """Ett kallat möte är ställt in, men det står inte att de kallade har fått veta det.

    Varför: den som inte vet att mötet är inställt åker dit.
    Rätta: skriv till de kallade, och anteckna det med natverk möte ställ-in och --redan-skickad.
    """
    for mote in att_beratta(nu):
        text = f"Mötet {i_ord(mote.datum)} är inställt, men det står inte att de kallade har fått veta det."
        cure = f"ordföranden skriver till dem och antecknar det: natverk möte ställ-in {mote.id} --redan-skickad"
        yield Finding(mote.at("status"), text, cure, mote.id)
