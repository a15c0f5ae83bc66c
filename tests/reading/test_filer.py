"""What may lie below data/ besides plain files: never followed, never waited for, always told of."""

import os
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from natverk_cli.reading.las import read_natverk
from tests.reading.exempel import EXEMPEL, brister, en_brist, read, sagt, write

MEDLEM = "medlemmar/anna-ek.yaml"

_AS_NOBODY = """
import os, sys
from pathlib import Path
import natverk_cli.reading.prosa
import natverk_cli.reading.walker
from natverk_cli.reading.las import read_natverk
if os.getuid() == 0:  # nothing is closed to root
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
for brist in read_natverk(Path(sys.argv[1])).brister:
    print(f"{brist.fil} {brist.fault.kod} [{brist.slag}] {brist.fault.text}")
"""


@pytest.fixture
def oppen() -> Iterator[Path]:
    """A folder that anybody may enter, unlike tmp_path."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        yield folder


def _read_without_rights(folder: Path) -> list[str]:
    run = [sys.executable, "-X", "utf8", "-c", _AS_NOBODY, str(folder)]
    return subprocess.run(run, capture_output=True, encoding="utf-8", timeout=10, check=True).stdout.splitlines()


@pytest.mark.parametrize("namn", ["Anna-Ek.yaml", "ANNA-EK.YAML"])
def test_namn_som_skiljer_sig_i_stora_bokstaver(tmp_path: Path, namn: str) -> None:
    """The file with the right name is read all the same."""
    natverk = read(tmp_path, {f"medlemmar/{namn}": EXEMPEL[MEDLEM]})
    assert [sagt(brist) for brist in natverk.brister] == [f"medlemmar/{namn}:1:1 F008"]
    assert "Namnet skiljer sig från anna-ek.yaml bara i stora och små bokstäver" in natverk.brister[0].fault.text
    assert [medlem.id for medlem in natverk.medlemmar] == ["anna-ek"]


def test_mappar_som_skiljer_sig_i_stora_bokstaver(tmp_path: Path) -> None:
    natverk = read(tmp_path, {"Medlemmar/bo-al.yaml": EXEMPEL[MEDLEM]})
    assert [sagt(brist) for brist in natverk.brister] == ["Medlemmar:1:1 F008"]
    assert [medlem.id for medlem in natverk.medlemmar] == ["anna-ek"]


def test_namn_som_skiljer_sig_i_hur_a_med_ring_ar_lagrat(tmp_path: Path) -> None:
    folder = "moten/2027-1/underlag"
    composed, apart = (unicodedata.normalize(form, "Frågor.md") for form in ("NFC", "NFD"))
    (brist,) = read(tmp_path, {f"{folder}/{composed}": "a", f"{folder}/{apart}": "b"}).brister
    assert brist.fil == f"data/{folder}/{apart}"
    assert "hur å, ä och ö är lagrade" in brist.fault.text


def test_lasmig_i_isartagna_bokstaver(tmp_path: Path) -> None:
    assert brister(tmp_path, {unicodedata.normalize("NFD", "medlemmar/LÄSMIG.md"): "Här ligger medlemmarna."}) == []


@pytest.mark.parametrize(
    "sokvag", ["medlemmar/con.yaml", "medlemmar/lpt1.yaml", "uppdrag/nul.md", "moten/2027-1/underlag/AUX.pdf"]
)
def test_namn_som_windows_har_tagit(tmp_path: Path, sokvag: str) -> None:
    place, words = en_brist(tmp_path, sokvag, EXEMPEL[MEDLEM])
    assert place == f"{sokvag}:1:1 F008"
    assert "upptaget i Windows" in words


def test_en_mapp_med_ett_namn_som_windows_har_tagit(tmp_path: Path) -> None:
    assert brister(tmp_path, {"moten/aux/mote.md": EXEMPEL["moten/2027-1/mote.md"]}) == ["moten/aux:1:1 F008"]


@pytest.mark.parametrize(
    "sokvag",
    ["medlemmar/Åsa.yaml", "medlemmar/a b.yaml", "medlemmar/anna.yml", "moten/mote.md", "x.md", "medlem/a.yaml"],
)
def test_okant_namn(tmp_path: Path, sokvag: str) -> None:
    place, words = en_brist(tmp_path, sokvag, "namn: x\n")
    assert place == f"{sokvag}:1:1 F008"
    assert "känns inte igen" in words


def test_dolda_filer_och_underlag_ar_ifred(tmp_path: Path) -> None:
    files = {"medlemmar/.anna-ek.yaml.swp": b"\0", "moten/2027-1/underlag/ritning.pdf": b"%PDF\0"}
    assert brister(tmp_path, files) == []


def test_ett_filnamn_som_inte_ar_utf8(tmp_path: Path) -> None:
    write(tmp_path, {})
    with open(os.fsencode(tmp_path) + b"/data/medlemmar/\xe5sa.yaml", "wb") as stream:  # noqa: PTH123 - bytes in the name
        stream.write(b"namn: x\n")
    (brist,) = read(tmp_path).brister
    assert brist.fil == "data/medlemmar/?sa.yaml"


@pytest.mark.parametrize(
    "sokvag", ["medlemmar/bo-al.yaml", "natverk.yaml", "moten/2027-9", "moten/2027-1/underlag/x.md"]
)
def test_genvagar_foljs_inte(tmp_path: Path, sokvag: str) -> None:
    outside = tmp_path / "hemligt.yaml"
    outside.write_text("namn: Hemlig\n")
    folder = write(tmp_path / "natet", {sokvag: None})
    (folder / "data" / sokvag).parent.mkdir(parents=True, exist_ok=True)
    (folder / "data" / sokvag).symlink_to(outside)
    (brist,) = (brist for brist in read(folder, {sokvag: None}).brister)
    assert sagt(brist) == f"{sokvag}:1:1 F008"
    assert "Den följs inte." in brist.fault.text


def test_en_genvag_runt_i_ring(tmp_path: Path) -> None:
    folder = write(tmp_path, {})
    (folder / "data/moten/2027-1/underlag").symlink_to(folder / "data")
    assert brister(tmp_path) == ["moten/2027-1/underlag:1:1 F008"]


@pytest.mark.parametrize("sokvag", [MEDLEM, "natverk.yaml", "moten/2027-1/underlag/x"])
def test_ett_ror_vantas_inte_pa(oppen: Path, sokvag: str) -> None:
    write(oppen, {sokvag: None})
    (oppen / "data" / sokvag).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(oppen / "data" / sokvag)
    (said,) = _read_without_rights(oppen)
    assert said.startswith(f"data/{sokvag} F008")
    assert said.endswith("Det här är ingen vanlig fil.")


def test_en_mapp_i_stallet_for_en_fil(tmp_path: Path) -> None:
    write(tmp_path, {MEDLEM: None})
    (tmp_path / "data" / MEDLEM).mkdir(parents=True)
    (brist,) = read(tmp_path, {MEDLEM: None}).brister
    assert sagt(brist) == f"{MEDLEM}:1:1 F008"
    assert brist.fault.text == "Här ligger en mapp där det ska ligga en fil."
    assert brist.slag == "medlemmar"


def test_en_fil_utan_lasratt(oppen: Path) -> None:
    write(oppen, {})
    (oppen / "data" / MEDLEM).chmod(0)
    (said,) = _read_without_rights(oppen)
    assert said.startswith(f"data/{MEDLEM} F008 [medlemmar] Filen går inte att läsa; du saknar behörighet")


@pytest.mark.parametrize(
    ("mapp", "slag"),
    [("medlemmar", {"medlemmar"}), ("moten/2027-1", {"möten", "protokoll", "kallelser", "justeringar"})],
)
def test_en_mapp_utan_lasratt(oppen: Path, mapp: str, slag: set[str]) -> None:
    """Whatever may lie there is unread, so that no rule draws conclusions from what is left."""
    write(oppen, {})
    (oppen / "data" / mapp).chmod(0)
    said = _read_without_rights(oppen)
    (oppen / "data" / mapp).chmod(0o755)
    assert {line.partition(" F008")[0] for line in said} == {f"data/{mapp}"}
    assert slag <= {line.partition("[")[2].partition("]")[0] for line in said}
    assert all("Mappen går inte att öppna" in line for line in said)


def test_en_fil_lases_som_om_den_hade_ett_annat_innehall(tmp_path: Path) -> None:
    folder = write(tmp_path, {MEDLEM: "nman: Anna Ek\n"})
    as_if = f"data/{MEDLEM}"
    natverk = read_natverk(folder, {as_if: b"namn: Anna Alm\n", "data/medlemmar/finns-inte.yaml": b"namn: Ingen\n"})
    assert [medlem.namn for medlem in natverk.medlemmar if medlem.fil == as_if] == ["Anna Alm"]
    assert (natverk.kallor[as_if], natverk.brister) == (b"namn: Anna Alm\n", ())
    assert (folder / as_if).read_bytes() == b"nman: Anna Ek\n"
    assert natverk.medlem("finns-inte") is None
