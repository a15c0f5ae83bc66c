"""The words that make a line of a record an object, and the lines that look as if they were meant to have one."""

import re
from collections.abc import Mapping
from functools import lru_cache

from natverk_cli.model.protokoll import Sort
from natverk_cli.source.place import Fault, Mending, Span
from natverk_cli.svenska.ord import utan_tvekan

SORTER: Mapping[str, Sort] = {
    "Erfarenhet": "erfarenhet",
    "Framgångsfaktor": "framgångsfaktor",
    "Beslut": "beslut",
    "Åtgärd": "åtgärd",
    "Från skolchefsgruppen": "från skolchefsgruppen",
    "Till skolchefsgruppen": "till skolchefsgruppen",
    "Bordläggs": "bordläggs",
    "Förslag till revidering": "förslag till revidering",
}

_ORD = "|".join(SORTER)
_START = r"[ ]{0,3}(?:(?:[-*+]|[0-9]{1,3}[.)])[ ]+)?"
KEYWORD = re.compile(
    rf"{_START}(?P<ord>{_ORD})(?P<id>[ ][båf][1-9][0-9]{{0,4}})?"
    r"(?:[ ]*\((?P<vem>[^()\n]*)\))?[ ]*:[ ]*(?P<text>.*)"
)
_NEARLY = re.compile(
    rf"{_START}(?P<fet>[*_]{{0,3}})(?P<ord>[^\W\d_]{{3,20}}(?:[ ]skol[^\W\d_]{{4,18}})?)"
    r"(?:[ ]*(?:nr[ ]*)?[^\W\d_]?[0-9]+)?(?:[ ]*\([^:\n]*|[ *_]*):",
    re.IGNORECASE,
)
_NEAR = 0.8  # likeness, 0–1, from which a word at the start of a line is taken for a misspelt keyword
_EXEMPEL = {"Åtgärd": "Åtgärd (Förnamn Efternamn, senast 2027-04-01): vad som ska göras"}


def near_miss(line: str, rad: int) -> Fault | None:
    """What is wrong with a line that is no keyword line but was probably meant as one."""
    found = _NEARLY.match(line)
    near = _nearest(found["ord"]) if found else None
    if found is None or near is None:
        return None
    typed, start = found["fet"] + found["ord"], found.start("fet")
    span = Span(rad, start + 1, start + 1 + len(typed))
    if typed == near:
        text = f"Raden börjar med ”{typed}” men går inte att tolka."
        return Fault("F010", span, text, f"skriv raden så här: {_EXEMPEL.get(near, f'{near}: text')}")
    text = f"Raden börjar med ”{typed}”. Menade du ”{near}”?"
    cure = f"skriv {near} utan fetstil och kursiv" if found["fet"] else f"byt {typed} mot {near}"
    return Fault("F010", span, text, cure, _mending(line, rad, found))


def _mending(line: str, rad: int, found: re.Match[str]) -> Mending | None:
    """The word spelt right and its emphasis taken away, if that beyond doubt makes the line what was meant."""
    meant, marks = utan_tvekan(found["ord"], SORTER), found["fet"]
    start, after = found.start("fet"), found.end("ord")
    end = line.find(marks, after) + len(marks)
    old, new = line[start:end], f"{meant}{line[after : end - len(marks)]}"
    if end < after or meant is None or not (keyword := KEYWORD.match(line[:start] + new + line[end:])):
        return None
    is_clear = keyword["ord"] == meant and not keyword["text"].startswith(("*", "_"))
    return Mending(old, new, span=Span(rad, start + 1, end + 1)) if is_clear else None


@lru_cache(1024)
def _nearest(typed: str) -> str | None:
    """The keyword that a word is, or nearly is."""
    from difflib import SequenceMatcher

    letters, low = set(typed.lower()), typed.lower()
    likely = [word for word in SORTER if abs(len(word) - len(typed)) <= 4 and len(set(word.lower()) - letters) <= 2]
    likeness = {word: SequenceMatcher(None, word.lower(), low).ratio() for word in likely}
    best = max(likeness, key=lambda word: likeness[word], default=None)
    return best if best and likeness[best] >= _NEAR else None
