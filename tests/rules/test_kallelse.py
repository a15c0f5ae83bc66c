"""K: notice and agenda reach everybody before the meeting, and what they say still holds."""

from tests.papper import Papper, falt, fil, findings, fynd, kallelse, mote

MOTE = "data/moten/2027-1/mote.md"
SEN = "2027-01-27"
ALLA = ("anna-ek", "bo-lind", "dan-berg")
DAG = "2027-02-05"


def skickad(*till: str) -> Papper:
    """The entry that the notice went out."""
    entry = falt(vad="kallelse", den="2027-01-10", av="anna-ek", möte="2027-1", till=till)
    return fil("utskick/2027-01-10-kallelse-2027-1.yaml", entry)


def test_k002_inte_skickad() -> None:
    (finding,) = fynd("K002", idag=SEN)
    assert (finding.fil, finding.rad, finding.kolumn, finding.galler) == (MOTE, 2, 8, "2027-1")
    assert finding.text == (
        "Kallelsen till mötet fredag 5 februari 2027 är inte skickad. Den skulle ha gått ut fredag 22 januari 2027. "
        "Mötet är om nio dagar."
    )
    assert finding.hjalp == (
        "ordföranden skickar: natverk kallelse 2027-1. Är den redan skickad? Anteckna det: "
        "natverk kallelse 2027-1 --redan-skickad 2027-01-22"
    )


def test_k002_tyst_i_tid_nar_den_ar_skickad_och_nar_motet_bara_ar_foreslaget() -> None:
    assert findings("K002", idag="2027-01-22") == []
    assert findings("K002", skickad(*ALLA), idag=SEN) == []
    assert findings("K002", mote("2027-1", datum=DAG, status="förslag"), idag=SEN) == []


def test_k003_nagon_har_inte_fatt_den() -> None:
    (finding,) = fynd("K003", skickad("anna-ek", "bo-lind"))
    assert (finding.fil, finding.rad) == ("data/utskick/2027-01-10-kallelse-2027-1.yaml", 5)
    assert finding.text == "Kallelsen till mötet fredag 5 februari 2027 har inte gått till Dan Berg."


def test_k003_tyst_om_alla_har_fatt_den() -> None:
    assert findings("K003", skickad(*ALLA)) == []


def test_k004_andrat_sedan_kallelsen() -> None:
    papper = mote("2027-1", datum="2027-02-12", plats="Tibro")
    (finding,) = fynd("K004", papper, kallelse("2027-1", datum=DAG), skickad(*ALLA))
    assert (finding.fil, finding.rad, finding.kolumn) == (MOTE, 2, 8)
    assert finding.text == (
        "Sedan kallelsen till mötet fredag 12 februari 2027 skickades har dagen och platsen ändrats."
    )


def test_k004_tyst_om_inget_ar_andrat_eller_ny_kallelse_ar_skickad() -> None:
    assert findings("K004", kallelse("2027-1", datum=DAG), skickad(*ALLA)) == []
    assert findings("K004", kallelse("2027-1", datum="2027-01-29")) == []
