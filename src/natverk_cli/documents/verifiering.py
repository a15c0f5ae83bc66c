"""What a fingerprint proves: the network's own papers are asked which of them has it."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar import skickat
from natverk_cli.documents import laset
from natverk_cli.documents.besked import Besked
from natverk_cli.documents.delat import delat, om_aldre
from natverk_cli.documents.handelser import namn
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import antal, lista
from natverk_cli.svenska.rubrik import titel

_MANY = 3  # recipients; more are counted instead of named
BORTA = "Den här kopian saknar äldre sparade ändringar, så om ett lås har bytts ut syns det inte här."


def kant(nu: Nulage, start: str) -> Besked | None:
    """What the network knows of a fingerprint, or of all that begin so; None when it knows nothing."""
    return next((found for ask in (_locked, _sent, _locked_again, _as_it_is) for found in ask(nu, start)), None)


def _locked(nu: Nulage, start: str) -> Iterator[Besked]:
    firsts = {lock.mote: lock.sha256 for lock in nu.natverk.justeringar} | dict(nu.historik.las)
    for mote, sha256 in firsts.items():
        lock = nu.natverk.justering_av(mote)
        if sha256.startswith(start) and (lock is None or lock.den <= nu.idag):
            title = titel(nu.natverk.installningar.rubrik)
            first = f"Det här är {skickat.anteckningarna(nu, mote)}, precis som när {title.pronomen} låstes."
            more = (*las_rader(nu, mote), *_sendings(nu, sha256))
            yield Besked("låst", True, (first, *more), mote, f"data/moten/{mote}/protokoll.md", sha256)


def las_rader(nu: Nulage, mote: str) -> Iterator[str]:
    """Who locked the record, what corrects it, and whether what lies there now is something else."""
    lock, record = laset.galler(nu, mote), nu.natverk.protokoll_fran(mote)
    if lock:
        yield laset.mening(nu, lock)
    for one in nu.natverk.rattelser:
        if one.mote == mote and one.den <= nu.idag:
            yield f"En rättelse från {i_ord(one.den)} hör till: {one.fil}."
    if lock is None or record is None or laset.is_andrat(nu, record):
        yield f"Det som ligger i nätverket nu är något annat än det som låstes: natverk protokoll återställ {mote}"
    if not nu.historik.is_hel:
        yield BORTA


def _sent(nu: Nulage, start: str) -> Iterator[Besked]:
    for one in nu.natverk.utskick:
        if one.den <= nu.idag and (one.sha256 or "").startswith(start):
            first = f"Det här är {skickat.papperet(nu, one)}, precis som papperet gick ut enligt nätverkets anteckning."
            rader = (first, *_sendings(nu, one.sha256 or ""), *_other_now(nu, one))
            yield Besked("skickat", True, rader, one.mote or "", one.dokument or "", one.sha256 or "")


def _other_now(nu: Nulage, one: Utskick) -> Iterator[str]:
    """That what lies there now is neither this nor what was sent later."""
    last = skickat.senast(nu, one.dokument or "")
    if last and skickat.is_andrat(nu, last):
        yield (
            "Det som ligger i nätverket nu är något annat än det som skickades: "
            f"natverk protokoll återställ {last.dokument}"
        )


def _sendings(nu: Nulage, sha256: str) -> Iterator[str]:
    """When and to whom exactly that content went out."""
    for one in nu.natverk.utskick:
        if one.sha256 != sha256 or one.den > nu.idag:
            continue
        if one.satt == "publicering":
            yield f"Publicerat {utan_veckodag(one.den)}{f' på {one.adress}' if one.adress else ''}."
        else:
            to = [namn(nu, address) for address in one.till]
            whom = lista(to) if len(to) <= _MANY else antal(len(to), "mottagare", "mottagare", "en")
            yield f"Skickat {utan_veckodag(one.den)} av {namn(nu, one.av)}{f' till {whom}' if to else ''}."


def _locked_again(nu: Nulage, start: str) -> Iterator[Besked]:
    """A lock that has taken the first one's place proves nothing."""
    for lock in nu.natverk.justeringar:
        if lock.den <= nu.idag and lock.sha256.startswith(start):
            first = f"Det här stämmer med låset på {skickat.anteckningarna(nu, lock.mote)}, men låset har bytts ut."
            back = f"Ta tillbaka det första: natverk protokoll återställ {lock.mote}"
            more = f"Det första låset har ett annat fingeravtryck, så det här bevisar ingenting. {back}"
            yield Besked("nu", False, (first, more), lock.mote, lock.fil, lock.sha256)


def _as_it_is(nu: Nulage, start: str) -> Iterator[Besked]:
    for fil, data in nu.natverk.kallor.items():
        if (sha256 := fingeravtryck(data)).startswith(start):
            record = next((one for one in nu.natverk.protokoll if one.fil == fil), None)
            mote, what = (record.mote, skickat.anteckningarna(nu, record.mote)) if record else ("", fil)
            first = f"Det här är {what}, så som texten ligger i nätverket nu."
            more = _not_sent(nu, fil)
            if told := delat(nu, sha256):
                more = f"{told} Texten är inte låst och kan ändras, så det bevisar ingenting om vad som gäller."
            if record and laset.is_andrat(nu, record):
                more = f"Den har ändrats sedan den låstes. Ta tillbaka ändringen: natverk protokoll återställ {mote}"
            yield Besked("nu", False, (first, more), mote, fil, sha256)


def _not_sent(nu: Nulage, fil: str) -> str:
    """What the ledger says of a file that is not as it was sent, if it ever was."""
    if last := skickat.senast(nu, fil):
        back = f"Ta tillbaka ändringen: natverk protokoll återställ {fil}"
        return f"Den har ändrats sedan den skickades {i_ord(last.den)}. {back}"
    sent = [one for one in nu.natverk.utskick_med(fil) if one.den <= nu.idag] if skickat.skickas(fil) else []
    if sent:
        without = "men inget fingeravtryck är antecknat, så det går inte att säga om den har ändrats."
        return f"Den skickades {i_ord(sent[0].den)}, {without}"
    return "Den är varken låst eller skickad, och kan ändras. Det bevisar ingenting om vad som gällde förr."


def aldre(nu: Nulage, fil: str, den: date, data: bytes) -> Besked:
    """What is said of a version that only the history remembers."""
    mote = record_of(fil)
    what = skickat.anteckningarna(nu, mote) if mote else fil
    first = f"Det här är en äldre version av {what}, sparad {i_ord(den)}."
    sha256 = fingeravtryck(data)
    more = "Den är inte låst" if delat(nu, sha256) else "Den är varken låst eller skickad"
    rader = (first, f"{more}, och gäller inte längre.", *om_aldre(nu, mote, sha256))
    return Besked("äldre", False, rader, mote, fil, sha256)


def record_of(fil: str) -> str:
    """The id of the meeting whose record the file is; "" for any other file."""
    folder, _, name = fil.removeprefix("data/moten/").partition("/")
    return folder if fil.startswith("data/moten/") and name == "protokoll.md" else ""
