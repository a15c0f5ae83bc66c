"""Findings that carry their mending, and the files as they are when it is made."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.source.edit import EditError, mend


class Mended(NamedTuple):
    """The mended files by their paths, and the findings that were put right, by file and line."""

    files: Mapping[str, bytes]
    made: tuple[Diagnostic, ...]


def mend_files(diagnostics: Iterable[Diagnostic], kallor: Mapping[str, bytes]) -> Mended:
    """Make every mending that changes nothing else; what cannot be made so is left."""
    mendable = sorted((one for one in diagnostics if one.mending), key=_place)
    files: dict[str, bytes] = {}
    made: list[Diagnostic] = []
    for fil, those in groupby(mendable, key=lambda one: one.fil):
        files[fil], right = _mended(kallor[fil], tuple(those))
        made.extend(right)
    return Mended({fil: data for fil, data in files.items() if data != kallor[fil]}, tuple(made))


def _place(diagnostic: Diagnostic) -> tuple[str, int, int]:
    return diagnostic.fil, diagnostic.rad, diagnostic.kolumn


def _mended(data: bytes, wanted: Sequence[Diagnostic]) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The file with all that is wanted; where that is not possible, with as much as is. The last half first: then the
    places of the first half hold.
    """
    try:
        mendings = [one.mending for one in wanted if one.mending]
        return mend(data, mendings, is_markdown=wanted[0].fil.endswith(".md")), tuple(wanted)
    except EditError:
        if len(wanted) == 1:
            return data, ()
    half = len(wanted) // 2
    data, later = _mended(data, wanted[half:])
    data, earlier = _mended(data, wanted[:half])
    return data, (*earlier, *later)
