"""Findings for people: the right place under the right character, and nothing that a terminal obeys."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from natverk_cli.formats import FORMAT, Page
from natverk_cli.formats.style import visible
from natverk_cli.formats.text import summary
from tests.formats.fynd import MOTE, fynd, texter


def visat(rad: str, kolumn: int, slut: int, radslut: str = "\n", bom: str = "") -> list[str]:
    """The excerpt and the mark under it, from column 1 of the line."""
    source = f"{bom}datum: x{radslut}{rad}{radslut}sist{radslut}".encode()
    text = FORMAT["text"].shown([fynd(kolumn, slut)], Page({MOTE: source}))
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
    text = FORMAT["text"].shown([fynd(rad=rad)], Page({MOTE: b"a\nb\n\n"}))
    assert text == f"{MOTE}:{rad}:1: M002 varning: Mötet.\nhjälp: flytta det\n"


def test_en_fil_som_inte_ar_text() -> None:
    text = FORMAT["text"].shown([fynd(3, 4)], Page({MOTE: b"a\n\xe5\xe4\xf6\x00\n"}))
    assert text.splitlines()[1:3] == ["    2 | \ufffd\ufffd\ufffd\ufffd", "      |   ^"]


def test_kort_ar_en_rad_for_varje_fynd() -> None:
    shown = FORMAT["kort"].shown([fynd(), fynd(text="Två\nrader\x1b[0m", fil="data/x\n.md")], Page({}))
    assert shown == f"{MOTE}:2:1: M002 varning: Mötet.\ndata/x\ufffd.md:2:1: M002 varning: Två\ufffdrader\ufffd[0m\n"


def test_mellan_fynden_ar_det_luft() -> None:
    assert FORMAT["text"].shown([fynd(), fynd()], Page({})).split("\n\n") == [
        f"{MOTE}:2:1: M002 varning: Mötet.\nhjälp: flytta det",
        f"{MOTE}:2:1: M002 varning: Mötet.\nhjälp: flytta det\n",
    ]


def test_inga_fynd() -> None:
    assert FORMAT["text"].shown([], Page({})) == FORMAT["kort"].shown([], Page({})) == ""
    assert summary([]) == "Allt stämmer med uppdragsbeskrivningen."
    assert summary([fynd(), fynd(niva="fel"), fynd(niva="fel")]) == "Två fel och en varning."


@pytest.mark.parametrize("text", ["[bold]Anna[/bold]", "[/bold]", "[red", "\\[x]", "{x}", "%s"])
@pytest.mark.parametrize("form", ["text", "kort"])
def test_hakparenteser_ar_text(form: str, text: str) -> None:
    shown = FORMAT[form].shown([fynd(fil=text, text=text, hjalp=text, rad=1)], Page({text: f"a {text}\n".encode()}))
    assert shown.count(text) == (4 if form == "text" else 2)


@given(texter(), texter(), texter(), texter(), st.sampled_from(["text", "kort"]))
def test_inget_nar_terminalen_som_styrtecken(fil: str, text: str, hjalp: str, rad: str, form: str) -> None:
    kallor = {fil: f"x\n{rad}\n".encode("utf-8", "replace")}
    shown = FORMAT[form].shown([fynd(fil=fil, text=text, hjalp=hjalp)], Page(kallor))
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


def test_i_ett_smalt_fonster_bryts_raderna_mellan_orden() -> None:
    one = fynd(
        8,
        18,
        text="Mötet torsdag 20 maj 2027 räknas inte som ett av årets fyra fredagsmöten.",
        hjalp="flytta det: natverk möte flytta 2027-1 2027-05-21. Är det ett extra möte? Skriv extra: ja i filen.",
    )
    source = b"---\ndatum: 2027-05-20\n"
    assert (
        FORMAT["text"].shown([one], Page({MOTE: source}, width=60))
        == """\
data/moten/2027-1/mote.md:2:8: M002 varning: Mötet torsdag
  20 maj 2027 räknas inte som ett av årets fyra
  fredagsmöten.
    2 | datum: 2027-05-20
      |        ^^^^^^^^^^
hjälp: flytta det: natverk möte flytta 2027-1 2027-05-21. Är
  det ett extra möte? Skriv extra: ja i filen.
"""
    )


def test_radernas_bredd_andrar_inget_annat() -> None:
    """Colours stand around the same words wherever lines are broken; a name that is broken itself has none."""

    def marked(kind: str, text: str) -> str:
        return f"<{kind}>{text}</{kind}>"

    long_name = fynd(fil=f"data/moten/2027-1/underlag/{'x' * 40}.md", text="Här står en adress.")
    shown = FORMAT["kort"].shown([long_name], Page({}, marked, 60))
    assert shown == (
        f"<plats>data/moten/2027-1/underlag/{'x' * 40}.md:2:1:</plats>\n"
        "  <varning>M002 varning:</varning> Här står en adress.\n"
    )
    broken = FORMAT["kort"].shown([fynd(fil="data/x y.md")], Page({}, marked, 12))
    assert broken == "data/x\n  y.md:2:1:\n  M002\n  varning:\n  Mötet.\n"


@given(texter(), texter(), texter(), st.integers(20, 100), st.sampled_from(["text", "kort"]))
@example("skol- och förbundet natverk protokoll ny 2027-1 " * 5, "2027-02-05 --redan-skickad " * 9, "", 43, "text")
def test_inga_ord_delas_och_inga_rader_blir_for_breda(text: str, hjalp: str, rad: str, bredd: int, form: str) -> None:
    one, source = fynd(text=text, hjalp=hjalp), {MOTE: f"x\n{rad}\n".encode()}
    forms = [FORMAT[form].shown([one], Page(source, width=width)) for width in (0, bredd)]
    told, wrapped = ([line for line in shown.split("\n") if " | " not in line[:10]] for shown in forms)
    assert all(len(line) <= bredd or " " not in line.strip(" ") for line in wrapped)
    assert " ".join(told).split() == " ".join(wrapped).split()


@pytest.mark.parametrize(("tecken", "antal"), [("x", 52), ("日", 26), ("å", 52)])
def test_ett_utdrag_far_plats_i_fonstret(tecken: str, antal: int) -> None:
    excerpt = FORMAT["text"].shown([fynd(150, 151)], Page({MOTE: f"\n{tecken * 300}\n".encode()}, width=60))
    _, shown, mark, _ = excerpt.splitlines()
    assert shown == f"    2 | {tecken * antal}"
    assert mark == f"      | {' ' * 26}{'^' * (2 if tecken == '日' else 1)}"
