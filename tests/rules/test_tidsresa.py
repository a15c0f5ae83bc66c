"""The network's own data, today and on days to come, and with the mistakes that are easily made."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from natverk_cli.diagnostics.diagnostic import Diagnostic, exit_code
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules.check import check

ROOT = Path(__file__).parents[2]
I_DAG, I_VAR, EFTER_ARET = "2026-11-23", "2027-03-01", "2028-01-10"

Las = Callable[[str], tuple[Diagnostic, ...]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of data/ to write in."""
    return shutil.copytree(ROOT / "data", tmp_path / "data")


@pytest.fixture
def kontrollera(data: Path) -> Las:
    """Check the copy on a day."""

    def checked(idag: str) -> tuple[Diagnostic, ...]:
        return check(Nulage(read_natverk(data.parent), Historik(), dt.date.fromisoformat(idag)))

    return checked


def byt(path: Path, gammalt: str, nytt: str) -> None:
    """Change one word in a file, as by hand."""
    text = path.read_text(encoding="utf-8")
    assert text.count(gammalt) == 1
    path.write_text(text.replace(gammalt, nytt), encoding="utf-8")


def platser(found: tuple[Diagnostic, ...], kod: str) -> list[str]:
    """Where a rule speaks."""
    return [f"{one.fil}:{one.rad}:{one.kolumn}" for one in found if one.kod == kod]


def koder(found: tuple[Diagnostic, ...]) -> list[str]:
    """The codes in the order that they are shown."""
    return [one.kod for one in found]


# The days


@pytest.mark.parametrize(
    ("idag", "kod", "slut"),
    [
        (I_DAG, ["N002", "N001", "U003", "R003", "M007"], 0),
        (I_VAR, ["P001", "N002", "S001", "N001", "U003", "R003", "M007"], 0),
        (
            EFTER_ARET,
            ["M001", *["P001"] * 4, "T004", "N002", "S001", "N001", "U003", "A001", "M004", "R003"],
            1,
        ),
    ],
)
def test_the_data_as_shipped(kontrollera: Las, idag: str, kod: list[str], slut: int) -> None:
    found = kontrollera(idag)
    assert koder(found) == kod
    assert exit_code(found) == slut
    assert exit_code(found, strikt=True) == 1


def test_nobody_is_invented_as_school_chief(kontrollera: Las) -> None:
    (finding,) = [one for one in kontrollera(I_DAG) if one.kod == "R003"]
    assert finding.text.startswith("Ingen är namngiven som skol- och utbildningschef. Fem uppgifter väntar")
    assert (finding.fil, finding.rad) == ("data/uppdragsbeskrivningar/2023.yaml", 31)


def test_the_charter_runs_out_is_told_in_time_and_after(kontrollera: Las) -> None:
    assert "U003" not in koder(kontrollera("2026-10-01"))
    for idag in ("2026-10-02", "2026-11-29", "2026-12-31", "2027-01-01"):
        assert platser(kontrollera(idag), "U003") == ["data/uppdragsbeskrivningar/2023.yaml:4:7"], idag


def test_the_year_that_was_not_met(kontrollera: Las) -> None:
    (finding,) = [one for one in kontrollera(EFTER_ARET) if one.kod == "M001"]
    assert finding.text == "Under 2027 hölls inget fredagsmöte enligt anteckningarna. Nätverket ska ha minst fyra."
    assert finding.galler == "2027"


# The mistakes


def test_a_meeting_moved_to_a_thursday(data: Path, kontrollera: Las) -> None:
    byt(data / "moten" / "2027-2" / "mote.md", "2027-04-23", "2027-04-22")
    found = kontrollera(I_DAG)
    assert platser(found, "M002") == ["data/moten/2027-2/mote.md:2:8"]
    assert platser(found, "M004") == ["data/uppdragsbeskrivningar/2023.yaml:6:16"]
    assert koder(found) == ["M002", "N002", "N001", "U003", "M004", "R003", "M007"]


def test_a_meeting_moved_to_langfredagen(data: Path, kontrollera: Las) -> None:
    byt(data / "moten" / "2027-2" / "mote.md", "2027-04-23", "2027-03-26")
    found = kontrollera(I_DAG)
    assert (found[0].kod, found[0].fil, found[0].rad, found[0].kolumn) == ("M003", "data/moten/2027-2/mote.md", 2, 8)
    assert exit_code(found) == 1


def test_a_meeting_removed(data: Path, kontrollera: Las) -> None:
    shutil.rmtree(data / "moten" / "2027-4")
    found = kontrollera(I_DAG)
    assert koder(found) == ["F011", "N002", "N001", "U003", "M004", "R003", "M007"]
    assert platser(found, "F011") == ["data/arbetsordning/2027.md:7:12"]
    assert found[4].text.startswith("Ett fredagsmöte till behövs under 2027.")
    assert found[4].hjalp == "boka en av dem: natverk möte ny 2027-06-11"
    assert found[-1].text == "Tre möten 2027 är bara föreslagna: 5 februari, 23 april och 17 september."


def test_all_meetings_removed(data: Path, kontrollera: Las) -> None:
    shutil.rmtree(data / "moten")
    (data / "arbetsordning" / "2027.md").unlink()
    assert koder(kontrollera(I_DAG)) == ["N002", "N001", "U003", "R003"]
    assert koder(kontrollera("2027-01-01")) == ["N002", "N001", "U003", "A001", "M004", "R003"]
    assert koder(kontrollera("2027-12-01"))[0] == "M001"


def test_a_mandate_ended(data: Path, kontrollera: Las) -> None:
    byt(data / "medlemmar" / "emma-friman.yaml", "{roll: ordforande}", "{roll: ordforande, till: 2027-03-31}")
    found = kontrollera(I_DAG)
    assert platser(found, "R001") == ["data/medlemmar/emma-friman.yaml:7:30"]
    assert found[0].text == "Ingen är ordförande på mötet fredag 23 april 2027 och två möten till."
    assert exit_code(found) == 1


def test_the_whole_presidium_gone(data: Path, kontrollera: Las) -> None:
    shutil.rmtree(data / "medlemmar")
    found = kontrollera(I_DAG)
    assert koder(found) == ["R001", "R001", "R001", "U003", "R003", "M007"]
    assert platser(found, "R001") == [f"data/uppdragsbeskrivningar/2023.yaml:{rad}:5" for rad in (25, 26, 27)]


def test_a_field_misspelt(data: Path, kontrollera: Las) -> None:
    byt(data / "medlemmar" / "emma-friman.yaml", "kommun:", "komun:")
    found = kontrollera(I_DAG)
    assert koder(found) == ["F004", "U003", "F013", "M007"]
    assert platser(found, "F004") == ["data/medlemmar/emma-friman.yaml:3:1"]
    assert found[0].text == "Fältet ”komun” finns inte. Menade du ”kommun”?"


def test_a_phone_number_in_a_members_file(data: Path, kontrollera: Las) -> None:
    path = data / "medlemmar" / "emma-friman.yaml"
    byt(path, "kommun: Lidköping\n", "kommun: Lidköping\ntitel: rektor, 070-174 06 05\n")
    found = kontrollera(I_DAG)
    assert (found[0].kod, found[0].fil, found[0].rad, found[0].kolumn) == (
        "G002",
        "data/medlemmar/emma-friman.yaml",
        4,
        16,
    )
    assert koder(found) == ["G002", "N002", "N001", "U003", "R003", "M007"]


def test_an_address_of_the_organisation_is_no_persons(data: Path, kontrollera: Las) -> None:
    path = data / "moten" / "2027-1" / "mote.md"
    path.write_text(path.read_text(encoding="utf-8") + "Skickas till utbildning@skaraborg.se.\n", encoding="utf-8")
    assert "G001" not in koder(kontrollera(I_DAG))
