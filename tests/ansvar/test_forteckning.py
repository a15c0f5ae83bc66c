"""Duties 27 and 28: what has changed since the register was sent, from the facts that were sent with it."""

import datetime as dt

import pytest

from natverk_cli.ansvar.forteckning import forteckning, plats_och_tid, skillnader
from natverk_cli.ansvar.insant import senast_skickad, skickat_papper
from natverk_cli.documents.forteckning_sparad import skickad
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import Papper, arbetsordning, falt, fil, installningar, mapp, medlem, mote, roll, utan

SKICKAD = "2027-01-12"
ADRESS = "forteckning@example.se"


def lage(*papper: Papper, idag: str) -> Nulage:
    with mapp(*papper) as folder:
        return Nulage(read_natverk(folder), Historik(), dt.date.fromisoformat(idag))


def sant(*papper: Papper, den: str = SKICKAD) -> tuple[Papper, ...]:
    """The register of the network with those papers as it was sent on a day, and the ledger's entry of it."""
    changes = skickad(lage(*papper, idag=den), "# Förteckning", "bo-lind", ADRESS)
    return tuple(Papper(change.path.removeprefix("data/"), change.after) for change in changes)


def nytt(*papper: Papper, idag: str = "2027-01-20", fore: tuple[Papper, ...] = ()) -> dict[str, str | None]:
    """What has changed with these papers since the register was sent, with the day of each change."""
    nu = lage(*fore, *sant(*fore), *papper, idag=idag)
    paper = skickat_papper(nu, senast_skickad(nu))
    assert paper
    return {one.text: one.den.isoformat() if one.den else None for one in skillnader(nu, paper)}


ANNA = [roll("representant"), roll("presidium"), roll("ordforande")]
HJO = medlem("eva-ros", roller=[roll("representant", från="2027-01-18")])


@pytest.mark.parametrize(
    ("papper", "text", "den"),
    [
        (HJO, "ny representant för Hjo: Eva Ros", "2027-01-18"),
        (medlem("eva-ros", roller=[roll("presidium", från="2027-02-01")]),
         "ny i presidiet: Eva Ros från 1 februari 2027", "2027-02-01"),
        (medlem("eva-ros", roller=[roll("ordforande", tf="ja")]), "ny tillförordnad ordförande: Eva Ros", None),
        (medlem("anna-ek", roller=ANNA[:2]), "Anna Ek är inte längre ordförande", None),
        (medlem("anna-ek", roller=[*ANNA[:2], roll("ordforande", till="2027-01-15")]),
         "Anna Ek är inte längre ordförande", "2027-01-16"),
        (medlem("anna-ek", roller=[*ANNA[:2], roll("ordforande", till="2027-07-31")]),
         "Anna Ek är ordförande till och med 31 juli 2027", "2027-08-01"),
        (medlem("anna-ek", roller=[*ANNA[:2], roll("ordforande", från="2023-01-01")]),
         "Anna Ek är ordförande från 1 januari 2023", None),
        (medlem("anna-ek", kommun="Tibro", roller=ANNA), "ny kommun för Anna Ek", None),
        (fil("medlemmar/anna-ek.yaml", falt(namn="Anna Bok", kommun="Hjo", roller=ANNA)), "Anna Ek heter nu Anna Bok",
         None),
        (mote("2027-2", datum="2027-05-21", flyttat=[{"från": "2027-04-23", "den": "2027-01-15"}]),
         "flyttat möte från fredag 23 april 2027 till fredag 21 maj 2027", "2027-01-15"),
        (mote("2027-2", datum="2027-04-23", status="inställt", skäl="Sjukdom", inställt_den="2027-01-14"),
         "inställt möte fredag 23 april 2027", "2027-01-14"),
        (mote("2027-2", datum="2027-04-23", start="09.00", plats="Hjo"),
         "ny tid och ny plats för mötet fredag 23 april 2027", None),
        (utan("moten/2027-2/mote.md"), "mötet fredag 23 april 2027 finns inte längre", None),
        (mote("2027-5", datum="2027-12-03"), "nytt möte fredag 3 december 2027", None),
    ],
)  # fmt: skip
def test_en_andring_i_ord_med_sin_dag(papper: Papper, text: str, den: str | None) -> None:
    assert nytt(papper) == {text: den}


def test_en_eftertradare_ar_en_andring() -> None:
    anna = medlem("anna-ek", roller=[*ANNA[:2], roll("ordforande", till="2027-07-31")])
    dan = medlem("dan-berg", roller=[roll("ordforande", från="2027-08-01")])
    dan_fore = medlem("dan-berg", roller=[])
    assert nytt(anna, dan, fore=(dan_fore,)) == {"Dan Berg efterträder Anna Ek som ordförande 1 augusti": "2027-08-01"}


def test_en_kommuns_nya_representant_eftertrader_den_gamla_men_inte_en_annan_kommuns() -> None:
    slutar = [roll("representant", till="2027-01-17"), *ANNA[1:]]
    assert nytt(medlem("anna-ek", roller=slutar), HJO) == {
        "Eva Ros efterträder Anna Ek som representant för Hjo 18 januari": "2027-01-18"
    }
    tibro = medlem("eva-ros", kommun="Tibro", roller=[roll("representant", från="2027-01-18")])
    assert len(nytt(medlem("anna-ek", roller=slutar), tibro)) == 2


def test_ett_mote_som_blir_bestamt_i_den_faststallda_planen() -> None:
    forslag = mote("2027-1", datum="2027-02-05", status="förslag")
    plan = fil(
        "arbetsordning/2027.md",
        "---\nstatus: fastställd\nfastställd: {av: anna-ek, den: 2027-01-15}\n"
        "möten:\n  - {möte: 2027-1, datum: 2027-02-05}\n---\n",
    )
    assert nytt(mote("2027-1", datum="2027-02-05"), plan, fore=(forslag,)) == {
        "mötet fredag 5 februari 2027 är bestämt": "2027-01-15"
    }
    osagd = arbetsordning(2027, "2027-02-05")
    assert list(nytt(mote("2027-1", datum="2027-02-05"), osagd, fore=(forslag,)).values()) == [None]


def test_flera_nya_moten_raknas_ihop() -> None:
    assert nytt(mote("2027-5", datum="2027-12-03"), mote("2027-6", datum="2027-12-10")) == {"två nya möten": None}


def test_tiden_som_gar_ar_ingen_andring() -> None:
    slutar = medlem("eva-ros", roller=[roll("representant", till="2027-03-31")])
    kommer = medlem("dan-alm", roller=[roll("representant", från="2027-03-01")])
    assert nytt(idag="2027-10-01", fore=(slutar, kommer)) == {}


def test_titeln_ar_en_uppgift_bara_om_den_visas() -> None:
    titel = medlem("anna-ek", roller=ANNA, titel="rektor")
    assert nytt(titel) == {}
    visas = installningar(offentligt=["namn", "kommun", "titel", "roll"])
    assert nytt(titel, fore=(visas,)) == {"ny titel för Anna Ek": None}


def uppgifter(*papper: Papper, idag: str) -> list[tuple[str, str | None]]:
    """The state and the last day of duties 27 and 28."""
    nu = lage(*sant(), *papper, idag=idag)
    tasks = (*forteckning(nu), *plats_och_tid(nu))
    return [(task.lage, task.senast.isoformat() if task.senast else None) for task in tasks]


def test_klar_sa_lange_inget_andras() -> None:
    assert uppgifter(idag="2027-12-31") == [("klar", None), ("klar", None)]


def test_dags_efter_en_andring_och_forsenad_efter_fristen() -> None:
    assert uppgifter(HJO, idag="2027-02-01") == [("dags", "2027-02-01"), ("klar", None)]
    assert uppgifter(HJO, idag="2027-02-02") == [("försenad", "2027-02-01"), ("klar", None)]


def test_en_andring_utan_dag_ar_dags_genast() -> None:
    plats = mote("2027-2", datum="2027-04-23", plats="Hjo")
    assert uppgifter(plats, idag="2027-01-13") == [("klar", None), ("dags", None)]


def test_den_sista_som_skickades_galler() -> None:
    fore = lage(HJO, *sant(), *sant(HJO, den="2027-01-19"), idag="2027-02-02")
    assert [task.bevis for task in forteckning(fore)] == ["data/utskick/2027-01-19-forteckning.yaml"]


def test_en_som_skickats_till_nagon_annan_raknas_inte() -> None:
    entry = fil(
        "utskick/2027-01-12-forteckning.yaml",
        falt(vad="förteckning", den="2027-01-12", av="bo-lind", till=["anna-ek"]),
    )
    assert senast_skickad(lage(entry, idag="2027-01-20")) is None


def test_liggarens_fingeravtryck_racker_ocksa_utan_papperet() -> None:
    paper, entry = sant()
    nu = lage(entry, idag="2027-12-31")
    assert [task.lage for task in (*forteckning(nu), *plats_och_tid(nu))] == ["klar", "klar"]
    assert paper.sokvag == "forteckning/2027-01-12.md"
