# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH112, PTH120
"""Who is saving: Git's name and address, never guessed from the computer's."""

import os
from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError
from natverk_cli.git.command import asked, git
from natverk_cli.git.place import demand

if TYPE_CHECKING:
    from pathlib import Path


def has_identity(folder: "Path") -> bool:
    """Whether Git knows who saves in the folder (which need not exist yet)."""
    nearest = os.path.realpath(folder)
    while not os.path.isdir(nearest):
        nearest = os.path.dirname(nearest)
    return all(not git(nearest, "var", name).status for name in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"))


def set_identity(folder: "Path", name: str, email: str) -> None:
    """Let Git know, in this repository only."""
    place = demand(folder)
    for setting, value in (("user.name", name.strip()), ("user.email", email.strip())):
        if not value or any(sign in "<>" or not sign.isprintable() for sign in value):
            raise NatverkError(f"”{value}” går inte att spara med. Skriv ditt namn och din e-postadress.")
        asked(place.top, "config", "--local", "--replace-all", "--end-of-options", setting, value)
