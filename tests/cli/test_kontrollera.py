"""natverk kontrollera: the forms of its findings, in a pipe, at GitHub and in a terminal."""

import json
import sys
from pathlib import Path

import pytest
from rich.style import Style

from natverk_cli import formats
from natverk_cli.cli import kontrollera
from natverk_cli.cli.output import _STYLES
from natverk_cli.formats import FORMAT, Format
from tests.cli.conftest import Terminal
from tests.cli.fonster import seen, without_colours

MEDLEM = "data/medlemmar/bodil-ronn.yaml"
MOTE = "data/moten/2027-2/mote.md"


@pytest.fixture
def sida(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that GitHub names for the step's page, with something on it already."""
    page = tmp_path / "steg.md"
    page.write_text("# Förut\n\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    return page


def test_github_gets_commands_and_a_page(exempel: Terminal, sida: Path) -> None:
    exempel.change(MOTE, "datum: 2027-04-23", "datum: 2027-04-22")
    answer = exempel.natverk("kontrollera", "--format", "github")
    assert f"\n::warning file={MOTE},line=2,col=8,endColumn=18,title=M002 varning::" in f"\n{answer.out}"
    assert all(line.startswith("::") for line in answer.out.splitlines())
    page = sida.read_text("utf-8")
    assert page.startswith("# Förut\n\n## Kontroll mot uppdragsbeskrivningen\n\n")
    assert f"| {MOTE}:2:8 | M002 varning | Mötet torsdag 22 april 2027" in page


def test_other_services_know_files_by_their_way_from_the_repositorys_top(exempel: Terminal) -> None:
    exempel.change(MOTE, "datum: 2027-04-23", "datum: 2027-04-22")
    (exempel.folder / ".git").rename(exempel.folder.parent / ".git")
    assert f"::warning file=exempel/{MOTE},line=2," in exempel.natverk("kontrollera", "--format", "github").out
    assert f'"uri": "exempel/{MOTE}"' in exempel.natverk("kontrollera", "--format", "sarif").out
    assert f"\n{MOTE}:2:8: M002" in "\n" + exempel.natverk("kontrollera", "--format", "kort").out


@pytest.mark.parametrize("form", ["text", "kort", "json", "sarif"])
def test_only_github_gets_a_page(exempel: Terminal, sida: Path, form: str) -> None:
    exempel.natverk("kontrollera", "--format", form)
    assert sida.read_text("utf-8") == "# Förut\n\n"


def test_a_page_that_cannot_be_written_is_told(exempel: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(exempel.folder / "finns" / "inte.md"))
    answer = exempel.natverk("kontrollera", "--format", "github")
    assert (answer.code, "inte.md finns inte." in answer.err) == (2, True)
    assert answer.out.startswith("::warning ")


@pytest.mark.parametrize("form", FORMAT)
def test_every_form_has_the_same_exit_code(exempel: Terminal, form: str) -> None:
    assert exempel.natverk("kontrollera", "--format", form).code == 0
    assert exempel.natverk("kontrollera", "--format", form, "--strikt").code == 1
    exempel.change(MOTE, "plats: ", "plast: ")
    assert exempel.natverk("kontrollera", "--format", form).code == 1


def test_sarif_points_at_the_files_of_the_network(exempel: Terminal) -> None:
    exempel.change(MOTE, "datum: 2027-04-23", "datum: 2027-04-22")
    (run,) = json.loads(exempel.natverk("kontrollera", "--format", "sarif").out)["runs"]
    (thursday,) = (result for result in run["results"] if result["ruleId"] == "M002")
    place = thursday["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == (MOTE, 2)


def test_a_new_form_is_an_entry_in_the_table(exempel: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "FORMAT", {**FORMAT, "kvitto": Format("tests.formats.kvitto")})
    monkeypatch.delitem(sys.modules, kontrollera.__name__)
    assert "github, sarif eller kvitto." in exempel.natverk("kontrollera", "--help").out
    assert exempel.natverk("kontrollera", "--format", "kvitto").out.startswith("1 av ")


def test_a_form_that_is_not_there(exempel: Terminal) -> None:
    answer = exempel.natverk("kontrollera", "--format", "xml")
    assert (answer.code, "Välj text, kort, json, github eller sarif." in answer.err) == (2, True)


HOSTILE = '"::error::x |<script>#[/bold]##[error]%0A"'


@pytest.mark.parametrize("form", FORMAT)
def test_what_stands_in_data_is_text_in_every_form(exempel: Terminal, sida: Path, form: str) -> None:
    exempel.write(MEDLEM, f"{exempel.read(MEDLEM)}{HOSTILE}: x\n")
    found = json.loads(exempel.natverk("kontrollera", "--format", "json").out)
    out = exempel.natverk("kontrollera", "--format", form).out
    if form == "github":
        assert sum(line.startswith("::") for line in out.splitlines()) == len(out.splitlines()) == len(found)
        assert "##[" not in out
        row = next(line for line in sida.read_text("utf-8").splitlines() if "F004" in line)
        assert "”::error::x \\|&lt;script&gt;#\\[/bold\\]##\\[error\\]%0A”" in row
        assert row.replace("\\|", "").count("|") == 5
    else:
        assert "::error::x |<script>#[/bold]##[error]%0A" in out


@pytest.mark.parametrize("written", ["\x1b[31m", '"\\e[31m"', '"a\\r\\n::error::b"', '"a\\n# b"'])
@pytest.mark.parametrize("form", FORMAT)
def test_what_a_terminal_obeys_is_refused_and_never_shown(exempel: Terminal, written: str, form: str) -> None:
    exempel.change(MEDLEM, "namn: Bodil Rönn", f"namn: {written}")
    answer = exempel.natverk("kontrollera", "--format", form)
    assert answer.code == 1
    assert "\x1b" not in answer.out
    assert "\r" not in answer.out
    assert not any(line.startswith("::") for line in answer.out.splitlines() if form != "github")


def test_in_a_terminal_no_word_is_broken(exempel: Terminal) -> None:
    exempel.change(MOTE, "datum: 2027-04-23", "datum: 2027-04-22")
    shown = seen(exempel.folder, "kontrollera")
    assert "\x1b[1m" in shown
    text = without_colours(shown)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80
    piped = exempel.natverk("kontrollera")
    assert text.split() == f"{piped.out}{piped.err}".split()
    assert [line for line in text.splitlines() if line.startswith("  ") and "|" not in line]


def test_in_a_narrow_terminal_the_line_is_cut(exempel: Terminal) -> None:
    exempel.change(MOTE, "plats: ", f"plast: {'x' * 200} ")
    text = without_colours(seen(exempel.folder, "kontrollera", columns=40))
    assert f"\n    5 | plast: {'x' * 25}\n" in text


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["no color", "dumb"])
def test_no_colours_for_those_who_want_none(exempel: Terminal, variables: dict[str, str]) -> None:
    shown = seen(exempel.folder, "kontrollera", variables=variables)
    assert "P002 varning" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("kind", [kind for kind in _STYLES if kind != "bock"])
def test_no_word_has_a_colour_that_drowns_on_black_or_on_white(kind: str) -> None:
    colour = Style.parse(_STYLES[kind]).color
    assert colour is None or colour.name in {"red", "bright_magenta", "bright_blue"}
