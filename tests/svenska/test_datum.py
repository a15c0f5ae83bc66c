"""Dates in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.svenska.datum import (
    MANADER,
    VECKODAGAR,
    dag_manad,
    i_ord,
    manad_nummer,
    om_dagar,
    rakna_upp,
    utan_veckodag,
    veckodag,
    veckodag_nummer,
)

DAG = date(2027, 2, 5)


def test_one_date() -> None:
    assert i_ord(DAG) == "fredag 5 februari 2027"
    assert utan_veckodag(DAG) == "5 februari 2027"
    assert dag_manad(DAG) == "5 februari"
    assert veckodag(DAG) == "fredag"


@pytest.mark.parametrize(
    ("dagar", "text"),
    [
        ([], ""),
        (["2027-11-12"], "12 november"),
        (["2027-12-03", "2027-11-12"], "12 november och 3 december"),
        (["2027-11-19", "2027-11-12", "2027-11-12"], "12 och 19 november"),
        (["2027-11-12", "2027-11-19", "2027-12-03"], "12 och 19 november samt 3 december"),
        (
            ["2027-11-12", "2027-11-19", "2027-12-03", "2027-12-10", "2027-12-17"],
            "12 och 19 november, 3, 10 och 17 december",
        ),
        (["2027-11-12", "2028-01-14"], "12 november 2027 och 14 januari 2028"),
        (["2027-02-05", "2028-02-04"], "5 februari 2027 och 4 februari 2028"),
        (
            ["2027-12-10", "2027-12-17", "2028-01-14", "2028-01-21"],
            "10 och 17 december 2027, 14 och 21 januari 2028",
        ),
    ],
)
def test_rakna_upp(dagar: list[str], text: str) -> None:
    assert rakna_upp(map(date.fromisoformat, dagar)) == text


@pytest.mark.parametrize(
    ("avstand", "text"),
    [
        (0, "i dag"),
        (1, "i morgon"),
        (-1, "i går"),
        (2, "om två dagar"),
        (9, "om nio dagar"),
        (-9, "för nio dagar sedan"),
        (14, "om 14 dagar"),
    ],
)
def test_om_dagar(avstand: int, text: str) -> None:
    assert om_dagar(DAG, DAG + timedelta(avstand)) == text


def test_names_and_their_beginnings() -> None:
    assert [veckodag_nummer(text) for text in ("måndag", "Lordagen", "sön", "fre", "fr", "fredax", "")] == [
        0,
        5,
        6,
        4,
        None,
        None,
        None,
    ]
    assert [manad_nummer(text) for text in ("januari", "FEB", "sept", "ma", "maj", "decembrr")] == [
        1,
        2,
        9,
        None,
        5,
        None,
    ]


@given(st.integers(0, 6), st.integers(0, 11), st.integers(3, 9))
def test_every_beginning_of_three_letters_is_enough(nummer: int, manad: int, length: int) -> None:
    assert veckodag_nummer(VECKODAGAR[nummer][:length]) == nummer
    assert manad_nummer(MANADER[manad][:length]) == manad + 1
