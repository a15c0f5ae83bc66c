"""Which command a line leads to, and with what."""

import subprocess
import sys
import unicodedata

import pytest

from .conftest import Natverk


@pytest.mark.parametrize(
    ("rad", "ut"),
    [
        ("", "översikt . None"),
        ("-C mapp", "översikt mapp None"),
        ("-Cmapp --idag=2027-01-11", "översikt mapp 2027-01-11"),
        ("kontrollera -C mapp --idag 2027-01-11", "kontrollera mapp 2027-01-11 text False"),
        ("-C mapp kontrollera --idag 2027-01-11", "kontrollera mapp 2027-01-11 text False"),
        ("--idag 2027-01-11 -C mapp kontrollera", "kontrollera mapp 2027-01-11 text False"),
        ("-C kontrollera kontrollera", "kontrollera kontrollera None text False"),
        ("-C första kontrollera -C sista", "kontrollera sista None text False"),
        ("-C mapp protokoll ny 2027-1", "protokoll 2027-1 mapp None False False"),
        ("protokoll -C mapp ny 2027-1", "protokoll 2027-1 mapp None False False"),
        ("--ja protokoll ny", "protokoll  . None True False"),
        ("protokoll ny -- -C", "protokoll -C . None False False"),
        ("dagordning", "dagordning nästa"),
        ("dagordning 2027-1", "dagordning 2027-1"),
        ("dagordning lägg-till --ja", "kallelse nästa ja"),
    ],
)
def test_way(natverk: Natverk, rad: str, ut: str) -> None:
    assert natverk(*rad.split()) == (0, f"{ut}\n", "")


@pytest.mark.parametrize(
    "rad",
    [
        "möte ställ-in å --skäl ö",
        "mote stall-in å --skal ö",
        "möte stall-in å --skäl ö",
        "mote ställ-in å --skal=ö",
    ],
)
def test_ascii_aliases_of_names_and_never_of_values(natverk: Natverk, rad: str) -> None:
    assert natverk(*rad.split()) == (0, "inställt å: ö\n", "")


def test_decomposed_unicode(natverk: Natverk) -> None:
    argv = unicodedata.normalize("NFD", "möte ställ-in å --skäl ö").split()
    assert natverk(*argv) == (0, "inställt å: ö\n", "")
    assert natverk(unicodedata.normalize("NFD", "närvaro")).fel.startswith("Kommandot ”närvaro” finns inte.")


def test_exit_code_is_what_the_command_returns(natverk: Natverk) -> None:
    assert natverk("kontrollera", "--rätta").kod == 1
    assert natverk("kontrollera", "--ratta").kod == 1
    assert natverk("spara", "gå").kod == 1


def imported_by(*argv: str) -> set[str]:
    """The modules a command line imports, seen from a fresh interpreter."""
    code = (
        "import sys; from tests.cli.swedish.provkommandon.tabell import run; "
        f"run({list(argv)!r}); sys.stderr.write(' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONPATH": "src:.", "PYTHONUTF8": "1"},
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("rad", ["--help", "protokoll", "kallele"])
def test_help_and_unknown_commands_import_no_command_and_no_typer(rad: str) -> None:
    loaded = imported_by(rad)
    assert "typer" not in loaded
    assert not [name for name in loaded if name.endswith((".mote", ".oversikt", ".protokoll_ny", ".kontrollera"))]


@pytest.mark.parametrize("rad", ["kontrollera", "kontrollera --help"])
def test_only_the_chosen_command_is_imported(rad: str) -> None:
    loaded = imported_by(*rad.split())
    assert "tests.cli.swedish.provkommandon.kontrollera" in loaded
    assert not [name for name in loaded if name.endswith((".mote", ".oversikt", ".protokoll_ny"))]
    assert not loaded & {"rich", "click", "pydantic"}
