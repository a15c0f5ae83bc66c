"""The error boundary: situations, bugs, interruptions, and readers who leave."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Natverk, Svar
from .test_felord import is_swedish

RUN = "import sys; from tests.cli.swedish.provkommandon.tabell import run; sys.exit(run(sys.argv[1:]))"


def shell(*argv: str, script: str = '"$@"', **env: str) -> Svar:
    """Run the dummy program in a process of its own, within a shell script."""
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {script}", "bash", sys.executable, "-c", RUN, *argv],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=30,
        check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": "src:.", "PYTHONUTF8": "1", **env},
    )
    return Svar(done.returncode, done.stdout, done.stderr)


def test_natverk_error_as_it_is(natverk: Natverk) -> None:
    assert natverk("spara", "stopp") == (2, "", "Inget har sparats. Git vet inte vem du är.\n")


@pytest.mark.parametrize(
    ("vad", "text"),
    [
        ("rätt", "Du har inte rätt att läsa eller skriva data/natverk.yaml.\n"),
        (
            "full",
            "Disken är full, så data/natverk.yaml gick inte att skriva. Frigör plats och kör igen.\n",
        ),
        ("trasig", "Det gick inte att läsa eller skriva data/natverk.yaml (felkod EIO).\n"),
        ("nät", "Det gick inte att läsa eller skriva en fil eller anslutning (felkod EPIPE).\n"),
    ],
)
def test_os_errors_in_swedish(natverk: Natverk, vad: str, text: str) -> None:
    svar = natverk("spara", vad)
    assert (svar.kod, svar.fel) == (2, text)
    assert is_swedish(svar.fel)


@pytest.mark.parametrize("vad", ["avbrott", "avstå"])
def test_interrupted(natverk: Natverk, vad: str) -> None:
    assert natverk("spara", vad) == (130, "", "Avbrutet.\n")


def test_a_bug_keeps_its_traceback_but_shows_no_locals() -> None:
    svar = shell("spara", "bugg")
    assert svar.kod == 2
    assert svar.fel.startswith("Traceback (most recent call last):")
    assert "ZeroDivisionError: 16\n\nDet här är ett fel i natverk, inte i det du skrev." in svar.fel
    assert "kajsa@example.se" not in svar.fel


@pytest.mark.parametrize("reader", ["head -1", "true"])
def test_a_reader_who_leaves_is_met_with_silence(reader: str) -> None:
    svar = shell("spara", "mycket", script=f'"$@" | {reader}')
    assert (svar.kod, svar.fel) == (141, "")


def test_both_streams_closed_is_quiet_too() -> None:
    assert shell("spara", "mycket", script='"$@" 2>&1 | true').fel == ""
    assert shell("kallele", script='"$@" 2>&1 >/dev/null | true').fel == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_to_a_full_disk() -> None:
    svar = shell("spara", "tecken", script='"$@" > /dev/full')
    assert svar.kod == 2
    assert svar.fel.startswith("Disken är full")
    assert is_swedish(svar.fel)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_error_is_told_even_if_output_fails() -> None:
    assert shell("spara", "halvt", script='"$@" > /dev/full') == (2, "", "Inget har sparats.\n")


def test_faults_through_a_real_process() -> None:
    svar = shell("kontrollera", "--format", "xml")
    assert (svar.kod, svar.ut) == (2, "")
    assert svar.fel.startswith("Värdet ”xml” för --format finns inte. Välj text, kort eller json.\n")
    assert shell("kallelse").kod == 2
