"""Findings with their mendings become changed files: everything that can be made alone, and nothing else."""

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.diagnostics.mending import mend_files
from natverk_cli.source.place import Mending, Span

MOTE = "data/moten/2027-1/mote.md"
MEDLEM = "data/medlemmar/anna-ek.yaml"
KALLOR = {
    MOTE: b"---\nplas: Hjo   # salen\nstatus: planrat\n---\nBeslt: a\nBeslt: b\n",
    MEDLEM: b"nman: Anna Ek\n",
}


def finding(fil: str, rad: int, mending: Mending | None) -> Diagnostic:
    return Diagnostic(fil, rad, 1, 2, "F004", "fel", "Det här är fel.", "rätta det", (), "", mending)


PLATS = finding(MOTE, 2, Mending("plas", "plats", ("plas",), key=True))
STATUS = finding(MOTE, 3, Mending("planrat", "planerat", ("status",)))
BESLUT = [finding(MOTE, rad, Mending("Beslt", "Beslut", span=Span(rad, 1, 6))) for rad in (5, 6)]
NAMN = finding(MEDLEM, 1, Mending("nman", "namn", ("nman",), key=True))


def test_every_file_with_all_its_mendings() -> None:
    mended = mend_files([NAMN, *BESLUT, STATUS, PLATS], KALLOR)
    assert mended.files == {
        MOTE: b"---\nplats: Hjo   # salen\nstatus: planerat\n---\nBeslut: a\nBeslut: b\n",
        MEDLEM: b"namn: Anna Ek\n",
    }
    assert mended.made == (NAMN, PLATS, STATUS, *BESLUT)


def test_what_cannot_be_made_alone_is_left_and_the_rest_made() -> None:
    impossible = (
        finding(MOTE, 3, Mending("planerat", "förslag", ("status",))),
        finding(MOTE, 5, Mending("Belst", "Beslut", span=Span(5, 1, 6))),
        finding(MOTE, 2, Mending("plas", "status", ("plas",), key=True)),
    )
    for one in impossible:
        mended = mend_files([one, *BESLUT], KALLOR)
        assert mended.made == tuple(BESLUT)
        assert mended.files == {MOTE: KALLOR[MOTE].replace(b"Beslt", b"Beslut")}


def test_findings_without_a_mending_change_nothing() -> None:
    mended = mend_files([finding(MOTE, 2, None)], KALLOR)
    assert (mended.files, mended.made) == ({}, ())


def test_a_file_that_cannot_be_read_is_left() -> None:
    mended = mend_files([NAMN], {MEDLEM: b"nman: [\n"})
    assert (mended.files, mended.made) == ({}, ())
