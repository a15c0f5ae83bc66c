"""Without its proof nothing is done: every proof that is taken away brings a finding back, of the very duty."""

import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from natverk_cli.ansvar.uppgifter import uppgifter
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules import KODER
from natverk_cli.rules.check import check

EXEMPEL = Path(__file__).resolve().parents[2] / "natverk" / "exempel"
EFTER = "2027-01-11"


class Bevis(NamedTuple):
    """A proof, the duties it proves, and what the check says without it: code, what it is about, on what day.

    `rad` is the line taken away, where it is not the whole file. `ocksa` are later proofs of the same thing.
    """

    fil: str
    krav: tuple[int, ...]
    kod: str
    galler: str = ""
    idag: str = EFTER
    rad: str = ""
    ocksa: tuple[str, ...] = ()


def _motets(mote: str, kallelse: str, protokoll: str, publicering: str, sammanstallning: str) -> Iterator[Bevis]:
    """A meeting with all its proofs; the days on which its papers went out."""
    yield Bevis(f"moten/{mote}/mote.md", (15,), "D001", mote, rad="upprättad")
    yield Bevis(f"moten/{mote}/mote.md", (16,), "D003", mote, rad="berett")
    yield Bevis(f"moten/{mote}/protokoll.md", (29, 34), "P012", mote)
    yield Bevis(f"utskick/{kallelse}-kallelse-{mote}.yaml", (25,), "K002", mote)
    yield Bevis(f"utskick/{protokoll}-protokoll-{mote}.yaml", (30,), "S003", mote)
    yield Bevis(f"utskick/{publicering}-publicering-{mote}.yaml", (35,), "S004", mote)
    yield Bevis(f"utskick/{sammanstallning}-sammanstallning-{mote}.yaml", (17,), "T003", mote)


SAMMANSTALLNINGAR = (
    "utskick/2026-02-17-sammanstallning-2026-1.yaml",
    "utskick/2026-05-06-sammanstallning-2026-2.yaml",
    "utskick/2026-10-01-sammanstallning-2026-4.yaml",
)
CHARTER = "uppdragsbeskrivningar/2023.yaml"

ALLA = (
    Bevis("natverk.yaml", (1,), "N003", rad="uppdragsgivare"),
    Bevis(CHARTER, (2, 6, 8), "U001"),
    Bevis("arbetsordning/2026.md", (14,), "A001", "2026"),
    Bevis("arbetsordning/2027.md", (14,), "A001", "2027"),
    *_motets("2026-1", "2026-01-20", "2026-02-17", "2026-02-24", "2026-02-17"),
    *_motets("2026-2", "2026-04-07", "2026-05-07", "2026-05-13", "2026-05-06"),
    *_motets("2026-4", "2026-09-01", "2026-10-01", "2026-10-08", "2026-10-01"),
    Bevis("moten/2026-3/mote.md", (16,), "D003", "2026-3", "2026-05-09", rad="berett"),  # called off on 12 May
    Bevis("moten/2026-5/mote.md", (15,), "D001", "2026-5", rad="upprättad"),
    Bevis("moten/2026-5/mote.md", (16,), "D003", "2026-5", rad="berett"),
    Bevis("moten/2026-5/protokoll.md", (34,), "P001", "2026-5"),
    Bevis("utskick/2026-11-03-kallelse-2026-5.yaml", (25,), "K002", "2026-5"),
    Bevis("moten/2027-1/mote.md", (15,), "D001", "2027-1", "2027-01-23", rad="upprättad"),
    Bevis("moten/2027-1/mote.md", (16,), "D003", "2027-1", "2027-01-16", rad="berett"),
    Bevis("utskick/2026-01-30-arsrapport.yaml", (3,), "T004", "2026", ocksa=SAMMANSTALLNINGAR),
    Bevis("utskick/2026-01-15-forteckning.yaml", (27, 28), "S001", idag="2026-02-01"),
    Bevis("utskick/2026-05-21-forteckning.yaml", (28,), "S002", idag="2026-06-15"),
    Bevis("utskick/2026-12-11-forteckning.yaml", (27, 28), "S001"),
)


@pytest.fixture(scope="module")
def natverk() -> Natverk:
    return read_natverk(EXEMPEL)


def sagt(natverk: Natverk, idag: str) -> set[tuple[str, str]]:
    """What the check says on a day: codes, and what each is about."""
    return {(one.kod, one.galler) for one in check(Nulage(natverk, Historik(), date.fromisoformat(idag)))}


@pytest.fixture(scope="module")
def kopia(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the network to take proofs away from, one at a time."""
    folder = tmp_path_factory.mktemp("exempel")
    shutil.copytree(EXEMPEL / "data", folder / "data")
    return folder


def utan(folder: Path, bevis: Bevis) -> Natverk:
    """The network without that proof, and without those that would take its place."""
    kept = {path: path.read_bytes() for path in (folder / "data" / fil for fil in (bevis.fil, *bevis.ocksa))}
    for path, data in kept.items():
        path.unlink()
        if bevis.rad:
            path.write_bytes(re.sub(rf"^{bevis.rad}.*\n".encode(), b"", data, count=1, flags=re.MULTILINE))
    try:
        return read_natverk(folder)
    finally:
        for path, data in kept.items():
            path.write_bytes(data)


@pytest.mark.parametrize("bevis", ALLA, ids=[f"{one.kod} {one.fil} {one.rad}".rstrip() for one in ALLA])
def test_without_its_proof_the_finding_is_back(natverk: Natverk, kopia: Path, bevis: Bevis) -> None:
    finding = (bevis.kod, bevis.galler)
    before = {task for task in _proved(natverk, bevis) if task[0] in bevis.krav}
    without = utan(kopia, bevis)
    assert {krav for krav, _ in before} == set(bevis.krav)
    assert finding in sagt(without, bevis.idag) - sagt(natverk, bevis.idag)
    assert set(bevis.krav) <= set(KODER[bevis.kod].krav)
    assert not before & _proved(without, bevis)


def _proved(natverk: Natverk, bevis: Bevis) -> set[tuple[int, str]]:
    """The duties that the file proves on the day, and what about."""
    tasks = uppgifter(Nulage(natverk, Historik(), date.fromisoformat(bevis.idag)))
    files = {f"data/{fil}" for fil in (bevis.fil, *bevis.ocksa)}
    return {(task.krav, task.galler) for task in tasks if task.lage == "klar" and files & {*named(task.bevis)}}


def named(bevis: str) -> list[str]:
    """The files that a task names as its proof."""
    return re.findall(r"data/[^ ,]+", bevis)


# What a file proves as well, and what is said of it instead.
OCKSA = {
    **{f"moten/2026-{n}/protokoll.md": {19, 24} for n in (1, 2, 4, 5)},  # told with the record that is gone
    **{fil: {3} for fil in SAMMANSTALLNINGAR},  # a summary is a report, too: told with the report
    "moten/2026-3/mote.md": {15},  # called off before the agenda was late
    "utskick/2026-05-21-forteckning.yaml": {27},  # nobody had come or gone since the one before
}


def test_no_proof_is_forgotten(natverk: Natverk) -> None:
    """Whatever file a task has named as its proof, on any day, is in the table with the duties it proves."""
    table = {one.fil: set(OCKSA.get(one.fil, ())) for one in ALLA}
    for one in ALLA:
        table[one.fil] |= {*one.krav}
    found: dict[str, set[int]] = {}
    for number in range((date(2027, 1, 31) - date(2026, 1, 1)).days + 1):
        for task in uppgifter(Nulage(natverk, Historik(), date(2026, 1, 1) + timedelta(number))):
            for fil in named(task.bevis):
                found.setdefault(fil.removeprefix("data/"), set()).add(task.krav)
    assert found == table
