"""The immutable table of commands, and what it answers without importing any of them.

`NamedTuple`, not a dataclass: every invocation pays for this import.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from natverk_cli.cli.swedish.alias import fold

# Of words in a row: how many of the first belong together, 0 or 1 if they don't.
Flerord = Callable[[Sequence[str]], int]


class Kommando(NamedTuple):
    """One command: `namn` as typed after the program's name (one or two words, "" for the bare program).

    `modul` holds the function `funktion`, annotated for typer; its docstring is the help text. `hjalp` is the
    one line in the list of commands, `rubrik` the heading it stands under.
    """

    namn: str
    modul: str
    hjalp: str
    dold: bool = False
    rubrik: str = ""
    funktion: str = "command"


class Grupp(NamedTuple):
    """The text of a group, the first of two words: `protokoll`."""

    namn: str
    hjalp: str
    rubrik: str = ""


def answers_to(namn: str, typed: str) -> bool:
    """Whether `typed` is `namn`, where any word may be spelled in ASCII."""
    pairs = zip(namn.split(" "), typed.split(" "), strict=False)
    return namn.count(" ") == typed.count(" ") and all(ord_ in (word, fold(word)) for word, ord_ in pairs)


class Program(NamedTuple):
    """A whole command line: its name, its commands in the order shown, and the text of its own help.

    `flerord` tells, by metavar, of the values that people write in several words.
    """

    namn: str
    kommandon: tuple[Kommando, ...]
    grupper: tuple[Grupp, ...] = ()
    inledning: str = ""
    flaggor: tuple[tuple[str, str], ...] = ()
    flerord: Mapping[str, Flerord] = {}

    def kommando(self, namn: str) -> Kommando | None:
        """The command of that name, each word in Swedish or ASCII spelling."""
        return next((k for k in self.kommandon if answers_to(k.namn, namn)), None)

    def grupp(self, namn: str) -> Grupp | None:
        """The group of that name: any first word of a command of two."""
        for kommando in self.kommandon:
            forsta, _, andra = kommando.namn.partition(" ")
            if andra and answers_to(forsta, namn):
                return next((g for g in self.grupper if g.namn == forsta), Grupp(forsta, "", kommando.rubrik))
        return None

    def under(self, grupp: Grupp) -> tuple[Kommando, ...]:
        """The shown commands of a group."""
        return tuple(k for k in self.kommandon if k.namn.startswith(f"{grupp.namn} ") and not k.dold)

    def path(self, entry: Kommando | Grupp) -> str:
        """What a user types to get there: `natverk protokoll ny`."""
        return f"{self.namn} {entry.namn}".rstrip()
