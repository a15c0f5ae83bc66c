"""Fridays for a whole year, with reasons."""

import json

import pytest

from tests.cli.conftest import Terminal

TEXT = """\
Fyra fredagar för mötena 2028
  Fredag 4 februari 2028    mitt i vårterminens första hälft
  Fredag 21 april 2028      mitt i vårterminens andra hälft
  Fredag 15 september 2028  mitt i höstterminens första hälft
  Fredag 17 november 2028   mitt i höstterminens andra hälft

15 fredagar passar inte
  Röda dagar: 14 april (långfredagen)
  Helgdagsaftnar: 23 juni (midsommarafton)
  Klämdagar: 7 januari (dagen efter trettondedag jul); 26 maj (dagen efter
    Kristi himmelsfärdsdag)
  Lov: 18 februari (sportlov, vecka 7); 3 november (höstlov, vecka 44); 22 och
    29 december (jullov)
  Semester: 30 juni, 7, 14, 21 och 28 juli, 4 och 11 augusti (sommaruppehåll)

33 fredagar till passar
  14, 21 och 28 januari, 11 och 25 februari, 3, 10, 17, 24 och 31 mars, 7 och 28
  april, 5, 12 och 19 maj, 2, 9 och 16 juni, 18 och 25 augusti, 1, 8, 22 och 29
  september, 6, 13, 20 och 27 oktober, 10 och 24 november, 1, 8 och 15 december
"""


def test_the_next_year_to_plan(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "föreslå")
    assert (answer.code, answer.out) == (0, TEXT)
    assert answer.err == "\nGör ett förslag till arbetsordning av dagarna: natverk arbetsordning ny 2028\n"
    assert exempel.git("status", "--porcelain") == ""


def test_for_programs(exempel: Terminal) -> None:
    answer = exempel.natverk("mote", "foresla", "2027", "--format", "json", idag="2026-11-24")
    given = json.loads(answer.out)
    assert [list(one) for one in (*given["förslag"], *given["bortvalda"])] == [["datum", "skäl"]] * 20
    assert [one["datum"] for one in given["förslag"]] == ["2027-02-05", "2027-04-23", "2027-09-17", "2027-11-19"]
    assert {"datum": "2027-03-26", "skäl": "röd dag: långfredagen"} in given["bortvalda"]
    reason = "undvik: Förbundets utbildningsdag för skolledare"
    assert {"datum": "2027-09-10", "skäl": reason} in given["bortvalda"]
    assert answer.err == ""


def test_a_year_that_has_begun(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "föreslå", "i", "år", idag="2027-11-15")
    assert "  Fredag 17 september 2027  mötet 2027-3 har redan varit\n" in answer.out
    assert "  För nära: 26 november (kallelsen ska gå ut 14 dagar före mötet)\n" in answer.out
    assert "\nTre fredagar till passar\n  3, 10 och 17 december\n" in answer.out
    assert "natverk möte ny DATUM" in answer.err


def test_too_few_days_are_left(exempel: Terminal) -> None:
    exempel.git("rm", "-rq", "data/moten/2027-3", "data/moten/2027-2", "data/moten/2027-1")
    answer = exempel.natverk("möte", "föreslå", "2027", idag="2027-11-15")
    assert answer.out.startswith("Två fredagar för mötena 2027\n  Fler ryms inte med tre veckor emellan.")


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("2026", "2026 är slut"),
        ("2100", "ligger för långt bort"),
        ("tjugo", "Året ”tjugo” går inte att läsa."),
        ("٢٠٢٨", "går inte att läsa"),
    ],
)
def test_refused_kindly(exempel: Terminal, ar: str, said: str) -> None:
    answer = exempel.natverk("möte", "föreslå", ar)
    assert (answer.code, said in answer.err) == (2, True)


def test_without_a_charter(exempel: Terminal) -> None:
    exempel.git("rm", "-q", "data/uppdragsbeskrivningar/2023.yaml")
    answer = exempel.natverk("möte", "föreslå", "2028")
    assert (answer.code, "Nätverket saknar uppdragsbeskrivning" in answer.err) == (2, True)


def test_settings_that_cannot_be_read(exempel: Terminal) -> None:
    exempel.change("data/natverk.yaml", "vecka: 7", "vecka: sju")
    assert exempel.natverk("möte", "föreslå", "2028").code == 2
