"""What is wrong with a command line, in Swedish. The framework's own sentences are never shown.

Its error classes are private, so they are known by name; what they leave out (the value typed, the words too
many) is found by parsing the same arguments once more.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import typer
from typer.core import TyperCommand, TyperOption

from natverk_cli.cli.swedish.alias import visible
from natverk_cli.cli.swedish.forslag import dash_fault, did_you_mean, is_dashed
from natverk_cli.cli.swedish.varden import why_unreadable


class Typed(NamedTuple):
    """What a user wrote, taken apart but not yet read."""

    values: dict[str, object]
    extra: list[str]


def explain(error: typer.TyperException, command: TyperCommand, args: list[str]) -> str:
    """One or two whole Swedish sentences: the fault and, where one is near, what was meant."""
    names = (cls.__name__ for cls in type(error).__mro__)
    tell = next((_FAULTS[name] for name in names if name in _FAULTS), None)
    return tell(error, command, args) if tell else str(error)


def _missing(error: typer.TyperException, _command: TyperCommand, _args: list[str]) -> str:
    param = error.param if isinstance(error, typer.BadParameter) else None
    if param is None:
        return "Något saknas på raden."
    if isinstance(param, TyperOption):
        return f"Flaggan {visible(param.opts)[0]} saknas."
    return f"Argumentet {param.metavar or param.human_readable_name.upper()} saknas."


def _unknown_option(error: typer.TyperException, command: TyperCommand, args: list[str]) -> str:
    name = str(getattr(error, "option_name", ""))
    if not name.startswith("--"):
        # `-idag` is read as `-i`, `-d`, …: tell of what was written.
        name = next((arg.partition("=")[0] for arg in args if arg.startswith("-") and name[1:] in arg[1:]), name)
    known = [shown for opts in _option_names(command) for shown in visible(opts)]
    return f"Flaggan {name} finns inte.{did_you_mean(name, [*known, '--help'], quote='')}"


def _option_usage(error: typer.TyperException, command: TyperCommand, _args: list[str]) -> str:
    name = str(getattr(error, "option_name", ""))
    option = next((o for o in _options(command) if name in (*o.opts, *o.secondary_opts)), None)
    if option is None or option.is_flag or option.count:
        return f"Flaggan {name} tar inget värde."
    if option.nargs > 1:
        return f"Flaggan {name} ska ha {option.nargs} värden."
    return f"Flaggan {name} behöver ett värde."


def _argument_usage(_error: typer.TyperException, command: TyperCommand, _args: list[str]) -> str:
    param = next(p for p in command.params if p.nargs > 1 and not isinstance(p, TyperOption))
    return f"Argumentet {param.metavar or param.human_readable_name.upper()} ska ha {param.nargs} värden."


def _bad_value(error: typer.TyperException, command: TyperCommand, args: list[str]) -> str:
    if not isinstance(error, typer.BadParameter) or error.param is None:
        return str(error)
    typed = _take_apart(command, args).values.get(error.param.name or "")
    return why_unreadable(error, error.param, typed)


def _too_many(error: typer.TyperException, command: TyperCommand, args: list[str]) -> str:
    extra = _take_apart(command, args).extra
    if not extra:
        return str(error)
    if any(is_dashed(word) for word in extra):
        return dash_fault(next(word for word in extra if is_dashed(word)))
    if len(extra) == 1:
        return f"Argumentet ”{extra[0]}” är ett för mycket."
    *forsta, sista = (f"”{word}”" for word in extra)
    return f"Argumenten {', '.join(forsta)} och {sista} är för många."


def _no_file(error: typer.TyperException, _command: TyperCommand, _args: list[str]) -> str:
    return f"Filen {getattr(error, 'filename', '')} går inte att öppna."


def _take_apart(command: TyperCommand, args: list[str]) -> Typed:
    with command.make_context(command.name, [], resilient_parsing=True) as context:
        values, extra, _ = command.make_parser(context).parse_args(list(args))
    return Typed(values, extra)


def _options(command: TyperCommand) -> Iterator[TyperOption]:
    return (param for param in command.params if isinstance(param, TyperOption))


def _option_names(command: TyperCommand) -> Iterator[list[str]]:
    for option in _options(command):
        if not option.hidden:
            yield option.opts
            yield option.secondary_opts


_FAULTS: dict[str, Callable[[typer.TyperException, TyperCommand, list[str]], str]] = {
    "MissingParameter": _missing,
    "NoSuchOption": _unknown_option,
    "BadOptionUsage": _option_usage,
    "BadArgumentUsage": _argument_usage,
    "BadParameter": _bad_value,
    "FileError": _no_file,
    "UsageError": _too_many,
}
