"""The launcher."""

import io
import os
import subprocess
import sys
from types import ModuleType

import pytest

from natverk_cli import __version__
from natverk_cli.__main__ import main

from .provkommandon import tabell


@pytest.fixture
def _dummy_app(monkeypatch: pytest.MonkeyPatch) -> None:
    app = ModuleType("natverk_cli.cli.app")
    vars(app)["run"] = tabell.run
    monkeypatch.setitem(sys.modules, "natverk_cli.cli.app", app)


@pytest.mark.parametrize("flagga", ["--version", "-V"])
def test_version_imports_nothing_else(flagga: str) -> None:
    code = (
        "import sys; before = set(sys.modules); from natverk_cli.__main__ import main; "
        "main(); sys.stderr.write(' '.join(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, flagga],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONPATH": "src"},
    )
    assert done.stdout == f"natverk {__version__}\n"
    assert done.stderr.split() == ["natverk_cli", "natverk_cli.__main__"]


@pytest.mark.usefixtures("_dummy_app")
def test_everything_else_goes_to_the_app(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kontrollera", "--rätta"]) == 1
    assert capsys.readouterr().out == "kontrollera . None text True\n"


@pytest.mark.usefixtures("_dummy_app")
def test_arguments_of_the_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["natverk", "kontrollera"])
    assert main() == 0
    assert capsys.readouterr().out == "kontrollera . None text False\n"


@pytest.mark.usefixtures("_dummy_app")
def test_a_narrow_console_does_not_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    console = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(console, encoding="cp1252"))
    assert main(["spara", "tecken"]) == 0
    assert console.getvalue() == f"? ? å {os.sep}\n".encode("cp1252")


def test_interrupted_while_starting(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(argv: list[str]) -> int:
        raise KeyboardInterrupt

    app = ModuleType("natverk_cli.cli.app")
    vars(app)["run"] = interrupt
    monkeypatch.setitem(sys.modules, "natverk_cli.cli.app", app)
    assert main(["kontrollera"]) == 130
    assert capsys.readouterr().err == "Avbrutet.\n"
