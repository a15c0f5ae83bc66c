"""A network to run commands in: the invented one, in a real repository of its own, on 11 January 2027."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from natverk_cli.__main__ import main

IDAG = "2027-01-11"


class Answer(NamedTuple):
    """What a command gave: its exit code, its results, its talk."""

    code: int
    out: str
    err: str


class Terminal:
    """Runs natverk in a folder, as a program without a terminal around it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def natverk(self, *words: str, idag: str = IDAG) -> Answer:
        """Run one command on a day."""
        os.environ["NATVERK_IDAG"] = idag
        self._capsys.readouterr()
        code = main([*words])
        out, err = self._capsys.readouterr()
        return Answer(code, out, err)

    def git(self, *words: str) -> str:
        """Ask git."""
        return subprocess.run(["git", *words], cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def read(self, path: str) -> str:
        """A file's text."""
        return (self.folder / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a file by hand."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Change a text in a file by hand."""
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def saved(self) -> list[str]:
        """The paths of the last commit."""
        return self.git("show", "--name-only", "--format=", "-z", "HEAD").strip("\0").split("\0")


@pytest.fixture(autouse=True)
def _own_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing of the machine's own settings reaches a test."""
    config = tmp_path / "gitconfig"
    config.write_text("[user]\n\tname = Prov Provsson\n\temail = prov@example.se\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("EDITOR", "VISUAL", "NATVERK_IDAG"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    yield
    os.environ.pop("NATVERK_IDAG", None)


@pytest.fixture(scope="session")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented network as natverk ny makes it; every test gets a copy."""
    folder = tmp_path_factory.mktemp("exempel") / "exempel"
    assert main(["ny", str(folder), "--exempel"]) == 0
    return folder


@pytest.fixture
def exempel(
    _made_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """The invented network, newly made; one stands in its folder."""
    folder = tmp_path / "exempel"
    copytree(_made_once, folder, symlinks=True)
    monkeypatch.chdir(folder)
    return Terminal(folder, capsys)
