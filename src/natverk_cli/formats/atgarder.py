"""The tasks for people, owner by owner, and for other programs."""

import json as _json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from natverk_cli.documents.atgarder import Atgard
from natverk_cli.formats.arenden import entry, fran_mote, label, markt
from natverk_cli.formats.style import Style, visible
from natverk_cli.svenska.datum import utan_veckodag


def text(atgarder: Sequence[Atgard], uppdrag: Mapping[str, str], style: Style, width: int) -> str:
    """The tasks in their order under their owners, at most `width` columns wide. `uppdrag` are names by id."""
    lines: list[str] = []
    for owner, those in groupby(atgarder, key=lambda one: one.ansvarig):
        lines += [
            style("rubrik", visible(owner) or "Ingen ansvarig"),
            *(line for one in those for line in _task(one, uppdrag, style, width)),
            "",
        ]
    return "\n".join(lines).rstrip("\n")


def _task(one: Atgard, uppdrag: Mapping[str, str], style: Style, width: int) -> Iterator[str]:
    head = f"{label(one.beteckning, one.mote, one.paragraf)} ({one.lage}): {markt(one.text, is_intern=one.is_intern)}"
    yield from entry(head, one.lage, _facts(one, uppdrag), f"{one.fil}:{one.rad}", style, width)


def _facts(one: Atgard, uppdrag: Mapping[str, str]) -> Iterator[str]:
    yield f"Senast {utan_veckodag(one.senast)}." if one.senast else "Utan slutdatum."
    yield fran_mote(one.mote, one.paragraf, one.uppdrag, uppdrag)
    yield from one.sedan


def json(atgarder: Iterable[Atgard]) -> str:
    """A JSON list, one object for each task; what is not on record is null."""
    return _json.dumps([task(one) for one in atgarder], ensure_ascii=False, indent=2) + "\n"


def task(one: Atgard) -> dict[str, object]:
    """One task as an object."""
    return {
        "beteckning": one.beteckning or None,
        "möte": one.mote.id,
        "datum": one.mote.datum.isoformat(),
        "paragraf": one.paragraf or None,
        "uppdrag": list(one.uppdrag),
        "text": one.text,
        "internt": one.is_intern,
        "ansvarig": one.ansvarig or None,
        "senast": one.senast.isoformat() if one.senast else None,
        "läge": one.lage,
        "sedan": list(one.sedan),
        "fil": one.fil,
        "rad": one.rad,
    }
