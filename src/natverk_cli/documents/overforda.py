"""What a record took over and writes about, while the task or question itself still stands open."""

import re
from collections.abc import Iterator

from natverk_cli.model.arenden import ATGARD, FRAGA, oppna
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll

_OVERFORD = re.compile(r"\((?:åtgärd|fråga) (?P<id>[0-9a-z-]+/[åf][0-9]+), överförd från [^)]*\)(?P<sagt>[^\n]*)")


def fortfarande_oppet(nu: Nulage, protokoll: Protokoll) -> Iterator[tuple[int, str, str]]:
    """Line, fact and cure for every open task and question of which something is written in the record.

    What the prose says closes nothing: an event of its own does, and carries the day and who said so.
    """
    still = {one.beteckning: one for sort in (ATGARD, FRAGA) for one in oppna(nu, sort)}
    for number, line in enumerate(protokoll.text.split("\n"), protokoll.rad):
        found = _OVERFORD.search(line)
        if found and found["sagt"].strip() and "[fyll i" not in found["sagt"] and (one := still.get(found["id"])):
            is_task = one.notering.sort == ATGARD
            done = f"åtgärd klar {one.beteckning}" if is_task else f"fråga återgiven {one.beteckning} {protokoll.mote}"
            what = "Åtgärden" if is_task else "Frågan"
            asked = "Är den klar?" if is_task else "Återgavs svaret?"
            yield (
                number,
                f"{what} {one.beteckning} står fortfarande som öppen. {asked}",
                f"anteckna det: natverk {done}",
            )
