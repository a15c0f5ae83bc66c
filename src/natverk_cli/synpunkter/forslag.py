"""What a file would change in each § of the draft: against the draft as it went out, and as it is now."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from natverk_cli.model.internt import is_marke
from natverk_cli.synpunkter.delar import Del
from natverk_cli.synpunkter.jamkning import Bort, Kvar, Nytt, Steg, is_lika, jamka
from natverk_cli.synpunkter.ordlikhet import forsta_orden
from natverk_cli.synpunkter.rad import Rad
from natverk_cli.synpunkter.stycken import Avsnitt, Stycke

# The beginning of a comment, of code, or of a § of its own.
_FARLIG = re.compile(r"<!--|-->|^\s*(?:`{3}|~{3})|^\s*#{1,6}\s*§")


class Forslag(NamedTuple):
    """A § that the file would change, piece by piece.

    `is_krock` tells that the draft has been changed in the same place since it went out; `farliga` are new lines that
    would make something else of the text around them.
    """

    avsnitt: Avsnitt
    steg: tuple[Steg, ...]
    is_krock: bool = False
    farliga: tuple[Rad, ...] = ()

    @property
    def is_andring(self) -> bool:
        """Whether anything is left to accept."""
        return not is_lika(self.steg)


class Utkast(NamedTuple):
    """The draft's sections now, and as they went out, where that is known."""

    nu: tuple[Avsnitt, ...]
    bas: tuple[Avsnitt, ...]

    @property
    def rubriker(self) -> Mapping[int, str]:
        """The headings by number."""
        return {one.nummer: one.rubrik for one in self.nu}


def is_version(delar: Sequence[Del], utkast: Utkast) -> bool:
    """Whether the file is the draft itself, worked at, rather than notes beside it: most of it came back as it was.

    Two pieces of three, in the sections that the file has: taken for notes a draft is read in twice, which is seen, but
    taken for a draft notes would take away what they do not mention.
    """
    parts = {part.nummer: part for part in delar}
    known = [piece for one in utkast.bas or utkast.nu if one.nummer in parts for piece in _egna(one.stycken)]
    kept = [
        step
        for one in utkast.bas or utkast.nu
        if one.nummer in parts
        for step in jamka(_egna(one.stycken), parts[one.nummer].rader)
        if isinstance(step, Kvar)
    ]
    return bool(known) and len(kept) * 3 >= len(known) * 2


def forslagen(utkast: Utkast, delar: Sequence[Del], *, version: bool) -> Iterator[Forslag]:
    """Each § that the file would change, in the record's order. `version` is what `is_version` tells."""
    parts = {part.nummer: part for part in delar}
    before = {one.nummer: one for one in utkast.bas}
    for avsnitt in utkast.nu:
        if part := parts.get(avsnitt.nummer):
            found = _forslag(avsnitt, before.get(avsnitt.nummer), part.rader, version=version)
            if found:
                yield _safe(found)


def _safe(forslag: Forslag) -> Forslag:
    """The proposal without the lines that would hide or part the text around them."""
    new = [rad for step in forslag.steg if isinstance(step, Nytt) for rad in step.rader]
    unsafe = tuple(rad for rad in new if _FARLIG.search(rad.text) or is_marke(rad.text))
    if not unsafe:
        return forslag
    kept = (
        Nytt(tuple(r for r in one.rader if r not in unsafe)) if isinstance(one, Nytt) else one for one in forslag.steg
    )
    steps = tuple(one for one in kept if not isinstance(one, Nytt) or one.rader)
    return forslag._replace(steg=steps, farliga=unsafe)


def _forslag(nu: Avsnitt, bas: Avsnitt | None, rader: Sequence[Rad], *, version: bool) -> Forslag | None:
    steps = jamka(nu.stycken, rader)
    if is_lika(steps):
        return None
    if not version:
        added = tuple(_extended(steps))
        return Forslag(nu, added) if any(isinstance(one, Nytt) for one in added) else None
    if bas is None or bas.rader == nu.rader:
        return Forslag(nu, steps)
    since = jamka(bas.stycken, rader)
    if is_lika(since):  # the draft has moved on, and nobody asked for it to go back
        return None
    merged, is_krock = _merged(nu.stycken, bas.stycken, since)
    return Forslag(nu, steps, is_krock) if is_krock else Forslag(nu, merged)


def _egna(stycken: Sequence[Stycke]) -> tuple[Stycke, ...]:
    """The pieces that somebody wrote: not what is to be filled in, or stays in any case."""
    return tuple(one for one in stycken if not one.is_fast and not one.is_markor)


def _extended(steps: Sequence[Steg]) -> Iterator[Steg]:
    """All that the draft says, and what is new in place of the first mark that it fills in, or last."""
    new = tuple(rad for one in steps if isinstance(one, Nytt) for rad in one.rader)
    is_told = False
    for one in steps:
        if isinstance(one, Bort) and one.stycke.is_markor and _is_filled(one.stycke, new):
            yield one
            if not is_told and new:
                yield Nytt(new)
            is_told = True
        elif not isinstance(one, Nytt):
            yield Kvar(one.stycke)
    if not is_told and new:
        yield Nytt(new)


def _is_filled(marker: Stycke, new: Sequence[Rad]) -> bool:
    """Whether new lines fill it in: any do, unless it begins with whom it waits for, as "Hjo: [fyll i]"."""
    label = forsta_orden(marker.visas[0].partition("[")[0])
    return any(forsta_orden(rad.text)[: len(label)] == label for rad in new)


def _merged(nu: Sequence[Stycke], bas: Sequence[Stycke], since: Sequence[Steg]) -> tuple[tuple[Steg, ...], bool]:
    """What the file changed since the draft went out, made in the draft as it is now; and whether both changed it."""
    blocks = SequenceMatcher(None, [one.kalla for one in bas], [one.kalla for one in nu], autojunk=False)
    where = {one.a + more: one.b + more for one in blocks.get_matching_blocks() for more in range(one.size)}
    steps: list[Steg] = []
    at = number = 0
    is_krock = False
    for one in since:
        if isinstance(one, Nytt):
            steps.append(one)
            continue
        if number in where:
            steps += [Kvar(piece) for piece in nu[at : where[number]]]
            piece = nu[where[number]]
            steps.append(Kvar(piece) if isinstance(one, Kvar) else Bort(piece))
            at = where[number] + 1
        else:
            is_krock = is_krock or isinstance(one, Bort)
        number += 1
    return (*steps, *(Kvar(piece) for piece in nu[at:])), is_krock
