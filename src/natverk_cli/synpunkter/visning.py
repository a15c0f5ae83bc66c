"""What a file would change, for somebody to read: in words, and as lines taken away and put in."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.ord import antal, lista, stor
from natverk_cli.synpunkter.forslag import Forslag
from natverk_cli.synpunkter.jamkning import Bort, Kvar, Nytt, Steg
from natverk_cli.synpunkter.ordlikhet import has_listtecken, nyckelrad
from natverk_cli.synpunkter.rad import Annat, Inlast, Rad
from natverk_cli.synpunkter.skriv import beteckningar, skrivbar

_SHOWN = 40
_LONG, _FEW = 12, 3  # words of a paragraph, and places in it, from which and to which the differing words are told
_CITED = 70  # characters of what was not understood


def paragraf(forslag: Forslag) -> str:
    """ "§ 4 Språkutvecklande arbete" """
    return f"§ {forslag.avsnitt.nummer} {visible(forslag.avsnitt.rubrik)}".rstrip()


def skillnad(forslag: Forslag, upptagna: Collection[str], style: Style, width: int) -> str:
    """The heading, what would change in words, and the lines with - and + before them.

    `upptagna` are ids of lines that stay: a new line that has one of them in the file gets another when it is saved.
    """
    lines = [f"{style('rubrik', paragraf(forslag))}: {i_ord(forslag.steg)}"]
    named = dict(beteckningar(forslag.steg, set(upptagna)))
    for gap in _gaps(forslag.steg):
        old = [" ".join(line.strip() for line in one.stycke.visas) for one in gap if isinstance(one, Bort)]
        new = [text for one in gap if isinstance(one, Nytt) for text in _stycken(one.rader, named)]
        for text in old:
            lines += _marked("-", text, "fel", style, width)
        for text in new:
            lines += _marked("+", text, "hjälp", style, width)
        if old and new and (told := orden_som_skiljer(old[0], new[0])):
            lines += in_lines(f"    {visible(told)}", width, "    ")
    return "\n".join(lines)


def orden_som_skiljer(old: str, new: str) -> str:
    """The words that differ, where a long paragraph has changed a little: to be seen at once. Otherwise ""."""
    before, after = old.split(), new.split()
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    if len(before) < _LONG or len(changed) > _FEW or sum(b - a + d - c for _, a, b, c, d in changed) * 2 > len(before):
        return ""
    told = []
    for _, a, b, c, d in changed:
        gone, came = citerad(" ".join(before[a:b])), citerad(" ".join(after[c:d]))
        told.append(f"{gone} blir {came}" if a < b and c < d else f"{gone} tas bort" if a < b else f"{came} läggs till")
    return f"Det som skiljer: {lista(told)}."


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
    for gap in _gaps(steps):
        old = sum(isinstance(one, Bort) for one in gap)
        new = sum(len(list(_stycken(one.rader))) for one in gap if isinstance(one, Nytt))
        both = min(old, new)
        changed, added, removed = changed + both, added + new - both, removed + old - both
    parts = [(changed, "ändras"), (added, "läggs till"), (removed, "tas bort")]
    told = [(count, verb) for count, verb in parts if count]
    first = [f"{antal(count, 'stycke', 'stycken')} {verb}" for count, verb in told[:1]]
    return lista([*first, *(f"{antal(count, '', '').strip()} {verb}" for count, verb in told[1:])]) + "."


def _gaps(steps: Sequence[Steg]) -> Iterator[tuple[Steg, ...]]:
    """What goes and comes between the pieces that stay."""
    for is_kept, those in groupby(steps, key=lambda one: isinstance(one, Kvar)):
        if not is_kept:
            yield tuple(those)


def besked(
    annat: Sequence[Annat], inlast: Inlast, style: Style, width: int, rubrik: str = "Det här är inte inläst"
) -> str:
    """What in the file was not read in, each with where it stands."""
    lines = [style("rubrik", rubrik)]
    for one in annat[:_SHOWN]:
        is_placed = inlast.enhet == "stycke" and "§" in one.vad  # nobody counts a Word file's paragraphs without need
        where = f" ({inlast.enhet} {one.stycke})" if one.stycke and not is_placed else ""
        lines += in_lines(f"  {stor(visible(one.vad))}{where}", width, "    ")
    if len(annat) > _SHOWN:
        lines.append(f"  … och {len(annat) - _SHOWN} till")
    return "\n".join(lines)


def citerad(text: str) -> str:
    """The beginning of a text, within quotation marks."""
    words = " ".join(text.split())
    return f"”{words}”" if len(words) <= _CITED else f"”{words[:_CITED].rpartition(' ')[0] or words[:_CITED]} …”"
