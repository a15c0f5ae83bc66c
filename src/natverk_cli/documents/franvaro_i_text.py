"""Sentences of a record's own words that tell of somebody's absence, which is never to be public."""

import re
from collections.abc import Iterator

from natverk_cli.documents.anteckningar_text import stycken
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll

_SENTENCE = re.compile(r"[^.!?]+")
_ABSENT = re.compile(
    r"\b(?:ersatte|ersätter|ersättare|förhinder|förhindrad|frånvarande|frånvaro|i stället för|saknades|sjuk\w*|"
    r"uteblev|inte (?:med|kunde|delta|närvarande)|deltog inte|kunde inte)\b",
    re.IGNORECASE,
)


def franvaro_i_text(nu: Nulage, protokoll: Protokoll) -> Iterator[str]:
    """The names of those absent that a public sentence seems to tell of as such."""
    away = [person for person in protokoll.narvaro if person.status in ("förhinder", "frånvarande")]
    public = " ".join(piece.text for piece in stycken(protokoll.text, offentlig=True))
    sentences = [" ".join(found.split()) for found in _SENTENCE.findall(public) if _ABSENT.search(found)]
    for person in away:
        medlem = nu.natverk.medlem(person.medlem)
        name = medlem.namn if medlem else person.namn
        if name and any(name in sentence for sentence in sentences):
            yield name
