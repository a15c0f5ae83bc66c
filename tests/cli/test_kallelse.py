"""The ordförande calls a meeting."""

import pytest

from tests.cli.conftest import Terminal

PAPER = "data/moten/2027-1/kallelse.md"
MOTE = "data/moten/2027-1/mote.md"


def test_next_meeting_is_called_and_saved_alone(exempel: Terminal) -> None:
    exempel.write("data/medlemmar/anna-ek.yaml", exempel.read("data/medlemmar/anna-ek.yaml") + "# en tanke\n")
    exempel.write("data/moten/2027-2/underlag/tanke.txt", "Mer om detta.\n")
    exempel.git("add", "data/moten/2027-2")
    before = exempel.git("status", "--porcelain")
    answer = exempel.natverk("kallelse", "--ja")
    assert answer.code == 0
    assert exempel.saved() == [PAPER]
    assert exempel.git("status", "--porcelain") == before
    assert exempel.git("log", "-1", "--format=%s") == "Skriv kallelse till mötet fredag 5 februari 2027 (2027-1)\n"
    assert "# Kallelse till nätverksträff" in answer.out
    assert "natverk kallelse 2027-1 --redan-skickad" in answer.err


def test_without_terminal_nothing_is_asked_and_nothing_saved(exempel: Terminal) -> None:
    answer = exempel.natverk("kallelse")
    assert answer.code == 2
    assert "--ja" in answer.err
    assert exempel.git("status", "--porcelain") == ""


def test_prova_writes_nothing(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("kallelse", "--prova")
    assert answer.code == 0
    assert "provkörning" in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_called_again_before_it_is_sent_it_is_made_anew(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    assert "Inget att spara" in exempel.natverk("kallelse", "--ja").err
    exempel.change(MOTE, "start: 09.00", "start: 10.00")
    exempel.natverk("spara", "--ja")
    exempel.natverk("kallelse", "--ja")
    assert exempel.saved() == [PAPER]
    assert "kl. 10.00–12.00" in exempel.read(PAPER)


def test_sent_it_is_never_rewritten_but_followed_by_one_that_says_what_changed(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    sent = exempel.read(PAPER)
    assert exempel.natverk("kallelse", "2027-1", "--redan-skickad").code == 0
    assert exempel.saved() == ["data/utskick/2027-01-11-kallelse-2027-1.yaml"]
    assert "inget har ändrats" in exempel.natverk("kallelse", "--ja").err
    exempel.change(MOTE, "start: 09.00", "start: 10.00")
    exempel.natverk("spara", "--ja")
    exempel.natverk("kallelse", "--ja", idag="2027-01-02")
    assert exempel.saved() == ["data/moten/2027-1/kallelse-2.md"]
    assert "- Ny tid: kl. 10.00–12.00." in exempel.read("data/moten/2027-1/kallelse-2.md")
    assert exempel.read(PAPER) == sent


SENT = "data/utskick/2026-11-03-kallelse-2026-5.yaml"


def test_a_notice_of_a_passed_meeting_is_noted_afterwards(exempel: Terminal) -> None:
    before = exempel.read(SENT)
    exempel.git("rm", "-q", SENT)
    exempel.git("commit", "-qm", "Ta bort")
    assert "K002 varning" in exempel.natverk("kontrollera").out
    assert exempel.natverk("kallelse", "2026-5", "--redan-skickad", "2026-11-03", "--ja").code == 0
    assert sorted(exempel.read(SENT).splitlines()) == sorted(before.splitlines())
    assert "K002" not in exempel.natverk("kontrollera").out


def test_a_notice_that_was_never_saved_here_is_noted_without_saying_whom_it_reached(exempel: Terminal) -> None:
    exempel.git("rm", "-q", SENT, "data/moten/2026-5/kallelse.md")
    exempel.git("commit", "-qm", "Ta bort")
    answer = exempel.natverk("kallelse", "2026-5", "--redan-skickad", "2026-11-03", "--ja")
    assert (answer.code, exempel.saved()) == (0, [SENT])
    assert exempel.read(SENT) == "vad: kallelse\nsätt: annat\nden: 2026-11-03\nav: bodil-ronn\nmöte: 2026-5\n"
    assert "K002" not in exempel.natverk("kontrollera").out
    again = exempel.natverk("kallelse", "2026-5", "--redan-skickad", "2026-11-04", "--ja")
    assert "redan antecknat" in again.err


def test_the_sent_notice_of_a_meeting_that_was_moved_is_not_taken_for_a_new_one(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "2027-1", "--ja")
    exempel.natverk("kallelse", "2027-1", "--redan-skickad")
    exempel.natverk("möte", "flytta", "2027-1", "2027-02-12", "--ja")
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("kallelse", "2027-1", "--redan-skickad")
    assert answer.code == 2
    assert "gällde mötet så som det var den 5 februari 2027, och dagen har ändrats sedan dess." in answer.err
    assert "Skriv en ny, som säger vad som är ändrat: natverk kallelse 2027-1\n" in answer.err
    assert exempel.git("rev-parse", "HEAD") == head
    exempel.natverk("kallelse", "2027-1", "--ja")
    assert exempel.natverk("kallelse", "2027-1", "--redan-skickad").code == 0
    assert "redan antecknat" in exempel.natverk("kallelse", "2027-1", "--redan-skickad").err


def test_a_notice_noted_as_sent_after_the_move_is_noted_for_the_day_it_told(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "2027-1", "--ja")
    exempel.natverk("möte", "flytta", "2027-1", "2027-02-12", "--ja")
    answer = exempel.natverk("kallelse", "2027-1", "--redan-skickad", "i går")
    assert answer.code == 0
    subject = "Anteckna att kallelsen till fredag 5 februari 2027 skickades söndag 10 januari 2027\n"
    assert exempel.git("log", "-1", "--format=%s") == subject
    assert "Skriv en ny, som säger vad som är ändrat: natverk kallelse 2027-1\n" in answer.err


def test_a_day_long_ago_is_asked_about(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "2027-1", "--ja")
    answer = exempel.natverk("kallelse", "2027-1", "--redan-skickad", "15 januari")
    assert (answer.code, "Skickades det torsdag 15 januari 2026" in answer.err) == (2, True)


@pytest.mark.parametrize("when", ["2027-01-10", "10 januari", "i går", "söndag den 10 januari"])
def test_sent_on_a_day_as_people_write_it(exempel: Terminal, when: str) -> None:
    exempel.natverk("kallelse", "--ja")
    assert exempel.natverk("kallelse", "--redan-skickad", when).code == 0
    assert "den: 2027-01-10" in exempel.read("data/utskick/2027-01-10-kallelse-2027-1.yaml")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--redan-skickad", "2027-02-01"), "har inte varit än"),
        (("--redan-skickad", "pling"), "--redan-skickad"),
        (("2026-3",), "är inställt"),
        (("2026-5",), "har redan varit"),
        (("2026-5", "--redan-skickad"), "Säg vilken dag den gick ut: natverk kallelse 2026-5 --redan-skickad DATUM"),
        (("2027-9",), "finns inte"),
        (("2027-02-06",), "Det finns inget möte lördag 6 februari 2027"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    exempel.natverk("kallelse", "--ja")
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("kallelse", *words, "--ja")
    assert answer.code == 2
    assert said in answer.err
    assert exempel.git("rev-parse", "HEAD") == head


def test_a_proposed_meeting_is_refused_with_its_cure(exempel: Terminal) -> None:
    exempel.change(MOTE, "status: planerat", "status: förslag")
    answer = exempel.natverk("kallelse", "2027-1", "--ja")
    assert answer.code == 2
    assert "är bara ett förslag" in answer.err
    assert "natverk möte planera 2027-1" in answer.err


def test_the_networks_own_template_wins(exempel: Terminal) -> None:
    exempel.write("templates/kallelse.md.j2", "Hej och välkommen {{ datum }}!\n")
    exempel.natverk("kallelse", "--ja")
    assert exempel.read(PAPER).endswith("---\nHej och välkommen fredag 5 februari 2027!\n")
    exempel.write("templates/kallelse.md.j2", "rad ett\n{{ finns_inte }}\n")
    answer = exempel.natverk("kallelse", "--ja")
    assert answer.code == 2
    assert "templates/kallelse.md.j2:2" in answer.err


def test_an_earlier_proposal_that_is_passed_over_is_told(exempel: Terminal) -> None:
    exempel.change(MOTE, "status: planerat", "status: förslag")
    answer = exempel.natverk("kallelse", "--prova")
    assert "# Kallelse" in answer.out
    assert "mötet fredag 5 februari 2027 kommer före men är bara ett förslag" in answer.err


def test_a_notice_of_an_unsaved_meeting_file_says_so(exempel: Terminal) -> None:
    exempel.change(MOTE, "start: 09.00", "start: 10.00")
    assert f"{MOTE} är ändrad men inte sparad" in exempel.natverk("kallelse", "--ja").err
