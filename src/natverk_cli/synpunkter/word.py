"""A Word file that came back, read by mammoth: insertions as done, deletions as gone, comments beside the text.

Nothing in the file is run, opened or fetched: only the parts that hold text are looked at, and only when they are of a
size that somebody can have written.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from natverk_cli.errors import NatverkError
from natverk_cli.source.text import MAX_BYTES
from natverk_cli.synpunkter.rad import Annat, Inlast, Kommentar, Rad, Slag
from natverk_cli.synpunkter.textfil import refuse_hidden

ZIP = b"PK\x03\x04"
MAX_FILE = 25_000_000  # pictures and all
_MAX_PART = 6_000_000  # of what becomes text, unpacked: a hundred times a long record
_MAX_PARTS, _MAX_TAGS = 5_000, 150_000  # a hundred pages have fewer
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo) ")
_HEADING = re.compile(r"(?:heading|rubrik|title)\s*(?P<niva>[1-6]?)", re.IGNORECASE)
# What a file that no Word ever wrote makes zipfile, expat and mammoth say.
_BROKEN = (
    BadZipFile, ExpatError, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, LookupError, ValueError,
    AttributeError, TypeError,
)  # fmt: skip


def read_word(data: bytes, name: str) -> Inlast:
    """The file's paragraphs, comments, and what else is in it. NatverkError when it is no Word file, or far too big."""
    if len(data) > MAX_FILE:
        raise NatverkError(f"{name} är för stor, {len(data) // 1_000_000} megabyte. Ta bort bilderna och försök igen.")
    try:
        about = tuple(_about(data, name))
        is_tracked = _is_tracked(data)
        reader = _Reader()
        reader.document(_document(data))
    except _BROKEN as error:
        raise NatverkError(
            f"{name} går inte att läsa som Word-dokument. Öppna filen i Word, spara om den som .docx och försök igen."
        ) from error
    read = Inlast(tuple(reader.rader), "stycke", tuple(reader.kommentarer), (*about, *reader.annat), is_tracked)
    if len(read.text) > MAX_BYTES:
        raise NatverkError(f"{name} har för mycket text. Ta bort det som inte hör till mötet och försök igen.")
    for text in (read.text, *(one.text for one in read.kommentarer)):
        refuse_hidden(text, name, "stycke")
    return read


def _about(data: bytes, name: str) -> Iterator[Annat]:
    """What can be told of the file before it is opened. NatverkError when it is not for opening."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {part.filename: part for part in archive.infolist()}
        text = [part for part in parts.values() if part.filename.endswith((".xml", ".rels"))]
        if "word/document.xml" not in parts and "[Content_Types].xml" not in parts:
            raise NatverkError(f"{name} är inte ett Word-dokument. natverk läser .md, .txt och .docx.")
        if sum(part.file_size for part in text) > _MAX_PART or len(parts) > _MAX_PARTS:
            raise NatverkError(f"{name} är för stor när den packas upp, så den har inte öppnats.")
        contents = [archive.read(part) for part in text]
        if sum(content.count(b"<") for content in contents) > _MAX_TAGS:
            raise NatverkError(f"{name} har för många delar för att vara anteckningar, så den har inte öppnats.")
        if any(b"<!DOCTYPE" in content for content in contents):
            raise NatverkError(f"{name} är inte skriven som Word skriver, så den har inte öppnats.")
        if any(part.rpartition("/")[2].lower() == "vbaproject.bin" for part in parts):
            yield Annat("makron, som varken har körts eller lästs", 0)


def _is_tracked(data: bytes) -> bool:
    with ZipFile(BytesIO(data)) as archive:
        return any(_TRACKED.search(archive.read(one)) for one in archive.namelist() if one == "word/document.xml")


def _document(data: bytes) -> Any:  # noqa: ANN401 - mammoth has no types
    """mammoth's tree of the document."""
    import mammoth  # type: ignore[import-untyped]

    found: list[Any] = []

    def keep(document: Any) -> Any:  # noqa: ANN401
        found.append(document)
        return document.copy(children=[])  # the tree is what is wanted, and not the page made from it

    mammoth.convert_to_html(BytesIO(data), transform_document=keep, include_embedded_style_map=False)
    return found[0]


class _Reader:
    """Goes through the tree once; a paragraph's number is its place among those that are not in tables."""

    def __init__(self) -> None:
        self.rader: list[Rad] = []
        self.kommentarer: list[Kommentar] = []
        self.annat: list[Annat] = []
        self._number = 0
        self._comments: dict[str, Any] = {}

    def document(self, document: Any) -> None:  # noqa: ANN401
        self._comments = {one.comment_id: one for one in document.comments}
        for block in document.children:
            self._block(block)
        for one in self._comments.values():  # those that stand at no place in the text
            self._comment(one, 0)

    def _block(self, block: Any) -> None:  # noqa: ANN401
        if _kind(block) == "Paragraph":
            self._number += 1
            self._paragraph(block)
        elif _kind(block) == "Table":
            rows = [[" ".join(_text(cell).split()) for cell in row.children] for row in block.children]
            first = next((" | ".join(filter(None, row)) for row in rows if any(row)), "tom")
            self.annat.append(Annat(f"en tabell som börjar ”{first[:60]}”", self._number))
            self._besides(block)

    def _paragraph(self, block: Any) -> None:  # noqa: ANN401
        slag, niva = _look(block)
        self._besides(block)
        for number, line in enumerate(_text(block).split("\n")):
            self.rader.append(Rad(self._number, line.strip(), slag, number == 0, niva))

    def _besides(self, node: Any) -> None:  # noqa: ANN401
        """What is in the paragraph besides its text."""
        for one in _all(node):
            kind = _kind(one)
            if kind == "CommentReference" and one.comment_id in self._comments:
                self._comment(self._comments.pop(one.comment_id), self._number)
            elif kind == "Image":
                self.annat.append(Annat("en bild", self._number))
            elif kind == "NoteReference":
                self.annat.append(Annat("en fotnot", self._number))
            elif kind == "Hyperlink" and one.href and one.href.strip("/") != _text(one).strip().strip("/"):
                where = "en mejladress" if one.href.startswith("mailto:") else one.href[:100]
                self.annat.append(Annat(f"en länk till {where}; bara dess text är läst", self._number))

    def _comment(self, comment: Any, number: int) -> None:  # noqa: ANN401
        text = " ".join(" ".join(_text(part) for part in comment.body).split())
        self.kommentarer.append(Kommentar(comment.author_name or comment.author_initials or "okänd", text, number))


def _kind(node: Any) -> str:  # noqa: ANN401
    return type(node).__name__


def _children(node: Any) -> Sequence[Any]:  # noqa: ANN401
    return getattr(node, "children", ())


def _all(node: Any) -> Iterator[Any]:  # noqa: ANN401
    for child in _children(node):
        yield child
        yield from _all(child)


def _text(node: Any) -> str:  # noqa: ANN401
    kind = _kind(node)
    if kind == "Text":
        return str(node.value)
    if kind in ("Tab", "Break"):
        return " " if kind == "Tab" else "\n"
    return "".join(_text(child) for child in _children(node))


def _look(paragraph: Any) -> tuple[Slag, int]:  # noqa: ANN401
    """Whether the paragraph is made to look like a heading or an item, and at which level."""
    if heading := _HEADING.fullmatch(paragraph.style_name or ""):
        return "rubrik", int(heading["niva"] or 0)
    if paragraph.numbering is not None:
        return "punkt", int(paragraph.numbering.level_index)
    runs = [run for run in _all(paragraph) if _kind(run) == "Run" and _text(run).strip()]
    return ("fet" if runs and all(run.is_bold for run in runs) else "text"), 0
