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
    "klar": "green",
}

# Lines longer than this are tiring to read.
_WIDEST = 100


def show(text: str) -> None:
    """A result: what the command was asked for."""
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def say(text: str) -> None:
    """Talk: what was done, what comes next. Control characters in what it quotes never reach the terminal."""
    sys.stdout.flush()
    text = "\n".join(visible(line) for line in text.split("\n"))
    sys.stderr.write(f"{wrapped(text)}\n")


def style() -> Style:
    """Colours when stdout is a terminal that wants them, otherwise none. NO_COLOR always wins."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return plain
    return _rich


def _rich(kind: str, text: str) -> str:
    from rich.color import ColorSystem
    from rich.style import Style as RichStyle

    return RichStyle.parse(_STYLES[kind]).render(text, color_system=ColorSystem.STANDARD)


def show_paper(markdown: str) -> None:
    """A paper as it reads: laid out in a terminal, as its own Markdown elsewhere."""
    if not sys.stdout.isatty():
        show(markdown)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(highlight=False)
    console.print(Markdown(markdown, hyperlinks=False), width=min(console.width, _WIDEST))


def wrapped(text: str) -> str:
    """The text with its lines broken between words, to the terminal's width; untouched where nobody watches."""
    if not sys.stderr.isatty():
        return text
    from textwrap import fill

    return "\n".join(fill(line, width(), break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))


def width() -> int:
    """How wide a page should be: the terminal's width but not wider than reads well; 80 elsewhere."""
    if not sys.stdout.isatty():
        return 80
    import shutil

    return min(shutil.get_terminal_size().columns, _WIDEST)
