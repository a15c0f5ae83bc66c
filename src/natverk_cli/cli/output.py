"""The terminal's two voices: results on stdout, talk on stderr. The only module that knows of rich."""

import os
import sys

from natverk_cli.formats.style import Style, in_lines, plain, visible

# Red, magenta and blue are told from black and from white alike; yellow, green and cyan drown on white, so that no word
# is written in them.
_STYLES = {
    "fel": "bold red",
    "varning": "bold bright_magenta",
    "upplysning": "bold bright_blue",
    "plats": "bold",
    "hjälp": "bright_blue",
    "markör": "bold red",
    "rubrik": "bold",
    "svagt": "dim",
    "klar": "none",
    "bock": "green",
}

# Lines longer than this are tiring to read; in shorter ones than this no sentence fits.
_WIDEST, _NARROWEST = 100, 20


def show(text: str) -> None:
    """A result: what the command was asked for."""
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def show_file(content: bytes) -> None:
    """A result that is a file of another program's kind: its own bytes, whatever the terminal makes of text."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


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
    return "\n".join(piece for line in text.split("\n") for piece in in_lines(line, width()) or [""])


def width() -> int:
    """How wide a page should be: the terminal's width but not wider than reads well; 80 elsewhere."""
    if not sys.stdout.isatty():
        return 80
    import shutil

    return max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))


def line_width() -> int:
    """How wide lines may be that otherwise would be as long as they are: 0, which is no limit, but in a terminal."""
    return width() if sys.stdout.isatty() else 0
