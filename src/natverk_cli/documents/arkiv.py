"""A year's package: the year's own files where they always lie, and a manifest by which anybody can check them."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date

from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.model.utskick import Uppfoljning
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.rubrik import titel

MANIFEST, INDEX, LASMIG = "manifest.sha256", "index.md", "LÄSMIG.txt"
DATA_LASMIG = "data/LÄSMIG.md"
_FOLLOWED = re.compile(r"data/uppfoljning/(?P<mote>.+)-[a-z][0-9]+\.yaml")


def moten(nu: Nulage, ar: int) -> tuple[Mote, ...]:
    """The year's meetings by their day, called off ones too."""
    return tuple(mote for mote in nu.natverk.moten if mote.datum.year == ar)


def beskrivningar(nu: Nulage, ar: int) -> tuple[Beskrivning, ...]:
    """The charters that applied on some day of the year."""
    days = {date(ar, 1, 1), *(one.fran for one in nu.natverk.beskrivningar if one.fran.year == ar)}
    found = {one.id: one for day in sorted(days) if (one := nu.natverk.beskrivning(day))}
    return tuple(found.values())


def filer(nu: Nulage, ar: int) -> dict[str, bytes]:
    """The year's text files by path, with LF line ends; never who has which address or phone number."""
    return {path: nu.natverk.kallor[path].replace(b"\r\n", b"\n") for path in sorted(set(_paths(nu, ar)))}


def _paths(nu: Nulage, ar: int) -> Iterator[str]:
    natverk = nu.natverk
    yield natverk.installningar.fil
    charters = beskrivningar(nu, ar)
    ids = {id_ for one in charters for id_ in one.uppdrag}
    yield from (one.fil for one in charters)
    yield from (one.fil for one in natverk.uppdrag if one.id in ids)
    yield from (one.fil for one in natverk.arbetsordningar if one.ar == ar)
    yield from (one.fil for one in natverk.forteckningar if one.den.year == ar)
    yield from (one.fil for one in natverk.rapporter if one.id == str(ar))
    held = {mote.id for mote in moten(nu, ar)}
    for one in natverk.utskick:
        if one.den.year == ar or one.mote in held:
            yield from (path for path in (one.fil, one.dokument or "") if path in natverk.kallor)
    yield from (one.fil for one in natverk.uppfoljningar if _mote_of(one) in held or has_happened(one, ar))
    yield from (path for path in natverk.kallor if path.startswith("data/moten/") and path.split("/")[2] in held)


def _mote_of(one: Uppfoljning) -> str:
    """The id of the meeting whose task or question is followed up."""
    found = _FOLLOWED.fullmatch(one.fil)
    return found["mote"] if found else ""


def has_happened(one: Uppfoljning, ar: int) -> bool:
    """Whether anything happened in the year with a task or question, whenever its meeting was."""
    return any(handelse.den.year == ar for handelse in one.handelser)


def manifest(files: Mapping[str, bytes]) -> bytes:
    """The files' fingerprints in the form that `sha256sum -c` reads, by path."""
    return b"".join(_line(path, hashlib.sha256(files[path]).hexdigest()) for path in sorted(files))


def _line(path: str, sha256: str) -> bytes:
    """A name with a line end or a backslash is written as GNU coreutils does: marked in front, the signs spelt out."""
    name = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    mark = "" if name == path else "\\"
    return f"{mark}{sha256}  {name}\n".encode("utf-8", "surrogateescape")


def paths_in(manifest_: bytes) -> tuple[str, ...]:
    """The paths that a manifest of ours names."""
    lines = manifest_.decode("utf-8", "surrogateescape").split("\n")
    return tuple(line.partition("  ")[2] for line in lines if line)


def brister(nu: Nulage, ar: int) -> Iterator[str]:
    """What a package made today would lack, a sentence each."""
    title = titel(nu.natverk.installningar.rubrik)
    if nu.idag <= date(ar, 12, 31):
        yield f"{ar} är inte slut än."
    for mote in moten(nu, ar):
        record = nu.natverk.protokoll_fran(mote.id)
        if record is None and mote.is_passerat(nu.idag):
            yield f"Det finns inga anteckningar från mötet {i_ord(mote.datum)} ({mote.id})."
        elif record and not nu.is_last(mote.id):
            yield f"{title.bestamd} från mötet {i_ord(mote.datum)} ({mote.id}) är inte {title.last}: {_state(record)}."


def _state(record: Protokoll) -> str:
    return "ett utkast" if record.status == "utkast" else f"märkt {record.status}"
