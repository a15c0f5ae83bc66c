"""natverk åtgärd lista, klar and flytta: who does what, by when, and what became of it."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.cli.conftest import Terminal

FIL = "data/uppfoljning/2026-5-a2.yaml"
PROTOKOLL = "data/moten/2026-5/protokoll.md"


def _listed(exempel: Terminal, *words: str, idag: str = "2027-01-11") -> Mapping[str, dict[str, Any]]:
    answer = exempel.natverk("åtgärd", "lista", "--format", "json", *words, idag=idag)
    return {one["beteckning"]: one for one in json.loads(answer.out)}


def test_open_ones_by_owner_and_late_ones_first(exempel: Terminal) -> None:
    answer = exempel.natverk("åtgärd", "lista")
    assert max(map(len, answer.out.splitlines())) <= 80
    parts = [
        "Gustav Alm\n",
        "2026-4/å1 (försenad): Sammanställer hur kommunerna",
        "Senast 11 december 2026.",
        "Från mötet fredag 18 september 2026, § 6 om Volymminskning.",
        "data/moten/2026-4/protokoll.md:64",
        "Bodil Rönn\n",
        "2026-5/å2 (öppen)",
        "Lovisa Oxel\n",
        "2026-5/å1 (öppen)",
    ]
    places = [answer.out.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert "natverk åtgärd klar 2026-4/å1" in answer.err
    assert "2026-2/å2" not in answer.out


def test_all_of_them_lead_to_their_line(exempel: Terminal) -> None:
    listed = _listed(exempel, "--alla")
    assert len(listed) == 9
    for one in listed.values():
        line = exempel.read(one["fil"]).splitlines()[one["rad"] - 1]
        assert one["text"][:20] in line
    assert listed["2026-4/å3"]["läge"] == "struken"
    moved, done = listed["2026-2/å2"]["sedan"]
    assert moved.startswith("Flyttad 2 september 2026 till senast 6 november 2026 av Daniel Sälg: Fler kommuner")
    assert done == "Klar 4 november 2026 av Daniel Sälg."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--ansvarig", "Gustav"), {"2026-4/å1"}),
        (("--ansvarig", "bodil-ronn"), {"2026-5/å2"}),
        (("--ansvarig", "Bodil Rönn", "--alla"), {"2026-4/å2", "2026-5/å2"}),
        (("--försenade",), {"2026-4/å1"}),
        (("--försenade", "--möte", "2026-5"), set()),
        (("--möte", "2026-5"), {"2026-5/å1", "2026-5/å2"}),
        (("--uppdrag", "overgangar", "--alla"), {"2026-2/å1", "2026-2/å2"}),
    ],
)
def test_filters(exempel: Terminal, words: tuple[str, ...], found: set[str]) -> None:
    assert set(_listed(exempel, *words)) == found


def test_an_empty_list_says_why(exempel: Terminal) -> None:
    assert "passar in på det du valde" in exempel.natverk("åtgärd", "lista", "--försenade", "--möte", "2026-5").err
    unknown = exempel.natverk("åtgärd", "lista", "--ansvarig", "Gustav Olm")
    assert (unknown.code, "Menade du Gustav Alm?" in unknown.err) == (2, True)
    exempel.natverk("ny", "../nytt")
    assert "Inga åtgärder är öppna." in exempel.natverk("åtgärd", "lista", "-C", "../nytt").err
    refused = exempel.natverk("åtgärd", "klar", "å1", "-C", "../nytt")
    assert (refused.code, "Inget möte har bestämt någon åtgärd." in refused.err) == (2, True)


def test_looking_back_nothing_is_known_too_early(exempel: Terminal) -> None:
    early = _listed(exempel, idag="2026-09-01")
    assert (early["2026-2/å2"]["läge"], early["2026-2/å2"]["senast"]) == ("öppen", "2026-09-04")
    assert _listed(exempel, idag="2026-09-10")["2026-2/å2"]["senast"] == "2026-11-06"


def test_done(exempel: Terminal) -> None:
    answer = exempel.natverk("åtgärd", "klar", "2026-5/å2", "--den", "i går", "--av", "Bodil", "--text", "Hjo: kan")
    assert (answer.code, "natverk åtgärd lista" in answer.err) == (0, True)
    assert exempel.saved() == [FIL]
    assert exempel.read(FIL) == (
        "# Frågar kommunerna vem som kan ta emot utbildningsdagen.\n"
        "händelser:\n  - den: 2027-01-10\n    vad: klar\n    av: bodil-ronn\n    text: 'Hjo: kan'\n"
    )
    assert "2026-5/å2" not in _listed(exempel)
    assert _listed(exempel, "--alla")["2026-5/å2"]["läge"] == "klar"
    assert "åtgärden 2026-5/å2 blev klar söndag 10 januari 2027" in exempel.git("log", "-1", "--format=%s")
    assert "2026-5/å2" not in exempel.natverk("kallelse", "--prova").out


def test_struck_with_a_reason(exempel: Terminal) -> None:
    why = exempel.natverk("åtgärd", "klar", "2026-5/å2", "--struken")
    assert (why.code, "Skriv varför den stryks" in why.err) == (2, True)
    exempel.natverk("åtgärd", "klar", "2026-5/å2", "--struken", "--text", "Granvik tar emot")
    assert _listed(exempel, "--alla")["2026-5/å2"]["sedan"] == ["Struken 11 januari 2027: Granvik tar emot"]


def test_moved_and_handed_over_at_once(exempel: Terminal) -> None:
    words = ("2026-4/å1", "26", "februari", "--till", "Bodil", "--skäl", "Fler svar väntas")
    assert exempel.natverk("åtgärd", "flytta", *words).code == 0
    one = _listed(exempel, "--ansvarig", "bodil-ronn")["2026-4/å1"]
    assert (one["senast"], one["läge"], one["ansvarig"]) == ("2027-02-26", "öppen", "Bodil Rönn")
    assert one["sedan"] == [
        "Flyttad 11 januari 2027 till senast 26 februari 2027: Fler svar väntas",
        "Överlämnad 11 januari 2027 till Bodil Rönn.",
    ]
    assert exempel.git("log", "-1", "--format=%s").strip() == (
        "Flytta åtgärden 2026-4/å1 till senast 26 februari 2027 och lämna över den till Bodil Rönn"
    )
    agenda = " ".join(exempel.natverk("dagordning", "visa").out.split())
    assert "lokaler som har blivit lediga. Senast 26 februari 2027. (åtgärd 2026-4/å1" in agenda
    assert exempel.natverk("kontrollera").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("klar", "2026-7/å1"), "Öppna är 2026-4/å1, 2026-5/å1 och 2026-5/å2."),
        (("klar", "2027-4/å3"), "Menade du 2026-4/å3?"),
        (("klar", "å1"), "kan vara ”å1”: 2026-4/å1 och 2026-5/å1"),
        (("klar", "2026-4/å3"), "är avslutad: den är struken 27 oktober 2026"),
        (("klar", "2026-5/å2", "--den", "2027-02-01"), "har inte varit än"),
        (("klar", "2026-5/å2", "--den", "2026-11-19"), "bestämdes på mötet fredag 20 november 2026"),
        (("klar", "2026-5/å2", "--text", "Ring 070-123 45 67"), "Här står ett telefonnummer"),
        (("flytta", "2026-5/å2"), "--till NAMN"),
        (("flytta", "2026-5/å2", "2027-01-10"), "har redan varit"),
        (("flytta", "2026-5/å2", "snart"), "går inte att läsa"),
        (("flytta", "2026-2/å2", "2027-03-01"), "är avslutad: den är klar 4 november 2026"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("åtgärd", *words)
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("klar", "2026-2/å2"), "redan antecknat att 2026-2/å2 är klar 4 november 2026"),
        (("klar", "2026-4/å3", "--struken"), "redan antecknat"),
        (("flytta", "2026-5/å2", "2027-02-05", "--till", "Bodil Rönn"), "Så står det redan"),
    ],
)
def test_done_already_is_no_fault(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("åtgärd", *words)
    assert (answer.code, said in answer.err) == (0, True)
    assert exempel.git("rev-parse", "HEAD") == head


@pytest.mark.parametrize("words", [("klar", "2026-5/å2"), ("flytta", "2026-5-a2", "2027-03-01")])
def test_prova_writes_nothing(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    assert f"{FIL} (ny fil)" in exempel.natverk("åtgärd", *words, "--prova").out
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_an_event_more_leaves_the_rest_of_the_file(exempel: Terminal) -> None:
    before = "# För hand\nhändelser:\n  - {den: 2026-12-01, vad: flyttad, senast: 2027-03-01}   # enligt Bodil\n"
    exempel.write(FIL, before)
    exempel.natverk("spara", "--ja")
    assert exempel.natverk("åtgärd", "klar", "2026-5/å2").code == 0
    assert exempel.read(FIL).startswith(before)
    assert "vad: klar" in exempel.read(FIL).removeprefix(before)


def test_an_unnumbered_task_gets_its_number_in_the_same_change(exempel: Terminal) -> None:
    exempel.change(PROTOKOLL, "Åtgärd å2 (Bodil", "Åtgärd (Bodil")
    exempel.git("commit", "-qam", "Utan nummer")
    assert "Fredag 20 november 2026 (2026-5, § 7) (öppen)" in exempel.natverk("åtgärd", "lista").out
    assert exempel.natverk("åtgärd", "klar", "2026-5/å3").code == 0  # å2 has been in use
    assert exempel.saved() == [PROTOKOLL, FIL.replace("a2", "a3")]
    assert "Åtgärd å3 (Bodil" in exempel.read(PROTOKOLL)


def test_without_a_number_in_a_locked_record_nothing_can_be_noted(exempel: Terminal) -> None:
    exempel.change("data/moten/2026-1/protokoll.md", "Åtgärd å2 (", "Åtgärd (")
    answer = exempel.natverk("åtgärd", "klar", "2026-1/å3")
    assert (answer.code, "Ta upp den igen på nästa möte" in answer.err) == (2, True)


@pytest.mark.parametrize("vad", ["klar", "flyttad"])
def test_by_hand_is_the_same(exempel: Terminal, vad: str) -> None:
    words = {"klar": ("klar", "2026-5/å2"), "flyttad": ("flytta", "2026-5/å2", "2027-03-01")}[vad]
    exempel.natverk("åtgärd", *words)
    by_command = exempel.natverk("åtgärd", "lista", "--alla", "--format", "json").out
    exempel.git("reset", "-q", "--hard", "HEAD~1")
    day = ", senast: 2027-03-01" if vad == "flyttad" else ""
    exempel.write(FIL, f"händelser:\n  - {{den: 2027-01-11, vad: {vad}{day}}}\n")
    exempel.natverk("spara", "--ja")
    assert exempel.natverk("åtgärd", "lista", "--alla", "--format", "json").out == by_command


def test_handed_to_somebody_outside_or_gone(exempel: Terminal) -> None:
    outside = exempel.natverk("åtgärd", "flytta", "2026-5/å2", "--till", "Siv Sten på högskolan")
    assert "Obs: ingen medlem heter ”Siv Sten på högskolan”." in outside.err
    assert set(_listed(exempel, "--ansvarig", "Siv Sten på högskolan")) == {"2026-5/å2"}
    exempel.natverk("medlem", "avsluta", "Gustav Alm", "--den", "i går", "--ja")
    answer = exempel.natverk("åtgärd", "flytta", "2026-5/å2", "--till", "Gustav Alm")
    assert (answer.code, "Obs: Gustav Alm är inte med i nätverket 11 januari 2027." in answer.err) == (0, True)
    assert set(_listed(exempel, "--ansvarig", "gustav-alm")) == {"2026-4/å1", "2026-5/å2"}


@pytest.mark.parametrize("till", ["15 april", "2027-04-15", "torsdag 15 april"])
def test_a_day_is_nobody_to_hand_over_to(exempel: Terminal, till: str) -> None:
    before = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("åtgärd", "flytta", "2026-5/å2", "--till", till, "--ja")
    assert (answer.code, exempel.git("rev-parse", "HEAD")) == (2, before)
    assert "natverk åtgärd flytta 2026-5/å2 2027-04-15" in answer.err
