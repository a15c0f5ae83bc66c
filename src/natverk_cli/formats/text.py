"""Findings for people: the place, the fact, the line with a mark under it, and who does what."""

from collections.abc import Iterator, Mapping, Sequence
from unicodedata import combining, east_asian_width

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, VARNING
from natverk_cli.formats import Page
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.ord import Genus, antal, lista, stor

_LONGEST = 100
_HANGING = "  "
_WORDS: Mapping[str, tuple[str, str, Genus]] = {
    FEL: ("fel", "fel", "ett"),
    VARNING: ("varning", "varningar", "en"),
    UPPLYSNING: ("upplysning", "upplysningar", "en"),
}


def render(diagnostics: Sequence[Diagnostic], page: Page) -> str:
    """All findings, a blank line between."""
    return "\n".join("".join(f"{line}\n" for line in _lines(one, page)) for one in diagnostics)


def short(diagnostics: Sequence[Diagnostic], page: Page) -> str:
    """The findings without their lines and cures."""
    return "".join(f"{headline(one, page.style, page.width)}\n" for one in diagnostics)


def headline(diagnostic: Diagnostic, style: Style, width: int = 0) -> str:
    """The finding itself: `file:line:column: CODE level: fact`, in one line unless there is a width to keep."""
    place = visible(f"{diagnostic.fil}:{diagnostic.rad}:{diagnostic.kolumn}:")
    level = f"{diagnostic.kod} {diagnostic.niva}:"
    text = _hung(f"{place} {level} {visible(diagnostic.text)}", width)
    if not text.startswith(place):  # broken where the file's name has a space
        return text
    return style("plats", place) + text[len(place) :].replace(level, style(diagnostic.niva, level), 1)


def cure(diagnostic: Diagnostic, style: Style, width: int = 0) -> str:
    """Who does what about it: `hjälp: …`."""
    return _hung(f"hjälp: {visible(diagnostic.hjalp)}", width).replace("hjälp:", style("hjälp", "hjälp:"), 1)


def _hung(text: str, width: int) -> str:
    return "\n".join(in_lines(text, width, _HANGING))


def _lines(diagnostic: Diagnostic, page: Page) -> Iterator[str]:
    yield headline(diagnostic, page.style, page.width)
    yield from _excerpt(diagnostic, page)
    yield cure(diagnostic, page.style, page.width)


def _excerpt(diagnostic: Diagnostic, page: Page) -> Iterator[str]:
    line = visible(page.line(diagnostic)).replace("\t", " ")
    if not line.strip():
        return
    number = f"{diagnostic.rad:>5} | "
    start = diagnostic.kolumn - 1
    most = _most(line, page.width and page.width - len(number))
    cut = max(0, start - most // 2) if len(line) > most else 0
    shown = line[cut : cut + most]
    marked = shown[start - cut :][: diagnostic.slut - diagnostic.kolumn]
    yield f"{number}{shown}"
    indent = " " * (len(number) - 2) + "| " + " " * _width(shown[: start - cut])
    yield indent + page.style("markör", "^" * max(1, _width(marked)))


def _most(line: str, width: int) -> int:
    """How many characters of the line there is room for, wide ones taken for all."""
    room = max(1, min(_LONGEST, width)) if width else _LONGEST
    return room // 2 if any(map(_is_wide, line)) else room


def _width(text: str) -> int:
    """How many places a text takes on the screen: å written as a and a ring takes one, a Chinese sign two."""
    return sum(1 + _is_wide(sign) for sign in text if not combining(sign))


def _is_wide(sign: str) -> bool:
    return east_asian_width(sign) in "WF"


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many findings of each level, in a sentence."""
    if not diagnostics:
        return "Allt stämmer med uppdragsbeskrivningen."
    counts = {niva: sum(one.niva == niva for one in diagnostics) for niva in _WORDS}
    return f"{stor(lista([counted(niva, count) for niva, count in counts.items() if count]))}."


def counted(niva: str, count: int) -> str:
    """So many findings of a level, in words."""
    return antal(count, *_WORDS[niva])
