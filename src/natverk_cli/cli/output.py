"""The terminal's two voices: results on stdout, talk on stderr. The only module that knows of rich."""

import os
import sys

from natverk_cli.formats.style import Style, plain, visible

_STYLES = {
    "fel": "bold red",
    "varning": "bold yellow",
    "upplysning": "bold cyan",
    "plats": "bold",
    "hjälp": "green",
    "markör": "bold red",
    "rubrik": "bold",
    "svagt": "dim",
}


def show(text: str) -> None:
    """A result: what the command was asked for."""
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def say(text: str) -> None:
    """Talk: what was done, what comes next."""
    sys.stdout.flush()
    sys.stderr.write(f"{text}\n")


def say_visible(text: str) -> None:
    """Talk that quotes somebody's words, whose control characters never reach the terminal."""
    say("\n".join(visible(line) for line in text.split("\n")))


def style() -> Style:
    """Colours when stdout is a terminal that wants them, otherwise none. NO_COLOR always wins."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return plain
    return _rich


def _rich(kind: str, text: str) -> str:
    from rich.color import ColorSystem
    from rich.style import Style as RichStyle

    return RichStyle.parse(_STYLES[kind]).render(text, color_system=ColorSystem.STANDARD)
