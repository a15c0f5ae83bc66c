"""The charter's page for people: in a terminal, and as Markdown."""

from collections.abc import Iterator, Sequence

from natverk_cli.ansvar.sidan import Avsnitt, Rad
from natverk_cli.formats.markdown import cell
from natverk_cli.formats.style import Style, in_lines, plain, visible
from natverk_cli.formats.uppgifter import KINDS
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.ord import stor

_STATE = 12


def text(sidan: Sequence[Avsnitt], style: Style, width: int) -> str:
    """The page, each duty with its state in front and its proof under it, at most `width` columns wide."""
    return "\n".join(line for avsnitt in sidan for line in ("", *_section(avsnitt, style, width)))[1:]


def _section(avsnitt: Avsnitt, style: Style, width: int) -> Iterator[str]:
    yield style("rubrik", avsnitt.rubrik.upper())
    for rad in avsnitt.rader:
        first, *more = in_lines(_duty(rad), width - _STATE)
        yield f"{_state(rad, style)}{' ' * (_STATE - len(_state(rad)))}{first}"
        yield from (" " * _STATE + line for line in more)
        for line in in_lines(visible(detail(rad)), width - _STATE):
            yield " " * _STATE + style("svagt", line)


def _state(rad: Rad, style: Style = plain) -> str:
    return f"{style('bock', '✓') if rad.lage == 'klar' else ' '} {style(KINDS[rad.lage], rad.lage)}"


def _duty(rad: Rad) -> str:
    return f"{stor(rad.plikt.vem)} {rad.plikt.vad}"


def detail(rad: Rad) -> str:
    """What decides the state: the proof when all is done, otherwise what it is about and its last day."""
    task = rad.uppgift
    if task is None:
        return "inget att göra än"
    if rad.lage == "klar":
        return task.bevis
    planned = rad.lage == "kommer" and task.bevis
    term = f"senast {utan_veckodag(task.senast)}" if task.senast and not planned else ""
    done = f"{rad.klara} av {rad.alla} klara" if rad.klara else ""
    return " · ".join(part for part in (rad.om, task.bevis, term, done) if part)


def markdown(sidan: Sequence[Avsnitt]) -> str:
    """The page as Markdown: a heading for each section and a table of its duties."""
    return "\n".join(line for avsnitt in sidan for line in _table(avsnitt))


def _table(avsnitt: Avsnitt) -> Iterator[str]:
    yield from (f"## {avsnitt.rubrik}", "", "| Läge | Plikt | Bevis |", "|---|---|---|")
    for rad in avsnitt.rader:
        yield f"| {_state(rad).strip()} | {_duty(rad)} | {cell(detail(rad))} |"
    yield ""
