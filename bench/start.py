"""What natverk costs to start, in times what Python itself costs: python -m bench.start

Every command runs in turn with a bare Python, so that what else the machine does falls on both; the figure is the
median of the ratios of their CPU time (user and system).
"""

import os
import sys
from pathlib import Path
from statistics import median
from typing import NamedTuple

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
        cpu_time(warm_up)
    return median(cpu_time(command) / cpu_time(bare) for _ in range(RUNS))


def cpu_time(command: tuple[str, ...]) -> float:
    """Seconds of CPU that a process takes, its children included; findings (1) are as good an end as none (0)."""
    nothing = os.open(os.devnull, os.O_RDWR)
    process = os.posix_spawn(
        command[0],
        command,
        {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "NATVERK_"))},
        file_actions=[(os.POSIX_SPAWN_DUP2, nothing, descriptor) for descriptor in (0, 1, 2)],
    )
    _, status, used = os.wait4(process, 0)
    os.close(nothing)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} could not run")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
