"""Findings for GitHub: one mark for each at its line, whatever the data says, and a page that shows it as it is."""

import re
from typing import NamedTuple

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats import FORMAT, Page
from natverk_cli.formats.style import plain, visible
from natverk_cli.formats.text import cure, headline
from tests.formats.fynd import MOTE, fynd, fynden

GITHUB = FORMAT["github"]
TABELLER = MarkdownIt("commonmark").enable("table")


class Kommando(NamedTuple):
    """A workflow command as GitHub understands it."""

    slag: str
    egenskaper: dict[str, str]
    text: str


def kommandon(shown: str) -> list[Kommando]:
    """What GitHub makes of the lines: https://docs.github.com/actions/reference/workflow-commands-for-github-actions"""
    return [_read(line) for line in re.split(r"\r\n|\r|\n", shown)[:-1]]


def _read(line: str) -> Kommando:
    found = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line, re.DOTALL)
    assert found, line
    pairs = (pair.split("=", 1) for pair in found[2].split(","))
    properties = {name: _meant(value.replace("%3A", ":").replace("%2C", ",")) for name, value in pairs}
    return Kommando(found[1], properties, _meant(found[3]))


def _meant(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_ett_fynd_star_pa_sin_plats() -> None:
    (seen,) = kommandon(GITHUB.shown([fynd(8, 18)], Page({})))
    place = {"file": MOTE, "line": "2", "col": "8", "endColumn": "18", "title": "M002 varning"}
    assert seen == ("warning", place, f"{MOTE}:2:8: M002 varning: Mötet.\nhjälp: flytta det")


@pytest.mark.parametrize(("niva", "slag"), [("fel", "error"), ("varning", "warning"), ("upplysning", "notice")])
def test_varje_niva_har_sitt_slag(niva: str, slag: str) -> None:
    assert [seen.slag for seen in kommandon(GITHUB.shown([fynd(niva=niva)], Page({})))] == [slag]


def test_en_ny_rad_i_data_blir_inget_nytt_kommando() -> None:
    one = fynd(text="x\n::error::y\r::stop-commands::z %0A::error::", hjalp="a\n::add-mask::b", fil="a,title=b\n::c:d%")
    (seen,) = kommandon(GITHUB.shown([one], Page({})))
    assert seen.slag == "warning"
    assert seen.egenskaper["file"] == "a,title=b\ufffd::c:d%"
    assert seen.text.splitlines()[1] == "hjälp: a\ufffd::add-mask::b"


@given(fynden())
@example([fynd(fil="##[error]", text="##[group]", hjalp="##[command]")])
def test_alltid_ett_kommando_for_varje_fynd(found: list[Diagnostic]) -> None:
    shown = GITHUB.shown(found, Page({}))
    assert sum(line.lstrip().startswith("::") for line in re.split(r"\r\n|\r|\n", shown)) == len(found)
    assert "##[" not in shown
    seen = kommandon(shown)
    told = sorted(f"{headline(one, plain)}\n{cure(one, plain)}".replace("##[", "## [") for one in found)
    assert sorted(one.text for one in seen) == told
    assert {one.egenskaper["file"] for one in seen} == {visible(one.fil).replace("##[", "## [") for one in found}


@pytest.mark.parametrize(("antal", "sagt"), [(10, ""), (11, "En varning till"), (14, "Fyra varningar till")])
def test_hogst_tio_av_varje_slag_de_varsta_forst(antal: int, sagt: str) -> None:
    found = [*(fynd(rad=number) for number in range(1, antal + 1)), fynd(niva="fel"), fynd(niva="upplysning")]
    seen = kommandon(GITHUB.shown(found, Page({})))
    assert [one.slag for one in seen] == ["error", *["warning"] * 10, "notice"]
    assert [one.egenskaper["line"] for one in seen[1:11]] == [str(number) for number in range(1, 11)]
    told = [f"{sagt} visas inte här. Se alla: natverk kontrollera"] if sagt else []
    assert [one.text.splitlines()[2:] for one in seen] == [[]] * 10 + [told, []]


def tabellen(markdown: str) -> list[list[str]]:
    """The rows of a page's table as they read, its heading left out."""
    tokens = TABELLER.parse(markdown)
    kinds = {part.type for token in tokens for part in (token, *(token.children or []))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "em_open", "code_inline"}
    cells = [tokens[at + 1] for at, token in enumerate(tokens) if token.type in ("td_open", "th_open")]
    read = ["".join(part.content for part in cell.children or []) for cell in cells]
    return [read[at : at + 4] for at in range(4, len(read), 4)]


def test_steget_far_en_sida() -> None:
    page = GITHUB.summarised([fynd(8, 18, niva="fel"), fynd()], Page({}))
    assert "\n\nEtt fel och en varning.\n\n" in page
    assert tabellen(page) == [
        [f"{MOTE}:2:8", "M002 fel", "Mötet.", "flytta det"],
        [f"{MOTE}:2:1", "M002 varning", "Mötet.", "flytta det"],
    ]
    assert GITHUB.summarised([], Page({})).endswith("\n\nAllt stämmer med uppdragsbeskrivningen.\n")


@given(fynden())
@example([fynd(text="<script>alert(1)</script>", hjalp="a|b\n# c", fil="![x](javascript:y) <b> &amp; \\|")])
def test_varje_fynd_ar_en_rad_pa_sidan(found: list[Diagnostic]) -> None:
    rows = tabellen(GITHUB.summarised(found, Page({})))
    assert len(rows) == len(found)
    for row, one in zip(rows, found, strict=True):
        place = f"{one.fil}:{one.rad}:{one.kolumn}"
        cells = (place, f"{one.kod} {one.niva}", one.text, one.hjalp)
        assert row == [visible(" ".join(text.split())) for text in cells]


def test_sidan_far_plats_hos_github() -> None:
    page = GITHUB.summarised([fynd(text="å" * 50_000)] * 30, Page({}))
    assert len(tabellen(page)) == 9
    assert 900_000 < len(page.encode()) < 2**20
    assert page.endswith("\n21 rader till får inte plats här. Se alla: natverk kontrollera\n")


def test_a_network_in_a_folder_of_its_repository() -> None:
    (seen,) = kommandon(GITHUB.shown([fynd(8, 18)], Page({}, under="forskola/")))
    assert seen.egenskaper["file"].startswith("forskola/data/")
