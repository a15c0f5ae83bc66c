"""G: where a person lives is never written in a record."""

import re
from collections.abc import Iterator
from itertools import chain

from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.place import Place
from natverk_cli.source.text import position

_SPACES = (" ", "\N{NO-BREAK SPACE}")
# How the names of streets end, by what is quicker to look for since most texts have none of it.
_ENDINGS = {
    "gata": ("gatan", "gata"),
    "väg": ("vägen", "väg"),
    "gränd": ("gränden", "gränd"),
    "stig": ("stigen", "stig"),
    "allén": ("allén",),
    "torg": ("torget", "torg"),
    "backen": ("backen",),
}
_STREET = rf"[A-ZÅÄÖ][^\W\d_]*(?:{'|'.join(chain.from_iterable(_ENDINGS.values()))})"
_NUMBER = r"[ \u00a0][0-9]{1,4}(?:[ ]?[A-Za-z])?\b"
_POSTAL = r"(?:SE[- ])?[0-9]{3}[ \u00a0]?[0-9]{2}[ \u00a0]+[A-ZÅÄÖ]"
# A whole postal address, or a street number after words that tell of a home.
_HOME = r"\b(?i:bor på|bodde på|flyttar till|flyttat till|(?:hem|bostads)?adress:?|(?:hem|bostads)?adressen är)"
_ADDRESS = rf"\b{_STREET}{_NUMBER}(?=,?\s+{_POSTAL})|{_HOME} (?P<hem>{_STREET}{_NUMBER})"
_CURE = "ta bort den innan du sparar, om den inte är en lokal"


@rule("G005", niva=VARNING)
def adress_i_anteckningar(nu: Nulage) -> Iterator[Finding]:
    """En adress som kan vara en persons bostad står i anteckningarna.

    Varför: ingens privata adress ska stå i det som sparas och publiceras, och Git glömmer inte.
    Rätta: ta bort adressen innan du sparar. Är den en lokal kan den stå kvar; godta den då under undantag: i
    data/natverk.yaml. Mötets plats, så som den står i mötets fil, är ingen persons adress.
    """
    for post in (*nu.natverk.protokoll, *nu.natverk.rattelser):
        mote = nu.natverk.mote(post.mote)
        for start, end in adresser(post.text, (mote and mote.plats) or ""):
            line, column = position(post.text, start)
            place = Place(post.fil, line=post.rad + line - 1, column=column, length=end - start)
            yield Finding(place, "Här står något som ser ut som en persons adress.", _CURE, post.mote)


def adresser(text: str, plats: str = "") -> Iterator[tuple[int, int]]:
    """Where each address in a text begins and ends, but for that of the place where the meeting was held."""
    if _may_hold_street(text):
        for found in re.finditer(_ADDRESS, text):
            start, end = found.span("hem" if found["hem"] else 0)
            if text[start:end].casefold() not in plats.casefold():
                yield start, end


def _may_hold_street(text: str) -> bool:
    stems = filter(text.__contains__, _ENDINGS)
    return any(f"{ending}{space}" in text for stem in stems for ending in _ENDINGS[stem] for space in _SPACES)
