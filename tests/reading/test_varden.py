"""What YAML would make numbers, truths and nothing of stays the text that somebody wrote."""

from pathlib import Path

import pytest

from tests.reading.exempel import EXEMPEL, brister, en_brist, read

MEDLEM = "medlemmar/anna-ek.yaml"
MOTE = "moten/2027-1/mote.md"


def test_exemplet_har_en_fil_av_varje_slag_och_inga_brister(tmp_path: Path) -> None:
    natverk = read(tmp_path)
    assert natverk.brister == ()
    assert len(natverk.kallor) == len(EXEMPEL) == 15
    assert all(getattr(natverk, samling) for samling in natverk.__struct_fields__ if samling not in ("brister",))


@pytest.mark.parametrize(
    "text",
    ["18:00", "9.30", "0701234567", "no", "on", "NO", "3.10", "null", "~", "1e3", "yes", "0x1F", "1_000", "2027-02-05"],
)
def test_text_ar_text(tmp_path: Path, text: str) -> None:
    natverk = read(tmp_path, {MEDLEM: f"namn: {text}\nroller: [{{roll: representant}}]\n"})
    assert natverk.brister == ()
    assert natverk.medlemmar[0].namn == text


@pytest.mark.parametrize(("text", "minuter"), [("09.00", 540), ("9:05", 545), ("18:00", 1080), ("0.00", 0)])
def test_klockslag(tmp_path: Path, text: str, minuter: int) -> None:
    natverk = read(tmp_path, {MOTE: f"---\ndatum: 2027-02-05\nstart: {text}\nstatus: planerat\n---\n"})
    assert natverk.moten[0].start == minuter


@pytest.mark.parametrize(
    ("rad", "plats", "ord_"),
    [
        ("datum: 2026-02-30", ":2:8", "ett datum som finns, skrivet som 2027-02-05, inte ”2026-02-30”"),
        ("datum: 20270205", ":2:8", "ett datum som finns"),
        ("datum: [2027-02-05]", ":2:8", "ett datum som finns"),
        ("datum: null", ":2:8", "inte ”null”"),
    ],
)
def test_datum_som_inte_finns(tmp_path: Path, rad: str, plats: str, ord_: str) -> None:
    place, words = en_brist(tmp_path, MOTE, f"---\n{rad}\nstatus: planerat\n---\n")
    assert place == f"{MOTE}{plats} F007"
    assert ord_ in words


@pytest.mark.parametrize("text", ["24.00", "9", "nio", "09.60", "540", "'9.00\n\n'"])
def test_klockslag_som_inte_finns(tmp_path: Path, text: str) -> None:
    place, words = en_brist(tmp_path, MOTE, f"---\ndatum: 2027-02-05\nstart: {text}\nstatus: planerat\n---\n")
    assert place == f"{MOTE}:3:8 F007"
    assert "Fältet ”start” ska vara ett klockslag, till exempel 09.00" in words


@pytest.mark.parametrize("text", ["1e3", "-1", "1.0", "tio", "٣", "1_000", "null"])
def test_heltal(tmp_path: Path, text: str) -> None:
    place, words = en_brist(tmp_path, "natverk.yaml", f"format: 1\nnamn: Nät\nfrister: {{kallelse: {text}}}\n")
    assert place == "natverk.yaml:3:21 F007"
    assert "ett heltal, till exempel 14" in words


def test_ja_och_nej_ar_svenska(tmp_path: Path) -> None:
    place, words = en_brist(tmp_path, MOTE, "---\ndatum: 2027-02-05\nstatus: planerat\nextra: yes\n---\n")
    assert place == f"{MOTE}:4:8 F007"
    assert "ja eller nej, inte ”yes”" in words


def test_ett_tomt_falt_ar_som_om_det_inte_stod_dar(tmp_path: Path) -> None:
    assert brister(tmp_path, {MOTE: "---\ndatum: 2027-02-05\nplats:\nstatus: planerat\n---\n"}) == []
    place, words = en_brist(tmp_path, MOTE, "---\ndatum:\nstatus: planerat\n---\n")
    assert place == f"{MOTE}:2:1 F006"
    assert "Fältet ”datum” saknar värde." in words


@pytest.mark.parametrize(
    ("rad", "kolumn", "namn"),
    [
        ("inbjudna: [{namn: Ek, Anna}]", 23, "Anna"),
        ("berett: {av: anna-ek, den: 2027-01-08, i Hjo}", 40, "i Hjo"),
        ("plas:", 1, "plas"),
    ],
)
def test_det_som_star_efter_ett_komma_forsvinner_inte(tmp_path: Path, rad: str, kolumn: int, namn: str) -> None:
    place, words = en_brist(tmp_path, MOTE, f"---\ndatum: 2027-02-05\nstatus: planerat\n{rad}\n---\n")
    assert place == f"{MOTE}:4:{kolumn} F004"
    assert f"Fältet ”{namn}” finns inte." in words
    assert "hör orden till fältet före, skriv det inom '…'" in words


@pytest.mark.parametrize("kommuner", ["{Hjo: 1497, Tibro}", "{Hjo: 1497, Tibro: }"])
def test_en_kommun_utan_kod(tmp_path: Path, kommuner: str) -> None:
    place, words = en_brist(tmp_path, "natverk.yaml", f"format: 1\nnamn: Nät\nkommuner: {kommuner}\n")
    assert place == "natverk.yaml:3:23 F006"
    assert "Fältet ”Tibro” saknar värde." in words


def test_felstavat_falt(tmp_path: Path) -> None:
    place, words = en_brist(tmp_path, MOTE, "---\ndatum: 2027-02-05\nstatus: planerat\nplas: Almhöjd\n---\n")
    assert place == f"{MOTE}:4:1 F004"
    assert words == "Fältet ”plas” finns inte. Menade du ”plats”? byt plas: mot plats:"


def test_hanvisning_uppat_i_mapptradet(tmp_path: Path) -> None:
    content = "---\ndatum: 2027-02-05\nstatus: planerat\nledare: ../anna-ek\n---\n"
    place, words = en_brist(tmp_path, MOTE, content)
    assert place == f"{MOTE}:4:9 F007"
    assert "bara" in words or "små bokstäver a–z" in words


@pytest.mark.parametrize("datum", ["9999-12-31", "0001-01-01", "1899-12-31", "2201-01-01"])
def test_ett_ar_som_ingen_menar_ar_fel_pa_sin_plats(tmp_path: Path, datum: str) -> None:
    place, words = en_brist(tmp_path, MOTE, f"---\ndatum: {datum}\nstatus: planerat\n---\n")
    assert place == "moten/2027-1/mote.md:2:8 F007"
    assert words.startswith(f"Året i {datum} ligger utanför de år som natverk räknar med, 1900–2200.")
