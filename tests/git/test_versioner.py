"""What Git remembers a file once was."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natverk_cli.git.versioner import find_version
from natverk_cli.model.protokoll import fingeravtryck

if TYPE_CHECKING:
    from tests.git.conftest import Network

FIL = "data/moten/2027-1/protokoll.md"


def saved(network: "Network", data: bytes, path: str = FIL, den: str = "2027-02-05") -> str:
    """The fingerprint of what was saved."""
    network.write(path, data)
    network.git("add", path)
    network.git("commit", "-qm", "Spara", f"--date={den}T12:00:00")
    return fingeravtryck(data)


def test_varje_version_hittas_ocksa_nar_filen_ar_borta(network: "Network") -> None:
    first, second = saved(network, b"ett\n"), saved(network, b"tv\xc3\xa5\n", den="2027-02-06")
    other = saved(network, b"tre\n", "data/å mapp/x y.md")
    network.git("rm", "-q", FIL)
    network.git("commit", "-qm", "Ta bort")
    found = find_version(network.folder, first)
    assert found == (FIL, date(2027, 2, 5), b"ett\n")
    assert find_version(network.folder, second[:16]) == (FIL, date(2027, 2, 6), b"tv\xc3\xa5\n")
    remembered = find_version(network.folder, other)
    assert remembered
    assert remembered.fil == "data/å mapp/x y.md"


def test_samma_text_som_har_sparats_flera_ganger_ar_den_senaste(network: "Network") -> None:
    first = saved(network, b"ett\n")
    saved(network, b"annat\n")
    saved(network, b"ett\n", den="2027-03-01")
    found = find_version(network.folder, first)
    assert found
    assert found.den == date(2027, 3, 1)


def test_det_som_bara_finns_i_en_sammanslagning(network: "Network") -> None:
    saved(network, b"ett\n")
    network.git("switch", "-qc", "sida")
    saved(network, b"sida\n", "data/x.md")
    network.git("switch", "-q", "-")
    saved(network, b"huvud\n", "data/y.md")
    network.git("merge", "-q", "--no-commit", "sida")
    network.write(FIL, b"sammanslaget\n")
    network.git("add", "-A")
    network.git("commit", "-qm", "Slå samman")
    assert find_version(network.folder, fingeravtryck(b"sammanslaget\n"))


@pytest.mark.parametrize("start", ["0" * 64, "f" * 16])
def test_det_som_aldrig_har_sparats(network: "Network", start: str, tmp_path: Path) -> None:
    saved(network, b"ett\n")
    assert find_version(network.folder, start) is None
    (tmp_path / "utan").mkdir()
    assert find_version(tmp_path / "utan", start) is None
