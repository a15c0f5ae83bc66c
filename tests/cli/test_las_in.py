"""What comes back is shown beside the draft, and what is accepted is saved as one change; the rest is listed."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import IDAG, Terminal
from tests.synpunkter.wordfil import (
    BILD,
    docx,
    fet,
    kommenterat,
    lank,
    p,
    punkt,
    rubrik,
    struket,
    t,
    tabell,
    tillagt,
)

RECORD = "data/moten/2026-5/protokoll.md"
BESLUT = "Nätverket ordnar en gemensam utbildningsdag om barnens närvaro under hösten 2027."


@pytest.fixture
def delat(exempel: Terminal) -> Terminal:
    """The draft has gone out."""
    assert exempel.natverk("protokoll", "dela", "2026-5", "--svar-senast", "2027-01-22", "--ja").code == 0
    return exempel


def letter(terminal: Terminal, *swaps: tuple[str, str]) -> str:
    """The letter as somebody has changed it."""
    text = terminal.read("ut/utkast-2026-5.txt")
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def svar(terminal: Terminal, content: str | bytes, name: str = "svar.txt") -> str:
    """The file that came back, outside the network."""
    target = terminal.folder.parent / name
    target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(target)


def section(terminal: Terminal, number: int) -> str:
    """A section of the record."""
    return terminal.read(RECORD).split(f"## § {number} ")[1].split("\n## §")[0].partition("\n")[2].strip()


def unchanged(terminal: Terminal, *words: str) -> str:
    """What a command says that must change nothing."""
    before = terminal.git("rev-parse", "HEAD"), terminal.read(RECORD)
    answer = terminal.natverk("protokoll", "läs-in", *words)
    assert (terminal.git("rev-parse", "HEAD"), terminal.read(RECORD)) == before
    return f"{answer.code}\n{answer.out}{answer.err}"


def test_the_letter_unchanged(delat: Terminal) -> None:
    answer = unchanged(delat, svar(delat, letter(delat)))
    assert answer.startswith("0\n")
    assert "Inget i filen skiljer sig" in answer
    assert "inte inläst" not in answer


def test_the_record_itself_unchanged(delat: Terminal) -> None:
    delat.change(
        RECORD, "Dagordningen godkändes.", "Det **gick** fint.\n\n[internt]\nHemligt.\n[slut internt]\n<!-- hm -->"
    )
    delat.natverk("spara", "--ja")
    assert "Inget i filen skiljer sig" in unchanged(delat, svar(delat, delat.read(RECORD), "protokoll.md"))


def test_a_changed_letter(delat: Terminal) -> None:
    text = letter(
        delat,
        ("Hej,\n", "Hej Cecilia, här kommer mina ändringar.\n"),
        ("Dagordningen godkändes.", "Dagordningen godkändes med ett tillägg."),
        (f"Beslut b1: {BESLUT}", f"Beslut: {BESLUT.replace('under hösten 2027', 'den 12 november 2027')}"),
        (
            "utbildningsdagen.\n\nTill skolchefs",
            "utbildningsdagen.\n\nÅtgärd (Gustav Alm): Bokar lokal.\n\nTill skolchefs",
        ),
        ("- Lindfors: Specialpedagogerna", "- Hjo: Inget nytt.\n- Lindfors: Specialpedagogerna"),
        ("- Åvik: Gustav Alm (på distans)", "- Åvik: Gustav Alm"),
    )
    answer = delat.natverk("protokoll", "läs-in", svar(delat, text), "--ja")
    assert answer.code == 0
    assert delat.saved() == [RECORD]
    assert (
        "§ 3 Godkännande av dagordningen: ett stycke ändras.\n"
        "  - Dagordningen godkändes.\n"
        "  + Dagordningen godkändes med ett tillägg.\n"
    ) in answer.out
    assert "§ 7 Gemensam utbildningsdag om närvaro: ett stycke ändras och ett läggs till.\n" in answer.out
    assert "    Det som skiljer: ”under hösten” blir ”den 12 november”.\n" in answer.out
    assert section(delat, 3) == "Dagordningen godkändes med ett tillägg."
    assert "Beslut b1: Nätverket ordnar en gemensam utbildningsdag om barnens närvaro den 12 november 2027." in section(
        delat, 7
    )
    assert "\n\nÅtgärd å3 (Gustav Alm): Bokar lokal.\n\nTill skolchefsgruppen f1:" in section(delat, 7)
    assert "förra året.\n- Hjo: Inget nytt.\n- Lindfors:" in section(delat, 9)
    assert (
        "Frågan bordlades 18 september. Bodil Rönn beskrev två sätt att lägga upp dagen, och mötet valde ett öppet"
        in section(delat, 7)
    )
    assert "status: närvarande, distans: ja}   # Åvik" in delat.read(RECORD)
    listed = answer.out.partition("Det här är inte inläst\n")[2]
    assert listed == (
        "  Före första paragrafen står ”Hej Cecilia, här kommer mina ändringar.” (rad 3)\n"
        "  Före första paragrafen står ”- Åvik: Gustav Alm” (rad 37)\n"
    )
    assert "närvaron ändras med natverk protokoll närvaro 2026-5" in answer.err
    again = delat.natverk("protokoll", "läs-in", svar(delat, text), "--ja")
    assert "Inget i filen skiljer sig" in again.err


def test_every_other_byte_stays(delat: Terminal) -> None:
    raw = (delat.folder / RECORD).read_bytes().replace(b"\n", b"\r\n")
    (delat.folder / RECORD).write_bytes(b"\xef\xbb\xbf" + raw)
    path = svar(delat, letter(delat, ("Dagordningen godkändes.", "Dagordningen ändrades.")))
    assert delat.natverk("protokoll", "läs-in", path, "--ja").code == 0
    expected = b"\xef\xbb\xbf" + raw.replace("Dagordningen godkändes.".encode(), "Dagordningen ändrades.".encode())
    assert (delat.folder / RECORD).read_bytes() == expected


def test_what_was_written_meanwhile_is_not_taken_back(delat: Terminal) -> None:
    """The file is a copy of the draft as it went out: what it left alone is no wish to have that back."""
    delat.change(RECORD, "Dagordningen godkändes.", "Dagordningen godkändes efter en fråga.")
    delat.change(RECORD, "Inga fler frågor.", "Inga fler frågor.\n\nKl. 10 var det paus.")
    delat.natverk("spara", "--ja")
    assert "Inget i filen skiljer sig" in unchanged(delat, svar(delat, letter(delat)))
    text = letter(delat, ("Frågan om kostnaden", "Frågan om hela kostnaden"))
    assert "Frågan om hela" in delat.natverk("protokoll", "läs-in", svar(delat, text), "--prova").out
    text = letter(
        delat, ("skickas vidare. Inga fler frågor.", "skickas vidare. Inga fler frågor.\n\nMötet tackade Åvik.")
    )
    assert delat.natverk("protokoll", "läs-in", svar(delat, text), "--ja").code == 0
    assert section(delat, 10).endswith("Inga fler frågor.\n\nMötet tackade Åvik.\n\nKl. 10 var det paus.")
    assert section(delat, 3) == "Dagordningen godkändes efter en fråga."


def test_what_both_have_changed_waits_for_a_choice(delat: Terminal) -> None:
    delat.change(RECORD, "Dagordningen godkändes.", "Dagordningen godkändes efter en fråga.")
    delat.natverk("spara", "--ja")
    path = svar(delat, letter(delat, ("Dagordningen godkändes.", "Dagordningen godkändes inte.")))
    answer = unchanged(delat, path, "--ja")
    assert answer.startswith("0\n")
    assert "Obs: här är utkastet ändrat också sedan det delades." in answer
    assert "som är ändrat både i filen och i utkastet; vill du ha filens text, kör igen med --paragraf 3" in answer
    assert delat.natverk("protokoll", "läs-in", path, "--ja", "--paragraf", "3").code == 0
    assert section(delat, 3) == "Dagordningen godkändes inte."


def test_internal_parts_and_comments_stay(exempel: Terminal) -> None:
    exempel.change(
        RECORD, "Dagordningen godkändes.", "Ett.\n\n[internt]\nHemligt.\n[slut internt]\n\n<!-- hm -->\nTvå."
    )
    exempel.natverk("spara", "--ja")
    exempel.natverk("protokoll", "dela", "2026-5", "--ja")
    text = letter(exempel, ("Ett.\n\nHär är en del utelämnad.\n\nTvå.", "Tre."))
    assert exempel.natverk("protokoll", "läs-in", svar(exempel, text), "--ja").code == 0
    assert section(exempel, 3) == "Tre.\n\n[internt]\nHemligt.\n[slut internt]\n\n<!-- hm -->"


def test_a_word_file_with_all_that_word_has(delat: Terminal) -> None:
    def made(line: str) -> str:
        return {
            "Dagordningen godkändes.": p(
                "Dagordningen godkändes", tillagt(" med ett tillägg"), struket(" enhälligt"), t(".")
            ),
            "§ 7 Gemensam utbildningsdag om närvaro": rubrik("7 §\u00a0 Gemensam utbildningsdag om närvaro"),
            "§ 8 Så har boklistan använts": p(fet("§8. Så har boklistan använts")),
            "Presidiet lämnar i december en arbetsordning för 2027 med fyra möten.": p(
                kommenterat("Presidiet lämnar i december en arbetsordning för 2027 med fyra möten.", 1), BILD
            )
            + p("Läs ", lank("rutinen"), t("."))
            + tabell(("Kommun", "Antal"), ("Åvik", "3")),
        }.get(line, punkt(line[2:]) if line.startswith("- ") else p(t(line)))

    lines = letter(delat).split("\n")
    comments = {1: ("Bodil Rönn", "Var det inte fem?"), 2: ("Gustav Alm", "Bra skrivet.")}
    data = docx(*map(made, lines), kommentarer=comments, delar={"word/vbaProject.bin": b"\0makro"})
    answer = delat.natverk("protokoll", "läs-in", svar(delat, data, "Svar från Bodil.docx"), "--ja")
    assert answer.code == 0
    assert section(delat, 3) == "Dagordningen godkändes med ett tillägg."
    assert section(delat, 12).endswith("fyra möten.\n\nLäs rutinen.")
    assert "I filen är ändringar spårade. De är lästa som om alla vore godtagna." in answer.err
    assert answer.out.count("\n§ ") == 1  # only § 3 and § 12 differ
    assert "Kommentarer att ta ställning till\n  Bodil Rönn, § 12, vid ”Presidiet lämnar i december en" in answer.out
    assert ": Var det inte fem?\n  Gustav Alm, utan plats i texten: Bra skrivet.\n" in answer.out
    assert answer.out.partition("Det här är inte inläst\n")[2] == (
        "  Makron, som varken har körts eller lästs\n"
        "  En bild, vid § 12\n"
        "  En länk till https://example.se/rutin; bara dess text är läst, vid § 12\n"
        "  En tabell som börjar ”Kommun | Antal”, vid § 12\n"
    )
    assert "Var det inte fem" not in delat.read(RECORD)


def test_notes_with_headings_go_in_place_of_what_was_to_be_filled_in(exempel: Terminal) -> None:
    exempel.change(RECORD, "Dagordningen godkändes.", "[fyll i: om dagordningen godkändes, och med vilka ändringar]")
    exempel.natverk("spara", "--ja")
    notes = docx(
        p("Anteckningar från Teams"),
        rubrik("3. Godkännande av dagordningen"),
        p("Godkändes."),
        p("Beslut: Boklistan tas upp först."),
        rubrik("Övriga frågor"),
        p("Ekhult bjuder in."),
    )
    answer = exempel.natverk("protokoll", "läs-in", svar(exempel, notes, "teams.docx"), "2026-5", "--ja")
    assert answer.code == 0
    assert section(exempel, 3) == "Godkändes.\n\nBeslut b2: Boklistan tas upp först."
    assert section(exempel, 12).endswith("med fyra möten.\n\nEkhult bjuder in.")  # beside what stands there
    assert "Före första paragrafen står ”Anteckningar från Teams” (stycke 1)" in answer.out


def test_a_heading_that_the_draft_lacks_is_no_text_of_the_section_above(exempel: Terminal) -> None:
    notes = docx(
        rubrik("Godkännande av dagordningen"),
        p("Dagordningen godkändes."),
        rubrik("Information från Skolverket"),
        p("Ny vägledning kom i mars."),
        rubrik("Övriga frågor"),
        p(fet("Ekhult")),
        p("Ekhult bjuder in."),
    )
    answer = exempel.natverk("protokoll", "läs-in", svar(exempel, notes, "teams.docx"), "2026-5", "--ja")
    assert "Rubriken ”Information från Skolverket” finns inte i utkastet: ”Ny vägledning kom i mars.”" in answer.out
    assert "vägledning" not in exempel.read(RECORD)
    assert section(exempel, 12).endswith("med fyra möten.\n\nEkhult\n\nEkhult bjuder in.")


def test_an_id_that_another_line_has_is_shown_as_it_will_be_saved(exempel: Terminal) -> None:
    text = "§ 3 Godkännande av dagordningen\n\nBeslut b1: Vi köper böcker.\n\nBeslut b8: Vi ses i maj.\n"
    answer = exempel.natverk("protokoll", "läs-in", svar(exempel, text), "2026-5", "--ja")
    assert "  + Beslut: Vi köper böcker.\n  + Beslut b8: Vi ses i maj.\n" in answer.out
    saved = re.findall("Beslut (b[0-9]+): Vi", section(exempel, 3))
    assert saved == ["b9", "b8"]


def test_text_without_any_section_is_for_one_to_be_chosen(exempel: Terminal) -> None:
    path = svar(exempel, "Vi pratade om språk.\n\nErfarenhet (Hjo): Högläsning.\n")
    assert "lägg till --paragraf och dess nummer" in unchanged(exempel, path, "2026-5", "--ja")
    assert "ingen § 99. Där finns § 1–14." in unchanged(exempel, path, "2026-5", "--paragraf", "99")
    assert "inte ”fyra”" in unchanged(exempel, path, "2026-5", "--paragraf", "fyra")
    assert exempel.natverk("protokoll", "läs-in", path, "2026-5", "--paragraf", "12", "--ja").code == 0
    assert section(exempel, 12).endswith("fyra möten.\n\nVi pratade om språk.\n\nErfarenhet (Hjo): Högläsning.")


def test_only_the_sections_that_are_asked_for(delat: Terminal) -> None:
    text = letter(delat, ("Dagordningen godkändes.", "Ändrad."), ("Presidiet lämnar", "Presidiet skickar"))
    delat.natverk("protokoll", "läs-in", svar(delat, text), "--paragraf", "12", "--ja")
    assert section(delat, 3) == "Dagordningen godkändes."
    assert section(delat, 12).startswith("Presidiet skickar")


def test_sections_that_are_missing_doubled_renamed_or_new_are_listed(delat: Terminal) -> None:
    text = letter(
        delat,
        (
            f"§ 2 Närvaro\n-----------\n\n{section(delat, 2)}\n",
            "",
        ),
        ("§ 12 Övriga frågor\n", "§ 12 Annat som kom upp\n"),
        ("Åtgärder\n--------", "§ 15 Lunch\n----------\n\nVi åt soppa.\n\nÅtgärder\n--------"),
    )
    answer = unchanged(delat, svar(delat, text), "--ja")
    assert "§ 15 Lunch finns inte i utkastet: ”Vi åt soppa.” (rad " in answer
    assert "Rubriken på § 12 är i filen ”Annat som kom upp”; utkastets rubrik är kvar" in answer
    assert "§ 2 finns inte i filen; i utkastet står det kvar som det var" in answer


def test_lines_that_would_hide_the_rest_are_left_out(delat: Terminal) -> None:
    text = letter(
        delat,
        ("Dagordningen godkändes.", "Dagordningen godkändes.\n\n<!-- bort\n\n[internt]\n\n```\n\nMen inte av alla."),
    )
    answer = delat.natverk("protokoll", "läs-in", svar(delat, text), "--ja")
    assert answer.code == 0
    assert section(delat, 3) == "Dagordningen godkändes.\n\nMen inte av alla."
    assert "”<!-- bort” i § 3 skulle dölja eller dela texten omkring" in answer.out
    assert "”[internt]” i § 3 skulle" in answer.out


def test_a_decision_keeps_its_id_and_no_id_is_used_again(delat: Terminal) -> None:
    """å2 is taken away and two tasks are new; the moved decision keeps its id, and å2 is nobody else's."""
    text = letter(
        delat,
        ("Åtgärd å2 (Bodil Rönn, senast 2027-02-05): Frågar kommunerna vem som kan ta emot utbildningsdagen.\n\n", ""),
        (f"Beslut b1: {BESLUT}\n\n", ""),
        (
            "Presidiet lämnar",
            f"Beslut b1: {BESLUT}\n\nÅtgärd (Bo Lind): Ett.\n\nÅtgärd å1 (Bo Lind): Två.\n\nPresidiet lämnar",
        ),
    )
    assert delat.natverk("protokoll", "läs-in", svar(delat, text), "--ja").code == 0
    assert "Beslut" not in section(delat, 7)
    assert section(delat, 12).startswith(
        f"Beslut b1: {BESLUT}\n\nÅtgärd å3 (Bo Lind): Ett.\n\nÅtgärd å4 (Bo Lind): Två.\n\nPresidiet lämnar"
    )


def test_personal_data_is_refused_and_what_is_unclear_is_told(delat: Terminal) -> None:
    path = svar(delat, letter(delat, ("Dagordningen godkändes.", "Ring mig på 070-174 06 05.")))
    assert "Här står ett telefonnummer." in unchanged(delat, path, "--ja")
    path = svar(delat, letter(delat, ("Dagordningen godkändes.", "Beslutt: Vi kör.")))
    answer = delat.natverk("protokoll", "läs-in", path, "--ja")
    assert answer.code == 0
    assert "Att rätta i data/moten/2026-5/protokoll.md, rad" in answer.err
    assert "Menade du ”Beslut”?" in answer.err


def test_without_a_terminal_it_names_the_flag(delat: Terminal) -> None:
    answer = unchanged(delat, svar(delat, letter(delat, ("Dagordningen godkändes.", "Ändrad."))))
    assert answer.startswith("2\n§ 3 Godkännande av dagordningen: ett stycke ändras.\n")
    assert "Kör igen med --ja" in answer


def test_a_locked_record_is_not_read_into(delat: Terminal) -> None:
    path = svar(delat, letter(delat, ("Dagordningen godkändes.", "Ändrad.")))
    assert delat.natverk("protokoll", "färdig", "2026-5", "--ja").code == 0
    assert "natverk protokoll rättelse 2026-5" in unchanged(delat, path, "--ja")


def test_another_meetings_text_is_not_taken_for_this_ones(delat: Terminal) -> None:
    delat.change(RECORD, "status: för synpunkter", "status: utkast")
    other = "data/moten/2027-1/protokoll.md"
    delat.write(other, delat.read(RECORD))
    delat.natverk("spara", "--ja")
    answer = unchanged(delat, svar(delat, letter(delat)), "2027-1", "--ja", "--idag", "2027-02-06")
    assert "Filen är anteckningarna från mötet fredag 20 november 2026 (2026-5), inte från" in answer


def test_a_record_changed_by_hand_is_saved_with_a_yes_only(delat: Terminal) -> None:
    path = svar(delat, letter(delat, ("Dagordningen godkändes.", "Ändrad.")))
    delat.change(RECORD, "Inga fler frågor.", "Inga andra frågor.")
    answer = delat.natverk("protokoll", "läs-in", path, "--ja")
    assert answer.code == 0
    assert "Ändrad." in section(delat, 3)
    assert "Inga andra frågor." in section(delat, 10)
    assert delat.git("status", "--porcelain") == ""


def asked(terminal: Terminal, path: str, *answers: str) -> str:
    """What is written in a terminal where somebody answers."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "NATVERK_IDAG": IDAG, "COLUMNS": "200"}
    run = [sys.executable, "-m", "natverk_cli", "protokoll", "läs-in", path]
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    with subprocess.Popen(run, cwd=terminal.folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs):
        os.close(theirs)
        written = b""
        try:
            while more := os.read(ours, 65536):
                written += more
        except OSError:
            pass
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


CHANGED = (
    ("Ordföranden Bodil Rönn öppnade", "Bodil öppnade"),
    ("Dagordningen godkändes.", "Ändrad."),
    ("Presidiet lämnar", "Presidiet ger"),
)


@pytest.mark.parametrize(
    ("answers", "taken"),
    [(("j", "n", "ja"), (1, 12)), (("nej", "alla"), (3, 12)), (("j", "avbryt"), ()), (("hm", "j", "", ""), (1,))],
)
def test_asks_about_each_section(delat: Terminal, answers: tuple[str, ...], taken: tuple[int, ...]) -> None:
    before = {number: section(delat, number) for number in (1, 3, 12)}
    written = asked(delat, svar(delat, letter(delat, *CHANGED)), *answers)
    assert "Läsa in § 1? (1 av 3) [j/n/alla/avbryt]:" in written
    assert tuple(number for number in before if section(delat, number) != before[number]) == taken
    if not taken:
        assert "Inget har lästs in." in written


def test_asks_where_text_without_any_section_belongs(delat: Terminal) -> None:
    written = asked(delat, svar(delat, "Vi åt soppa.\n"), "12", "j")
    assert "  § 12 Övriga frågor\n" in written
    assert section(delat, 12).endswith("Vi åt soppa.")


def test_paths_are_read_from_where_one_stands(delat: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    svar(delat, letter(delat), "svar.txt")
    monkeypatch.chdir(tmp_path)
    assert delat.natverk("protokoll", "läs-in", "svar.txt", "-C", str(delat.folder)).code == 0


def test_it_says_which_meeting_the_file_is_compared_with(delat: Terminal) -> None:
    """The oldest that is open, when neither the command nor the file tells."""
    path = svar(delat, "§ 3 Godkännande av dagordningen\n\nGodkändes.\n")
    assert "Jämfört med utkastet från mötet fredag 20 november 2026 (2026-5):" in unchanged(delat, path, "--prova")


def test_notes_fill_in_only_the_marks_that_they_answer(exempel: Terminal) -> None:
    exempel.change(RECORD, "Dagordningen godkändes.", "- Hjo: [fyll i]\n- Åvik: [fyll i]\n\n[fyll i: mer]")
    exempel.natverk("spara", "--ja")
    path = svar(exempel, "Åvik: Allt är bra.\n")
    assert exempel.natverk("protokoll", "läs-in", path, "2026-5", "--paragraf", "3", "--ja").code == 0
    assert section(exempel, 3) == "- Hjo: [fyll i]\n\nÅvik: Allt är bra."


def test_personal_data_is_refused_where_it_stands_and_the_comments_are_told(delat: Terminal) -> None:
    text = "Dagordningen godkändes."
    made = [
        p(kommenterat("Ring Dan på 070-174 06 05.", 1)) if line == text else p(t(line))
        for line in letter(delat).split("\n")
    ]
    data = docx(*made, kommentarer={1: ("Bodil Rönn", "Var det inte fem?")})
    answer = unchanged(delat, svar(delat, data, "svar.docx"), "--ja")
    assert answer.startswith("2\n")
    assert f"{RECORD}, § 3 Godkännande av dagordningen\nhjälp: ta bort det; " in answer
    assert "Bodil Rönn, § 3, vid ”Ring Dan" in answer
