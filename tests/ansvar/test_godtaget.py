"""What the network has accepted waits on the board and the page, until the acceptance ends."""

from datetime import date

import pytest

from natverk_cli.ansvar.godtaget import EFTER_ANTECKNINGARNA, REGLER
from natverk_cli.ansvar.sidan import sidan
from natverk_cli.ansvar.uppgift import Uppgift
from natverk_cli.ansvar.uppgifter import uppgifter
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules import KODER
from natverk_cli.rules.undantag import is_mojligt
from tests.ansvar.test_aret_dag_for_dag import AR, GRUNDEN
from tests.papper import Papper, findings, fynd, installningar, mapp, medlem, protokoll, roll, utan

SKAL = "Det har nätverket bestämt."


def nulage(*papper: Papper, idag: str) -> Nulage:
    """The network with those papers on a day."""
    with mapp(*papper) as folder:
        return Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))


def godtaget(regel: str, galler: str | None, till: str = "2028-12-31") -> Papper:
    """The settings with that accepted."""
    om = {"gäller": galler} if galler else {}
    return installningar(undantag=[{"regel": regel, **om, "skäl": SKAL, "till": till}])


def uppgift(nu: Nulage, krav: int, galler: str) -> Uppgift:
    """The task of that duty about that."""
    (task,) = (task for task in uppgifter(nu) if (task.krav, task.galler) == (krav, galler))
    return task


def test_every_duty_that_can_be_late_has_rules_that_say_so() -> None:
    late = {krav for krav, _, *played in (*AR, *GRUNDEN) if any("försenad" in states for states in played)}
    # 7: an area is late only when all its assignments are, and of those U002 speaks.
    assert set(REGLER) == late - {7}
    assert set(EFTER_ANTECKNINGARNA) <= set(REGLER)
    for krav, koder in REGLER.items():
        for kod in koder:
            assert krav in KODER[kod].krav
            assert is_mojligt(kod)


INGEN_ORDFORANDE = medlem("anna-ek", roller=[roll("representant"), roll("presidium")])


@pytest.mark.parametrize(
    ("krav", "galler", "regel", "om", "papper", "idag"),
    [
        (14, "2027", "A001", "2027", (utan("arbetsordning/2027.md"),), "2027-02-08"),
        (15, "2027-1", "D001", "2027-1", (), "2027-02-08"),
        (16, "2027-1", "D003", "2027-1", (), "2027-02-08"),
        (25, "2027-1", "K002", "2027-1", (), "2027-02-08"),
        (25, "2027-1", "K002", None, (), "2027-02-08"),
        (26, "", "R001", "ordforande", (INGEN_ORDFORANDE,), "2027-02-08"),
        (29, "2027-1", "P001", "2027-1", (), "2027-03-01"),
        (35, "2027-1", "P001", "2027-1", (), "2027-06-01"),
        (29, "2027-1", "P002", "2027-1", (protokoll("2027-1", status="utkast"),), "2027-03-01"),
        (3, "2027", "T004", "2027", (), "2028-01-10"),
        (32, "2027", "M001", "2027", (), "2028-01-10"),
    ],
)
def test_what_is_accepted_waits(
    krav: int, galler: str, regel: str, om: str | None, papper: tuple[Papper, ...], idag: str
) -> None:
    assert uppgift(nulage(*papper, idag=idag), krav, galler).lage == "försenad"
    assert findings(regel, *papper, idag=idag)
    task = uppgift(nulage(*papper, godtaget(regel, om), idag=idag), krav, galler)
    assert (task.lage, task.bevis) == ("väntar", f"godtaget till 31 december 2028: {SKAL}")
    assert not [one for one in fynd(regel, *papper, godtaget(regel, om), idag=idag) if om in (None, one.galler)]


def test_the_page_shows_the_same() -> None:
    nu = nulage(godtaget("K002", None), idag="2027-01-27")
    (rad,) = (rad for avsnitt in sidan(nu) for rad in avsnitt.rader if rad.plikt.nummer == 25)
    assert rad.lage == "väntar"


def test_only_what_is_accepted_and_only_until_it_ends() -> None:
    for papper in (
        godtaget("K002", "2027-2"),
        godtaget("D001", "2027-1"),
        godtaget("K002", "2027-1", till="2027-02-07"),
    ):
        assert uppgift(nulage(papper, idag="2027-02-08"), 25, "2027-1").lage == "försenad"
    last_day = godtaget("K002", "2027-1", till="2027-02-08")
    assert uppgift(nulage(last_day, idag="2027-02-08"), 25, "2027-1").lage == "väntar"
