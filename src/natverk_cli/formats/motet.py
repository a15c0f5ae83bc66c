"""Everything about one meeting, for people and for other programs."""

import json as _json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from natverk_cli.ansvar.uppgift import Uppgift
from natverk_cli.documents.dagordningsbild import Dagordningsbild
from natverk_cli.documents.kallelse import tid
from natverk_cli.documents.motesbild import Motesbild, Steg, Svarsbild
from natverk_cli.formats import dagordning, moten, uppgifter
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import lista, stor

# The heading over each kind of answer, None for none at all.
_SVAR = {
    "kommer": "Kommer",
    "distans": "På distans",
    "ersättare": "Ersättare",
    "förhinder": "Förhinder",
    None: "Har inte svarat",
}


class Allt(NamedTuple):
    """What there is to tell about a meeting."""

    bild: Motesbild
    dagordning: Dagordningsbild
    svaren: Sequence[Svarsbild]
    papper: Sequence[str]
    uppgifter: Sequence[Uppgift]
    nasta: Steg | None


def text(allt: Allt, style: Style, width: int, namn: Mapping[str, str]) -> str:
    """All of it under headings, at most `width` columns wide. `namn` are the members' names by id."""
    parts = (
        ("", _about(allt.bild)),
        ("Svar", _answers(allt.svaren)),
        ("Papper", iter(allt.papper)),
    )
    lines = [style("rubrik", moten.heading(allt.bild))]
    for heading, rows in parts:
        lines += ["", style("rubrik", heading)] if heading else []
        lines += [line for row in rows for line in in_lines(f"  {visible(row)}", width, "    ")]
    lines += ["", style("rubrik", "Dagordning"), dagordning.text(allt.dagordning, style, width, namn)]
    if allt.uppgifter:
        lines += [
            "",
            style("rubrik", "Uppgifter"),
            uppgifter.text(allt.uppgifter, style, width, alla=True).rstrip("\n"),
        ]
    if allt.nasta:
        when = f" Senast {i_ord(allt.nasta.senast)}." if allt.nasta.senast else ""
        lines += ["", style("rubrik", "Nästa steg"), *in_lines(f"  {visible(allt.nasta.vad)}{when}", width, "  ")]
        lines += [f"  {allt.nasta.kommando}"] if allt.nasta.kommando else []
    return "\n".join(lines)


def _about(bild: Motesbild) -> Iterator[str]:
    mote = bild.mote
    yield ", ".join(filter(None, (tid(mote), mote.plats or ("" if mote.lank else "platsen är inte bestämd"))))
    yield from (f"Länk: {mote.lank}",) if mote.lank else ()
    yield from (f"Värd: {mote.vard}",) if mote.vard else ()
    yield stor(" · ".join(moten.facts(bild)))
    for flytt in mote.flyttat:
        why = f": {flytt.skal}" if flytt.skal else ""
        yield f"Flyttades {utan_veckodag(flytt.den)} från {i_ord(flytt.fran)}{why}"
    if guests := [one.namn + (f", {one.organisation}" if one.organisation else "") for one in mote.inbjudna]:
        yield f"Inbjudna: {'; '.join(guests)}"


def _answers(svaren: Sequence[Svarsbild]) -> Iterator[str]:
    for kind, heading in _SVAR.items():
        those = [one for one in svaren if (one.svar.svar if one.svar else None) == kind]
        if those:
            yield f"{heading} ({len(those)}): {lista([_answered(one) for one in those])}"
    if not svaren:
        yield "Ingen är kallad."


def _answered(one: Svarsbild) -> str:
    return f"{one.medlem.namn} ({one.svar.ersattare})" if one.svar and one.svar.ersattare else one.medlem.namn


def json(allt: Allt) -> str:
    """A JSON object; what is not said is null or an empty list."""
    mote = allt.bild.mote
    whole: dict[str, Any] = {
        **moten.objekt(allt.bild),
        "skäl": mote.skal,
        "inställt_den": mote.installt_den.isoformat() if mote.installt_den else None,
        "flyttat": [
            {"från": one.fran.isoformat(), "den": one.den.isoformat(), "skäl": one.skal} for one in mote.flyttat
        ],
        "svar": [_svar(one) for one in allt.svaren],
        **dagordning.objekt(allt.dagordning),
        "papper": list(allt.papper),
        "uppgifter": _json.loads(uppgifter.json(allt.uppgifter)),
        "nästa": _nasta(allt.nasta),
    }
    return _json.dumps(whole, ensure_ascii=False, indent=2)


def _svar(one: Svarsbild) -> dict[str, Any]:
    given = one.svar
    return {
        "medlem": one.medlem.id,
        "namn": one.medlem.namn,
        "svar": given.svar if given else None,
        "ersättare": given.ersattare if given else None,
        "den": given.den.isoformat() if given and given.den else None,
    }


def _nasta(steg: Steg | None) -> dict[str, Any] | None:
    if steg is None:
        return None
    senast = steg.senast.isoformat() if steg.senast else None
    return {"vad": steg.vad, "senast": senast, "kommando": steg.kommando or None}
