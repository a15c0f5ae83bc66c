"""Tasks for people, grouped by how they stand, and for other programs."""

import json as _json
from collections.abc import Iterator, Sequence

from natverk_cli.ansvar.sidan import LAGEN
from natverk_cli.ansvar.uppgift import VEM, Uppgift
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import antal, lista, stor

# How each state is set off.
KINDS = {"klar": "klar", "kommer": "svagt", "dags": "varning", "försenad": "fel", "väntar": "upplysning"}


def text(uppgifter: Sequence[Uppgift], style: Style, width: int = 0, *, alla: bool) -> str:
    """The tasks under a heading for each state, what is late first; done ones only counted unless `alla`.

    At most `width` columns wide; 0 leaves lines as long as they are.
    """
    return "\n".join(_lines(uppgifter, style, width, alla))


def _lines(uppgifter: Sequence[Uppgift], style: Style, width: int, alla: bool) -> Iterator[str]:
    for lage in LAGEN:
        those = [uppgift for uppgift in uppgifter if uppgift.lage == lage]
        if not those:
            continue
        yield style(KINDS[lage], f"{stor(lage)} ({len(those)})")
        if lage == "klar" and not alla:
            yield f"  {stor(antal(len(those), 'uppgift är klar', 'uppgifter är klara', 'en'))}. Se dem med --alla."
        else:
            for uppgift in those:
                yield from _task(uppgift, style, width)
        yield ""


def _task(uppgift: Uppgift, style: Style, width: int) -> Iterator[str]:
    who = f" ({lista(uppgift.vem)})" if uppgift.vem else ""
    yield from in_lines(f"  {stor(VEM[uppgift.roll])}{visible(who)} {visible(uppgift.vad)}", width, "  ")
    details = [f"senast {i_ord(uppgift.senast)}"] if uppgift.senast and uppgift.lage != "klar" else []
    if uppgift.bevis:
        details.append(visible(uppgift.bevis))
    if details:
        yield from (style("svagt", line) for line in in_lines(f"    {' · '.join(details)}", width, "    "))


def json(uppgifter: Sequence[Uppgift]) -> str:
    """A JSON list, one object a task; `senast` is null when the task has no last day."""
    objects = [
        {
            "krav": one.krav,
            "roll": one.roll,
            "vem": list(one.vem),
            "vad": one.vad,
            "senast": one.senast.isoformat() if one.senast else None,
            "läge": one.lage,
            "bevis": one.bevis,
        }
        for one in uppgifter
    ]
    return _json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
