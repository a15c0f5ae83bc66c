"""What natverk costs to start, in times what Python itself costs: python -m bench.start

Every command runs in turn with a bare Python, so that what else the machine does falls on both; the figure is the
median of the ratios of their CPU time (user and system).
"""

import sys
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.matning import cost

ROT = Path(__file__).resolve().parent.parent
RUNS = 31
IDAG = "2027-01-11"


class Row(NamedTuple):
    """One command, the most it may cost, and what it aims at, in times a bare Python."""

    arguments: tuple[str, ...]
    budget: float
    stretch: float


ROWS = (
    Row(("--version",), 1.3, 1.1),
    Row(("--help",), 7, 5),
    Row(("kontrollera", "-C", str(ROT), "--idag", IDAG), 11, 8),
)


def main() -> None:
    """Measure and print a table."""
    natverk = str(Path(sys.executable).with_name("natverk"))
    bare = (sys.executable, "-c", "pass")
    print("| kommando | budget | mål | uppmätt |\n|---|---|---|---|")
    for row in ROWS:
        ratio = measure(bare, (natverk, *row.arguments))
        told = " ".join(word for word in row.arguments if word not in ("-C", str(ROT)))
        print(f"| `natverk {told}` | ≤ {row.budget} | {row.stretch} | {ratio:.2f} |")


def measure(bare: tuple[str, ...], command: tuple[str, ...]) -> float:
    """The median ratio of the CPU time of a command to that of a bare Python."""
    for warm_up in (bare, command):
        cost(warm_up)
    return median(cost(command).cpu / cost(bare).cpu for _ in range(RUNS))


if __name__ == "__main__":
    main()
