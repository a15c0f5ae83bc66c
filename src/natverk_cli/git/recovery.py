"""After a kill: the next command finishes or undoes what was interrupted."""

import os
from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError
from natverk_cli.git.place import find

if TYPE_CHECKING:
    from pathlib import Path

LIVE_WAIT = 0.3  # seconds; a dying natverk's child may hold the lock until it has become git


def recover(folder: "Path") -> str | None:
    """Finish or undo what an earlier command was interrupted in, and say which; None when there is nothing.

    Asked at the start of every command: without an interrupted transaction it costs a few looks at the disk.
    """
    place = find(folder)
    if place is None or not os.path.exists(place.own("journal")):  # noqa: PTH110  # pathlib is dear at start-up
        return None
    from natverk_cli.git import interrupted, locks

    try:
        with locks.owner(place, "återställning", wait=LIVE_WAIT) as held:
            # not held: a natverk is at work here, and the journal is its
            return interrupted.settle_interrupted(place) if held else None
    except (NatverkError, OSError) as error:
        return f"Ett tidigare kommando avbröts och väntar på att bli återställt: {error}"
