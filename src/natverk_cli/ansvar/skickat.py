"""The papers in data/ that have gone out as they lie there: what the ledger last said of each."""

from collections.abc import Iterator, Mapping

from natverk_cli.model.filslag import filslag
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.rubrik import titel

# The kinds that lie in data/ as they were sent; what else has been sent goes on being worked at.
SKICKAS = ("kallelser", "protokoll", "rättelser", "sammanställningar", "förteckningar", "årsrapporter")
_PAPER: Mapping[str, str] = {
    "kallelse": "kallelsen till",
    "utkast": "utkastet till anteckningar från",
    "förteckning": "förteckningen",
    "sammanställning": "sammanställningen från",
    "arbetsordning": "arbetsordningen",
    "årsrapport": "årsrapporten",
    "inställt möte": "beskedet om",
    "rättelse": "rättelsen av anteckningarna från",
}


def skickas(fil: str) -> bool:
    """Whether the file is of a kind that lies in data/ as it was sent."""
    known = filslag(fil.removeprefix("data/"))
    return known is not None and known[0].namn in SKICKAS


def senast(nu: Nulage, fil: str) -> Utskick | None:
    """The last entry, by today, that the paper was sent with a fingerprint; a paper may have gone out several times."""
    sent = (one for one in nu.natverk.utskick_med(fil) if one.sha256 and one.den <= nu.idag)
    return max(sent, key=lambda one: (one.den, one.id), default=None) if skickas(fil) else None


def is_andrat(nu: Nulage, one: Utskick) -> bool:
    """Whether the paper is not as it was when it was sent, or is gone."""
    data = nu.natverk.kallor.get(one.dokument or "")
    return data is None or fingeravtryck(data) != one.sha256


def andrade(nu: Nulage) -> Iterator[Utskick]:
    """The last entry of each paper that has changed since, or has gone; a record that is locked is told of as such."""
    for fil in dict.fromkeys(one.dokument for one in nu.natverk.utskick if one.dokument and one.sha256):
        one = senast(nu, fil)
        if one and is_andrat(nu, one) and not _is_locked(nu, one):
            yield one


def _is_locked(nu: Nulage, one: Utskick) -> bool:
    mote = one.mote or ""
    return one.vad == "protokoll" and (mote in nu.historik.las or nu.natverk.justering_av(mote) is not None)


def papperet(nu: Nulage, one: Utskick) -> str:
    """ "kallelsen till mötet fredag 5 februari 2027 (2027-1)", "förteckningen" """
    if one.vad == "protokoll":
        return anteckningarna(nu, one.mote or "")
    meeting = f" {_meeting(nu, one.mote)}" if one.mote else ""
    return f"{_PAPER[one.vad]}{meeting}"


def anteckningarna(nu: Nulage, mote: str) -> str:
    """ "minnesanteckningarna från mötet fredag 6 februari 2026 (2026-1)" """
    return f"{titel(nu.natverk.installningar.rubrik).bestamd.lower()} från {_meeting(nu, mote)}"


def _meeting(nu: Nulage, id_: str) -> str:
    mote = nu.natverk.mote(id_)
    return f"mötet {i_ord(mote.datum)} ({id_})" if mote else f"mötet {id_}"
