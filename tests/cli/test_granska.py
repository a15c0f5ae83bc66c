"""What is missing in the record before it can be locked: told with place and cure, and the very same that hinders."""

import json
import re

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_protokoll import DAY, RECORD, fill_in, opened

__all__ = ["opened"]

SKADOR = {
    "nothing": ("", ""),
    "a marker": ("Det gjordes.", "[fyll i: vad]"),
    "unknown": ("{medlem: anna-ek, status: närvarande}", "{medlem: anna-ek, status: okänt}"),
    "nobody there": ("status: närvarande", "status: förhinder"),
    "a misspelt keyword": ("Beslut:", "Beslutt:"),
    "an impossible day": ("senast 2027-04-01", "senast 2027-02-30"),
    "a phone number": ("Det gjordes.", "Nås på 070-174 06 05."),
    "an unended internal part": ("Det gjordes.", "[internt]\nDet gjordes."),
    "an unknown owner": ("(Anna Ek,", "(Anna Eek,"),
    "no keeper": ("sekreterare: cecilia-hassel\n", ""),
    "a keeper that nobody is": ("sekreterare: cecilia-hassel", "sekreterare: cecilia-hasel"),
    "a field that is not there": ("ledare:", "leddare:"),
    "finished already by its own word": ("status: utkast", "status: färdigt"),
}

LATER = "2027-02-06"


@pytest.fixture
def filled(opened: Terminal) -> Terminal:
    """The record is filled in."""
    fill_in(opened)
    return opened


def damage(terminal: Terminal, old: str, new: str) -> None:
    text = terminal.read(RECORD)
    assert old in text
    terminal.write(RECORD, text.replace(old, new) if old == "status: närvarande" else text.replace(old, new, 1))


@pytest.mark.parametrize("what", SKADOR)
def test_hinders_exactly_what_locking_refuses(filled: Terminal, what: str) -> None:
    damage(filled, *SKADOR[what])
    code = filled.natverk("protokoll", "granska", "2027-1", idag=DAY).code
    lock = filled.natverk("protokoll", "färdig", "2027-1", "--ja", idag=DAY).code
    assert (code, lock) in ((0, 0), (1, 2))


def test_an_empty_draft_is_told_of_by_line(opened: Terminal) -> None:
    answer = opened.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert answer.code == 1
    assert f"{RECORD}:11: Det står inte om Anna Ek var med." in answer.out
    lines = opened.read(RECORD).splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "vem som öppnade mötet" in line)
    assert f"{RECORD}:{number}: [fyll i: vem som öppnade mötet, och när]" in answer.out
    assert ": Almhöjd: [fyll i]\n" in answer.out
    assert ": Gustav Alm: Sammanställer hur … [fyll i: klar, pågår eller vilken ny dag]\n" in answer.out
    assert answer.out.count("natverk protokoll närvaro 2027-1") == 1
    assert "Det finns ingen ifylld rad om återkopplingen från skolchefsgruppen." in answer.out
    assert "natverk protokoll färdig 2027-1" in answer.err


def test_nothing_is_left(filled: Terminal) -> None:
    filled.change(RECORD, "Beslut: Listan", "Från skolchefsgruppen: inget\n\nBeslut: Listan")
    filled.change(RECORD, "status: utkast", "status: utkast\nstart: 09.00\nslut: 12.00")
    looked = filled.natverk("protokoll", "granska", "2027-1", idag=DAY).out
    commands = [line.strip().removeprefix("hjälp: anteckna det: natverk ") for line in looked.splitlines()]
    named = [line.split() for line in commands if line.startswith(("åtgärd klar", "fråga återgiven"))]
    assert named == [
        ["åtgärd", "klar", "2026-5/å2"],
        ["åtgärd", "klar", "2026-4/å1"],
        ["åtgärd", "klar", "2026-5/å1"],
        ["fråga", "återgiven", "2026-4/f1", "2027-1"],
        ["fråga", "återgiven", "2026-5/f1", "2027-1"],
    ]
    for words in named[:4]:
        assert filled.natverk(*words, idag=LATER).code == 0
    filled.natverk("fråga", "framförd", "2026-5/f1", idag=LATER)
    filled.write(RECORD, re.sub(r"\n- Kan kommunerna dela[^\n]*", "", filled.read(RECORD)))
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=LATER)
    assert (answer.code, answer.out) == (0, "")
    assert "Minnesanteckningarna från mötet fredag 5 februari 2027 kan låsas: natverk protokoll färdig" in answer.err


def test_a_file_that_cannot_be_read_says_why(filled: Terminal) -> None:
    damage(filled, "status: utkast", "status: utkst")
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert answer.code == 1
    assert f"{RECORD}:2: " in answer.out
    assert "Menade du ”utkast”?" in answer.out


def test_before_the_day_it_waits(filled: Terminal) -> None:
    answer = filled.natverk("protokoll", "granska", "2027-1")
    assert answer.code == 1
    assert "Mötet är först fredag 5 februari 2027" in answer.out


@pytest.mark.parametrize(
    ("vem", "said"),
    [
        ("Anna Eek, senast 2027-04-01", "Ingen medlem heter ”Anna Eek”. Menade du Anna Ek?"),
        ("Xerxes, senast 2027-04-01", "Ingen medlem heter ”Xerxes”."),
        ("senast 2027-04-01", "har ingen ansvarig."),
        ("Anna Ek", "har ingen dag då den ska vara klar."),
        ("Anna och Xerxes, senast 2027-04-01", "Ingen medlem heter ”Xerxes”."),
    ],
)
def test_tasks_that_nobody_can_follow_up(filled: Terminal, vem: str, said: str) -> None:
    filled.change(RECORD, "Anna Ek, senast 2027-04-01", vem)
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert answer.code == 0
    assert said in answer.out


@pytest.mark.parametrize(
    ("senast", "cure"),
    [
        ("1 april", "skriv 2027-04-01"),
        ("den 1:a april", "skriv 2027-04-01"),
        ("1/4", "skriv 2027-04-01"),
        ("3 februari", "skriv 2028-02-03"),
        ("2027-02-30", "månadens sista dag är 2027-02-28"),
        ("snart", "skriv datumet som 2027-04-01"),
    ],
)
def test_a_day_that_cannot_be_read_is_one_finding_with_the_day_to_write(
    filled: Terminal, senast: str, cure: str
) -> None:
    filled.change(RECORD, "senast 2027-04-01", f"senast {senast}")
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert answer.code == 1
    assert cure in answer.out
    assert "har ingen dag" not in answer.out


@pytest.mark.parametrize("vem", ["Anna", "anna-ek", "Anna Ek och Bodil", "Hjo, Björkdala", "ordföranden", "alla"])
def test_owners_that_are_known(filled: Terminal, vem: str) -> None:
    filled.change(RECORD, "Anna Ek, senast", f"{vem}, senast")
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert ("Åtgärderna" in answer.out) == ("Hjo" in vem)


def test_a_first_name_that_two_have_is_ambiguous(filled: Terminal) -> None:
    filled.write("data/medlemmar/anna-alm.yaml", "namn: Anna Alm\nkommun: Åvik\nroller: [{roll: representant}]\n")
    filled.change(RECORD, "Anna Ek, senast", "Anna, senast")
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert "Flera heter ”Anna”: Anna Alm (anna-alm) och Anna Ek (anna-ek)." in answer.out


def test_a_network_that_approves_is_shown_how(filled: Terminal) -> None:
    filled.change("data/natverk.yaml", "justering: ingen", "justering: ordförande")
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert answer.code == 0
    assert "natverk protokoll justera 2027-1 --av" in answer.err
    filled.change("data/natverk.yaml", "justering: ordförande", "justering: justerare")
    answer = filled.natverk("protokoll", "granska", "2027-1", idag=DAY)
    assert (answer.code, "Det står inte vem som ska justera." in answer.out) == (1, True)


def test_for_other_programs(filled: Terminal) -> None:
    damage(filled, "Det gjordes.", "[fyll i: vad]")
    answer = filled.natverk("protokoll", "granska", "2027-1", "--format", "json", idag=DAY)
    found = json.loads(answer.out)
    assert (answer.code, found["kan_låsas"], found["nästa"]) == (1, False, "natverk protokoll färdig 2027-1")
    hinder = [one for one in found["brister"] if one["hindrar"]]
    assert [(one["grupp"], one["text"]) for one in hinder] == [("Kvar att fylla i", "[fyll i: vad]")]
    assert filled.read(RECORD).splitlines()[hinder[0]["rad"] - 1] == "[fyll i: vad]"


@pytest.mark.parametrize(
    ("mote", "said"),
    [("2026-1", "redan låsta"), ("2026-3", "är inställt"), ("2027-2", "Anteckningar saknas"), ("2027-9", "finns inte")],
)
def test_nothing_to_look_through(exempel: Terminal, mote: str, said: str) -> None:
    answer = exempel.natverk("protokoll", "granska", mote)
    assert answer.code == 2
    assert said in answer.err
