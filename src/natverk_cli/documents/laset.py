"""A record's lock in words: who approved it, how and when, and whether it is still as it was."""

from collections.abc import Mapping

from natverk_cli.documents.handelser import namn
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Genom, Justering, Protokoll
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista
from natverk_cli.svenska.rubrik import titel

_HOW: Mapping[Genom, str] = {
    "färdigställt": "färdigställde {dem}",
    "mejl": "godkände {dem} i ett mejl",
    "möte": "godkände {dem} på ett möte",
}


def galler(nu: Nulage, mote: str) -> Justering | None:
    """The lock that the record has by today."""
    lock = nu.natverk.justering_av(mote)
    return lock if lock and lock.den <= nu.idag else None


def forsta(nu: Nulage, lock: Justering) -> str:
    """The fingerprint that the record was first locked with, as far as is known."""
    return nu.historik.las.get(lock.mote, lock.sha256)


def is_andrat(nu: Nulage, protokoll: Protokoll) -> bool:
    """Whether the record is locked but no longer as it was then."""
    lock = galler(nu, protokoll.mote)
    return lock is not None and {protokoll.sha256, lock.sha256} != {forsta(nu, lock)}


def last_av(nu: Nulage, lock: Justering) -> str:
    """Who locked the record, by name."""
    return lista([namn(nu, one.strip()) for one in lock.av.split(",")])


def mening(nu: Nulage, lock: Justering, *, with_name: bool = True) -> str:
    """ "Minnesanteckningarna är låsta: Cecilia Hassel färdigställde dem måndag 16 februari 2026." """
    title = titel(nu.natverk.installningar.rubrik)
    if not with_name:
        return f"{title.bestamd} är {title.last} sedan {i_ord(lock.den)}."
    done = _HOW[lock.genom].format(dem="dem" if title.pronomen == "de" else title.pronomen)
    return f"{title.bestamd} är {title.last}: {last_av(nu, lock)} {done} {i_ord(lock.den)}."
