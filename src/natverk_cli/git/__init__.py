"""Git: saving a plan as exactly one commit, and everything that keeps that promise.

Importing this package is nearly free: each name is loaded when it is first asked for, GitPython when Git is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from natverk_cli.git.beginning import init
    from natverk_cli.git.identity import has_identity, set_identity
    from natverk_cli.git.pending import Unsaved, unsaved
    from natverk_cli.git.recovery import recover
    from natverk_cli.git.saving import save
    from natverk_cli.git.transaction import Saved

__all__ = ["Saved", "Unsaved", "has_identity", "init", "recover", "save", "set_identity", "unsaved"]

HOMES = {
    "Saved": "transaction",
    "Unsaved": "pending",
    "has_identity": "identity",
    "init": "beginning",
    "recover": "recovery",
    "save": "saving",
    "set_identity": "identity",
    "unsaved": "pending",
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in HOMES:
        raise AttributeError(name)
    found: object = getattr(import_module(f"natverk_cli.git.{HOMES[name]}"), name)
    globals()[name] = found
    return found
