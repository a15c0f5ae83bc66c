"""The folders that Git remembers, also those that are gone."""

import subprocess
from pathlib import Path

from natverk_cli.git.mappar import folders_ever
from tests.git.conftest import Network


def test_mappar_som_finns_och_som_har_funnits(network: Network) -> None:
    network.commit(data__moten__a__mote_md=b"1\n", data__moten__b__mote_md=b"1\n", data__annat__c__x_md=b"1\n")
    network.git("checkout", "-q", "-b", "sida")
    network.commit(data__moten__d__mote_md=b"1\n")
    network.git("checkout", "-q", "-")
    network.git("rm", "-rq", "data/moten/a")
    network.git("commit", "-qm", "bort")
    assert folders_ever(network.folder, "data/moten") == {"a", "b", "d"}
    assert folders_ever(network.folder, "data/finns-inte") == frozenset()


def test_fore_den_forsta_sparade_andringen_och_utanfor_git(tmp_path: Path) -> None:
    assert folders_ever(tmp_path, "data/moten") == frozenset()
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert folders_ever(tmp_path, "data/moten") == frozenset()
