"""S: register, place and time, and records are sent in and published."""

import datetime as dt

from natverk_cli.documents.forteckning_sparad import skickad
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import Papper, falt, fil, findings, fynd, installningar, last, mapp, medlem, mote, roll

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
        "Förteckningen är inte insänd till forteckning@example.se: ingen insändning är antecknad. "
        "Det skulle ha gjorts fredag 15 januari 2027."
    )
    assert finding.hjalp.startswith("sekreteraren tar fram den: natverk förteckning.")


def sand(den: str = "2027-01-12") -> tuple[Papper, ...]:
    """The register as natverk saves it when it is sent."""
    with mapp() as folder:
        nu = Nulage(read_natverk(folder), Historik(), dt.date.fromisoformat(den))
        changes = skickad(nu, "# Förteckning", "bo-lind", ADRESS)
    return tuple(Papper(change.path.removeprefix("data/"), change.after) for change in changes)


HJO = medlem("eva-ros", roller=[roll("representant", från="2027-01-18")])
FLYTTAT = mote("2027-2", datum="2027-05-21", flyttat=[{"från": "2027-04-23", "den": "2027-01-20"}])


def test_s001_sager_vad_som_har_andrats() -> None:
    (finding,) = fynd("S001", *sand(), HJO, FLYTTAT, idag="2027-02-02")
    assert finding.text == (
        "Förteckningen har ändrats sedan den skickades till forteckning@example.se 12 januari 2027: ny representant "
        "för Hjo: Eva Ros och flyttat möte från fredag 23 april 2027 till fredag 21 maj 2027. En ny skulle ha skickats "
        "måndag 1 februari 2027."
    )
    assert finding.hjalp == (
        "sekreteraren tar fram en ny: natverk förteckning. Skicka utkastet i ut/ och anteckna: "
        "natverk förteckning --redan-skickad"
    )


def test_s001_en_andring_utan_dag_sags_genast() -> None:
    anna = medlem("anna-ek", kommun="Tibro", roller=[roll("representant"), roll("presidium"), roll("ordforande")])
    (finding,) = fynd("S001", *sand(), anna, idag="2027-01-13")
    assert finding.text.endswith("12 januari 2027: ny kommun för Anna Ek.")


def test_s001_bara_de_forsta_andringarna_raknas_upp() -> None:
    nya = [medlem(f"ny-{n}", roller=[roll("representant")]) for n in "abcdef"]
    (finding,) = fynd("S001", *sand(), *nya, idag="2027-01-13")
    assert finding.text.endswith("Ny D och två ändringar till.")


def test_s001_tyst_inom_fristen_och_om_det_som_bara_har_gatt() -> None:
    assert findings("S001", *sand(), HJO, idag="2027-02-01") == []
    assert findings("S001", *sand(), idag="2027-12-31") == []


def test_s002_sager_vad_som_har_andrats() -> None:
    (finding,) = fynd("S002", *sand(), FLYTTAT, idag="2027-02-04")
    assert "12 januari 2027: flyttat möte från fredag 23 april 2027 till fredag 21 maj 2027. En ny" in finding.text
    assert findings("S001", *sand(), FLYTTAT, idag="2027-02-04") == []


def test_s002_tyst_inom_fristen() -> None:
    assert findings("S002", *sand(), FLYTTAT, idag="2027-02-03") == []


def test_s001_tyst_i_tid_och_nar_den_ar_insand() -> None:
    assert findings("S001", idag="2027-01-15") == []
    assert findings("S001", FORTECKNING, idag="2027-01-16") == []


def test_s002_inte_insand_efter_flytt() -> None:
    flyttat = mote("2027-2", datum="2027-04-23", flyttat=[{"från": "2027-04-16", "den": "2027-01-20"}])
    (finding,) = fynd("S002", FORTECKNING, flyttat, idag="2027-02-04")
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/natverk.yaml", 3, 20)
    assert finding.text.startswith(
        "Plats och tid för träffarna är inte insända till forteckning@example.se sedan de senast ändrades. "
        "Den skickades senast 5 januari 2027."
    )


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
    assert finding.text.endswith("Det skulle ha gjorts måndag 8 mars 2027.")


def test_s004_tyst_i_tid_publicerade_och_innan_de_ar_insanda() -> None:
    assert findings("S004", PLATS, *LAST, INSANT, idag="2027-03-08") == []
    assert findings("S004", PLATS, *LAST, INSANT, PUBLICERAT, idag="2027-03-09") == []
    assert findings("S004", PLATS, *LAST, idag="2027-03-09") == []


def test_s005_nagon_annanstans() -> None:
    (finding,) = fynd("S005", PLATS, *LAST, ANNANSTANS)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/utskick/2027-02-16-publicerat.yaml", 6, 9)


def test_s005_tyst_pa_webbplatsen() -> None:
    assert findings("S005", PLATS, *LAST, PUBLICERAT) == []
