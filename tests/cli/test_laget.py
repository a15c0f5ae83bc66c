"""natverk läget and natverk uppdragsbeskrivning."""

import json
import re

from tests.cli.conftest import Terminal


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
