"""What a file would change, for somebody to read: in words, and as lines taken away and put in."""

from collections.abc import Iterator, Mapping, Sequence

from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.ord import antal, lista, stor
from natverk_cli.synpunkter.forslag import Forslag
from natverk_cli.synpunkter.jamkning import Bort, Kvar, Nytt, Steg
from natverk_cli.synpunkter.ordlikhet import has_listtecken, nyckelrad
from natverk_cli.synpunkter.rad import Annat, Inlast, Rad
from natverk_cli.synpunkter.skriv import beteckningar, skrivbar

_CITED = 70  # characters of what was not understood


def paragraf(forslag: Forslag) -> str:
    """ "§ 4 Språkutvecklande arbete" """
    return f"§ {forslag.avsnitt.nummer} {visible(forslag.avsnitt.rubrik)}".rstrip()


def skillnad(forslag: Forslag, style: Style, width: int) -> str:
    """The heading, what would change in words, and the lines with - and + before them."""
    lines = [f"{style('rubrik', paragraf(forslag))}: {i_ord(forslag.steg)}"]
    named = dict(beteckningar(forslag.steg, set()))
    for step in forslag.steg:
        if isinstance(step, Bort):
            lines += _marked("-", " ".join(line.strip() for line in step.stycke.visas), "fel", style, width)
        elif isinstance(step, Nytt):
            for text in _stycken(step.rader, named):
                lines += _marked("+", text, "hjälp", style, width)
    return "\n".join(lines)


def _stycken(rader: Sequence[Rad], named: Mapping[Rad, str] | None = None) -> Iterator[str]:
    """The new lines, those that belong together as one."""
    together: list[str] = []
    for rad in rader:
        text = (named or {}).get(rad) or skrivbar(rad)
        if together and (rad.is_borjan or has_listtecken(text) or nyckelrad(text)):
            yield " ".join(together)
            together = []
        together.append(text.strip())
    yield " ".join(together)


def _marked(mark: str, text: str, kind: str, style: Style, width: int) -> list[str]:
    return [style(kind, line) for line in in_lines(f"  {mark} {visible(text)}", width, "    ")]


def i_ord(steps: Sequence[Steg]) -> str:
    """ "ett stycke ändras, två läggs till" """
    changed = added = removed = 0
    for old, new in _gaps(steps):
        both = min(old, new)
        changed, added, removed = changed + both, added + new - both, removed + old - both
    parts = [(changed, "ändras"), (added, "läggs till"), (removed, "tas bort")]
    told = [(count, verb) for count, verb in parts if count]
    first = [f"{antal(count, 'stycke', 'stycken')} {verb}" for count, verb in told[:1]]
    return lista([*first, *(f"{antal(count, '', '').strip()} {verb}" for count, verb in told[1:])]) + "."


def _gaps(steps: Sequence[Steg]) -> Iterator[tuple[int, int]]:
    """How many pieces go and come between those that stay."""
    old = new = 0
    for step in steps:
        if isinstance(step, Kvar):
            yield old, new
            old = new = 0
        elif isinstance(step, Bort):
            old += 1
        else:
            new += len(list(_stycken(step.rader)))
    yield old, new


def besked(
    annat: Sequence[Annat], inlast: Inlast, style: Style, width: int, rubrik: str = "Det här är inte inläst"
) -> str:
    """What in the file was not read in, each with where it stands."""
    lines = [style("rubrik", rubrik)]
    for one in annat:
        is_placed = inlast.enhet == "stycke" and "§" in one.vad  # nobody counts a Word file's paragraphs without need
        where = f" ({inlast.enhet} {one.stycke})" if one.stycke and not is_placed else ""
        lines += in_lines(f"  {stor(visible(one.vad))}{where}", width, "    ")
    return "\n".join(lines)


def citerad(text: str) -> str:
    """The beginning of a text, within quotation marks."""
    words = " ".join(text.split())
    return f"”{words}”" if len(words) <= _CITED else f"”{words[:_CITED].rpartition(' ')[0] or words[:_CITED]} …”"
