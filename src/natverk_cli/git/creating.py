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
    """Write the files into a new or empty folder and save them as a new repository's first commit.

    Raises NatverkError, leaving nothing behind that was not there, when the folder is taken or cannot be made.
    """
    was_there = folder.is_dir()
    if folder.exists() and (not was_there or any(folder.iterdir())):
        raise NatverkError(f"Inget har skapats. {folder} finns redan och är inte tom. Välj en annan mapp.")
    if around := around_of(folder):
        raise NatverkError(
            f"Inget har skapats. {folder} ligger i {around.top}, som redan sparas av Git. Välj en mapp utanför den."
        )
    try:
        _write(folder, files)
        return init(folder, message, identity)
    except BaseException as error:
        _clear(folder, keep=was_there)
        if isinstance(error, OSError):
            raise NatverkError(no_room(error)) from error
        raise


def _write(folder: "Path", files: "Mapping[str, bytes]") -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _clear(folder: "Path", *, keep: bool) -> None:
    """Take away what was made; the folder itself stays if it was there."""
    if not keep:
        shutil.rmtree(folder, ignore_errors=True)
        return
    for entry in folder.iterdir():
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
