"""A network's first two years, lived by commands alone: what is due is said when it is due, and nothing is wrong.

`tests/facit/saga.txt` is the tale, with all that is due after every step. The same years told by people who write the
files themselves give the same network.
"""

import os
import subprocess
from pathlib import Path

import pytest

from natverk_cli.reading.las import read_natverk
from tests.cli.conftest import Terminal
from tests.cli.saga import for_hand, med_kommandon
from tests.cli.saga.jamfort import menat
from tests.cli.saga.kronika import Kronika
from tests.cli.saga.saga import Saga

FACIT = Path(__file__).resolve().parent.parent / "facit" / "saga.txt"


def test_two_years(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kronika = Kronika()
    by_commands = Saga(Terminal(tmp_path / "prov", capsys), kronika)
    by_hand = Saga(Terminal(tmp_path / "for-hand", capsys))
    for (rubrik, chapter), same in zip(med_kommandon.BERATTELSEN, for_hand.BERATTELSEN, strict=True):
        kronika.chapter(rubrik)
        chapter(by_commands)
        same(by_hand)
        assert_same(by_commands, by_hand)
    if os.environ.get("NATVERK_FACIT") == "skriv":
        FACIT.write_text(str(kronika), "utf-8")
    assert str(kronika) == FACIT.read_text("utf-8")
    subprocess.run(["git", "fsck", "--strict"], cwd=by_commands.terminal.folder, check=True, capture_output=True)


def assert_same(one: Saga, other: Saga) -> None:
    """The two networks mean the same, and the same is due in both."""
    assert one.idag == other.idag
    assert [saga.terminal.git("status", "--porcelain") for saga in (one, other)] == ["", ""]
    first, second = menat(read_natverk(one.terminal.folder)), menat(read_natverk(other.terminal.folder))
    assert first.keys() == second.keys()
    for path, post in first.items():
        assert second[path] == post, path
    due, also = ({(f["kod"], f["gäller"], f["text"], f["hjälp"]) for f in saga.findings()} for saga in (one, other))
    # Only who writes the file herself is told that natverk has to write a uid.
    assert {found for found in also if found[0] != "K005"} == due
