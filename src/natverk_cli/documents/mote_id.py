"""The id of a new meeting: the year and a number that no meeting of that year has had."""

import re
from collections.abc import Iterable, Iterator

from natverk_cli.model.nulage import Nulage


def next_id(nu: Nulage, ar: int, funnits: Iterable[str] = ()) -> str:
    """The year and the number after the highest that is used, or was: an id is given once.

    `funnits` are the names of folders that Git remembers. A meeting that is gone may also be known by what still
    refers to it: the year's plan, a sending, a follow-up, a lock.
    """
    used = re.compile(rf"{ar}-([1-9]\d*)(?:-.*)?")
    numbers = [int(found[1]) for name in (*funnits, *_named(nu)) if (found := used.fullmatch(name))]
    return f"{ar}-{max(numbers, default=0) + 1}"


def _named(nu: Nulage) -> Iterator[str]:
    natverk = nu.natverk
    yield from (path.split("/")[2] for path in natverk.kallor if path.startswith("data/moten/"))
    yield from (mote.id for mote in natverk.moten)
    yield from (planerat.mote for plan in natverk.arbetsordningar for planerat in plan.moten)
    yield from (utskick.mote for utskick in natverk.utskick if utskick.mote)
    yield from (uppfoljning.id for uppfoljning in natverk.uppfoljningar)
    yield from (id_ for uppdrag in natverk.uppdrag for one in uppdrag.uppfoljningar for id_ in one.moten)
    yield from (one.galler for one in natverk.installningar.undantag if one.galler)
    yield from nu.historik.las
