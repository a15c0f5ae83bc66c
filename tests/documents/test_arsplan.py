"""A year's draft: hosts in turn, assignments shared out, and the files it comes to."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.ansvar.motesforslag import bokade, motesforslag
from natverk_cli.documents.arsplan import Utkast, med_dag, med_uppdrag, med_vard, utkast
from natverk_cli.documents.arsplan_filer import Arsplan, arsplan
from natverk_cli.documents.mote import Ram
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.falt import Klocka
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules.check import check
from natverk_cli.svenska.datum import dag_manad
from tests.papper import Papper, beskrivning, installningar, kallelse, last, mapp, medlem, mote, roll, uppdrag

FEM = ("sprak", "overgangar", "studier", "barnen", "volym")
UPPDRAG = (beskrivning(uppdrag=list(FEM)), *(uppdrag(id_) for id_ in FEM))
TRE_KOMMUNER = (
    installningar(kommuner={"Hjo": 1497, "Skara": 1495, "Tibro": 1472}),
    medlem("eva-ros", kommun="Skara", roller=[roll("representant")]),
)
INGET_SAGT = Ram()
IDAG = "2027-10-11"
FYRA = ("2028-02-04", "2028-04-21", "2028-09-15", "2028-11-17")


def lage(*papper: Papper, idag: str = IDAG) -> Nulage:
    """The network, with five assignments, on a day."""
    with mapp(*UPPDRAG, *papper) as folder:
        return Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))


def draft(nu: Nulage, ar: int = 2028) -> Utkast:
    """The year's draft with the meetings there are."""
    assert nu.beskrivning
    return utkast(nu, motesforslag(nu, nu.beskrivning, ar, bokade(nu, ar)))


def filer(nu: Nulage, ett: Utkast, ram: Ram = INGET_SAGT, funnits: Sequence[str] = ()) -> Arsplan:
    """What the draft comes to, drawn up by Anna Ek that day."""
    return arsplan(nu, ett, ram, Beslutad(av="anna-ek", den=nu.idag), funnits)


def sparat(made: Arsplan, *papper: Papper) -> Natverk:
    """The network read again with the draft's files in it."""
    written = (Papper(change.path.removeprefix("data/"), change.after) for change in made.changes)
    with mapp(*UPPDRAG, *papper, *written) as folder:
        return read_natverk(folder)


def test_every_assignment_once_spread_over_the_meetings() -> None:
    assert [rad.uppdrag for rad in draft(lage()).rader] == [
        ("sprak",),
        ("overgangar",),
        ("studier", "barnen"),
        ("volym",),
    ]


def test_what_has_waited_longest_comes_first() -> None:
    sprak = {"id": "sprak", "rubrik": "Språk", "uppdrag": ["sprak"]}
    overgangar = {"id": "overgangar", "rubrik": "Övergångar", "uppdrag": ["overgangar"]}
    held = (
        mote("2027-1", datum="2027-02-05", dagordning=[sprak]),
        *last("2027-1", den="2027-02-10"),
        mote("2027-2", datum="2027-04-23", dagordning=[overgangar]),
        *last("2027-2", den="2027-04-30"),
    )
    assert [id_ for rad in draft(lage(*held)).rader for id_ in rad.uppdrag] == [
        "studier",
        "barnen",
        "volym",
        "sprak",
        "overgangar",
    ]


def test_kommuner_take_turns_and_go_on_from_the_year_before() -> None:
    earlier = (
        mote("2027-1", datum="2027-02-05", värd="Hjo"),
        mote("2027-2", datum="2027-04-23", värd="Tibro"),
        mote("2027-3", datum="2027-09-17", värd="Skara", status="inställt", skäl="För få kunde."),
    )
    assert [rad.vard for rad in draft(lage(*TRE_KOMMUNER, *earlier)).rader] == ["Skara", "Hjo", "Tibro", "Skara"]


def test_only_kommuner_that_take_part_are_hosts() -> None:
    tre = TRE_KOMMUNER[0]
    assert {rad.vard for rad in draft(lage(tre)).rader} == {"Hjo", "Tibro"}
    nobody = tuple(medlem(id_, roller=[]) for id_ in ("anna-ek", "bo-lind"))
    assert {rad.vard for rad in draft(lage(tre, *nobody)).rader} == {"Hjo", "Skara", "Tibro"}
    assert {rad.vard for rad in draft(lage(installningar(kommuner={}))).rader} == {None}


def test_meetings_there_are_stay_as_they_are_and_count() -> None:
    volym = {"id": "volym", "rubrik": "Volym", "uppdrag": ["volym"]}
    booked = mote("2028-3", datum="2028-04-28", värd="Tibro", dagordning=[volym])
    ett = draft(lage(booked))
    assert [(dag_manad(rad.dag), rad.mote.id if rad.mote else "") for rad in ett.rader] == [
        ("4 februari", ""),
        ("28 april", "2028-3"),
        ("15 september", ""),
        ("17 november", ""),
    ]
    assert [rad.tar_upp for rad in ett.rader] == [
        ("sprak",),
        ("volym",),
        ("overgangar", "studier"),
        ("barnen",),
    ]


def test_what_is_left_goes_on_meetings_there_are_until_they_have_been_called() -> None:
    fyra = [mote(f"2028-{n}", datum=dag) for n, dag in enumerate(FYRA, 1)]
    assert [rad.uppdrag for rad in draft(lage(*fyra)).rader][2] == ("studier", "barnen")
    called = [kallelse(f"2028-{n}", datum="2028-02-04") for n in range(1, 5)]
    assert draft(lage(*fyra, *called)).over == FEM
    assert draft(lage(*fyra, called[0])).rader[0].uppdrag == ()


def test_the_files_are_tidy_and_read_back_as_meant() -> None:
    nu = lage(*TRE_KOMMUNER)
    made = filer(nu, draft(nu), Ram(start=Klocka(540), slut=Klocka(720)))
    assert [change.path for change in made.changes] == [
        "data/arbetsordning/2028.md",
        *(f"data/moten/2028-{n}/mote.md" for n in range(1, 5)),
    ]
    assert (
        (made.changes[0].after or b"").decode()
        == """\
---
status: förslag
upprättad: {av: anna-ek, den: 2027-10-11}
möten:
  - {möte: 2028-1, datum: 2028-02-04, uppdrag: [sprak]}
  - {möte: 2028-2, datum: 2028-04-21, uppdrag: [overgangar]}
  - {möte: 2028-3, datum: 2028-09-15, uppdrag: [studier, barnen]}
  - {möte: 2028-4, datum: 2028-11-17, uppdrag: [volym]}
---
"""
    )
    read = sparat(made, *TRE_KOMMUNER)
    assert read.brister == ()
    assert read.arbetsordningar == made.nu.natverk.arbetsordningar
    assert read.moten == made.nu.natverk.moten
    third = read.mote("2028-3")
    assert third
    assert (third.status, str(third.start), str(third.slut), third.vard) == ("förslag", "9.00", "12.00", "Tibro")
    assert [(punkt.id, punkt.rubrik) for punkt in third.dagordning] == [("studier", "Studier"), ("barnen", "Barnen")]
    assert third.uid
    assert len({one.uid for one in read.moten if one.uid}) == 4


def test_no_rule_has_anything_to_say_but_that_they_are_proposed() -> None:
    nu = lage()
    before = {one.kod for one in check(nu)}
    after = check(nu._replace(natverk=sparat(filer(nu, draft(nu)))))
    assert {one.kod for one in after} - before == {"M007"}


def test_an_id_that_has_been_used_is_not_given_again() -> None:
    nu = lage()
    made = filer(nu, draft(nu), funnits=("2028-1", "2028-2"))
    assert [one.mote for one in made.plan.moten] == ["2028-3", "2028-4", "2028-5", "2028-6"]


def test_meetings_there_are_keep_their_bytes_and_get_the_rest_last() -> None:
    text = "---\ndatum: 2028-02-04 # bokat\nstatus: planerat\ndagordning:\n- {id: lek, rubrik: Lek}\n---\nHej.\n"
    booked = [mote(f"2028-{n}", datum=dag) for n, dag in ((2, "2028-04-21"), (3, "2028-09-15"), (4, "2028-11-17"))]
    nu = lage(Papper("moten/2028-1/mote.md", text.encode()), *booked)
    change = next(one for one in filer(nu, draft(nu)).changes if "2028-1" in one.path)
    assert change.edit
    assert (change.after or b"").decode() == text.replace(
        "rubrik: Lek}\n", "rubrik: Lek}\n- {id: sprak, rubrik: Sprak, uppdrag: [sprak]}\n"
    )


def test_times_are_as_they_use_to_be() -> None:
    nu = lage(mote("2027-4", datum="2027-11-19", start="13.00", slut="15.30", plats="Hjo"))
    first = filer(nu, draft(nu)).nu.natverk.mote("2028-1")
    assert first
    assert (str(first.start), str(first.slut), first.plats) == ("13.00", "15.30", None)


def test_changes_before_it_is_saved() -> None:
    nu = lage(*TRE_KOMMUNER)
    ett = med_uppdrag(nu, med_vard(med_dag(draft(nu), 3, date(2028, 1, 28)), 0, "Skara"), 1, "volym")
    assert [(dag_manad(rad.dag), rad.vard, rad.uppdrag) for rad in ett.rader] == [
        ("28 januari", "Skara", ()),
        ("4 februari", "Hjo", ("sprak", "volym")),
        ("21 april", "Skara", ("overgangar",)),
        ("15 september", "Tibro", ("studier", "barnen")),
    ]


def test_changes_that_cannot_be() -> None:
    nu = lage(mote("2028-1", datum="2028-02-04"), kallelse("2028-1", datum="2028-02-04"))
    ett = draft(nu)
    with pytest.raises(NatverkError, match=r"finns redan.*natverk möte flytta 2028-1 2028-02-11"):
        med_dag(ett, 0, date(2028, 2, 11))
    with pytest.raises(NatverkError, match=r"finns redan.*natverk möte flytta 2028-1 --värd Hjo"):
        med_vard(ett, 0, "Hjo")
    with pytest.raises(NatverkError, match="går inte att ändra längre"):
        med_uppdrag(nu, ett, 0, "volym")
    with pytest.raises(NatverkError, match="Fredag 15 september 2028 ligger redan"):
        med_dag(ett, 1, ett.rader[2].dag)


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 8), st.lists(st.sampled_from(FEM), unique=True), st.integers(2028, 2040))
def test_every_assignment_is_covered_exactly_once(minst: int, ids: list[str], ar: int) -> None:
    nu = lage(beskrivning(uppdrag=ids, möten={"minst": minst, "veckodag": "fredag"}))
    ett = draft(nu, ar)
    assert sorted(id_ for rad in ett.rader for id_ in rad.uppdrag) == sorted(ids)
    counts = [len(rad.uppdrag) for rad in ett.rader]
    assert max(counts) - min(counts) <= 1
    hosts = [rad.vard for rad in ett.rader]
    assert abs(hosts.count("Hjo") - hosts.count("Tibro")) <= 1
