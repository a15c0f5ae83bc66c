"""Draw the README's pictures from real runs on the example network: the charter's page, and the overview."""

import html
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "uppdragsbeskrivning.svg": (("uppdragsbeskrivning",),),
    "natverk.svg": ((), ("kontrollera",)),
}
TOLD = {
    "uppdragsbeskrivning.svg": "Uppdragsbeskrivningen i terminalen: varje plikt med läge och bevis.",
    "natverk.svg": "Terminalen visar vad som står på tur i nätverket, och vad kontrollen fann.",
}
IDAG = "2027-01-11"
WIDTH, LINE, LEFT, TOP = 84, 19, 18, 52
_STATE = 12  # columns that a duty's state takes
PLAIN = "#ebdbb2"
COLOURS = {
    "$ ": "#8ec07c",
    "hjälp:": "#83a598",
    "✓ klar": "#b8bb26",
    "  dags": "#fabd2f",
    "  försenad": "#fb4934",
    "  väntar": "#83a598",
    "  kommer": "#a89984",
    " " * 12: "#a89984",
}


def main() -> int:
    """Run the commands and write the picture."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "exempel")
        _run("ny", str(folder), "--exempel")
        for name, commands in PICTURES.items():
            lines = [line for words in commands for line in (*_shown(folder, *words), "")]
            (ROOT / "docs" / name).write_text(_svg(lines[:-1], TOLD[name]), "utf-8")
    return 0


def _run(*words: str, cwd: Path | None = None) -> str:
    environment = {**os.environ, "NATVERK_IDAG": IDAG, "NO_COLOR": "1"}
    command = [sys.executable, "-m", "natverk_cli", *words]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def _shown(folder: Path, *words: str) -> list[str]:
    return [f"$ natverk {' '.join(words)}".rstrip(), *_run(*words, cwd=folder).rstrip().split("\n")]


def _wrapped(line: str) -> list[str]:
    pieces = []
    while len(line) > WIDTH:
        cut = line.rfind(" ", 0, WIDTH)
        pieces.append(line[:cut])
        line = f"    {line[cut + 1 :]}"
    return [*pieces, line]


def _svg(lines: list[str], title: str) -> str:
    rows = [piece for line in lines for piece in _wrapped(line)]
    height, width = TOP + LINE * len(rows) + 10, LEFT * 2 + int(WIDTH * 8.45)
    told = html.escape(title)
    texts = "\n".join(_text(row, TOP + LINE * number) for number, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">\n<title>{told}</title>\n'
        f'<rect width="{width}" height="{height}" rx="10" fill="#1d2021"/>\n'
        '<g fill="#504945"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/>'
        '<circle cx="62" cy="20" r="6"/></g>\n'
        f"{texts}\n</svg>\n"
    )


def _text(row: str, y: int) -> str:
    """A row; of a duty only the state in front is coloured, as in the terminal."""
    start, colour = next(((s, c) for s, c in COLOURS.items() if row.startswith(s)), ("", PLAIN))
    is_duty = start.lstrip(" ✓") in ("klar", "kommer", "dags", "försenad", "väntar")
    first, rest = (row[:_STATE], row[_STATE:]) if is_duty else (row, "")
    state = f'<tspan fill="{colour}">{html.escape(first)}</tspan>'
    return f'<text x="{LEFT}" y="{y}" fill="{PLAIN}" xml:space="preserve">{state}{html.escape(rest)}</text>'


if __name__ == "__main__":
    sys.exit(main())
