"""Findings for GitHub: as workflow commands, which it shows at the lines, and as the page of the step that ran."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.diagnostics.rule import FEL, NIVAER, UPPLYSNING, VARNING
from natverk_cli.formats import Page
from natverk_cli.formats.markdown import cell
from natverk_cli.formats.style import plain, visible
from natverk_cli.formats.text import counted, cure, headline, summary
from natverk_cli.svenska.ord import antal, stor

_COMMANDS: Mapping[str, str] = {FEL: "error", VARNING: "warning", UPPLYSNING: "notice"}
_MOST = 10  # of each kind; GitHub shows no more from one step
_ROOM = 1_000_000  # bytes; GitHub takes no page larger than a mebibyte
_ALLA = "Se alla: natverk kontrollera"


def render(diagnostics: Sequence[Diagnostic], page: Page) -> str:
    """The worst findings of each level, a workflow command each; the last tells how many there was no room for."""
    levels = ([one for one in diagnostics if one.niva == niva] for niva in NIVAER)
    return "".join(f"{command}\n" for those in levels for command in _commands(those, page.under))


def _commands(those: Sequence[Diagnostic], under: str) -> Iterator[str]:
    for number, one in enumerate(those[:_MOST], 1):
        told = [headline(one, plain), cure(one, plain)]
        if number == _MOST < len(those):
            told.append(f"{stor(counted(one.niva, len(those) - _MOST))} till visas inte här. {_ALLA}")
        yield _command(one, under, "\n".join(told))


def _command(diagnostic: Diagnostic, under: str, message: str) -> str:
    properties = {
        "file": f"{under}{diagnostic.fil}",
        "line": diagnostic.rad,
        "col": diagnostic.kolumn,
        "endColumn": diagnostic.slut,
        "title": f"{diagnostic.kod} {diagnostic.niva}",
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[diagnostic.niva]} {listed}::{_escaped(message)}"


def _property(value: str) -> str:
    return _escaped(visible(value)).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    """As GitHub's own tools write a value; `##[` begins a command of an older kind anywhere in a line."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace("##[", "## [")


def step_summary(diagnostics: Sequence[Diagnostic], _page: Page) -> str:
    """All findings as a table in Markdown, under how many there are."""
    rows = [_row(one) for one in diagnostics]
    shown = sum(size < _ROOM for size in accumulate(len(row.encode()) for row in rows))
    table = ["| Plats | Kontroll | Vad | Hjälp |", "|---|---|---|---|", *rows[:shown], ""] if rows else []
    left = len(rows) - shown
    more = [f"{stor(antal(left, 'rad', 'rader', 'en'))} till får inte plats här. {_ALLA}", ""] if left else []
    return "\n".join(["## Kontroll mot uppdragsbeskrivningen", "", summary(diagnostics), "", *table, *more])


def _row(diagnostic: Diagnostic) -> str:
    place = f"{diagnostic.fil}:{diagnostic.rad}:{diagnostic.kolumn}"
    cells = (place, f"{diagnostic.kod} {diagnostic.niva}", diagnostic.text, diagnostic.hjalp)
    return f"| {' | '.join(map(cell, cells))} |"
