"""A meeting named by its day, with or without a year and quotes: the meetings that there are decide which is meant."""

import pytest

from tests.cli.conftest import Terminal

# Meetings: 6 February, 24 April, 18 September and 20 November 2026; 5 February, 23 April and 19 November 2027.


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("möte visa 5 februari", "Fredag 5 februari 2027 (2027-1)"),
        ("möte visa 20 november", "Fredag 20 november 2026 (2026-5)"),
        ("möte visa fredag den 6 februari", "Fredag 6 februari 2026 (2026-1)"),
        ("möte visa --format text fredag 5/2 2027", "Fredag 5 februari 2027 (2027-1)"),
        ("möte visa första fredagen i februari", "Fredag 5 februari 2027 (2027-1)"),
        ("möte visa fredag v. 16 --format text", "Fredag 23 april 2027 (2027-2)"),
        ("möte visa 24 april", "Fredag 24 april 2026 (2026-2)"),
        ("dagordning 5 februari", "Fredag 5 februari 2027 kl. 9.00–12.00"),
        ("protokoll ny 5 februari", "mötet fredag 5 februari 2027"),
        ("protokoll ny fredag 5 februari", "mötet fredag 5 februari 2027"),
        ("protokoll visa 24 april", "# Minnesanteckningar"),
        ("kallelse 5 februari 2027 --prova", "- Dag: fredag 5 februari 2027"),
        ("kallelse 20 november", "Mötet fredag 20 november 2026 har redan varit"),
        ("kallelse 6 februari", "Mötet fredag 6 februari 2026 har redan varit"),
        ("möte planera 5 februari 23 april", "mötena 5 februari och 23 april är redan planerade"),
        ("möte planera 2027-1 23 april 2027", "mötena 5 februari och 23 april är redan planerade"),
        ("möte flytta 5 februari 12 februari --prova", "+datum: 2027-02-12"),
        ("möte flytta 2027-1 12 februari --prova", "+datum: 2027-02-12"),
        ("möte svar 5 februari Anna Ek kommer --prova", "anna-ek"),
        ("åtgärd lista --möte 20 november --alla", "2026-5/å"),
    ],
)
def test_the_meeting_is_found(exempel: Terminal, line: str, said: str) -> None:
    answer = exempel.natverk(*line.split(" "))
    assert said in answer.out + answer.err


@pytest.mark.parametrize(("bakat", "id_"), [(False, "2027-4"), (True, "2026-6")])
def test_with_a_meeting_that_day_both_years_the_command_decides(exempel: Terminal, bakat: bool, id_: str) -> None:
    exempel.write("data/moten/2026-6/mote.md", "---\ndatum: 2026-11-19\nstatus: planerat\nextra: ja\n---\n")
    line = ("protokoll", "visa", "19", "november") if bakat else ("möte", "visa", "19", "november")
    answer = exempel.natverk(*line)
    assert id_ in answer.out + answer.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("möte visa 5 februari bertil", "Argumentet ”bertil” är ett för mycket."),
        ("möte visa 2027-1 5 februari", "Argumenten ”5” och ”februari” är för många."),
        ("möte visa februari 5", "Argumentet ”5” är ett för mycket."),
        ("möte visa 5 -- februari", "Argumentet ”februari” är ett för mycket."),
        ("möte visa 30 februari", "Mötet ”30 februari” finns inte."),
        ("möte visa 6 februari 2027", "Det finns inget möte lördag 6 februari 2027."),
        ("roll lista 5 februari", "Argumenten ”5” och ”februari” är för många."),
    ],
)
def test_other_words_are_left_as_they_are(exempel: Terminal, line: str, said: str) -> None:
    answer = exempel.natverk(*line.split(" "))
    assert (answer.code, said in answer.err) == (2, True), answer.err


def test_a_heading_and_a_search_keep_their_days(exempel: Terminal) -> None:
    answer = exempel.natverk("dagordning", "lägg-till", "Studiebesök", "5", "februari", "--prova")
    assert "rubrik: Studiebesök 5 februari" in answer.out
    assert exempel.natverk("sök", "5", "februari").out == exempel.natverk("sök", "5 februari").out
