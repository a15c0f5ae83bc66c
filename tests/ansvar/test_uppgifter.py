"""Every duty is a task: to come, due, late, done or waiting, exactly when it should be."""

import shutil
from datetime import date
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


def test_while_nobody_is_school_chief_her_tasks_wait(tmp_path: Path) -> None:
    shutil.copytree(EXEMPEL / "data", tmp_path / "data")
    (tmp_path / "data/medlemmar/kerstin-lark.yaml").write_text("namn: Kerstin Lärk\nkommun: Granvik\n", "utf-8")
    tasks = pa(read_natverk(tmp_path), "2027-01-11")
    assert {task.lage for task in tasks if task.roll == "skolchef"} <= {"väntar", "klar"}
    assert next(task for task in tasks if task.krav == 23).lage == "väntar"
