"""U: the charter itself."""

from tests.papper import beskrivning, fil, findings, fynd, kontroll, utan

UTAN = utan("uppdragsbeskrivningar/2027.yaml")


def test_u001_saknas() -> None:
    (finding,) = fynd("U001", UTAN)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 1, 1)
    assert finding.text == "Nätverket saknar uppdragsbeskrivning, så inget går att kontrollera mot den."


def test_u001_ar_da_det_enda_fyndet() -> None:
    assert [one.kod for one in kontroll(UTAN)] == ["U001"]


def test_u001_tyst_nar_den_inte_gar_att_lasa() -> None:
    assert findings("U001", fil("uppdragsbeskrivningar/2027.yaml", "från: [\n")) == []


def test_u001_tyst_nar_bara_en_kommande_finns() -> None:
    assert findings("U001", beskrivning(från="2028-01-01")) == []


def test_u003_har_gatt_ut() -> None:
    (finding,) = fynd("U003", idag="2030-01-01")
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/uppdragsbeskrivningar/2027.yaml", 2, 7)
    assert (
        finding.text == "Uppdragsbeskrivningen gällde till och med 31 december 2029. Den tillämpas tills en ny finns."
    )
    assert "data/uppdragsbeskrivningar/2030.yaml" in finding.hjalp


def test_u003_tyst_sista_dagen() -> None:
    assert findings("U003", idag="2029-12-31") == []


def test_u003_tyst_nar_nasta_har_borjat() -> None:
    nasta = beskrivning(från="2030-01-01", till="2032-12-31")._replace(sokvag="uppdragsbeskrivningar/2030.yaml")
    assert findings("U003", nasta, idag="2030-01-01") == []
