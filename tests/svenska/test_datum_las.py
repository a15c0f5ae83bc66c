"""Dates as people write them."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from natverk_cli.svenska.datum import MANADER, VECKODAGAR, dag_manad, i_ord, om_dagar, utan_veckodag, veckodag
from natverk_cli.svenska.datum_las import read_datum, read_utskrivet_datum

IDAG = date(2026, 10, 14)  # a Wednesday
DAGAR = st.dates(date(2000, 1, 1), date(2100, 12, 31))

MED_DATUM = [
    ("2027-02-05", "2027-02-05"),
    ("2027-2-5", "2027-02-05"),
    ("fredag 2027-02-05 09:00", "2027-02-05"),
    ("5 februari", "2027-02-05"),
    ("5 feb", "2027-02-05"),
    ("5 feb. 2028", "2028-02-05"),
    ("den 5 februari", "2027-02-05"),
    ("den 5:e februari", "2027-02-05"),
    ("fredag 5 februari", "2027-02-05"),
    ("fredag den 5 februari kl. 9.00", "2027-02-05"),
    ("fredag den 6 februari 2026 kl. 9.00", "2026-02-06"),
    ("Fredagen den 5 februari 2027, kl 9–11.30", "2027-02-05"),
    ("fre 5 feb 9.00", "2027-02-05"),
    ("5/2", "2027-02-05"),
    ("5/2 2027", "2027-02-05"),
    ("05/02-2027", "2027-02-05"),
    ("14 oktober", "2026-10-14"),
    ("13 oktober", "2027-10-13"),
    ("fredag v. 6", "2027-02-12"),
    ("fredag v6", "2027-02-12"),
    ("Fredagen i vecka 6 2028", "2028-02-11"),
    ("onsdag v. 42", "2026-10-14"),
    ("fredag v 53", "2027-01-01"),
    ("fredag v. 6 kl. 9.00", "2027-02-12"),
    ("första fredagen i februari", "2027-02-05"),
    ("den andra fredagen i februari 2028 kl. 9", "2028-02-11"),
    ("fjärde fre i nov", "2026-11-27"),
    ("sista fredagen i december", "2026-12-25"),
    ("tredje onsdagen i oktober", "2026-10-21"),
]
FRAN_IDAG = [
    ("idag", "2026-10-14"),
    ("i dag", "2026-10-14"),
    ("I morgon kl. 9", "2026-10-15"),
    ("i övermorgon", "2026-10-16"),
    ("i går", "2026-10-13"),
    ("i förrgår", "2026-10-12"),
    ("fredag", "2026-10-16"),
    ("onsdag", "2026-10-14"),
    ("på fredag", "2026-10-16"),
    ("på onsdag", "2026-10-21"),
    ("nu på fredag", "2026-10-16"),
    ("kommande onsdag", "2026-10-21"),
    ("nästa fredag", "2026-10-23"),
    ("nasta fredag", "2026-10-23"),
    ("nästa måndag", "2026-10-19"),
    ("fredag nästa vecka", "2026-10-23"),
    ("fredag i den här veckan", "2026-10-16"),
    ("förra fredagen", "2026-10-09"),
    ("i fredags", "2026-10-09"),
    ("i onsdags", "2026-10-07"),
    ("om nio dagar", "2026-10-23"),
    ("om en vecka", "2026-10-21"),
    ("för 14 dagar sedan", "2026-09-30"),
]
BAKAT = [
    ("den 21 januari", "2026-01-21"),
    ("14 oktober", "2026-10-14"),
    ("15 oktober", "2025-10-15"),
    ("fredag v. 6", "2026-02-06"),
    ("fredag", "2026-10-09"),
    ("onsdag", "2026-10-14"),
    ("på fredag", "2026-10-16"),
    ("i fredags", "2026-10-09"),
    ("fredag den 6 februari kl. 9.00", "2026-02-06"),
    ("sista fredagen i oktober", "2025-10-31"),
    ("2027-02-05", "2027-02-05"),
]


@pytest.mark.parametrize(("text", "dag"), MED_DATUM + FRAN_IDAG)
def test_read_datum(text: str, dag: str) -> None:
    assert read_datum(text, IDAG).isoformat() == dag


@pytest.mark.parametrize(("text", "dag"), BAKAT)
def test_read_datum_bakat(text: str, dag: str) -> None:
    assert read_datum(text, IDAG, bakat=True).isoformat() == dag


@pytest.mark.parametrize(("text", "dag"), MED_DATUM + FRAN_IDAG)
def test_written_carelessly(text: str, dag: str) -> None:
    careless = unicodedata.normalize("NFD", text.upper()).replace(" ", " \u00a0")
    assert read_datum(f" {careless}\n", IDAG).isoformat() == dag


@pytest.mark.parametrize(
    ("text", "svar"),
    [
        (
            "torsdag 5 februari",
            "Den 5 februari 2027 är en fredag, inte en torsdag. Skriv fredag 5 februari 2027, eller",
        ),
        ("30 februari", "Dagen 30 februari finns inte. Välj en annan dag."),
        ("2027-02-29", "Dagen 29 februari 2027 finns inte."),
        ("29 februari", "Dagen 29 februari finns inte inom ett år. Skriv ut årtalet"),
        ("fredag v. 54", "Vecka 54 finns inte."),
        ("fredag v. 53 2027", "Vecka 53 2027 finns inte."),
        ("5 februari kl. 25.00", "Klockslaget ”25.00” gick inte att förstå."),
        (
            "5 februri",
            "Datumet ”5 februri” gick inte att förstå. Menade du februari? Skriv till exempel 5 februari,",
        ),
        ("fredga 5 februari", "Datumet ”fredga 5 februari” gick inte att förstå. Menade du fredag?"),
        ("snart", "Datumet ”snart” gick inte att förstå. Skriv till exempel 5 februari,"),
        ("v. 6", "Datumet ”v. 6” gick inte"),
        ("5/13", "Datumet ”5/13” gick inte"),
        ("femte fredagen i februari", "Datumet ”femte fredagen i februari” gick inte"),
        ("första dagen i februari", "Datumet ”första dagen i februari” gick inte"),
        ("första fredagen i februari 0000", "Datumet ”första fredagen i februari 0000” gick inte"),
        ("i fredag", "Datumet"),
        ("i fre", "Datumet"),
        ("2027", "Datumet"),
        ("", "Datumet ”” gick inte"),
        ("\x1b[31m", "Datumet ”?[31m” gick inte"),
        ("٥ februari", "Datumet"),
    ],
)
def test_refused(text: str, svar: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(svar)}"):
        read_datum(text, IDAG)


@given(DAGAR, DAGAR)
def test_what_is_printed_is_read(dag: date, idag: date) -> None:
    for text in (
        i_ord(dag),
        utan_veckodag(dag),
        dag.isoformat(),
        f"{i_ord(dag)} kl. 9.00",
        f"den {utan_veckodag(dag)}",
    ):
        assert read_datum(text, idag) == dag
        assert read_datum(text, idag, bakat=True) == dag
    if abs(dag - idag).days < 10_000:
        assert read_datum(om_dagar(idag, dag), idag) == dag


@given(DAGAR, st.integers(0, 364))
def test_without_year_the_nearest(idag: date, avstand: int) -> None:
    fram, bak = idag + timedelta(avstand), idag - timedelta(avstand)
    assert read_datum(dag_manad(fram), idag) == fram
    assert read_datum(f"{fram.day}/{fram.month}", idag) == fram
    assert read_datum(dag_manad(bak), idag, bakat=True) == bak


@given(DAGAR, DAGAR)
def test_a_week_and_an_order_in_the_month_are_read(dag: date, idag: date) -> None:
    ar, vecka, _ = dag.isocalendar()
    ordning = ("första", "andra", "tredje", "fjärde")[min((dag.day - 1) // 7, 3)]
    assert read_datum(f"{veckodag(dag)} v. {vecka} {ar}", idag) == dag
    assert read_datum(f"{veckodag(dag)}en i vecka {vecka} {ar}", idag, bakat=True) == dag
    if dag.day <= 28:
        assert read_datum(f"{ordning} {veckodag(dag)}en i {MANADER[dag.month - 1]} {dag.year}", idag) == dag
    if (dag + timedelta(7)).month != dag.month:
        assert read_datum(f"sista {veckodag(dag)}en i {MANADER[dag.month - 1]} {dag.year}", idag) == dag


@given(DAGAR, st.integers(0, 6), st.integers(0, 11))
def test_an_order_without_year_is_the_nearest_in_its_direction(idag: date, nummer: int, manad: int) -> None:
    text = f"sista {VECKODAGAR[nummer]}en i {MANADER[manad]}"
    fram, bak = read_datum(text, idag), read_datum(text, idag, bakat=True)
    assert bak <= idag <= fram
    assert bak == fram or 330 < (fram - bak).days < 400
    assert (fram.month, fram.weekday()) == (bak.month, bak.weekday()) == (manad + 1, nummer)


@given(DAGAR, st.integers(0, 6))
def test_weekdays_from_today(idag: date, nummer: int) -> None:
    namn = VECKODAGAR[nummer]
    steg = {text: (read_datum(text, idag) - idag).days for text in (namn, f"på {namn}", f"nästa {namn}", f"i {namn}s")}
    assert all((idag.weekday() + avstand) % 7 == nummer for avstand in steg.values())
    assert 0 <= steg[namn] <= 6
    assert 1 <= steg[f"på {namn}"] <= 7
    assert 1 <= steg[f"nästa {namn}"] <= 13
    assert -7 <= steg[f"i {namn}s"] <= -1


ORD = st.sampled_from(
    [
        *VECKODAGAR,
        *MANADER,
        "den",
        "v.",
        "vecka",
        "kl.",
        "i",
        "på",
        "nästa",
        "om",
        "för",
        "sedan",
        "första",
        "sista",
        "dagar",
        "/",
        "-",
        ".",
        "–",
    ]
)
NASTAN_DATUM = st.lists(ORD | st.integers(0, 10_000).map(str) | st.text(max_size=3), max_size=6)


@given(st.text() | NASTAN_DATUM.map(" ".join) | NASTAN_DATUM.map("".join), st.dates(), st.booleans())
@example("i morgon", date.max, False)
@example("om 9999 veckor", date.max, False)
@example("i förrgår", date.min, True)
@example("fredag", date.max, False)
@example("fredag v. 1", date.min, True)
@example("5 februari 0000", date.min, False)
def test_any_text_gives_a_date_or_a_swedish_sentence(text: str, idag: date, bakat: bool) -> None:
    try:
        dag = read_datum(text, idag, bakat=bakat)
    except ValueError as error:
        assert re.fullmatch(r"(Datumet|Dagen|Den|Vecka|Klockslaget) [^\n]+\.", str(error))  # noqa: PT017
    else:
        assert type(dag) is date


@pytest.mark.parametrize(
    ("text", "dag"),
    [
        ("5 februari 2027", "2027-02-05"),
        ("fredag den 5 feb 2027", "2027-02-05"),
        ("2027-2-5", "2027-02-05"),
        ("5/2 2027", "2027-02-05"),
        ("5/2-2027", "2027-02-05"),
        ("25/2/2027", "2027-02-25"),
        ("2/2/2027", "2027-02-02"),
        ("fredag v. 6 2027", "2027-02-12"),
        ("första fredagen i februari 2027", "2027-02-05"),
        ("5/2/2027", None),  # some put the month first
        ("5 februari", None),
        ("fredag v. 6", None),
        ("sista fredagen i februari", None),
        ("på fredag", None),
        ("i dag", None),
        ("torsdag 5 februari 2027", None),
        ("30 februari 2027", None),
        ("5 februari 2027 kl. 9", None),  # the time would be lost
        ("x" * 100_000, None),
    ],
)
def test_utskrivet(text: str, dag: str | None) -> None:
    assert read_utskrivet_datum(text) == (date.fromisoformat(dag) if dag else None)


@given(DAGAR, DAGAR, st.sampled_from([i_ord, utan_veckodag, dag_manad, veckodag]))
def test_what_is_written_out_is_read_alike_on_any_day(dag: date, idag: date, words: Callable[[date], str]) -> None:
    read = read_utskrivet_datum(words(dag))
    assert read == (dag if words in (i_ord, utan_veckodag) else None)
    assert read in (None, read_datum(words(dag), idag))
