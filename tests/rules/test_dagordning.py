"""D: the presidium draws up the agenda and prepares the meeting."""

from tests.papper import IDAG, findings, fynd, medlem, mote, protokoll, roll

MOTE = "data/moten/2027-1/mote.md"
SEN = "2027-01-23"
EFTER = "2027-02-08"
GJORT = {"av": "anna-ek", "den": "2027-01-08"}


def test_d001_inte_upprattad() -> None:
    (finding,) = fynd("D001", idag=SEN)
    assert (finding.fil, finding.rad, finding.kolumn, finding.galler) == (MOTE, 2, 8, "2027-1")
    assert finding.hjalp == (
        "den i presidiet som har gjort det antecknar det: natverk dagordning upprättad 2027-1 --av anna-ek"
    )


def test_d001_tyst_i_tid_och_nar_den_ar_upprattad_och_bara_foreslaget() -> None:
    assert findings("D001", idag="2027-01-22") == []
    assert findings("D001", mote("2027-1", datum="2027-02-05", upprättad=GJORT), idag=SEN) == []
    assert findings("D001", mote("2027-1", datum="2027-02-05", status="förslag"), idag=SEN) == []


def test_d001_star_kvar_nar_motet_har_varit() -> None:
    (finding,) = fynd("D001", protokoll("2027-1"), idag=EFTER)
    assert (finding.fil, finding.rad, finding.niva, finding.galler) == (MOTE, 2, "varning", "2027-1")
    assert finding.text == (
        "Det är inte antecknat att presidiet upprättade dagordningen till mötet fredag 5 februari 2027."
    )
    assert finding.hjalp == (
        "blev det gjort? Anteckna vem och vilken dag: natverk dagordning upprättad 2027-1 --av anna-ek --den DATUM. "
        "Annars kan nätverket godta det: skriv ett undantag i data/natverk.yaml: "
        "- {regel: D001, gäller: 2027-1, skäl: varför, till: 2028-12-31}. Kör sedan natverk spara"
    )


def test_d001_och_d003_namner_nagon_som_satt_i_presidiet_nar_motet_holls() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande"), roll("presidium", till="2027-02-05")])
    bo = medlem("bo-lind", roller=[roll("sekreterare"), roll("presidium", från="2027-02-06")])
    for kod in ("D001", "D003"):
        (finding,) = fynd(kod, anna, bo, protokoll("2027-1"), idag=EFTER)
        assert "--av anna-ek" in finding.hjalp


def test_d001_tyst_efterat_liksom_d003_om_det_gjorda_installda_och_foreslagna() -> None:
    gjort = mote("2027-1", datum="2027-02-05", upprättad=GJORT, berett=GJORT)
    installt = mote("2027-1", datum="2027-02-05", status="inställt", skäl="Snö.")
    forslag = mote("2027-1", datum="2027-02-05", status="förslag")
    for kod in ("D001", "D003"):
        assert findings(kod, gjort, idag=EFTER) == []
        assert findings(kod, installt, idag=EFTER) == []
        assert findings(kod, forslag, idag=EFTER) == []


def test_d002_av_nagon_utanfor_presidiet() -> None:
    papper = mote("2027-1", datum="2027-02-05", upprättad=GJORT | {"av": "dan-berg"})
    (finding,) = fynd("D002", papper)
    assert (finding.fil, finding.rad, finding.kolumn) == (MOTE, 4, 17)
    assert finding.text.startswith("Dan Berg upprättade dagordningen till mötet fredag 5 februari 2027 men satt inte")
    assert finding.hjalp.endswith("anteckna vem: natverk dagordning upprättad 2027-1 --av anna-ek")


def test_d002_tyst_om_nagon_i_presidiet() -> None:
    assert findings("D002", mote("2027-1", datum="2027-02-05", upprättad=GJORT)) == []


def test_d003_inte_berett() -> None:
    (finding,) = fynd("D003", idag="2027-01-16")
    assert (finding.fil, finding.rad, finding.kolumn, finding.galler) == (MOTE, 2, 8, "2027-1")
    assert finding.text == (
        "Presidiet har inte berett mötet fredag 5 februari 2027. Det skulle ha varit gjort fredag 15 januari 2027."
    )
    assert finding.hjalp == (
        "den i presidiet som har gjort det antecknar det: natverk dagordning berett 2027-1 --av anna-ek"
    )


def test_d003_tyst_i_tid_och_nar_det_ar_berett() -> None:
    assert findings("D003", idag=IDAG) == []
    assert findings("D003", mote("2027-1", datum="2027-02-05", berett=GJORT), idag=SEN) == []


def test_d003_star_kvar_nar_motet_har_varit() -> None:
    (finding,) = fynd("D003", protokoll("2027-1"), idag=EFTER)
    assert (finding.fil, finding.rad, finding.niva, finding.galler) == (MOTE, 2, "varning", "2027-1")
    assert finding.text == (
        "Det är inte antecknat att presidiet beredde mötet fredag 5 februari 2027. "
        "Det skulle ha varit gjort fredag 15 januari 2027."
    )
    assert "natverk dagordning berett 2027-1 --av anna-ek --den DATUM. Annars" in finding.hjalp
