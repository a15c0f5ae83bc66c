"""What natverk kontrollera costs on a large network, beside plain loading and two well-known checkers: make bench

Each is a whole process, run in turn with the others, so that what else the machine does falls on all of them; a figure
is the median of the ratios of their CPU time. The checkers run in an environment of their own, bench/.venv.
check-jsonschema takes one schema at a time, so it runs once for each kind of file; of its starts only one is counted.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.matning import Cost, cost
from bench.stort import IDAG, make_network
from natverk_cli.model.filslag import filslag
from natverk_cli.svenska.namn import fold

HERE = Path(__file__).resolve().parent
RUNS = 7
SMALL, LARGE = 1_000, 10_000
SCHEMAS = HERE.parent / "natverk" / "gemensamt" / ".vscode" / "filslag"
PEERS = ("yamllint", "check-jsonschema")


class Measured(NamedTuple):
    """The costs of one command, run by run."""

    costs: list[Cost]

    @property
    def cpu(self) -> list[float]:
        """The seconds of CPU."""
        return [one.cpu for one in self.costs]

    def over(self, other: "Measured") -> float:
        """The median of what this costs in times what the other does."""
        return median(mine.cpu / its.cpu for mine, its in zip(self.costs, other.costs, strict=True))


def main() -> None:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        small, large, fields = (Path(folder, name) for name in ("small", "large", "fields"))
        counts = [_network(small, SMALL), _network(large, LARGE)]
        _write_fields(small, fields)
        commands: dict[str, list[tuple[str, ...]]] = {
            "small": [_kontrollera(small)],
            "large": [_kontrollera(large)],
            "load": [(sys.executable, str(HERE / "ladda.py"), str(large / "data"))],
            "yamllint": [(_peer("yamllint"), "-d", "relaxed", str(fields))],
            "check-jsonschema": [*_by_kind(fields)],
        }
        _show(_measured(commands), counts)


def _network(folder: Path, files: int) -> int:
    count = make_network(folder, files)
    for words in (
        ("init", "-q"),
        ("add", "-A"),
        ("-c", "user.name=B", "-c", "user.email=b@example.se", "commit", "-qm", "1"),
    ):
        subprocess.run(("git", "-C", str(folder), *words), check=True)
    return count


def _write_fields(network: Path, folder: Path) -> None:
    """The same fields as YAML files, which is all that the other checkers can read."""
    for path in (network / "data").rglob("*"):
        if path.suffix in (".md", ".yaml"):
            text = path.read_text("utf-8")
            if path.suffix == ".md" and not text.startswith("---\n"):
                continue  # an attachment: only prose
            target = folder / path.relative_to(network).with_suffix(f"{path.suffix}.yaml")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text.removeprefix("---\n").partition("\n---\n")[0].rstrip("\n") + "\n", "utf-8")


def _by_kind(folder: Path) -> Iterator[tuple[str, ...]]:
    """One command for each kind of file; the first looks at a single file, and tells what a start costs."""
    by_kind: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*.yaml")):
        found = filslag(path.relative_to(folder / "data").with_suffix("").as_posix())
        if found:
            by_kind.setdefault(fold(found[0].namn), []).append(str(path))
    command = (_peer("check-jsonschema"), "--quiet", "--schemafile")
    yield (*command, str(SCHEMAS / "installningar.json"), *by_kind["installningar"])
    for kind, paths in by_kind.items():
        yield (*command, str(SCHEMAS / f"{kind}.json"), *paths)


def _kontrollera(network: Path) -> tuple[str, ...]:
    natverk = str(Path(sys.executable).with_name("natverk"))
    return (natverk, "kontrollera", "-C", str(network), "--idag", IDAG, "--format", "kort")


def _peer(name: str) -> str:
    """The path of a checker, installed at its pinned version the first time."""
    venv = HERE / ".venv"
    if not (venv / "bin" / name).exists():
        subprocess.run((sys.executable, "-m", "venv", "--clear", str(venv)), check=True)
        pip = (str(venv / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check")
        subprocess.run((*pip, "--require-hashes", "--requirement", str(HERE / "requirements.txt")), check=True)
    return str(venv / "bin" / name)


def _measured(commands: dict[str, list[tuple[str, ...]]]) -> dict[str, Measured]:
    for several in commands.values():
        _cost(several)  # warms the disk, and lets Python compile
    rounds = [{name: _cost(several) for name, several in commands.items()} for _ in range(RUNS)]
    return {name: Measured([one[name] for one in rounds]) for name in commands}


def _cost(several: list[tuple[str, ...]]) -> Cost:
    """What one command costs; of several that do one thing, all of them with one start."""
    first, *others = [cost(command) for command in several]
    if not others:
        return first
    return Cost(sum(one.cpu for one in others) - (len(others) - 1) * first.cpu, max(one.memory for one in others))


def _show(measured: dict[str, Measured], counts: list[int]) -> None:
    small, large = measured["small"], measured["large"]
    growth = large.over(small) * counts[0] / counts[1]
    memory = max(one.memory for one in large.costs)
    print(f"| {counts[0]} och {counts[1]} filer | budget | mål | uppmätt |\n|---|---|---|---|")
    print(f"| `kontrollera` / yaml.load, {counts[1]} filer | ≤ 1.0 | 0.6 | {large.over(measured['load']):.2f} |")
    print(f"| tid per fil, {counts[1]} / {counts[0]} filer | ≤ 1.15 | 1.0 | {growth:.2f} |")
    both = Measured([Cost(sum(runs), 0) for runs in zip(*(measured[name].cpu for name in PEERS), strict=True)])
    print(f"| check-jsonschema och yamllint / `kontrollera`, {counts[0]} filer | ≥ 12 | 25 | {both.over(small):.1f} |")
    for name in PEERS:
        print(f"| bara {name} | | | {measured[name].over(small):.1f} |")
    print(f"| mest minne, {counts[1]} filer | ≤ 150 MB | 80 MB | {memory:.0f} MB |")
    for name, one in measured.items():
        print(f"{name}: {median(run.cpu for run in one.costs):.2f} s CPU")


if __name__ == "__main__":
    main()
