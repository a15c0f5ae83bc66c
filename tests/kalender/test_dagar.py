"""Why a day will not do for a meeting."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.kalender.dagar import Lov, Undvik, hinder, is_klamdag, pa_lov, pa_semester
from natverk_cli.kalender.roda_dagar import rod_dag

LOV = (Lov("sportlov", 7), Lov("påsklov", "stilla"), Lov("höstlov", 44))
UNDVIK = (
    Undvik(date(2027, 4, 23), date(2027, 4, 23)),
    Undvik(date(2027, 9, 20), date(2027, 9, 26), "Mässan i Lindfors"),
)


@pytest.mark.parametrize(
    ("dag", "skal"),
    [
        ("2027-02-05", None),
        ("2027-02-19", "lov: sportlov, vecka 7"),
        ("2027-03-25", "lov: påsklov, vecka 12"),
        ("2027-03-26", "röd dag: långfredagen"),
        ("2027-04-02", None),
        ("2027-04-23", "undvik: dagen är upptagen"),
        ("2027-05-07", "klämdag: dagen efter Kristi himmelsfärdsdag"),
        ("2027-06-18", None),
        ("2027-06-25", "helgdagsafton: midsommarafton"),
        ("2027-07-30", "semester: sommaruppehåll"),
        ("2027-08-20", None),
        ("2027-09-24", "undvik: Mässan i Lindfors"),
        ("2027-10-01", None),
        ("2027-11-05", "lov: höstlov, vecka 44"),
        ("2027-12-17", None),
        ("2027-12-23", "lov: jullov"),
        ("2027-12-31", "helgdagsafton: nyårsafton"),
        ("2028-06-05", "klämdag: dagen före nationaldagen"),
        ("2028-01-07", "klämdag: dagen efter trettondedag jul"),
    ],
)
def test_hinder(dag: str, skal: str | None) -> None:
    found = hinder(date.fromisoformat(dag), LOV, UNDVIK)
    assert (str(found) if found else None) == skal


@pytest.mark.parametrize(
    ("dag", "klam"),
    [
        ("2026-05-15", True),  # the Friday after Kristi himmelsfärdsdag
        ("2028-06-05", True),  # the Monday before a red Tuesday
        ("2026-01-02", True),
        ("2028-01-07", True),  # the Friday after trettondedag jul
        ("2026-05-14", False),  # red itself
        ("2027-03-25", False),  # the day before långfredagen
        ("2026-10-30", False),  # before a red Saturday
        ("2026-05-16", False),
    ],
)
def test_is_klamdag(dag: str, klam: bool) -> None:
    assert is_klamdag(date.fromisoformat(dag)) is klam


@pytest.mark.parametrize(
    ("dag", "namn"),
    [
        ("2027-01-06", "jullov"),
        ("2027-01-07", None),
        ("2027-06-24", None),
        ("2027-06-25", "sommaruppehåll"),
        ("2027-08-15", "sommaruppehåll"),
        ("2027-08-16", None),
        ("2027-12-19", None),
        ("2027-12-20", "jullov"),
    ],
)
def test_pa_semester(dag: str, namn: str | None) -> None:
    found = pa_semester(date.fromisoformat(dag))
    assert (found.namn if found else None) == namn


def test_lov_follows_the_iso_week() -> None:
    found = pa_lov(date(2027, 1, 1), [Lov("lov", 53)])
    assert found == ("lov", "lov", "vecka 53")
    assert [pa_lov(date(2027, 2, dag), LOV) is not None for dag in (14, 15, 21, 22)] == [False, True, True, False]
    assert pa_lov(date(1900, 4, 13), LOV) is None


def test_lov_without_a_week() -> None:
    with pytest.raises(ValueError, match=r"^Veckan ”7” för sportlov är varken ett veckonummer eller ordet stilla\."):
        pa_lov(date(2027, 2, 19), [Lov("sportlov", "7")])


def test_days_to_avoid_include_both_ends() -> None:
    found = [hinder(date(2027, 9, dag), undvik=UNDVIK) is not None for dag in (19, 20, 26, 27)]
    assert found == [False, True, True, False]


@settings(deadline=None)  # the first year outside the table imports holidays
@given(st.dates())
def test_every_day_has_a_hinder_or_none(dag: date) -> None:
    skal = hinder(dag, LOV, UNDVIK)
    assert rod_dag(dag) == (skal.namn if skal and skal.slag in ("röd dag", "helgdagsafton") else None)
    assert skal is None or re.fullmatch("(röd dag|helgdagsafton|klämdag|lov|semester|undvik): .+", str(skal))
