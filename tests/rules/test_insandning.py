"""S: register, place and time, and records are sent in and published."""

from tests.papper import Papper, falt, fil, findings, fynd, installningar, last, mote

LAST = last("2027-1", "## § 1 Öppnande\nHej.\n", den="2027-02-15")
PROTOKOLL = "data/moten/2027-1/protokoll.md"
ADRESS = "forteckning@example.se"
PLATS = installningar(webbplats="https://natverk.example.se")


def utskick(namn: str, **mer: str | list[str]) -> Papper:
    """An entry of the ledger."""
    return fil(
        f"utskick/2027-02-16-{namn}.yaml", falt(**{"vad": "protokoll", "den": "2027-02-16", "av": "bo-lind"} | mer)
    )


FORTECKNING = utskick("forteckning", vad="förteckning", den="2027-01-05", till=[ADRESS])
INSANT = utskick("insant", möte="2027-1", till=[ADRESS])
PUBLICERAT = utskick("publicerat", sätt="publicering", möte="2027-1", adress="https://natverk.example.se/1")
ANNANSTANS = utskick("publicerat", sätt="publicering", möte="2027-1", adress="https://example.org/1")


def test_s001_aldrig_insand() -> None:
    (finding,) = fynd("S001", idag="2027-01-16")
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 3, 20)
    assert finding.text == (
        "Förteckningen är inte insänd till forteckning@example.se sedan medlemmarna senast ändrades. Ingen insändning "
        "är antecknad. Det skulle ha gjorts fredag 15 januari 2027."
    )


def test_s001_tyst_i_tid_och_nar_den_ar_insand() -> None:
    assert findings("S001", idag="2027-01-15") == []
    assert findings("S001", FORTECKNING, idag="2027-01-16") == []


def test_s002_inte_insand_efter_flytt() -> None:
    flyttat = mote("2027-2", datum="2027-04-23", flyttat=[{"från": "2027-04-16", "den": "2027-01-20"}])
    (finding,) = fynd("S002", FORTECKNING, flyttat, idag="2027-02-04")
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 3, 20)
    assert "Den skickades senast 5 januari 2027." in finding.text


def test_s002_tyst_i_tid_och_nar_s001_sager_det() -> None:
    assert findings("S002", FORTECKNING, idag="2027-02-04") == []
    assert findings("S002", idag="2027-02-04") == []


def test_s003_inte_insanda() -> None:
    (finding,) = fynd("S003", *LAST, idag="2027-02-23")
    assert (finding.fil, finding.rad, finding.kolumn, finding.galler) == (PROTOKOLL, 2, 9, "2027-1")
    assert finding.text.endswith(
        "är inte insända till forteckning@example.se. Det skulle ha gjorts måndag 22 februari 2027."
    )


def test_s003_tyst_i_tid_insanda_och_utan_las() -> None:
    assert findings("S003", *LAST, idag="2027-02-22") == []
    assert findings("S003", *LAST, INSANT, idag="2027-02-23") == []
    assert findings("S003", idag="2027-03-23") == []


def test_s004_inte_publicerade() -> None:
    (finding,) = fynd("S004", PLATS, *LAST, INSANT, idag="2027-03-09")
    assert (finding.fil, finding.rad, finding.kolumn, finding.galler) == (PROTOKOLL, 2, 9, "2027-1")


def test_s004_tyst_i_tid_publicerade_och_innan_de_ar_insanda() -> None:
    assert findings("S004", PLATS, *LAST, INSANT, idag="2027-03-08") == []
    assert findings("S004", PLATS, *LAST, INSANT, PUBLICERAT, idag="2027-03-09") == []
    assert findings("S004", PLATS, *LAST, idag="2027-03-09") == []


def test_s005_nagon_annanstans() -> None:
    (finding,) = fynd("S005", PLATS, *LAST, ANNANSTANS)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/utskick/2027-02-16-publicerat.yaml", 6, 9)


def test_s005_tyst_pa_webbplatsen() -> None:
    assert findings("S005", PLATS, *LAST, PUBLICERAT) == []
