"""U: the charter itself."""

from tests.papper import (
    OVERGANGAR,
    beskrivning,
    falt,
    fil,
    findings,
    fynd,
    kontroll,
    medlem,
    mote,
    protokoll,
    roll,
    uppdrag,
    utan,
)

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
    assert "natverk uppdrag förnya --från 2030-01-01 --till …" in finding.hjalp


NASTA = fil(
    "uppdragsbeskrivningar/2030.yaml", (beskrivning(från="2030-01-01", till="2032-12-31").innehall or b"").decode()
)


def test_u003_tar_slut_om_90_dagar() -> None:
    for idag in ("2029-10-02", "2029-12-31"):
        (finding,) = fynd("U003", idag=idag)
        assert (finding.rad, finding.kolumn, finding.niva) == (2, 7, "varning")
        assert finding.text == (
            "Uppdragsbeskrivningen gäller till och med 31 december 2029, "
            "och ingen ny är inskriven som tar vid dagen efter."
        )
        assert finding.hjalp == (
            "be skolchefsnätverket förnya den. När den är beslutad: natverk uppdrag förnya --från 2030-01-01 --till … "
            "--beslutad-av … --den …"
        )


def test_u003_om_nasta_borjar_for_sent() -> None:
    sen = NASTA._replace(innehall=(NASTA.innehall or b"").replace(b"2030-01-01", b"2030-01-15"))
    assert len(findings("U003", sen, idag="2029-12-31")) == 1
    assert len(findings("U003", sen, idag="2030-01-14")) == 1
    assert findings("U003", sen, idag="2030-01-15") == []


def test_u003_tyst_i_god_tid_och_nar_nasta_tar_vid() -> None:
    assert findings("U003", idag="2029-10-01") == []
    for idag in ("2029-10-02", "2029-12-31", "2030-01-01"):
        assert findings("U003", NASTA, idag=idag) == []


BESKRIVNING = "data/uppdragsbeskrivningar/2027.yaml"
TOMMA = (mote("2027-3", datum="2027-09-17"), mote("2027-4", datum="2027-11-19"))
HALLNA = tuple(protokoll(f"2027-{number}") for number in (1, 2, 3, 4))
INGEN_SKOLCHEF = medlem("cia-holm", roller=[roll("skolchef", till="2027-01-01")])


def test_u002_inte_pa_nagot_mote() -> None:
    (finding,) = fynd("U002", *TOMMA, idag="2027-11-10")
    assert (finding.fil, finding.rad, finding.galler) == (BESKRIVNING, 8, "overgangar")
    assert finding.text == (
        "Uppdraget Overgangar tas inte upp på något möte under 2027. Ett möte återstår: fredag 19 november 2027."
    )
    assert finding.hjalp == "lägg det på dagordningen: natverk dagordning lägg-till 2027-4 --uppdrag overgangar"


def test_u002_flera_moten_aterstar() -> None:
    (finding,) = fynd("U002", *TOMMA, idag="2027-09-01")
    assert finding.text.endswith("Två möten återstår: 17 september och 19 november.")
    assert finding.hjalp.endswith("natverk dagordning lägg-till 2027-3 --uppdrag overgangar")


def test_u002_foreslar_ett_mote_vars_kallelse_inte_har_gatt_ut() -> None:
    skickad = fil(
        "utskick/2027-08-30-kallelse-2027-3.yaml", falt(vad="kallelse", den="2027-08-30", av="anna-ek", möte="2027-3")
    )
    (finding,) = fynd("U002", *TOMMA, skickad, idag="2027-09-01")
    assert finding.hjalp.endswith("natverk dagordning lägg-till 2027-4 --uppdrag overgangar")


def test_u002_aldrig_under_aret_som_gick() -> None:
    (finding,) = fynd("U002", *TOMMA, *HALLNA, idag="2028-01-03")
    assert finding.text == "Uppdraget Overgangar togs inte upp på något möte under 2027."


def test_u002_tyst_om_planerat_och_nar_det_inte_ar_kant_vad_som_hande() -> None:
    assert findings("U002", idag="2027-11-10") == []
    assert (
        findings("U002", mote("2027-3", datum="2027-09-17", dagordning=[OVERGANGAR]), *HALLNA, idag="2028-01-03") == []
    )
    assert findings("U002", *TOMMA, idag="2028-01-03") == []


def test_u004_utan_omrade() -> None:
    (finding,) = fynd("U004", uppdrag("overgangar", utvecklingsområden=[]))
    assert (finding.fil, finding.rad, finding.galler) == ("data/uppdrag/overgangar.md", 3, "overgangar")


def test_u004_tyst_med_omrade() -> None:
    assert findings("U004") == []


def test_u005_omrade_utan_uppdrag() -> None:
    omraden = [{"id": "fullfoljd-utbildning", "namn": "Fullföljd utbildning"}, {"id": "kompetens", "namn": "Kompetens"}]
    (finding,) = fynd("U005", beskrivning(utvecklingsområden=omraden))
    assert (finding.fil, finding.rad, finding.galler) == (BESKRIVNING, 6, "kompetens")
    assert finding.text == "Inget möte under 2027 berör Kompetens, för inget uppdrag är knutet dit."


def test_u005_tyst_om_alla_har_uppdrag() -> None:
    assert findings("U005") == []


def test_u006_inga_mal() -> None:
    (finding,) = fynd("U006", beskrivning(mål=[]))
    assert (finding.fil, finding.rad) == (BESKRIVNING, 6)


def test_u006_tyst_om_de_star_dar() -> None:
    assert findings("U006") == []


def test_u007_inte_reviderade() -> None:
    (finding,) = fynd("U007", idag="2028-01-03")
    assert (finding.fil, finding.rad, finding.galler, finding.niva) == (BESKRIVNING, 8, "2027", "varning")
    assert finding.text == "Det är inte antecknat att alla uppdrag är reviderade 2027."
    assert "natverk uppdrag revidera --utan-ändring" in finding.hjalp


def test_u007_tyst_under_aret_reviderade_och_utan_skolchef() -> None:
    gjort = uppdrag("overgangar", revideringar=[{"den": "2027-06-01", "av": "cia-holm", "resultat": "Utan ändring"}])
    assert findings("U007", idag="2027-12-31") == []
    assert findings("U007", gjort, idag="2028-01-03") == []
    assert findings("U007", INGEN_SKOLCHEF, idag="2028-01-03") == []


def test_u008_inte_uppfoljda() -> None:
    (finding,) = fynd("U008", idag="2028-01-03")
    assert (finding.fil, finding.rad, finding.galler, finding.niva) == (BESKRIVNING, 8, "2027", "varning")
    assert "natverk uppdrag följ-upp" in finding.hjalp


def test_u008_tyst_under_aret_uppfoljda_och_utan_skolchef() -> None:
    gjort = uppdrag("overgangar", uppföljningar=[{"den": "2027-12-01", "av": "cia-holm", "resultat": "Bra"}])
    assert findings("U008", idag="2027-12-31") == []
    assert findings("U008", gjort, idag="2028-01-03") == []
    assert findings("U008", INGEN_SKOLCHEF, idag="2028-01-03") == []
