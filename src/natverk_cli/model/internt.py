"""What of a text must not be public: the lines from one that says `[internt]` to one that says `[slut internt]`."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from natverk_cli.source.dolt import without_hidden
from natverk_cli.source.place import Fault, Span
from natverk_cli.svenska.ord import menade_du

BORJAN, SLUT = "[internt]", "[slut internt]"
KOD = "G004"
MAX_FAULTS = 100

_MARK = re.compile(r"\s*\[\s*(?P<slut>slut\s+)?internt\s*\]\s*", re.IGNORECASE)
_WITHIN = re.compile(r"\\?\[\s*(?:slut\s+)?internt\s*\\?\]", re.IGNORECASE)
_NEARLY = re.compile(r"[\s>*_#+-]*\\?\[(?P<ord>[^\[\]\\]{4,24})\\?\][\s*_.:]*")
_HEADING = re.compile(r"#{1,6}\s+(?P<paragraf>§\s*[0-9]+)")
_MEANT: Mapping[str, str] = {
    "internt": BORJAN,
    "början internt": BORJAN,
    "börja internt": BORJAN,
    "slut internt": SLUT,
    "slut på internt": SLUT,
    "internt slut": SLUT,
}


class Del(NamedTuple):
    """A part of a text with its line ends. An internal part begins and ends with its marks."""

    is_intern: bool
    text: str


class Internt(NamedTuple):
    """A text in its parts, which together are all of it, and what is wrong with its marks.

    When anything is wrong all of it is internal: what may be meant to be kept inside never gets out by mistake.
    """

    delar: tuple[Del, ...]
    faults: tuple[Fault, ...]

    def rader(self) -> Iterator[bool]:
        """For each line of the text, whether it is internal; a text that ends with a line end has an empty last one."""
        for number, part in enumerate(self.delar, 1):
            is_last = number == len(self.delar)
            yield from [part.is_intern] * (part.text.count("\n") + is_last)


def is_marke(line: str) -> bool:
    """Whether the line begins or ends an internal part."""
    return _MARK.fullmatch(line) is not None


def read_internt(text: str, first_line: int = 1) -> Internt:
    """The internal and the other parts of a text that begins on `first_line`."""
    if "[" not in text:
        return Internt((Del(is_intern=False, text=text),), ())
    visible, _ = without_hidden(text)
    lines = text.split("\n")
    reader = _Reader(first_line)
    for number, (line, seen) in enumerate(zip(lines, visible, strict=True)):
        reader.line(number, line, seen)
    reader.close()
    if reader.faults:
        return Internt((Del(is_intern=True, text=text),), tuple(sorted(reader.faults)[:MAX_FAULTS]))
    return Internt(tuple(_parts(lines, reader.parts)), ())


def _parts(lines: list[str], marked: list[tuple[int, int]]) -> Iterator[Del]:
    """The text cut before the first line and after the last of each marked part."""
    ended = [f"{line}\n" for line in lines[:-1]] + lines[-1:]
    at = 0
    for first, last in marked:
        for is_intern, start, end in ((False, at, first), (True, first, last + 1)):
            if part := "".join(ended[start:end]):
                yield Del(is_intern, part)
        at = last + 1
    if (part := "".join(ended[at:])) or not marked:
        yield Del(is_intern=False, text=part)


class _Reader:
    """Goes through the lines once, remembering which part is open and whether it has been told of."""

    def __init__(self, first_line: int) -> None:
        self.parts: list[tuple[int, int]] = []
        self.faults: list[Fault] = []
        self._first_line = first_line
        self._opened: tuple[int, str] | None = None
        self._is_told = False

    def line(self, number: int, line: str, seen: str) -> None:
        if "[" in line and (mark := _MARK.fullmatch(line)):
            if seen.strip():
                self._mark(number, line, is_end=bool(mark["slut"]))
            else:
                words = "Markeringen står i en kommentar eller ett kodblock, så den gäller inte."
                self._fault(number, line, words, "flytta ut den därifrån")
        elif "[" in seen:
            self._nearly(number, seen)
        elif self._opened and seen.startswith("#") and (heading := _HEADING.match(seen)):
            self._unended(f"före {heading['paragraf']}")

    def close(self) -> None:
        if self._opened:
            self._unended("i anteckningarna")

    def _mark(self, number: int, line: str, *, is_end: bool) -> None:
        if is_end and self._opened:
            self.parts.append((self._opened[0], number))
            self._opened = None
        elif is_end:
            words = f"Här slutar en intern del som inte har någon början. Raden {BORJAN} saknas."
            self._fault(number, line, words, f"skriv en rad {BORJAN} där den börjar")
        else:
            if self._opened and not self._is_told:
                words = "Här börjar en intern del inne i en annan."
                self._fault(number, line, words, f"ta bort raden, eller skriv en rad {SLUT} före den")
            self._opened, self._is_told = (number, line), False

    def _unended(self, where: str) -> None:
        if self._opened and not self._is_told:
            words = f"Den interna delen avslutas inte {where}."
            self._fault(*self._opened, words, f"skriv en rad {SLUT} där den slutar, i samma paragraf")
            self._is_told = True

    def _nearly(self, number: int, line: str) -> None:
        """Tell of a line that is no mark but was probably meant as one."""
        nearly = _NEARLY.fullmatch(line)
        typed = nearly["ord"].strip() if nearly else ""
        near = _MEANT.get(menade_du(typed.lstrip("/"), _MEANT) or "")
        if _WITHIN.search(line):
            words = "Markeringen av vad som är internt ska stå ensam på sin rad."
            self._fault(number, line, words, f"skriv {BORJAN} eller {SLUT} på en egen rad, utan annan formatering")
        elif near:
            meant = SLUT if typed.startswith("/") else near
            self._fault(number, line, f"Raden är nästan en markering. Menade du {meant}?", f"skriv {meant}")

    def _fault(self, number: int, line: str, words: str, cure: str) -> None:
        start = len(line) - len(line.lstrip())
        span = Span(self._first_line + number, start + 1, max(len(line.rstrip()), start + 1) + 1)
        self.faults.append(Fault(KOD, span, words, cure))
