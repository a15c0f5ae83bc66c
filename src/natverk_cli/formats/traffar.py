"""What a search found, for people and for other programs."""

import json as _json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from natverk_cli.formats.arenden import markt
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.sok.traff import Traff
from natverk_cli.source.locate import find, spans_of
from natverk_cli.source.yaml_events import Spans
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor

_LONGEST = 300
_BEFORE = 100
_OF_A_YEAR = ("arbetsordning", "uppdragsbeskrivning")  # their first day is no day on which anything happened


class Rad(NamedTuple):
    """A find and its line in the file."""

    traff: Traff
    rad: int


def placed(traffar: Iterable[Traff], kallor: Mapping[str, bytes]) -> tuple[Rad, ...]:
    """The finds with their lines, each file read once more for those that only know which field they are."""
    spans: dict[str, Spans] = {}
    rows = []
    for one in traffar:
        fil, line = one.plats.fil, one.plats.line
        if not line:
            if fil not in spans:
                spans[fil] = spans_of(kallor[fil], is_markdown=fil.endswith(".md"))
            line = find(spans[fil], one.plats.path, key=one.plats.key).line
        rows.append(Rad(one, line))
    return tuple(rows)


def text(rader: Sequence[Rad], ord_: Sequence[str], style: Style, width: int) -> str:
    """The finds under their day and place, at most `width` columns wide; a long text is shown around the first word."""
    lines: list[str] = []
    for heading, group in groupby(rader, key=lambda rad: _heading(rad.traff)):
        lines += [
            *(style("rubrik", line) for line in in_lines(visible(heading), width)),
            *_group(group, ord_, style, width),
        ]
        lines.append("")
    return "\n".join(lines).rstrip("\n")


def _heading(one: Traff) -> str:
    meeting = f" ({one.mote})" if one.mote else ""
    when = f"{i_ord(one.den)}{meeting}" if one.den and one.typ not in _OF_A_YEAR else ""
    return stor(", ".join(part for part in (when, one.var) if part))


def _group(rader: Iterable[Rad], ord_: Sequence[str], style: Style, width: int) -> Iterator[str]:
    for one, line in rader:
        who = f" ({one.vem})" if one.vem and one.etikett else ""
        label = f"{one.etikett}{who}: " if one.etikett else ""
        yield from in_lines(
            f"  {visible(f'{label}{markt(excerpt(one.text, ord_), is_intern=one.is_intern)}')}", width, "    "
        )
        yield style("svagt", f"    {visible(one.plats.fil)}:{line}")


def excerpt(said: str, ord_: Sequence[str]) -> str:
    """The text, or of a long one the part around the first of the words, cut between words."""
    if len(said) <= _LONGEST:
        return said
    places = [place for word in ord_ if (place := said.lower().find(word)) >= 0]
    start = max(0, min(places, default=0) - _BEFORE)
    part = said[start : start + _LONGEST]
    if start:
        part = f"… {part.partition(' ')[2]}"
    return part if start + _LONGEST >= len(said) else f"{part.rpartition(' ')[0]} …"


def json(rader: Iterable[Rad]) -> str:
    """A JSON list, newest first; what a find has not is null."""
    objects = [
        {
            "typ": one.typ,
            "datum": one.den.isoformat() if one.den else None,
            "möte": one.mote or None,
            "var": one.var,
            "beteckning": one.beteckning or None,
            "vem": one.vem or None,
            "uppdrag": list(one.uppdrag),
            "text": one.text,
            "internt": one.is_intern,
            "fil": one.plats.fil,
            "rad": line,
        }
        for one, line in rader
    ]
    return _json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
