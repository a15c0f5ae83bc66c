"""docs/kommandon.md: every command's help, as the user sees it in a window 80 columns wide."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

from natverk_cli.__main__ import main
from natverk_cli.cli.app import GRUPPER, KOMMANDON
from scripts.dokument import ANMARKNING

_BREDD = "80"


def sida() -> str:
    """The page: the program's own help, then each group's and command's in the order of the table."""
    parts = [
        f"# Kommandon\n\n{ANMARKNING}\n",
        "Samma hjälp får du i terminalen med `--help` efter kommandot.\n",
        *(_avsnitt(namn) for namn in _namn()),
    ]
    return "\n".join(parts)


def _namn() -> Iterator[str]:
    """The words of every group and command that is shown, the program itself first."""
    yield ""
    grupper = {grupp.namn for grupp in GRUPPER}
    for kommando in KOMMANDON:
        forsta = kommando.namn.partition(" ")[0]
        if forsta in grupper:
            grupper.remove(forsta)
            if forsta != kommando.namn:
                yield forsta
        if kommando.namn and not kommando.dold:
            yield kommando.namn


def _avsnitt(namn: str) -> str:
    rubrik = f"natverk {namn}".strip()
    return f"## {rubrik}\n\n```text\n{_hjalp(namn).rstrip()}\n```\n"


def _hjalp(namn: str) -> str:
    text = io.StringIO()
    with _columns(_BREDD), redirect_stdout(text):
        kod = main([*namn.split(), "--help"])
    if kod:
        raise RuntimeError(f"natverk {namn} --help ended with {kod}")
    return text.getvalue()


@contextmanager
def _columns(width: str) -> Iterator[None]:
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = width
    try:
        yield
    finally:
        del os.environ["COLUMNS"]
        if before is not None:
            os.environ["COLUMNS"] = before
