"""natverk alone, kontrollera, förklara, and the words of every command's help."""

import json
import re
from pathlib import Path

import pytest

from natverk_cli.cli.app import KOMMANDON
from tests.cli.conftest import Terminal
from tests.cli.fonster import seen, without_colours

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|error|missing|invalid|required|default|show|exit|arguments|help|file|the|and|not|is)\b",
    re.IGNORECASE,
)


def test_says_what_is_next_and_who_does_what(exempel: Terminal) -> None:
    out = exempel.natverk().out
    assert "Nästa möte är fredag 5 februari 2027, om 25 dagar." in out
    assert "Ordförande (Bodil Rönn): Skriv kallelsen" in out
    assert "natverk protokoll färdig 2026-5" in out


def test_where_records_are_approved_the_next_step_is_to_note_by_whom(exempel: Terminal) -> None:
    exempel.change("data/natverk.yaml", "justering: ingen", "justering: ordförande")
    step = 'natverk protokoll justera 2026-5 --av "Förnamn Efternamn" --genom mejl'
    assert step in exempel.natverk().out
    assert step in exempel.natverk("protokoll", "rättelse", "2026-5", "--skäl", "Fel.", "--text", "Rätt.").err
    exempel.natverk("kallelse", "2027-1", "--ja")
    opened = exempel.natverk("protokoll", "ny", "2027-1").err
    assert step.replace("2026-5", "2027-1") in opened


def test_without_a_network_says_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    terminal = Terminal(tmp_path, capsys)
    assert terminal.natverk().code == 0
    assert "natverk ny MAPP --exempel" in terminal.natverk().out
    check = terminal.natverk("kontrollera")
    assert (check.code, "natverk ny MAPP" in check.err) == (2, True)


def test_json_is_never_null_and_has_every_key(exempel: Terminal) -> None:
    exempel.change("data/moten/2027-2/mote.md", "datum: 2027-04-23", "datum: 2027-04-22")
    found = json.loads(exempel.natverk("kontrollera", "--format", "json").out)
    assert {"fil", "rad", "kolumn", "kod", "nivå", "text", "hjälp", "krav", "gäller"} == set(found[0])
    thursday = next(one for one in found if one["kod"] == "M002")
    assert (thursday["fil"], thursday["rad"], thursday["krav"]) == ("data/moten/2027-2/mote.md", 2, [33])


def test_strikt_counts_varningar(exempel: Terminal) -> None:
    assert exempel.natverk("kontrollera").code == 0
    assert exempel.natverk("kontrollera", "--strikt").code == 1


@pytest.mark.parametrize("kommando", [kommando.namn for kommando in KOMMANDON])
def test_help_is_swedish_with_an_example(exempel: Terminal, kommando: str) -> None:
    page = exempel.natverk(*kommando.split(), "--help").out
    without_names = re.sub(r"--[a-z-]+|natverk [^\n]*", "", page)
    assert not ENGLISH.findall(without_names)
    assert kommando == "" or "Exempel:" in page


@pytest.mark.parametrize("idag", ["igår för länge sen", "2027-02-30", "30 februari"])
def test_a_day_that_cannot_be_read(exempel: Terminal, idag: str) -> None:
    answer = exempel.natverk("kontrollera", "--idag", idag)
    assert answer.code == 2
    assert "--idag" in answer.err


def test_the_command_table_says_what_the_commands_say() -> None:
    from importlib import import_module

    for kommando in KOMMANDON:
        told = (import_module(kommando.modul).command.__doc__ or "").strip().splitlines()[0]
        assert told in (kommando.hjalp, "Kontrollera att data/ följer uppdragsbeskrivningen.")


def test_in_a_narrow_window_lines_break_between_words(exempel: Terminal) -> None:
    exempel.change("data/moten/2027-1/mote.md", "datum: 2027-02-05", "datum: 2027-03-26")
    shown = without_colours(seen(exempel.folder, columns=50))
    assert max(map(len, shown.splitlines())) <= 50
    assert "\n  M003 Fredag 26 mars 2027 är långfredagen. Välj\n       en annan fredag.\n" in shown
