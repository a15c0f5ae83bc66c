"""The files of a new network: what every network has, and either the bare beginning or the invented example."""

import os
from collections.abc import Iterator
from pathlib import Path
from string import Template

from natverk_cli.source.write import scalar

NYTT, EXEMPEL = "nytt", "exempel"
_GEMENSAMT = "gemensamt"
_PERIOD = 3  # years after the first that a new charter is taken to run


def files_of(kind: str, namn: str, ar: int) -> dict[str, bytes]:
    """Every file of a new network of a kind (NYTT or EXEMPEL), by its path with `/`.

    A bare network gets its name and the year it begins; its yearly duties count from the year after.
    """
    shared, own = dict(_files(_bundled(_GEMENSAMT))), dict(_files(_bundled(kind)))
    if kind == EXEMPEL:
        return {**shared, **own}
    words = {"namn": scalar(namn), "ar": str(ar), "sista": str(ar + _PERIOD), "nasta": str(ar + 1)}
    return {**shared, **{_filled(path, words): _filled(text.decode(), words).encode() for path, text in own.items()}}


def _filled(text: str, words: dict[str, str]) -> str:
    return Template(text).safe_substitute(words)


def _bundled(kind: str) -> Path:
    """A folder that comes with natverk: inside the installed package, or beside its source."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "natverk" / kind
    return installed if installed.is_dir() else package.parent.parent / "natverk" / kind


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for top, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(top, name)
            yield path.relative_to(folder).as_posix(), path.read_bytes()
