"""What is missing in a record, by heading, with place and cure: for people and for other programs."""

import json as _json
from collections.abc import Iterator, Sequence
from itertools import groupby

from natverk_cli.documents.granskning import Brist
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.model.mote import Mote


def text(brister: Sequence[Brist], style: Style, width: int) -> str:
    """What hinders, then what should be looked at, the cure once for those in a row that share it."""
    lines: list[str] = []
    for is_hinder, rubrik in ((True, "Måste ordnas innan det går att låsa"), (False, "Se också över")):
        those = [one for one in brister if one.is_hinder == is_hinder]
        if those:
            lines += [style("rubrik", rubrik), *_groups(those, style, width), ""]
    return "\n".join(lines).rstrip("\n")


def _groups(brister: Sequence[Brist], style: Style, width: int) -> Iterator[str]:
    for grupp in dict.fromkeys(one.grupp for one in brister):
        those = [one for one in brister if one.grupp == grupp]
        yield f"  {grupp}"
        for hjalp, same in groupby(those, key=lambda one: one.hjalp):
            for one in same:
                place = f"{one.fil}:{one.rad}:"
                first, *more = in_lines(f"    {place} {visible(one.text)}", width, "      ")
                yield first.replace(place, style("plats", place), 1)
                yield from more
            first, *more = in_lines(f"    hjälp: {visible(hjalp)}", width, "      ")
            yield first.replace("hjälp", style("hjälp", "hjälp"), 1)
            yield from more


def json(mote: Mote, brister: Sequence[Brist], nasta: str) -> str:
    """A JSON object: whether the record can be locked, all that is missing, and the next command."""
    value = {
        "möte": mote.id,
        "kan_låsas": not any(one.is_hinder for one in brister),
        "brister": [
            {
                "grupp": one.grupp,
                "hindrar": one.is_hinder,
                "fil": one.fil,
                "rad": one.rad,
                "text": one.text,
                "hjälp": one.hjalp,
            }
            for one in brister
        ],
        "nästa": nasta,
    }
    return _json.dumps(value, ensure_ascii=False, indent=2) + "\n"
