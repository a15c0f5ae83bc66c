"""kontakter.csv, as people's programs write it, and with the mistakes that people make."""

from pathlib import Path

import pytest

from natverk_cli.model.kontakt import Kontakt
from natverk_cli.reading.kontakter import Kontakter, read_kontakter

MEDLEMMAR = ("anna-ek", "bo-lind", "cia-oberg")
RUBRIK = "medlem;namn;e-post;telefon\n"


def las(folder: Path, text: str | bytes) -> Kontakter:
    path = folder / "kontakter.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_kontakter(path, MEDLEMMAR)


def brister(found: Kontakter) -> list[str]:
    return [f"{one.span.line}:{one.span.column}: {one.text}" for one in found.brister]


@pytest.mark.parametrize(
    "text",
    [
        RUBRIK + "anna-ek;Anna Ek;anna.ek@example.se;070-174 06 05\n",
        "\ufeff" + RUBRIK + "anna-ek;Anna Ek;anna.ek@example.se;070-174 06 05",
        (RUBRIK + "anna-ek;Anna Ek;anna.ek@example.se;070-174 06 05\n").replace("\n", "\r\n"),
        'id,e-post,telefon,namn\nanna-ek,anna.ek@example.se,070-174 06 05,"Ek, Anna"\n',
        "Telefon\tMedlem\tMejl\n070-174 06 05\tanna-ek\tanna.ek@example.se\n",
        "medlem;namn;e-post;telefon;;\nanna-ek; Anna Ek; anna.ek@example.se ;070-174 06 05;;\n;;;;;\n\n",
    ],
)
def test_en_rad_pa_olika_satt(tmp_path: Path, text: str) -> None:
    found = las(tmp_path, text)
    assert brister(found) == []
    assert found.poster == {"anna-ek": Kontakt("anna.ek@example.se", "070-174 06 05")}


def test_telefonnummer_ar_text(tmp_path: Path) -> None:
    found = las(tmp_path, RUBRIK + "anna-ek;;;0701740605\nbo-lind;;;=1+1\ncia-oberg;;anna@götene.se;no\n")
    assert [one.telefon for one in found.poster.values()] == ["0701740605", "=1+1", "no"]


def test_bara_medlem_och_e_post_behovs(tmp_path: Path) -> None:
    assert las(tmp_path, "medlem;e-post\nanna-ek;\n").poster == {"anna-ek": Kontakt()}


@pytest.mark.parametrize(
    ("rad", "said"),
    [
        ("anna-ek;Anna;a@example.se,b@example.se;", "2:14: I fältet e-post står mer än en adress."),
        ("anna-ek;Anna;a@example.se b@example.se;", "2:14: I fältet e-post står mer än en adress."),
        ("anna-ek;Anna;Anna Ek <a@example.se>;", "2:14: Det som står i fältet e-post är ingen adress."),
        ("anna-ek;Anna;070-174 06 05;", "2:14: Det som står i fältet e-post är ingen adress."),
        ("anna-ek;Anna;a@b@example.se;", "2:14: I fältet e-post står mer än en adress."),
        ("ana-ek;Anna;a@example.se;", "2:1: Ingen medlem har beteckningen ”ana-ek”."),
        (";Anna;a@example.se;", "2:1: Ingen medlem har beteckningen ””."),
        ("anna-ek;Ek; Anna;a@example.se;;", "2:13: Det som står i fältet e-post är ingen adress."),
        ("anna-ek;Anna;a@example.se;08;extra", "2:30: Raden har fler fält än rubrikerna."),
        ('anna-ek;"Anna;a@example.se;08', "2:1: Citattecknen på raden går inte ihop."),
        ('anna-ek;"An\nna";a@example.se;08', "3:1: Ett fält fortsätter på nästa rad."),
    ],
)
def test_fel_pekas_ut(tmp_path: Path, rad: str, said: str) -> None:
    found = las(tmp_path, f"{RUBRIK}{rad}\n")
    assert said in brister(found)
    assert "example.se" not in "".join(f"{one.text}{one.hjalp}".replace("namn@example.se", "") for one in found.brister)


def test_en_medlem_som_star_tva_ganger(tmp_path: Path) -> None:
    found = las(tmp_path, f"{RUBRIK}anna-ek;;a@example.se;\nbo-lind;;;\nanna-ek;;b@example.se;\n")
    assert brister(found) == ["4:1: ”anna-ek” står två gånger."]


def test_ett_stavfel_far_ett_forslag(tmp_path: Path) -> None:
    (one,) = las(tmp_path, f"{RUBRIK}bo-linnd;;a@example.se;\n").brister
    assert one.hjalp == "skriv bo-lind"


@pytest.mark.parametrize("text", ["", "namn;adress\nAnna;Vägen 1\n", "anna-ek;a@example.se\n"])
def test_rubriker_som_saknas(tmp_path: Path, text: str) -> None:
    (one,) = las(tmp_path, text).brister
    assert one.span.line == 1
    assert one.text.startswith("Kolumnen ")
    assert "medlem;namn;e-post;telefon" in one.hjalp


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (RUBRIK.encode() + b"anna-ek;\xc5sa;;\n", "äldre teckenkodning"),
        (RUBRIK.encode("utf-16"), "UTF-16"),
        (RUBRIK.encode() + b"anna-ek;A\x1b[31m;;\n", "dolt styrtecken"),
        (b"x" * 1_000_001, "större än en megabyte"),
    ],
)
def test_en_fil_som_inte_ar_text(tmp_path: Path, data: bytes, said: str) -> None:
    (one,) = las(tmp_path, data).brister
    assert said in one.text


def test_en_mapp_i_stallet_for_en_fil(tmp_path: Path) -> None:
    (tmp_path / "kontakter.csv").mkdir()
    with pytest.raises(FileNotFoundError):
        read_kontakter(tmp_path / "kontakter.csv", MEDLEMMAR)


def test_en_kontakt_skrivs_aldrig_ut_av_misstag() -> None:
    assert "example" not in f"{Kontakt('anna@example.se', '070')!r} {Kontakt('anna@example.se')}"
