"""The file that came back, of whichever kind it is."""

from pathlib import Path

from natverk_cli.errors import NatverkError
from natverk_cli.reading.bilagor import read_whole
from natverk_cli.synpunkter.rad import Inlast
from natverk_cli.synpunkter.textfil import in_lines, read_text
from natverk_cli.synpunkter.word import MAX_FILE, ZIP, read_word

_TEXT, _MARKDOWN, _WORD = (".txt", ".text"), (".md", ".markdown"), (".docx", ".docm")
_LAST = "natverk läser .docx, .txt och .md."
# What files of other kinds begin with, whatever they are called.
_OTHERS = (
    (b"%PDF", "en PDF-fil. Be om filen i Word, eller kopiera texten till en textfil."),
    (
        b"\xd0\xcf\x11\xe0",
        "skyddad med lösenord, eller sparad i Words äldre format. Spara den som .docx utan lösenord.",
    ),
    (b"{\\rtf", "sparad som RTF. Öppna den i Word och spara den som .docx."),
)


def read_fil(path: Path) -> Inlast:
    """What the file holds. NatverkError when it cannot be read, is empty, or is of no kind that can be."""
    name, ending = path.name, path.suffix.lower()
    data = _bytes(path)
    for start, what in _OTHERS:
        if data.startswith(start):
            raise NatverkError(f"{name} är {what}\n{_LAST}")
    is_zip = data.startswith(ZIP)
    if ending not in (*_TEXT, *_MARKDOWN, *_WORD):
        raise NatverkError(f"{name} är av ett slag som inte går att läsa in. {_LAST}")
    if ending in _WORD and not is_zip:
        raise NatverkError(
            f"{name} heter som ett Word-dokument men är inget. Öppna filen där den skrevs och spara den som .docx."
        )
    read = read_word(data, name) if is_zip else in_lines(read_text(data, name), is_markdown=ending in _MARKDOWN)
    if not read.text.strip() and not read.kommentarer:
        raise NatverkError(f"I {name} finns ingen text att läsa in.")
    return read


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise NatverkError(f"{path} är en mapp. Skriv vilken fil i den som ska läsas in.")
    if not path.exists():
        raise NatverkError(f"Filen {path} finns inte. Kontrollera namnet, och mappen du står i.")
    if path.is_file() and path.stat().st_size > MAX_FILE:
        raise NatverkError(
            f"{path.name} är för stor för att läsas in. Ta bort bilder och annat som inte hör till mötet."
        )
    return read_whole(path, str(path))
