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
            entries = sorted((entry for entry in scan if not entry.name.startswith(".")), key=_order)
    except OSError:
        brister.extend(_closed_folder(below))
        return
    seen: dict[str, str] = {}
    for entry in entries:
        first = seen.setdefault(_folded(entry.name), entry.name)
        if first != entry.name:
            text = f"Namnet skiljer sig från {first} bara i stora och små bokstäver eller i hur å, ä och ö är lagrade."
            brister.append(_misplaced(below + entry.name, text))
        elif _folded(entry.name).split(".")[0].rstrip() in _DEVICES:
            text = "Namnet är upptaget i Windows, så filen går inte att öppna där."
            brister.append(_misplaced(below + entry.name, text, "ge den ett annat namn"))
        else:
            yield from _entry(entry, below + entry.name, brister)


def _folded(name: str) -> str:
    """The name as systems see it that take large and small letters for the same."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def _order(entry: os.DirEntry[str]) -> tuple[str, bool, bool, str]:
    """By name; of names that some systems take for the same, the one that is right first."""
    folded = _folded(entry.name)
    return folded, entry.name != folded, not unicodedata.is_normalized("NFC", entry.name), entry.name


def _closed_folder(below: str) -> Iterator[Brist]:
    """A folder that cannot be opened: something is missing of every kind that lies there."""
    text = "Mappen går inte att öppna; du saknar behörighet till den."
    for slag in FILSLAG:
        if slag.exempel.startswith(below.split("/")[0]):
            yield _misplaced(below.rstrip("/"), text, "kontrollera mappens behörigheter", slag.namn)


def _entry(entry: os.DirEntry[str], sokvag: str, brister: list[Brist]) -> Iterator[Fil | Fri]:
    free = is_fri(unicodedata.normalize("NFC", sokvag))
    if entry.is_symlink():
        brister.append(_misplaced(sokvag, "Här ligger en genväg i stället för en fil. Den följs inte."))
    elif entry.is_dir(follow_symlinks=False):
        if entry.name.endswith((".md", ".yaml")) and not free:
            brister.append(_misplaced(sokvag, "Här ligger en mapp där det ska ligga en fil."))
        else:
            yield from _folder(entry.path, f"{sokvag}/", brister)
    elif not entry.is_file(follow_symlinks=False):
        brister.append(_misplaced(sokvag, "Det här är ingen vanlig fil."))
    elif sokvag == _LASMIG:
        return
    elif free:
        yield from _free(entry, sokvag)
    else:
        yield from _file(entry, sokvag, brister)


def _free(entry: os.DirEntry[str], sokvag: str) -> Iterator[Fri]:
    if entry.name.lower().endswith(_TEXT) and (data := read_bytes(entry.path)):
        yield Fri(f"{DATA}/{sokvag}", data)


def _file(entry: os.DirEntry[str], sokvag: str, brister: list[Brist]) -> Iterator[Fil]:
    known = filslag(sokvag)
    if known is None:
        brister.append(_misplaced(sokvag, "Filens namn eller plats känns inte igen."))
        return
    data = read_bytes(entry.path)
    if data is None:
        text = "Filen går inte att läsa; du saknar behörighet eller så är den låst av ett annat program."
        brister.append(_misplaced(sokvag, text, "kontrollera filens behörigheter"))
    else:
        yield Fil(f"{DATA}/{sokvag}", *known, data)


def read_bytes(path: str | Path) -> bytes | None:
    """A plain file's bytes, at most a little over the limit; None when it cannot be opened or is no plain file."""
    from natverk_cli.source.text import MAX_BYTES

    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except OSError:
        return None
    try:
        status = os.fstat(handle)
        return _content(handle, min(status.st_size, MAX_BYTES) + 1) if stat.S_ISREG(status.st_mode) else None
    except OSError:
        return None
    finally:
        os.close(handle)


def _content(handle: int, most: int) -> bytes:
    """At most so many bytes: room for no more than the file holds, since making room is what reading costs."""
    content = os.read(handle, most)
    while len(content) < most and (more := os.read(handle, most - len(content))):
        content += more
    return content


def _misplaced(sokvag: str, text: str, hjalp: str = "", slag: str = "") -> Brist:
    known = filslag(sokvag)
    fil = f"{DATA}/{sokvag}".rstrip("/").encode("utf-8", "replace").decode()  # names need not be UTF-8
    cure = hjalp or "flytta filen, eller ge den ett av namnen i data/LÄSMIG.md"
    return Brist(fil, Fault("F008", Span(1, 1, 2), text, cure), slag or (known[0].namn if known else ""))
