"""What was once found to break a promise, and must not again."""

import subprocess

import pytest

from tests.cli.conftest import Terminal

MOTE = "data/moten/2027-1/mote.md"
PAPER = "data/moten/2027-1/kallelse.md"
LEDGER = "data/utskick/2027-01-11-kallelse-2027-1.yaml"


def refusing_hook(terminal: Terminal) -> None:
    """A hook that says no."""
    hook = terminal.folder / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    hook.chmod(0o755)


@pytest.mark.parametrize("how", ["empty", "merge"])
def test_a_refusal_on_a_commit_without_changes_of_its_own(exempel: Terminal, how: str) -> None:
    if how == "empty":
        exempel.git("commit", "--allow-empty", "-qm", "tom")
    else:
        exempel.git("checkout", "-qb", "sida")
        exempel.git("commit", "--allow-empty", "-qm", "sida")
        exempel.git("checkout", "-q", "main")
        exempel.git("merge", "-q", "--no-ff", "-m", "samman", "sida")
    refusing_hook(exempel)
    assert exempel.natverk("kallelse", "--ja").code == 2
    assert exempel.git("status", "--porcelain") == ""
    (exempel.folder / ".git/hooks/pre-commit").unlink()
    assert exempel.natverk("kontrollera").code == 0
    assert exempel.natverk("kallelse", "--ja").code == 0


def test_a_sent_notice_is_not_rewritten_when_its_ledger_cannot_be_read(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    exempel.natverk("kallelse", "--redan-skickad")
    exempel.write(LEDGER, exempel.read(LEDGER) + "x: y\n")
    exempel.change(MOTE, "plats: ", "plats: Nya ")
    sent = exempel.read(PAPER)
    answer = exempel.natverk("kallelse", "--ja")
    assert (answer.code, LEDGER in answer.err) == (2, True)
    assert exempel.read(PAPER) == sent


@pytest.mark.parametrize("path", ["data/medlemmar/anna-ek.yaml", "data/natverk.yaml"])
def test_no_paper_is_made_of_half_the_facts(exempel: Terminal, path: str) -> None:
    exempel.write(path, exempel.read(path) + "okänt: fält\n")
    for words in (("kallelse", "--ja"), ("protokoll", "ny", "2027-1")):
        answer = exempel.natverk(*words)
        assert (answer.code, "Inget har skrivits" in answer.err) == (2, True)


def test_a_moved_meeting_is_not_called_done(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    exempel.natverk("kallelse", "--redan-skickad")
    assert "Inget mer behöver göras före mötet" in exempel.natverk().out
    exempel.change(MOTE, "datum: 2027-02-05", "datum: 2027-02-12")
    assert "är ändrat sedan kallelsen skickades" in exempel.natverk().out


def test_what_is_recorded_as_sent_is_what_is_saved(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    exempel.write(PAPER, exempel.read(PAPER) + "PS. Ta med fika.\n")
    answer = exempel.natverk("kallelse", "--redan-skickad")
    assert (answer.code, "natverk spara" in answer.err) == (2, True)


def test_personal_data_in_an_attachment_is_found_and_hidden_files_are_never_saved(exempel: Terminal) -> None:
    exempel.write("data/moten/2027-1/underlag/lista.md", "Ring 070-174 06 05, anna.ek@example.se\n")
    answer = exempel.natverk("spara", "--ja")
    assert (answer.code, "underlag/lista.md:1" in answer.err) == (2, True)
    exempel.write("data/moten/2027-1/underlag/lista.md", "Ring Anna.\n")
    exempel.write("data/.dold.md", "anna.ek@example.se\n")
    exempel.natverk("spara", "--ja")
    assert exempel.saved() == ["data/moten/2027-1/underlag/lista.md"]


def test_control_characters_in_a_file_name_never_reach_the_terminal(exempel: Terminal) -> None:
    exempel.write("data/moten/2027-1/underlag/a\x1b[31mR.txt", "hej\n")
    answer = exempel.natverk("spara", "--ja")
    assert "\x1b" not in answer.out + answer.err
    assert "\x1b" not in exempel.git("log", "-1", "--format=%B")


@pytest.mark.parametrize("name", ["", "protokoll.md", "justering.yaml"])
def test_a_locked_record_is_not_saved_away(exempel: Terminal, name: str) -> None:
    exempel.git("rm", "-rq", "--cached", f"data/moten/2026-1/{name}")
    subprocess.run(["rm", "-rf", f"data/moten/2026-1/{name}"], cwd=exempel.folder, check=True)
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("spara", "--ja")
    assert (answer.code, "git restore" in answer.err) == (2, True)
    assert exempel.git("rev-parse", "HEAD") == head


def test_an_empty_paper_is_refused(exempel: Terminal) -> None:
    exempel.write("templates/kallelse.md.j2", "{# inget #}\n")
    answer = exempel.natverk("kallelse", "--ja")
    assert (answer.code, "tomt papper" in answer.err) == (2, True)


def test_data_that_is_a_short_cut_is_not_followed(exempel: Terminal) -> None:
    (exempel.folder / "data").rename(exempel.folder / "annat")
    (exempel.folder / "data").symlink_to("annat")
    assert exempel.natverk("kontrollera").code == 2


@pytest.mark.parametrize("idag", ["9999-12-31", "0001-01-01"])
def test_a_day_beyond_all_plans(exempel: Terminal, idag: str) -> None:
    answer = exempel.natverk("kontrollera", "--idag", idag)
    assert (answer.code, "Traceback" in answer.err) == (2, False)


def test_the_nearest_friday_is_the_nearest(exempel: Terminal) -> None:
    exempel.change(MOTE, "datum: 2027-02-05", "datum: 2027-02-04")
    assert "natverk möte flytta 2027-1 2027-02-05" in exempel.natverk("kontrollera").out
