"""Meetings for people and for other programs: all of them a few lines each, and everything about one."""

import json as _json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from natverk_cli.ansvar.prognos import Prognos
from natverk_cli.documents.kallelse import tid
from natverk_cli.documents.motesbild import Motesbild
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.model.falt import Klocka
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import stor

_KINDS = {"kommande": "svagt", "hållet": "klar", "ovisst": "varning", "inställt": "upplysning"}


def lista_text(bilder: Sequence[Motesbild], laget: dict[int, str], style: Style, width: int) -> str:
    """The meetings year by year, each year ended by how it stands (`laget`); at most `width` columns wide."""
    lines: list[str] = []
    for ar, those in groupby(bilder, key=lambda bild: bild.mote.datum.year):
        lines.append(style("rubrik", str(ar)))
        for bild in those:
            lines += [*_meeting(bild, style, width)]
        lines += [*in_lines(f"  {laget[ar]}", width, "  ")] if laget.get(ar) else []
        lines.append("")
    return "\n".join(lines).rstrip("\n")


def _meeting(bild: Motesbild, style: Style, width: int) -> Iterator[str]:
    mote = bild.mote
    where = f", {mote.plats}" if mote.plats else ", på distans" if mote.lank else ""
    yield from in_lines(f"  {mote.id:8}{visible(f'{i_ord(mote.datum)} {tid(mote)}'.rstrip() + where)}", width, " " * 10)
    told = visible(" · ".join(facts(bild)))
    first, *more = in_lines(f"          {told}", width, " " * 10)
    yield first.replace(bild.lage, style(_KINDS[bild.lage], bild.lage), 1)
    yield from more


def facts(bild: Motesbild) -> Iterator[str]:
    """How far the meeting has come, a few words each."""
    mote = bild.mote
    yield f"{bild.lage} (förslag)" if mote.status == "förslag" else bild.lage
    if not bild.is_raknat:
        yield "extra möte" if mote.extra else "räknas inte"
    if mote.flyttat:
        yield f"flyttat från {utan_veckodag(mote.flyttat[-1].fran)}"
    if bild.lage == "inställt":
        yield from (mote.skal,) if mote.skal else ()
        return
    yield _notice(bild)
    if bild.anteckningar != "inga" or bild.lage != "kommande":
        yield f"anteckningar: {bild.anteckningar}"


def _notice(bild: Motesbild) -> str:
    if bild.skickad is None:
        return "kallelsen sparad men inte skickad" if bild.kallelse == "sparad" else "kallelse: ingen"
    old = ", men gäller inte längre" if bild.kallelse == "gäller inte längre" else ""
    return f"kallelsen skickad {utan_veckodag(bild.skickad)}{old}"


def lista_json(bilder: Iterable[Motesbild], ar: Iterable[Prognos]) -> str:
    """A JSON object: the meetings, and how each year stands."""
    return _json.dumps(
        {"möten": [objekt(bild) for bild in bilder], "år": [_year(year) for year in ar]}, ensure_ascii=False, indent=2
    )


def objekt(bild: Motesbild) -> dict[str, Any]:
    """A meeting as plain values; what is not said is null."""
    mote = bild.mote
    return {
        "id": mote.id,
        "datum": mote.datum.isoformat(),
        "start": clock(mote.start),
        "slut": clock(mote.slut),
        "plats": mote.plats,
        "länk": mote.lank,
        "värd": mote.vard,
        "status": mote.status,
        "läge": bild.lage,
        "räknas": bild.is_raknat,
        "extra": bool(mote.extra),
        "kallelse": bild.kallelse,
        "kallelse_skickad": bild.skickad.isoformat() if bild.skickad else None,
        "anteckningar": bild.anteckningar,
    }


def clock(tid_: Klocka | None) -> str | None:
    """A clock time as other programs read it: 09:00."""
    return None if tid_ is None else f"{tid_ // 60:02}:{tid_ % 60:02}"


def _year(year: Prognos) -> dict[str, Any]:
    return {
        "år": year.ar,
        "minst": year.minst,
        "hållna": len(year.hallna),
        "ovissa": len(year.ovissa),
        "kommande": len(year.kommande),
        "saknas": year.saknas,
        "lämpliga_dagar": [day.isoformat() for day in year.lampliga],
    }


def heading(bild: Motesbild) -> str:
    """The meeting's day and id."""
    return f"{stor(i_ord(bild.mote.datum))} ({bild.mote.id})"
