"""Red days and eves."""

import runpy
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from natverk_cli.kalender import _tabell
from natverk_cli.kalender.roda_dagar import ask_holidays, langfredagen, midsommarafton, rod_dag, roda

ROT = Path(__file__).parents[2]


def roda_fredagar(ar: int) -> list[str]:
    return [dag.isoformat() for dag in roda(ar) if dag.weekday() == 4]


def test_red_fridays() -> None:
    assert roda_fredagar(2026) == ["2026-04-03", "2026-05-01", "2026-06-19", "2026-12-25"]
    assert roda_fredagar(2027) == ["2027-01-01", "2027-03-26", "2027-06-25", "2027-12-24", "2027-12-31"]
    assert roda_fredagar(2028) == ["2028-04-14", "2028-06-23"]


@pytest.mark.parametrize(
    ("dag", "namn"),
    [
        ("2027-03-26", "långfredagen"),
        ("2027-06-25", "midsommarafton"),
        ("2027-12-24", "julafton"),
        ("2027-12-31", "nyårsafton"),
        ("2027-05-06", "Kristi himmelsfärdsdag"),
        ("2027-05-01", "första maj"),
        ("2027-02-05", None),
        ("2027-02-07", None),
    ],
)
def test_rod_dag(dag: str, namn: str | None) -> None:
    assert rod_dag(date.fromisoformat(dag)) == namn


@pytest.mark.parametrize("ar", _tabell.RORLIGA)
def test_the_table_is_what_holidays_says(ar: int) -> None:
    assert roda(ar) == ask_holidays(ar)
    assert list(roda(ar)) == sorted(roda(ar))


def test_the_table_is_generated() -> None:
    tabell = runpy.run_path(str(ROT / "scripts/roda_dagar.py"))["tabell"]()
    assert tabell == Path(_tabell.__file__).read_text(encoding="utf-8")


def test_years_outside_the_table() -> None:
    assert rod_dag(date(2008, 5, 1)) == "första maj och Kristi himmelsfärdsdag"
    assert rod_dag(date(2060, 12, 24)) == "julafton"
    assert roda(1900) == {}
    assert langfredagen(1900) is None


@pytest.mark.parametrize("ar", range(1990, 2060))
def test_days_that_move(ar: int) -> None:
    assert rod_dag(midsommarafton(ar)) == "midsommarafton"
    fredag = langfredagen(ar)
    assert fredag is not None
    assert rod_dag(fredag + timedelta(2)) == "påskdagen"


def test_what_is_returned_is_the_callers_own() -> None:
    roda(2027).clear()
    assert rod_dag(date(2027, 3, 26)) == "långfredagen"


def test_years_of_the_table_do_not_import_holidays() -> None:
    code = (
        "import sys; from datetime import date; from natverk_cli.kalender.fredagar import foresla; "
        "from natverk_cli.svenska import datum_las; foresla(2027, 4); "
        "sys.exit(bool({'holidays', 'difflib', 'dataclasses', 'inspect', 'pathlib'} & set(sys.modules)))"
    )
    found_by = {"PYTHONPATH": str(ROT / "src")}
    assert subprocess.run([sys.executable, "-S", "-c", code], check=False, env=found_by).returncode == 0
