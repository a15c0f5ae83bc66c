"""D: the presidium draws up the agenda and prepares the meeting."""

from tests.papper import IDAG, findings, fynd, mote

MOTE = "data/moten/2027-1/mote.md"
SEN = "2027-01-23"
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
