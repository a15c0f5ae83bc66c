"""Hand edits: shown in sentences, checked, saved."""

import pytest

from tests.cli.conftest import Terminal

MEMBER = "data/medlemmar/anna-ek.yaml"


def test_shown_in_sentences_and_saved_as_one_change(exempel: Terminal) -> None:
    exempel.change("data/moten/2027-2/mote.md", "datum: 2027-04-23", "datum: 2027-04-16")
    exempel.write("data/medlemmar/nils-alm.yaml", "namn: Nils Alm\nkommun: Almhöjd\nroller: [{roll: representant}]\n")
    answer = exempel.natverk("spara", "--ja")
    assert answer.code == 0
    assert "ändrad: mötet 2027-2, datum (data/moten/2027-2/mote.md)" in answer.err
    assert "ny: medlemmen nils-alm (data/medlemmar/nils-alm.yaml)" in answer.err
    assert sorted(exempel.saved()) == ["data/medlemmar/nils-alm.yaml", "data/moten/2027-2/mote.md"]
    assert exempel.git("status", "--porcelain") == ""
    told = "Spara ändringar i medlemmen nils-alm och mötet 2027-2 fredag 16 april 2027\n"
    assert exempel.git("log", "-1", "--format=%s") == told


def test_only_the_paths_named(exempel: Terminal) -> None:
    exempel.write(MEMBER, exempel.read(MEMBER) + "# en tanke\n")
    exempel.write("templates/kallelse.md.j2", "hej\n")
    exempel.natverk("spara", "data/medlemmar", "--ja")
    assert exempel.saved() == [MEMBER]
    assert exempel.natverk("spara", "../annat", "--ja").code == 2


def test_personal_data_never_enters_git(exempel: Terminal) -> None:
    exempel.write(MEMBER, exempel.read(MEMBER) + "# ring 070-174 06 05\n")
    answer = exempel.natverk("spara", "--ja")
    assert answer.code == 2
    assert "telefonnummer" in answer.err
    assert exempel.git("log", "-1", "--format=%s") == "Skapa nätverket\n"


def test_a_broken_file_is_not_saved(exempel: Terminal) -> None:
    exempel.change(MEMBER, "namn:", "namm:")
    answer = exempel.natverk("spara", "--ja")
    assert answer.code == 2
    assert "Menade du ”namn”?" in answer.err


def test_nothing_changed(exempel: Terminal) -> None:
    answer = exempel.natverk("spara")
    assert (answer.code, "Inget att spara" in answer.err) == (0, True)


def test_a_removed_file(exempel: Terminal) -> None:
    exempel.natverk("rapport", "2026", "--ja")
    (exempel.folder / "data/rapport/2026.md").unlink()
    answer = exempel.natverk("spara", "--ja")
    assert "borttagen: årsrapporten 2026" in answer.err
    assert exempel.saved() == ["data/rapport/2026.md"]
    assert exempel.git("log", "-1", "--format=%s") == "Ta bort årsrapporten 2026\n"


def test_a_removed_paper_that_was_sent(exempel: Terminal) -> None:
    (exempel.folder / "data/rapport/2025.md").unlink()
    answer = exempel.natverk("spara", "--ja")
    assert (answer.code, "natverk protokoll återställ data/rapport/2025.md" in answer.err) == (2, True)


def test_no_identity_is_told_in_swedish_without_a_terminal(exempel: Terminal) -> None:
    exempel.git("config", "--unset", "user.name")
    exempel.git("config", "--unset", "user.email")
    (exempel.folder.parent / "gitconfig").write_text("", "utf-8")
    exempel.write(MEMBER, exempel.read(MEMBER) + "# en tanke\n")
    answer = exempel.natverk("spara", "--ja")
    assert answer.code == 2
    assert "Git vet inte vem du är" in answer.err


def test_what_the_change_breaks_is_told_before_the_question(exempel: Terminal) -> None:
    exempel.change(
        "data/medlemmar/cecilia-hassel.yaml",
        "roll: sekreterare, från: 2023-01-01",
        "roll: sekreterare, till: 2026-12-31",
    )
    answer = exempel.natverk("spara", "--ja")
    assert (answer.code, "kontrollen hittar ett fel i nätverket" in answer.err) == (0, True)


RECORD = "data/moten/2026-5/protokoll.md"
HEM = "Eva bor på Storgatan 12, 541 30 Skövde."


def with_home(exempel: Terminal) -> str:
    """What is saved last, before the record tells where somebody lives."""
    exempel.change(RECORD, "Dagordningen godkändes.", HEM)
    return exempel.git("rev-parse", "HEAD")


def test_an_address_is_told_of_before_it_is_saved(exempel: Terminal) -> None:
    head = with_home(exempel)
    answer = exempel.natverk("spara")
    assert (answer.code, exempel.git("rev-parse", "HEAD")) == (2, head)
    assert f"{RECORD}:" in answer.err
    assert "G005 varning: Här står något som ser ut som en persons adress." in answer.err
    assert "Är det en lokal" in answer.err
    answer = exempel.natverk("spara", "--ja")
    assert (answer.code, exempel.saved()) == (0, [RECORD])
    assert "en persons adress" in answer.err


def test_an_address_that_is_saved_already_is_not_asked_about_again(exempel: Terminal) -> None:
    with_home(exempel)
    exempel.natverk("spara", "--ja")
    exempel.change(RECORD, HEM, f"{HEM} Det är en förskola.")
    assert "adress" not in exempel.natverk("spara", "--ja").err


def test_the_place_of_the_meeting_is_nobodys_home(exempel: Terminal) -> None:
    exempel.change("data/moten/2026-5/mote.md", "plats: ", "plats: Storgatan 12, 541 30 Skövde #")
    exempel.change(RECORD, "Dagordningen godkändes.", "Vi var på Storgatan 12, 541 30 Skövde.")
    assert "adress" not in exempel.natverk("spara", "--ja").err


def test_a_correction_and_what_is_told_of_a_task_are_asked_about_too(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    for words in (
        ("protokoll", "rättelse", "2026-1", "--skäl", "Fel", "--text", HEM),
        ("åtgärd", "klar", "2026-5/å1", "--text", HEM),
    ):
        answer = exempel.natverk(*words)
        assert (answer.code, exempel.git("rev-parse", "HEAD")) == (2, head)
        assert "Här står något som ser ut som en persons adress." in answer.err
        assert exempel.natverk(*words, "--prova").code == 0


def test_refused_personal_data_is_placed_by_field(exempel: Terminal) -> None:
    answer = exempel.natverk("protokoll", "rättelse", "2026-1", "--skäl", "Ring 070-174 06 05", "--text", "Nytt.")
    assert "rattelse" in answer.err
    assert ", skäl\nhjälp: ta bort det; " in answer.err
    answer = exempel.natverk("protokoll", "rättelse", "2026-1", "--skäl", "Fel.", "--text", "Ring 070-174 06 05")
    assert ", texten\nhjälp" in answer.err


@pytest.mark.parametrize("words", [("dela", "2026-5"), ("närvaro", "2026-5", "--frånvarande", "Gustav Alm")])
def test_an_address_that_is_saved_along_is_asked_about(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = with_home(exempel)
    answer = exempel.natverk("protokoll", *words)
    assert (answer.code, exempel.git("rev-parse", "HEAD")) == (2, head)
    assert "Är det en lokal" in answer.err


def test_an_address_is_asked_about_when_a_file_is_mended_too(exempel: Terminal) -> None:
    head = with_home(exempel)
    exempel.change(RECORD, "Åtgärd å1 (", "Åtgrd å1 (")
    answer = exempel.natverk("kontrollera", "--rätta")
    assert (answer.code, exempel.git("rev-parse", "HEAD")) == (2, head)
    assert f"{RECORD}, § 3 Godkännande av dagordningen: Här står något som ser ut som en persons adress." in answer.err
