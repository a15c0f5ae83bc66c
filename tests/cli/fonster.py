"""What somebody sees who sits at a terminal."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path

from tests.cli.conftest import IDAG

_HEIGHT = 50
_COLOUR = re.compile(r"\x1b\[([0-9;]*)m")


def seen(folder: Path, *words: str, columns: int = 80, variables: Mapping[str, str] = {}) -> str:
    """All that natverk writes in a terminal so wide, colours and all, on the tests' usual day."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", _HEIGHT, columns, 0, 0))
    own = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    environment = {**own, "TERM": "xterm", "NATVERK_IDAG": IDAG, **variables}
    run = [sys.executable, "-m", "natverk_cli", *words]
    with subprocess.Popen(run, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs):
        os.close(theirs)
        written = _all(ours)
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def _all(handle: int) -> bytes:
    written = b""
    while True:
        try:
            more = os.read(handle, 65536)
        except OSError:  # how Linux says that nobody can write any more
            return written
        if not more:
            return written
        written += more


def without_colours(text: str) -> str:
    """The text alone; what is left of anything else that a terminal obeys is still there."""
    return _COLOUR.sub("", text)
