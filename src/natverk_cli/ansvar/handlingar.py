"""Papers that are never rewritten, since somebody has approved or received them as they are."""

from natverk_cli.ansvar.skickat import SKICKAS
from natverk_cli.model.filslag import filslag
from natverk_cli.model.mote import kallelsens_nummer
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import LASANDE
from natverk_cli.source.content import read_content
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import utan_tvekan
from natverk_cli.svenska.rubrik import titel


def varfor_orord(nu: Nulage, fil: str) -> str:
    """Why the file is never rewritten, in whole sentences; "" for one that may be."""
    known = filslag(fil.removeprefix("data/"))
    if known is None or known[0].namn not in SKICKAS:
        return ""
    slag, id_ = known
    locked = _locked(nu, fil, id_) if slag.namn == "protokoll" else ""
    return locked or _sent(nu, fil) or (_called(nu, fil, id_) if slag.namn == "kallelser" else "")


def _locked(nu: Nulage, fil: str, mote: str) -> str:
    title = titel(nu.natverk.installningar.rubrik)
    folder = fil.removesuffix("protokoll.md")
    if f"{folder}justering.yaml" in nu.natverk.kallor or mote in nu.historik.las:
        cure = f"Behövs ändringen, gör den till en daterad rättelse: natverk protokoll rättelse {mote}"
        return f"{title.bestamd} är {title.last} och skrivs aldrig om. {cure}"
    protokoll = nu.natverk.protokoll_fran(mote)
    if protokoll.is_lasande if protokoll else _says_finished(nu.natverk.kallor.get(fil, b"")):
        return f"{title.bestamd} är {title.klar} och skrivs inte om. Ska något ändras, skriv först status: utkast."
    return ""


def _says_finished(data: bytes) -> bool:
    """Whether a record that cannot be read seems to say that it is finished, however it is spelt."""
    found = read_content(data, is_markdown=True)
    value = found[0].value if found else None
    return isinstance(value, dict) and any(
        utan_tvekan(text, LASANDE) for text in value.values() if isinstance(text, str)
    )


def _sent(nu: Nulage, fil: str) -> str:
    sent = [utskick.den for utskick in nu.natverk.utskick_med(fil)]
    if sent:
        return f"Papperet skickades {i_ord(min(sent))} och skrivs aldrig om."
    unread = next((brist.fil for brist in nu.natverk.brister if brist.slag == "utskick"), "")
    if unread:
        return f"Det går inte att veta om papperet är skickat förrän {unread} går att läsa."
    return ""


def _called(nu: Nulage, fil: str, mote: str) -> str:
    """Of a notice: a later one that has gone out, an entry that names none, or one that may be about the meeting."""
    entries = nu.natverk.utskick_av("kallelse", mote)
    notices = {path for path in nu.natverk.kallor if path.startswith(f"{fil.rpartition('/')[0]}/kallelse")}
    last = max((kallelsens_nummer(one.dokument) if one.dokument in notices else 1 for one in entries), default=0)
    if kallelsens_nummer(fil) <= last:
        return "Kallelsen är skickad och skrivs aldrig om."
    for utskick in nu.natverk.utskick:
        if utskick.vad == "kallelse" and not utskick.dokument and nu.natverk.mote(utskick.mote or "") is None:
            return f"Det går inte att veta om papperet är skickat förrän {utskick.fil} säger vilket möte det gäller."
    return ""
