# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH101, PTH103, PTH105, PTH106, PTH108, PTH112, PTH116, PTH120, PTH123
"""Files in the working tree: whole or not at all, and on disk before we go on."""

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def read(path: str) -> bytes | None:
    """The bytes of a file, or None if there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_durably(path: str, temporary: str, content: bytes) -> None:
    """Replace a file by way of `temporary` in the same folder; an existing file keeps its mode."""
    prepare(path, temporary, content)
    put(path, temporary)


def prepare(path: str, temporary: str, content: bytes) -> None:
    """Write the new bytes of `path` beside it and wait until the disk has them."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    with open(handle, "wb") as file:
        file.write(content)
        file.flush()
        with suppress(FileNotFoundError):
            os.chmod(temporary, os.stat(path).st_mode & 0o7777)
        os.fsync(file.fileno())


def put(path: str, temporary: str) -> None:
    """Let the prepared file take its place."""
    os.replace(temporary, path)
    sync_folder(os.path.dirname(path))


def remove(path: str, root: str) -> None:
    """Remove a file, and the folders below `root` that it leaves empty."""
    with suppress(FileNotFoundError):
        os.unlink(path)
    above = os.path.dirname(path)
    sync_folder(above)
    with suppress(OSError):  # the first folder that is not empty ends it
        while len(above) > len(root):
            os.rmdir(above)
            above = os.path.dirname(above)


def missing_folders(root: str, paths: "Iterable[str]") -> tuple[str, ...]:
    """The folders, outermost first, that must be made below `root` to hold these relative paths."""
    wanted = {path[:at] for path in paths for at, sign in enumerate(path) if sign == "/"}
    return tuple(sorted(folder for folder in wanted if not os.path.isdir(f"{root}/{folder}")))


def sync_folder(folder: str) -> None:
    """Wait until the disk has the folder's names too (Windows has no such call)."""
    if os.name == "nt":
        return
    with suppress(FileNotFoundError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
