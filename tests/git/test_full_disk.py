"""Full disk: refused or recovered, and never "sparat" before it is."""

import os
import random
import sys
from typing import TYPE_CHECKING

import pytest

from natverk_cli.changes import Plan
from natverk_cli.errors import NatverkError
from natverk_cli.git import recover, save

if TYPE_CHECKING:
    from tests.git.conftest import Network


def saved_with_limit(network: "Network", plan: Plan, limit: int) -> bool:
    """Save in a process that can write no file larger than `limit` bytes; whether it says it saved."""
    import resource

    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            save(network.folder, plan)
        except NatverkError:
            os._exit(3)
        except BaseException:  # noqa: BLE001  # nothing may get out of a forked test
            os._exit(4)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 3), limit
    return status == 0


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_15_full_disk(network: "Network") -> None:
    noise = random.Random(15).randbytes
    network.commit(data__stor_bin=noise(6000))
    said = []
    for limit in (0, 60, 120, 250, 400, 5000, 9000, 16200, 18000, 30000, 60000):
        plan = Plan(
            (network.change("data/not.md", noise(2000)), network.change("data/stor.bin", noise(4500))),
            "Stort",
        )
        before, head = network.snapshot(), network.head()
        said.append(saved_with_limit(network, plan, limit))
        recover(network.folder)
        assert (network.head() != head) == said[-1]
        assert network.status() == ""
        if not said[-1]:
            assert network.snapshot() == before
    assert said[0] is False
    assert said[-1] is True
