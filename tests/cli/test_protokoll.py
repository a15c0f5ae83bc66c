"""The sekreterare opens the record, fills it in, and locks it."""

import re

import pytest

from tests.cli.conftest import Terminal

RECORD = "data/moten/2027-1/protokoll.md"
DAY = "2027-02-05"


def fill_in(terminal: Terminal) -> None:
    """Fill in the record by hand, as after a meeting, and save it."""
    text = terminal.read(RECORD).replace("status: okänt", "status: närvarande")
    text = re.sub(r"\[fyll i[^\]]*\]", "Det gjordes.", text)
    text = text.replace(
        "## § 9", "Beslut: Listan får tre titlar till.\n\nÅtgärd (Anna Ek, senast 2027-04-01): Ringer.\n\n## § 9"
    )
    terminal.write(RECORD, text)


@pytest.fixture
def opened(exempel: Terminal) -> Terminal:
    """The notice is saved and the record opened."""
    exempel.natverk("kallelse", "--ja")
    assert exempel.natverk("protokoll", "ny", "2027-1").code == 0
    return exempel


def test_opened_from_the_notices_agenda(opened: Terminal) -> None:
    assert opened.saved() == [RECORD]
    headings = re.findall(r"^## § (\d+) (.+)$", opened.read(RECORD), re.MULTILINE)
    assert [int(number) for number, _ in headings] == list(range(1, 15))
    assert headings[5][1] == "Högläsning ett år senare"
    assert "{medlem: anna-ek, status: okänt}  # Almhöjd, Anna Ek" in opened.read(RECORD)
    assert "[fyll i: " in opened.read(RECORD)


def test_an_existing_record_is_never_written_over(opened: Terminal) -> None:
    fill_in(opened)
    text = opened.read(RECORD)
    answer = opened.natverk("protokoll", "ny", "2027-1")
    assert answer.code == 2
    assert "skrivs aldrig över" in answer.err
    assert opened.read(RECORD) == text


def test_an_unreadable_record_is_never_written_over(opened: Terminal) -> None:
    opened.write(RECORD, "hej")
    assert opened.natverk("protokoll", "ny", "2027-1").code == 2
    assert opened.read(RECORD) == "hej"


@pytest.mark.parametrize(
    ("mote", "said"),
    [
        ("2026-3", "är inställt"),
        ("2027-2", "Skriv kallelsen först: natverk kallelse 2027-2"),
        ("2026-5", "finns redan"),
    ],
)
def test_refused_kindly(exempel: Terminal, mote: str, said: str) -> None:
    answer = exempel.natverk("protokoll", "ny", mote)
    assert answer.code == 2
    assert said in answer.err


def test_a_passed_meeting_that_was_never_called_here_can_still_be_recorded(exempel: Terminal) -> None:
    assert exempel.natverk("protokoll", "ny", "2027-1", idag="2027-03-01").code == 0
    assert "## § 6 Högläsning ett år senare" in exempel.read(RECORD)


def test_locked_when_all_is_filled_in(opened: Terminal) -> None:
    fill_in(opened)
    opened.natverk("spara", "--ja", idag=DAY)
    assert "Beslut b1: Listan" in opened.read(RECORD)
    assert "Åtgärd å1 (Anna Ek, senast 2027-04-01): Ringer." in opened.read(RECORD)
    answer = opened.natverk("protokoll", "färdig", "2027-1", "--ja", idag=DAY)
    assert answer.code == 0
    assert sorted(opened.saved()) == ["data/moten/2027-1/justering.yaml", RECORD]
    assert "status: färdigt" in opened.read(RECORD)
    assert RECORD not in opened.natverk("kontrollera", "--format", "kort", idag="2027-02-06").out
    again = opened.natverk("protokoll", "färdig", "2027-1", "--ja", idag=DAY)
    assert again.code == 2
    assert "redan låsta" in again.err


def test_not_locked_before_the_day_nor_half_filled(opened: Terminal) -> None:
    early = opened.natverk("protokoll", "färdig", "2027-1", "--ja")
    assert (early.code, "Mötet är först fredag 5 februari 2027" in early.err) == (2, True)
    half = opened.natverk("protokoll", "färdig", "2027-1", "--ja", idag=DAY)
    assert half.code == 2
    assert "Kvar att fylla i:" in half.err
    assert "närvaron för nio personer" in half.err


def test_a_locked_record_changed_is_found_and_not_saved(opened: Terminal) -> None:
    fill_in(opened)
    opened.natverk("spara", "--ja", idag=DAY)
    opened.natverk("protokoll", "färdig", "2027-1", "--ja", idag=DAY)
    opened.change(RECORD, "tre titlar", "fyra titlar")
    check = opened.natverk("kontrollera", "--format", "kort", idag="2027-02-06")
    assert check.code == 1
    assert "P010" in check.out
    assert opened.natverk("spara", "--ja", idag="2027-02-06").code == 2


def test_a_lock_made_anew_or_taken_away_is_found_from_history(exempel: Terminal) -> None:
    lock = "data/moten/2026-1/justering.yaml"
    exempel.git("rm", "-q", lock)
    exempel.git("commit", "-qm", "bort")
    assert "P012" in exempel.natverk("kontrollera", "--format", "kort").out


def test_an_id_once_given_is_never_given_to_anything_else(opened: Terminal) -> None:
    fill_in(opened)
    opened.natverk("spara", "--ja", idag=DAY)
    task = "Åtgärd å1 (Anna Ek, senast 2027-04-01): Ringer.\n\n"
    opened.change(RECORD, task, "")
    opened.natverk("spara", "--ja", idag=DAY)
    opened.change(RECORD, "## § 9", f"{task.replace(' å1', '').replace('Ringer', 'Skriver')}## § 9")
    shown = opened.natverk("åtgärd", "lista", "--format", "json", idag="2027-02-06")
    opened.natverk("spara", "--ja", idag=DAY)
    assert "Åtgärd å2 (Anna Ek, senast 2027-04-01): Skriver." in opened.read(RECORD)
    assert "2027-1/å1" not in shown.out


def test_an_id_that_is_followed_up_is_taken_even_if_no_record_has_it(opened: Terminal) -> None:
    fill_in(opened)
    opened.write("data/uppfoljning/2027-1-a7.yaml", "händelser: [{den: 2027-02-05, vad: klar}]\n")
    opened.git("add", "data/uppfoljning")
    opened.git("commit", "-qm", "En uppföljning", "--", "data/uppfoljning")
    opened.natverk("spara", "--ja", idag=DAY)
    assert "Åtgärd å8 (Anna Ek" in opened.read(RECORD)
