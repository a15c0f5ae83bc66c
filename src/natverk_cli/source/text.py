"""From bytes to text: UTF-8 only, no control characters, no left-over conflict marks, bounded size."""

import re
import unicodedata
from typing import NamedTuple

from natverk_cli.source.place import Fault, Span

MAX_BYTES = 1_000_000

# C0 and C1 controls, line separators, a stray BOM and the bidirectional marks that can hide text from a reader.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)"
)
_CONFLICT = re.compile(r"^(<{7} |>{7} |\|{7} )", re.MULTILINE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What nearly all texts are written with, none of which hides anything or is decomposed: they need no closer look.
_PLAIN = bytes(code for code in range(0x20, 0x7F) if chr(code) not in "<>|") + b"\n\t"
_LETTERS = "åäöüéèÅÄÖÜÉÈ§°½–—”’…•\N{NO-BREAK SPACE}"
BOM = b"\xef\xbb\xbf"


class Text(NamedTuple):
    """A file's text with LF line ends and no byte order mark. `nfc` tells whether it is composed Unicode already."""

    text: str
    nfc: bool


def decode(data: bytes) -> Text | Fault:
    """The text of a file, or the first thing that makes it unreadable as text."""
    if len(data) > MAX_BYTES:
        return _fault("F001", 1, 1, "Filen är större än en megabyte.", "lägg långa underlag i mötets mapp underlag/")
    if data.startswith(_UTF16):
        return _fault("F001", 1, 1, "Filen är sparad som UTF-16.", "spara om den med teckenkodningen UTF-8")
    data = data.removeprefix(BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    is_usual = not data.translate(None, _PLAIN).decode("utf-8").strip(_LETTERS)
    return Text(text, nfc=True) if is_usual else _clean(text)


def control(text: str) -> str:
    """What a text hides from its reader: the name of its first control character, "" when there is none."""
    found = _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def _clean(text: str) -> Text | Fault:
    if found := _CONTROL.search(text):
        line, column = position(text, found.start())
        words = f"Ett dolt styrtecken ({control(found[0])}) står i texten."
        return _fault("F001", line, column, words, "radera tecknet och skriv om raden")
    text = text.replace("\r\n", "\n")
    if conflict := _CONFLICT.search(text):
        line, column = position(text, conflict.start())
        return _fault(
            "F002",
            line,
            column,
            "Två ändringar av samma text har krockat, och filen innehåller båda.",
            "behåll det som ska gälla, ta bort raderna med <<<<<<<, ======= och >>>>>>>, kör sedan natverk spara",
        )
    return Text(text, unicodedata.is_normalized("NFC", text))


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a character offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _not_utf8(data: bytes, offset: int) -> Fault:
    line = data.count(b"\n", 0, offset) + 1
    start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    return _fault(
        "F001",
        line,
        column,
        "Ett tecken går inte att läsa, troligen ett å, ä eller ö i en äldre teckenkodning.",
        "spara om filen med teckenkodningen UTF-8",
    )


def _fault(kod: str, line: int, column: int, text: str, hjalp: str) -> Fault:
    return Fault(kod, Span(line, column, column + 1), text, hjalp)
