"""An earlier command was killed: wait for its git, then finish or undo what it did."""

from typing import TYPE_CHECKING

from natverk_cli.git import ending, journal, leftovers, locks

if TYPE_CHECKING:
    from natverk_cli.git.ending import Ending
    from natverk_cli.git.journal import Journal
    from natverk_cli.git.place import Place


def settle_interrupted(place: "Place") -> str | None:
    """What `recover` does, for the holder of the owner's lock; NatverkError or OSError: not now."""
    if not journal.exists(place):
        return None
    with locks.children(place):
        pass  # a git that outlived its natverk has ended
    interrupted = journal.read(place)
    place = _as_it_was(place, interrupted)
    if interrupted.entries:
        locks.take_index(place, interrupted.token)
        leftovers.clear(place, interrupted)
    return _told(interrupted, ending.settle(place, interrupted))


def _as_it_was(place: "Place", interrupted: "Journal") -> "Place":
    """Two networks may share a repository: paths count from the folder of the one interrupted."""
    below = interrupted.below
    folder = f"{place.top}/{below}".rstrip("/")
    return place._replace(folder=folder, prefix=below)


def _told(interrupted: "Journal", how: "Ending") -> str:
    what = f"Det förra kommandot (”{interrupted.message.partition(chr(10))[0]}”) avbröts"
    if how.saved:
        return f"{what} mitt i, men ändringen hann sparas. Nu är allt på plats."
    again = f"{what} innan ändringen hade sparats. Allt är som före kommandot. Kör det igen om ändringen behövs."
    if not how.kept:
        return again
    return f"{again} Detta har ändrats för hand sedan dess och är lämnat som det är: {', '.join(how.kept)}."
