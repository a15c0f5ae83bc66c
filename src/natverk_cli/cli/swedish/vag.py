"""From the words on the command line to an entry of the table."""

from collections.abc import Callable
from typing import NamedTuple

from natverk_cli.cli.swedish.tabell import Grupp, Kommando, Program

HELP = ("--help", "-h", "--hjälp", "--hjalp")
HELP_WORDS = ("hjälp", "hjalp", "help")

ValueOptions = Callable[[], frozenset[str]]


class Vag(NamedTuple):
    """Where a command line leads: a command, a group without a command, or a word that is neither."""

    kommando: Kommando | None
    grupp: Grupp | None
    args: list[str]
    okant: str = ""

    @property
    def wants_help(self) -> bool:
        """Whether help is asked for, before any `--`."""
        before = self.args[: self.args.index("--")] if "--" in self.args else self.args
        return any(arg in HELP for arg in before)


def find_way(program: Program, argv: list[str], value_options: ValueOptions) -> Vag:
    """The entry that `argv` names, and the arguments left for it.

    Options may stand before the command, as in git and make: they are handed on to it. `value_options` tells
    which of those take a value; it is asked only when there is an option to ask about.
    """
    fore, ord_, rest = _split_at_word(argv, value_options)
    if ord_ in HELP_WORDS and program.kommando(ord_) is None:
        return find_way(program, [*fore, *rest, "--help"], value_options)
    grupp = program.grupp(ord_) if ord_ else None
    if grupp is not None:
        return _way_in_group(program, grupp, fore, rest, value_options)
    kommando = program.kommando(ord_)
    return Vag(kommando, None, [*fore, *rest], "" if kommando else ord_)


def _way_in_group(program: Program, grupp: Grupp, fore: list[str], rest: list[str], value_options: ValueOptions) -> Vag:
    mer, ord_, slut = _split_at_word(rest, value_options)
    under = program.kommando(f"{grupp.namn} {ord_}") if ord_ else None
    if under is not None:
        return Vag(under, grupp, [*fore, *mer, *slut])
    # `natverk dagordning 2027-1`: a group that is a command too, and the word is its argument.
    eget = program.kommando(grupp.namn)
    if eget is not None:
        return Vag(eget, grupp, [*fore, *rest])
    return Vag(None, grupp, [*fore, *mer], ord_)


def _split_at_word(argv: list[str], value_options: ValueOptions) -> tuple[list[str], str, list[str]]:
    """Options before the first word, the word ("" if there is none), and what follows it."""
    at = 0
    while at < len(argv) and argv[at] != "--":
        arg = argv[at]
        if not arg.startswith("-") or arg == "-":
            return argv[:at], arg, argv[at + 1 :]
        takes_next = arg not in HELP and "=" not in arg and arg in value_options()
        at += 2 if takes_next else 1
    return argv, "", []
