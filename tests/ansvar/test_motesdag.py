"""Whether a day will do for a meeting, and how a year's meetings are told."""

from datetime import date

import pytest

from natverk_cli.ansvar.motesar import laget
from natverk_cli.ansvar.motesdag import nearest, prova
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import Papper, beskrivning, installningar, last, mapp, mote, utan

IDAG = "2027-01-11"


def lage(*papper: Papper, idag: str = IDAG) -> Nulage:
    """The network of the papers on a day."""
    with mapp(*papper) as folder:
        return Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))


def test_en_vanlig_fredag() -> None:
    assert prova(lage(), date(2027, 3, 12)) == ((), (), True)


@pytest.mark.parametrize(
    ("dag", "sagt"),
    [
        ("2027-03-26", "Fredag 26 mars 2027 är långfredagen. Närmast passar 19 mars och 2 april."),
        ("2027-02-05", "Fredag 5 februari 2027 ligger redan mötet 2027-1."),
        ("1927-02-04", "Året 1927 ligger för långt bort. Stämmer årtalet?"),
        ("9999-12-31", "Året 9999 ligger för långt bort. Stämmer årtalet?"),
    ],
)
def test_dagar_som_inte_gar(dag: str, sagt: str) -> None:
    found = prova(lage(), date.fromisoformat(dag))
    assert (found.hinder, found.fragor) == ((sagt,), ())


def test_motets_egen_dag_ar_inte_upptagen_och_inte_heller_ett_installts() -> None:
    nu = lage(mote("2027-2", datum="2027-04-23", status="inställt", skäl="Snö."))
    assert prova(nu, date(2027, 2, 5), "2027-1").hinder == ()
    assert prova(nu, date(2027, 4, 23)).hinder == ()


@pytest.mark.parametrize(
    ("dag", "sagt"),
    [
        ("2027-02-19", "Fredag 19 februari 2027 ligger illa till: det är sportlov. Närmast passar 12 och 26 februari."),
        ("2027-01-10", "Söndag 10 januari 2027 har redan varit."),
        ("2027-01-22", "Kallelsen ska gå ut 14 dagar före mötet, men dagen är om elva dagar."),
        ("2029-02-02", "Fredag 2 februari 2029 är mer än två år bort."),
    ],
)
def test_dagar_att_tanka_pa(dag: str, sagt: str) -> None:
    assert prova(lage(), date.fromisoformat(dag)).fragor == (sagt,)


def test_kallelsen_hinner_ut_pa_dagen_och_behovs_inte_till_ett_kallat_mote() -> None:
    assert prova(lage(), date(2027, 1, 25)).fragor == ()
    assert prova(lage(), date(2027, 1, 22), is_kallat=True).fragor == ()


def test_uppdragsbeskrivningens_veckodag() -> None:
    nu = lage(beskrivning(möten={"minst": 4, "veckodag": "torsdag"}))
    assert prova(nu, date(2027, 3, 11)).is_ratt_veckodag
    assert not prova(nu, date(2027, 3, 12)).is_ratt_veckodag
    assert nearest(nu, date(2027, 3, 12)) == [date(2027, 3, 11), date(2027, 3, 18)]


def test_inga_dagar_nara_nar_allt_ska_undvikas() -> None:
    nu = lage(installningar(undvik=[{"från": "2027-01-01", "till": "2027-12-31"}]))
    assert nearest(nu, date(2027, 5, 7)) == []
    assert prova(nu, date(2027, 3, 26)).hinder == ("Fredag 26 mars 2027 är långfredagen.",)


FYRA = "2027 har fyra fredagsmöten. Nätverket ska ha minst fyra."


@pytest.mark.parametrize(
    ("papper", "idag", "sagt"),
    [
        ((), IDAG, FYRA),
        ((mote("2027-4", datum="2027-11-18", extra="ja"),), "2027-11-20", "Ett möte till behövs. Om kallelsen ska"),
        (
            (mote("2027-4", datum="2027-11-19", status="förslag"),),
            IDAG,
            "2027 har fyra fredagsmöten, varav ett bara är förslag. Nätverket ska ha minst fyra.",
        ),
        (
            (utan("moten/2027-4/mote.md"),),
            "2027-12-20",
            "Ingen lämplig fredag återstår som en kallelse hinner ut till.",
        ),
        (
            last("2027-1", den="2027-02-15"),
            "2028-01-10",
            "2027 hölls ett fredagsmöte, och tre möten är utan anteckningar.",
        ),
        ((beskrivning(möten={"minst": 1, "veckodag": "torsdag"}),), "2027-12-01", "2027 har inget torsdagsmöte."),
    ],
)
def test_arets_lage(papper: tuple[Papper, ...], idag: str, sagt: str) -> None:
    assert sagt in laget(lage(*papper, idag=idag), 2027)


def test_utan_uppdragsbeskrivning_sags_inget() -> None:
    assert laget(lage(utan("uppdragsbeskrivningar/2027.yaml")), 2027) == ""
