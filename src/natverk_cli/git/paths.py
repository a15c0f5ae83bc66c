"""Which paths may be written: below the network's folder, never Git's own, never through a link."""

import os
import stat
from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from natverk_cli.git.place import Place

OUTPUT = "ut/"  # what is made anew at any time: never saved, always overwritten


def is_output(path: str) -> bool:
    """Whether the path lies in `ut/`."""
    return path.startswith(OUTPUT)


def check_paths(place: "Place", paths: "Iterable[str]") -> None:
    """Raise NatverkError for a path that must not be written."""
    for path in paths:
        _check_spelling(path)
        _check_disk(place, path)


def _check_spelling(path: str) -> None:
    parts = path.split("/")
    strange = any(part in ("", ".", "..") or _is_git(part) for part in parts)
    if strange or "\\" in path or "\0" in path or os.path.splitdrive(path)[0]:
        raise NatverkError(f"Inget har sparats. ”{path}” är inte en fil i nätverkets mapp. Välj ett annat namn.")


def _is_git(part: str) -> bool:
    """`.git` as any file system may read it: in any case, with ignored signs or trailing dots, shortened."""
    import unicodedata

    plain = "".join(sign for sign in part if unicodedata.category(sign) != "Cf")
    return plain.partition(":")[0].rstrip(" .").casefold() in (".git", "git~1")


def _check_disk(place: "Place", path: str) -> None:
    parts = path.split("/")
    for count in range(1, len(parts) + 1):
        step = "/".join(parts[:count])
        try:
            mode = os.lstat(place.on_disk(step)).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return
        except (OSError, ValueError) as error:
            raise NatverkError(f"Inget har sparats. {path} går inte att skriva: {error}.") from error
        if stat.S_ISLNK(mode):
            raise NatverkError(
                f"Inget har sparats. {step} är en länk till något annat. "
                "Ersätt den med en vanlig fil eller mapp och kör kommandot igen."
            )
        if not (stat.S_ISREG(mode) if count == len(parts) else stat.S_ISDIR(mode)):
            raise NatverkError(
                f"Inget har sparats. {step} är i vägen för {path}. Flytta undan det och kör kommandot igen."
            )
