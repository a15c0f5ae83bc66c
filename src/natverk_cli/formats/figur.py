"""Figures as SVG: readable without colour, by a screen reader, and on paper."""

from collections.abc import Iterator, Sequence
from html import escape

from natverk_cli.documents.rapportfigurer import Rutnat, Stapel

_ROW, _COLUMN, _LABEL, _TOP = 30, 112, 320, 60
_NAME, _BAR = 160, 300
# Dark on white: far over 4.5:1, and told apart by form too.
_INK, _LINE, _FILL = "#1a1a1a", "#8a8a8a", "#1f4e79"


def rutnat(figur: Rutnat) -> bytes:
    """A dot where there is a mark, with the mark's own words below it for those who cannot see the dot."""
    width = _LABEL + _COLUMN * len(figur.kolumner)
    height = _TOP + _ROW * len(figur.rader) + 10
    return _svg(figur.rubrik, figur.beskrivning, width, height, _grid(figur, width))


def _grid(figur: Rutnat, width: int) -> Iterator[str]:
    for number, column in enumerate(figur.kolumner):
        yield _text(_LABEL + _COLUMN * number + _COLUMN // 2, _TOP - 14, column, anchor="middle")
    for row, (name, marks) in enumerate(figur.rader):
        y = _TOP + _ROW * row
        yield f'<line x1="0" y1="{y}" x2="{width}" y2="{y}" stroke="{_LINE}" stroke-width="0.5"/>'
        yield _text(0, y + 20, name)
        for number, mark in enumerate(marks):
            if mark:
                x = _LABEL + _COLUMN * number + _COLUMN // 2
                yield f'<circle cx="{x}" cy="{y + 15}" r="8" fill="{_FILL}"><title>{escape(mark)}</title></circle>'


def stapel(figur: Stapel) -> bytes:
    """A bar for each row, its number written beside it."""
    height = _TOP + _ROW * len(figur.rader) + 10
    return _svg(figur.rubrik, figur.beskrivning, _NAME + _BAR + 80, height, _bars(figur))


def _bars(figur: Stapel) -> Iterator[str]:
    for row, (name, count) in enumerate(figur.rader):
        y = _TOP + _ROW * row
        length = _BAR * count // max(figur.av, 1)
        yield _text(0, y + 15, name)
        frame = f'x="{_NAME}" y="{y}" height="20"'
        yield f'<rect {frame} width="{_BAR}" fill="none" stroke="{_LINE}"/>'
        yield f'<rect {frame} width="{length}" fill="{_FILL}"/>'
        yield _text(_NAME + _BAR + 8, y + 15, f"{count} av {figur.av}")


def _text(x: int, y: int, words: str, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'


def _svg(title: str, description: str, width: int, height: int, parts: Iterator[str]) -> bytes:
    """The whole figure. Title and description are what a screen reader says in its place."""
    size = f'viewBox="-10 0 {width + 20} {height}" width="{width + 20}" height="{height}"'
    read_as = 'xml:lang="sv" lang="sv" role="img" aria-labelledby="rubrik beskrivning"'
    lines: Sequence[str] = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {read_as} {size} font-family="sans-serif" fill="{_INK}">',
        f'<title id="rubrik">{escape(title)}</title>',
        f'<desc id="beskrivning">{escape(description)}</desc>',
        f'<rect x="-10" y="0" width="{width + 20}" height="{height}" fill="#ffffff"/>',
        f'<text x="0" y="22" font-size="16" font-weight="bold" aria-hidden="true">{escape(title)}</text>',
        '<g font-size="14">',
        *parts,
        "</g>",
        "</svg>",
    )
    return ("\n".join(lines) + "\n").encode()
