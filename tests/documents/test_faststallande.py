"""A year's plan decided: what becomes of the plan and of its meetings."""

from datetime import date

from natverk_cli.documents.faststallande import Faststallande, faststallande, hinder
from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules.check import check
from tests.papper import OVERGANGAR, Papper, fil, mapp, mote, utan

PLAN = """\
---
status: förslag # inte klar
möten:
  - {möte: 2027-1, datum: 2027-02-05}
  - {möte: 2027-2, datum: 2027-04-23}
  - {möte: 2027-3, datum: 2027-09-17, uppdrag: [overgangar]} # viktigt
  - {möte: 2027-4, datum: 2027-11-19, uppdrag: [overgangar]}
---
# Våra ord

Vi ses fyra gånger.
"""
FASTSTALLD = PLAN.replace(
    "status: förslag # inte klar\n", "status: fastställd # inte klar\nfastställd: {av: presidiet, den: 2027-01-11}\n"
)
FORSLAG = [
    mote("2027-1", datum="2027-02-05", status="förslag"),
    mote("2027-2", datum="2027-04-23", status="förslag"),
]


def lage(*papper: Papper, plan: str = PLAN) -> Nulage:
    """The network with the plan, on 11 January."""
    with mapp(fil("arbetsordning/2027.md", plan), *papper) as folder:
        return Nulage(read_natverk(folder), Historik(), date(2027, 1, 11))


def beslut(nu: Nulage) -> Faststallande:
    """The presidium's decision that day."""
    return faststallande(nu, nu.natverk.arbetsordningar[0], Beslutad(av="presidiet", den=nu.idag))


def text(made: Faststallande) -> str:
    """The plan's file as it becomes."""
    return (made.changes[0].after or b"").decode()


def sparat(made: Faststallande, *papper: Papper) -> Natverk:
    """The network read again with the decision in it."""
    written = (Papper(change.path.removeprefix("data/"), change.after) for change in made.changes)
    with mapp(fil("arbetsordning/2027.md", PLAN), *papper, *written) as folder:
        return read_natverk(folder)


def test_day_and_who_are_recorded_and_proposed_meetings_planned() -> None:
    made = beslut(lage(*FORSLAG))
    assert text(made) == FASTSTALLD
    assert [mote.id for mote in made.planeras] == ["2027-1", "2027-2"]
    assert made.andrat == ()
    assert [change.path for change in made.changes] == [
        "data/arbetsordning/2027.md",
        "data/moten/2027-1/mote.md",
        "data/moten/2027-2/mote.md",
    ]
    read = sparat(made, *FORSLAG)
    assert [one.status for one in read.moten] == ["planerat"] * 4
    assert check(Nulage(read, Historik(), date(2027, 1, 11))) == ()


def test_the_plan_gets_its_meetings_as_they_now_lie() -> None:
    lekro = {"id": "lekro", "rubrik": "Lekro"}
    papper = (
        mote("2027-1", datum="2027-02-12"),
        mote("2027-2", datum="2027-04-23", status="inställt", skäl="För få kunde."),
        mote("2027-4", datum="2027-11-19", dagordning=[lekro]),
        mote("2027-5", datum="2027-05-21", dagordning=[OVERGANGAR]),
    )
    made = beslut(lage(*papper))
    assert (
        text(made).split("---")[1]
        == """
status: fastställd # inte klar
fastställd: {av: presidiet, den: 2027-01-11}
möten:
  - {möte: 2027-1, datum: 2027-02-12}
  - {möte: 2027-5, datum: 2027-05-21, uppdrag: [overgangar]}
  - {möte: 2027-3, datum: 2027-09-17, uppdrag: [overgangar]} # viktigt
  - {möte: 2027-4, datum: 2027-11-19}
"""
    )
    assert made.andrat == (
        "Mötet 2027-1 ligger fredag 12 februari 2027, inte 5 februari.",
        "Mötet fredag 21 maj 2027 (2027-5) kommer med.",
        "Mötet 19 november tar upp inget uppdrag.",
        "Mötet 23 april (2027-2) är inställt och tas bort ur planen.",
    )
    read = sparat(made, *papper)
    assert check(Nulage(read, Historik(), date(2027, 1, 11))) == ()


def test_an_assignment_that_no_other_meeting_takes_up_stays_in_the_plan() -> None:
    papper = (mote("2027-3", datum="2027-09-17"), mote("2027-4", datum="2027-11-19"))
    assert text(beslut(lage(*papper))) == FASTSTALLD


def test_a_meeting_that_there_is_no_more_leaves_the_plan() -> None:
    made = beslut(lage(utan("moten/2027-4/mote.md")))
    assert made.andrat == ("Mötet 19 november (2027-4) finns inte och tas bort ur planen.",)
    assert "2027-4" not in text(made)


def test_a_meeting_that_stands_twice_stands_once() -> None:
    twice = PLAN.replace("  - {möte: 2027-2", "  - {möte: 2027-1, datum: 2027-02-26}\n  - {möte: 2027-2")
    assert text(beslut(lage(plan=twice))) == FASTSTALLD


def test_a_plan_without_meetings_gets_them_in_order() -> None:
    bare = "---\nstatus: förslag\n---\nHej.\n"
    assert (
        text(beslut(lage(plan=bare)))
        == """\
---
status: fastställd
fastställd: {av: presidiet, den: 2027-01-11}
möten:
  - {möte: 2027-1, datum: 2027-02-05}
  - {möte: 2027-2, datum: 2027-04-23}
  - {möte: 2027-3, datum: 2027-09-17, uppdrag: [overgangar]}
  - {möte: 2027-4, datum: 2027-11-19, uppdrag: [overgangar]}
---
Hej.
"""
    )


def test_decided_already_and_followed_gives_no_changes() -> None:
    assert beslut(lage(plan=FASTSTALLD)).changes == ()


def test_decided_already_a_moved_meeting_is_decided_anew() -> None:
    earlier = FASTSTALLD.replace("2027-01-11", "2026-12-01")
    made = beslut(lage(mote("2027-1", datum="2027-02-12"), plan=earlier))
    assert text(made) == FASTSTALLD.replace("datum: 2027-02-05", "datum: 2027-02-12")


def test_decided_already_only_the_proposed_meeting_changes() -> None:
    made = beslut(lage(FORSLAG[0], plan=FASTSTALLD))
    assert [change.path for change in made.changes] == ["data/moten/2027-1/mote.md"]


def _hinder(*papper: Papper) -> list[str]:
    nu = lage(*papper)
    assert nu.beskrivning
    return list(hinder(nu, nu.natverk.arbetsordningar[0], nu.beskrivning))


def test_too_few_meetings_or_a_red_day_stand_in_the_way() -> None:
    assert _hinder() == []
    (few,) = _hinder(mote("2027-1", datum="2027-02-05", status="inställt", skäl="Nej."))
    assert few.startswith("Under 2027 finns tre fredagsmöten, och nätverket ska ha minst fyra.\n")
    (thursday,) = _hinder(mote("2027-1", datum="2027-02-04"))
    assert thursday == few
    (red,) = _hinder(mote("2027-2", datum="2027-03-26"))
    assert red.startswith("Fredag 26 mars 2027 är långfredagen. Närmast passar 19 mars och 2 april.\n")
    assert red.endswith("natverk möte flytta 2027-2 DATUM")
    (twice,) = _hinder(mote("2027-2", datum="2027-02-05"))
    assert twice == few
