"""Who was at the meeting, noted by options or one at a time; nobody is there only for having been called."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Terminal
from tests.cli.test_protokoll import DAY, RECORD, fill_in, opened
from tests.cli.test_redigera import in_terminal

__all__ = ["opened"]

COMMAND = ("protokoll", "närvaro", "2027-1")


def noted(terminal: Terminal, *words: str) -> str:
    """Note something on the meeting's day; the rows as they then are."""
    answer = terminal.natverk(*COMMAND, *words, idag=DAY)
    assert answer.code == 0, answer.err
    return rows(terminal)


def rows(terminal: Terminal) -> str:
    return terminal.read(RECORD).partition("närvaro:\n")[2].partition("---\n")[0]


def test_some_are_noted_and_the_rest_stay_unknown(opened: Terminal) -> None:
    before = opened.read(RECORD)
    told = noted(opened, "--närvarande", "Bodil Rönn", "--förhinder", "anna-ek", "--frånvarande", "Daniel")
    assert "{medlem: bodil-ronn, status: närvarande}  # Björkdala, Bodil Rönn" in told
    assert "{medlem: anna-ek, status: förhinder}  # Almhöjd, Anna Ek" in told
    assert "{medlem: daniel-salg, status: frånvarande}" in told
    assert told.count("status: okänt") == 6
    assert opened.saved() == [RECORD]
    assert (
        opened.git("log", "-1", "--format=%s").strip() == "Anteckna närvaron på mötet fredag 5 februari 2027 (2027-1)"
    )
    restored = re.sub("status: (närvarande|förhinder|frånvarande)(?=}  #)", "status: okänt", opened.read(RECORD))
    assert restored == before


def test_the_rest_were_there(opened: Terminal) -> None:
    told = noted(opened, "--förhinder", "Anna Ek", "--alla-närvarande")
    assert told.count("status: närvarande") == 8
    assert "{medlem: anna-ek, status: förhinder}" in told


def test_substitutes_guests_and_those_at_a_distance(opened: Terminal) -> None:
    told = noted(
        opened, "--ersättare", "Eva Berg för Anna Ek", "--distans", "Eva Berg", "--ersättare", "Håkan Hägg för Bodil",
        "--gäst", "Sven Sten, Högskolan", "--adjungerad", "Siv Sol, Museet", "--distans", "Gustav",
        "--från-paragraf", "Gustav § 5", "--till-paragraf", "Gustav Alm 8",
    )  # fmt: skip
    assert "{namn: Eva Berg, kommun: Almhöjd, status: närvarande, som: ersättare, för: anna-ek, distans: ja}" in told
    assert "{medlem: hakan-hagg, status: närvarande, som: ersättare, för: bodil-ronn}" in told
    assert "{namn: Sven Sten, organisation: Högskolan, status: närvarande, som: gäst}" in told
    assert "{namn: Siv Sol, organisation: Museet, status: närvarande, som: adjungerad}" in told
    assert "{medlem: gustav-alm, status: närvarande, distans: ja, från §: 5, till §: 8}  # Åvik" in told
    assert "{medlem: anna-ek, status: okänt}" in told
    shown = opened.natverk(*COMMAND, "--visa", idag=DAY).out
    assert "Almhöjd: Eva Berg (ersättare för Anna Ek, på distans)" in shown
    assert "Åvik: Gustav Alm (på distans, § 5–8)" in shown


def test_what_was_noted_can_be_noted_otherwise(opened: Terminal) -> None:
    noted(opened, "--distans", "Gustav Alm", "--från-paragraf", "Gustav Alm 5", "--gäst", "Sven Sten, Högskolan")
    told = noted(opened, "--förhinder", "Gustav Alm", "--förhinder", "Sven Sten")
    assert "{medlem: gustav-alm, status: förhinder}  # Åvik" in told
    assert "{namn: Sven Sten, organisation: Högskolan, status: förhinder, som: gäst}" in told
    again = opened.natverk(*COMMAND, "--förhinder", "Gustav Alm", idag=DAY)
    assert (again.code, "Inget att spara" in again.err) == (0, True)


def test_shown_before_it_is_saved(opened: Terminal) -> None:
    before, head = opened.read(RECORD), opened.git("rev-parse", "HEAD")
    answer = opened.natverk(*COMMAND, "--alla-närvarande", "--prova", idag=DAY)
    assert "+  - {medlem: anna-ek, status: närvarande}" in answer.out
    assert (opened.read(RECORD), opened.git("rev-parse", "HEAD")) == (before, head)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--närvarande", "Anna Eek"), "Menade du Anna Ek?"),
        (("--närvarande", " "), "Efter --närvarande saknas text"),
        (("--närvarande", "Anna Ek", "--förhinder", "anna-ek"), "går inte ihop"),
        (("--förhinder", "Anna Ek", "--från-paragraf", "Anna Ek 5"), "går inte ihop"),
        (("--från-paragraf", "Anna Ek"), "Skriv namn och paragraf"),
        (("--från-paragraf", "Anna Ek 50"), "§ 50 finns inte"),
        (("--från-paragraf", "Anna Ek 8", "--till-paragraf", "Anna Ek 5"), "från § 8 till § 5"),
        (("--ersättare", "Eva Berg"), "Eva Berg"),
        (("--ersättare", "Eva Berg för Ingen Alls"), "Ingen medlem heter"),
        (("--ersättare", "Anna Ek för Anna"), "ersätta sig själv"),
        (("--gäst", ", Högskolan"), "saknas ett namn"),
        (("--gäst", "Sven, sven@example.com"), "e-postadress"),
        (("--visa", "--alla-närvarande"), "Välj att visa"),
        (("--statistik", "--alla-närvarande"), "Välj att visa"),
    ],
)
def test_refused_with_nothing_noted(opened: Terminal, words: tuple[str, ...], said: str) -> None:
    before = opened.read(RECORD)
    answer = opened.natverk(*COMMAND, *words, idag=DAY)
    assert answer.code == 2
    assert said in answer.err
    assert opened.read(RECORD) == before


def test_somebody_who_was_away_was_at_no_section(opened: Terminal) -> None:
    noted(opened, "--förhinder", "Anna Ek")
    answer = opened.natverk(*COMMAND, "--från-paragraf", "Anna Ek 5", idag=DAY)
    assert (answer.code, 'Lägg till --närvarande "Anna Ek"' in answer.err) == (2, True)
    told = noted(opened, "--från-paragraf", "Anna Ek 5", "--närvarande", "Anna Ek")
    assert "{medlem: anna-ek, status: närvarande, från §: 5}" in told


def test_not_before_the_day(opened: Terminal) -> None:
    answer = opened.natverk(*COMMAND, "--alla-närvarande")
    assert (answer.code, "Mötet är först fredag 5 februari 2027" in answer.err) == (2, True)
    assert opened.natverk(*COMMAND).code == 0


@pytest.mark.parametrize(
    ("mote", "said"), [("2026-3", "är inställt"), ("2027-2", "Anteckningar saknas"), ("2027-9", "finns inte")]
)
def test_no_record_to_note_it_in(exempel: Terminal, mote: str, said: str) -> None:
    for words in ((), ("--alla-närvarande",)):
        answer = exempel.natverk("protokoll", "närvaro", mote, *words, idag="2027-06-01")
        assert answer.code == 2
        assert said in answer.err


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_hand_made_rows_are_kept(opened: Terminal, end: str) -> None:
    head, _, rest = opened.read(RECORD).partition("närvaro:\n")
    body = rest.partition("---\n")[2]
    by_hand = "  - medlem: anna-ek   # ringde\n    status: okänt\n  - namn: Kalle Kula\n    status: okänt\n"
    text = f"{head}närvaro:\n{by_hand}---\n{body}".replace("\n", end)
    (opened.folder / RECORD).write_bytes(text.encode())
    answer = opened.natverk(*COMMAND, "--distans", "Anna", "--förhinder", "Kalle Kula", "--ja", idag=DAY)
    assert answer.code == 0
    wanted = text.replace(f"status: okänt{end}  - namn", f"status: närvarande{end}    distans: ja{end}  - namn")
    wanted = wanted.replace("status: okänt", "status: förhinder")
    assert (opened.folder / RECORD).read_bytes().decode() == wanted


def test_a_locked_record_is_corrected_instead(opened: Terminal) -> None:
    fill_in(opened)
    opened.natverk("spara", "--ja", idag=DAY)
    opened.natverk("protokoll", "färdig", "2027-1", "--ja", idag=DAY)
    before = opened.read(RECORD)
    answer = opened.natverk(*COMMAND, "--förhinder", "Anna Ek", idag=DAY)
    assert answer.code == 2
    assert "natverk protokoll rättelse 2027-1" in answer.err
    assert opened.read(RECORD) == before
    assert "Almhöjd: Anna Ek" in opened.natverk(*COMMAND, idag=DAY).out


def test_the_list_tells_who_is_unknown_and_what_they_answered(opened: Terminal) -> None:
    opened.natverk("möte", "svar", "2027-1", "Anna Ek", "kommer")
    noted(opened, "--närvarande", "Bodil", "--förhinder", "Daniel")
    answer = opened.natverk(*COMMAND, idag=DAY)
    assert "Närvarande\n  Björkdala: Bodil Rönn\n" in answer.out
    assert "Kommuner som saknades\n  Granvik\n" in answer.out
    assert "Almhöjd: Anna Ek (svarade kommer på kallelsen)" in answer.out
    assert "status: okänt}  # Almhöjd" in rows(opened)
    found = json.loads(opened.natverk(*COMMAND, "--format", "json", idag=DAY).out)
    assert (found["okända"], found["kommuner_som_saknades"]) == (7, ["Granvik"])
    assert found["närvaro"][0]["svar_på_kallelsen"] == "kommer"
    assert (found["närvaro"][0]["namn"], found["närvaro"][0]["status"]) == ("Anna Ek", "okänt")


def test_the_meeting_that_makes_sense(opened: Terminal) -> None:
    assert "(2027-1)" in opened.natverk("protokoll", "närvaro", idag=DAY).out
    assert "(2026-5)" in opened.natverk("protokoll", "närvaro").out


def test_asked_about_one_at_a_time(opened: Terminal) -> None:
    words = (*COMMAND, "--idag", DAY)
    code, said = in_terminal(opened.folder, "true", *words, svar="n\nf\n\nx\nb\nd\n\x04")
    assert code == 0
    assert "Almhöjd, Anna Ek [n/f/b/d]:" in said
    assert "Svara n, f, b, d eller bara Enter." in said
    told = rows(opened)
    assert "{medlem: anna-ek, status: närvarande}" in told
    assert "{medlem: bodil-ronn, status: förhinder}" in told
    assert "{medlem: cecilia-hassel, status: okänt}" in told
    assert "{medlem: daniel-salg, status: frånvarande}" in told
    assert "{medlem: elisabet-lonn, status: närvarande, distans: ja}" in told
    assert told.count("status: okänt") == 5


def test_only_enter_notes_nothing(opened: Terminal) -> None:
    head = opened.git("rev-parse", "HEAD")
    code, said = in_terminal(opened.folder, "true", *COMMAND, "--idag", DAY, svar="\n" * 9)
    assert (code, "Inget har antecknats." in said) == (0, True)
    assert opened.git("rev-parse", "HEAD") == head


def test_each_kommun_through_the_year(exempel: Terminal) -> None:
    answer = exempel.natverk("protokoll", "närvaro", "--statistik", "2026")
    assert "2026: fyra hållna möten" in answer.out
    assert re.search(r"Almhöjd +med på 3 av 4\n", answer.out)
    assert "publiceras inte" in answer.err
    exempel.change("data/moten/2026-5/protokoll.md", "anna-ek, status: förhinder", "anna-ek, status: okänt")
    answer = exempel.natverk("protokoll", "närvaro", "--statistik", "2026")
    assert re.search(r"Almhöjd +med på 3 av 4; okänt vid 1\n", answer.out)
    (year,) = json.loads(exempel.natverk("protokoll", "närvaro", "--statistik", "--format", "json").out)
    assert (year["år"], len(year["hållna"])) == (2026, 4)
    for row in year["kommuner"]:
        assert row["med"] + row["saknades"] + row["okänt"] + row["utan_medlem"] == 4
    assert exempel.natverk("protokoll", "närvaro", "--statistik", "2019").out == ""
    assert exempel.natverk("protokoll", "närvaro", "--statistik", "x").code == 2


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.integers(0, 8), st.sampled_from(["--närvarande", "--förhinder", "--distans"]), min_size=1))
def test_only_the_rows_of_those_named_change(opened: Terminal, said: dict[int, str]) -> None:
    before = opened.read(RECORD).splitlines()
    start = before.index("närvaro:") + 1
    ids = [re.search("medlem: ([a-z-]+)", line)[1] for line in before[start : start + 9]]  # type: ignore[index]
    noted(opened, *(word for number, option in said.items() for word in (option, ids[number])))
    after = opened.read(RECORD).splitlines()
    changed = {n - start for n, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}
    assert changed <= set(said)
