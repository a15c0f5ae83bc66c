"""A text file that came back: decoded as whatever program wrote it, in lines, with the marks of a reply taken away."""

import re
from collections.abc import Iterator

from natverk_cli.errors import NatverkError
from natverk_cli.source.dolt import without_comments
from natverk_cli.source.text import MAX_BYTES, control
from natverk_cli.synpunkter.rad import Inlast, Rad

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_QUOTE = re.compile(r"^>[ \t]?")
_WRAPPED = 120  # columns; a file with longer lines is one whose paragraphs are lines
_OLD = "cp1252"  # Notepad's and Outlook's own, on a Swedish Windows


def read_text(data: bytes, name: str) -> str:
    """The text with LF line ends. NatverkError when it is none, or hides something."""
    if len(data) > MAX_BYTES:
        raise NatverkError(
            f"{name} är större än en megabyte. Dela upp texten, eller ta bort det som inte hör till mötet."
        )
    text = _decoded(data, name).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n")
    refuse_hidden(text, name)
    return text


def _decoded(data: bytes, name: str) -> str:
    encodings = next(((encoding,) for bom, encoding in _BOMS if data.startswith(bom)), ("utf-8", _guess(data)))
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NatverkError(
        f"{name} går inte att läsa som text.\n"
        "Öppna filen där den skrevs och spara den som Word-dokument (.docx), eller som oformaterad text med "
        "teckenkodningen UTF-8."
    )


def _guess(data: bytes) -> str:
    """What a file without a mark, that is no UTF-8, may be: half of all bytes in UTF-16 are zero."""
    if b"\0" in data[:200]:
        return "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    return _OLD


def refuse_hidden(text: str, name: str, enhet: str = "rad") -> None:
    """Raise NatverkError if the text, a line for each `enhet`, holds a sign that hides something from its reader."""
    if not control(text):
        return
    number, sign = next((number, sign) for number, line in enumerate(text.split("\n"), 1) if (sign := control(line)))
    raise NatverkError(
        f"Ett dolt styrtecken ({sign}) står i {name}, {enhet} {number}. Inget har lästs in.\n"
        "Radera tecknet där, eller skriv om texten, och försök igen."
    )


def in_lines(text: str, *, is_markdown: bool) -> Inlast:
    """The file in lines. Comments of Markdown are no part of it."""
    plain = without_comments(text) if is_markdown else text
    lines = _unquoted(plain.split("\n"))
    are_paragraphs = any(len(line) > _WRAPPED for line in lines)
    return Inlast(tuple(_rader(lines, are_paragraphs=are_paragraphs)), "rad")


def _unquoted(lines: list[str]) -> list[str]:
    """The lines of a reply, or of a reply to one, without the marks that say what is quoted.

    In any other text such a mark is the text's own.
    """
    written = [line for line in lines if line.strip()]
    if sum(line.startswith(">") for line in written) * 2 <= len(written):
        return lines
    return _unquoted([_QUOTE.sub("", line, count=1) for line in lines])


def _rader(lines: list[str], *, are_paragraphs: bool) -> Iterator[Rad]:
    before = ""
    for number, line in enumerate(lines, 1):
        yield Rad(number, line.rstrip(), is_borjan=are_paragraphs or not before.strip())
        before = line
