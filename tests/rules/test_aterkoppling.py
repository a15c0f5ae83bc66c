"""T: what goes to and from the school-chief group."""

from tests.papper import falt, fil, findings, fynd, installningar, last, medlem, protokoll, roll

PROTOKOLL = "data/moten/2027-1/protokoll.md"
INGET = "## § 1 Återkoppling\nFrån skolchefsgruppen: inget\n"
FRAGA = "## § 1 Frågor\nTill skolchefsgruppen f1: Får vi köpa böcker?\n"
INGEN_SKOLCHEF = medlem("cia-holm", roller=[roll("skolchef", till="2027-01-01")])
EFTER = "2027-02-20"


def test_t001_inget_sagt() -> None:
    (finding,) = fynd("T001", *last("2027-1", "## § 1 Öppnande\nHej.\n", den="2027-02-15"), idag=EFTER)
    assert (finding.fil, finding.rad, finding.kolumn, finding.galler) == (PROTOKOLL, 1, 1, "2027-1")
    assert finding.hjalp.endswith("natverk protokoll rättelse 2027-1")


def test_t001_olast_rattas_i_filen() -> None:
    (finding,) = fynd("T001", protokoll("2027-1", "## § 1 Öppnande\nHej.\n"), idag=EFTER)
    assert f"i {PROTOKOLL}" in finding.hjalp


def test_t001_tyst_om_inget_ar_sagt_i_utkast_och_utan_skolchef() -> None:
    assert findings("T001", *last("2027-1", INGET, den="2027-02-15"), idag=EFTER) == []
    assert findings("T001", protokoll("2027-1", status="utkast"), idag=EFTER) == []
    assert findings("T001", protokoll("2027-1"), INGEN_SKOLCHEF, idag=EFTER) == []


def test_t002_inte_framford() -> None:
    (finding,) = fynd("T002", *last("2027-1", FRAGA, den="2027-02-15"), idag="2027-04-07")
    assert (finding.fil, finding.kolumn, finding.galler) == (PROTOKOLL, 1, "2027-1/f1")
    assert finding.rad == 7
    assert finding.hjalp.endswith("natverk fråga framförd 2027-1/f1")


def test_t002_tyst_i_tid_framford_och_utan_skolchef() -> None:
    last_ = last("2027-1", FRAGA, den="2027-02-15")
    framford = fil("uppfoljning/2027-1-f1.yaml", falt(händelser=[{"den": "2027-03-01", "vad": "framförd"}]))
    assert findings("T002", *last_, idag="2027-04-06") == []
    assert findings("T002", *last_, framford, idag="2027-04-07") == []
    assert findings("T002", *last_, INGEN_SKOLCHEF, idag="2027-04-07") == []


def test_t003_inte_skickad() -> None:
    (finding,) = fynd("T003", *last("2027-1", INGET, den="2027-02-15"), idag=EFTER)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-1/mote.md", 2, 8)
    assert finding.text.endswith("Den skulle ha skickats fredag 19 februari 2027.")
    assert "natverk sammanställning 2027-1. " in finding.hjalp
    assert finding.hjalp.endswith("natverk sammanställning 2027-1 --redan-skickad")


def test_t003_tyst_i_tid_och_sa_lange_anteckningarna_saknas() -> None:
    assert findings("T003", *last("2027-1", INGET, den="2027-02-15"), idag="2027-02-19") == []
    assert findings("T003", idag=EFTER) == []


def test_t004_ingen_rapport() -> None:
    (finding,) = fynd("T004", idag="2028-01-01")
    assert (finding.fil, finding.rad, finding.galler) == ("data/natverk.yaml", 9, "2027")
    undantag = installningar(undantag=[{"regel": "T004", "gäller": 2027, "skäl": "Nystart.", "till": "2028-12-31"}])
    assert findings("T004", undantag, idag="2028-01-01") == []


def test_t004_tyst_under_aret_och_om_nagot_ar_skickat() -> None:
    sant = fil(
        "utskick/2027-06-01-arsrapport.yaml", falt(vad="årsrapport", den="2027-06-01", av="anna-ek", till=["skolchef"])
    )
    assert findings("T004", idag="2027-12-31") == []
    assert findings("T004", sant, idag="2028-01-01") == []
