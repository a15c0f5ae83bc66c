"""N: who the network consists of, and who has given it its assignment."""

from tests.papper import findings, fynd, installningar, medlem, roll, utan

HJO_BORTA = medlem("anna-ek", kommun="Tibro", roller=[roll("presidium"), roll("ordforande")])
HJO = {"regel": "N001", "gäller": "hjo", "skäl": "Söker en ny.", "till": "2027-12-31"}


def test_n001_saknar_representant() -> None:
    (finding,) = fynd("N001", HJO_BORTA)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 8, 11)
    assert finding.text == "1 av 2 kommuner saknar representant: Hjo."


def test_n001_ett_fynd_om_alla() -> None:
    (finding,) = fynd("N001", HJO_BORTA, medlem("bo-lind", kommun="Tibro", roller=[roll("sekreterare")]))
    assert finding.text == "2 av 2 kommuner saknar representant: Hjo och Tibro."


def test_n001_tyst_om_alla_har_eller_ingen_ska_ha() -> None:
    assert findings("N001") == []
    assert findings("N001", HJO_BORTA, installningar(representant_per_kommun="nej")) == []


def test_n001_tyst_om_kommunen_ar_undantagen_och_undantaget_anvands() -> None:
    for skrivet in ("hjo", "Hjo"):
        papper = (HJO_BORTA, installningar(undantag=[HJO | {"gäller": skrivet}]))
        assert findings("N001", *papper) == []
        assert findings("W002", *papper) == []


def test_n001_undantaget_tar_bara_sin_kommun() -> None:
    bo = medlem("bo-lind", kommun="Tibro", roller=[roll("sekreterare")])
    (finding,) = fynd("N001", HJO_BORTA, bo, installningar(undantag=[HJO]))
    assert finding.text == "1 av 2 kommuner saknar representant: Tibro."


def test_n002_ingen_fran_forbundet() -> None:
    (finding,) = fynd("N002", utan("medlemmar/dan-berg.yaml"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 1, 1)
    assert finding.text == "Ingen av kommunalförbundets personal är med i nätverket."
    assert finding.hjalp.endswith("natverk medlem ny NAMN --organisation FÖRBUNDET --roll personal")


def test_n002_tyst_om_nagon_ar_med() -> None:
    assert findings("N002") == []


def test_n003_uppdragsgivare_saknas() -> None:
    (finding,) = fynd("N003", installningar(uppdragsgivare=""))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 1, 1)


def test_n003_tyst_om_den_star_dar() -> None:
    assert findings("N003") == []
