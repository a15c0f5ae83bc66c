"""Bytes that are not plain UTF-8 text, and line ends of another system."""

import unicodedata
from pathlib import Path

import pytest

from natverk_cli.source.edit import set_value
from tests.reading.exempel import EXEMPEL, brister, en_brist, read

MEDLEM = "medlemmar/anna-ek.yaml"
MOTE = "moten/2027-1/mote.md"
BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize("sokvag", EXEMPEL)
@pytest.mark.parametrize("bom", [b"", BOM])
@pytest.mark.parametrize("slut", ["\n", "\r\n"])
def test_bom_och_radslut_gor_ingen_skillnad(tmp_path: Path, sokvag: str, bom: bytes, slut: str) -> None:
    content = bom + EXEMPEL[sokvag].replace("\n", slut).encode()
    assert brister(tmp_path, {sokvag: content}) == []


@pytest.mark.parametrize("bom", [b"", BOM])
def test_raden_ar_ratt_med_crlf(tmp_path: Path, bom: bytes) -> None:
    content = EXEMPEL[MOTE].replace("Sara Vide", "Sara Vide\n    titel: logoped").replace("\n", "\r\n")
    place, _ = en_brist(tmp_path, MOTE, bom + content.encode())
    assert place == f"{MOTE}:9:5 F004"


def test_radsluten_behalls_vid_andring() -> None:
    before = BOM + EXEMPEL[MOTE].replace("\n", "\r\n").encode()
    after = set_value(before, ("plats",), "Björkdala", is_markdown=True)
    assert after == before.replace("Kommunhuset i Almhöjd".encode(), "Björkdala".encode())


@pytest.mark.parametrize(
    ("content", "plats", "ord_"),
    [
        ("namn: Anna\nkommun: Almhöjd\n".encode("latin-1"), "2:13", "äldre teckenkodning"),
        (BOM + "namn: Anna Åhl\n".encode("latin-1"), "1:12", "äldre teckenkodning"),
        ("namn: Anna\n".encode("utf-16"), "1:1", "UTF-16"),
        ("namn: Anna\n".encode("utf-16-le"), "1:2", "dolt styrtecken (U+0000)"),
        (b"namn: Anna\nkommun: Alm\x00hem\n", "2:12", "dolt styrtecken (U+0000)"),
        (b"namn: \x1b[31mAnna\n", "1:7", "dolt styrtecken (U+001B)"),
        ("namn: Anna\u202eke\n".encode(), "1:11", "dolt styrtecken (U+202E)"),
        ("namn: Anna\u2066ke\n".encode(), "1:11", "dolt styrtecken (U+2066)"),
        ("namn: Anna\u200fke\n".encode(), "1:11", "dolt styrtecken (U+200F)"),
        ("namn: Anna\u061cke\n".encode(), "1:11", "dolt styrtecken (U+061C)"),
        ("namn: Anna\u2028Ek\n".encode(), "1:11", "dolt styrtecken (U+2028)"),
        (BOM + BOM + b"namn: Anna\n", "1:1", "dolt styrtecken (U+FEFF)"),
        (b"namn: Anna\rkommun: Hjo\n", "1:11", "dolt styrtecken (U+000D)"),
        (b"namn: \xed\xa0\x80\n", "1:7", "äldre teckenkodning"),
    ],
)
def test_ingen_vanlig_text(tmp_path: Path, content: bytes, plats: str, ord_: str) -> None:
    place, words = en_brist(tmp_path, MEDLEM, content)
    assert place == f"{MEDLEM}:{plats} F001"
    assert ord_ in words


def test_styrtecken_i_texten_under_falten(tmp_path: Path) -> None:
    place, _ = en_brist(tmp_path, MOTE, EXEMPEL[MOTE].replace("Kaffe", "Kaf\x07fe"))
    assert place == f"{MOTE}:18:4 F001"


def test_isartagna_bokstaver_ar_samma_bokstaver(tmp_path: Path) -> None:
    """Files written on a Mac may have å as a and a ring, in field names too."""
    decomposed = {sokvag: unicodedata.normalize("NFD", content) for sokvag, content in EXEMPEL.items()}
    assert decomposed != EXEMPEL
    natverk = read(tmp_path, decomposed)
    assert natverk.brister == ()
    assert natverk.medlemmar[0].kommun == "Almhöjd"
    assert [notering.sort for notering in natverk.protokoll[0].noteringar] == ["erfarenhet", "beslut", "åtgärd"]
