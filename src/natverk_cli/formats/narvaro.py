"""Who was at a meeting, and how often each kommun has been there: for people and for other programs."""

import json as _json
from collections.abc import Iterator, Sequence

from natverk_cli.documents.deltagande import INTERN, deltagande
from natverk_cli.documents.narvaro import Okand, namn, okanda
from natverk_cli.documents.narvaro_per_ar import Kommunrad, Narvaroar
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Narvaro, Protokoll
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import antal, lista


def text(nu: Nulage, mote: Mote, protokoll: Protokoll, style: Style, width: int) -> str:
    """Those present by kommun, those who were not, the kommuner that were missing, and those who are unknown."""
    told = deltagande(nu, mote, protokoll, INTERN)
    lines = [style("rubrik", f"Närvaron på mötet {i_ord(mote.datum)} ({mote.id})"), ""]
    for rubrik, groups in (("Närvarande", told.narvarande), ("Var inte med", told.franvarande)):
        rows = [f"{group.namn}: {', '.join(group.personer)}" for group in groups]
        lines += _section(rubrik, rows, style, width)
    lines += _section("Kommuner som saknades", [lista(told.saknade)] if told.saknade else [], style, width)
    unknown = [_unknown(one) for one in okanda(nu, protokoll)]
    lines += _section("Står inte om de var med", unknown, style, width)
    return "\n".join(lines).rstrip("\n")


def _section(rubrik: str, rows: Sequence[str], style: Style, width: int) -> list[str]:
    shown = [line for row in rows for line in in_lines(f"  {visible(row)}", width, "    ")]
    return [style("rubrik", rubrik), *shown, ""] if rows else []


def _unknown(one: Okand) -> str:
    where = f"{one.ort}: " if one.ort else ""
    return f"{where}{one.besked.namn}{f' (svarade {one.svar} på kallelsen)' if one.svar else ''}"


def json(nu: Nulage, mote: Mote, protokoll: Protokoll) -> str:
    """A JSON object: the meeting, everybody in the list, and the kommuner that were missing."""
    told = deltagande(nu, mote, protokoll, INTERN)
    svar = {id(one.besked.person): one.svar for one in okanda(nu, protokoll)}
    value = {
        "möte": mote.id,
        "datum": mote.datum.isoformat(),
        "fil": protokoll.fil,
        "närvaro": [_person(nu, one, svar.get(id(one), "")) for one in protokoll.narvaro],
        "okända": len(told.okanda),
        "kommuner_som_saknades": list(told.saknade),
    }
    return _json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _person(nu: Nulage, person: Narvaro, svar: str) -> dict[str, object]:
    medlem, instead = nu.natverk.medlem(person.medlem), nu.natverk.medlem(person.for_)
    return {
        "medlem": person.medlem,
        "namn": namn(nu, person),
        "kommun": medlem.kommun if medlem else person.kommun,
        "organisation": medlem.organisation if medlem else person.organisation,
        "status": person.status,
        "som": person.som,
        "för": instead.id if instead else person.for_,
        "distans": bool(person.distans),
        "från_paragraf": person.fran_paragraf,
        "till_paragraf": person.till_paragraf,
        "svar_på_kallelsen": svar or None,
    }


def statistik_text(years: Sequence[Narvaroar], style: Style, width: int) -> str:
    """Each year's kommuner, a line each."""
    lines: list[str] = []
    for year in years:
        lines.append(style("rubrik", f"{year.ar}: {antal(len(year.hallna), 'hållet möte', 'hållna möten')}"))
        longest = max((len(row.kommun) for row in year.kommuner), default=0)
        for row in year.kommuner if year.hallna else ():
            told = "; ".join(_row(row, len(year.hallna)))
            lines += in_lines(f"  {visible(row.kommun):{longest}}  {told}", width, " " * (longest + 4))
        if year.ovissa:
            passed = lista([mote.id for mote in year.ovissa])
            words = f"  Det står inte vilka som var med på {passed}, så det räknas inte."
            lines += in_lines(words, width, "  ")
        lines.append("")
    return "\n".join(lines).rstrip("\n")


def _row(row: Kommunrad, held: int) -> Iterator[str]:
    yield f"med på {row.med} av {held}"
    if row.okant:
        yield f"okänt vid {row.okant}"
    if row.utan_medlem:
        yield f"hade ingen medlem vid {row.utan_medlem}"


def statistik_json(years: Sequence[Narvaroar]) -> str:
    """A JSON list, one object for each year; a kommun's numbers together are the held meetings."""
    objects = [
        {
            "år": year.ar,
            "hållna": [mote.id for mote in year.hallna],
            "ovissa": [mote.id for mote in year.ovissa],
            "kommuner": [
                {
                    "kommun": row.kommun,
                    "med": row.med,
                    "saknades": row.saknades,
                    "okänt": row.okant,
                    "utan_medlem": row.utan_medlem,
                }
                for row in year.kommuner
            ],
        }
        for year in years
    ]
    return _json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
