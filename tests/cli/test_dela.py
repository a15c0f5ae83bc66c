"""A draft goes out for comments: as a letter to paste, marked as a draft, and noted in the ledger."""

import json

import pytest

from tests.cli.conftest import Terminal

RECORD = "data/moten/2026-5/protokoll.md"
ENTRY = "data/utskick/2027-01-11-utkast-2026-5.yaml"
DELA = ("protokoll", "dela", "2026-5")


def test_the_letter_says_what_it_is_when_to_answer_and_to_whom(exempel: Terminal) -> None:
    answer = exempel.natverk(*DELA, "--svar-senast", "22 januari", "--ja")
    assert answer.code == 0
    assert answer.out.startswith("UTKAST FÖR SYNPUNKTER\n\nHej,\n")
    assert "Svara senast fredag 22 januari 2027 till Cecilia Hassel, sekreterare." in answer.out
    assert "§ 9 Laget runt\n--------------\n\n- Björkdala: Förskolans budget för 2027 är klar" in answer.out
    assert "@" not in answer.out
    assert exempel.read("ut/utkast-2026-5.txt") == answer.out
    assert "Skicka det till dem som var med: Bodil Rönn, Daniel Sälg," in answer.err
    assert "natverk protokoll läs-in FIL 2026-5" in answer.err


def test_one_saved_change_marks_the_record_and_notes_that_it_went_out(exempel: Terminal) -> None:
    exempel.natverk(*DELA, "--svar-senast", "2027-01-22", "--ja")
    assert exempel.saved() == [RECORD, ENTRY]
    assert "\nstatus: för synpunkter\n" in exempel.read(RECORD)
    entry = exempel.read(ENTRY)
    assert "vad: utkast\nden: 2027-01-11\nav: cecilia-hassel\nmöte: 2026-5\n" in entry
    assert "\n  - johan-tall\n" in entry
    assert "anna-ek" not in entry  # she was not there
    assert entry.endswith("svar_senast: 2027-01-22\n")
    assert exempel.git("status", "--porcelain") == ""
    assert "utskick" not in exempel.natverk("kontrollera").out


def test_sharing_again_is_another_entry(exempel: Terminal) -> None:
    for number, path in ((1, ENTRY), (2, ENTRY.replace(".yaml", "-nr2.yaml"))):
        assert exempel.natverk(*DELA, "--ja").code == 0
        assert path in exempel.saved(), number
    assert exempel.saved() == [ENTRY.replace(".yaml", "-nr2.yaml")]  # the record itself is marked already
    assert "svar_senast" not in exempel.read(ENTRY)


def test_the_record_stays_marked_until_it_is_locked(exempel: Terminal) -> None:
    exempel.natverk(*DELA, "--svar-senast", "2027-01-22", "--ja")
    shown = exempel.natverk("protokoll", "visa", "2026-5").out
    assert shown.startswith(
        "**UTKAST FÖR SYNPUNKTER.** Minnesanteckningarna är inte låsta, så allt kan ändras. Synpunkter"
    )
    assert "lämnas senast fredag 22 januari 2027." in shown
    reviewed = exempel.natverk("protokoll", "granska", "2026-5").out
    assert "Utkastet är ute för synpunkter, och svaren ska komma senast fredag 22 januari 2027." in reviewed
    assert "ute för synpunkter" not in exempel.natverk("protokoll", "granska", "2026-5", idag="2027-01-23").out
    assert "Läs in synpunkterna på anteckningarna" in exempel.natverk().out
    assert "natverk protokoll färdig 2026-5" in exempel.natverk(idag="2027-01-23").out
    assert exempel.natverk("protokoll", "färdig", "2026-5", "--ja").code == 0
    assert "UTKAST" not in exempel.natverk("protokoll", "visa", "2026-5").out
    answer = exempel.natverk(*DELA, "--ja")
    assert answer.code == 2
    assert "natverk protokoll rättelse 2026-5" in answer.err


def test_what_is_internal_does_not_travel(exempel: Terminal) -> None:
    exempel.change(
        RECORD, "Dagordningen godkändes.", "Dagordningen godkändes.\n\n[internt]\nHemlig plan.\n[slut internt]"
    )
    exempel.change(
        RECORD, "Åtgärd å2", "[internt]\nÅtgärd å9 (Anna Ek): Ringer i tysthet.\n[slut internt]\n\nÅtgärd å2"
    )
    exempel.natverk("spara", "--ja")
    answer = exempel.natverk(*DELA, "--ja")
    assert answer.code == 0
    assert "Hemlig" not in answer.out
    assert "tysthet" not in answer.out
    assert "Dagordningen godkändes.\n\nHär är en del utelämnad.\n" in answer.out
    assert "- Det som är internt är utelämnat.\n" in answer.out
    assert "Hemlig plan." in exempel.natverk("protokoll", "visa", "2026-5").out


def test_marks_left_are_told_but_do_not_stop(exempel: Terminal) -> None:
    exempel.change(RECORD, "Dagordningen godkändes.", "[fyll i: om dagordningen godkändes]")
    exempel.natverk("spara", "--ja")
    answer = exempel.natverk(*DELA, "--ja")
    assert answer.code == 0
    assert "som [fyll i: om dagordningen godkändes], är inte ifyllt än" in answer.out
    assert "I utkastet är en markering kvar att fylla i." in answer.err


def test_lines_that_follow_each_other_are_lines_in_the_letter(exempel: Terminal) -> None:
    """A keyword begins something of its own, also where Markdown alone would join the lines."""
    exempel.change(RECORD, "\n\nÅtgärd å2", "\nÅtgärd å2")
    exempel.natverk("spara", "--ja")
    assert "utbildningsdagen.\n\nÅtgärd å2 (Bodil" in exempel.natverk(*DELA, "--ja").out


def test_the_rows_of_a_table_stand_together(exempel: Terminal) -> None:
    exempel.change(
        RECORD, "Dagordningen godkändes.", "| Kommun | Barn |\n|---|---|\n| Hjo | 3 |\n| Åvik | 4 |\n\nSlut."
    )
    assert exempel.natverk("spara", "--ja").code == 0
    assert exempel.natverk("protokoll", "dela", "2026-5", "--ja").code == 0
    rows = exempel.read("ut/utkast-2026-5.txt").split("Godkännande av dagordningen\n")[-1].split("\n\nSlut.")[0]
    assert "Hjo" in rows.split("\n\n")[-1]
    assert "Åvik" in rows.split("\n\n")[-1]
    assert "Kommun" in rows.split("\n\n")[-1]
    again = exempel.natverk("protokoll", "läs-in", "ut/utkast-2026-5.txt", "--ja")
    assert "Inget i filen skiljer sig" in again.err


def test_a_new_line_gets_its_id_before_it_goes_out(exempel: Terminal) -> None:
    exempel.change(RECORD, "Dagordningen godkändes.", "Beslut: Dagordningen godkändes.")
    answer = exempel.natverk(*DELA, "--ja")  # both the change by hand and the command's
    assert answer.code == 0
    assert "Beslut b2: Dagordningen godkändes." in answer.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--svar-senast", "2027-01-10"), "Söndag 10 januari 2027 har redan varit."),
        (("--svar-senast", "snart"), "Datumet efter --svar-senast går inte att läsa."),
        ((), "gick inte att ställa"),
    ],
)
def test_refused(exempel: Terminal, words: tuple[str, ...], told: str) -> None:
    before = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk(*DELA, *words)
    assert (answer.code, told in answer.err) == (2, True), answer.err
    assert exempel.git("rev-parse", "HEAD") == before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("status: närvarande", "status: okänt", "natverk protokoll närvaro 2026-5"),
        ("status: utkast", "status: färdigt", "skriv status: utkast"),
        ("Dagordningen godkändes.", "[internt]\nDagordningen godkändes.", "går inte att se vad som är internt"),
        ("Dagordningen godkändes.", "Ring Anna på 070-174 06 05.", "telefonnummer"),
        ("sekreterare: cecilia-hassel\n", "", "OK"),
    ],
)
def test_a_record_that_must_not_go_out(exempel: Terminal, old: str, new: str, told: str) -> None:
    text = exempel.read(RECORD)
    exempel.write(RECORD, text.replace(old, new))
    answer = exempel.natverk(*DELA, "--ja")
    if told == "OK":  # whoever is secretary today takes the answers
        assert (answer.code, "Cecilia Hassel, sekreterare" in answer.out) == (0, True), answer.err
    else:
        assert (answer.code, told in answer.err) == (2, True), answer.err
        assert not (exempel.folder / "ut").exists()


def test_trying_shows_both_the_letter_and_the_change(exempel: Terminal) -> None:
    answer = exempel.natverk(*DELA, "--prova")
    assert answer.code == 0
    assert answer.out.startswith("UTKAST FÖR SYNPUNKTER")
    assert "+status: för synpunkter" in answer.out
    assert not (exempel.folder / "ut").exists()
    assert exempel.git("status", "--porcelain") == ""


def test_the_entry_is_found_again(exempel: Terminal) -> None:
    exempel.natverk(*DELA, "--ja")
    found = json.loads(exempel.natverk("möte", "visa", "2026-5", "--format", "json").out)
    assert found["anteckningar"] == "för synpunkter"


def test_the_letter_can_be_verified(exempel: Terminal) -> None:
    letter = exempel.natverk(*DELA, "--svar-senast", "2027-01-22", "--ja").out
    exempel.write("brev.txt", letter.replace("\n\n", "\n \n"))
    answer = exempel.natverk("verifiera", "brev.txt", idag="2027-01-30").out
    assert "i tryck, oförändrat." in answer
    assert "Texten är inte låst" in answer
    exempel.write("brev.txt", letter.replace("Dagordningen godkändes.", "Dagordningen godkändes inte."))
    assert "Det som skiljer: § 3 Godkännande av dagordningen." in exempel.natverk("verifiera", "brev.txt").out
