"""Answers to the notice: who comes, never why somebody does not, and never as if it had happened."""

import json

import pytest

from tests.cli.conftest import Terminal

MOTE = "data/moten/2027-1/mote.md"


def answers(terminal: Terminal, mote: str = "2027-1") -> dict[str, str | None]:
    """By member, what natverk says that they have answered."""
    shown = json.loads(terminal.natverk("möte", "visa", mote, "--format", "json").out)
    return {one["medlem"]: one["svar"] for one in shown["svar"]}


def test_several_answer_at_once_and_the_next_meeting_is_meant(exempel: Terminal) -> None:
    before = exempel.read(MOTE)
    answer = exempel.natverk("möte", "svar", "anna-ek", "Bodil Rönn", "kommer")
    assert answer.code == 0
    assert exempel.saved() == [MOTE]
    assert exempel.git("log", "-1", "--format=%s") == (
        "Anteckna två svar på kallelsen till mötet fredag 5 februari 2027 (2027-1)\n"
    )
    assert exempel.read(MOTE) == before.replace(
        "dagordning:",
        "svar:\n"
        "  - {medlem: anna-ek, svar: kommer, den: 2027-01-11}\n"
        "  - {medlem: bodil-ronn, svar: kommer, den: 2027-01-11}\n"
        "dagordning:",
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Anna", "kommer"), {"anna-ek": "kommer"}),
        (("Anna", "Ek", "kommer"), {"anna-ek": "kommer"}),
        (("2027-1", "anna-ek", "forhinder"), {"anna-ek": "förhinder"}),
        (("2027-02-05", "anna-ek", "Förhinder"), {"anna-ek": "förhinder"}),
        (("Anna", "Ek", "Bodil", "Rönn", "distans"), {"anna-ek": "distans", "bodil-ronn": "distans"}),
        (("Anna", "kommer", "på", "distans"), {"anna-ek": "distans"}),
        (("Anna", "på", "distans"), {"anna-ek": "distans"}),
        (("Anna", "Anna", "kommer"), {"anna-ek": "kommer"}),
    ],
)
def test_as_people_write_it(exempel: Terminal, words: tuple[str, ...], expected: dict[str, str]) -> None:
    assert exempel.natverk("möte", "svar", *words).code == 0
    assert {who: what for who, what in answers(exempel).items() if what} == expected


def test_a_substitute_is_named(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "svar", "lovisa", "ersättare", "--ersättare", "hakan-hagg", "--den", "8 januari")
    assert answer.code == 0
    line = "  - {medlem: lovisa-oxel, svar: ersättare, ersättare: Håkan Hägg, den: 2027-01-08}\n"
    assert line in exempel.read(MOTE)
    exempel.natverk("möte", "svar", "lovisa", "kommer")
    assert "  - {medlem: lovisa-oxel, svar: kommer, den: 2027-01-11}\n" in exempel.read(MOTE)


def test_the_same_answer_again_is_nothing_to_save(exempel: Terminal) -> None:
    exempel.natverk("möte", "svar", "Anna", "kommer")
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "svar", "Anna", "kommer", idag="2027-01-12")
    assert answer.code == 0
    assert "Inget att spara" in answer.err
    assert exempel.git("rev-parse", "HEAD") == head


@pytest.mark.parametrize("reason", ["sjuk", "magsjuka hela veckan", "vab"])
def test_a_reason_is_never_saved(exempel: Terminal, reason: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "svar", "2027-1", "Anna", "förhinder", *reason.split())
    assert answer.code == 2
    assert "aldrig skälet" in answer.err
    assert "natverk möte svar 2027-1 anna-ek förhinder\n" in answer.err
    assert exempel.git("rev-parse", "HEAD") == head


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Anna",), "Svaret saknas efter ”Anna”"),
        (("kommer",), "Säg vem som svarade"),
        (("Anna", "kanske"), "Svaret saknas"),
        (("Anna Eck", "kommer"), "Menade du Anna Ek?"),
        (("Håkan", "kommer"), 'MEDLEM ersättare --ersättare "Håkan Hägg"'),
        (("2026-3", "Anna", "kommer"), "är inställt"),
        (("2026-1", "Anna", "kommer"), "är låsta"),
        (("2027-9", "Anna", "kommer"), "Mötet ”2027-9” finns inte"),
        (("Anna", "kommer", "--ersättare", "Eva Berg"), "hör ihop med svaret ersättare"),
        (("Anna", "Bodil", "ersättare", "--ersättare", "Eva Berg"), "en medlem i taget"),
        (("Anna", "kommer", "--den", "2027-01-12"), "har inte varit än"),
        (("Anna", "ersättare", "--ersättare", "eva@example.com"), "e-postadress"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "svar", *words, "--ja")
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_an_answer_from_before_a_move_holds_no_longer(exempel: Terminal) -> None:
    exempel.natverk("möte", "svar", "Anna", "kommer")
    exempel.natverk("möte", "flytta", "2027-1", "2027-02-12", idag="2027-01-13")
    assert answers(exempel)["anna-ek"] == "kommer"
    exempel.natverk("möte", "svar", "Bodil", "kommer", idag="2027-01-14")
    shown = json.loads(exempel.natverk("möte", "visa", "2027-1", "--format", "json", idag="2027-01-15").out)
    assert {one["medlem"]: one["svar"] for one in shown["svar"] if one["svar"]} == {"bodil-ronn": "kommer"}
    exempel.natverk("möte", "svar", "Anna", "kommer", idag="2027-01-15")
    assert "  - {medlem: anna-ek, svar: kommer, den: 2027-01-15}\n" in exempel.read(MOTE)


def test_an_answer_proposes_presence_and_never_sets_it(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    exempel.natverk("möte", "svar", "Anna", "förhinder")
    exempel.natverk("möte", "svar", "Lovisa", "ersättare", "--ersättare", "Eva Berg")
    assert exempel.natverk("protokoll", "ny", "2027-1").code == 0
    record = exempel.read("data/moten/2027-1/protokoll.md")
    assert "  - {medlem: anna-ek, status: okänt}  # Almhöjd, Anna Ek; svarade förhinder\n" in record
    assert "  - {medlem: lovisa-oxel, status: okänt}  # Lindfors, Lovisa Oxel; svarade ersättare: Eva Berg\n" in record
    assert "  - {medlem: bodil-ronn, status: okänt}  # Björkdala, Bodil Rönn\n" in record
    assert "status: förhinder" not in record
