"""Addresses and file names that could lead somewhere else than they say."""

from pathlib import Path

import pytest

from natverk_cli.reading.las import read_natverk

START = "---\ndatum: 2027-02-05\nstatus: planerat\n"


@pytest.mark.parametrize(
    ("rader", "kolumn"),
    [
        ("länk: javascript:alert(1)\n", 7),
        ('länk: "https://exempel.se/ <script>"\n', 7),
        ("länk: www.example.se\n", 7),
        ("dagordning: [{id: a, rubrik: A, underlag: [../../etc/passwd]}]\n", 44),
        ("dagordning: [{id: a, rubrik: A, underlag: [.git]}]\n", 44),
    ],
)
def test_avvisas_pa_sin_plats(tmp_path: Path, rader: str, kolumn: int) -> None:
    mote = tmp_path / "data/moten/2027-1/mote.md"
    mote.parent.mkdir(parents=True)
    mote.write_text(f"{START}{rader}---\n", "utf-8")
    (brist,) = read_natverk(tmp_path).brister
    assert (brist.fault.kod, brist.fault.span.line, brist.fault.span.column) == ("F007", 4, kolumn)


def test_vanliga_adresser_och_filnamn_gar_bra(tmp_path: Path) -> None:
    mote = tmp_path / "data/moten/2027-1/mote.md"
    mote.parent.mkdir(parents=True)
    rader = "länk: https://natverk.example.se/möte?id=1\ndagordning: [{id: a, rubrik: A, underlag: [Å ö 2.pdf]}]\n"
    mote.write_text(f"{START}{rader}---\n", "utf-8")
    assert read_natverk(tmp_path).brister == ()
