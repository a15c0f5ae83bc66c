"""Draw docs/natverk.svg, the README's picture: the overview and the check, run on the example network."""

import html
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "natverk.svg"
IDAG = "2027-01-11"
WIDTH, LINE, LEFT, TOP = 96, 19, 18, 52
COLOURS = {"$": "#8ec07c", "h": "#83a598"}


def main() -> int:
    """Run the commands and write the picture."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "exempel")
        _run("ny", str(folder), "--exempel")
        lines = [*_shown(folder), "", *_shown(folder, "kontrollera")]
    PICTURE.write_text(_svg(lines), "utf-8")
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


def _svg(lines: list[str]) -> str:
    rows = [piece for line in lines for piece in _wrapped(line)]
    height, width = TOP + LINE * len(rows) + 10, LEFT * 2 + int(WIDTH * 8.45)
    told = html.escape("Terminalen visar vad som står på tur i nätverket, och vad kontrollen fann.")
    texts = "\n".join(
        f'<text x="{LEFT}" y="{TOP + LINE * number}" fill="{_colour(row)}" xml:space="preserve">'
        f"{html.escape(row)}</text>"
        for number, row in enumerate(rows)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">\n<title>{told}</title>\n'
        f'<rect width="{width}" height="{height}" rx="10" fill="#1d2021"/>\n'
        '<g fill="#504945"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/>'
        '<circle cx="62" cy="20" r="6"/></g>\n'
        f"{texts}\n</svg>\n"
    )


def _colour(row: str) -> str:
    return COLOURS.get(row[:1], "#ebdbb2") if row.startswith(("$ ", "hjälp:")) else "#ebdbb2"


if __name__ == "__main__":
    sys.exit(main())
