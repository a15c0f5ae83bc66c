"""Duties 15–17, 19, 20, 24, 25, 29, 30, 34 and 35: what is done for every meeting, before and after it."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar.anteckningar import due, saknas
from natverk_cli.ansvar.uppgift import Lage, Uppgift, days_from, innehavare, lage
from natverk_cli.model.arenden import arenden
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.datum import i_ord, utan_veckodag

# A task before a meeting shows as due this many days before its last day.
_AHEAD = 14


def checked(nu: Nulage) -> tuple[Mote, ...]:
    """The meetings whose duties count: from the day that the settings name, those called off left out."""
    fran = nu.natverk.installningar.kontrolleras_fran or date.min
    return tuple(mote for mote in nu.natverk.moten if mote.datum >= fran and not mote.is_installt_per(nu.idag))


def bestamda(nu: Nulage) -> Iterator[Mote]:
    """The decided meetings whose tasks before the day are told, also afterwards.

    Where the record is missing it is first asked whether the meeting was held.
    """
    return (mote for mote in checked(nu) if mote.status != "förslag" and not saknas(nu, mote))


def _passed(nu: Nulage) -> Iterator[Mote]:
    return (mote for mote in checked(nu) if mote.is_passerat(nu.idag))


def _before(nu: Nulage, krav: int, roll: str, mote: Mote, vad: str, days: int, *, klar: bool) -> Uppgift:
    """A task before the meeting, due for two weeks before its last day; the meeting's file is its proof."""
    senast = days_from(mote.datum, -days)
    state = lage(nu, klar=klar, fran=days_from(senast, -_AHEAD), senast=senast)
    text = f"{vad} {i_ord(mote.datum)}"
    return Uppgift(krav, roll, innehavare(nu, roll), text, senast, state, mote.fil if klar else "", mote.id)


def dagordning(nu: Nulage) -> Iterator[Uppgift]:
    """15: the presidium has drawn up the agenda by the time the notice goes out."""
    for mote in checked(nu):
        klar = mote.upprattad is not None and mote.upprattad.den <= nu.idag
        days = int(nu.natverk.installningar.frister.kallelse)
        yield _before(nu, 15, "presidium", mote, "upprättar dagordningen till", days, klar=klar)


def beredning(nu: Nulage) -> Iterator[Uppgift]:
    """16: the presidium has prepared the meeting."""
    for mote in checked(nu):
        klar = mote.berett is not None and mote.berett.den <= nu.idag
        days = int(nu.natverk.installningar.frister.beredning)
        yield _before(nu, 16, "presidium", mote, "bereder mötet", days, klar=klar)


def ledning(nu: Nulage) -> Iterator[Uppgift]:
    """24: the ordförande of the day, or a named stand-in, leads the meeting."""
    for mote in checked(nu):
        record = nu.natverk.protokoll_fran(mote.id)
        chairs = {medlem.id for medlem in nu.natverk.innehavare("ordforande", mote.datum)}
        led = record is not None and bool(record.ledare) and record.ledare in {*chairs, mote.ledare}
        led = led and mote.is_passerat(nu.idag)
        state = lage(nu, klar=led, fran=mote.datum, senast=due(nu, mote))
        text = f"leder mötet {i_ord(mote.datum)}"
        bevis = record.fil if record and led else ""
        yield Uppgift(24, "ordforande", innehavare(nu, "ordforande"), text, mote.datum, state, bevis, mote.id)


def kallelse(nu: Nulage) -> Iterator[Uppgift]:
    """25: notice and agenda have gone out to all before the meeting."""
    for mote in checked(nu):
        sent = _sent(nu, "kallelse", mote)
        days = int(nu.natverk.installningar.frister.kallelse)
        task = _before(nu, 25, "ordforande", mote, "skickar kallelsen till mötet", days, klar=bool(sent))
        yield task._replace(bevis=sent[0].fil if sent else "")


def _sent(nu: Nulage, vad: str, mote: Mote) -> tuple[Utskick, ...]:
    return tuple(post for post in nu.natverk.utskick_av(vad, mote.id) if post.den <= nu.idag)


def sammanstallning(nu: Nulage) -> Iterator[Uppgift]:
    """17: the school chiefs' representative has had the presidium's summary."""
    for mote in _passed(nu):
        sent = _sent(nu, "sammanställning", mote)
        senast = days_from(mote.datum, int(nu.natverk.installningar.frister.sammanstallning))
        text = f"sammanställer mötet {i_ord(mote.datum)} och informerar skolchefsrepresentanten"
        yield _after(nu, 17, "presidium", mote, text, senast, sent[0].fil if sent else "")


def _after(nu: Nulage, krav: int, roll: str, mote: Mote, vad: str, senast: date, bevis: str) -> Uppgift:
    """A task after the meeting, due from the day after it."""
    state = lage(nu, klar=bool(bevis), fran=None, senast=senast)
    return Uppgift(krav, roll, innehavare(nu, roll), vad, senast, state, bevis, mote.id)


def fran_skolchefsgruppen(nu: Nulage) -> Iterator[Uppgift]:
    """19: the record says what came from the school-chief group, "inget" included."""
    for mote in _passed(nu):
        record = nu.natverk.protokoll_fran(mote.id)
        told = record is not None and any(one.sort == "från skolchefsgruppen" for one in record.noteringar)
        text = f"återkopplar från skolchefsgruppen på mötet {i_ord(mote.datum)}"
        task = _after(nu, 19, "skolchef", mote, text, due(nu, mote), record.fil if record and told else "")
        yield waiting(task)


def waiting(task: Uppgift) -> Uppgift:
    """The school chief's tasks wait while nobody holds the role."""
    return task if task.vem or task.lage == "klar" else task._replace(lage="väntar", bevis="ingen namngiven")


def till_skolchefsgruppen(nu: Nulage) -> Iterator[Uppgift]:
    """20: every question is put to the group, and its answer told at a meeting."""
    for fraga in arenden(nu, "till skolchefsgruppen"):
        happened = {handelse.vad: handelse for handelse in fraga.handelser}
        told: tuple[Lage, str] = ("dags", "inte framförd")
        if not fraga.is_oppet:
            told = ("klar", "svaret är återgivet" if "återgiven" in happened else "struken")
        elif answered := happened.get("besvarad"):
            told = ("dags", f"besvarad {utan_veckodag(answered.den)}, ska återges på nästa möte")
        elif asked := happened.get("framförd"):
            told = ("väntar", f"framförd {utan_veckodag(asked.den)}, väntar på svar")
        text = f"återkopplar {fraga.beteckning} till skolchefsgruppen: {fraga.notering.text}"
        task = Uppgift(20, "skolchef", innehavare(nu, "skolchef"), text, None, *told, fraga.beteckning)
        yield waiting(task)


def protokoll(nu: Nulage) -> Iterator[Uppgift]:
    """29: the sekreterare has finished the record."""
    for mote in _passed(nu):
        record = nu.natverk.protokoll_fran(mote.id)
        bevis = record.fil if record and nu.is_last(mote.id) else ""
        text = f"skriver anteckningarna från mötet {i_ord(mote.datum)}"
        yield _after(nu, 29, "sekreterare", mote, text, due(nu, mote), bevis)


def anteckningar(nu: Nulage) -> Iterator[Uppgift]:
    """34: notes are kept: the record says who was there and what was said."""
    for mote in _passed(nu):
        record = nu.natverk.protokoll_fran(mote.id)
        bevis = record.fil if record and record.has_narvaro and record.paragrafer else ""
        yield _after(nu, 34, "natverket", mote, f"för anteckningar vid mötet {i_ord(mote.datum)}", due(nu, mote), bevis)


def insandning(nu: Nulage) -> Iterator[Uppgift]:
    """30: the record has been sent to the charter's own address."""
    settings = nu.natverk.installningar
    for mote in _passed(nu):
        sent = [post for post in _sent(nu, "protokoll", mote) if settings.insandningsadress in post.till]
        senast = days_from(_locked(nu, mote), int(settings.frister.insandning))
        text = f"skickar in anteckningarna från mötet {i_ord(mote.datum)}"
        yield _after(nu, 30, "sekreterare", mote, text, senast, sent[0].fil if sent else "")


def _locked(nu: Nulage, mote: Mote) -> date:
    """The day the record was locked, or when that should have been done."""
    lock = nu.natverk.justering_av(mote.id)
    return lock.den if lock and lock.den <= nu.idag else due(nu, mote)


def publicering(nu: Nulage) -> Iterator[Uppgift]:
    """35: the record is on the association's site; its web editor puts it there."""
    settings = nu.natverk.installningar
    for mote in _passed(nu):
        entries = _sent(nu, "protokoll", mote)
        seen = [post for post in entries if post.satt == "publicering" and is_on_site(nu, post.adress)]
        senast = days_from(_locked(nu, mote), int(settings.frister.publicering))
        text = f"lägger ut anteckningarna från mötet {i_ord(mote.datum)}"
        task = _after(nu, 35, "natverket", mote, text, senast, seen[0].fil if seen else "")
        handed = any(settings.insandningsadress in post.till for post in entries)
        yield task._replace(lage="väntar", bevis="väntar på förbundet") if handed and task.lage == "dags" else task


def is_on_site(nu: Nulage, adress: str | None) -> bool:
    """Whether an address lies on, or under, the site of the settings."""
    site = (nu.natverk.installningar.webbplats or "").rstrip("/")
    found = (adress or "").rstrip("/")
    return bool(site) and (found == site or found.startswith(f"{site}/"))
