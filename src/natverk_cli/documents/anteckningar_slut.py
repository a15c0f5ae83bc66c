"""What is printed below a record's own words: the signature, the next meeting, corrections, lock and fingerprint."""

import re

from natverk_cli.documents import anteckningar_text as egna_ord
from natverk_cli.documents import laset
from natverk_cli.documents.deltagande import Visning
from natverk_cli.documents.fingeravtryck import i_grupper
from natverk_cli.documents.handelser import namn
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll, Rattelse
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor
from natverk_cli.svenska.rubrik import titel

_SIGNED = re.compile(r"^\s*Vid (?:anteckningarna|protokollet)\b", re.IGNORECASE | re.MULTILINE)
_APPROVED = re.compile(r"^\s*Justera(?:s|t)\b", re.IGNORECASE | re.MULTILINE)
_NEXT = re.compile(r"nästa (?:möte|nätverksträff)", re.IGNORECASE)


def slutet(nu: Nulage, mote: Mote, protokoll: Protokoll, visning: Visning) -> dict[str, object]:
    """The plain values of it: what a record usually tells last, where its own words do not; corrections; the lock."""
    return {
        "undertecknat": bool(_SIGNED.search(protokoll.text)) or not visning.namn,
        "justering_sagd": bool(_APPROVED.search(protokoll.text)) or not visning.namn,
        "nasta_sagt": any(_NEXT.search(section.rubrik) for section in protokoll.paragrafer),
        "nasta": _next(nu, mote),
        "rattelser": [_correction(nu, one, visning) for one in rattelser(nu, mote)],
        **_lock(nu, protokoll, visning),
    }


def _next(nu: Nulage, mote: Mote) -> str:
    later = (one for one in nu.natverk.moten if one.datum > mote.datum and not one.is_installt_per(nu.idag))
    if (following := next(later, None)) is None:
        return ""
    place = f", {following.plats}" if following.plats else ""
    return f"{stor(i_ord(following.datum))}{place}{' (ännu ett förslag)' if following.status == 'förslag' else ''}"


def rattelser(nu: Nulage, mote: Mote) -> tuple[Rattelse, ...]:
    """The corrections of the record by today, oldest first."""
    found = (one for one in nu.natverk.rattelser if one.mote == mote.id and one.den <= nu.idag)
    return tuple(sorted(found, key=lambda one: (one.den, one.fil)))


def _correction(nu: Nulage, one: Rattelse, visning: Visning) -> dict[str, object]:
    return {
        "den": i_ord(one.den),
        "av": namn(nu, one.av) if visning.namn else "",
        "skal": one.skal,
        "text": egna_ord.plain(egna_ord.stycken(one.text, offentlig=not visning.internt)),
    }


def _lock(nu: Nulage, protokoll: Protokoll, visning: Visning) -> dict[str, object]:
    lock = laset.galler(nu, protokoll.mote)
    title = titel(nu.natverk.installningar.rubrik)
    return {
        "last": laset.mening(nu, lock, with_name=visning.namn) if lock else "",
        "fingeravtryck": i_grupper(protokoll.sha256),
        "fingeravtryck_da": i_grupper(laset.forsta(nu, lock)) if lock else "",
        "bestamd": title.bestamd,
        "pronomen": title.pronomen,
        "ord_last": title.last,
        "har_utelamnat": not visning.internt and egna_ord.is_utelamnat(protokoll),
    }
