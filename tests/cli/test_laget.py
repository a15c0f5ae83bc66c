"""natverk läget and natverk uppdragsbeskrivning."""

import json
import re
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt

from tests.cli.conftest import Terminal
from tests.cli.fonster import seen, without_colours

MEDLEM = "data/medlemmar/bodil-ronn.yaml"


def test_tasks_as_json(exempel: Terminal) -> None:
    tasks = json.loads(exempel.natverk("läget", "--format", "json").out)
    assert {"krav", "roll", "vem", "vad", "senast", "läge", "bevis"} == set(tasks[0])
    assert {task["krav"] for task in tasks} == set(range(1, 36))
    assert {task["läge"] for task in tasks} <= {"klar", "kommer", "dags", "försenad", "väntar"}


def test_one_roles_or_one_persons_tasks(exempel: Terminal) -> None:
    tasks = json.loads(exempel.natverk("läget", "--roll", "Sekreteraren", "--format", "json").out)
    assert {task["roll"] for task in tasks} == {"sekreterare"}
    mine = json.loads(exempel.natverk("laget", "--medlem", "bodil-ronn", "--format", "json").out)
    assert all("Bodil Rönn" in task["vem"] for task in mine)
    unknown = exempel.natverk("läget", "--medlem", "Bodil Rön")
    assert (unknown.code, "Menade du Bodil Rönn?" in unknown.err) == (2, True)
    assert exempel.natverk("läget", "--roll", "kung").code == 2


def test_done_tasks_are_counted_and_shown_when_asked_for(exempel: Terminal) -> None:
    assert "Se dem med --alla" in exempel.natverk("läget").out
    assert "data/utskick/2026-02-17-protokoll-2026-1.yaml" in exempel.natverk("läget", "--alla").out


def test_the_page_fits_eighty_columns_and_has_every_section(exempel: Terminal) -> None:
    page = exempel.natverk("uppdragsbeskrivning").out
    assert max(map(len, page.splitlines())) <= 80
    assert "✓ klar      Nätverket har en ordförande\n            Bodil Rönn" in page
    markdown = exempel.natverk("uppdragsbeskrivning", "--format", "markdown").out
    assert len(re.findall(r"^\| (?:✓ klar|kommer|dags|försenad|väntar) \|", markdown, re.MULTILINE)) == 35


def test_time_travel(exempel: Terminal) -> None:
    late = exempel.natverk("uppdragsbeskrivning", idag="2028-01-10").out
    assert "försenad  Nätverket håller minst fyra möten per år" in late
    assert "väntar    Nätverket arbetar utifrån en uppdragsbeskrivning" in late


def kalendern(exempel: Terminal, *words: str, idag: str = "2027-01-11") -> list[Any]:
    """The events of the calendar that a command gives, as another program reads them."""
    answer = exempel.natverk("läget", "--format", "ics", *words, idag=idag)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.count("\n") == answer.out.count("\r\n")
    return list(Calendar.from_ical(answer.out.encode()).walk("VEVENT"))


def test_a_calendar_of_what_is_left_to_do(exempel: Terminal) -> None:
    tasks = json.loads(exempel.natverk("läget", "--format", "json").out)
    left = [task for task in tasks if task["senast"] and task["läge"] != "klar"]
    events = kalendern(exempel)
    assert [event.decoded("dtstart") for event in events] == [date.fromisoformat(task["senast"]) for task in left]
    assert len(kalendern(exempel, "--alla")) == sum(task["senast"] is not None for task in tasks) > len(left)


def test_one_persons_calendar(exempel: Terminal) -> None:
    events = kalendern(exempel, "--medlem", "bodil-ronn", "--roll", "ordförande")
    assert len(events) == 8
    assert all("Vem: Bodil Rönn" in event["description"] for event in events)


def test_a_task_that_is_done_leaves_the_calendar_or_keeps_its_place_there(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    before = next(event for event in kalendern(exempel) if "skickar kallelsen" in event["summary"])
    exempel.natverk("kallelse", "--redan-skickad")
    assert before["uid"] not in [event["uid"] for event in kalendern(exempel)]
    (after,) = (event for event in kalendern(exempel, "--alla") if event["uid"] == before["uid"])
    assert after["summary"] == f"✓ {before['summary']}"


def test_the_calendar_repeats_to_the_byte(exempel: Terminal) -> None:
    first, second = (exempel.natverk("läget", "--format", "ics").out for _ in range(2))
    assert first == second


@pytest.mark.parametrize("kommando", ["läget", "uppdragsbeskrivning"])
@pytest.mark.parametrize("columns", [80, 44])
def test_in_a_terminal_no_word_is_broken(exempel: Terminal, kommando: str, columns: int) -> None:
    text = without_colours(seen(exempel.folder, kommando, columns=columns))
    assert "\x1b" not in text
    assert [line for line in text.splitlines() if len(line) > columns and " " in line.strip()] == []
    assert text.split() == exempel.natverk(kommando).out.split()


def test_a_continued_task_stands_under_its_beginning(exempel: Terminal) -> None:
    text = without_colours(seen(exempel.folder, "läget"))
    assert "\n  mötet fredag 20 november 2026 och informerar skolchefsrepresentanten\n    senast fredag" in text


HOSTILE = "[bold]Bodil[/bold] | <script>alert(1)</script> # `a` *b* Rönn"


def test_a_name_is_one_cell_of_the_page(exempel: Terminal) -> None:
    exempel.change(MEDLEM, "namn: Bodil Rönn", f"namn: '{HOSTILE}'")
    markdown = exempel.natverk("uppdragsbeskrivning", "--format", "markdown").out
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert not any("html" in part.type for token in tokens for part in (token, *(token.children or [])))
    cells = [tokens[at + 1].children or [] for at, token in enumerate(tokens) if token.type == "td_open"]
    assert len(cells) == 3 * 35
    read = ["".join(part.content for part in cell) for cell in cells]
    assert read[read.index("Nätverket har en ordförande") + 1] == HOSTILE


@pytest.mark.parametrize("words", [("läget",), ("läget", "--format", "ics"), ("uppdragsbeskrivning",)])
def test_a_name_is_shown_as_it_is_written(exempel: Terminal, words: tuple[str, ...]) -> None:
    exempel.change(MEDLEM, "namn: Bodil Rönn", f"namn: '{HOSTILE}'")
    out = exempel.natverk(*words).out.replace("\r\n ", "")
    assert " ".join(HOSTILE.split()[:5]) in " ".join(out.split())


@pytest.mark.parametrize("kommando", ["läget", "uppdragsbeskrivning"])
def test_what_a_terminal_obeys_is_never_shown(exempel: Terminal, kommando: str) -> None:
    exempel.change(MEDLEM, "namn: Bodil Rönn", 'namn: "\\e[31mBodil"')
    exempel.change("data/moten/2026-5/protokoll.md", "Till skolchefsgruppen", "\x1b]0;x\x07Till skolchefsgruppen")
    for words in ((kommando,), (kommando, "--format", "json")):
        assert not set("\x1b\x07") & set(exempel.natverk(*words).out)
