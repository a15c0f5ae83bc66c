"""The prose of a record, read into objects: its sections, its keyword lines, and the marks still to be filled in.

A line such as `Åtgärd (Bånita Kron, senast 2027-04-01): Sammanställer …` is an object; the lines after it, until a
blank line, a heading, a list, a mark of what is internal or another keyword, belong to it. HTML comments and fenced
code are never read.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from natverk_cli.model.beteckningar import PREFIX
from natverk_cli.model.protokoll import Notering, Paragraf
from natverk_cli.reading.nyckelord import KEYWORD, SORTER, near_miss
from natverk_cli.source.dolt import without_hidden
from natverk_cli.source.place import Fault, Mending, Span
from natverk_cli.source.years import is_far_off

_HEADING = re.compile(r"#{1,6}[ ]+(?:§[ ]*(?P<nummer>[0-9]{1,6})[ .]*)?(?P<rubrik>.*)")
_BREAK = re.compile(r"[ ]{0,3}(?:#{1,6}[ ]|[-*+][ ]|[0-9]{1,9}[.)][ ]|\||>|(?:-{3,}|={3,}|\*{3,}|_{3,})[ ]*$)")
_MARKER = re.compile(r"\[fyll i\b[^\]\n]*\]?", re.IGNORECASE)
_SENAST = re.compile(r"\bsenast\b[ :]*", re.IGNORECASE)
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WITHOUT_YEAR = re.compile(
    r"(?:[^\W\d]+ )?(?:den )?[0-9]{1,2}(?:/[0-9]{1,2}|(?::?[ae])? [^\W\d]{3,}\.?)", re.IGNORECASE
)
MAX_FAULTS = 100
_DATED = ("åtgärd", "till skolchefsgruppen")  # what may be wanted by a day
_HARD_SPACE = "\N{NO-BREAK SPACE}"  # word processors put it after § and before numbers


class Prosa(NamedTuple):
    """What a record's prose holds. `markorer` are line, column and text of each mark left; columns count from 1."""

    paragrafer: tuple[Paragraf, ...]
    noteringar: tuple[Notering, ...]
    markorer: tuple[tuple[int, int, str], ...]
    faults: tuple[Fault, ...]


def read_prosa(text: str, first_line: int, uppdrag: Mapping[int, tuple[str, ...]], den: date | None = None) -> Prosa:
    """Read the prose that begins on `first_line`; `uppdrag` tells what each § is about, `den` the meeting's day."""
    lines, endless = without_hidden(text)
    interna = frozenset(_interna(text, first_line)) if "[" in text else frozenset[int]()
    reader = _Reader(uppdrag, interna, den)
    if endless:
        rad, kolumn = first_line + endless[0], endless[1]
        words = "Här börjar en kommentar eller ett kodblock som aldrig avslutas, så resten av texten läses inte."
        reader.fault(rad, kolumn, 4, words, "avsluta kommentaren med -->, eller kodblocket med en likadan rad")
    as_known = map(_composed, lines) if _differs(text) else lines
    for rad, (line, typed) in enumerate(zip(lines, as_known, strict=True), first_line):
        reader.line(line, typed, rad)
    reader.close()
    markers = tuple(_markers(lines, first_line)) if "[" in text else ()
    return Prosa(tuple(reader.paragrafer), tuple(reader.noteringar), markers, tuple(reader.faults))


def _markers(lines: list[str], first_line: int) -> Iterator[tuple[int, int, str]]:
    for number, line in enumerate(lines, first_line):
        for found in _MARKER.finditer(line):
            yield number, found.start() + 1, found[0]


def _interna(text: str, first_line: int) -> Iterator[int]:
    """The lines that must not be public."""
    from natverk_cli.model.internt import read_internt  # most records have nothing in brackets

    for rad, is_intern in enumerate(read_internt(text).rader(), first_line):
        if is_intern:
            yield rad


def _is_marke(line: str) -> bool:
    from natverk_cli.model.internt import is_marke

    return is_marke(line)


def _differs(text: str) -> bool:
    """Whether any line is written otherwise than the patterns know it."""
    return _HARD_SPACE in text or not unicodedata.is_normalized("NFC", text)


def _composed(line: str) -> str:
    """The line as the patterns know it; still as many characters unless it was decomposed."""
    return unicodedata.normalize("NFC", line).replace(_HARD_SPACE, " ")


def _kolumn(line: str, typed: str, at: int) -> int:
    """The column, from 1, in the file's own line of a place in its composed form."""
    if len(line) == len(typed):
        return at + 1
    places = range(len(line) + 1)
    return bisect_right(places, at, key=lambda place: len(unicodedata.normalize("NFC", line[:place])))


def _datum(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATUM.fullmatch(text) and not is_far_off(text) else None
    except ValueError:
        return None


def _menad_dag(typed: str, den: date | None) -> date | None:
    """The day that beyond doubt is meant: its year is written, or follows from the meeting's day."""
    from natverk_cli.svenska.datum_las import read_datum, read_utskrivet_datum

    if (day := read_utskrivet_datum(typed)) or den is None or not _WITHOUT_YEAR.fullmatch(typed):
        return day
    try:
        return read_datum(typed, den)
    except ValueError:
        return None


def _how_to_write(typed: str) -> str:
    last = _last_day(typed)
    return f"skriv den dag som menas; månadens sista dag är {last}" if last else "skriv datumet som 2027-04-01"


def _last_day(typed: str) -> date | None:
    """The last day of the month of a day that does not exist: 2027-02-28 for 2027-02-30."""
    from calendar import monthrange

    if not _DATUM.fullmatch(typed) or is_far_off(typed):
        return None
    year, month = int(typed[:4]), int(typed[5:7])
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 and int(typed[8:]) else None


def _not_a_date(typed: str) -> str:
    if not typed:
        return "Efter senast saknas datumet."
    is_impossible = _DATUM.fullmatch(typed)
    return f"”{typed}” är inte ett datum som finns." if is_impossible else f"”{typed}” går inte att läsa som datum."


class _Reader:
    """Goes through the lines once, keeping the section and the object that are open."""

    def __init__(self, uppdrag: Mapping[int, tuple[str, ...]], interna: Collection[int], den: date | None) -> None:
        self.paragrafer: list[Paragraf] = []
        self.noteringar: list[Notering] = []
        self.faults: list[Fault] = []
        self._uppdrag = uppdrag
        self._interna = interna
        self._den = den
        self._open: Notering | None = None
        self._more: list[str] = []
        self._section: Paragraf | None = None
        self._prose: list[str] = []

    def line(self, line: str, typed: str, rad: int) -> None:
        """Read a line of the file, `typed` as the patterns know it."""
        if not line:  # as every other one is
            self._prose.append(line)
            self._close_notering()
            return
        if typed.startswith("#") and (heading := _HEADING.match(typed)):
            self._close_notering()
            if heading["nummer"]:
                self._heading(int(heading["nummer"]), heading["rubrik"].strip(), rad)
                return
        self._prose.append(line)
        if "[" in typed and _is_marke(typed):
            self._close_notering()
            return
        may_say = ":" in typed  # as every keyword does, and most lines don't
        if may_say and (keyword := KEYWORD.match(typed)):
            self._close_notering()
            self._keyword(keyword, line, rad)
            return
        if self._open:
            if not typed.strip() or _BREAK.match(typed):
                self._close_notering()
            else:
                self._more.append(typed.strip())
        if may_say and len(self.faults) < MAX_FAULTS and (near := near_miss(typed, rad)):
            self.faults.append(near)

    def close(self) -> None:
        self._close_notering()
        self._close_section()

    def fault(
        self, rad: int, kolumn: int, length: int, text: str, hjalp: str, swap: tuple[str, str] | None = None
    ) -> None:
        """Note a fault; `swap` is the text that stands there and the one that beyond doubt should."""
        span = Span(rad, kolumn, kolumn + max(length, 1))
        self.faults.append(Fault("F010", span, text, hjalp, Mending(*swap, span=span) if swap else None))

    def _heading(self, nummer: int, rubrik: str, rad: int) -> None:
        self._close_section()
        self._section = Paragraf(nummer, rubrik, rad, "")
        self._prose = []

    def _keyword(self, found: re.Match[str], line: str, rad: int) -> None:
        kolumn = partial(_kolumn, line, found.string)
        word, given, vem, text = map(str.strip, found.groups(""))
        sort = SORTER[word]
        if given and not given.startswith(PREFIX.get(sort, "?")):
            text = f"Beteckningen {given} hör inte till {word.lower()}."
            cure = "ta bort den; natverk spara skriver dit rätt beteckning"
            self.fault(rad, kolumn(found.start("id") + 1), len(given), text, cure)
            return
        vem, senast = self._vem(found, kolumn, rad) if sort in _DATED else (vem, None)
        nummer = self._section.nummer if self._section else 0
        self._open = Notering(
            sort, given, vem, senast, text, nummer, self._uppdrag.get(nummer, ()),
            rad, kolumn(found.start("ord")), kolumn(found.end("ord")), rad in self._interna,
        )  # fmt: skip

    def _vem(self, found: re.Match[str], kolumn: Callable[[int], int], rad: int) -> tuple[str, date | None]:
        """Who will do a task, or what is asked for, and by when."""
        vem, start = found["vem"] or "", found.start("vem")
        *_, mark = (None, *_SENAST.finditer(vem))
        if mark is None:
            if bare := _DATUM.search(vem):
                text, meant = "Före datumet saknas ordet senast.", f"senast {bare[0]}"
                is_clear = re.fullmatch(rf"(?:.*,)? *{bare[0]} *", vem) and _datum(bare[0])
                swap = (bare[0], meant) if is_clear else None
                self.fault(rad, kolumn(start + bare.start()), len(bare[0]), text, f"skriv {meant}", swap)
            return vem.strip(), None
        who, typed = vem[: mark.start()].strip(" ,"), vem[mark.end() :].strip(" ,")
        senast = _datum(typed)
        if senast is None:
            day = _menad_dag(typed, self._den)
            cure = f"skriv {day}" if day else _how_to_write(typed)
            swap = (typed, str(day)) if day else None
            self.fault(rad, kolumn(start + mark.end()), len(typed), _not_a_date(typed), cure, swap)
        return who, senast

    def _close_notering(self) -> None:
        if (notering := self._open) is None:
            return
        if self._more:
            notering = notering._replace(text=" ".join((notering.text, *self._more)).strip())
        if not notering.text:
            self._empty(notering)
        elif not _MARKER.match(notering.text):
            self.noteringar.append(notering)
        self._open, self._more = None, []

    def _empty(self, notering: Notering) -> None:
        word = next(word for word, sort in SORTER.items() if sort == notering.sort)
        text = f"Efter ”{word}” står inget."
        self.fault(notering.rad, notering.kolumn, len(word), text, "skriv texten på samma rad, efter kolonet")

    def _close_section(self) -> None:
        if self._section:
            nummer, rubrik, rad, _ = self._section
            self.paragrafer.append(Paragraf(nummer, rubrik, rad, "\n".join(self._prose).strip()))
        self._section, self._prose = None, []
