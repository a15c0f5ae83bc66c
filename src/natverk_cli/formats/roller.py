"""The roles for people and for other programs: who has them, and who has had them and will have them."""

import json as _json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from natverk_cli.documents.roller import EGNA, Plats, Rollbild, med_var, period, sarskilt
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor

_NU = ("har", "ersätts")


def text(nu: Nulage, bilder: Sequence[Rollbild], den: date, style: Style, width: int, *, historik: bool) -> str:
    """The roles, a heading each, those who have them under it; with `historik` also who had them and will."""
    lines = [style("rubrik", f"{'Rollerna genom tiden, sedda från' if historik else 'Rollerna'} {i_ord(den)}"), ""]
    for bild in bilder:
        shown = [plats for plats in bild.platser if historik or plats.lage in (*_NU, "kommer")]
        if shown or bild.roll not in EGNA:
            lines += [style("rubrik", stor(visible(bild.roll.namn)))]
            lines += [*_nobody(bild, width), *(line for plats in shown for line in _place(nu, plats, width)), ""]
    return "\n".join(lines).rstrip("\n")


def _nobody(bild: Rollbild, width: int) -> Iterator[str]:
    if not bild.innehavare and bild.roll not in EGNA:
        reason = f": {visible(bild.skal)}" if bild.skal else ""
        nobody = "ingen namngiven" if bild.is_ingen_namngiven else "ingen"
        yield from in_lines(f"  {nobody}{reason}", width, "    ")


def _place(nu: Nulage, plats: Plats, width: int) -> Iterator[str]:
    facts = (med_var(plats.medlem), sarskilt(nu, plats), _state(plats), period(plats.innehav))
    yield from in_lines(f"  {visible(', '.join(filter(None, facts)))}", width, "    ")


def _state(plats: Plats) -> str:
    return plats.lage if plats.lage in ("kommer", "har haft") else ""


def json(bilder: Iterable[Rollbild], den: date) -> str:
    """A JSON list, one object a role, with every holding whenever; what is not on record is null."""
    objects = [
        {
            "roll": bild.roll.id,
            "namn": bild.roll.namn,
            "den": den.isoformat(),
            "exakt": bild.roll.exakt,
            "minst": bild.roll.minst,
            "ingen_namngiven": bild.is_ingen_namngiven,
            "skäl": bild.skal or None,
            "innehavare": [plats.medlem.id for plats in bild.innehavare],
            "historik": [_object(plats) for plats in bild.platser],
        }
        for bild in bilder
    ]
    return _json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def _object(plats: Plats) -> dict[str, object]:
    innehav = plats.innehav
    return {
        "medlem": plats.medlem.id,
        "namn": plats.medlem.namn,
        "kommun": plats.medlem.kommun,
        "organisation": plats.medlem.organisation,
        "läge": plats.lage,
        "från": innehav.fran.isoformat() if innehav.fran else None,
        "till": innehav.till.isoformat() if innehav.till else None,
        "tf": bool(innehav.tf),
        "för": innehav.for_,
    }
