"""What has gone to and come from the school-chief group, for people and for other programs."""

import json as _json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from natverk_cli.documents.fragor import Ord
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import lista, stor

_RUBRIKER: Mapping[str, str] = {"till": "Till skolchefsgruppen", "från": "Från skolchefsgruppen"}
_KINDS: Mapping[str, str] = {
    "inte framförd": "varning",
    "framförd": "upplysning",
    "besvarad": "varning",
    "återgiven": "klar",
    "struken": "svagt",
}


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
    section = f", § {one.paragraf}" if one.paragraf else ""
    label = one.beteckning or f"{stor(i_ord(one.mote.datum))} ({one.mote.id}{section})"
    state = f" ({one.lage})" if one.lage else ""
    first, *more = in_lines(f"  {label}{state}: {visible(one.text)}", width, "    ")
    yield first.replace(one.lage, style(_KINDS[one.lage], one.lage), 1) if one.lage else first
    yield from more
    for fact in _facts(one, uppdrag):
        yield from in_lines(f"    {visible(fact)}", width, "    ")
    yield style("svagt", f"    {one.fil}:{one.rad}")


def _facts(one: Ord, uppdrag: Mapping[str, str]) -> Iterator[str]:
    about = f"om {lista([uppdrag.get(id_, id_) for id_ in one.uppdrag])}" if one.uppdrag else ""
    if one.riktning == "till":
        section = f", § {one.paragraf}" if one.paragraf else ""
        yield f"{f'Från mötet {i_ord(one.mote.datum)}{section} {about}'.rstrip()}."
    elif about:
        yield f"{stor(about)}."
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
            "önskat_svar_senast": one.senast.isoformat() if one.senast else None,
            "läge": one.lage or None,
            "sedan": list(one.sedan),
            "fil": one.fil,
            "rad": one.rad,
        }
        for one in ord_
    ]
    return _json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
