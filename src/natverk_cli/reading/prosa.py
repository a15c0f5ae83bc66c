"""The prose of a record, read into objects: its sections, its keyword lines, and the marks still to be filled in.

A line such as `Åtgärd (Bånita Kron, senast 2027-04-01): Sammanställer …` is an object; the lines after it, until a
blank line, a heading, a list or another keyword, belong to it. HTML comments and fenced code are never read.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from natverk_cli.model.beteckningar import PREFIX
from natverk_cli.model.protokoll import Notering, Paragraf, Sort
from natverk_cli.source.place import Fault, Span

SORTER: Mapping[str, Sort] = {
    "Erfarenhet": "erfarenhet",
    "Framgångsfaktor": "framgångsfaktor",
    "Beslut": "beslut",
    "Åtgärd": "åtgärd",
    "Från skolchefsgruppen": "från skolchefsgruppen",
    "Till skolchefsgruppen": "till skolchefsgruppen",
    "Bordläggs": "bordläggs",
}

_ORD = "|".join(SORTER)
_KEYWORD = re.compile(
    rf"[ ]{{0,3}}(?:[-*+][ ]+)?(?P<ord>{_ORD})(?P<id>[ ][båf][1-9]\d*)?"
    r"(?:[ ]*\((?P<vem>[^()\n]*)\))?[ ]*:[ ]*(?P<text>.*)"
)
_NEARLY = re.compile(
    r"[ ]{0,3}(?:[-*+][ ]+)?(?P<ord>[A-ZÅÄÖ][a-zåäö]+(?: skolchefsgruppen)?)(?:[ ]*\([^()\n]*\))?[ ]*:"
)
_HEADING = re.compile(r"#{1,6}[ ]+(?:§[ ]*(?P<nummer>\d+)[ .]*)?(?P<rubrik>.*)")
_BREAK = re.compile(r"[ ]{0,3}(?:#{1,6}[ ]|[-*+][ ]|\d+[.)][ ]|\||>)")
_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|^```.*?(?:^```[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_MARKER = re.compile(r"\[fyll i\b[^\]\n]*\]?", re.IGNORECASE)
_NEAR = 0.85  # likeness, 0–1, from which a word at the start of a line is taken for a misspelt keyword


class Prosa(NamedTuple):
    """What a record's prose holds. `markorer` are line, column and text of each mark left; columns count from 1."""

    paragrafer: tuple[Paragraf, ...]
    noteringar: tuple[Notering, ...]
    markorer: tuple[tuple[int, int, str], ...]
    faults: tuple[Fault, ...]


def read_prosa(text: str, first_line: int, uppdrag: Mapping[int, tuple[str, ...]]) -> Prosa:
    """Read the prose that begins on `first_line`; `uppdrag` tells what each § is about."""
    lines = _without_hidden(text).split("\n")
    reader = _Reader(uppdrag)
    for number, line in enumerate(lines):
        reader.line(line, first_line + number)
    reader.close()
    markers = tuple(
        (first_line + number, found.start() + 1, found[0])
        for number, line in enumerate(lines)
        for found in _MARKER.finditer(line)
    )
    return Prosa(tuple(reader.paragrafer), tuple(reader.noteringar), markers, tuple(reader.faults))


def _without_hidden(text: str) -> str:
    """The text with comments and code blanked out, every line and column where it was."""
    if "<!--" not in text and "```" not in text:
        return text
    return _HIDDEN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _decomposed(word: str) -> int:
    """How many characters more a word takes where the file has å as a and a ring."""
    return len(unicodedata.normalize("NFD", word)) - len(word)


class _Reader:
    """Goes through the lines once, keeping the section and the object that are open."""

    def __init__(self, uppdrag: Mapping[int, tuple[str, ...]]) -> None:
        self.paragrafer: list[Paragraf] = []
        self.noteringar: list[Notering] = []
        self.faults: list[Fault] = []
        self._uppdrag = uppdrag
        self._open: Notering | None = None
        self._more: list[str] = []
        self._section: Paragraf | None = None
        self._prose: list[str] = []

    def line(self, line: str, rad: int) -> None:
        if line.startswith("#") and (heading := _HEADING.match(line)):
            self._close_notering()
            self._heading(heading, rad)
            return
        self._prose.append(line)
        typed = line if line.isascii() else unicodedata.normalize("NFC", line)
        if keyword := _KEYWORD.match(typed):
            self._close_notering()
            self._keyword(keyword, rad, len(line) - len(typed))
        elif not line.strip() or _BREAK.match(line):
            self._close_notering()
            self._near(line, rad)
        elif self._open:
            self._more.append(line.strip())
        else:
            self._near(line, rad)

    def close(self) -> None:
        self._close_notering()
        self._close_section()

    def _heading(self, heading: re.Match[str], rad: int) -> None:
        if heading["nummer"]:
            self._close_section()
            self._section = Paragraf(int(heading["nummer"][:6]), heading["rubrik"].strip(), rad, "")
            self._prose = []

    def _keyword(self, found: re.Match[str], rad: int, longer: int) -> None:
        sort = SORTER[found["ord"]]
        given = (found["id"] or "").strip()
        if given and not given.startswith(PREFIX.get(sort, "?")):
            self._fault(
                rad,
                found.start("id") + 2,
                given,
                f"Beteckningen {given} hör inte till {found['ord'].lower()}.",
                "ta bort den; natverk spara skriver dit rätt beteckning",
            )
            given = ""
        nummer = self._section.nummer if self._section else 0
        vem, senast = self._vem(sort, found, rad)
        extra = _decomposed(found["ord"]) if longer else 0
        self._open = Notering(
            sort, given, vem, senast, found["text"].strip(), nummer, self._uppdrag.get(nummer, ()),
            rad, found.start("ord") + 1, found.end("ord") + 1 + extra,
        )  # fmt: skip

    def _vem(self, sort: Sort, found: re.Match[str], rad: int) -> tuple[str, date | None]:
        vem = (found["vem"] or "").strip()
        before, marker, after = vem.rpartition("senast ")
        if sort != "åtgärd" or not marker:
            return vem, None
        try:
            return before.strip().rstrip(",").strip(), date.fromisoformat(after.strip())
        except ValueError:
            self._fault(rad, found.start("vem") + found["vem"].rfind("senast ") + 8, after.strip(),
                        f"”{after.strip()}” är inte ett datum som finns.", "skriv datumet som 2027-04-01")  # fmt: skip
            return before.strip().rstrip(",").strip(), None

    def _near(self, line: str, rad: int) -> None:
        found = _NEARLY.match(line)
        if found is None:
            return
        from difflib import SequenceMatcher

        typed = found["ord"]
        near = [word for word in SORTER if SequenceMatcher(None, word.lower(), typed.lower()).ratio() >= _NEAR]
        if near:
            text = f"Raden börjar med ”{typed}”. Menade du ”{near[0]}”?"
            self._fault(rad, found.start("ord") + 1, typed, text, f"byt {typed} mot {near[0]}")

    def _fault(self, rad: int, kolumn: int, ord_: str, text: str, hjalp: str) -> None:
        self.faults.append(Fault("F010", Span(rad, kolumn, kolumn + max(len(ord_), 1)), text, hjalp))

    def _close_notering(self) -> None:
        if self._open:
            text = " ".join((self._open.text, *self._more)).strip()
            if text and not _MARKER.match(text):
                self.noteringar.append(self._open._replace(text=text))
        self._open, self._more = None, []

    def _close_section(self) -> None:
        if self._section:
            self.paragrafer.append(self._section._replace(text="\n".join(self._prose).strip()))
        self._section, self._prose = None, []
