"""The decisions and how each was carried out, for people and for other programs."""

import json as _json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from natverk_cli.documents.atgarder import Atgard
from natverk_cli.documents.beslut import Beslut
from natverk_cli.formats.arenden import entry, label, markt, om
from natverk_cli.formats.atgarder import task
from natverk_cli.formats.style import Style, visible
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import stor


def text(beslut: Sequence[Beslut], uppdrag: Mapping[str, str], style: Style, width: int) -> str:
    """The decisions under their meetings, at most `width` columns wide. `uppdrag` are names by id."""
    lines: list[str] = []
    for number, one in enumerate(beslut):
        if not number or beslut[number - 1].mote.id != one.mote.id:
            lines += [*([""] if lines else []), style("rubrik", f"{stor(i_ord(one.mote.datum))} ({one.mote.id})")]
        head = f"{label(one.beteckning, one.mote, one.paragraf)}: {visible(markt(one.text, is_intern=one.is_intern))}"
        lines += entry(head, "", _facts(one, uppdrag), f"{one.fil}:{one.rad}", style, width)
    return "\n".join(lines)


def _facts(one: Beslut, uppdrag: Mapping[str, str]) -> Iterator[str]:
    if one.paragraf:
        yield f"{f'§ {one.paragraf} {one.rubrik}'.rstrip()}."
    if one.uppdrag:
        yield f"{stor(om(one.uppdrag, uppdrag))}."
    for fil in one.rattelser:
        yield f"Mötets anteckningar har en rättelse: {fil}"
    for atgard in one.atgarder:
        yield _outcome(atgard)
    if not one.atgarder:
        yield "Ingen åtgärd bestämdes under samma paragraf."


def _outcome(one: Atgard) -> str:
    term = f"senast {utan_veckodag(one.senast)}" if one.senast else ""
    within = ", ".join(part for part in (one.ansvarig, term, one.lage) if part)
    return " ".join(
        [f"Åtgärd {one.beteckning}".rstrip() + f" ({within}): {markt(one.text, is_intern=one.is_intern)}", *one.sedan]
    )


def json(beslut: Iterable[Beslut]) -> str:
    """A JSON list, one object for each decision; what is not on record is null."""
    objects = [
        {
            "beteckning": one.beteckning or None,
            "möte": one.mote.id,
            "datum": one.mote.datum.isoformat(),
            "paragraf": one.paragraf or None,
            "rubrik": one.rubrik or None,
            "uppdrag": list(one.uppdrag),
            "text": one.text,
            "internt": one.is_intern,
            "åtgärder": [task(atgard) for atgard in one.atgarder],
            "rättelser": list(one.rattelser),
            "fil": one.fil,
            "rad": one.rad,
        }
        for one in beslut
    ]
    return _json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
