"""The files below data/, found without following, opening or waiting for anything that is not a plain file."""

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from natverk_cli.model.filslag import FILSLAG, Filslag, filslag, is_fri
from natverk_cli.model.natverk import Brist
from natverk_cli.source.place import Fault, Span
from natverk_cli.source.text import MAX_BYTES

DATA = "data"
_DEVICES = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        *(f"com{number}" for number in range(1, 10)),
        *(f"lpt{n}" for n in range(1, 10)),
    )
)

# The endings of files that people write text in.
_LASMIG = "LÄSMIG.md"  # the description of all files, put there by natverk ny
_TEXT = (".md", ".txt", ".csv", ".yaml", ".yml", ".html", ".htm", ".json", ".ics", ".eml", ".rtf", ".svg")

# Nothing is followed and nothing is waited for; not every system knows every word of it.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Fil(NamedTuple):
    """A file of a known kind: its path from the network's folder, its kind, its id, its bytes."""

    fil: str
    slag: Filslag
    id: str
    data: bytes


class Fri(NamedTuple):
    """A text of no kind, such as an attachment: read only to find what must never be saved."""

    fil: str
    data: bytes


def find_files(folder: Path, brister: list[Brist]) -> Iterator[Fil | Fri]:
    """Every file in data/ that can be read, in the order of their paths; what is out of place goes to `brister`."""
    yield from _folder(os.fspath(folder / DATA), "", brister)


def _folder(path: str, below: str, brister: list[Brist]) -> Iterator[Fil | Fri]:
    try:
        with os.scandir(path) as scan:
            entries = sorted((_order(entry.name), entry) for entry in scan if not entry.name.startswith("."))
    except OSError:
        brister.extend(_closed_folder(below))
        return
    seen: dict[str, str] = {}
    for (folded, *_), entry in entries:
        sokvag = below + entry.name
        first = seen.setdefault(folded, entry.name)
        if first != entry.name:
            text = f"Namnet skiljer sig från {first} bara i stora och små bokstäver eller i hur å, ä och ö är lagrade."
            brister.append(_misplaced(sokvag, text))
        elif folded.split(".", 1)[0].rstrip() in _DEVICES:
            text = "Namnet är upptaget i Windows, så filen går inte att öppna där."
            brister.append(_misplaced(sokvag, text, "ge den ett annat namn"))
        elif entry.is_dir(follow_symlinks=False) and _may_be_folder(sokvag):
            yield from _folder(entry.path, f"{sokvag}/", brister)
        elif found := _file(entry, sokvag, brister):
            yield found


def _order(name: str) -> tuple[str, bool, bool, str]:
    """By name as systems see it that take large and small letters for the same; of such names the right one first."""
    if name.isascii():  # as nearly all are
        folded = name.lower()
        return folded, name != folded, False, name
    folded = unicodedata.normalize("NFC", name).casefold()
    return folded, name != folded, not unicodedata.is_normalized("NFC", name), name


def _closed_folder(below: str) -> Iterator[Brist]:
    """A folder that cannot be opened: something is missing of every kind that lies there."""
    text = "Mappen går inte att öppna; du saknar behörighet till den."
    for slag in FILSLAG:
        if slag.exempel.startswith(below.split("/")[0]):
            yield _misplaced(below.rstrip("/"), text, "kontrollera mappens behörigheter", slag.namn)


def _may_be_folder(sokvag: str) -> bool:
    return not sokvag.endswith((".md", ".yaml")) or _is_fri(sokvag)


def _is_fri(sokvag: str) -> bool:
    return is_fri(unicodedata.normalize("NFC", sokvag))


def _file(entry: os.DirEntry[str], sokvag: str, brister: list[Brist]) -> Fil | Fri | None:
    """The file if it can be read; None, and why in `brister`, if it is out of place."""
    if entry.is_file(follow_symlinks=False):
        if known := filslag(sokvag):
            return _known(entry, sokvag, known, brister)
        if sokvag == _LASMIG or _is_fri(sokvag):
            return _free(entry, sokvag)
        brister.append(_misplaced(sokvag, "Filens namn eller plats känns inte igen."))
    elif entry.is_symlink():
        brister.append(_misplaced(sokvag, "Här ligger en genväg i stället för en fil. Den följs inte."))
    elif entry.is_dir(follow_symlinks=False):
        brister.append(_misplaced(sokvag, "Här ligger en mapp där det ska ligga en fil."))
    else:
        brister.append(_misplaced(sokvag, "Det här är ingen vanlig fil."))
    return None


def _known(entry: os.DirEntry[str], sokvag: str, known: tuple[Filslag, str], brister: list[Brist]) -> Fil | None:
    data = read_bytes(entry.path)
    if data is None:
        text = "Filen går inte att läsa; du saknar behörighet eller så är den låst av ett annat program."
        brister.append(_misplaced(sokvag, text, "kontrollera filens behörigheter"))
        return None
    return Fil(f"{DATA}/{sokvag}", *known, data)


def _free(entry: os.DirEntry[str], sokvag: str) -> Fri | None:
    if sokvag != _LASMIG and entry.name.lower().endswith(_TEXT) and (data := read_bytes(entry.path)):
        return Fri(f"{DATA}/{sokvag}", data)
    return None


def read_bytes(path: str | Path) -> bytes | None:
    """A plain file's bytes, at most one over the limit; None when it cannot be opened or is no plain file."""
    try:
        handle = os.open(path, _FLAGS)
    except OSError:
        return None
    try:
        status = os.fstat(handle)
        return _content(handle, min(status.st_size, MAX_BYTES + 1)) if stat.S_ISREG(status.st_mode) else None
    except OSError:
        return None
    finally:
        os.close(handle)


def _content(handle: int, size: int) -> bytes:
    """So many bytes, or what there is: a plain file gives all of them at once, or nearly always does."""
    content = os.read(handle, size)
    while len(content) < size and (more := os.read(handle, size - len(content))):
        content += more
    return content


def _misplaced(sokvag: str, text: str, hjalp: str = "", slag: str = "") -> Brist:
    known = filslag(sokvag)
    fil = f"{DATA}/{sokvag}".rstrip("/").encode("utf-8", "replace").decode()  # names need not be UTF-8
    cure = hjalp or "flytta filen, eller ge den ett av namnen i data/LÄSMIG.md"
    return Brist(fil, Fault("F008", Span(1, 1, 2), text, cure), slag or (known[0].namn if known else ""))
