"""The presidium plans a year: proposes it, changes it, decides it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_redigera import in_terminal

OKTOBER = "2027-10-11"
PLAN = "data/arbetsordning/2028.md"
MOTEN = [f"data/moten/2028-{n}/mote.md" for n in range(1, 5)]


@pytest.fixture
def tomt(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A bare network; one stands in its folder."""
    folder = tmp_path / "tomt"
    terminal = Terminal(folder, capsys)
    assert terminal.natverk("ny", str(folder), idag="2026-11-24").code == 0
    monkeypatch.chdir(folder)
    return terminal


@pytest.fixture
def foreslagen(exempel: Terminal) -> Terminal:
    """A proposal for 2028 has been saved."""
    assert exempel.natverk("arbetsordning", "ny", "2028", "--ja", idag=OKTOBER).code == 0
    return exempel


# ny


def test_a_year_is_proposed_in_one_saved_change(foreslagen: Terminal) -> None:
    assert sorted(foreslagen.saved()) == sorted([PLAN, *MOTEN])
    assert foreslagen.git("log", "-1", "--format=%s") == "Föreslå arbetsordning för 2028\n"
    assert foreslagen.git("status", "--porcelain") == ""
    said = foreslagen.natverk("kontrollera", "--format", "kort", idag=OKTOBER).out
    assert [line.split()[1] for line in said.splitlines() if "2028" in line] == ["M007"]


def test_the_proposal_is_shown_with_its_reasons(exempel: Terminal) -> None:
    answer = exempel.natverk("arbetsordning", "ny", "2028", "--ja", idag=OKTOBER)
    assert answer.out.startswith("# Arbetsordning 2028\n")
    assert "  Fredag 4 februari 2028    mitt i vårterminens första hälft\n" in answer.err
    assert "Klämdagar: 7 januari (dagen efter trettondedag jul)" in answer.err
    assert "  1. Fredag 4 februari 2028, värd Granvik: Övergångar\n" in answer.err
    assert "natverk arbetsordning fastställ 2028" in answer.err


def test_without_year_the_next_without_a_plan(exempel: Terminal) -> None:
    assert exempel.natverk("arbetsordning", "ny", "--ja", idag=OKTOBER).code == 0
    assert PLAN in exempel.saved()
    assert exempel.natverk("arbetsordning", "ny", "nästa", "år", "--ja", idag="2028-01-03").code == 0
    assert "data/arbetsordning/2029.md" in exempel.saved()


def test_own_days_times_and_changes(exempel: Terminal) -> None:
    answer = exempel.natverk(
        "arbetsordning", "ny", "2028", "--datum", "28 januari", "--datum", "fredag v. 48",
        "--ändra", "1: Åvik", "--ändra", "2: 28 april", "--ändra", "4: övergångar",
        "--start", "13", "--slut", "16", "--av", "Anna Ek", "--ja", idag=OKTOBER,
    )  # fmt: skip
    assert answer.code == 0
    plan = exempel.read(PLAN)
    assert "upprättad: {av: anna-ek, den: 2027-10-11}" in plan
    assert [line[26:36] for line in plan.splitlines() if "möte: 2028" in line] == [
        "2028-01-28",
        "2028-04-28",
        "2028-09-15",
        "2028-12-01",
    ]
    assert "uppdrag: [barnens-narvaro, overgangar]" in plan
    first = exempel.read(MOTEN[0])
    assert "start: 13.00\nslut: 16.00\nvärd: Åvik\nstatus: förslag\n" in first


def test_the_same_days_and_reasons_for_programs(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("arbetsordning", "ny", "2028", "--format", "json", idag=OKTOBER)
    assert answer.code == 0
    given = json.loads(answer.out)
    assert list(given) == ["förslag", "bortvalda"]
    assert given == json.loads(exempel.natverk("möte", "föreslå", "2028", "--format", "json", idag=OKTOBER).out)
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")
    exempel.natverk("arbetsordning", "ny", "2028", "--format", "json", "--ja", idag=OKTOBER)
    assert PLAN in exempel.saved()


@pytest.mark.parametrize("words", [("--prova",), ("--prova", "--ja"), ("--prova", "--format", "json")])
def test_prova_writes_nothing(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("arbetsordning", "ny", "2028", *words, idag=OKTOBER)
    assert answer.code == 0
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_without_terminal_nothing_is_asked_and_nothing_saved(exempel: Terminal) -> None:
    for words in (("arbetsordning", "ny", "2028"), ("arbetsordning", "fastställ", "2027")):
        exempel.change("data/moten/2027-4/mote.md", "status: planerat", "status: förslag")
        answer = exempel.natverk(*words, idag=OKTOBER)
        assert (answer.code, "--ja" in answer.err) == (2, True)
        exempel.git("checkout", "-q", ".")
        assert exempel.git("status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2027",), "Arbetsordningen för 2027 är fastställd och skrivs inte över."),
        (("2026",), "2026 är slut"),
        (("2099",), "ligger för långt bort"),
        (("28",), "Året ”28” går inte att läsa."),
        (("2028", "--datum", "30 februari"), "Dagen 30 februari finns inte."),
        (("2028", "--datum", "2027-11-26"), "Fredag 26 november 2027 ligger inte under 2028."),
        (("2028", "--datum", "14 april"), "Fredag 14 april 2028 är långfredagen."),
        (("2028", "--datum", "3 februari"), "räknas inte som ett av årets fredagsmöten. Välj en fredag."),
        (("2028", "--ändra", "2"), "Ändringen ”2” går inte att läsa."),
        (("2028", "--ändra", "5: Åvik"), "Skriv mötets nummer, ett till fyra"),
        (("2028", "--ändra", "2: Avvik"), "Menade du Åvik?"),
        (("2028", "--ändra", "2: simskolan"), "Uppdraget ”simskolan” finns inte."),
        (("2028", "--ändra", "2: 4 februari"), "Fredag 4 februari 2028 ligger redan ett av mötena i förslaget."),
        (("2028", "--start", "12", "--slut", "9"), "kan inte sluta kl. 9.00"),
        (("2028", "--plats", "Ring 0511-123 45 67"), "Inget har sparats."),
        (("2028", "--av", "Annna Ek"), "--ja"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("arbetsordning", "ny", *words, *(() if "--av" in words else ("--ja",)), idag=OKTOBER)
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_a_year_that_has_begun_goes_on_from_what_there_is(exempel: Terminal) -> None:
    exempel.git("rm", "-q", "data/arbetsordning/2027.md", "data/moten/2027-4/mote.md")
    exempel.git("commit", "-qm", "Ta bort")
    answer = exempel.natverk("arbetsordning", "ny", "2027", "--ja", idag="2027-05-03")
    assert answer.code == 0
    plan = exempel.read("data/arbetsordning/2027.md")
    assert "{möte: 2027-1, datum: 2027-02-05" in plan
    assert "{möte: 2027-5, datum: 2027-11-19, uppdrag: [volymminskning]}" in plan
    assert exempel.saved() == ["data/arbetsordning/2027.md", "data/moten/2027-5/mote.md"]


def test_a_bare_network(tomt: Terminal) -> None:
    assert tomt.natverk("arbetsordning", "ny", "--ja", idag="2026-11-24").code == 0
    assert "upprättad" not in tomt.read("data/arbetsordning/2027.md")
    assert "värd" not in tomt.read("data/moten/2027-1/mote.md")
    refused = tomt.natverk("arbetsordning", "fastställ", "--ja", idag="2026-11-24")
    assert (refused.code, "Säg vem det var: lägg till --av" in refused.err) == (2, True)
    done = tomt.natverk("arbetsordning", "fastställ", "--av", "Skolchefsnätverket", "--ja", idag="2026-11-24")
    assert done.code == 0
    assert "fastställd: {av: Skolchefsnätverket, den: 2026-11-24}" in tomt.read("data/arbetsordning/2027.md")


def test_at_the_terminal_it_is_changed_before_it_is_saved(exempel: Terminal) -> None:
    svar = "2: 5 maj\nhej\n3: Åvik\n4: språk\nj\n"
    code, said = in_terminal(exempel.folder, "", "arbetsordning", "ny", "2028", "--idag", OKTOBER, svar=svar)
    assert code == 0
    assert "Ändringen ”hej” går inte att läsa." in said
    plan = exempel.read(PLAN)
    assert "2028-05-05" in plan
    assert "uppdrag: [barnens-narvaro, sprakutvecklande-arbete]" in plan
    assert "värd: Åvik" in exempel.read(MOTEN[2])


@pytest.mark.parametrize("svar", ["n\n", "2: 5 maj\nnej\n", "\n\n\n"])
def test_at_the_terminal_a_no_saves_nothing(exempel: Terminal, svar: str) -> None:
    _, said = in_terminal(exempel.folder, "", "arbetsordning", "ny", "2028", "--idag", OKTOBER, svar=svar)
    assert "Inget har sparats." in said
    assert exempel.git("status", "--porcelain") == ""
    assert PLAN not in exempel.saved()


# fastställ


def test_decided_by_the_presidium_today(foreslagen: Terminal) -> None:
    answer = foreslagen.natverk("arbetsordning", "fastställ", "--ja", idag="2027-12-03")
    assert answer.code == 0
    assert "Arbetsordningen för 2028 fastställs: fredag 3 december 2027, av presidiet." in answer.err
    assert "Fyra möten blir planerade: 4 februari, 21 april, 15 september och 17 november." in answer.err
    assert sorted(foreslagen.saved()) == sorted([PLAN, *MOTEN])
    assert foreslagen.git("log", "-1", "--format=%s") == "Fastställ arbetsordningen för 2028\n"
    assert "status: fastställd\n" in foreslagen.read(PLAN)
    assert "fastställd: {av: presidiet, den: 2027-12-03}" in foreslagen.read(PLAN)
    assert all("status: planerat" in foreslagen.read(path) for path in MOTEN)
    again = foreslagen.natverk("arbetsordning", "fastställ", "2028", "--ja", idag="2027-12-03")
    assert (again.code, "är redan fastställd fredag 3 december 2027" in again.err) == (0, True)


def test_decided_earlier_by_somebody(foreslagen: Terminal) -> None:
    words = ("--den", "i fredags", "--av", "Bodil", "--av", "Daniel Sälg", "--ja")
    assert foreslagen.natverk("arbetsordning", "fastställ", *words, idag="2027-12-06").code == 0
    assert "fastställd: {av: Bodil Rönn och Daniel Sälg, den: 2027-12-03}" in foreslagen.read(PLAN)


def test_who_does_not_sit_in_the_presidium_is_remarked_upon(foreslagen: Terminal) -> None:
    answer = foreslagen.natverk("arbetsordning", "fastställ", "--av", "Gustav Alm", "--ja", idag="2027-12-06")
    assert "Att tänka på: Gustav Alm sitter inte i presidiet måndag 6 december 2027." in answer.err
    assert "fastställd: {av: gustav-alm, den: 2027-12-06}" in foreslagen.read(PLAN)


def test_decided_by_hand_and_by_command_is_the_same(foreslagen: Terminal) -> None:
    by_hand = {path: foreslagen.read(path).replace("status: förslag", "status: planerat") for path in MOTEN}
    plan = foreslagen.read(PLAN).replace("status: förslag", "status: fastställd")
    by_hand[PLAN] = plan.replace("möten:", "fastställd: {av: presidiet, den: 2027-12-03}\nmöten:")
    foreslagen.natverk("arbetsordning", "fastställ", "--ja", idag="2027-12-03")
    assert {path: foreslagen.read(path) for path in by_hand} == by_hand


def test_a_moved_meeting_is_told_and_the_plan_decided_anew(foreslagen: Terminal) -> None:
    foreslagen.natverk("arbetsordning", "fastställ", "--ja", idag="2027-12-03")
    foreslagen.natverk("möte", "flytta", "2028-2", "2028-04-28", "--ja", idag="2027-12-06")
    told = foreslagen.natverk("kontrollera", idag="2027-12-06").out
    assert "A002 varning: Mötet 2028-2 ligger fredag 28 april 2028" in told
    answer = foreslagen.natverk("arbetsordning", "fastställ", "2028", "--ja", idag="2027-12-06")
    assert "fastställs på nytt: måndag 6 december 2027" in answer.err
    assert "  Mötet 2028-2 ligger fredag 28 april 2028, inte 21 april." in answer.err
    assert foreslagen.saved() == [PLAN]
    assert "A002" not in foreslagen.natverk("kontrollera", idag="2027-12-06").out


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (MOTEN[1], "2028-04-21", "2028-04-14", "Fredag 14 april 2028 är långfredagen."),
        (MOTEN[1], "2028-04-21", "2028-04-20", "Under 2028 finns tre fredagsmöten"),
        (PLAN, "2027-10-11", "2027-12-10", "så den kan inte ha fastställts måndag 6 december 2027"),
    ],
)
def test_what_nobody_should_decide(foreslagen: Terminal, path: str, old: str, new: str, said: str) -> None:
    foreslagen.change(path, old, new)
    head = foreslagen.git("rev-parse", "HEAD")
    answer = foreslagen.natverk("arbetsordning", "fastställ", "2028", "--ja", idag="2027-12-06")
    assert (answer.code, said in answer.err) == (2, True)
    assert foreslagen.git("rev-parse", "HEAD") == head


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2030",), "Det finns ingen arbetsordning för 2030. Det finns för 2026, 2027 och 2028."),
        (("2028", "--den", "2028-01-01"), "har inte varit än"),
        (("2028", "--den", "pling"), "Datumet efter --den"),
    ],
)
def test_decision_refused_kindly(foreslagen: Terminal, words: tuple[str, ...], said: str) -> None:
    answer = foreslagen.natverk("arbetsordning", "fastställ", *words, "--ja", idag=OKTOBER)
    assert (answer.code, said in answer.err) == (2, True)


def test_decision_tried_writes_nothing(foreslagen: Terminal) -> None:
    answer = foreslagen.natverk("arbetsordning", "fastställ", "2028", "--prova", idag=OKTOBER)
    assert (answer.code, "+status: fastställd" in answer.out) == (0, True)
    assert foreslagen.git("status", "--porcelain") == ""


# visa


def test_shown_as_it_stands(foreslagen: Terminal) -> None:
    assert foreslagen.natverk("arbetsordning", "visa", "2028", idag=OKTOBER).out.startswith("# Arbetsordning 2028\n")
    assert foreslagen.natverk("arbetsordning", "visa", idag=OKTOBER).out.startswith("# Arbetsordning 2027\n")
    past = foreslagen.natverk("arbetsordning", "visa", "i fjol", idag=OKTOBER)
    assert "| 2026-3 | fredag 29 maj 2026 |" in past.out
    assert "### Före mötet" in past.out
    assert foreslagen.git("status", "--porcelain") == ""


def test_no_plan_to_show(tomt: Terminal) -> None:
    answer = tomt.natverk("arbetsordning", "visa", idag="2026-11-24")
    assert answer.code == 2
    assert answer.err.startswith("Det finns ingen arbetsordning.\nGör ett förslag: natverk arbetsordning ny 2027")


def test_the_networks_own_template_wins(exempel: Terminal) -> None:
    exempel.write("templates/arbetsordning.md.j2", "Vår plan för {{ ar }}\n")
    assert exempel.natverk("arbetsordning", "visa").out.startswith("Vår plan för 2027\n")


def test_a_file_that_cannot_be_read_stops_the_paper(exempel: Terminal) -> None:
    exempel.write("data/arbetsordning/2027.md", "hej")
    answer = exempel.natverk("arbetsordning", "visa", "2027")
    assert (answer.code, "data/arbetsordning/2027.md går inte att läsa" in answer.err) == (2, True)
