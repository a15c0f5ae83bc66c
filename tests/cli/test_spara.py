"""Hand edits: shown in sentences, checked, saved."""

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
    (exempel.folder / "data/rapport/2025.md").unlink()
    answer = exempel.natverk("spara", "--ja")
    assert "borttagen: årsrapporten 2025" in answer.err
    assert exempel.saved() == ["data/rapport/2025.md"]
    assert exempel.git("log", "-1", "--format=%s") == "Ta bort årsrapporten 2025\n"


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
