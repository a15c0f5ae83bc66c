"""Arguments that people write in several words: those that belong together become one."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from typer.core import TyperArgument, TyperCommand, TyperOption

from natverk_cli.cli.swedish.tabell import Flerord


def joined(command: TyperCommand, args: Sequence[str], flerord: Mapping[str, Flerord]) -> list[str]:
    """The arguments with the words joined that a parameter of the command takes as one; the rest as it is."""
    return list(_joined(command, list(args), flerord))


def _joined(command: TyperCommand, words: list[str], flerord: Mapping[str, Flerord]) -> Iterator[str]:
    arguments = [param for param in command.params if isinstance(param, TyperArgument)]
    options = {name: option for option in _taking_values(command) for name in option.opts}
    while words:
        if words[0] == "--":
            yield from words
            return
        if _is_option(words[0]):
            option = options.get(words[0])
            yield words.pop(0)
            if option and words:
                yield _taken(words, _together(option, words, flerord))
            continue
        argument = arguments[0] if arguments else None
        yield _taken(words, _together(argument, words, flerord))
        if argument and argument.nargs != -1:
            arguments.pop(0)


def _taking_values(command: TyperCommand) -> Iterator[TyperOption]:
    return (p for p in command.params if isinstance(p, TyperOption) and not (p.is_flag or p.count))


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _together(param: TyperArgument | TyperOption | None, words: Sequence[str], flerord: Mapping[str, Flerord]) -> int:
    read = flerord.get(param.metavar or "") if param else None
    plain = tuple(takewhile(lambda word: not _is_option(word), words))
    return max(1, read(plain)) if read and len(plain) > 1 else 1


def _taken(words: list[str], count: int) -> str:
    taken = " ".join(words[:count])
    del words[:count]
    return taken
