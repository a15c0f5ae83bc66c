"""Two commands in one copy: the second waits, and none is lost."""

import os
import time
from typing import TYPE_CHECKING

import pytest

from natverk_cli.errors import NatverkError
from natverk_cli.git import locks, save
from natverk_cli.git.place import demand

if TYPE_CHECKING:
    from tests.git.conftest import Network

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks")


def add_lines(network: "Network", who: str, count: int) -> None:
    """Add lines to one file, again whenever someone else came between."""
    for number in range(count):
        while True:
            line = f"{who} {number}\n".encode()
            try:
                save(network.folder, network.plan("data/not.md", (network.read("data/not.md") or b"") + line))
                break
            except NatverkError as error:
                if "har ändrats sedan" not in str(error):
                    raise


def test_16_tva_kommandon_samtidigt(network: "Network") -> None:
    children = []
    for who in ("Hjo", "Falköping", "Skövde"):
        child = os.fork()
        if not child:
            try:
                add_lines(network, who, 6)
            except BaseException:  # noqa: BLE001  # nothing may get out of a forked test
                os._exit(1)
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    lines = (network.read("data/not.md") or b"").decode().splitlines()[2:]
    assert sorted(lines) == sorted(f"{who} {n}" for who in ("Hjo", "Falköping", "Skövde") for n in range(6))
    assert network.git("rev-list", "--count", "HEAD").strip() == "19"
    assert network.status() == ""


def test_16_sager_vem_man_vantar_pa(network: "Network") -> None:
    place = demand(network.folder)
    with locks.owner(place, "Flytta mötet\n\nmer") as first, locks.owner(place, "Annat", wait=0.1) as second:
        assert (first, second) == (True, False)
        assert f"(process {os.getpid()}: Flytta mötet)" in str(locks.busy(place))


def test_anvandarens_egen_commit_slapps_inte_emellan(network: "Network") -> None:
    network.commit(a_md=b"a\n")
    network.write("a.md", b"a, andrad\n")
    network.hook("pre-commit", "touch .git/i-hooken; sleep 0.5")
    plan = network.plan("data/not.md", b"ny\n")
    child = os.fork()
    if not child:
        save(network.folder, plan)
        os._exit(0)
    while not network.folder.joinpath(".git/i-hooken").exists():
        time.sleep(0.01)
    with pytest.raises(Exception, match="128"):
        network.git("commit", "-qam", "samtidigt")
    assert os.waitpid(child, 0)[1] == 0
    assert network.files_of_head() == ["data/not.md"]
    assert network.status() == " M a.md\n"
