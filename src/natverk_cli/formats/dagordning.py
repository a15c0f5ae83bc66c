"""A meeting's agenda for people and for other programs."""

import json as _json
from collections.abc import Iterator, Mapping
from typing import Any

from natverk_cli.documents.dagordningsbild import Dagordningsbild, Rad
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.ord import lista

_INDENT = " " * 5


def text(bild: Dagordningsbild, style: Style, width: int, namn: Mapping[str, str]) -> str:
    """The items, their time, and what waits; at most `width` columns wide. `namn` are the members' names by id."""
    lines = [*rader(bild, style, width), "", *in_lines(bild.tidslage, width)]
    for word, made in (("upprättad", bild.mote.upprattad), ("berett", bild.mote.berett)):
        if made:
            who = visible(namn.get(made.av, made.av))
            what = "Dagordningen upprättades" if word == "upprättad" else "Mötet bereddes"
            lines.append(f"{what} av {who} {utan_veckodag(made.den)}.")
    if bild.andrat:
        lines += ["", style("rubrik", "Ändrat sedan kallelsen gick ut")]
        lines += [line for one in bild.andrat for line in in_lines(f"  {visible(one)}", width, "  ")]
    if bild.mote.forslag:
        lines += ["", style("rubrik", "Förslag som väntar"), *_waiting(bild, width, namn)]
    return "\n".join(lines)


def rader(bild: Dagordningsbild, style: Style, width: int) -> Iterator[str]:
    """The items alone, a line each and its details below."""
    for rad in bild.rader:
        minutes = f" ({int(rad.punkt.tid)} min)" if rad.punkt.tid else ""
        yield from in_lines(f"{rad.nummer:>3}  {visible(rad.punkt.rubrik)}{minutes}", width, _INDENT)
        for detail in _details(rad):
            yield from (style("svagt", line) for line in in_lines(f"{_INDENT}{visible(detail)}", width, _INDENT))


def _details(rad: Rad) -> Iterator[str]:
    tasks = "" if rad.uppdrag == (rad.punkt.rubrik,) else lista(rad.uppdrag)
    if found := " · ".join(filter(None, (rad.foredragande, rad.punkt.syfte, tasks))):
        yield found
    yield from rad.punkt.innehall
    if rad.punkt.underlag:
        yield f"Underlag: {lista(rad.punkt.underlag)}"


def _waiting(bild: Dagordningsbild, width: int, namn: Mapping[str, str]) -> Iterator[str]:
    for number, one in enumerate(bild.mote.forslag, 1):
        when = f", {utan_veckodag(one.den)}" if one.den else ""
        line = f"{number:>3}  {visible(one.rubrik)} ({visible(namn.get(one.av, one.av))}{when})"
        yield from in_lines(line, width, _INDENT)


def json(bild: Dagordningsbild) -> str:
    """A JSON object of the meeting's id, its items, minutes and proposals."""
    return _json.dumps({"möte": bild.mote.id, **objekt(bild)}, ensure_ascii=False, indent=2)


def objekt(bild: Dagordningsbild) -> dict[str, Any]:
    """The agenda as plain values; what is not said is null or an empty list."""
    return {
        "dagordning": [_punkt(rad) for rad in bild.rader],
        "minuter": bild.minuter,
        "mötets_minuter": bild.mote.langd,
        "ändrat": list(bild.andrat),
        "förslag": [
            {"rubrik": one.rubrik, "av": one.av, "den": one.den.isoformat() if one.den else None}
            for one in bild.mote.forslag
        ],
    }


def _punkt(rad: Rad) -> dict[str, Any]:
    punkt = rad.punkt
    return {
        "nummer": rad.nummer,
        "id": punkt.id,
        "rubrik": punkt.rubrik,
        "tid": int(punkt.tid) if punkt.tid else None,
        "föredragande": rad.foredragande or None,
        "syfte": punkt.syfte,
        "uppdrag": list(punkt.uppdrag),
        "delar": list(punkt.delar),
        "mål": list(punkt.mal),
        "underlag": list(punkt.underlag),
        "innehåll": list(punkt.innehall),
    }
