"""Days for a year's meetings, and why the others will not do."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.ansvar.motesforslag import (
    Motesforslag,
    ar_att_planera,
    ar_utan_plan,
    avgjorda,
    bokade,
    motesforslag,
    om_dagarna,
)
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.svenska.datum import dag_manad
from tests.papper import NATVERK, Papper, arbetsordning, beskrivning, installningar, mapp, mote, utan

INGA_MOTEN = tuple(utan(one.sokvag) for one in NATVERK if one.sokvag.startswith(("moten/", "arbetsordning/")))
UNDVIK = installningar(
    undvik=[{"från": "2027-09-13", "till": "2027-09-19", "skäl": "Mässan i Hjo"}, {"från": "2027-03-12"}]
)


def lage(*papper: Papper, idag: str) -> Nulage:
    """The network on a day."""
    with mapp(*papper) as folder:
        return Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))


def forslag(*papper: Papper, idag: str = "2026-11-24", ar: int = 2027) -> Motesforslag:
    """Days for the year with nothing settled but what must be."""
    nu = lage(*papper, idag=idag)
    assert nu.beskrivning
    return motesforslag(nu, nu.beskrivning, ar, avgjorda(nu, ar))


def dagar(found: Motesforslag) -> list[str]:
    """The days proposed, in words."""
    return [dag_manad(dag.datum) for dag in found.forslag]


FYRA = ["5 februari", "23 april", "17 september", "19 november"]


def test_four_days_over_both_terms_whatever_is_planned() -> None:
    assert dagar(forslag(*INGA_MOTEN)) == FYRA
    planned = forslag(mote("2027-1", datum="2027-01-29"), mote("2027-2", datum="2027-04-16"))
    assert dagar(planned) == FYRA


def test_each_chosen_day_says_why() -> None:
    assert [dag.skal for dag in forslag(*INGA_MOTEN).forslag] == [
        "mitt i vårterminens första hälft",
        "mitt i vårterminens andra hälft",
        "mitt i höstterminens första hälft",
        "mitt i höstterminens andra hälft",
    ]
    assert forslag().forslag[1].skal == "mitt i vårterminens andra hälft; där ligger redan mötet 2027-2"
    three = forslag(*INGA_MOTEN, beskrivning(möten={"minst": 3, "veckodag": "fredag"}))
    assert three.forslag[2].skal == "mitt i höstterminen"


def test_every_day_that_will_not_do_says_why() -> None:
    found = forslag(*INGA_MOTEN, UNDVIK)
    assert {dag_manad(dag.datum): dag.skal for dag in found.bortvalda} == {
        "1 januari": "röd dag: nyårsdagen",
        "19 februari": "lov: sportlov, vecka 7",
        "12 mars": "undvik: dagen är upptagen",
        "26 mars": "röd dag: långfredagen",
        "7 maj": "klämdag: dagen efter Kristi himmelsfärdsdag",
        "25 juni": "helgdagsafton: midsommarafton",
        **dict.fromkeys(("2 juli", "9 juli", "16 juli", "23 juli", "30 juli"), "semester: sommaruppehåll"),
        **dict.fromkeys(("6 augusti", "13 augusti"), "semester: sommaruppehåll"),
        "17 september": "undvik: Mässan i Hjo",
        "24 december": "helgdagsafton: julafton",
        "31 december": "helgdagsafton: nyårsafton",
    }
    assert "17 september" not in dagar(found)
    assert len(found.forslag) == 4


def test_in_a_year_that_has_begun_what_has_been_counts_and_the_rest_lies_ahead() -> None:
    found = forslag(idag="2027-05-03")
    assert [(dag_manad(dag.datum), dag.skal) for dag in found.forslag[:2]] == [
        ("5 februari", "mötet 2027-1 har redan varit"),
        ("23 april", "mötet 2027-2 har redan varit"),
    ]
    reasons = {dag_manad(dag.datum): dag.skal for dag in found.bortvalda}
    assert reasons["30 april"] == "dagen har redan varit"
    assert reasons["14 maj"] == "kallelsen ska gå ut 14 dagar före mötet"
    assert "21 maj" not in reasons


def test_a_meeting_within_the_notices_time_is_settled() -> None:
    found = forslag(mote("2027-1", datum="2027-02-12"), idag="2027-02-08")
    assert found.forslag[0].skal == "mötet 2027-1 ligger redan där"


def test_a_meeting_that_is_off_settles_nothing() -> None:
    nu = lage(mote("2027-1", datum="2027-02-05", status="inställt", skäl="Nej."), idag="2027-05-03")
    assert [dag_manad(dag) for dag in bokade(nu, 2027)] == FYRA[1:]


def test_too_late_in_the_year_for_four() -> None:
    assert dagar(forslag(*INGA_MOTEN, idag="2027-10-20")) == ["5 november", "26 november", "17 december"]


def test_other_days_keep_the_reasons_of_those_that_stay() -> None:
    nu = lage(*INGA_MOTEN, idag="2026-11-24")
    assert nu.beskrivning
    first = motesforslag(nu, nu.beskrivning, 2027, {})
    moved = [date(2027, 2, 12), *(dag.datum for dag in first.forslag[1:]), date(2027, 12, 2)]
    found = om_dagarna(nu, first, moved)
    assert [dag.skal for dag in found.forslag] == ["vald av presidiet", *(dag.skal for dag in first.forslag[1:])]
    assert date(2027, 2, 5) in found.ovriga


@pytest.mark.parametrize(
    ("papper", "idag", "att_planera", "utan_plan"),
    [
        ((), "2027-01-11", 2028, 2028),
        (INGA_MOTEN, "2027-01-11", 2027, 2027),
        (INGA_MOTEN, "2027-10-01", 2028, 2028),
        (INGA_MOTEN, "2026-03-01", 2027, 2027),  # duties count from 2027
        ((utan("moten/2027-4/mote.md"),), "2027-01-11", 2027, 2028),
        ((arbetsordning(2028),), "2027-11-01", 2028, 2029),
    ],
)
def test_which_year_is_next(papper: Sequence[Papper], idag: str, att_planera: int, utan_plan: int) -> None:
    nu = lage(*papper, idag=idag)
    assert (ar_att_planera(nu), ar_utan_plan(nu)) == (att_planera, utan_plan)


@settings(deadline=None, max_examples=40)
@given(st.integers(2026, 2045), st.integers(1, 8), st.dates(date(2026, 1, 1), date(2045, 12, 31)))
def test_every_friday_is_told_of_exactly_once(ar: int, minst: int, idag: date) -> None:
    with mapp(*INGA_MOTEN, beskrivning(möten={"minst": minst, "veckodag": "fredag"})) as folder:
        nu = Nulage(read_natverk(folder), Historik(), idag)
    assert nu.beskrivning
    found = motesforslag(nu, nu.beskrivning, ar, {})
    chosen, passed_over = ([dag.datum for dag in those] for those in (found.forslag, found.bortvalda))
    days = map(date.fromordinal, range(date(ar, 1, 1).toordinal(), date(ar, 12, 31).toordinal() + 1))
    assert sorted([*chosen, *passed_over, *found.ovriga]) == [dag for dag in days if dag.weekday() == 4]
    assert all(dag.skal for dag in (*found.forslag, *found.bortvalda))
    assert all(nu.hinder(dag) is None and dag >= idag for dag in (*chosen, *found.ovriga))
    if idag.year < ar:
        assert len(chosen) == minst
