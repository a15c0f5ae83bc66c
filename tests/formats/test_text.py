"""Findings for people: the right place under the right character, and nothing that a terminal obeys."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats import FORMAT
from natverk_cli.formats.style import plain, visible
from natverk_cli.formats.text import summary

MOTE = "data/moten/2027-1/mote.md"


def fynd(kolumn: int = 1, slut: int = 2, **andra: Any) -> Diagnostic:
    """A finding on line 2."""
    diagnostic = Diagnostic(MOTE, 2, kolumn, slut, "M002", "varning", "Mötet.", "flytta det", (33,), "2027-1")
    return diagnostic._replace(**andra)


def visat(rad: str, kolumn: int, slut: int, radslut: str = "\n", bom: str = "") -> list[str]:
    """The excerpt and the mark under it, from column 1 of the line."""
    source = f"{bom}datum: x{radslut}{rad}{radslut}sist{radslut}".encode()
    text = FORMAT["text"]([fynd(kolumn, slut)], {MOTE: source}, plain)
    head, *excerpt, cure = text.splitlines()
    assert head == f"{MOTE}:2:{kolumn}: M002 varning: Mötet."
    assert cure == "hjälp: flytta det"
    assert [line[:8] for line in excerpt] == ["    2 | ", "      | "]
    return [line[8:] for line in excerpt]


@pytest.mark.parametrize(
    ("rad", "kolumn", "slut", "under"),
    [
        ("datum: 2027-05-20", 8, 18, "       ^^^^^^^^^^"),
        ("plats: Åmåls äng i ö", 14, 17, "             ^^^"),
        ("plats: Åmål", 8, 12, "       ^^^^"),
        ("a\tb", 3, 4, "  ^"),
        ("abc", 2, 2, " ^"),
        ("abc", 4, 5, "   ^"),
        ("abc", 2, 99, " ^^"),
        ("a\u030ab", 3, 4, " ^"),
        ("日本x", 3, 4, "    ^"),
    ],
)
@pytest.mark.parametrize("radslut", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_market_star_under_tecknet(rad: str, kolumn: int, slut: int, under: str, radslut: str, bom: str) -> None:
    assert visat(rad, kolumn, slut, radslut, bom) == [rad.replace("\t", " "), under]


@pytest.mark.parametrize("kolumn", [1, 50, 51, 120, 500, 2000])
def test_en_lang_rad_kortas_runt_markeringen(kolumn: int) -> None:
    rad = "".join("å" if number % 10 == 9 else str(number % 10) for number in range(2000))
    excerpt, mark = visat(rad, kolumn, kolumn + 1)
    assert len(excerpt) <= 100
    assert excerpt in rad
    assert excerpt[mark.index("^")] == rad[kolumn - 1]
    assert mark.count("^") == 1


def test_en_lang_markering_slutar_med_raden() -> None:
    excerpt, mark = visat("x" * 300, 1, 301)
    assert (len(excerpt), mark) == (100, "^" * 100)


@pytest.mark.parametrize("rad", [3, 9])
def test_ingen_rad_att_visa(rad: int) -> None:
    text = FORMAT["text"]([fynd(rad=rad)], {MOTE: b"a\nb\n\n"}, plain)
    assert text == f"{MOTE}:{rad}:1: M002 varning: Mötet.\nhjälp: flytta det\n"


def test_en_fil_som_inte_ar_text() -> None:
    text = FORMAT["text"]([fynd(3, 4)], {MOTE: b"a\n\xe5\xe4\xf6\x00\n"}, plain)
    assert text.splitlines()[1:3] == ["    2 | \ufffd\ufffd\ufffd\ufffd", "      |   ^"]


def test_kort_ar_en_rad_for_varje_fynd() -> None:
    shown = FORMAT["kort"]([fynd(), fynd(text="Två\nrader\x1b[0m", fil="data/x\n.md")], {}, plain)
    assert shown == f"{MOTE}:2:1: M002 varning: Mötet.\ndata/x\ufffd.md:2:1: M002 varning: Två\ufffdrader\ufffd[0m\n"


def test_mellan_fynden_ar_det_luft() -> None:
    assert FORMAT["text"]([fynd(), fynd()], {}, plain).split("\n\n") == [
        f"{MOTE}:2:1: M002 varning: Mötet.\nhjälp: flytta det",
        f"{MOTE}:2:1: M002 varning: Mötet.\nhjälp: flytta det\n",
    ]


def test_inga_fynd() -> None:
    assert FORMAT["text"]([], {}, plain) == FORMAT["kort"]([], {}, plain) == ""
    assert summary([]) == "Allt stämmer med uppdragsbeskrivningen."
    assert summary([fynd(), fynd(niva="fel"), fynd(niva="fel")]) == "Två fel och en varning."


@pytest.mark.parametrize("text", ["[bold]Anna[/bold]", "[/bold]", "[red", "\\[x]", "{x}", "%s"])
@pytest.mark.parametrize("form", ["text", "kort"])
def test_hakparenteser_ar_text(form: str, text: str) -> None:
    shown = FORMAT[form]([fynd(fil=text, text=text, hjalp=text, rad=1)], {text: f"a {text}\n".encode()}, plain)
    assert shown.count(text) == (4 if form == "text" else 2)


@given(st.text(), st.text(), st.text(), st.text(), st.sampled_from(["text", "kort"]))
def test_inget_nar_terminalen_som_styrtecken(fil: str, text: str, hjalp: str, rad: str, form: str) -> None:
    kallor = {fil: f"x\n{rad}\n".encode("utf-8", "replace")}
    shown = FORMAT[form]([fynd(fil=fil, text=text, hjalp=hjalp)], kallor, plain)
    assert all(sign.isprintable() or sign in "\n\t\u00a0" for sign in shown)
    assert shown.count("\n") <= (4 if form == "text" else 1)


@pytest.mark.parametrize(
    ("text", "synlig"),
    [
        ("Å – ”ä” ✓", "Å – ”ä” ✓"),
        ("\x1b[31m", "\ufffd[31m"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\u202eb", "a\ufffdb"),
        ("\udce5", "\ufffd"),
    ],
)
def test_synligt(text: str, synlig: str) -> None:
    assert visible(text) == synlig
