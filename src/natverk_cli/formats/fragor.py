"""What has gone to and come from the school-chief group, for people and for other programs."""

import json as _json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from natverk_cli.documents.fragor import Ord
from natverk_cli.formats.arenden import entry, fran_mote, label, markt, om
from natverk_cli.formats.style import Style
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.ord import stor

_RUBRIKER: Mapping[str, str] = {"till": "Till skolchefsgruppen", "från": "Från skolchefsgruppen"}


def text(ord_: Sequence[Ord], uppdrag: Mapping[str, str], style: Style, width: int) -> str:
    """The words in each direction under a heading, at most `width` columns wide. `uppdrag` are names by id."""
    lines: list[str] = []
    for riktning, rubrik in _RUBRIKER.items():
        those = [one for one in ord_ if one.riktning == riktning]
        if those:
            lines += [
                style("rubrik", rubrik),
                *(line for one in those for line in _word(one, uppdrag, style, width)),
                "",
            ]
    return "\n".join(lines).rstrip("\n")


def _word(one: Ord, uppdrag: Mapping[str, str], style: Style, width: int) -> Iterator[str]:
    state = f" ({one.lage})" if one.lage else ""
    head = f"{label(one.beteckning, one.mote, one.paragraf)}{state}: {markt(one.text, is_intern=one.is_intern)}"
    yield from entry(head, one.lage, _facts(one, uppdrag), f"{one.fil}:{one.rad}", style, width)


def _facts(one: Ord, uppdrag: Mapping[str, str]) -> Iterator[str]:
    if one.riktning == "till":
        yield fran_mote(one.mote, one.paragraf, one.uppdrag, uppdrag)
    elif one.uppdrag:
        yield f"{stor(om(one.uppdrag, uppdrag))}."
    if one.senast:
        yield f"Önskat svar senast {utan_veckodag(one.senast)}."
    yield from one.sedan


def json(ord_: Iterable[Ord]) -> str:
    """A JSON list, one object for each word; what is not on record is null."""
    objects = [
        {
            "riktning": one.riktning,
            "beteckning": one.beteckning or None,
            "möte": one.mote.id,
            "datum": one.mote.datum.isoformat(),
            "paragraf": one.paragraf or None,
            "uppdrag": list(one.uppdrag),
            "text": one.text,
            "internt": one.is_intern,
            "önskat_svar_senast": one.senast.isoformat() if one.senast else None,
            "läge": one.lage or None,
            "sedan": list(one.sedan),
            "fil": one.fil,
            "rad": one.rad,
        }
        for one in ord_
    ]
    return _json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
