"""What natverk's saving costs beside plain `git add` and `git commit`: make bench

Both save the same file, turn by turn, in repositories of their own. The figure is the median of the ratios of CPU time,
children included, within one process: what importing costs is in the table of commands.
"""

import os
import resource
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from natverk_cli.changes import Change, Plan
from natverk_cli.git import save

RUNS = 31
FIL = "data/moten/2027-1/mote.md"


def main() -> None:
    """Measure and print a table."""
    os.environ.update(GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull)
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = _repository(Path(folder, "natverk")), _repository(Path(folder, "git"))
        edit = _ratio(lambda n: _save(ours, FIL, n), lambda n: _plain(plain, FIL, n))
        new = _ratio(
            lambda n: _save(ours, f"data/utskick/2027-01-01-{n}.yaml", n),
            lambda n: _plain(plain, f"data/utskick/2027-01-01-{n}.yaml", n),
        )
    print("| spara, mot `git add` och `git commit` | budget | mål | uppmätt |\n|---|---|---|---|")
    print(f"| en ändrad fil | ≤ 1.5 | 1.1 | {edit:.2f} |")
    print(f"| en ny fil | ≤ 1.5 | 1.1 | {new:.2f} |")


def _repository(folder: Path) -> Path:
    (folder / FIL).parent.mkdir(parents=True)
    (folder / FIL).write_text("1\n", "utf-8")
    for words in (
        ("init", "-q"),
        ("config", "user.name", "B"),
        ("config", "user.email", "b@example.se"),
        ("add", "-A"),
    ):
        subprocess.run(("git", "-C", str(folder), *words), check=True)
    subprocess.run(("git", "-C", str(folder), "commit", "-qm", "1"), check=True)
    return folder


def _save(folder: Path, fil: str, number: int) -> None:
    path = folder / fil
    before = path.read_bytes() if path.exists() else None
    save(folder, Plan((Change(fil, before, f"{number}\n{os.urandom(8).hex()}\n".encode()),), "Ändra"))


def _plain(folder: Path, fil: str, number: int) -> None:
    path = folder / fil
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(f"{number}\n{os.urandom(8).hex()}\n".encode())
    subprocess.run(("git", "-C", str(folder), "add", "--", fil), check=True)
    subprocess.run(("git", "-C", str(folder), "commit", "-qm", "Ändra"), check=True)


def _ratio(ours: Callable[[int], None], plain: Callable[[int], None]) -> float:
    ours(-1)
    plain(-1)
    return median(_cost(ours, n) / _cost(plain, n) for n in range(RUNS))


def _cost(work: Callable[[int], None], number: int) -> float:
    before = _used()
    work(number)
    return _used() - before


def _used() -> float:
    """Seconds of CPU so far, of this process and of those it has waited for."""
    who = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in who)


if __name__ == "__main__":
    main()
