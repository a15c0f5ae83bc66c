"""Items of an agenda added, changed, moved and taken away: the file says what the meeting becomes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.ansvar.dagordning import dagordning
from natverk_cli.documents.dagordning_punkter import (
    Plats,
    andrad,
    avbojt,
    borttagen,
    flyttad,
    foreslagen,
    index_of,
    new_id,
    tillagd,
)
from natverk_cli.documents.dagordningsbild import dagordningsbild
from natverk_cli.documents.mote import Andring
from natverk_cli.model.falt import Heltal
from natverk_cli.model.mote import Forslag, Mote, Punkt
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import Papper, Varde, installningar, mapp, mote

IDAG = date(2027, 1, 11)
TRE: list[Varde] = [{"id": id_, "rubrik": id_.upper(), "tid": 10} for id_ in ("a", "b", "c")]


def lage(*papper: Papper) -> Nulage:
    """The network of the papers."""
    with mapp(*papper) as folder:
        return Nulage(read_natverk(folder), Historik(), IDAG)


def med(*papper: Papper, **falt: Varde) -> tuple[Nulage, Mote]:
    """The network with these fields of its first meeting, and that meeting."""
    nu = lage(mote("2027-1", datum="2027-02-05", status="planerat", **falt), *papper)
    found = nu.natverk.mote("2027-1")
    assert found
    return nu, found


def ids(andring: Andring) -> list[str]:
    """The items' ids, once the file has been read and says what was meant."""
    assert lage(Papper("moten/2027-1/mote.md", andring.change.after)).natverk.mote("2027-1") == andring.mote
    return [punkt.id for punkt in andring.mote.dagordning]


def test_den_forsta_punkten_och_nasta() -> None:
    nu, tomt = med()
    assert ids(tillagd(nu, tomt, Punkt(id="a", rubrik="A"))) == ["a"]
    nu, tre = med(dagordning=TRE)
    assert ids(tillagd(nu, tre, Punkt(id="d", rubrik="D, å: #"))) == ["a", "b", "c", "d"]
    assert ids(tillagd(nu, tre, Punkt(id="d", rubrik="D"), 1)) == ["a", "d", "b", "c"]


def test_ett_forslag_blir_en_punkt() -> None:
    waiting: list[Varde] = [{"rubrik": "Ett", "av": "anna-ek"}, {"rubrik": "Två", "av": "bo-lind"}]
    nu, tva = med(förslag=waiting)
    after = tillagd(nu, tva, Punkt(id="ett", rubrik="Ett"), forslag=0)
    assert ids(after) == ["ett"]
    assert [one.rubrik for one in after.mote.forslag] == ["Två"]
    assert ids(avbojt(nu, tva, 1)) == []
    assert [one.rubrik for one in avbojt(nu, tva, 1).mote.forslag] == ["Ett"]
    one_more = foreslagen(nu, tva, Forslag(rubrik="Tre", av="anna-ek", den=IDAG))
    assert ids(one_more) == []
    assert len(one_more.mote.forslag) == 3


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2), st.integers(0, 3))
def test_flyttad(number: int, to: int) -> None:
    nu, tre = med(dagordning=TRE)
    expected = ["a", "b", "c"]
    expected.insert(to - (to > number), expected.pop(number))
    after = flyttad(nu, tre, number, to)
    assert ids(after) == expected
    assert (after.change.before == after.change.after) == (expected == ["a", "b", "c"])


def test_andrad_och_borttagen() -> None:
    nu, tre = med(dagordning=TRE)
    punkt = Punkt(id="b", rubrik="Bättre", tid=Heltal(25), uppdrag=("overgangar",), innehall=("x: y",))
    after = andrad(nu, tre, 1, punkt)
    assert ids(after) == ["a", "b", "c"]
    assert after.mote.dagordning[1] == punkt
    assert ids(borttagen(nu, tre, 0)) == ["b", "c"]


@pytest.mark.parametrize(
    ("plats", "expected"),
    [
        (Plats("b", is_fore=True), 1),
        (Plats("b", is_fore=False), 2),
        (Plats("fran-skolchefsgruppen", is_fore=False), 0),
        (Plats("laget-runt", is_fore=True), 3),
        (Plats("laget-runt", is_fore=False), None),
        (Plats("narvaro", is_fore=True), None),
    ],
)
def test_var_en_punkt_far_ligga(plats: Plats, expected: int | None) -> None:
    assert index_of(*med(dagordning=TRE), plats) == expected


@pytest.mark.parametrize(
    ("rubrik", "expected"), [("Övergångar", "overgangar"), ("A", "a-2"), ("Närvaro", "narvaro-2"), ("???", "punkt")]
)
def test_en_ny_beteckning(rubrik: str, expected: str) -> None:
    nu, tre = med(dagordning=TRE)
    assert new_id(nu, tre, rubrik) == expected


def test_en_staende_punkt_far_tid_pa_sin_plats() -> None:
    nu, found = med(dagordning=[{"id": "laget-runt", "rubrik": "Laget runt", "tid": 30}, *TRE])
    items = {punkt.id: punkt for punkt in dagordning(nu, found)}
    assert items["laget-runt"].tid == 30
    assert list(items).index("laget-runt") == list(items).index("c") + 1
    assert len(items) == len(dagordning(nu, found))


def test_en_egen_punkt_med_en_staende_punkts_beteckning_forsvinner_inte() -> None:
    nu, found = med(dagordning=[{"id": "narvaro", "rubrik": "Barnens närvaro"}])
    assert [punkt.rubrik for punkt in dagordning(nu, found)][5:7] == ["Barnens närvaro", "Laget runt"]


@pytest.mark.parametrize(
    ("falt", "expected"),
    [
        ({}, "Ingen punkt har någon tid än."),
        ({"start": "09.00", "slut": "10.00"}, "Ingen punkt har någon tid än. Mötet är 60 minuter."),
        ({"dagordning": TRE}, "Punkterna tar 30 minuter. Mötets längd är inte bestämd."),
        (
            {"start": "09.00", "slut": "10.00", "dagordning": TRE},
            "Punkterna med tid tar 30 minuter av mötets 60. 30 minuter återstår till elva punkter utan tid.",
        ),
        (
            {"start": "09.00", "slut": "09.30", "dagordning": TRE},
            "Punkterna med tid tar 30 minuter av mötets 30. Inget återstår till elva punkter utan tid.",
        ),
        (
            {"start": "09.00", "slut": "09.29", "dagordning": TRE},
            "Punkterna tar 30 minuter men mötet är 29: 1 minut för lite.",
        ),
    ],
)
def test_minuterna_mot_motets_langd(falt: dict[str, Varde], expected: str) -> None:
    assert dagordningsbild(*med(**falt)).tidslage == expected


def test_med_justerare_numreras_deras_val() -> None:
    nu, found = med(installningar(justering="justerare"), dagordning=TRE)
    assert [rad.punkt.id for rad in dagordningsbild(nu, found).rader][3] == "val-av-justerare"
