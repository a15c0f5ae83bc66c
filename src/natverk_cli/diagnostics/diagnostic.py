"""A finding with its line and column: what every format shows."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from natverk_cli.diagnostics.rule import FEL, NIVAER, Finding, Rule
from natverk_cli.source.locate import find, spans_of
from natverk_cli.source.place import Mending, Place, Span
from natverk_cli.source.yaml_events import Spans


class Diagnostic(NamedTuple):
    """One line for a person to act on. `rad`, `kolumn` and `slut` (the column after the last) count from 1."""

    fil: str
    rad: int
    kolumn: int
    slut: int
    kod: str
    niva: str
    text: str
    hjalp: str
    krav: tuple[int, ...]
    galler: str
    mending: Mending | None = None

    @property
    def order(self) -> tuple[int, str, int, int, str, str]:
        """Worst first, then by place."""
        return NIVAER.index(self.niva), self.fil, self.rad, self.kolumn, self.kod, self.text


class Locator:
    """Finds the line of each place, reading a file for its positions once however many findings it has."""

    def __init__(self, kallor: Mapping[str, bytes]) -> None:
        self._kallor = kallor
        self._spans: dict[str, Spans] = {}

    def span(self, place: Place) -> Span:
        """The place's line and columns."""
        if place.line:
            return Span(place.line, place.column, place.column + max(place.length, 1))
        if not place.path or place.fil not in self._kallor:
            return Span(1, 1, 2)
        if place.fil not in self._spans:
            data = self._kallor[place.fil]
            self._spans[place.fil] = spans_of(data, is_markdown=place.fil.endswith(".md"))
        return find(self._spans[place.fil], place.path, key=place.key)


def diagnose(found: Iterable[tuple[Rule, Finding]], kallor: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """The findings with their places looked up, worst first, none twice."""
    locator = Locator(kallor)
    diagnostics = {
        Diagnostic(
            finding.place.fil,
            *locator.span(finding.place),
            rule.kod,
            rule.niva,
            finding.text,
            finding.hjalp,
            rule.krav,
            finding.galler,
            finding.mending,
        )
        for rule, finding in found
    }
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))


def exit_code(diagnostics: Iterable[Diagnostic], *, strikt: bool = False) -> int:
    """1 when anything is wrong (with `strikt`, when anything at all is amiss), otherwise 0."""
    bad = NIVAER[:2] if strikt else (FEL,)
    return int(any(diagnostic.niva in bad for diagnostic in diagnostics))
