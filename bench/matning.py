"""What a command costs: CPU time and memory of a whole process, its children included."""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of CPU, user and system, and the most memory held at once, in megabytes."""

    cpu: float
    memory: float


def cost(command: Sequence[str], good: Sequence[int] = (0, 1)) -> Cost:
    """Run a command without settings of the shell's own; findings (1) are as good an end as none (0).

    Raises RuntimeError if it ends in any other way.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    process = os.posix_spawn(
        command[0],
        tuple(command),
        _environment(),
        file_actions=[(os.POSIX_SPAWN_DUP2, nothing, descriptor) for descriptor in (0, 1, 2)],
    )
    _, status, used = os.wait4(process, 0)
    os.close(nothing)
    if os.waitstatus_to_exitcode(status) not in good:
        raise RuntimeError(f"{' '.join(command[:6])} could not run")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _environment() -> Mapping[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "NATVERK_"))}
