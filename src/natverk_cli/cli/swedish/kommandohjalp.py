"""The help page of one command, from its typer parameters."""

from enum import Enum

from typer.core import TyperArgument, TyperCommand, TyperOption

from natverk_cli.cli.swedish import layout
from natverk_cli.cli.swedish.alias import visible
from natverk_cli.cli.swedish.hjalp import HELP_ROW
from natverk_cli.cli.swedish.varden import VALUE_WORDS, choices_of

Param = TyperArgument | TyperOption


def command_help(command: TyperCommand) -> str:
    """Usage, the command's own text, its arguments and its options."""
    width = layout.terminal_width()
    arguments = [p for p in command.params if isinstance(p, TyperArgument) and not p.hidden]
    options = [p for p in command.params if isinstance(p, TyperOption) and not p.hidden]
    argument_rows = [(argument_name(p), _text(p)) for p in arguments]
    option_rows = [*((_option_name(p), _text(p)) for p in options), HELP_ROW]
    column = layout.name_column([*argument_rows, *option_rows])
    required = [_option_name(p) for p in options if p.required]
    parts = [
        layout.usage(command.name or "", *required, "[FLAGGOR]", *map(_usage, arguments)),
        layout.paragraphs(command.help or "", width),
        layout.section("Argument", argument_rows, width, column) if argument_rows else "",
        layout.section("Flaggor", option_rows, width, column),
    ]
    return "\n\n".join(part for part in parts if part)


def argument_name(param: TyperArgument) -> str:
    """MÖTE: the metavar, without which the name in capitals has to do."""
    return param.metavar or param.human_readable_name.upper()


def _usage(param: TyperArgument) -> str:
    name = f"{argument_name(param)}…" if param.nargs != 1 else argument_name(param)
    return name if param.required else f"[{name}]"


def _option_name(param: TyperOption) -> str:
    names = ", ".join(visible(param.opts))
    if param.secondary_opts:
        names += f" / {', '.join(visible(param.secondary_opts))}"
    return names if param.is_flag or param.count else f"{names} {_metavar(param)}"


def _metavar(param: TyperOption) -> str:
    """A choice keeps its spelling; a word for the kind of value otherwise."""
    return param.metavar or "|".join(choices_of(param)) or VALUE_WORDS.get(param.type.name, "VÄRDE")


def _text(param: Param) -> str:
    notes = [
        f"miljövariabel: {_variable(param)}" if param.show_envvar and param.envvar else "",
        f"standard: {_default(param)}" if _default(param) else "",
        f"välj: {', '.join(choices_of(param))}" if param.metavar and choices_of(param) else "",
        "obligatorisk" if param.required and isinstance(param, TyperOption) else "",
    ]
    return " ".join([param.help or "", *(f"[{note}]" for note in notes if note)]).strip()


def _variable(param: Param) -> str:
    return param.envvar if isinstance(param.envvar, str) else ", ".join(param.envvar or ())


def _default(param: Param) -> str:
    """What holds when nothing is given, if there is something to tell."""
    default = param.default
    if isinstance(param.show_default, str):
        return param.show_default
    if not param.show_default or default is None or default is False or callable(default):
        return ""
    if default is True:
        return visible(param.opts)[0]
    values = default if isinstance(default, list | tuple) else [default]
    return ", ".join(str(value.value if isinstance(value, Enum) else value) for value in values)
