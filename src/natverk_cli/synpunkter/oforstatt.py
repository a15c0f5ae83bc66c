"""What in a file could not be placed in the draft, in words, with where it stood."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from natverk_cli.model.internt import read_internt
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.ord import lista
from natverk_cli.synpunkter.delar import Del, Delar, Ram
from natverk_cli.synpunkter.forslag import Forslag, Utkast
from natverk_cli.synpunkter.ordlikhet import orden
from natverk_cli.synpunkter.rad import Annat, Rad
from natverk_cli.synpunkter.visning import citerad

FORE = "före första paragrafen"
_FARLIG = "skulle dölja eller dela texten omkring"


def oplacerat(delar: Delar, utkast: Utkast, ram: Ram, *, version: bool) -> Iterator[Annat]:
    """The lines outside every §, sections that the draft lacks or that the file does, and headings that are new."""
    yield from _stycken(delar.fore, ram, FORE)
    yield from _sections(delar.okanda, utkast)
    for part in delar.delar:
        if part.rubrik and orden(part.rubrik) != orden(utkast.rubriker[part.nummer]):
            words = f"rubriken på § {part.nummer} är i filen {citerad(part.rubrik)}; utkastets rubrik är kvar"
            yield Annat(words, part.rad)
    missing = [number for number in utkast.rubriker if number not in {part.nummer for part in delar.delar}]
    if missing and version:
        numbers = lista([str(number) for number in missing])
        yield Annat(f"§ {numbers} finns inte i filen; i utkastet står det kvar som det var", 0)
    yield from _stycken(delar.efter, ram, "efter sista paragrafen")


def _stycken(rader: Sequence[Rad], ram: Ram, where: str) -> Iterator[Annat]:
    """What the letter did not hold itself, a paragraph at a time."""
    unknown = list(ram.okanda(rader))
    for _, those in groupby(enumerate(unknown), key=lambda one: one[1].nummer - one[0]):
        together = [rad for _, rad in those]
        yield Annat(f"{where} står {citerad(' '.join(rad.text for rad in together))}", together[0].nummer)


def _sections(delar: Iterable[Del], utkast: Utkast) -> Iterator[Annat]:
    for part in delar:
        text = citerad(" ".join(rad.text for rad in part.rader))
        heading = f"§ {part.nummer} {part.rubrik}".rstrip() if part.nummer else f"rubriken {citerad(part.rubrik)}"
        why = "står två gånger i filen" if part.nummer in utkast.rubriker else "finns inte i utkastet"
        yield Annat(f"{heading} {why}: {text}", part.rad)


def farliga(forslag: Iterable[Forslag]) -> Iterator[Annat]:
    """New lines that were left out of a proposal."""
    for one in forslag:
        for rad in one.farliga:
            yield Annat(f"{citerad(rad.text)} i § {one.avsnitt.nummer} {_FARLIG}; skriv om raden", rad.nummer)


def utan_interna(rader: Sequence[Rad], protokoll: Protokoll) -> tuple[tuple[Rad, ...], tuple[Annat, ...]]:
    """The lines without what is marked as internal, and where that differs from the draft's own.

    What is internal never went out, so a file that holds it is a copy of the record itself.
    """
    text = "\n".join(rad.text for rad in rader)
    found = read_internt(text)
    if found.faults or not any(part.is_intern for part in found.delar):
        return tuple(rader), ()
    own = {orden(part.text) for part in read_internt(protokoll.text).delar if part.is_intern}
    other = [part.text for part in found.delar if part.is_intern and orden(part.text) not in own]
    kept = tuple(rad for rad, is_intern in zip(rader, found.rader(), strict=True) if not is_intern)
    words = "en intern del är ändrad i filen; ändra den för hand i utkastet"
    return kept, tuple(Annat(f"{words}: {citerad(one)}", 0) for one in other)
