"""Every duty is a task: to come, due, late, done or waiting, exactly when it should be."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import pytest

from natverk_cli.ansvar.plikter import PLIKTER
from natverk_cli.ansvar.sidan import AVSNITT, sidan
from natverk_cli.ansvar.uppgift import VEM, Uppgift
from natverk_cli.ansvar.uppgifter import UPPGIFTER, uppgifter
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk

EXEMPEL = Path(__file__).resolve().parents[2] / "natverk" / "exempel"


@pytest.fixture(scope="module")
def natverk() -> Natverk:
    return read_natverk(EXEMPEL)


def pa(natverk: Natverk, idag: str) -> tuple[Uppgift, ...]:
    """All tasks on a day."""
    return uppgifter(Nulage(natverk, Historik(), date.fromisoformat(idag)))


def states(natverk: Natverk, krav: int, galler: str, fran: str, till: str) -> Iterator[tuple[str, str]]:
    """The days, from one to another, on which a task's state changes, and what it becomes."""
    first, last = date.fromisoformat(fran), date.fromisoformat(till)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    seen = [
        (task.lage, day)
        for day in days
        for task in uppgifter(Nulage(natverk, Historik(), day))
        if (task.krav, task.galler) == (krav, galler)
    ]
    for lage, group in groupby(seen, key=lambda pair: pair[0]):
        yield next(group)[1].isoformat(), lage


def test_every_duty_has_tasks_and_a_line_on_the_page(natverk: Natverk) -> None:
    assert set(UPPGIFTER) == set(PLIKTER) == set(range(1, 36))
    assert {task.krav for task in pa(natverk, "2027-01-11")} == set(PLIKTER)
    assert [number for _, numbers in AVSNITT for number in numbers] == list(PLIKTER)
    page = sidan(Nulage(natverk, Historik(), date(2027, 1, 11)))
    assert [rad.plikt.nummer for avsnitt in page for rad in avsnitt.rader] == list(PLIKTER)


def test_whose_tasks_they_are(natverk: Natverk) -> None:
    assert {task.roll for task in pa(natverk, "2027-01-11")} <= set(VEM)
    (before,) = (t for t in pa(natverk, "2026-07-31") if (t.krav, t.galler) == (25, "2026-4"))
    (after,) = (t for t in pa(natverk, "2026-08-01") if (t.krav, t.galler) == (25, "2026-4"))
    assert (before.vem, after.vem) == (("Anna Ek",), ("Bodil Rönn",))


@pytest.mark.parametrize(
    ("krav", "galler", "expected"),
    [
        (16, "2026-5", ["2026-09-01 kommer", "2026-10-16 dags", "2026-10-26 klar"]),
        (25, "2026-5", ["2026-09-01 kommer", "2026-10-23 dags", "2026-11-03 klar"]),
        (24, "2026-5", ["2026-09-01 kommer", "2026-11-20 dags", "2026-11-21 klar"]),
        (17, "2026-5", ["2026-11-21 dags", "2026-12-05 försenad"]),
        (29, "2026-5", ["2026-11-21 dags", "2026-12-05 försenad"]),
        (34, "2026-5", ["2026-11-21 klar"]),
        (29, "2026-4", ["2026-09-19 dags", "2026-09-30 klar"]),
        (30, "2026-4", ["2026-09-19 dags", "2026-10-01 klar"]),
        (35, "2026-4", ["2026-09-19 dags", "2026-10-01 väntar", "2026-10-08 klar"]),
        (14, "2027", ["2026-09-01 kommer", "2026-10-01 dags", "2026-11-27 klar"]),
        (14, "2028", ["2027-01-01 kommer"]),
        (32, "2026", ["2026-09-01 kommer", "2026-11-21 klar"]),
        (20, "2026-4/f1", ["2026-09-19 dags", "2026-10-06 väntar", "2026-12-15 dags"]),
    ],
)
def test_a_year_played_day_by_day(natverk: Natverk, krav: int, galler: str, expected: list[str]) -> None:
    found = [f"{day} {lage}" for day, lage in states(natverk, krav, galler, "2026-09-01", "2027-01-31")]
    assert found == expected


def test_an_assignment_through_its_year(natverk: Natverk) -> None:
    for idag, lage in (("2026-06-01", "kommer"), ("2026-11-20", "kommer"), ("2026-11-21", "klar")):
        (task,) = (
            t for t in pa(natverk, idag)
            if (t.krav, t.galler) == (12, "barnens-narvaro") and t.senast == date(2026, 12, 31)
        )  # fmt: skip
        assert task.lage == lage, idag


def test_while_nobody_is_school_chief_her_tasks_wait(tmp_path: Path) -> None:
    shutil.copytree(EXEMPEL / "data", tmp_path / "data")
    (tmp_path / "data/medlemmar/kerstin-lark.yaml").write_text("namn: Kerstin Lärk\nkommun: Granvik\n", "utf-8")
    tasks = pa(read_natverk(tmp_path), "2027-01-11")
    assert {task.lage for task in tasks if task.roll == "skolchef"} <= {"väntar", "klar"}
    assert next(task for task in tasks if task.krav == 23).lage == "väntar"


PROOFS = sorted(
    {
        task.bevis.removeprefix("data/").split(" (")[0]
        for task in uppgifter(Nulage(read_natverk(EXEMPEL), Historik(), date(2027, 1, 11)))
        if task.lage == "klar" and task.bevis.startswith("data/") and task.krav not in (2, 6, 8)
    }
)


@pytest.mark.parametrize("proof", PROOFS)
def test_without_its_proof_nothing_is_done(tmp_path: Path, proof: str) -> None:
    shutil.copytree(EXEMPEL / "data", tmp_path / "data")
    before = {task for task in pa(read_natverk(tmp_path), "2027-01-11") if task.bevis.startswith(f"data/{proof}")}
    (tmp_path / "data" / proof).unlink()
    after = {task for task in pa(read_natverk(tmp_path), "2027-01-11") if task.lage == "klar"}
    assert before
    assert not before & after
