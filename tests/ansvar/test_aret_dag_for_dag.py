"""The invented network's 2026, played day by day: every task in every state, exactly on the days it should be."""

import re
import shutil
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from natverk_cli.ansvar.uppgifter import UPPGIFTER, uppgifter
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk

EXEMPEL = Path(__file__).resolve().parents[2] / "natverk" / "exempel"
# The whole year, and the month after it, in which what was left undone is late.
DAGAR = [date(2026, 1, 1) + timedelta(number) for number in range(365 + 31)]

Play = Mapping[tuple[int, str], str]


def _without(folder: Path, pattern: str, *starts: str) -> None:
    """Take away the files, or only their lines that begin so, with what is indented under them."""
    for path in folder.glob(pattern):
        if not starts:
            path.unlink()
            continue
        kept, is_under = [], False
        for line in path.read_text("utf-8").splitlines(keepends=True):
            is_under = line.startswith(starts) or (is_under and line.startswith(" "))
            kept += [] if is_under else [line]
        path.write_text("".join(kept), "utf-8")


def _nothing_done(folder: Path) -> None:
    """Nothing that was done is on record."""
    for pattern in ("utskick/*", "forteckning/*", "arbetsordning/*", "uppfoljning/*", "moten/*/[jprs]*.*"):
        _without(folder, pattern)
    _without(folder, "moten/*/mote.md", "upprättad", "berett")
    _without(folder, "uppdrag/*.md", "revideringar", "uppföljningar")


def _ends_at_midsummer(folder: Path) -> None:
    """Everybody's roles and the charter end on 30 June; what the network rests on is not written down."""
    for path in folder.glob("medlemmar/*.yaml"):
        text = path.read_text("utf-8").replace(", till: 2026-07-31", "").replace(", från: 2026-07-01", "")
        path.write_text(text.replace("}", ", till: 2026-06-30}"), "utf-8")
    _without(folder, "uppdragsbeskrivningar/*.yaml", "mål", "till")
    charter = folder / "uppdragsbeskrivningar/2023.yaml"
    charter.write_text(f"{charter.read_text('utf-8')}till: 2026-06-30\nmål: []\n", "utf-8")
    _without(folder, "natverk.yaml", "uppdragsgivare")
    for path in folder.glob("uppdrag/*.md"):
        path.write_text(re.sub(r"utvecklingsområden: .*", "utvecklingsområden: []", path.read_text("utf-8")), "utf-8")
    mote = folder / "moten/2026-5/mote.md"
    mote.write_text(mote.read_text("utf-8").replace("datum: 2026-11-20", "datum: 2026-11-19"), "utf-8")


@cache
def play(change: Callable[[Path], None] | None = None) -> Play:
    """By duty and what it is about: the days on which a task's state changes, and what it becomes."""
    with TemporaryDirectory() as temporary:
        shutil.copytree(EXEMPEL / "data", Path(temporary, "data"))
        if change:
            change(Path(temporary, "data"))
        natverk = read_natverk(Path(temporary))
    seen: dict[tuple[int, str], list[tuple[date, str]]] = {}
    for day in DAGAR:
        for task in uppgifter(Nulage(natverk, Historik(), day)):
            # An assignment's task is one for each year: only this year's is followed.
            if 9 <= task.krav <= 13 and task.senast != date(2026, 12, 31):
                continue
            states = seen.setdefault((task.krav, task.galler), [])
            if not states or states[-1][1] != task.lage:
                states.append((day, task.lage))
    return {key: ", ".join(f"{day:%y%m%d} {lage}" for day, lage in states) for key, states in seen.items()}


# Duty and what it is about; the days (ÅÅMMDD) with what was done, and the days when nothing is on record.
AR = [
    (3, "2026", "260101 dags, 260130 klar", "260101 dags, 270101 försenad"),
    (7, "2026", "260101 kommer, 260919 klar", "260101 kommer, 270101 försenad"),
    (9, "sprakutvecklande-arbete", "260101 kommer, 260207 klar", "260101 kommer, 261121 dags, 270101 försenad"),
    (10, "overgangar", "260101 kommer, 260425 klar", "260101 kommer, 260425 dags, 270101 försenad"),
    (11, "fullfoljda-studier", "260101 kommer, 260919 klar", "260101 kommer, 260919 dags, 270101 försenad"),
    (12, "barnens-narvaro", "260101 kommer, 261121 klar", "260101 kommer, 261121 dags, 270101 försenad"),
    (13, "volymminskning", "260101 kommer, 260919 klar", "260101 kommer, 260919 dags, 270101 försenad"),
    (14, "2026", "260101 klar", "260101 försenad"),
    (14, "2027", "260101 kommer, 261001 dags, 261127 klar", "260101 kommer, 261001 dags, 270101 försenad"),
    (15, "2026-1", "260101 kommer, 260109 klar", "260101 kommer, 260109 dags, 260124 försenad"),
    (15, "2026-5", "260101 kommer, 261020 klar", "260101 kommer, 261023 dags, 261107 försenad"),
    (16, "2026-1", "260101 kommer, 260102 dags, 260114 klar", "260101 kommer, 260102 dags, 260117 försenad"),
    (16, "2026-5", "260101 kommer, 261016 dags, 261026 klar", "260101 kommer, 261016 dags, 261031 försenad"),
    (17, "2026-1", "260207 dags, 260217 klar", "260207 dags, 260221 försenad"),
    (17, "2026-5", "261121 dags, 261205 försenad", "261121 dags, 261205 försenad"),
    (19, "2026-2", "260425 klar", "260425 dags, 260509 försenad"),
    (20, "2026-2/f1", "260425 dags, 260512 väntar, 260908 dags, 260918 klar", ""),
    (20, "2026-4/f1", "260919 dags, 261006 väntar, 261215 dags", ""),
    (21, "2026", "260101 dags, 260609 klar", "260101 dags, 270101 försenad"),
    (22, "2026", "260101 dags, 261208 klar", "260101 dags, 270101 försenad"),
    (24, "2026-4", "260101 kommer, 260918 dags, 260919 klar", "260101 kommer, 260918 dags, 261003 försenad"),
    (25, "2026-1", "260101 kommer, 260109 dags, 260120 klar", "260101 kommer, 260109 dags, 260124 försenad"),
    (25, "2026-3", "260101 kommer, 260501 dags", "260101 kommer, 260501 dags"),  # called off on 12 May
    (25, "2026-5", "260101 kommer, 261023 dags, 261103 klar", "260101 kommer, 261023 dags, 261107 försenad"),
    (27, "", "260101 dags, 260115 klar, 260701 dags, 260716 försenad, 261211 klar", "260101 dags, 260116 försenad"),
    (28, "", "260101 dags, 260115 klar, 260511 dags, 260521 klar, 261204 dags, 261211 klar",
     "260101 dags, 260116 försenad"),
    (29, "2026-4", "260919 dags, 260930 klar", "260919 dags, 261003 försenad"),
    (29, "2026-5", "261121 dags, 261205 försenad", "261121 dags, 261205 försenad"),
    (30, "2026-4", "260919 dags, 261001 klar", "260919 dags, 261010 försenad"),
    (32, "2026", "260101 kommer, 261121 klar", "260101 kommer, 270101 försenad"),
    (34, "2026-4", "260919 klar", "260919 dags, 261003 försenad"),
    (35, "2026-4", "260919 dags, 261001 väntar, 261008 klar", "260919 dags, 261024 försenad"),
]  # fmt: skip

# What the network rests on has no day of its own: with all in place, and when it ends at midsummer or is not there.
GRUNDEN = [
    (1, "", "260101 klar", "260101 dags"),
    (2, "2023", "260101 klar", "260101 klar, 260701 väntar"),
    (4, "", "260101 klar", "260101 klar, 260701 dags"),
    (5, "", "260101 klar", "260101 klar, 260701 dags"),
    (6, "", "260101 klar", "260101 dags"),
    (8, "", "260101 klar", "260101 dags"),
    (18, "", "260101 klar", "260101 klar, 260701 försenad"),
    (23, "", "260101 klar", "260101 klar, 260701 väntar"),
    (26, "", "260101 klar", "260101 klar, 260701 försenad"),
    (31, "", "260101 klar", "260101 klar, 260701 försenad"),
    (33, "2026", "260101 klar", "260101 dags"),
]


def test_the_tables_hold_every_duty() -> None:
    assert {krav for krav, *_ in (*AR, *GRUNDEN)} == set(UPPGIFTER)


@pytest.mark.parametrize(("krav", "galler", "done", "undone"), AR)
def test_a_task_through_the_year(krav: int, galler: str, done: str, undone: str) -> None:
    assert play().get((krav, galler), "") == done
    assert play(_nothing_done).get((krav, galler), "") == undone


@pytest.mark.parametrize(("krav", "galler", "there", "gone"), GRUNDEN)
def test_what_the_network_rests_on_through_the_year(krav: int, galler: str, there: str, gone: str) -> None:
    assert play()[krav, galler] == there
    assert play(_ends_at_midsummer)[krav, galler] == gone


def test_the_tasks_of_every_other_meeting_are_there_as_well() -> None:
    """Each duty of a meeting has its task for every meeting that was to be held, called off ones until they were."""
    for krav in (15, 16, 24, 25):
        assert {galler for number, galler in play() if number == krav and galler.startswith("2026")} == {
            f"2026-{number}" for number in range(1, 6)
        }
    for krav in (17, 19, 29, 30, 34, 35):
        assert {galler for number, galler in play() if number == krav and galler.startswith("2026")} == {
            f"2026-{number}" for number in (1, 2, 4, 5)
        }
