"""Findings for people: the place, the fact, the line with a mark under it, and who does what."""

from collections.abc import Iterator, Mapping, Sequence
from unicodedata import combining, east_asian_width

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats.style import Style, visible

_LONGEST = 100


def render(diagnostics: Sequence[Diagnostic], kallor: Mapping[str, bytes], style: Style) -> str:
    """All findings, a blank line between."""
    return "\n".join("".join(f"{line}\n" for line in _lines(one, kallor, style)) for one in diagnostics)


def headline(diagnostic: Diagnostic, style: Style) -> str:
    """The finding in one line: `file:line:column: CODE level: fact`."""
    place = style("plats", visible(f"{diagnostic.fil}:{diagnostic.rad}:{diagnostic.kolumn}:"))
    level = style(diagnostic.niva, f"{diagnostic.kod} {diagnostic.niva}:")
    return f"{place} {level} {visible(diagnostic.text)}"


def _lines(diagnostic: Diagnostic, kallor: Mapping[str, bytes], style: Style) -> Iterator[str]:
    yield headline(diagnostic, style)
    yield from _excerpt(diagnostic, kallor.get(diagnostic.fil, b""), style)
    yield f"{style('hjälp', 'hjälp:')} {visible(diagnostic.hjalp)}"


def _excerpt(diagnostic: Diagnostic, data: bytes, style: Style) -> Iterator[str]:
    lines = data.decode("utf-8-sig", "replace").split("\n")
    if diagnostic.rad > len(lines) or not lines[diagnostic.rad - 1].strip():
        return
    line = visible(lines[diagnostic.rad - 1].rstrip("\r")).replace("\t", " ")
    start = diagnostic.kolumn - 1
    cut = max(0, start - _LONGEST // 2) if len(line) > _LONGEST else 0
    shown = line[cut : cut + _LONGEST]
    marked = shown[start - cut :][: diagnostic.slut - diagnostic.kolumn]
    number = f"{diagnostic.rad:>5} | "
    yield f"{number}{shown}"
    indent = " " * (len(number) - 2) + "| " + " " * _width(shown[: start - cut])
    yield indent + style("markör", "^" * max(1, _width(marked)))


def _width(text: str) -> int:
    """How many places a text takes on the screen: å written as a and a ring takes one, a Chinese sign two."""
    return sum(1 + (east_asian_width(sign) in "WF") for sign in text if not combining(sign))


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many findings of each level, in a sentence."""
    from natverk_cli.svenska.ord import antal, lista, stor

    if not diagnostics:
        return "Allt stämmer med uppdragsbeskrivningen."
    counts = {niva: sum(one.niva == niva for one in diagnostics) for niva in ("fel", "varning", "upplysning")}
    words = {
        "fel": ("fel", "fel", "ett"),
        "varning": ("varning", "varningar", "en"),
        "upplysning": ("upplysning", "upplysningar", "en"),
    }
    parts = [antal(count, *words[niva][:2], words[niva][2]) for niva, count in counts.items() if count]  # type: ignore[arg-type]
    return f"{stor(lista(parts))}."
