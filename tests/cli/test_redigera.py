"""$EDITOR in a real terminal: whatever it does, nothing is lost and nothing half-filled is called finished."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import IDAG, Terminal

RECORD = "data/moten/2027-1/protokoll.md"
EDITORS = {
    "returns at once": "true",
    "crashes": "sh -c 'echo Bit >> \"$1\"; exit 3' -",
    "is not there": "finns-inte-alls",
    "empties the file": "sh -c ': > \"$1\"' -",
    "takes the file away": "sh -c 'rm \"$1\"' -",
    "writes half": 'sh -c \'echo "Beslut: Halva." >> "$1"\' -',
}


def in_terminal(folder: Path, editor: str, *words: str, svar: str = "") -> tuple[int, str]:
    """Run natverk in a pseudo-terminal where somebody types the answers; its exit code and all that it wrote."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "EDITOR": editor, "NATVERK_IDAG": IDAG, "TERM": "xterm"}
    process = subprocess.Popen(
        [sys.executable, "-m", "natverk_cli", *words],
        cwd=folder, env=environment, stdin=follower, stdout=follower, stderr=follower,
    )  # fmt: skip
    os.close(follower)
    os.write(leader, svar.encode())
    written = b""
    try:
        while piece := os.read(leader, 4096):
            written += piece
    except OSError:
        pass  # the other end is closed: the program has ended
    os.close(leader)
    return process.wait(timeout=30), written.decode("utf-8", "replace")


@pytest.mark.parametrize("what", EDITORS)
def test_the_draft_is_saved_before_and_kept_after(exempel: Terminal, what: str) -> None:
    exempel.natverk("kallelse", "--ja")
    code, said = in_terminal(exempel.folder, EDITORS[what], "protokoll", "ny", "2027-1")
    assert "Traceback" not in said
    assert code in (0, 2)
    first = exempel.git("log", "--format=%H", "--diff-filter=A", "--", RECORD).split()[-1]
    assert "status: utkast" in exempel.git("show", f"{first}:{RECORD}")
    assert "status: färdigt" not in exempel.git("log", "-p", "--", RECORD)


def test_what_was_written_is_saved_with_its_ids(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    code, _ = in_terminal(exempel.folder, EDITORS["writes half"], "protokoll", "ny", "2027-1")
    assert code == 0
    assert "Beslut b1: Halva." in exempel.git("show", f"HEAD:{RECORD}")
    assert exempel.git("status", "--porcelain") == ""
