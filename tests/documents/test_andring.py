"""Edits of people's files through the model: only what was meant changes."""

import datetime as dt
from collections.abc import Iterator

import pytest

from natverk_cli.documents.andring import Add, Put, Remove, edited
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import JaNej, Klocka
from natverk_cli.model.medlem import Innehav
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import fil, mapp

MEDLEM = """\
# den första
namn: Anna Ek
roller:
  - {roll: representant, från: 2023-01-01}
  - {roll: ordforande}   # tills vidare
"""
MOTE = "---\ndatum: 2027-02-05\nstart: 09.00   # tidigt\nstatus: planerat\n---\nText.\n"


@pytest.fixture
def nu() -> Iterator[Nulage]:
    with mapp(fil("medlemmar/anna-ek.yaml", MEDLEM), fil("moten/2027-1/mote.md", MOTE)) as folder:
        yield Nulage(read_natverk(folder), Historik(), dt.date(2027, 1, 11))


def test_en_roll_avslutas_och_en_ny_borjar(nu: Nulage) -> None:
    (anna,) = [medlem for medlem in nu.natverk.medlemmar if medlem.id == "anna-ek"]
    sista, forsta = dt.date(2027, 7, 31), dt.date(2027, 8, 1)
    change = edited(
        nu,
        anna,
        Put(("roller", 1, "till"), sista),
        Add(("roller",), Innehav(roll="presidium", fran=forsta, tf=JaNej.JA)),
    )
    assert change.before == MEDLEM.encode()
    assert change.edit
    assert change.after is not None
    assert change.after.decode() == (
        MEDLEM.replace("{roll: ordforande}", "{roll: ordforande, till: 2027-07-31}")
        + "  - {roll: presidium, från: 2027-08-01, tf: ja}\n"
    )


def test_ett_mote_far_nya_falt_i_faltens_ordning(nu: Nulage) -> None:
    mote = nu.natverk.mote("2027-1")
    assert isinstance(mote, Mote)
    change = edited(nu, mote, Put(("start",), Klocka(9 * 60 + 30)), Put(("plats",), "Hjo, sal 2"), Remove(("status",)))
    assert change.after is not None
    assert change.after.decode() == ("---\ndatum: 2027-02-05\nstart: 09.30   # tidigt\nplats: Hjo, sal 2\n---\nText.\n")


def test_det_som_inte_gar_sags_pa_svenska(nu: Nulage) -> None:
    with pytest.raises(NatverkError, match="för hand"):
        edited(nu, nu.natverk.medlemmar[0], Remove(("roller", 7)))
