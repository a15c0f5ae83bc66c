"""What a fingerprint proves, said of everything somebody can come with."""

import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Terminal
from tests.cli.test_las import commit, edited_and_rehashed, folder_deleted

RECORD = "data/moten/2026-2/protokoll.md"
DRAFT = "data/moten/2026-5/protokoll.md"
SHA = "c8685aed6feac2174b216ac89e06897312f45efcf5206269b77c244f56af39a4"
MEETING = "minnesanteckningarna från mötet fredag 24 april 2026 (2026-2)"
LIMITS = "Det visar inte vem som skrev den, eller att det som står är sant."


def verified(answer: Answer) -> str:
    """What was said of something that is proven."""
    assert (answer.code, answer.out.split("\n")[0], answer.err) == (0, "Stämmer.", "")
    return answer.out


def doubted(answer: Answer) -> str:
    """What was said of something that is not."""
    assert (answer.code, answer.out.split("\n")[0], answer.err) == (1, "Inte bevisat.", "")
    return answer.out


def saved_print(terminal: Terminal, *words: str, name: str = "tryck.md", idag: str = "2027-01-11") -> str:
    """A print of the record as somebody keeps it outside the network; the path."""
    path = terminal.folder.parent / name
    path.write_text(terminal.natverk("protokoll", "visa", *words, idag=idag).out, "utf-8")
    return str(path)


def changed(path: str, old: str, new: str) -> str:
    """The same file with something else in it."""
    text = Path(path).read_text("utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new, 1), "utf-8")
    return path


# the locked record


def test_the_locked_record_itself(exempel: Terminal) -> None:
    out = verified(exempel.natverk("verifiera", RECORD))
    assert f"Det här är {MEETING}, precis som när de låstes." in out
    assert "Anna Ek godkände dem i ett mejl onsdag 6 maj 2026." in out
    assert "Skickat 7 maj 2026 av Cecilia Hassel till natverk@example.se." in out
    assert "Publicerat 13 maj 2026 på https://natverk.example.se/minnesanteckningar/2026-2." in out
    assert "En rättelse från onsdag 20 maj 2026 hör till: data/moten/2026-2/rattelse-1.md." in out
    assert out.endswith(f"texten är densamma, tecken för tecken. {LIMITS}\n")


@pytest.mark.parametrize(
    "how",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
        lambda data: data.decode().encode("utf-16"),
        lambda data: data.decode().encode("cp1252"),
    ],
)
def test_a_copy_saved_by_another_program(exempel: Terminal, how: Callable[[bytes], bytes]) -> None:
    copy = exempel.folder.parent / "kopia.md"
    copy.write_bytes(how((exempel.folder / RECORD).read_bytes()))
    assert MEETING in verified(exempel.natverk("verifiera", str(copy)))


@pytest.mark.parametrize(
    "typed",
    [[SHA], [SHA.upper()], [f"Fingeravtryck: {SHA}"], re.findall("....", SHA), [SHA[:16]], ["c868 5aed 6fea c217"]],
)
def test_the_fingerprint_as_somebody_types_it(exempel: Terminal, typed: list[str]) -> None:
    out = verified(exempel.natverk("verifiera", *typed))
    assert MEETING in out
    assert ("av 64 tecken" in out) == (len("".join(typed)) < 60)


def test_as_json(exempel: Terminal) -> None:
    answer = exempel.natverk("verifiera", SHA, "--format", "json")
    found = json.loads(answer.out)
    assert (answer.code, found["bevisat"], found["slag"], found["möte"]) == (0, True, "låst", "2026-2")
    assert (found["fingeravtryck"], found["fil"], found["skiljer"]) == (SHA, RECORD, [])


def test_one_character_more_is_another_text(exempel: Terminal) -> None:
    copy = exempel.folder.parent / "kopia.md"
    copy.write_text(exempel.read(RECORD) + " ", "utf-8")
    out = doubted(exempel.natverk("verifiera", str(copy)))
    assert "Filen är inget som nätverket känner igen." in out
    assert "skrivit om historiken" in out


def test_before_it_was_locked_it_proves_nothing(exempel: Terminal) -> None:
    out = doubted(exempel.natverk("verifiera", RECORD, idag="2026-05-04"))
    assert "varken låst eller skickad" in out


# what has been tampered with


def test_the_first_lock_counts_and_the_one_in_its_place_does_not(exempel: Terminal) -> None:
    edited_and_rehashed(exempel)
    out = doubted(exempel.natverk("verifiera", RECORD))
    assert "låset har bytts ut" in out
    out = verified(exempel.natverk("verifiera", SHA))
    assert "något annat än det som låstes: natverk protokoll återställ 2026-2" in out


def test_a_changed_record_and_a_meeting_that_is_gone(exempel: Terminal) -> None:
    exempel.change(RECORD, "## § 7", "Påhittat.\n\n## § 7")
    assert "Den har ändrats sedan den låstes." in doubted(exempel.natverk("verifiera", RECORD))
    folder_deleted(exempel)
    assert "minnesanteckningarna från mötet 2026-2, precis" in verified(exempel.natverk("verifiera", SHA))


def test_rewritten_history_shows_only_against_the_sent_fingerprint(exempel: Terminal) -> None:
    edited_and_rehashed(exempel)
    exempel.git("checkout", "-q", "--orphan", "ny")
    commit(exempel)
    exempel.git("branch", "-qD", "main")
    assert "P010" not in exempel.natverk("kontrollera").out
    letter = exempel.folder.parent / "brev.txt"
    letter.write_text("Hej! Anteckningarna: https://example.se\n", "utf-8")
    doubted(exempel.natverk("verifiera", str(letter)))
    # the ledger still tells what was sent; with that rewritten too, only the letter is left
    for path in sorted((exempel.folder / "data/utskick").glob("*-2026-2.yaml")):
        path.unlink()
    out = doubted(exempel.natverk("verifiera", SHA))
    assert "Har någon skrivit om historiken i den enda kopian syns det inte inifrån" in out


# what was sent, what lies there now, what once was


def test_papers_that_were_sent(exempel: Terminal) -> None:
    out = verified(exempel.natverk("verifiera", "data/moten/2026-5/kallelse.md"))
    assert "kallelsen till mötet fredag 20 november 2026 (2026-5), precis som papperet gick ut" in out
    assert "Skickat 3 november 2026 av Bodil Rönn till nio mottagare." in out
    assert "förteckningen" in verified(exempel.natverk("verifiera", "data/forteckning/2026-01-15.md"))


def test_a_draft_and_an_ordinary_file(exempel: Terminal) -> None:
    assert "så som texten ligger i nätverket nu" in doubted(exempel.natverk("verifiera", DRAFT))
    assert "data/medlemmar/anna-ek.yaml" in doubted(exempel.natverk("verifiera", "data/medlemmar/anna-ek.yaml"))


def test_an_older_version(exempel: Terminal) -> None:
    copy = exempel.folder.parent / "kopia.md"
    copy.write_bytes((exempel.folder / DRAFT).read_bytes())
    exempel.change(DRAFT, "## § 8", "Nytt.\n\n## § 8")
    assert exempel.natverk("spara", "--ja").code == 0
    out = doubted(exempel.natverk("verifiera", str(copy)))
    assert "en äldre version av minnesanteckningarna från mötet fredag 20 november 2026 (2026-5), sparad " in out


def shared(exempel: Terminal) -> tuple[str, str]:
    """The fingerprint of a draft that has gone out for comments, and the letter that it went out in."""
    assert exempel.natverk("protokoll", "dela", "2026-5", "--ja").code == 0
    letter = exempel.folder.parent / "brev.txt"
    letter.write_text(exempel.read("ut/utkast-2026-5.txt"), "utf-8")
    (entry,) = (exempel.folder / "data/utskick").glob("*-utkast-2026-5.yaml")
    found = re.search("[0-9a-f]{64}", entry.read_text("utf-8"))
    assert found
    return found[0], str(letter)


def test_a_shared_draft_says_when_it_was_shared_and_what_holds_now(exempel: Terminal) -> None:
    sha256, letter = shared(exempel)
    told = "Utkastet delades för synpunkter måndag 11 januari 2027."
    for what in (sha256, letter):
        out = doubted(exempel.natverk("verifiera", what, idag="2027-01-15"))
        assert told in out
        assert "skickad" not in out
    exempel.change(DRAFT, "Inga fler frågor.", "Inga fler frågor ställdes.")
    assert exempel.natverk("spara", "--ja").code == 0
    assert exempel.natverk("protokoll", "färdig", "2026-5", "--ja", idag="2027-01-15").code == 0
    for what in (sha256, letter):
        out = doubted(exempel.natverk("verifiera", what, idag="2027-01-18"))
        assert told in out
        assert "Det som gäller nu låstes fredag 15 januari 2027." in out
        assert "skickad" not in out
    assert "Det här är ett äldre utkast till minnesanteckningarna från mötet fredag 20 november 2026" in out


# prints


@pytest.mark.parametrize("form", ["md", "text"])
@pytest.mark.parametrize("public", [(), ("--offentlig",)])
@pytest.mark.parametrize("idag", ["2027-01-11", "2026-06-01"])
def test_a_print_of_any_day_is_recognised(exempel: Terminal, form: str, public: tuple[str, ...], idag: str) -> None:
    path = saved_print(exempel, "2026-2", "--format", form, *public, idag=idag)
    out = verified(exempel.natverk("verifiera", path))
    assert f"{MEETING} i tryck, oförändrat." in out
    assert ("den offentliga versionen" in out) == bool(public)
    assert "Bara radbrytningar" not in out
    assert out.endswith(f"papperet säger detsamma som den texten, ord för ord. {LIMITS}\n")


def test_a_print_that_a_letter_has_broken_into_lines(exempel: Terminal) -> None:
    path = saved_print(exempel, "2026-2", "--format", "text")
    text = Path(path).read_text("utf-8")
    broken = "\n".join(textwrap.fill(line, 40) for line in text.split("\n"))
    Path(path).write_bytes(broken.encode("utf-16"))
    out = verified(exempel.natverk("verifiera", path))
    assert "Bara radbrytningar och mellanslag skiljer." in out


@pytest.mark.parametrize("form", ["md", "text"])
@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("sex olika mallar", "fem olika mallar", "§ 8 Gemensam mall för övergångssamtal"),
        ("Beslut b1", "Beslut b2", "§ 8 Gemensam mall för övergångssamtal"),
        ("Anna Ek godkände", "Bodil Rönn godkände", "foten"),
        ("Bodil Rönn\n", "Bodil Rönn och Bo Ek\n", "Deltagare"),
        ("inskolningen är tre veckor", "inskolningen är fyra veckor", "Rättelse onsdag 20 maj 2026 av Cecilia Hassel"),
    ],
)
def test_a_print_that_was_changed(exempel: Terminal, form: str, old: str, new: str, part: str) -> None:
    path = changed(saved_print(exempel, "2026-2", "--format", form), old, new)
    answer = exempel.natverk("verifiera", path)
    assert f"Det som skiljer: {part}." in doubted(answer)
    assert ("Någon har ändrat i papperet." in answer.out) == part.startswith("§")
    found = json.loads(exempel.natverk("verifiera", path, "--format", "json").out)
    assert (found["slag"], found["skiljer"]) == ("ändrad utskrift", [part])


def test_a_print_of_a_draft_proves_nothing_until_that_text_is_locked(exempel: Terminal) -> None:
    path = saved_print(exempel, "2026-2", idag="2026-05-04")
    assert "UTKAST" in Path(path).read_text("utf-8")
    verified(exempel.natverk("verifiera", path))
    assert "inte låst" in doubted(exempel.natverk("verifiera", saved_print(exempel, "2026-5")))


@pytest.mark.parametrize("form", ["md", "text"])
@pytest.mark.parametrize("den", ["2027-01-11", "2027-01-13"])
def test_a_print_was_right_until_a_correction(exempel: Terminal, form: str, den: str) -> None:
    path = saved_print(exempel, "2026-1", "--format", form)
    words = ("--skäl", "Fel årtal.", "--text", "I § 4 ska det stå 2028.")
    assert exempel.natverk("protokoll", "rättelse", "2026-1", *words, idag=den).code == 0
    out = verified(exempel.natverk("verifiera", path, idag="2027-01-18"))
    day = {"2027-01-11": "måndag 11", "2027-01-13": "onsdag 13"}[den]
    assert f"Papperet var rätt till {day} januari 2027. Då kom en rättelse, som inte står i papperet." in out
    later = saved_print(exempel, "2026-1", "--format", form, idag="2027-01-18")
    assert "Papperet var rätt till" not in verified(exempel.natverk("verifiera", later, idag="2027-01-18"))


def test_a_print_of_what_was_there_before_a_change(exempel: Terminal) -> None:
    path = saved_print(exempel, "2026-2")
    draft = saved_print(exempel, "2026-5", name="utkast.md")
    exempel.change(RECORD, "## § 7", "Påhittat.\n\n## § 7")
    exempel.change(DRAFT, "## § 7", "Nytt.\n\n## § 7")
    commit(exempel)
    out = verified(exempel.natverk("verifiera", path))
    assert "något annat än det som låstes" in out
    assert "i tryck, oförändrat." in doubted(exempel.natverk("verifiera", draft))
    tampered = saved_print(exempel, "2026-2", name="andrat.md")
    doubted(exempel.natverk("verifiera", tampered))


def test_a_letter_that_only_mentions_a_fingerprint(exempel: Terminal) -> None:
    letter = exempel.folder.parent / "brev.txt"
    letter.write_text(f"Hej!\n\nFingeravtryck: {' '.join(re.findall('....', SHA))}\n", "utf-8")
    assert f"Filen nämner fingeravtrycket av {MEETING}" in doubted(exempel.natverk("verifiera", str(letter)))
    changed(str(letter), "c868", "c869")
    assert "Papperet bär ett fingeravtryck som inget i nätverket har: c869" in doubted(
        exempel.natverk("verifiera", str(letter))
    )


# what cannot be verified


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n", "PDF-filer går inte att jämföra än."),
        (b"PK\x03\x04", "Word- och zip-filer går inte att jämföra än."),
        (b"\x00\xe5\xe4\xf6", "ingen textfil"),
    ],
)
def test_other_kinds_of_files(exempel: Terminal, content: bytes, words: str) -> None:
    path = exempel.folder.parent / "fil"
    path.write_bytes(content)
    answer = exempel.natverk("verifiera", str(path))
    assert (answer.code, answer.out, words in answer.err) == (2, "", True)


def test_what_is_no_file_and_no_fingerprint(exempel: Terminal) -> None:
    for typed, words in (
        ("saknas.md", "finns inte"),
        ("c868 5aed", "Skriv minst 16,"),
        ("0983", "De 16 första räcker."),
        ("x" * 300, "finns inte"),
        ("data", "ingen vanlig fil"),
    ):
        answer = exempel.natverk("verifiera", typed)
        assert (answer.code, answer.out, words in answer.err) == (2, "", True), answer.err


def test_a_copy_without_old_history_says_so(exempel: Terminal, tmp_path: Path) -> None:
    exempel.git("clone", "-q", "--depth", "1", exempel.folder.as_uri(), str(tmp_path / "grund"))
    out = verified(exempel.natverk("verifiera", SHA, "-C", str(tmp_path / "grund")))
    assert ("saknar äldre sparade ändringar" in out) == (tmp_path / "grund/.git/shallow").exists()
