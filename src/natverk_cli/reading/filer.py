"""The files below data/, found without following, opening or waiting for anything that is not a plain file."""

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from natverk_cli.model.filslag import Filslag, filslag, is_fri
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


class Fil(NamedTuple):
    """A file of a known kind: its path from the network's folder, its kind, its id, its bytes."""

    fil: str
    slag: Filslag
    id: str
    data: bytes


def find_files(folder: Path, brister: list[Brist]) -> Iterator[Fil]:
    """Every file of a known kind in data/, in the order of their paths; what is out of place goes to `brister`."""
    yield from _folder(os.fspath(folder / DATA), "", brister)


def _folder(path: str, below: str, brister: list[Brist]) -> Iterator[Fil]:
    with os.scandir(path) as scan:
        entries = sorted((entry for entry in scan if not entry.name.startswith(".")), key=lambda entry: entry.name)
    seen: dict[str, str] = {}
    for entry in entries:
        sokvag = below + entry.name
        folded = unicodedata.normalize("NFC", entry.name).casefold()
        if folded in seen:
            brister.append(
                _misplaced(sokvag, f"Namnet skiljer sig bara i stora och små bokstäver från {seen[folded]}.")
            )
            continue
        seen[folded] = entry.name
        yield from _entry(entry, sokvag, brister)


def _entry(entry: os.DirEntry[str], sokvag: str, brister: list[Brist]) -> Iterator[Fil]:
    if entry.is_symlink():
        brister.append(_misplaced(sokvag, "Här ligger en genväg i stället för en fil. Den följs inte."))
    elif entry.is_dir(follow_symlinks=False):
        if entry.name.endswith((".md", ".yaml")) and not is_fri(sokvag):
            brister.append(_misplaced(sokvag, "Här ligger en mapp där det ska ligga en fil."))
        else:
            yield from _folder(entry.path, f"{sokvag}/", brister)
    elif not entry.is_file(follow_symlinks=False):
        brister.append(_misplaced(sokvag, "Det här är ingen vanlig fil."))
    elif not is_fri(sokvag):
        yield from _file(entry, sokvag, brister)


def _file(entry: os.DirEntry[str], sokvag: str, brister: list[Brist]) -> Iterator[Fil]:
    known = filslag(sokvag)
    if known is None or known[1] in _DEVICES or sokvag.split("/")[-1].split(".")[0] in _DEVICES:
        brister.append(_misplaced(sokvag, "Filens namn eller plats känns inte igen."))
        return
    data = read_bytes(entry.path)
    if data is None:
        text = "Filen går inte att läsa; du saknar behörighet eller så är den låst av ett annat program."
        brister.append(_misplaced(sokvag, text, "kontrollera filens behörigheter", known[0].namn))
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
        if not stat.S_ISREG(status.st_mode):
            return None
        with os.fdopen(os.dup(handle), "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError:
        return None
    finally:
        os.close(handle)


def _misplaced(sokvag: str, text: str, hjalp: str = "", slag: str = "") -> Brist:
    cure = hjalp or "flytta filen, eller ge den ett av namnen i docs/data.md"
    return Brist(f"{DATA}/{sokvag}", Fault("F008", Span(1, 1, 2), text, cure), slag)
