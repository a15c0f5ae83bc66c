"""natverk kontrollera --rätta: what can be meant in one way only is mended, and all else is left as it is."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from natverk_cli.cli.context import Context, read_nulage
from natverk_cli.cli.rattning import mend_all
from natverk_cli.documents.nytt import EXEMPEL, files_of
from natverk_cli.model.natverk import Natverk
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules.hanvisningar import hanvisningar
from natverk_cli.source.locate import spans_of
from natverk_cli.source.place import Span
from tests.cli.conftest import IDAG, Terminal
from tests.cli.test_redigera import in_terminal

MOTE = "data/moten/2027-1/mote.md"
MEDLEM = "data/medlemmar/gustav-alm.yaml"
UTKAST = "data/moten/2026-5/protokoll.md"
LAST = "data/moten/2026-4/protokoll.md"
SKICKAD = "data/moten/2026-5/kallelse.md"


def misspell(exempel: Terminal, path: str, old: str, new: str) -> None:
    """Change a text, and save it as somebody without natverk would."""
    exempel.change(path, old, new)
    exempel.git("commit", "-qam", "Ändra")


def ratta(exempel: Terminal, *words: str) -> tuple[int, str, str]:
    """natverk kontrollera --rätta --ja"""
    return exempel.natverk("kontrollera", "--rätta", "--ja", *words)


def line_of(text: str, words: str) -> int:
    """The number of the line that holds the words."""
    return text[: text.index(words)].count("\n") + 1


def commits(exempel: Terminal) -> int:
    return len(exempel.git("log", "--format=%h").split())


def test_mended_shown_saved_as_one_change_and_told(exempel: Terminal) -> None:
    before = {path: exempel.read(path) for path in (MOTE, MEDLEM)}
    exempel.change(MOTE, "plats: Kommunhuset", "plas: Kommunhuset")
    misspell(exempel, MEDLEM, "roll: representant", "rol: representnat")
    assert exempel.natverk("kontrollera").code == 1
    code, out, err = ratta(exempel)
    assert code == 0
    assert {path: exempel.read(path) for path in before} == before
    assert sorted(exempel.saved()) == [MEDLEM, MOTE]
    assert exempel.git("status", "--porcelain") == ""
    told = "Rätta automatiskt i medlemmen gustav-alm och mötet 2027-1 fredag 5 februari 2027\n"
    assert exempel.git("log", "-1", "--format=%s") == told
    assert "  -plas: Kommunhuset i Björkdala, Stora salen\n  +plats: Kommunhuset" in err
    line = line_of(before[MEDLEM], "roll: representant")
    assert f"Rättat:\n  {MEDLEM}:{line}: ”rol” blev ”roll”\n" in err
    assert f"  {MEDLEM}:{line}: ”representnat” blev ”representant”\n  {MOTE}:5: ”plas” blev ”plats”\n" in err
    assert out.startswith("data/moten/2026-5/protokoll.md:2:9: P002 varning:")
    assert err.endswith("En varning.\n")


def test_the_option_can_be_spelt_without_dots(exempel: Terminal) -> None:
    misspell(exempel, MOTE, "status: planerat", "status: planrat")
    assert exempel.natverk("kontrollera", "--ratta", "--ja").code == 0
    assert "status: planerat\n" in exempel.read(MOTE)


def test_nothing_to_mend_is_said_and_the_check_goes_on(exempel: Terminal) -> None:
    exempel.change(MOTE, "datum: 2027-02-05", "datum: 2027-02-30")
    code, out, err = ratta(exempel)
    assert (code, commits(exempel)) == (1, 1)
    assert err.startswith("Det finns inget att rätta automatiskt.\n\n")
    assert out.startswith(f"{MOTE}:2:8: F007 fel:")


def test_what_remains_decides_the_exit_code(exempel: Terminal) -> None:
    exempel.change(MOTE, "länk: https", "länkk: ftp")
    misspell(exempel, MEDLEM, "roll: ", "rol: ")
    code, out, _ = ratta(exempel)
    assert (code, exempel.saved()) == (1, [MEDLEM, MOTE])
    assert out.startswith(f"{MOTE}:6:7: F007 fel:")
    misspell(exempel, MOTE, "länk: ftp", "länk: https")
    assert ratta(exempel)[0] == 0
    assert exempel.natverk("kontrollera", "--rätta", "--strikt").code == 1


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        (MOTE, "plats: Kommunhuset", '"plas": Kommunhuset'),
        (MOTE, "    tid: 40", "    tidd: 40"),
        (MOTE, "status: planerat", "status:   'planrat'   # så är det"),
        (MOTE, "datum: 2027-02-05", "datum: fredag den 5 februari 2027  # bestämt"),
        (MOTE, "den: 2026-12-16", "den: 2026-12-16 "),
        (MOTE, "start: 09.00", "start: kl. 9"),
        (MOTE, "värd: Björkdala", "värd: Bjorkdala"),
        (MOTE, "[sprakutvecklande-arbete]", "[språkutveklande-arbete]"),
        (MOTE, "mål: [vetenskaplig-grund]", "mål: [vetenskaplig-grnd]"),
        (UTKAST, "medlem: daniel-salg", "medlem: Daniel Sälg"),
        (UTKAST, "Erfarenhet (Granvik):", "**Erfarenhet (Granvik):**"),
        ("data/natverk.yaml", "kontrolleras_från:", "kontrolleras_fran:"),
        ("data/natverk.yaml", "  insändning: 7", "  insandning: 7"),
        ("data/uppdrag/overgangar.md", "utvecklingsområden:", "utvecklingsomraden:"),
        ("data/arbetsordning/2027.md", "möte: 2027-2", "möte: 2027-02"),
        ("data/uppdragsbeskrivningar/2023.yaml", "veckodag: fredag", "veckodag: fredga"),
        ("data/utskick/2026-02-24-publicering-2026-1.yaml", "sätt: publicering", "sätt: publisering"),
        ("data/uppfoljning/2026-1-a1.yaml", "händelser:", "handelser:"),
    ],
)
def test_what_is_mended_where_it_stands(exempel: Terminal, path: str, right: str, wrong: str) -> None:
    """The mended value is the right one, within the quotes and with the comment that stood there."""
    original = read_natverk(exempel.folder)
    misspell(exempel, path, right, wrong)
    wrong_lines = exempel.read(path).split("\n")
    assert ratta(exempel)[0] == 0
    assert _said(read_natverk(exempel.folder)) == _said(original)
    lines = exempel.read(path).split("\n")
    changed = [(old, new) for old, new in zip(wrong_lines, lines, strict=True) if old != new]
    assert len(changed) <= 1
    for old, new in changed:
        assert old.partition("#")[1:] == new.partition("#")[1:]
        assert [old.count(sign) for sign in "'\""] == [new.count(sign) for sign in "'\""]


def _said(natverk: Natverk) -> Natverk:
    """All that a network's files say, apart from how they are written."""
    return replace(natverk, kallor={})


def test_line_ends_and_byte_order_mark_are_kept(exempel: Terminal) -> None:
    content = b"\xef\xbb\xbf" + exempel.read(MOTE).replace("\n", "\r\n").encode()
    (exempel.folder / MOTE).write_bytes(content.replace(b"plats:", b"plas:").replace(b"slut: 12.00", b"slut: 12"))
    exempel.git("-c", "core.autocrlf=false", "commit", "-qam", "Ändra")
    assert ratta(exempel)[0] == 0
    assert (exempel.folder / MOTE).read_bytes() == content


def test_a_dry_run_tells_all_and_writes_nothing(exempel: Terminal) -> None:
    misspell(exempel, MOTE, "plats: Kommunhuset", "plas: Kommunhuset")
    before, saved = exempel.read(MOTE), commits(exempel)
    code, out, err = exempel.natverk("kontrollera", "--rätta", "--prova")
    assert (exempel.read(MOTE), commits(exempel)) == (before, saved)
    assert "  +plats: Kommunhuset" in err
    assert "Det här är bara en provkörning. Inget har sparats.\n" in err
    assert f"Det här skulle rättas:\n  {MOTE}:5: ”plas” blir ”plats”\n" in err
    assert (code, out) == (0, exempel.natverk("kontrollera").out if ratta(exempel)[0] == 0 else "")


def test_without_a_terminal_it_asks_for_the_option_and_changes_nothing(exempel: Terminal) -> None:
    misspell(exempel, MOTE, "plats: Kommunhuset", "plas: Kommunhuset")
    saved = commits(exempel)
    code, out, err = exempel.natverk("kontrollera", "--rätta")
    assert (code, out, commits(exempel)) == (2, "", saved)
    assert err.endswith("Kör igen med --ja om svaret är ja.\n")
    assert exempel.git("status", "--porcelain") == ""


@pytest.mark.parametrize(("svar", "code", "is_mended"), [("j\n", 0, True), ("n\n", 1, False), ("\n", 1, False)])
def test_in_a_terminal_it_asks(exempel: Terminal, svar: str, code: int, is_mended: bool) -> None:
    misspell(exempel, MOTE, "plats: Kommunhuset", "plas: Kommunhuset")
    ended, said = in_terminal(exempel.folder, "true", "kontrollera", "--rätta", svar=svar)
    assert (ended, "plats: Kommunhuset" in exempel.read(MOTE)) == (code, is_mended)
    assert said.index("+plats: Kommunhuset") < said.index("Vill du spara rättningarna? [j/n]:")
    assert ("Inget har ändrats och inget har sparats." in said) is not is_mended
    assert ("F004 fel:" in said, "P002 varning:" in said) == (not is_mended, is_mended)


def test_other_programs_get_nothing_but_the_findings(exempel: Terminal) -> None:
    misspell(exempel, MOTE, "plats: Kommunhuset", "plas: Kommunhuset")
    assert [one["kod"] for one in json.loads(ratta(exempel, "--format", "json")[1])] == ["P002"]


def test_what_stops_the_saving_leaves_everything_as_it_was(exempel: Terminal) -> None:
    misspell(exempel, MOTE, "plats: Kommunhuset", "plas: Kommunhuset")
    hook = exempel.folder / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho Aldrig\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    code, out, err = ratta(exempel)
    assert (code, out, commits(exempel), exempel.git("status", "--porcelain")) == (2, "", 2, "")
    assert "Aldrig" in err


# Changed by hand


def test_a_file_changed_by_hand_is_saved_with_both_changes_after_a_yes(exempel: Terminal) -> None:
    exempel.change(MOTE, "plats: Kommunhuset i Björkdala", "plas: Rådhuset i Almhöjd")
    code, said = in_terminal(exempel.folder, "true", "kontrollera", "--rätta", svar="j\n")
    assert code == 0
    for shown in ("Dina egna ändringar:", "+plas: Rådhuset i Almhöjd", "Kommandots ändring:", "+plats: Rådhuset i Al"):
        assert shown in said
    assert "Vill du spara både dina egna ändringar och kommandots? [j/n]:" in said
    assert "Vill du spara rättningarna?" not in said
    assert "\nplats: Rådhuset i Almhöjd, Stora salen\n" in exempel.git("show", f"HEAD:{MOTE}")
    subject = exempel.git("log", "-1", "--format=%s")
    assert subject == "Spara ändringar och rätta automatiskt i mötet 2027-1 fredag 5 februari 2027\n"


def test_a_slip_made_by_hand_is_taken_back_to_what_is_saved(exempel: Terminal) -> None:
    exempel.change(MOTE, "plats: Kommunhuset", "plas: Kommunhuset")
    code, _, err = ratta(exempel)
    assert (code, commits(exempel), exempel.git("status", "--porcelain")) == (0, 1, "")
    assert "Inget att spara: allt ser redan ut så." in err


def test_a_file_changed_by_hand_is_left_after_a_no_and_without_a_terminal(exempel: Terminal) -> None:
    exempel.change(MOTE, "plats: Kommunhuset", "plas: Rådhuset")
    before = exempel.read(MOTE)
    assert in_terminal(exempel.folder, "true", "kontrollera", "--rätta", svar="n\n")[0] == 2
    answer = exempel.natverk("kontrollera", "--rätta")
    assert (answer.code, "--ja" in answer.err) == (2, True)
    assert (exempel.read(MOTE), commits(exempel)) == (before, 1)


def test_what_was_changed_by_hand_is_told_when_nobody_is_asked(exempel: Terminal) -> None:
    exempel.change(MOTE, "plats: Kommunhuset", "plas: Rådhuset")
    assert f"  ändrad: mötet 2027-1, plats och plas ({MOTE})\n" in ratta(exempel)[2]


def test_personal_data_in_a_file_changed_by_hand_is_not_saved(exempel: Terminal) -> None:
    exempel.change(MEDLEM, "roll: ", "rol: ")
    exempel.write(MEDLEM, exempel.read(MEDLEM) + "# ring 070-174 06 05\n")
    exempel.change(MOTE, "plats: Kommunhuset", "plas: Rådhuset")
    before = exempel.read(MEDLEM)
    code, _, err = ratta(exempel)
    assert (code, exempel.saved(), exempel.read(MEDLEM)) == (1, [MOTE], before)
    told = f"{MEDLEM}:{line_of(before, 'rol:')}: Filen är ändrad för hand och har mer som måste rättas först."
    assert f"Rättas inte automatiskt:\n  {told}\n" in err
    assert "070-174" not in exempel.git("log", "-p", "--all")


# What is never rewritten


def test_a_locked_record_is_left_and_said_why(exempel: Terminal) -> None:
    misspell(exempel, LAST, "ledare: bodil-ronn", "ledar: bodil-ronn")
    code, _, err = ratta(exempel)
    assert (code, commits(exempel)) == (1, 2)
    assert f"  {LAST}:5: Minnesanteckningarna är låsta och skrivs aldrig om. Behövs ändringen, gör den till " in err
    assert "hjälp: byt ledar: mot ledare:\n" in exempel.natverk("kontrollera").out


def test_a_record_that_says_it_is_finished_is_left(exempel: Terminal) -> None:
    exempel.change(UTKAST, "status: utkast", "status: färdgt")
    misspell(exempel, UTKAST, "ledare: bodil-ronn", "ledar: bodil-ronn")
    code, _, err = ratta(exempel)
    assert (code, commits(exempel)) == (1, 2)
    assert "Minnesanteckningarna är klara och skrivs inte om. Ska något ändras, skriv först status: utkast." in err


def test_a_sent_notice_is_left_and_said_why(exempel: Terminal) -> None:
    misspell(exempel, SKICKAD, "av: bodil-ronn", "av: bodil-rönn")
    code, _, err = ratta(exempel)
    assert (code, commits(exempel)) == (1, 2)
    assert f"  {SKICKAD}:3: Papperet skickades tisdag 3 november 2026 och skrivs aldrig om.\n" in err


def test_a_notice_is_sent_also_when_the_entry_that_says_so_has_to_be_mended_first(exempel: Terminal) -> None:
    entry = "data/utskick/2026-11-03-kallelse-2026-5.yaml"
    exempel.change(entry, "vad: kallelse", "vadd: kallelse")
    misspell(exempel, SKICKAD, "av: bodil-ronn", "av: bodil-rönn")
    ratta(exempel)
    assert exempel.saved() == [entry]
    assert "av: bodil-rönn\n" in exempel.read(SKICKAD)


def test_a_notice_that_is_not_sent_is_mended(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "2027-1", "--ja")
    notice = "data/moten/2027-1/kallelse.md"
    before = exempel.read(notice)
    misspell(exempel, notice, "kallade:", "kalade:")
    assert (ratta(exempel)[0], exempel.read(notice)) == (0, before)


# What has more than one answer


def test_two_candidates_are_left(exempel: Terminal) -> None:
    exempel.write("data/medlemmar/gustav-all.yaml", exempel.read(MEDLEM).replace("Gustav Alm", "Gustav All"))
    exempel.git("add", ".")
    misspell(exempel, UTKAST, "medlem: gustav-alm", "medlem: gustav-al")
    code, out, err = ratta(exempel)
    assert (code, commits(exempel)) == (1, 2)
    assert err.startswith("Det finns inget att rätta automatiskt.")
    assert "Medlemmen ”gustav-al” finns inte." in out


def test_a_called_meeting_gets_its_uid(exempel: Terminal) -> None:
    exempel.change(MOTE, "uid: 407faffd-fca5-422a-a2a0-d4ebf8d25c6c\n", "")
    exempel.git("commit", "-qam", "Ändra")
    without = exempel.read(MOTE)
    exempel.natverk("kallelse", "2027-1", "--ja")
    exempel.natverk("kallelse", "2027-1", "--redan-skickad")
    assert "K005 upplysning:" in exempel.natverk("kontrollera").out
    assert ratta(exempel)[0] == 0
    (line,) = [line for line in exempel.read(MOTE).split("\n") if line.startswith("uid: ")]
    assert exempel.read(MOTE).replace(f"{line}\n", "") == without
    assert "K005" not in exempel.natverk("kontrollera").out


# Any file, any letter


class Files(NamedTuple):
    """A network's folder outside Git, and where every field name and every reference in it stands."""

    folder: Path
    places: Sequence[tuple[str, Span]]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The invented network."""
    folder = tmp_path_factory.mktemp("exempel")
    for path, content in files_of(EXEMPEL, "", 2027).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return Files(folder, sorted(set(_places(read_natverk(folder)))))


def _places(natverk: Natverk) -> Iterator[tuple[str, Span]]:
    spans = {fil: spans_of(data, is_markdown=fil.endswith(".md")) for fil, data in natverk.kallor.items()}
    for fil, found in spans.items():
        yield from ((fil, span) for (_, is_key), span in found.items() if is_key)
    for ref in hanvisningar(natverk):
        yield ref.place.fil, spans[ref.place.fil][ref.place.path, False]


@st.composite
def _misspelt(draw: st.DrawFn, word: str) -> str:
    """The word with one letter missing, extra or wrong."""
    at, letter = draw(st.integers(0, len(word) - 1)), draw(st.sampled_from("abdefgilmnorstuåäö"))
    return word[:at] + draw(st.sampled_from(("", letter, letter + word[at]))) + word[at + 1 :]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_one_wrong_letter_is_mended_to_what_stood_there_or_left(files: Files, data: st.DataObject) -> None:
    fil, (line, column, end) = data.draw(st.sampled_from(files.places))
    path = files.folder / fil
    original = path.read_bytes()
    lines = original.decode().split("\n")
    before, word, after = (
        lines[line - 1][: column - 1],
        lines[line - 1][column - 1 : end - 1],
        lines[line - 1][end - 1 :],
    )
    assume(any(char.isalpha() for char in word))
    lines[line - 1] = f"{before}{data.draw(_misspelt(word))}{after}"
    misspelt = "\n".join(lines).encode()
    path.write_bytes(misspelt)
    try:
        mended = mend_all(Context(files.folder, read_nulage(files.folder, date.fromisoformat(IDAG))))
    finally:
        path.write_bytes(original)
    assert set(mended.files) <= {fil}
    assert mended.files.get(fil, misspelt) in (original, misspelt)
    assert mend_all(Context(files.folder, mended.nu)).files == {}
