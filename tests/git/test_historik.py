"""What Git remembers of locks: the first fingerprint, whatever was done to the file since."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from natverk_cli.git.historik import read_historik

if TYPE_CHECKING:
    from tests.git.conftest import Network

FORST, SEDAN = "a" * 64, "b" * 64
LAS = "data/moten/2027-1/justering.yaml"


def lock(network: "Network", sha256: str, path: str = LAS) -> None:
    network.write(path, f"sha256: {sha256}\n".encode())
    network.git("add", path)
    network.git("commit", "-qm", "Lås")


def test_det_forsta_laset_galler(network: "Network") -> None:
    lock(network, FORST)
    lock(network, SEDAN)
    network.git("rm", "-q", LAS)
    network.git("commit", "-qm", "Ta bort låset")
    lock(network, "c" * 64)
    lock(network, SEDAN, "data/moten/2027-2/justering.yaml")
    historik = read_historik(network.folder, {})
    assert historik.las == {"2027-1": FORST, "2027-2": SEDAN}
    assert historik.is_hel


def test_en_kopia_utan_hela_historien_sager_det(network: "Network", tmp_path: Path) -> None:
    lock(network, FORST)
    lock(network, SEDAN)
    grund = tmp_path / "grund"
    subprocess.run(["git", "clone", "-q", "--depth", "1", network.folder.as_uri(), str(grund)], check=True)
    assert not read_historik(grund, {}).is_hel
    assert read_historik(grund, {}).las == {"2027-1": SEDAN}


def test_utan_git_och_utan_sparade_andringar_finns_inget_minne(tmp_path: Path) -> None:
    assert read_historik(tmp_path, {}).las == {}
    assert not read_historik(tmp_path, {}).is_hel
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    assert read_historik(tmp_path, {}).las == {}


def test_att_fraga_importerar_inte_gitpython(network: "Network") -> None:
    lock(network, FORST)
    program = (
        "import sys, pathlib; from natverk_cli.git.historik import read_historik\n"
        "assert read_historik(pathlib.Path(sys.argv[1]), {}).las; assert 'git' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program, str(network.folder)], check=True)


def test_varje_beteckning_som_har_sparats_ar_upptagen(network: "Network") -> None:
    record = "data/moten/2027-1/protokoll.md"
    for text in ("Beslut b1: Ett.\n\nA\u030atga\u0308rd å1: x\n", "Beslut b1: Ett.\n", "Beslut: Två, inte rum f2.\n"):
        network.write(record, text.encode())
        network.git("add", record)
        network.git("commit", "-qm", "Skriv")
    assert read_historik(network.folder, {}).beteckningar == {}
    assert read_historik(network.folder, {}, {"2027-1"}).beteckningar == {"2027-1": frozenset({"b1", "å1"})}
    assert read_historik(network.folder, {}, {"2027-2"}).beteckningar == {"2027-2": frozenset()}
