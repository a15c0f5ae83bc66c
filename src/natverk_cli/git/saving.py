"""Save a plan: all of it as one commit, or nothing."""

from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError
from natverk_cli.git import handwork, interrupted, locks
from natverk_cli.git.paths import check_paths
from natverk_cli.git.place import demand
from natverk_cli.git.refusal import no_room
from natverk_cli.git.transaction import Saved, transact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from natverk_cli.changes import Change, Plan
    from natverk_cli.git.place import Place


def save(folder: "Path", plan: "Plan", *, confirm: "Callable[[str], bool] | None" = None, adopt: bool = False) -> Saved:
    """Write the plan's files and commit them; killed at any moment, `recover` finishes or undoes it.

    `confirm` is asked, with both changes shown, before a file with changes by hand is edited and saved.
    `adopt` commits what already lies in the working tree. Raises NatverkError, with everything as before.
    """
    changes = [change for change in plan.changes if adopt or change.before != change.after]
    if not changes:
        return Saved("", ())
    place = demand(folder)
    check_paths(place, [change.path for change in changes])
    outcome = _locked(place, changes, plan.message, adopt=adopt, agreed="")
    if isinstance(outcome, str):
        # asked without the lock: an answer takes its time, and holds only for the very same question
        handwork.ask(outcome, confirm)
        outcome = _locked(place, changes, plan.message, adopt=adopt, agreed=outcome)
    if isinstance(outcome, str):
        raise NatverkError("Inget har sparats. Filerna ändrades medan du svarade. Kör kommandot igen.")
    return outcome


def _locked(place: "Place", changes: "Sequence[Change]", message: str, *, adopt: bool, agreed: str) -> Saved | str:
    try:
        with locks.owner(place, message) as held:
            if not held:
                raise locks.busy(place)
            interrupted.settle_interrupted(place)
            return transact(place, changes, message, adopt=adopt, agreed=agreed)
    except OSError as error:
        raise NatverkError(no_room(error)) from error
