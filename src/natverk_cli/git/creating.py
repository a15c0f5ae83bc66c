"""Create the folder of a new network: its files, its repository, its first commit; or nothing at all."""

import shutil
from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError
from natverk_cli.git.beginning import around_of, init
from natverk_cli.git.refusal import no_room
from natverk_cli.git.transaction import Saved

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def create(
    folder: "Path", files: "Mapping[str, bytes]", message: str, identity: tuple[str, str] | None = None
) -> Saved:
    """Make a network in a new or empty folder, with its first commit.

    It is made ready beside its place and then moved there, so that a kill never leaves half a network where a whole one
    should be. Raises NatverkError, leaving nothing, when the folder is taken or cannot be made.
    """
    refuse_taken(folder)
    import tempfile
    from pathlib import Path

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            made = workshop / folder.name
            _write(made, files)
            saved = init(made, message, identity, alone=True)
            if folder.is_dir():
                folder.rmdir()
            made.rename(folder)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    except OSError as error:
        raise NatverkError(no_room(error)) from error
    return saved


def refuse_taken(folder: "Path") -> None:
    """Raise NatverkError if the folder holds something, or would be saved with another repository."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NatverkError(f"Inget har skapats. {folder} finns redan och är inte tom. Välj en annan mapp.")
    if around := around_of(folder):
        raise NatverkError(
            f"Inget har skapats. {folder} ligger i {around.top}, som redan sparas av Git. Välj en mapp utanför den."
        )


def _write(folder: "Path", files: "Mapping[str, bytes]") -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
