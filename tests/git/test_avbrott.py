"""Killed at any moment: after the next command exactly old or exactly new.

Each kill forks a process that saves, and kills it alone or with its whole process group after a random while.
NATVERK_KILLS=200 (default 25) sets how many.
"""

import os
import random
import signal
import time
from typing import TYPE_CHECKING

import pytest

from natverk_cli.changes import Plan
from natverk_cli.git import recover, save

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.git.conftest import Network

KILLS = int(os.environ.get("NATVERK_KILLS", "25"))
pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks")


def forked(work: "Callable[[], object]") -> int:
    """A process of its own, in a process group of its own."""
    child = os.fork()
    if child:
        os.setpgid(child, child)
        return child
    os.setpgid(0, 0)
    try:
        work()
    except BaseException:  # noqa: BLE001  # nothing may get out of a forked test
        os._exit(1)
    os._exit(0)


def a_plan(network: "Network", turn: int) -> Plan:
    """One file changed, one in a new folder, one removed or made again."""
    text = f"tur {turn}\n".encode()
    swapped = network.change("data/kommer-och-gar.md", None if network.read("data/kommer-och-gar.md") else text)
    new = network.change(f"data/tur-{turn}/mote.md", text)
    return Plan((network.change("data/not.md", text), new, swapped), f"Tur {turn}")


def on_disk(network: "Network", plan: Plan) -> list[bytes | None]:
    return [network.read(change.path) for change in plan.changes]


def test_14_dodad_nar_som_helst(network: "Network") -> None:
    network.hook("pre-commit", "sleep 0.01")
    network.write("annan.md", b"koad\n")
    network.git("add", "annan.md")
    began = time.monotonic()
    save(network.folder, a_plan(network, 0))
    usual = time.monotonic() - began
    ended = {"gammalt": 0, "nytt": 0}
    for turn in range(1, KILLS + 1):
        plan, head = a_plan(network, turn), network.head()
        child = forked(lambda plan=plan: save(network.folder, plan))  # type: ignore[misc]
        time.sleep(random.uniform(0, usual * 1.1))
        (os.kill if turn % 2 else os.killpg)(child, signal.SIGKILL)
        os.waitpid(child, 0)
        recover(network.folder)
        is_new = network.head() != head
        ended["nytt" if is_new else "gammalt"] += 1
        assert on_disk(network, plan) == [change.after if is_new else change.before for change in plan.changes]
        assert (network.folder / f"data/tur-{turn}").exists() == is_new
        assert network.status() == "A  annan.md\n"
        assert not [*network.folder.rglob(".natverk-*"), *network.folder.joinpath(".git").rglob("*.lock")]
        assert recover(network.folder) is None
    assert save(network.folder, a_plan(network, KILLS + 1)).commit
    print(f"{KILLS} avbrott: {ended}")  # noqa: T201  # the figure, for pytest -s


def stopped_in_hook(network: "Network", how: "Callable[[int, int], None]") -> Plan:
    """Kill a saving while its hook runs."""
    network.hook("pre-commit", "touch .git/i-hooken; sleep 0.5")
    plan = a_plan(network, 1)
    child = forked(lambda: save(network.folder, plan))
    while not network.folder.joinpath(".git/i-hooken").exists():
        time.sleep(0.01)
    how(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return plan


def test_git_lever_vidare_och_hinner_spara(network: "Network") -> None:
    plan = stopped_in_hook(network, os.kill)
    told = recover(network.folder)
    assert told is not None
    assert "hann sparas" in told
    assert on_disk(network, plan) == [change.after for change in plan.changes]
    assert network.status() == ""


def test_allt_dodas_och_ingenting_sparas(network: "Network") -> None:
    plan = stopped_in_hook(network, os.killpg)
    network.hook("pre-commit", "")
    told = recover(network.folder)
    assert told is not None
    assert "Tur 1" in told
    assert "som före kommandot" in told
    assert on_disk(network, plan) == [change.before for change in plan.changes]
    assert network.status() == ""


def test_andrad_for_hand_efter_avbrottet_lamnas(network: "Network") -> None:
    stopped_in_hook(network, os.killpg)
    network.write("data/not.md", b"for hand\n")
    told = recover(network.folder)
    assert told is not None
    assert "data/not.md" in told
    assert network.read("data/not.md") == b"for hand\n"
    assert network.status() == " M data/not.md\n"


def test_las_som_vart_dodade_git_lamnade(network: "Network") -> None:
    stopped_in_hook(network, os.killpg)
    for lock in ("HEAD.lock", "refs/heads/main.lock"):
        network.write(f".git/{lock}", b"")
    assert recover(network.folder) is not None
    network.hook("pre-commit", "")
    assert save(network.folder, a_plan(network, 2)).commit


def test_frammande_indexlas_efter_avbrottet_lamnas(network: "Network") -> None:
    plan = stopped_in_hook(network, os.killpg)
    network.write(".git/index.lock", b"frammande")
    told = recover(network.folder)
    assert told is not None
    assert "väntar på att bli återställt" in told
    assert network.read(".git/index.lock") == b"frammande"
    (network.folder / ".git/index.lock").unlink()
    recover(network.folder)
    assert on_disk(network, plan) == [change.before for change in plan.changes]


def test_nasta_sparning_staller_ordning_forst(network: "Network") -> None:
    stopped_in_hook(network, os.killpg)
    network.hook("pre-commit", "")
    plan = network.plan("data/natverk.yaml", b"namn: nytt\n")
    assert save(network.folder, plan).paths == ("data/natverk.yaml",)
    assert network.status() == ""


def test_levande_natverk_lamnas_i_fred(network: "Network") -> None:
    network.hook("pre-commit", "touch .git/i-hooken; sleep 1")
    plan = a_plan(network, 1)
    child = forked(lambda: save(network.folder, plan))
    while not network.folder.joinpath(".git/i-hooken").exists():
        time.sleep(0.01)
    assert recover(network.folder) is None
    assert os.waitpid(child, 0)[1] == 0
    assert network.status() == ""


def test_ctrl_c(network: "Network") -> None:
    network.hook("pre-commit", "touch .git/i-hooken; sleep 5")
    plan = a_plan(network, 1)
    child = forked(lambda: save(network.folder, plan))
    while not network.folder.joinpath(".git/i-hooken").exists():
        time.sleep(0.01)
    os.killpg(child, signal.SIGINT)
    assert os.waitpid(child, 0)[1] != 0
    assert on_disk(network, plan) == [change.before for change in plan.changes]
    assert network.status() == ""
    assert recover(network.folder) is None
