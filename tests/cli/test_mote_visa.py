"""All meetings at a glance, and everything about one."""

import json

import pytest

from tests.cli.conftest import Terminal


def test_all_meetings_with_their_state_and_each_year_against_the_charter(exempel: Terminal) -> None:
    page = exempel.natverk("möte", "lista").out
    assert page.startswith(
        "2026\n"
        "  2026-1  fredag 6 februari 2026 kl. 9.00–12.00, Kommunhuset i Almhöjd, sal Linden\n"
        "          hållet · kallelsen skickad 20 januari 2026 · anteckningar: låst\n"
    )
    assert (
        "  2026-3  fredag 29 maj 2026 kl. 9.00–12.00, Kulturhuset i Ekhult\n"
        "          inställt · Fyra av de sex kommunerna kunde inte delta. Temat flyttas till mötet i september.\n"
    ) in page
    assert "hållet · flyttat från 11 september 2026 · kallelsen skickad 1 september 2026 · anteckningar: låst" in page
    assert "  2026 hölls fyra fredagsmöten. Nätverket ska ha minst fyra.\n" in page
    assert "          kommande · kallelse: ingen\n" in page
    assert page.endswith("  2027 har fyra fredagsmöten. Nätverket ska ha minst fyra.\n")


def test_one_year_in_json(exempel: Terminal) -> None:
    exempel.natverk("möte", "ny", "2027-05-20", "--extra", "--status", "förslag")
    shown = json.loads(exempel.natverk("möte", "lista", "2027", "--format", "json").out)
    assert [one["id"] for one in shown["möten"]] == ["2027-1", "2027-2", "2027-5", "2027-3", "2027-4"]
    extra = shown["möten"][2]
    assert (extra["datum"], extra["status"], extra["läge"], extra["räknas"], extra["extra"]) == (
        "2027-05-20", "förslag", "kommande", False, True,
    )  # fmt: skip
    assert (extra["start"], extra["slut"], extra["kallelse"]) == ("09:00", "12:00", "ingen")
    (year,) = shown["år"]
    assert (year["år"], year["minst"], year["hållna"], year["kommande"], year["saknas"]) == (2027, 4, 0, 4, 0)


def test_a_meeting_that_has_passed_without_a_record_is_uncertain(exempel: Terminal) -> None:
    page = exempel.natverk("möte", "lista", "2027", idag="2027-02-06").out
    assert "          ovisst · kallelse: ingen · anteckningar: inga\n" in page
    ended = exempel.natverk("möte", "lista", "2027", idag="2028-02-01").out
    assert (
        "  2027 hölls inget fredagsmöte, och fyra möten är utan anteckningar. Nätverket ska ha minst fyra.\n" in ended
    )


def test_a_year_without_meetings(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "lista", "2031")
    assert (answer.code, answer.out) == (0, "")
    assert "natverk möte ny DATUM" in answer.err
    shown = json.loads(exempel.natverk("möte", "lista", "2031", "--format", "json").out)
    assert shown["möten"] == []
    assert shown["år"][0]["saknas"] == 4


@pytest.mark.parametrize("given", [(), ("2027-1",), ("5 februari",)])
def test_everything_about_the_next_meeting(exempel: Terminal, given: tuple[str, ...]) -> None:
    page = exempel.natverk("möte", "visa", *given).out
    assert page.startswith(
        "Fredag 5 februari 2027 (2027-1)\n"
        "  kl. 9.00–12.00, Kommunhuset i Björkdala, Stora salen\n"
        "  Länk: https://natverk.example.se/distans\n"
        "  Värd: Björkdala\n"
        "  Kommande · kallelse: ingen\n"
    )
    assert "  Har inte svarat (9): Anna Ek, Bodil Rönn" in page
    assert "  6  Högläsning ett år senare (40 min)\n" in page
    assert "  data/moten/2027-1/underlag/fragor-infor-utbildningsdagen.md\n" in page
    assert "Presidiet (Anna Ek, Bodil Rönn, Cecilia Hassel och Daniel Sälg) bereder mötet" in page
    assert page.endswith(
        "Nästa steg\n"
        "  Ordföranden skickar kallelsen till mötet fredag 5 februari 2027. Senast fredag 22 januari 2027.\n"
        "  natverk kallelse 2027-1\n"
    )


def test_a_past_meeting_shows_the_agenda_that_was_called_to(exempel: Terminal) -> None:
    page = exempel.natverk("möte", "visa", "2026-1").out
    assert "  Kommer (1): Anna Ek\n  På distans (1): Lovisa Oxel\n  Ersättare (1): Bodil Rönn (Håkan Hägg)\n" in page
    assert "  Förhinder (1): Johan Tall\n" in page
    assert "  Inbjudna: Sara Vide, Logopedmottagningen i Exempelbygden\n" in page
    assert "Öppen åtgärd 2026-4" not in page
    assert "  data/moten/2026-1/justering.yaml\n" in page
    assert "försenad" not in page.lower()


def test_in_json_for_other_programs(exempel: Terminal) -> None:
    shown = json.loads(exempel.natverk("möte", "visa", "2026-4", "--format", "json").out)
    assert shown["flyttat"] == [
        {
            "från": "2026-09-11",
            "den": "2026-05-11",
            "skäl": "Dagen krockade med förbundets utbildningsdag för skolledare.",
        }
    ]
    assert {one["medlem"]: one["svar"] for one in shown["svar"]}["johan-tall"] == "distans"
    assert [one["rubrik"] for one in shown["dagordning"]][:2] == ["Mötets öppnande", "Närvaro"]
    assert (shown["minuter"], shown["mötets_minuter"]) == (95, 180)
    assert {one["krav"] for one in shown["uppgifter"]} >= {15, 16, 25, 29, 30, 35}
    assert shown["papper"][0] == "data/moten/2026-4/mote.md"


@pytest.mark.parametrize(
    ("idag", "kommando"),
    [
        ("2027-01-11", "natverk kallelse 2027-1"),
        ("2027-02-06", "natverk protokoll ny 2027-1"),
    ],
)
def test_what_comes_next(exempel: Terminal, idag: str, kommando: str) -> None:
    shown = json.loads(exempel.natverk("möte", "visa", "2027-1", "--format", "json", idag=idag).out)
    assert shown["nästa"]["kommando"] == kommando


def test_a_proposal_is_to_be_decided(exempel: Terminal) -> None:
    exempel.natverk("möte", "ny", "2027-03-12", "--status", "förslag")
    assert exempel.natverk("möte", "visa", "2027-5").out.endswith("  natverk möte planera 2027-5\n")


def test_an_unknown_meeting_is_told_with_those_there_are(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "visa", "2027-7")
    assert answer.code == 2
    assert "Mötet ”2027-7” finns inte." in answer.err
    assert "2027-1 (fredag 5 februari 2027)" in answer.err


def test_a_file_that_cannot_be_read_is_told(exempel: Terminal) -> None:
    exempel.change("data/moten/2027-2/mote.md", "datum: 2027-04-23", "datum: sen")
    answer = exempel.natverk("möte", "lista", "2027")
    assert answer.code == 0
    assert "data/moten/2027-2/mote.md går inte att läsa, så det här är inte allt" in answer.err
    assert "2027-2" not in answer.out
    assert exempel.natverk("möte", "ny", "2027-05-21").code == 2
