"""Days that will do, and the choice among them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.kalender.dagar import Lov, Undvik, hinder
from natverk_cli.kalender.fredagar import foresla, lampliga, termindelar
from natverk_cli.svenska.datum import dag_manad, rakna_upp


def en_dag(dag: date) -> Undvik:
    """A single day that others have taken."""
    return Undvik(dag, dag)


LOV = (Lov("sportlov", 7), Lov("påsklov", "stilla"), Lov("höstlov", 44))


def test_the_fridays_left_of_a_year() -> None:
    dagar = lampliga(date(2027, 11, 5), date(2027, 12, 31), lov=LOV, undvik=[en_dag(date(2027, 11, 26))])
    assert rakna_upp(dagar) == "12 och 19 november, 3, 10 och 17 december"


def test_both_ends_are_included() -> None:
    fredag = date(2027, 2, 5)
    assert list(lampliga(fredag, fredag)) == [fredag]
    assert list(lampliga(fredag, fredag, veckodag=3)) == []
    assert list(lampliga(fredag, date(2027, 1, 1))) == []
    assert list(lampliga(date.max, date.max)) == []


@pytest.mark.parametrize(
    ("ar", "dagar"),
    [
        (2026, ["6 februari", "24 april", "18 september", "20 november"]),
        (2027, ["5 februari", "23 april", "17 september", "19 november"]),
        (2028, ["4 februari", "21 april", "15 september", "17 november"]),
        (2038, ["5 februari", "16 april", "17 september", "19 november"]),
    ],
)
def test_four_fridays(ar: int, dagar: list[str]) -> None:
    assert [dag_manad(dag) for dag in foresla(ar, 4, LOV)] == dagar


@pytest.mark.parametrize("ar", range(2024, 2041))
def test_every_year_has_two_in_each_term_at_a_quiet_pace(ar: int) -> None:
    ett, tva, tre, fyra = foresla(ar, 4, LOV)
    assert date(ar, 1, 28) <= ett <= date(ar, 2, 12)
    assert date(ar, 4, 10) <= tva <= date(ar, 5, 5)
    assert date(ar, 9, 8) <= tre <= date(ar, 9, 25)
    assert date(ar, 11, 8) <= fyra <= date(ar, 11, 28)


def test_booked_days_count() -> None:
    redan = [date(2027, 2, 12), date(2027, 5, 21)]
    assert [dag_manad(dag) for dag in foresla(2027, 4, LOV, redan=redan)] == ["17 september", "19 november"]
    assert foresla(2027, 2, LOV, redan=redan) == ()
    assert len(foresla(2027, 4, LOV, redan=[date(2026, 2, 6)])) == 4


def test_taken_days_are_avoided() -> None:
    undvik = (en_dag(date(2027, 2, 5)), Undvik(date(2027, 9, 13), date(2027, 9, 19)))
    assert [dag_manad(dag) for dag in foresla(2027, 4, LOV, undvik)] == [
        "12 februari",
        "23 april",
        "10 september",
        "19 november",
    ]


def test_nothing_is_proposed_for_days_gone_by() -> None:
    valda = foresla(2027, 4, LOV, redan=[date(2027, 2, 5)], tidigast=date(2027, 8, 30))
    assert [dag_manad(dag) for dag in valda] == ["3 september", "24 september", "19 november"]
    assert foresla(2027, 4, LOV, tidigast=date(2028, 1, 1)) == ()


def test_the_terms_parts() -> None:
    assert [(part.termin, part.nummer, part.av) for part in termindelar(2027, 3)] == [
        ("vårterminen", 1, 2),
        ("vårterminen", 2, 2),
        ("höstterminen", 1, 1),
    ]
    assert [dag_manad(part.mitt) for part in termindelar(2027, 4)] == [
        "7 februari",
        "23 april",
        "16 september",
        "17 november",
    ]
    assert termindelar(2027, 0) == ()


@given(st.integers(1, 40), st.integers(1990, 2100))
def test_the_parts_cover_the_terms_without_gaps(antal: int, ar: int) -> None:
    delar = termindelar(ar, antal)
    assert len(delar) == antal
    assert delar[0].fran == date(ar, 1, 1)
    assert delar[-1].till == (date(ar, 12, 19) if antal > 1 else date(ar, 5, 31))
    for ett, nasta in pairwise(delar):
        assert ett.fran <= ett.mitt <= ett.till
        assert ett.till == nasta.fran or (ett.termin, nasta.termin) == ("vårterminen", "höstterminen")


ANTAL = st.integers(-1, 40)
REDAN = st.lists(st.dates(date(2027, 1, 1), date(2027, 12, 31)), max_size=5)


@settings(deadline=None)  # many meetings are many ways to spread them
@given(ANTAL, REDAN, st.integers(0, 4))
def test_what_is_proposed_is_suitable_and_well_apart(antal: int, redan: list[date], veckodag: int) -> None:
    valda = foresla(2027, antal, LOV, veckodag=veckodag, redan=redan)
    assert len(valda) <= max(0, antal - len(set(redan)))
    for dag in valda:
        assert dag.weekday() == veckodag
        assert hinder(dag, LOV) is None
        assert all(abs(dag - annan) >= timedelta(weeks=3) for annan in {*valda, *redan} - {dag})
    assert list(valda) == sorted(valda)
    if antal <= 8 and not redan:
        assert len(valda) == max(0, antal)
