"""A file from outside is read kindly when it can be, refused in words when it cannot, and never opened further."""

import io
import re
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.errors import NatverkError
from natverk_cli.synpunkter.fil import read_fil
from natverk_cli.synpunkter.word import read_word
from tests.synpunkter.wordfil import docx, p

TEXT = "§ 3 Godkännande\nÅtgärd: Skriver på svenska – gärna.\n"


def fil(folder: Path, data: bytes, name: str = "svar.txt") -> Path:
    target = folder / name
    target.write_bytes(data)
    return target


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.replace("\n", "\r\n").encode("cp1252"),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "cp1252", "utf-16", "utf-16-be", "utf-16-le", "crlf", "cr"],
)
def test_whatever_a_program_saved_text_as(tmp_path: Path, data: bytes) -> None:
    assert read_fil(fil(tmp_path, data)).text == TEXT


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("svar.txt", b"", "finns ingen text"),
        ("svar.txt", b" \n\n", "finns ingen text"),
        ("svar.docx", TEXT.encode(), "heter som ett Word-dokument men är inget"),
        ("svar.docx", b"PK\x03\x04 trasig", "går inte att läsa som Word-dokument"),
        ("svar.docx", docx(), "finns ingen text"),
        ("svar.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "lösenord"),
        ("svar.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "lösenord"),
        ("svar.txt", b"%PDF-1.7", "en PDF-fil"),
        ("svar.txt", b"{\\rtf1\\ansi hej}", "RTF"),
        ("svar.odt", TEXT.encode(), "natverk läser .docx, .txt och .md."),
        ("svar.txt", b"abc\x81\x8d\xff", "går inte att läsa som text"),
        ("svar.txt", "ett\ntvå\u202e.".encode(), "dolt styrtecken (U+202E) står i svar.txt, rad 2"),
        ("svar.txt", b"ett\x1b[31m", "dolt styrtecken (U+001B)"),
        ("svar.txt", b"ett\0\0\0\0\0\0", "dolt styrtecken"),
        ("svar.docx", docx(p("ett"), p("två\u202e")), "dolt styrtecken (U+202E) står i svar.docx, stycke 2"),
        ("svar.txt", b"a" * 1_000_001, "större än en megabyte"),
        ("svar.docx", docx(*[p("a" * 1000)] * 1001), "för mycket text"),
    ],
)
def test_refused_in_words(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    with pytest.raises(NatverkError, match=re.escape(told)):
        read_fil(fil(tmp_path, data, name))


def test_a_folder_and_nothing(tmp_path: Path) -> None:
    with pytest.raises(NatverkError, match="är en mapp"):
        read_fil(tmp_path)
    with pytest.raises(NatverkError, match="finns inte"):
        read_fil(tmp_path / "borta.docx")


def bomb(part: str, content: bytes) -> bytes:
    target = io.BytesIO(docx(p("hej")))
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (bomb("word/header1.xml", b" " * 60_000_000), "när den packas upp"),
        (
            docx(p("hej"), delar={"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "inte skriven som Word",
        ),
        (docx(p("hej"), delar={"word/document.xml": b"<a>" * 20_000 + b"</a>" * 20_000}), "går inte att läsa"),
        (docx(p("hej"), delar={"word/document.xml": b""}), "går inte att läsa"),
        (docx("<w:p/>" * 200_000), "för många delar"),
    ],
    ids=["bomb", "entities", "deep", "empty", "crowded"],
)
def test_nothing_bigger_than_somebody_can_have_written(data: bytes, told: str) -> None:
    with pytest.raises(NatverkError, match=told):
        read_word(data, "svar.docx")


def test_another_zip_is_no_word_file(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("blad.xml", "<a/>")
    with pytest.raises(NatverkError, match="inte ett Word-dokument"):
        read_fil(fil(tmp_path, target.getvalue(), "svar.docx"))


def test_a_picture_that_lies_elsewhere_is_told_of_and_left_alone() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        '<a:blip r:link="rId5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )
    read = read_word(docx(p("hej", drawing)), "svar.docx")
    assert [one.vad for one in read.annat] == ["en bild"]


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_damaged_word_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(docx(p("§ 1 Öppnande"), p("Ett."), kommentarer={1: ("Bo", "Hm")}))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(NatverkError):
        assert "stycke" in read_word(bytes(whole), "svar.docx").enhet
