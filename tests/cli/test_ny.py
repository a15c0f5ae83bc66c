"""A new network, bare or invented."""

from pathlib import Path

import pytest

from natverk_cli.documents.nytt import EXEMPEL, NYTT, files_of
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.reading.las import read_natverk
from tests.cli.conftest import Terminal


@pytest.mark.parametrize("idag", ["2026-11-23", "2027-01-01", "2027-12-31"])
def test_a_bare_network_passes_its_own_check_with_helpful_varningar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], idag: str
) -> None:
    terminal = Terminal(tmp_path / "å ny", capsys)
    assert terminal.natverk("ny", str(terminal.folder), "--namn", "Nätverket: #1", idag=idag).code == 0
    check = terminal.natverk("kontrollera", "-C", str(terminal.folder), "--format", "kort", idag=idag)
    assert check.code == 0
    assert {line.split()[1] for line in check.out.splitlines()} == {"R003"}
    assert read_natverk(terminal.folder).installningar.namn == "Nätverket: #1"
    assert terminal.git("status", "--porcelain") == ""


def test_the_invented_network_has_every_file_kind_and_no_fault(exempel: Terminal) -> None:
    natverk = read_natverk(exempel.folder)
    assert natverk.brister == ()
    assert {slag.namn for slag in FILSLAG if not getattr(natverk, slag.samling)} == set()
    assert exempel.git("log", "--format=%an <%ae>") == "Exempelnätverket <exempel@example.se>\n"
    assert exempel.natverk("kontrollera").code == 0


def test_contacts_stay_outside_git(exempel: Terminal) -> None:
    assert (exempel.folder / "kontakter.csv").exists()
    assert "kontakter.csv" not in exempel.git("ls-files")


@pytest.mark.parametrize(("kind", "words"), [(NYTT, ()), (EXEMPEL, ("--exempel",))])
def test_everything_else_is_saved_whatever_the_machine_leaves_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, words: tuple[str, ...]
) -> None:
    (tmp_path / "ignore").write_text(".vscode/\n", "utf-8")
    with (tmp_path / "gitconfig").open("a") as config:
        config.write(f"[core]\n\texcludesFile = {(tmp_path / 'ignore').as_posix()}\n")
    terminal = Terminal(tmp_path / "nytt", capsys)
    assert terminal.natverk("ny", str(terminal.folder), *words).code == 0
    assert set(terminal.git("ls-files", "-z").strip("\0").split("\0")) == set(files_of(kind, "", 2027)) - {
        "kontakter.csv"
    }


def test_help_while_typing_and_the_check_on_github_come_along_as_they_are() -> None:
    shared = {path: content for path, content in files_of(EXEMPEL, "", 2027).items() if path.startswith(".")}
    assert {".vscode/settings.json", ".vscode/filslag/moten.json", ".github/workflows/kontrollera.yml"} < shared.keys()
    assert shared.items() <= files_of(NYTT, "Nätverk ${{ namn }}", 2027).items()


def test_a_taken_folder_is_refused_and_untouched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = tmp_path / "upptagen"
    taken.mkdir()
    (taken / "brev.txt").write_text("hej", "utf-8")
    answer = Terminal(taken, capsys).natverk("ny", str(taken))
    assert answer.code == 2
    assert [path.name for path in taken.iterdir()] == ["brev.txt"]


def test_inside_another_repository_is_refused(exempel: Terminal) -> None:
    answer = exempel.natverk("ny", "inne")
    assert answer.code == 2
    assert not (exempel.folder / "inne").exists()


def test_prova_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = Terminal(tmp_path, capsys).natverk("ny", str(tmp_path / "x"), "--prova")
    assert answer.code == 0
    assert "data/natverk.yaml" in answer.out
    assert not (tmp_path / "x").exists()
