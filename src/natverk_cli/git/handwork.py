"""What people have changed by hand: never overwritten unread, and saved with ours only after a yes."""

from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError
from natverk_cli.git.files import read
from natverk_cli.git.paths import is_output
from natverk_cli.git.state import blobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from natverk_cli.changes import Change
    from natverk_cli.git.place import Place
    from natverk_cli.git.state import State


def refuse_stale(place: "Place", changes: "Sequence[Change]", adopt: bool) -> None:
    """Raise NatverkError if a file is no longer what the command read (or, when adopting, already what it shows)."""
    for change in changes:
        expected = (change.before, change.after) if adopt else (change.before,)
        if not is_output(change.path) and read(place.on_disk(change.path)) not in expected:
            raise stale(change.path)


def stale(path: str) -> NatverkError:
    """The error for a file that someone changed under us."""
    return NatverkError(f"Inget har sparats. {path} har ändrats sedan natverk läste den. Kör kommandot igen.")


def refuse_overwriting(changes: "Sequence[Change]", state: "State") -> None:
    """Raise NatverkError if a file would be written whole over what is not saved."""
    found = {change: state.files[change.path] for change in changes if change.path in state.files}
    ignored = [change.path for change, what in found.items() if what.kind == "!"]
    if ignored:
        raise NatverkError(
            f"Inget har sparats. {_listed(ignored)} är undantagen i .gitignore och finns bara hos dig. "
            "Ta bort raden i .gitignore och spara filen: natverk spara. Kör sedan kommandot igen."
        )
    unsaved = [change.path for change, what in found.items() if not change.edit or what.kind == "u"]
    if unsaved:
        raise NatverkError(
            f"Inget har sparats. {_listed(unsaved)} har ändringar som inte är sparade, och kommandot skulle "
            "skriva över dem. Spara dem först: natverk spara. Kör sedan kommandot igen."
        )


def question(place: "Place", changes: "Sequence[Change]", state: "State") -> str:
    """What to ask before files with changes by hand are edited and saved; "" when there is nothing to ask."""
    touched = [change for change in changes if change.edit and change.path in state.files]
    if not touched:
        return ""
    names = {change.path: state.files[change.path].blob for change in touched}
    saved = blobs(place, filter(None, names.values()))
    parts = [_both(change, saved.get(names[change.path] or "", b"")) for change in touched]
    return "\n\n".join([*parts, "Vill du spara både dina egna ändringar och kommandots?"])


def ask(text: str, confirm: "Callable[[str], bool] | None") -> None:
    """Raise NatverkError unless the answer is yes."""
    if confirm is None:
        raise NatverkError(
            f"Inget har sparats. {text.partition(chr(10))[0]} Spara dem först: natverk spara. "
            "Eller spara allt på en gång: kör kommandot igen med --ja."
        )
    if not confirm(text):
        raise NatverkError("Inget har ändrats och inget har sparats, eftersom du svarade nej.")


def _both(change: "Change", saved: bytes) -> str:
    by_hand = "\n".join(_difference(saved, change.before or b""))
    by_command = "\n".join(_difference(change.before or b"", change.after or b""))
    return (
        f"I {change.path} finns ändringar som inte är sparade.\n\n"
        f"Dina egna ändringar:\n{by_hand}\n\nKommandots ändring:\n{by_command}"
    )


def _difference(old: bytes, new: bytes) -> "Iterator[str]":
    from difflib import unified_diff

    from natverk_cli.git.refusal import printable

    before, after = (text.decode("utf-8", "replace").splitlines() for text in (old, new))
    lines = list(unified_diff(before, after, lineterm=""))[2:]
    return ("    " + printable(line) for line in lines or ["(bara radslut skiljer)"])


def _listed(paths: "Sequence[str]") -> str:
    if len(paths) < 4:
        return " och ".join(filter(None, (", ".join(paths[:-1]), paths[-1])))
    return f"{', '.join(paths[:3])} och {len(paths) - 3} filer till"
