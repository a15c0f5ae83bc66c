"""Run the dummy program in this process, as a user would."""

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import pytest

from .provkommandon.tabell import run


class Svar(NamedTuple):
    """What a command line gave."""

    kod: int
    ut: str
    fel: str


Natverk = Callable[..., Svar]


@pytest.fixture(scope="session")
def natverk() -> Natverk:
    """`natverk("kontrollera", "--rätta")` → exit code, stdout, stderr."""

    def call(*argv: str) -> Svar:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = run(list(argv))
        return Svar(code, out.getvalue(), err.getvalue())

    return call


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NATVERK_IDAG", raising=False)
