"""W: findings that the network has accepted, and whether the acceptance still holds."""

import pytest

from tests.papper import Papper, Varde, beskrivning, fil, findings, fynd, installningar, koder, medlem, mote, roll

TORSDAG = mote("2027-1", datum="2027-05-20")
KLAMDAG = mote("2027-1", datum="2027-05-07")
UTAN_SKOLCHEF = medlem("cia-holm", roller=[roll("representant")])


def undantag(regel: str, *, till: str = "2027-06-30", **mer: Varde) -> Papper:
    """The settings with one exception."""
    return installningar(undantag=[{"regel": regel, "skäl": "Nätverket har valt det.", "till": till, **mer}])


def test_ett_undantag_tystar_sin_regel() -> None:
    assert findings("M006", KLAMDAG, undantag("M006")) == []
    assert findings("M006", KLAMDAG, undantag("M006", gäller="2027-1")) == []
    assert findings("M006", KLAMDAG, undantag("M006", gäller="2027-2")) != []
    assert findings("M006", KLAMDAG, undantag("M002")) != []


def test_ett_undantag_galler_till_och_med_sin_sista_dag() -> None:
    dagen = undantag("M006", till="2027-01-11")
    assert findings("M006", KLAMDAG, dagen, idag="2027-01-11") == []
    assert findings("M006", KLAMDAG, dagen, idag="2027-01-12") != []


def test_undantag_for_ett_ar_och_en_roll() -> None:
    ar = undantag("M001", gäller=2027, till="2028-12-31")
    assert findings("M001", ar, idag="2028-01-03") == []
    assert findings("M001", ar, idag="2029-01-02") != []
    assert findings("R003", UTAN_SKOLCHEF, undantag("R003", gäller="skolchef")) == []


# W001


def test_w001_har_gatt_ut() -> None:
    (finding,) = fynd("W001", TORSDAG, undantag("M002", till="2027-01-10"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 10, 56)
    assert finding.text == "Undantaget från M002 gick ut 10 januari 2027."


def test_w001_tyst_sista_dagen() -> None:
    assert findings("W001", TORSDAG, undantag("M002", till="2027-01-11")) == []


# W002


def test_w002_behovs_inte() -> None:
    (finding,) = fynd("W002", undantag("M002"))
    assert (finding.fil, finding.rad, finding.kolumn, finding.niva) == ("data/natverk.yaml", 10, 5, "upplysning")
    assert finding.text == "Undantaget från M002 behövs inte: kontrollen har inget att säga."


def test_w002_galler_nagot_annat() -> None:
    (finding,) = fynd("W002", TORSDAG, undantag("M002", gäller="2027-2"))
    assert finding.text == "Undantaget från M002 behövs inte: kontrollen har inget att säga om 2027-2."


def test_w002_aven_sista_dagen() -> None:
    assert koder(undantag("M002", till="2027-01-11")) == ["W002"]


def test_w002_tyst_nar_undantaget_anvands() -> None:
    assert findings("W002", TORSDAG, undantag("M002", gäller="2027-1")) == []


def test_w002_tyst_nar_kontrollen_inte_ar_gjord() -> None:
    oklart = fil("moten/2027-1/mote.md", "datum\n")
    assert findings("W002", oklart, undantag("M002")) == []


def test_w002_tyst_om_det_som_w001_och_w003_sager() -> None:
    assert koder(undantag("M002", till="2027-01-10")) == ["W001"]
    assert koder(undantag("M999")) == ["W003"]
    assert koder(undantag("M999", till="2027-01-10")) == ["W003"]


# W003


def test_w003_okand_regel() -> None:
    (finding,) = fynd("W003", undantag("m006"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 10, 13)
    assert finding.text == "Det går inte att göra undantag från ”m006”. Menade du ”M006”?"


@pytest.mark.parametrize("kod", ["F011", "G001", "W001"])
def test_w003_form_och_personuppgifter_kan_inte_undantas(kod: str) -> None:
    (finding,) = fynd("W003", undantag(kod))
    assert finding.text == f"Det går inte att göra undantag från ”{kod}”."


def test_w003_och_fyndet_star_kvar() -> None:
    assert findings("F015", beskrivning(till="2026-12-31"), undantag("F015")) != []


def test_w003_tyst_om_kanda_regler() -> None:
    assert findings("W003", TORSDAG, undantag("M002")) == []
