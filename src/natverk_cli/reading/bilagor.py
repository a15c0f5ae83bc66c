"""A meeting's attachments: whatever lies in its folder underlag/, found as carefully as everything else in data/."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from natverk_cli.errors import NatverkError
from natverk_cli.reading.filer import DATA


def find_bilagor(folder: Path, mote: str) -> tuple[str, ...]:
    """The paths, from the network's folder, of the plain files that are attached; no hidden ones, no short cuts."""
    return tuple(sorted(_below(folder, f"{DATA}/moten/{mote}/underlag")))


def _below(folder: Path, path: str) -> Iterator[str]:
    try:
        with os.scandir(folder / path) as scan:
            entries = [entry for entry in scan if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder, f"{path}/{entry.name}")
        elif entry.is_file(follow_symlinks=False):
            yield f"{path}/{entry.name}"


def read_bilaga(folder: Path, path: str) -> bytes:
    """An attachment's bytes. NatverkError when it cannot be read."""
    return read_whole(folder / path, path)


def read_whole(target: Path, name: str) -> bytes:
    """A plain file's bytes, however many, under the name it is told of by. NatverkError when it cannot be read."""
    try:
        if not stat.S_ISREG(target.stat().st_mode):
            raise NatverkError(f"{name} är ingen vanlig fil, så den går inte att läsa.")
        return target.read_bytes()
    except OSError as error:
        raise NatverkError(
            f"{name} går inte att läsa. Kontrollera att filen finns och att du får öppna den."
        ) from error
