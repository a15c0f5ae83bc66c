"""Meetings are booked, decided, moved and called off; the id never changes and nothing is deleted."""

import json
import re

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_redigera import in_terminal

MOTE = "data/moten/2027-2/mote.md"
NY = "data/moten/2027-5/mote.md"


@pytest.fixture
def bart(exempel: Terminal) -> Terminal:
    """A new network without meetings, begun in 2027."""
    folder = exempel.folder.parent / "nytt"
    assert exempel.natverk("ny", str(folder)).code == 0
    return Terminal(folder, exempel._capsys)


def call(terminal: Terminal, mote: str = "2027-1") -> None:
    """The notice is written, and sent."""
    assert terminal.natverk("kallelse", mote, "--ja").code == 0
    assert terminal.natverk("kallelse", mote, "--redan-skickad").code == 0


# ny


def test_a_meeting_is_booked_with_the_usual_times(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "ny", "2027-11-12")
    assert answer.code == 0
    assert exempel.saved() == [NY]
    assert exempel.git("log", "-1", "--format=%s") == "Boka mötet fredag 12 november 2027 (2027-5)\n"
    text = exempel.read(NY)
    assert re.fullmatch(
        r"---\ndatum: 2027-11-12\nstart: 09\.00\nslut: 12\.00\nstatus: planerat\nuid: [0-9a-f-]{36}\n---\n", text
    )
    assert "2027 har fem fredagsmöten. Nätverket ska ha minst fyra." in answer.err
    assert "senast fredag 29 oktober 2027: natverk kallelse 2027-5" in answer.err


@pytest.mark.parametrize("words", [("12", "november"), ("fredag den 12 november",), ("fredag", "v.", "45")])
def test_the_day_as_people_write_it_with_or_without_quotes(exempel: Terminal, words: tuple[str, ...]) -> None:
    assert exempel.natverk("möte", "ny", *words).code == 0
    assert "datum: 2027-11-12\n" in exempel.read(NY)


def test_all_that_can_be_said_of_it(exempel: Terminal) -> None:
    options = ("--start", "13", "--plats", "Stadshuset, sal 2", "--värd", "Åvik", "--länk", "https://x.example.se")
    assert exempel.natverk("möte", "ny", "2027-11-12", *options, "--status", "förslag").code == 0
    text = exempel.read(NY)
    assert "start: 13.00\nslut: 16.00\nplats: Stadshuset, sal 2\nlänk: https://x.example.se\nvärd: Åvik\n" in text
    assert "status: förslag" in text


def test_a_deleted_meetings_id_is_not_given_again(exempel: Terminal) -> None:
    exempel.natverk("möte", "ny", "2027-11-12")
    exempel.git("rm", "-rq", "data/moten/2027-5")
    exempel.git("commit", "-qm", "Ta bort")
    assert exempel.natverk("möte", "ny", "2027-11-12").code == 0
    assert exempel.saved() == ["data/moten/2027-6/mote.md"]


def test_the_first_meeting_of_a_new_network(bart: Terminal) -> None:
    answer = bart.natverk("möte", "ny", "2027-02-05", "--start", "9", "-C", str(bart.folder))
    assert answer.code == 0
    assert bart.saved() == ["data/moten/2027-1/mote.md"]
    assert "platsen är inte bestämd" in answer.err
    assert "Tre möten till behövs" in answer.err
    assert bart.natverk("kontrollera", "-C", str(bart.folder)).code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("26", "mars"), "Fredag 26 mars 2027 är långfredagen. Närmast passar 19 mars och 2 april."),
        (("5", "februari"), "ligger redan mötet 2027-1"),
        (("2107-02-04",), "Stämmer årtalet?"),
        (("31", "februari"), "finns inte"),
        (("pling",), "går inte att läsa"),
        (("12", "november", "--start", "13", "--slut", "12"), "kan inte sluta kl. 12.00"),
        (("12", "november", "--start", "25"), "--start"),
        (("12", "november", "--länk", "example.se"), "https://"),
        (("12", "november", "--värd", "Åvikk"), "Menade du Åvik?"),
        (("12", "november", "--plats", " "), "--plats"),
        (("12", "november", "--plats", "Ring 0701234567"), "telefonnummer"),
        (("12", "november", "--status", "kanske"), "planerat eller förslag"),
    ],
)
def test_refused_kindly_when_it_cannot_be(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "ny", *words, "--ja")
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2027-02-19", "det är sportlov"),
        ("2027-05-07", "det är en klämdag"),
        ("2027-01-22", "Kallelsen ska gå ut 14 dagar före mötet, men dagen är om elva dagar."),
        ("2027-01-08", "har redan varit"),
        ("2030-02-01", "mer än två år bort"),
    ],
)
def test_an_unusual_day_is_asked_about(exempel: Terminal, day: str, said: str) -> None:
    answer = exempel.natverk("möte", "ny", day)
    assert answer.code == 2
    assert said in answer.err
    assert "--ja" in answer.err
    assert exempel.natverk("möte", "ny", day, "--ja").code == 0


def test_another_weekday_must_be_an_extra_meeting(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "ny", "2027-05-20")
    assert answer.code == 2
    assert "räknas inte som ett av årets fredagsmöten" in answer.err
    assert "--extra" in answer.err
    answer = exempel.natverk("möte", "ny", "2027-05-20", "--extra")
    assert answer.code == 0
    assert "2027 har fyra fredagsmöten" in answer.err
    assert "extra: ja\n" in exempel.read(NY)
    assert "M002" not in exempel.natverk("kontrollera").out


def test_asked_in_a_terminal_a_no_saves_nothing(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    assert "[j/n]" in in_terminal(exempel.folder, "true", "möte", "ny", "2027-05-20", svar="n\n")[1]
    assert exempel.git("rev-parse", "HEAD") == head
    code, said = in_terminal(exempel.folder, "true", "möte", "ny", "2027-05-20", svar="j\n")
    assert code == 0
    assert "Sparat: Boka mötet torsdag 20 maj 2027" in said


@pytest.mark.parametrize(
    "words",
    [
        ("ny", "2027-05-20"),
        ("flytta", "2027-2", "2027-05-20"),
        ("ställ-in", "2027-2", "--skäl", "Snö."),
        ("svar", "Anna", "kommer"),
        ("planera", "2026-3"),
    ],
)
def test_prova_writes_nothing(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", *words, "--prova", idag="2026-05-20" if words[0] == "planera" else "2027-01-11")
    assert answer.code == 0
    assert "provkörning" in answer.err
    assert answer.out
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


# planera


def test_proposed_meetings_are_decided_together(exempel: Terminal) -> None:
    for day in ("2027-03-12", "2027-10-08"):
        exempel.natverk("möte", "ny", day, "--status", "förslag")
    assert "natverk möte planera 2027-5 2027-6" in exempel.natverk("kontrollera").out
    answer = exempel.natverk("möte", "planera", "2027-5", "2027-6")
    assert answer.code == 0
    assert exempel.saved() == [NY, "data/moten/2027-6/mote.md"]
    assert exempel.git("log", "-1", "--format=%s") == "Planera två möten: 12 mars och 8 oktober\n"
    assert "redan planerat" in exempel.natverk("möte", "planera", "2027-5").err


def test_a_meeting_called_off_is_brought_back_after_a_yes(exempel: Terminal) -> None:
    before = exempel.read(MOTE)
    exempel.natverk("möte", "ställ-in", "2027-2", "--skäl", "Snö.", "--ja")
    answer = exempel.natverk("möte", "planera", "2027-2")
    assert answer.code == 2
    assert "är inställt: Snö." in answer.err
    assert exempel.natverk("möte", "planera", "2027-2", "--ja").code == 0
    assert exempel.read(MOTE) == before.replace("dagordning:", "sekvens: 2\ndagordning:")


# flytta


def test_moved_it_keeps_its_id_and_uid_and_says_where_it_was(exempel: Terminal) -> None:
    before = exempel.read(MOTE)
    answer = exempel.natverk("möte", "flytta", "2027-2", "21", "maj", "--skäl", "Krockar med studiedagen.")
    assert answer.code == 0
    assert exempel.saved() == [MOTE]
    assert exempel.git("log", "-1", "--format=%s") == "Flytta mötet 2027-2 till fredag 21 maj 2027\n"
    assert exempel.read(MOTE) == before.replace("2027-04-23", "2027-05-21", 1).replace(
        "dagordning:",
        "sekvens: 1\nflyttat:\n  - {från: 2027-04-23, den: 2027-01-11, skäl: Krockar med studiedagen.}\ndagordning:",
    )


def test_moved_twice_both_days_are_kept(exempel: Terminal) -> None:
    exempel.natverk("möte", "flytta", "2027-2", "2027-05-21")
    exempel.natverk("möte", "flytta", "2027-2", "2027-04-23", idag="2027-01-12")
    text = exempel.read(MOTE)
    assert "sekvens: 2\n" in text
    assert "  - {från: 2027-04-23, den: 2027-01-11}\n  - {från: 2027-05-21, den: 2027-01-12}\n" in text


@pytest.mark.parametrize("words", [("2027-04-23",), ("23", "april"), ("--plats", "Kulturhuset i Ekhult")])
def test_moved_to_where_it_is_nothing_is_saved(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "flytta", "2027-2", *words)
    assert answer.code == 0
    assert "Inget att spara" in answer.err
    assert exempel.git("rev-parse", "HEAD") == head


def test_a_new_time_keeps_the_length(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "flytta", "2027-4", "--start", "13", "--plats", "Almhöjds bibliotek")
    assert answer.code == 0
    text = exempel.read("data/moten/2027-4/mote.md")
    assert "start: 13.00\nslut: 16.00\nplats: Almhöjds bibliotek\nvärd: Almhöjd\n" in text
    assert "sekvens" not in text
    assert "flyttat" not in text
    exempel.natverk("kallelse", "2027-4", "--ja")
    exempel.natverk("möte", "flytta", "2027-4", "--slut", "15")
    assert "sekvens: 1\n" in exempel.read("data/moten/2027-4/mote.md")


def test_a_sent_notice_is_overtaken_and_a_new_one_is_due(exempel: Terminal) -> None:
    call(exempel)
    exempel.natverk("möte", "svar", "Anna", "kommer")
    answer = exempel.natverk("möte", "flytta", "2027-1", "12", "februari")
    assert answer.code == 2
    assert "har gått ut, så alla kallade måste få veta" in answer.err
    answer = exempel.natverk("möte", "flytta", "2027-1", "12", "februari", "--ja")
    assert "Skriv en ny, som säger vad som är ändrat: natverk kallelse 2027-1" in answer.err
    assert "Be de kallade svara igen." in answer.err
    assert "K004" in exempel.natverk("kontrollera").out
    assert exempel.natverk("kallelse", "2027-1", "--ja").code == 0
    notice = exempel.read("data/moten/2027-1/kallelse-2.md")
    assert "- Mötet är flyttat från fredag 5 februari 2027 till fredag 12 februari 2027." in notice


def test_a_saved_notice_that_has_not_gone_out_is_written_anew(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "2027-1", "--ja")
    answer = exempel.natverk("möte", "flytta", "2027-1", "12", "februari")
    assert answer.code == 0
    assert "Den sparade kallelsen stämmer inte längre." in answer.err


def test_a_called_meeting_without_uid_gets_the_one_of_its_first_notice(exempel: Terminal) -> None:
    exempel.change("data/moten/2027-1/mote.md", "uid: 407faffd-fca5-422a-a2a0-d4ebf8d25c6c\n", "")
    exempel.natverk("spara", "--ja")
    call(exempel)
    by_rule = re.search(r"uid: ([0-9a-f-]+)", exempel.natverk("kontrollera").out)
    assert by_rule
    exempel.natverk("möte", "flytta", "2027-1", "12", "februari", "--ja")
    assert f"uid: {by_rule[1]}\n" in exempel.read("data/moten/2027-1/mote.md")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2027-2", "2027-03-26"), "är långfredagen"),
        (("2027-2", "2027-02-05"), "ligger redan mötet 2027-1"),
        (("2026-3", "2026-06-05"), "är inställt"),
        (("2026-1", "2027-06-11"), "hölls fredag 6 februari 2026"),
        (("2027-2",), "Säg vart mötet ska flyttas"),
        (("2027-9", "2027-05-21"), "finns inte"),
        (("2027-2", "pling"), "går inte att läsa"),
        (("2027-2", "--slut", "8"), "kan inte sluta kl. 8.00 när det börjar kl. 9.00"),
        (("2027-2", "2027-05-21", "--skäl", " "), "--skäl"),
    ],
)
def test_moving_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "flytta", *words, "--ja")
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_moved_to_another_year_both_years_are_told(exempel: Terminal) -> None:
    answer = exempel.natverk("möte", "flytta", "2027-4", "2028-01-14", "--ja")
    assert answer.code == 0
    assert "2027 har tre fredagsmöten. Nätverket ska ha minst fyra. Ett möte till behövs." in answer.err
    assert "2028 har ett fredagsmöte." in answer.err
    assert exempel.saved() == ["data/moten/2027-4/mote.md"]


def test_by_command_and_by_hand_the_meeting_is_the_same(exempel: Terminal) -> None:
    exempel.change(MOTE, "datum: 2027-04-23", "datum: 2027-05-21")
    by_hand = "sekvens: 1\nflyttat:\n- från: 2027-04-23\n  den: 2027-01-11\nuid: "
    exempel.change(MOTE, "uid: ", by_hand)
    found = json.loads(exempel.natverk("möte", "visa", "2027-2", "--format", "json").out)
    exempel.git("checkout", "-q", "--", "data")
    exempel.natverk("möte", "flytta", "2027-2", "2027-05-21")
    assert json.loads(exempel.natverk("möte", "visa", "2027-2", "--format", "json").out) == found


# ställ-in


def test_called_off_it_stays_with_its_reason_and_the_year_is_told(exempel: Terminal) -> None:
    before = exempel.read(MOTE)
    answer = exempel.natverk("möte", "ställ-in", "2027-2", "--skäl", "För få kunde komma.", "--ja")
    assert answer.code == 0
    assert exempel.saved() == [MOTE]
    assert exempel.git("log", "-1", "--format=%s") == "Ställ in mötet fredag 23 april 2027 (2027-2)\n"
    assert "2027 har tre fredagsmöten. Nätverket ska ha minst fyra. Ett möte till behövs." in answer.err
    assert "lämpliga fredagar, de första 29 januari, 12 och 26 februari" in answer.err
    assert exempel.read(MOTE) == before.replace(
        "status: planerat\n", "status: inställt\nskäl: För få kunde komma.\ninställt_den: 2027-01-11\n"
    ).replace("dagordning:", "sekvens: 1\ndagordning:")


def test_calling_off_needs_a_reason_and_a_yes(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "ställ-in", "2027-2", "--ja")
    assert answer.code == 2
    assert '--skäl "…"' in answer.err
    answer = exempel.natverk("möte", "ställ-in", "2027-2", "--skäl", "Snö.")
    assert answer.code == 2
    assert "Ett möte till behövs" in answer.err
    assert "--ja" in answer.err
    assert exempel.git("rev-parse", "HEAD") == head


def test_asked_in_a_terminal_for_the_reason(exempel: Terminal) -> None:
    code, said = in_terminal(exempel.folder, "true", "möte", "ställ-in", "2027-2", svar="Snöstorm.\nj\n")
    assert code == 0
    assert "Varför ställs mötet in?" in said
    assert "skäl: Snöstorm.\n" in exempel.read(MOTE)


def test_those_called_must_be_told_and_it_is_noted(exempel: Terminal) -> None:
    call(exempel)
    answer = exempel.natverk("möte", "ställ-in", "2027-1", "--skäl", "Snö.", "--ja")
    assert "natverk möte ställ-in 2027-1 --redan-skickad" in answer.err
    assert "De kallade" not in exempel.natverk("möte", "ställ-in", "2027-2", "--skäl", "Snö.", "--ja").err
    assert "natverk möte ställ-in 2027-1 --redan-skickad" in exempel.natverk("möte", "visa", "2027-1").out
    assert exempel.natverk("möte", "ställ-in", "2027-1", "--redan-skickad").code == 0
    path = "data/utskick/2027-01-11-installt-mote-2027-1.yaml"
    assert exempel.saved() == [path]
    assert exempel.read(path).startswith("vad: inställt möte\nden: 2027-01-11\nav: bodil-ronn\nmöte: 2027-1\ntill:\n")
    assert "redan antecknat" in exempel.natverk("möte", "ställ-in", "2027-1", "--redan-skickad").err
    assert "Nästa steg" not in exempel.natverk("möte", "visa", "2027-1").out
    assert exempel.natverk("kontrollera").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2026-1", "--skäl", "Snö."), "hölls enligt anteckningarna"),
        (("2027-9", "--skäl", "Snö."), "finns inte"),
        (("2027-2", "--skäl", "Snö.", "--den", "2027-02-01"), "har inte varit än"),
        (("2027-2", "--redan-skickad"), "är inte inställt än"),
        (("2026-3", "--redan-skickad", "2026-05-01"), "redan antecknat"),
        (("2026-3", "--skäl", "Snö."), "är redan inställt"),
    ],
)
def test_calling_off_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("möte", "ställ-in", *words, "--ja")
    assert said in answer.err
    assert exempel.git("rev-parse", "HEAD") == head


def test_called_off_by_hand_without_a_reason_it_gets_one(exempel: Terminal) -> None:
    exempel.change(MOTE, "status: planerat", "status: inställt")
    exempel.natverk("spara", "--ja")
    assert 'natverk möte ställ-in 2027-2 --skäl "…"' in exempel.natverk("kontrollera").out
    assert exempel.natverk("möte", "ställ-in", "2027-2", "--skäl", "Snö.", "--ja").code == 0
    assert "status: inställt\nskäl: Snö.\n" in exempel.read(MOTE)
    assert "M008" not in exempel.natverk("kontrollera").out


def test_a_meeting_that_did_not_happen_is_called_off_afterwards(exempel: Terminal) -> None:
    assert f"{MOTE}:2:8: P001" in exempel.natverk("kontrollera", idag="2027-05-20").out
    answer = exempel.natverk("möte", "ställ-in", "2027-2", "--skäl", "Ingen kom.", "--ja", idag="2027-05-20")
    assert answer.code == 0
    assert f"{MOTE}:2:8: P001" not in exempel.natverk("kontrollera", idag="2027-05-20").out


def test_somebody_leads_in_the_chairs_place(exempel: Terminal) -> None:
    path = "data/moten/2027-1/mote.md"
    before = exempel.read(path)
    assert exempel.natverk("möte", "ändra", "2027-1", "--ledare", "Anna").code == 0
    assert exempel.saved() == [path]
    assert exempel.read(path).replace("ledare: anna-ek\n", "") == before
    assert exempel.natverk("möte", "ändra", "2027-1", "--ledare", "Bodil Rönn").code == 0  # the chair herself
    assert exempel.read(path) == before
    assert "Inget att spara" in exempel.natverk("möte", "ändra", "2027-1", "--ledare", "Bodil Rönn").err


def test_an_extra_meeting_or_an_ordinary_one(exempel: Terminal) -> None:
    path = "data/moten/2027-2/mote.md"
    exempel.change(path, "datum: 2027-04-23", "datum: 2027-04-22")
    exempel.natverk("spara", "--ja")
    assert "M002" in exempel.natverk("kontrollera", "--format", "kort").out
    assert exempel.natverk("möte", "ändra", "2027-2", "--extra").code == 0
    assert "extra: ja\n" in exempel.read(path)
    assert "M002" not in exempel.natverk("kontrollera", "--format", "kort").out
    assert "+extra: nej" in exempel.natverk("möte", "ändra", "2027-2", "--ordinarie", "--prova").out
    assert exempel.natverk("möte", "ändra", "2027-2", "--ordinarie").code == 0
    assert "M002" in exempel.natverk("kontrollera", "--format", "kort").out


@pytest.mark.parametrize(
    ("words", "said"),
    [(("2027-1",), "Säg vad som ska ändras"), (("2027-1", "--ledare", "Xerxes"), "Ingen medlem heter ”Xerxes”.")],
)
def test_nothing_or_nobody_to_change_to(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    answer = exempel.natverk("möte", "ändra", *words)
    assert (answer.code, said in answer.err) == (2, True)
