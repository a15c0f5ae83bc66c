"""Whom a name means among the members."""

from collections.abc import Iterable

from natverk_cli.model.medlem import Medlem
from natverk_cli.svenska.namn import fold


def namngivna(medlemmar: Iterable[Medlem], given: str) -> tuple[Medlem, ...]:
    """The members who answer to an id, a whole name, or a first name when nobody has it as the whole one."""
    members, wanted = tuple(medlemmar), fold(given)
    if not wanted:
        return ()
    found = tuple(one for one in members if given.strip() == one.id)
    found = found or tuple(one for one in members if wanted in (one.id, fold(one.namn)))
    return found or tuple(one for one in members if wanted == fold(one.namn.split()[0]))
