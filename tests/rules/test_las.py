"""P: nobody changes a finished record in silence, and none disappears."""

from pathlib import Path

import pytest

from natverk_cli.model.nulage import Historik
from tests.papper import (
    Papper,
    findings,
    fynd,
    installningar,
    justering,
    koder,
    kontroll,
    last,
    md,
    mote,
    protokoll,
    utan,
)

MOTE = "data/moten/2027-1/mote.md"
PROTOKOLL = "data/moten/2027-1/protokoll.md"
JUSTERING = "data/moten/2027-1/justering.yaml"
FRISTEN, DAGEN_EFTER = "2027-02-19", "2027-02-20"
UTKAST = protokoll("2027-1", status="utkast")
LAST = last("2027-1", "## § 1 Öppnande\nAnna Ek öppnar mötet.\n", den="2027-02-15")
LAS = {"2027-1": LAST[0].sha256}
MINNS = Historik(LAS, {"2027-1": LAST[0].innehall or b""})
ANDRAT = protokoll("2027-1", "## § 1 Öppnande\nBo Lind öppnar mötet.\n")
RUBRIK = installningar(rubrik="Protokoll")
ATERSTALL = "ta tillbaka det: natverk protokoll återställ 2027-1"


# P010


def test_p010_andrat() -> None:
    (finding,) = fynd("P010", LAST[1], ANDRAT, idag=FRISTEN, las=LAS)
    assert (finding.fil, finding.rad, finding.kolumn) == (PROTOKOLL, 1, 1)
    assert finding.text == (
        "Minnesanteckningarna från fredag 5 februari 2027 har ändrats sedan de låstes måndag 15 februari 2027."
    )
    assert finding.hjalp == (
        "behövs ändringen, gör den till en daterad rättelse: natverk protokoll rättelse 2027-1. "
        "Annars tar du tillbaka den: natverk protokoll återställ 2027-1"
    )


def test_p010_sager_vad_andringen_galler() -> None:
    (finding,) = fynd("P010", LAST[1], ANDRAT, idag=FRISTEN, las=MINNS)
    assert finding.text.endswith("låstes måndag 15 februari 2027. Ändringen gäller § 1.")
    mycket = protokoll("2027-1", "Hej.\n## § 1 Öppnande\nAnna Ek öppnar mötet.\n## § 2 Nytt\nx\n", nummer=2)
    (finding,) = fynd("P010", LAST[1], mycket, idag=FRISTEN, las=MINNS)
    assert finding.text.endswith("Ändringen gäller § 2, fälten överst och inledningen.")
    manga = "## § 1 Öppnande\nAnna Ek öppnar mötet.\n" + "".join(f"## § {n} Ny\nx\n" for n in range(2, 10))
    (finding,) = fynd("P010", LAST[1], protokoll("2027-1", manga), idag=FRISTEN, las=MINNS)
    assert finding.text.endswith("Ändringen gäller 8 paragrafer.")


def test_p010_andrat_fore_forsta_sparandet() -> None:
    (finding,) = fynd("P010", LAST[1], ANDRAT, RUBRIK, idag=FRISTEN)
    assert finding.text.startswith("Protokollet från fredag 5 februari 2027 har ändrats sedan det låstes")


def test_p010_andrat_och_last_om() -> None:
    (finding,) = fynd("P010", ANDRAT, justering("2027-1", ANDRAT, den="2027-02-15"), idag=FRISTEN, las=LAS)
    assert (finding.fil, finding.rad, finding.kolumn) == (PROTOKOLL, 1, 1)
    assert "natverk protokoll återställ 2027-1" in finding.hjalp


def test_p010_bara_laset_andrat() -> None:
    (finding,) = fynd("P010", LAST[0], justering("2027-1", ANDRAT, den="2027-02-15"), idag=FRISTEN, las=LAS)
    assert (finding.fil, finding.rad, finding.kolumn) == (JUSTERING, 1, 9)
    assert finding.text == "Låset på minnesanteckningarna från fredag 5 februari 2027 har ändrats sedan det sattes."
    assert finding.hjalp == ATERSTALL


@pytest.mark.parametrize("las", [LAS, {}])
def test_p010_tyst_nar_inget_har_andrats(las: dict[str, str]) -> None:
    assert findings("P010", *LAST, idag=FRISTEN, las=las) == []


def test_p010_tyst_om_radslut_fran_windows() -> None:
    crlf = LAST[0]._replace(innehall=(LAST[0].innehall or b"").replace(b"\n", b"\r\n"))
    assert findings("P010", crlf, LAST[1], idag=FRISTEN, las=LAS) == []
    assert "F001" not in koder(crlf, LAST[1], idag=FRISTEN, las=LAS)


def test_p010_tyst_om_en_rattelse() -> None:
    rattelse = md("moten/2027-1/rattelse-1.md", "Bo Lind öppnade.\n", den="2027-02-16", av="bo-lind", skäl="Fel namn.")
    assert findings("P010", *LAST, rattelse, idag=FRISTEN, las=LAS) == []


def test_p010_tyst_fore_laset() -> None:
    assert findings("P010", LAST[1], ANDRAT, idag="2027-02-14", las=LAS) == []


# P011


def test_p011_fardigt_utan_las() -> None:
    (finding,) = fynd("P011", LAST[0], idag=FRISTEN)
    assert (finding.fil, finding.rad, finding.kolumn) == (PROTOKOLL, 2, 9)
    assert finding.text == "Protokollet är märkt färdigt, men filen justering.yaml som låser det saknas."


def test_p011_dar_nagon_ska_godkanna() -> None:
    (finding,) = fynd("P011", LAST[0], installningar(justering="justerare"), idag=FRISTEN)
    assert finding.hjalp.endswith('Lås sedan: natverk protokoll justera 2027-1 --av "Förnamn Efternamn" --genom mejl')


def test_p011_tyst_om_utkast_och_last() -> None:
    assert findings("P011", UTKAST, idag=FRISTEN) == []
    assert findings("P011", *LAST, idag=FRISTEN) == []


def test_p011_tyst_nar_laset_ar_borta_for_det_sager_p012() -> None:
    assert findings("P011", LAST[0], idag=FRISTEN, las=LAS) == []


# P012


def test_p012_protokollet_borta() -> None:
    (finding,) = fynd("P012", LAST[1], idag=DAGEN_EFTER, las=LAS)
    assert (finding.fil, finding.rad, finding.kolumn) == (JUSTERING, 1, 1)
    assert finding.text == "Protokollet som låstes måndag 15 februari 2027 är borta."
    assert finding.hjalp == ATERSTALL


def test_p012_laset_borta() -> None:
    (finding,) = fynd("P012", LAST[0], idag=FRISTEN, las=LAS)
    assert (finding.fil, finding.rad, finding.kolumn) == (MOTE, 2, 8)
    assert finding.text == "Filen justering.yaml som låser protokollet från mötet 2027-1 är borta."


def test_p012_bada_borta() -> None:
    (finding,) = fynd("P012", idag=DAGEN_EFTER, las=LAS)
    assert finding.text == "Protokollet och filen justering.yaml som låser det från mötet 2027-1 är borta."
    assert finding.hjalp == ATERSTALL


def test_p012_hela_mappen_borta() -> None:
    (finding,) = fynd("P012", utan("moten/2027-1/mote.md"), idag=DAGEN_EFTER, las=LAS)
    assert (finding.fil, finding.rad, finding.kolumn) == (MOTE, 1, 1)
    assert finding.text == "Protokollet från mötet 2027-1 är låst, men det och hela mötets mapp är borta."
    assert finding.hjalp == ATERSTALL


def test_p012_mappen_har_fatt_ett_nytt_namn() -> None:
    ny = (mote("2027-9", datum="2027-02-05"), *(_flytta(papper, "2027-9") for papper in LAST))
    gamla = utan("moten/2027-1/mote.md")
    assert findings("P012", gamla, *ny, idag=DAGEN_EFTER, las=LAS) == [f"{MOTE}:1:1"]


def _flytta(papper: Papper, till: str) -> Papper:
    return papper._replace(sokvag=Path("moten", till, Path(papper.sokvag).name).as_posix())


def test_p012_en_orsak_ett_fynd() -> None:
    for papper in ((), LAST[:1], LAST[1:]):
        found = [one.kod for one in kontroll(*papper, idag=DAGEN_EFTER, las=LAS) if one.kod.startswith("P")]
        assert found == ["P012"]
    assert [one.kod for one in kontroll(LAST[1], idag=DAGEN_EFTER) if one.kod.startswith("P")] == ["P012"]


def test_p012_laset_och_motets_fil_borta() -> None:
    (finding,) = fynd("P012", utan("moten/2027-1/mote.md"), LAST[0], idag=DAGEN_EFTER, las=LAS)
    assert (finding.fil, finding.rad, finding.kolumn) == (PROTOKOLL, 1, 1)
    assert finding.hjalp == ATERSTALL


def test_p012_tyst_nar_allt_ar_kvar() -> None:
    assert findings("P012", *LAST, idag=FRISTEN, las=LAS) == []


# P013


def test_p013_andrat_och_tillbaka() -> None:
    (finding,) = fynd("P013", *LAST, idag=FRISTEN, las=Historik(LAS, tillbaka=frozenset({"2027-1"})))
    assert (finding.fil, finding.rad, finding.kolumn, finding.niva) == (PROTOKOLL, 1, 1, "upplysning")
    assert finding.text == (
        "Minnesanteckningarna från fredag 5 februari 2027, eller låset, ändrades efter låsningen. Nu är allt som då."
    )


def test_p013_tyst_nar_inget_har_andrats() -> None:
    assert findings("P013", *LAST, idag=FRISTEN, las=LAS) == []


# P014


def test_p014_historiken_ar_inte_hel() -> None:
    (finding,) = fynd("P014", *LAST, idag=FRISTEN, las=Historik(LAS, is_hel=False))
    assert (finding.fil, finding.rad, finding.niva) == ("data/natverk.yaml", 1, "upplysning")
    assert finding.text.startswith("Den här kopian saknar äldre sparade ändringar.")


def test_p014_tyst_nar_den_ar_hel_och_nar_inget_ar_last() -> None:
    assert findings("P014", *LAST, idag=FRISTEN, las=LAS) == []
    assert findings("P014", idag=FRISTEN, las=Historik(is_hel=False)) == []
