"""Lay a package of files out in a folder of its own: all of it or nothing, and never over what others put there."""

import shutil
from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError
from natverk_cli.git.refusal import no_room

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def lay_out(folder: "Path", files: "Mapping[str, bytes]", ours: "Iterable[str]") -> None:
    """Fill a new or empty folder with the files; one that holds no other paths than `ours` is replaced.

    Made ready beside its place and then moved there. Raises NatverkError, with everything as before, when the folder
    holds something else or cannot be made.
    """
    refuse_foreign(folder, ours)
    import tempfile
    from pathlib import Path

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            _write(workshop / "nytt", files)
            _swap(folder, workshop)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    except OSError as error:
        raise NatverkError(no_room(error)) from error


def _swap(folder: "Path", workshop: "Path") -> None:
    old = workshop / "gammalt"
    if folder.exists():
        folder.rename(old)
    try:
        (workshop / "nytt").rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def refuse_foreign(folder: "Path", ours: "Iterable[str]") -> None:
    """Raise NatverkError if the folder is no folder, or holds anything but our own files."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise NatverkError(f"Inget har skrivits, för {folder} finns redan och är ingen mapp. Välj en annan plats.")
    known = set(ours)
    files = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    lying = (path.relative_to(folder).as_posix() for path in files)
    if foreign := next((path for path in lying if path not in known), None):
        raise NatverkError(
            f"Inget har skrivits, för i {folder} ligger redan {foreign}, som inte hör till arkivet.\nFlytta undan den, "
            "eller välj en annan mapp."
        )


def _write(folder: "Path", files: "Mapping[str, bytes]") -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
