"""Ids of what a record decides, asks for and hands over: b1, å1, f1, counted for each meeting and kind."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from natverk_cli.model.protokoll import Notering, Sort

PREFIX: Mapping[Sort, str] = {"beslut": "b", "åtgärd": "å", "till skolchefsgruppen": "f"}
_GIVEN = re.compile(rf"\b(?:{'|'.join(PREFIX)})\s([båf][1-9][0-9]{{0,4}})\b", re.IGNORECASE)
_INGET = ("inget", "inget.", "ingen", "inga", "-", "–")


def is_inget(text: str) -> bool:
    """Whether an entry says that there was nothing."""
    return text.strip().lower() in _INGET


def needs_id(notering: Notering) -> bool:
    """Decisions, tasks and questions get an id, unless the line says that there was none."""
    return not notering.id and notering.sort in PREFIX and not is_inget(notering.text)


def given_ids(text: str) -> Iterator[str]:
    """The ids that a record's text has on its lines, hidden ones included."""
    return (found[1] for found in _GIVEN.finditer(unicodedata.normalize("NFC", text)))


def new_ids(noteringar: tuple[Notering, ...], taken: frozenset[str] = frozenset()) -> Iterator[tuple[Notering, str]]:
    """The lines that lack an id, each with the next free one of its kind. `taken` are ids used elsewhere."""
    used = taken | {notering.id for notering in noteringar}
    highest = {prefix: max((int(id_[1:]) for id_ in used if id_[:1] == prefix), default=0) for prefix in "båf"}
    for notering in noteringar:
        if needs_id(notering):
            prefix = PREFIX[notering.sort]
            highest[prefix] += 1
            yield notering, f"{prefix}{highest[prefix]}"
