"""A rule: one function that looks at the network on a day and tells what is not as it should be."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from natverk_cli.model.nulage import Nulage
from natverk_cli.source.place import Mending, Place

FEL, VARNING, UPPLYSNING = "fel", "varning", "upplysning"
NIVAER = (FEL, VARNING, UPPLYSNING)


class Finding(NamedTuple):
    """What a rule has found: where, the fact, who does what about it, and what it concerns (for undantag).

    `mending` is the change of that file that puts it right, where only one thing can have been meant.
    """

    place: Place
    text: str
    hjalp: str
    galler: str = ""
    mending: Mending | None = None


class Rule(NamedTuple):
    """A rule with all that is known about it.

    `krav` are the numbers of the duties it guards, `kraver` the file kinds without which it is not run. `stops_saving`
    tells that natverk spara refuses a changed file that the rule speaks about. `docstring` is the user's explanation.
    """

    kod: str
    niva: str
    krav: tuple[int, ...]
    kraver: tuple[str, ...]
    stops_saving: bool
    function: Callable[[Nulage], Iterable[Finding]]

    @property
    def namn(self) -> str:
        """The rule in one line."""
        return self._part(0)

    @property
    def varfor(self) -> str:
        """Why the rule exists."""
        return self._part(1).removeprefix("Varför: ")

    @property
    def ratta(self) -> str:
        """How to put it right."""
        return self._part(2).removeprefix("Rätta: ")

    def _part(self, number: int) -> str:
        lines = [line.strip() for line in (self.function.__doc__ or "").strip().splitlines()]
        starts = [
            0,
            *(at for at, line in enumerate(lines) if line.startswith(("Varför: ", "Rätta: "))),
            len(lines),
        ]
        if number + 1 >= len(starts):
            return ""
        return " ".join(line for line in lines[starts[number] : starts[number + 1]] if line)


def rule(
    kod: str,
    *,
    niva: str,
    krav: tuple[int, ...] = (),
    kraver: tuple[str, ...] = (),
    stops_saving: bool = False,
) -> Callable[[Callable[[Nulage], Iterator[Finding]]], Rule]:
    """Make a rule of a function; see `Rule` for the arguments."""

    def made(function: Callable[[Nulage], Iterator[Finding]]) -> Rule:
        return Rule(kod, niva, krav, kraver, stops_saving, function)

    return made
