"""Questions: asked in a terminal, never elsewhere."""

import os
import pty
import subprocess
import sys

import pytest

from natverk_cli.cli.swedish import ask, ask_text
from natverk_cli.errors import NatverkError

from .test_grans import RUN, shell

ASK_NAME = (
    "import sys; from natverk_cli.cli.swedish import ask_text; "
    "sys.stdout.write(f\"<{ask_text('Ditt namn', annars='Skriv git config.')}>\")"
)
# A terminal of one's own, for Ctrl-C to reach whom it should.
CONTROL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
SAVE = ("-c", CONTROL + RUN, "kallelse")
NAME = ("-c", CONTROL + ASK_NAME)


def in_terminal(typed: str, args: tuple[str, ...] = SAVE) -> str:
    """Everything a terminal shows when `typed` is typed at the first question."""
    keyboard, screen = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, *args],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        env={"PYTHONPATH": "src:.", "PYTHONUTF8": "1"},
        start_new_session=True,
    )
    os.close(screen)
    with process:
        shown = os.read(keyboard, 4096)
        os.write(keyboard, typed.encode())
        shown += _read_all(keyboard)
    os.close(keyboard)
    return shown.decode().replace("\r\n", "\n")


def _read_all(keyboard: int) -> bytes:
    shown = b""
    while True:
        try:
            chunk = os.read(keyboard, 4096)
        except OSError:  # Linux: the other end is closed
            return shown
        if not chunk:
            return shown
        shown += chunk


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("j\n", "ja"),
        ("JA\n", "ja"),
        ("n\n", "nej"),
        ("nej\n", "nej"),
        ("\n", "nej"),
        ("\x04", "nej"),
        ("kanske\nja\n", "ja"),
        ("x\ny\nz\nj\n", "nej"),
    ],
)
def test_ask(typed: str, answer: str) -> None:
    shown = in_terminal(typed)
    assert "Vill du spara? [j/n]: " in shown
    assert f"kallelse nästa {answer}\n" in shown


def test_ask_again_says_how() -> None:
    assert "Svara j för ja eller n för nej.\n" in in_terminal("kanske\nj\n")


def test_ctrl_c_at_a_question() -> None:
    assert in_terminal("\x03").endswith("\nAvbrutet.\n")


@pytest.mark.parametrize("script", ['"$@"', 'echo j | "$@"', '"$@" < /dev/null | cat'])
def test_without_a_terminal_nothing_asks(script: str) -> None:
    svar = shell("kallelse", script=script)
    assert (svar.kod, svar.ut) == (2, "")
    assert svar.fel.startswith("Frågan ”Vill du spara?” gick inte att ställa, för kommandot körs inte i en terminal.")
    assert svar.fel.endswith("Kör igen med --ja om svaret är ja.\n")


def test_an_open_pipe_is_never_waited_for() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN, "kallelse"],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": "src:.", "PYTHONUTF8": "1"},
    ) as process:
        assert process.wait(timeout=20) == 2


def test_ja_is_never_asked() -> None:
    assert ask("Vill du spara?", ja=True)
    assert shell("kallelse", "--ja") == (0, "kallelse nästa ja\n", "")


def test_other_flag_is_named() -> None:
    with pytest.raises(NatverkError, match="Kör igen med --skicka om svaret är ja"):
        ask("Ska breven skickas?", ja=False, flag="--skicka")


def test_ask_text() -> None:
    assert in_terminal("Bånita Kron\n", NAME).endswith("<Bånita Kron>")
    assert in_terminal("\n  \nBånita\n", NAME).endswith("<Bånita>")
    refused = in_terminal("\x04", NAME)
    assert "NatverkError" in refused
    assert "Skriv git config." in refused


def test_ask_text_without_a_terminal() -> None:
    with pytest.raises(NatverkError, match=r"^Skriv git config\.$"):
        ask_text("Ditt namn", annars="Skriv git config.")
