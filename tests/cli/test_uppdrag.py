"""natverk uppdrag lista, visa, revidera, följ-upp and förnya."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

SHIPPED = Path(__file__).resolve().parents[2]
OVERGANGAR = "data/uppdrag/overgangar.md"
OVERGANGARNA = (
    "Nätverket delar erfarenheter och framgångsfaktorer vid barnens övergångar: "
    "inom förskolan, mellan förskolor och från förskola till förskoleklass."
)
FULLFOLJDA = (
    "Nätverkets medlemmar berättar för varandra om det som främjar fullföljda studier, "
    "trygghet och studiero eller lekro."
)
FORNYA = ("uppdrag", "förnya", "--från", "2028-01-01", "--till", "2031-12-31", "--beslutad-av", "Skolchefsnätverket")


@pytest.fixture
def riktiga(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A copy of the shipped network, saved; one stands in its folder."""
    folder = tmp_path / "riktiga"
    shutil.copytree(SHIPPED / "data", folder / "data")
    terminal = Terminal(folder, capsys)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Börja")):
        terminal.git(*words)
    monkeypatch.chdir(folder)
    return terminal


def _objects(answer: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(answer)
    return found


def test_the_shipped_assignments_to_the_letter(capsys: pytest.CaptureFixture[str]) -> None:
    answer = Terminal(SHIPPED, capsys).natverk(
        "uppdrag", "lista", "-C", str(SHIPPED), "--format", "json", idag="2026-11-23"
    )
    full, kompetens = "Fullföljd utbildning", "Kompetensförsörjning"
    assert [(one["namn"], one["text"], one["utvecklingsområden"]) for one in _objects(answer.out)] == [
        (
            "Språkutvecklande arbete",
            "Nätverket samarbetar om språkutvecklande arbete i förskolan och delar erfarenheter av det.",
            [full],
        ),
        (
            "Övergångar",
            OVERGANGARNA,
            [full],
        ),
        (
            "Fullföljda studier, trygghet och studiero",
            FULLFOLJDA,
            [full, kompetens],
        ),
        (
            "Barnens närvaro",
            "Nätverket delar erfarenheter och framgångsfaktorer i arbetet med barnens närvaro på förskolan.",
            [full],
        ),
        (
            "Volymminskning",
            "Nätverket delar erfarenheter och framgångsrika sätt att organisera förskolan när barnen blir färre.",
            [kompetens],
        ),
    ]


def test_of_the_shipped_nothing_is_claimed_to_have_happened(capsys: pytest.CaptureFixture[str]) -> None:
    answer = Terminal(SHIPPED, capsys).natverk(
        "uppdrag", "lista", "-C", str(SHIPPED), "--format", "json", idag="2026-11-23"
    )
    for one in _objects(answer.out):
        assert (one["senast_upptaget"], one["senast_reviderat"], one["senast_uppföljt"]) == (None, None, None)
        assert (one["gäller"], one["år"], one["läge"]) == (True, 2027, "kommer")


def test_the_list_for_people(exempel: Terminal) -> None:
    page = exempel.natverk("uppdrag", "lista").out
    assert max(map(len, page.splitlines())) <= 80
    assert "Övergångar (overgangar)\n" in page
    assert "  Togs senast upp: fredag 24 april 2026 (2026-2)\n" in page
    assert "  Möten 2027: 5 februari (2027-1, planerat) och 17 september (2027-3, planerat)\n" in page
    assert "  Reviderades senast: 9 juni 2026 av Kerstin Lärk: Utan ändring\n" in page


def test_what_has_not_happened_on_the_day_is_not_told(exempel: Terminal) -> None:
    page = exempel.natverk("uppdrag", "lista", idag="2026-04-24").out
    assert "Reviderades senast: inte antecknat" in page
    assert page.count("Togs senast upp: inget möte är antecknat") == 4
    story = exempel.natverk("uppdrag", "visa", "overgangar", idag="2026-06-08").out
    assert "Beslut 2026-2/b1" in story
    assert "öppen" in story
    assert "Flyttad" not in story
    assert "Revidering" not in story


def test_an_assignment_outside_the_charter_says_so(exempel: Terminal) -> None:
    exempel.change("data/uppdragsbeskrivningar/2023.yaml", "  - volymminskning\n", "")
    assert "Uppdraget ingår inte i den uppdragsbeskrivning som gäller nu." in exempel.natverk("uppdrag", "lista").out


def test_a_network_without_assignments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal(tmp_path / "nytt", capsys)
    terminal.natverk("ny", str(terminal.folder))
    answer = terminal.natverk("uppdrag", "lista", "-C", str(terminal.folder))
    assert (answer.code, answer.out) == (0, "")
    assert "Nätverket har inga uppdrag än" in answer.err
    refused = terminal.natverk("uppdrag", "revidera", "--utan-ändring", "-C", str(terminal.folder))
    assert (refused.code, "det finns inget att revidera" in refused.err) == (2, True)


def test_the_whole_story_in_order(exempel: Terminal) -> None:
    story = exempel.natverk("uppdrag", "visa", "overgangar").out
    parts = [
        "Fredag 24 april 2026 · möte 2026-2",
        "§ 6 Från förskola till förskoleklass (från förskola till förskoleklass)",
        "Erfarenhet (Granvik):",
        "Framgångsfaktor (Björkdala):",
        "§ 7 När barn byter grupp eller förskola (inom förskolan, mellan förskolor)",
        "Beslut 2026-2/b1:",
        "Åtgärd 2026-2/å2 (Daniel Sälg, senast 6 november 2026, klar):",
        "Flyttad 2 september 2026 till senast 6 november 2026 av Daniel Sälg:",
        "Klar 4 november 2026 av Daniel Sälg.",
        "Till skolchefsgruppen 2026-2/f1 (återgiven):",
        "Besvarad 8 september 2026 av Kerstin Lärk:",
        "Återgiven på mötet fredag 18 september 2026 av Ingela Gran.",
        "Tisdag 9 juni 2026\n  Revidering (Kerstin Lärk): Utan ändring",
        "Tisdag 8 december 2026\n  Uppföljning (Kerstin Lärk):",
        "Bygger på mötet 2026-2.",
        "Fredag 23 april 2027 · möte 2027-2",
    ]
    flat = re.sub(r"\n +(?=[a-zåäö(])", " ", story)
    places = [flat.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_every_event_names_the_line_it_stands_on(exempel: Terminal) -> None:
    story = json.loads(exempel.natverk("uppdrag", "visa", "Övergångar", "--format", "json").out)
    assert {part["id"] for part in story["delar"]} == {"inom-forskolan", "mellan-forskolor", "till-forskoleklass"}
    assert len(story["händelser"]) == 15
    for event in story["händelser"]:
        line = exempel.read(event["fil"]).splitlines()[event["rad"] - 1]
        assert event["text"][:20] in line or f"den: {event['den']}" in line, event


def test_a_record_without_a_notice_is_told_by_its_headings(exempel: Terminal) -> None:
    (exempel.folder / "data/moten/2026-2/kallelse.md").unlink()
    story = json.loads(exempel.natverk("uppdrag", "visa", "overgangar", "--format", "json").out)
    assert {event["slag"] for event in story["händelser"]} >= {
        "erfarenhet",
        "beslut",
        "åtgärd",
        "till skolchefsgruppen",
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("overgang", "Övergångar (overgangar)"),
        ("Barnens närvaro", "Barnens närvaro (barnens-narvaro)"),
        ("volymmminskning", "Menade du Volymminskning?"),
        ("xyz", "Uppdragen är Barnens närvaro (barnens-narvaro)"),
        ("", "finns inte"),
    ],
)
def test_an_assignment_by_id_name_or_beginning(exempel: Terminal, given: str, said: str) -> None:
    answer = exempel.natverk("uppdrag", "visa", given)
    assert said in answer.out + answer.err


def test_a_file_that_cannot_be_read_is_told_of(exempel: Terminal) -> None:
    exempel.write("data/moten/2026-2/protokoll.md", "---\nstatus: [\n---\n")
    answer = exempel.natverk("uppdrag", "visa", "overgangar")
    assert "data/moten/2026-2/protokoll.md går inte att läsa, så det här är inte allt" in answer.err


def test_one_occasion_revises_all_in_one_change(exempel: Terminal) -> None:
    answer = exempel.natverk("uppdrag", "revidera", "--utan-ändring", "--den", "10 januari")
    assert answer.code == 0
    assert len(exempel.saved()) == 5
    assert exempel.git("log", "-1", "--format=%s") == "Anteckna revideringen av fem uppdrag söndag 10 januari 2027\n"
    for path in exempel.saved():
        assert "  - {den: 2027-01-10, av: kerstin-lark, resultat: Utan ändring}\n" in exempel.read(path)
    assert exempel.git("diff", "--numstat", "HEAD~1").count("1\t0\t") == 5
    assert "U007" not in exempel.natverk("kontrollera", idag="2028-01-10").out


def test_revised_by_hand_is_the_same(exempel: Terminal) -> None:
    exempel.natverk("uppdrag", "revidera", "overgangar", "--utan-ändring", "--den", "2027-01-10")
    by_command = exempel.natverk("uppdrag", "visa", "overgangar", "--format", "json").out
    exempel.git("reset", "-q", "--hard", "HEAD~1")
    row = "  - {den: 2026-06-09, av: kerstin-lark, resultat: Utan ändring}\n"
    exempel.change(OVERGANGAR, row, row + row.replace("2026-06-09", "2027-01-10"))
    exempel.natverk("spara", "--ja")
    assert exempel.natverk("uppdrag", "visa", "overgangar", "--format", "json").out == by_command


def test_a_result_in_the_chiefs_own_words(exempel: Terminal) -> None:
    answer = exempel.natverk("uppdrag", "revidera", "volymminskning", "--resultat", "Också: lokalerna # viktigt")
    assert exempel.saved() == ["data/uppdrag/volymminskning.md"]
    assert "Ändras uppdragets ord? Skriv om texten i data/uppdrag/volymminskning.md" in answer.err
    story = json.loads(exempel.natverk("uppdrag", "visa", "volymminskning", "--format", "json").out)
    assert story["senast_reviderat"]["resultat"] == "Också: lokalerna # viktigt"


def test_saved_once_it_is_not_saved_again(exempel: Terminal) -> None:
    exempel.natverk("uppdrag", "revidera", "overgangar", "--utan-ändring")
    answer = exempel.natverk("uppdrag", "revidera", "--utan-ändring")
    assert len(exempel.saved()) == 4
    answer = exempel.natverk("uppdrag", "revidera", "--utan-ändring")
    assert (answer.code, "Inget att spara" in answer.err) == (0, True)


@pytest.mark.parametrize(
    "words",
    [
        ("uppdrag", "revidera", "--utan-ändring", "--prova"),
        ("uppdrag", "följ-upp", "overgangar", "--resultat", "Bra", "--prova"),
        (*FORNYA, "--den", "2026-12-08", "--prova"),
    ],
)
def test_prova_writes_nothing(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk(*words)
    assert (answer.code, "provkörning" in answer.err) == (0, True)
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("revidera",), "--utan-ändring"),
        (("revidera", "--utan-ändring", "--resultat", "x"), "går inte att använda tillsammans"),
        (("revidera", "--resultat", " "), "Efter --resultat saknas text"),
        (("revidera", "--resultat", "a\x1b[31m"), "dolt styrtecken"),
        (("revidera", "--resultat", "Ring 0501-12 34 56"), "Här står ett telefonnummer"),
        (("revidera", "--resultat", "x", "--av", "chef@example.com"), "Här står en e-postadress"),
        (("revidera", "--utan-ändring", "--den", "2027-02-30"), "--den"),
        (("revidera", "--utan-ändring", "--den", "2027-03-01"), "Måndag 1 mars 2027 har inte varit än"),
        (("revidera", "volymminsking", "--utan-ändring"), "Menade du Volymminskning?"),
        (("revidera", "--utan-ändring", "--av", "Kerstin Lärkk"), "--ja"),
        (("följ-upp", "overgangar"), "Flaggan --resultat saknas"),
        (("följ-upp", "overgangar", "--resultat", "x", "--möten", "2026-3"), "har inte hållits"),
        (("följ-upp", "overgangar", "--resultat", "x", "--möten", "2027-1"), "har inte hållits"),
        (("följ-upp", "overgangar", "--resultat", "x", "--möten", "2026-9"), "finns inte"),
        (("förnya",), "Flaggan --från saknas"),
        ((*FORNYA[1:], "--den", "2027-02-01"), "har inte varit än"),
        ((*FORNYA[1:], "--den", "2026-12-08"), "--ja"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("uppdrag", *words)
    assert answer.code == 2
    assert said in answer.err
    assert "\x1b" not in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_where_nobody_is_school_chief_somebody_has_to_be_named(riktiga: Terminal) -> None:
    refused = riktiga.natverk("uppdrag", "revidera", "--utan-ändring", idag="2027-06-09")
    assert (refused.code, "Ingen är namngiven som skol- och utbildningschef" in refused.err) == (2, True)
    assert "--av" in refused.err
    answer = riktiga.natverk("uppdrag", "revidera", "--utan-ändring", "--av", "Skolchefsnätverket", idag="2027-06-09")
    assert answer.code == 0
    added = "revideringar:\n  - {den: 2027-06-09, av: Skolchefsnätverket, resultat: Utan ändring}\n---\n"
    assert added in riktiga.read("data/uppdrag/volymminskning.md")


def test_a_follow_up_builds_on_the_years_held_meetings(exempel: Terminal) -> None:
    answer = exempel.natverk("uppdrag", "följ-upp", "sprak", "--resultat", "Boklistan lever", "--den", "2026-12-15")
    assert "mötena fredag 6 februari 2026 (2026-1) och fredag 20 november 2026 (2026-5)" in answer.err
    assert exempel.saved() == ["data/uppdrag/sprakutvecklande-arbete.md"]
    added = "  - den: 2026-12-15\n    av: kerstin-lark\n    resultat: Boklistan lever\n    möten: [2026-1, 2026-5]\n"
    assert added in exempel.read("data/uppdrag/sprakutvecklande-arbete.md")
    none = exempel.natverk("uppdrag", "följ-upp", "sprak", "--resultat", "Inget än")
    assert "Inget hållet möte 2027 hade en punkt om Språkutvecklande arbete" in none.err
    assert "möten:" not in exempel.read("data/uppdrag/sprakutvecklande-arbete.md").rpartition("2027-01-11")[2]


@pytest.mark.parametrize(
    "told",
    [
        ("--möten", "2026-4,2026-1"),
        ("--möten", "2026-1", "2026-4"),
        ("--möten", "2026-1", "--möten", "18 september"),
        ("--moten", "2026-1, 2026-4"),
    ],
)
def test_a_follow_up_on_meetings_told(exempel: Terminal, told: tuple[str, ...]) -> None:
    assert exempel.natverk("uppdrag", "följ-upp", "overgangar", "--resultat", "Bra", *told).code == 0
    assert "    möten: [2026-1, 2026-4]\n" in exempel.read(OVERGANGAR)


def test_the_next_charter_is_the_one_before_with_a_new_period(exempel: Terminal) -> None:
    old = exempel.read("data/uppdragsbeskrivningar/2023.yaml")
    assert "U003" in exempel.natverk("kontrollera", idag="2028-01-10").out
    answer = exempel.natverk(*FORNYA, "--den", "8 december", "--ja")
    assert answer.code == 0
    assert exempel.saved() == ["data/uppdragsbeskrivningar/2028.yaml"]
    assert exempel.read("data/uppdragsbeskrivningar/2023.yaml") == old
    new = exempel.read("data/uppdragsbeskrivningar/2028.yaml")
    assert new == answer.out
    assert new == old.replace("2023–2027", "2028–2031").replace("från: 2023-01-01", "från: 2028-01-01").replace(
        "till: 2027-12-31", "till: 2031-12-31"
    ).replace("{av: Skolchefsnätverket i Exempelbygden, den: 2022-12-06}", "{av: Skolchefsnätverket, den: 2026-12-08}")
    assert "U003" not in exempel.natverk("kontrollera", idag="2028-01-10").out
    again = exempel.natverk(*FORNYA, "--den", "8 december", "--ja")
    assert (again.code, "Det finns redan en uppdragsbeskrivning från 1 januari 2028" in again.err) == (2, True)


def test_a_charter_without_a_decision_gets_one(riktiga: Terminal) -> None:
    words = (
        "--från",
        "2027-01-01",
        "--till",
        "2030-12-31",
        "--beslutad-av",
        "Skolchefsnätverket",
        "--den",
        "2026-12-08",
    )
    assert "U003" in riktiga.natverk("kontrollera", idag="2027-02-01").out
    assert riktiga.natverk("uppdrag", "förnya", *words, "--ja", idag="2026-12-20").code == 0
    new = riktiga.read("data/uppdragsbeskrivningar/2027.yaml")
    assert "till: 2030-12-31\nbeslutad: {av: Skolchefsnätverket, den: 2026-12-08}\n" in new
    assert "# Uppdragsbeskrivningen för Nätverket Förskola 2027–2030." in new
    assert "U003" not in riktiga.natverk("kontrollera", idag="2027-02-01").out


def test_a_name_taken_gets_a_number(exempel: Terminal) -> None:
    exempel.natverk("uppdrag", "förnya", "--från", "2028-01-01", "--till", "2028-06-30", *FORNYA[6:], "--den",
                    "2026-12-08", "--ja")  # fmt: skip
    answer = exempel.natverk("uppdrag", "förnya", "--från", "2028-07-01", "--till", "2030-12-31", *FORNYA[6:], "--den",
                             "2026-12-08", "--ja")  # fmt: skip
    assert exempel.saved() == ["data/uppdragsbeskrivningar/2028-2.yaml"]
    assert "Ur data/uppdragsbeskrivningar/2028.yaml är kopierat" in answer.err
    assert "F0" not in exempel.natverk("kontrollera").out


@pytest.mark.parametrize(
    ("fran", "till", "said"),
    [
        ("2028-03-01", "2031-12-31", "de 60 dagar som blir emellan"),
        ("2027-07-01", "2031-12-31", "skulle ha gällt till och med 31 december 2027"),
        ("2031-12-31", "2028-01-01", "Byt --från och --till"),
        ("2022-01-01", "2022-12-31", "Den nya ska börja efter den"),
    ],
)
def test_a_period_that_does_not_follow(exempel: Terminal, fran: str, till: str, said: str) -> None:
    answer = exempel.natverk("uppdrag", "förnya", "--från", fran, "--till", till, *FORNYA[6:], "--den", "2026-12-08")
    assert said in answer.err


def test_without_a_change_only_for_those_that_were_not_changed_that_day(exempel: Terminal) -> None:
    exempel.natverk("uppdrag", "revidera", "volymminskning", "--resultat", "Lokalerna ska tas upp.", "--ja")
    assert exempel.natverk("uppdrag", "revidera", "--utan-ändring", "--ja").code == 0
    assert exempel.git("log", "-1", "--format=%s").startswith("Anteckna revideringen av fyra uppdrag ")
    assert len(exempel.saved()) == 4
    text = exempel.read("data/uppdrag/volymminskning.md")
    assert (text.count("den: 2027-01-11"), "Lokalerna ska tas upp." in text) == (1, True)
