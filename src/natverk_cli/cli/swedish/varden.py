"""Values that cannot be read, told in Swedish with the value, the option and the reason."""

import os
from enum import Enum
from typing import TYPE_CHECKING

import typer
from typer.core import TyperArgument, TyperOption

from natverk_cli.cli.swedish.alias import visible
from natverk_cli.cli.swedish.forslag import did_you_mean, or_list

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

VALUE_WORDS = {
    "str": "TEXT",
    "int": "TAL",
    "int range": "TAL",
    "float": "TAL",
    "float range": "TAL",
    "file": "FIL",
    "filename": "FIL",
    "directory": "MAPP",
    "path": "SÖKVÄG",
    "datetime": "DATUM",
}

_REASONS = {
    "int": "skriv ett heltal.",
    "float": "skriv ett tal, med punkt före decimalerna.",
    "boolean": "skriv true eller false.",
    "datetime": "skriv ett datum, till exempel 2027-01-15.",
    "uuid": "skriv ett id av typen UUID.",
    "file": "filen finns inte, eller går inte att läsa eller skriva.",
    "filename": "filen finns inte, eller går inte att läsa eller skriva.",
    "directory": "mappen finns inte, eller går inte att läsa eller skriva i.",
    "path": "sökvägen finns inte, eller går inte att läsa eller skriva.",
}


def why_unreadable(error: typer.BadParameter, param: object, typed: object) -> str:
    """`Värdet ”igår” för --idag går inte att läsa: …`.

    The reason is the text of the ValueError or typer.BadParameter that our own `parser=` function raised; for
    the framework's own types it is a sentence of ours.
    """
    if not isinstance(param, TyperOption | TyperArgument):
        return str(error)
    value, place = _value_and_place(param, typed)
    choices = choices_of(param)
    if choices:
        near = did_you_mean(value, choices)
        return f"Värdet ”{value}” {place} finns inte.{near} Välj {or_list(choices)}."
    return f"Värdet ”{value}” {place} går inte att läsa: {_reason(error, param)}"


def choices_of(param: TyperOption | TyperArgument) -> list[str]:
    """The spellings of a choice (an Enum or Literal), else nothing."""
    choices: Sequence[object] = getattr(param.type, "choices", ())
    return [str(choice.value if isinstance(choice, Enum) else choice) for choice in choices]


def _value_and_place(param: TyperOption | TyperArgument, typed: object) -> tuple[str, str]:
    name = visible(param.opts)[0] if isinstance(param, TyperOption) else param.human_readable_name
    if typed is None:
        return _from_environment(param, name)
    values = list(typed) if isinstance(typed, list | tuple) else [typed]
    wrong = next((value for value in values if not _is_readable(param, value)), values[0])
    return str(wrong), f"för {name}"


def _from_environment(param: TyperOption | TyperArgument, name: str) -> tuple[str, str]:
    variables = [param.envvar] if isinstance(param.envvar, str) else param.envvar or []
    for variable in variables:
        if os.environ.get(variable):
            return os.environ[variable], f"i miljövariabeln {variable}"
    return str(param.default), f"för {name}"


def _is_readable(param: TyperOption | TyperArgument, value: object) -> bool:
    try:
        param.type(value, param)
    except typer.TyperException:
        return False
    return True


def _reason(error: typer.BadParameter, param: TyperOption | TyperArgument) -> str:
    parser: Callable[[str], object] | None = getattr(param.type, "func", None)
    if parser is not None and not isinstance(parser, type):
        return str(error.__context__) if isinstance(error.__context__, ValueError) else error.message
    if hasattr(param.type, "min"):
        return _range_reason(param.type)
    return _REASONS.get(param.type.name, error.message)


def _range_reason(kind: object) -> str:
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if least is None:
        return f"skriv ett tal som är högst {most}."
    return f"skriv ett tal som är minst {least}." if most is None else f"skriv ett tal från {least} till {most}."
