"""natverk fråga lista, framförd, svar and återgiven: from the question to its answer told at a meeting."""

import json

import pytest

from tests.cli.conftest import Terminal

FIL = "data/uppfoljning/2026-5-f1.yaml"
PROTOKOLL = "data/moten/2026-5/protokoll.md"


def _lagen(exempel: Terminal, *words: str, idag: str = "2027-01-11") -> dict[str, str]:
    listed = json.loads(exempel.natverk("fråga", "lista", "--format", "json", *words, idag=idag).out)
    return {one["beteckning"]: one["läge"] for one in listed if one["riktning"] == "till"}


def test_open_questions_and_what_came_last(exempel: Terminal) -> None:
    answer = exempel.natverk("fråga", "lista")
    assert max(map(len, answer.out.splitlines())) <= 80
    parts = [
        "Till skolchefsgruppen",
        "2026-4/f1 (besvarad): Kan kommunerna få besked",
        "Från mötet fredag 18 september 2026, § 6 om Volymminskning.",
        "Framförd 6 oktober 2026 av Kerstin Lärk.",
        "2026-5/f1 (inte framförd): Kan kommunerna dela på kostnaden",
        f"{PROTOKOLL}:78",
        "Från skolchefsgruppen",
        "Fredag 20 november 2026 (2026-5, § 5): Frågan om tidigt besked",
    ]
    places = [answer.out.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert "natverk fråga återgiven 2026-4/f1" in answer.err
    assert "2026-1/f1" not in answer.out


def test_all_of_them_and_both_directions(exempel: Terminal) -> None:
    listed = json.loads(exempel.natverk("fraga", "lista", "--alla", "--format", "json").out)
    assert [(one["riktning"], one["möte"]) for one in listed] == [
        ("till", "2026-1"),
        ("till", "2026-2"),
        ("till", "2026-4"),
        ("till", "2026-5"),
        ("från", "2026-2"),
        ("från", "2026-4"),
        ("från", "2026-5"),
    ]
    for one in listed:
        assert one["text"][:20] in exempel.read(one["fil"]).splitlines()[one["rad"] - 1]


def test_looking_back_nothing_is_known_too_early(exempel: Terminal) -> None:
    assert _lagen(exempel, idag="2026-10-05") == {"2026-4/f1": "inte framförd"}
    assert _lagen(exempel, idag="2026-10-06") == {"2026-4/f1": "framförd"}
    assert _lagen(exempel, "--alla", idag="2026-02-06") == {}


def test_from_asked_to_told(exempel: Terminal) -> None:
    assert exempel.natverk("fråga", "framförd", "2026-5/f1", "--den", "i går").code == 0
    assert exempel.saved() == [FIL]
    assert exempel.read(FIL) == (
        "# Kan kommunerna dela på kostnaden för en gemensam utbildningsdag …\n"
        "händelser:\n  - den: 2027-01-10\n    vad: framförd\n    av: kerstin-lark\n"
    )
    assert _lagen(exempel)["2026-5/f1"] == "framförd"
    answer = exempel.natverk("fråga", "svar", "2026-5/f1", "--text", "Ja: 50 %")
    assert (answer.code, "natverk fråga återgiven 2026-5/f1" in answer.err) == (0, True)
    assert _lagen(exempel)["2026-5/f1"] == "besvarad"
    early = exempel.natverk("fråga", "återgiven", "2026-5/f1")
    assert (early.code, "inget möte har hållits sedan dess" in early.err) == (2, True)
    assert "Svar att återge: Ja: 50 %. (fråga 2026-5/f1, " in exempel.natverk("kallelse", "--prova").out
    assert exempel.natverk("fråga", "återgiven", "2026-5/f1", idag="2027-02-08").code == 0
    assert exempel.saved() == [FIL]
    assert exempel.read(FIL).endswith("  - den: 2027-02-05\n    vad: återgiven\n    möte: 2027-1\n")
    assert "2026-5/f1" not in _lagen(exempel, idag="2027-02-08")
    assert _lagen(exempel, "--alla", idag="2027-02-08")["2026-5/f1"] == "återgiven"
    assert exempel.git("log", "-3", "--format=%s").splitlines() == [
        "Anteckna att svaret på frågan 2026-5/f1 återgavs fredag 5 februari 2027",
        "Anteckna svaret på frågan 2026-5/f1 måndag 11 januari 2027",
        "Anteckna att frågan 2026-5/f1 framfördes söndag 10 januari 2027",
    ]


def test_told_by_the_chief_when_the_record_says_the_chief_was_there(exempel: Terminal) -> None:
    exempel.change("data/uppfoljning/2026-4-f1.yaml", "2026-12-15", "2026-11-15")
    exempel.natverk("spara", "--ja")
    exempel.natverk("fråga", "återgiven", "2026-4/f1", "2026-5")
    assert "{den: 2026-11-20, vad: återgiven, av: kerstin-lark, möte: 2026-5}" in exempel.read(
        "data/uppfoljning/2026-4-f1.yaml"
    )


def test_by_hand_is_the_same(exempel: Terminal) -> None:
    exempel.natverk("fråga", "framförd", "2026-5/f1")
    by_command = exempel.natverk("fråga", "lista", "--alla", "--format", "json").out
    exempel.git("reset", "-q", "--hard", "HEAD~1")
    exempel.write(FIL, "händelser:\n  - {den: 2027-01-11, vad: framförd, av: kerstin-lark}\n")
    exempel.natverk("spara", "--ja")
    assert exempel.natverk("fråga", "lista", "--alla", "--format", "json").out == by_command


@pytest.mark.parametrize("given", ["2026-5/f1", "2026-5-f1", "2026-5/F1", "2026-5"])
def test_a_question_by_any_of_its_names(exempel: Terminal, given: str) -> None:
    assert exempel.natverk("fråga", "framförd", given).code == 0
    assert exempel.saved() == [FIL]


def test_f1_is_enough_when_only_one_is_open(exempel: Terminal) -> None:
    both = exempel.natverk("fråga", "framförd", "f1")
    assert (both.code, "kan vara ”f1”: 2026-4/f1 och 2026-5/f1" in both.err) == (2, True)
    (exempel.folder / "data/moten/2026-4/protokoll.md").unlink()
    assert exempel.natverk("fråga", "framförd", "f1", "--prova").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("framförd", "2026-7/f1"), "Öppna är 2026-4/f1 och 2026-5/f1."),
        (("framförd", "2026-5/f2"), "Menade du 2026-5/f1?"),
        (("framförd", "2026-1/f1"), "är avslutad: svaret är återgivet 24 april 2026"),
        (("framförd", "2026-5/f1", "--den", "2027-02-01"), "har inte varit än"),
        (("framförd", "2026-5/f1", "--den", "2026-11-19"), "ställdes på mötet fredag 20 november 2026"),
        (("svar", "2026-5/f1"), "Flaggan --text saknas"),
        (("svar", "2026-5/f1", "--text", "Ring 070-123 45 67"), "Här står ett telefonnummer"),
        (("svar", "2026-4/f1", "--text", "Nej", "--den", "2026-10-01"), "blev besvarad tisdag 15 december 2026"),
        (("svar", "2026-1/f1", "--text", "Nej"), "är avslutad"),
        (("återgiven", "2026-5/f1"), "Svaret på 2026-5/f1 är inte antecknat än"),
        (("återgiven", "2026-4/f1", "2026-5"), "efter mötet fredag 20 november 2026"),
        (("återgiven", "2026-4/f1", "2027-1"), "har inte varit än"),
        (("återgiven", "2026-4/f1", "2026-3"), "är inställt"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("fråga", *words)
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


@pytest.mark.parametrize(
    "words",
    [
        ("framförd", "2026-4/f1"),
        ("svar", "2026-4/f1", "--text", "Fem kommuner kan ge besked före påsk. Granvik återkommer."),
        ("återgiven", "2026-2/f1"),
    ],
)
def test_done_already_is_no_fault(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("fråga", *words)
    assert (answer.code, "redan antecknat" in answer.err) == (0, True)
    assert exempel.git("rev-parse", "HEAD") == head


def test_prova_writes_nothing(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("fråga", "svar", "2026-5/f1", "--text", "Ja", "--prova")
    assert f"{FIL} (ny fil)" in answer.out
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_an_unnumbered_question_gets_its_number_in_the_same_change(exempel: Terminal) -> None:
    exempel.change(PROTOKOLL, "Till skolchefsgruppen f1:", "Till skolchefsgruppen (svar senast 2027-03-01):")
    exempel.git("commit", "-qam", "Utan nummer")
    listed = exempel.natverk("fråga", "lista").out
    assert "Önskat svar senast 1 mars 2027." in listed
    assert exempel.natverk("fråga", "framförd", "2026-5/f2").code == 0  # f1 has been in use
    assert exempel.saved() == [PROTOKOLL, FIL.replace("f1", "f2")]
    assert "Till skolchefsgruppen f2 (svar senast 2027-03-01): Kan" in exempel.read(PROTOKOLL)


def test_without_a_number_in_a_locked_record_nothing_can_be_noted(exempel: Terminal) -> None:
    exempel.change("data/moten/2026-1/protokoll.md", "Till skolchefsgruppen f1:", "Till skolchefsgruppen:")
    answer = exempel.natverk("fråga", "framförd", "2026-1/f2")
    assert (answer.code, "fick ingen beteckning innan anteckningarna låstes" in answer.err) == (2, True)


def test_a_new_network_has_asked_nothing(tmp_path: object, exempel: Terminal) -> None:
    exempel.natverk("ny", "../nytt")
    answer = exempel.natverk("fråga", "lista", "-C", "../nytt")
    assert (answer.code, answer.out, "Inga frågor till skolchefsgruppen är öppna." in answer.err) == (0, "", True)
    refused = exempel.natverk("fråga", "framförd", "f1", "-C", "../nytt")
    assert (refused.code, "Inget möte har ställt någon fråga" in refused.err) == (2, True)
