"""The user's own editor."""

import os
import shlex
import subprocess
from pathlib import Path

from natverk_cli.cli import output
from natverk_cli.cli.swedish.fraga import is_terminal


def edit(path: Path) -> bool:
    """Open the file in $VISUAL or $EDITOR and wait; whether the editor ended well and the file is different after.

    Without a terminal or an editor nothing happens. Whatever the editor does, the file it leaves is left as it is.
    """
    words = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not words or not is_terminal():
        return False
    before = path.read_bytes()
    try:
        status = subprocess.run([*words, str(path)], check=False).returncode  # noqa: S603 - the user's own choice
    except OSError:
        output.say(f"Textredigeraren {words[0]} gick inte att starta. Utkastet är sparat och ligger i {path}.")
        return False
    if status:
        output.say(f"Textredigeraren avslutades med ett fel. Det du hann spara ligger i {path}.")
        return False
    return path.exists() and path.read_bytes() != before
