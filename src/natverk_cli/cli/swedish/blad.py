"""One command: its module imported, made a typer command, run. The only place where typer parses anything.

The words of help and of faults are imported where they are needed: most command lines need neither.
"""

from importlib import import_module

import typer
from typer.core import TyperCommand, TyperOption
from typer.main import get_command

from natverk_cli.cli.swedish.alias import add_aliases
from natverk_cli.cli.swedish.flerord import joined
from natverk_cli.cli.swedish.tabell import Grupp, Kommando, Program
from natverk_cli.cli.swedish.vag import HELP
from natverk_cli.errors import NatverkError


class SwedishCommand(TyperCommand):
    """A typer command whose help is ours. Its name is its whole path: `natverk protokoll ny`."""

    tillagg = ""

    def get_help(self, ctx: object) -> str:  # noqa: ARG002 - the page is the same whatever the context
        """The help page."""
        from natverk_cli.cli.swedish.kommandohjalp import command_help

        page = command_help(self)
        return f"{page}\n\n{self.tillagg}" if self.tillagg else page


def build(program: Program, kommando: Kommando, grupp: Grupp | None = None) -> SwedishCommand:
    """Import the command's module and make its function a typer command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    function = getattr(import_module(kommando.modul), kommando.funktion)
    settings = {"help_option_names": list(HELP)}
    app.command(program.path(kommando), cls=SwedishCommand, context_settings=settings)(function)
    command = get_command(app)
    if not isinstance(command, SwedishCommand):
        raise TypeError(f"{kommando.modul}.{kommando.funktion} did not become a SwedishCommand")
    for param in command.params:
        if isinstance(param, TyperOption):
            add_aliases(param.opts)
            add_aliases(param.secondary_opts)
    if grupp is not None and kommando.namn == grupp.namn:
        from natverk_cli.cli.swedish.hjalp import group_section

        command.tillagg = group_section(program, grupp)
    return command


def run_command(program: Program, kommando: Kommando, grupp: Grupp | None, args: list[str]) -> int:
    """Run the command and return its exit code; a command that returns nothing went well.

    Raises NatverkError, in Swedish, for what the command line has wrong.
    """
    command = build(program, kommando, grupp)
    path = program.path(kommando)
    args = joined(command, args, program.flerord)
    try:
        # A copy: parsing consumes the list.
        with command.make_context(path, list(args)) as context:
            result = command.invoke(context)
    except typer.Exit as leave:
        return leave.exit_code
    except typer.Abort as abort:
        raise KeyboardInterrupt from abort
    except typer.TyperException as error:
        from natverk_cli.cli.swedish.felord import explain

        raise NatverkError(f"{explain(error, command, args)}\nProva: {path} --help") from error
    return result if isinstance(result, int) else 0


def value_options(command: TyperCommand) -> frozenset[str]:
    """The names of the command's options that take a value."""
    options = (p for p in command.params if isinstance(p, TyperOption) and not (p.is_flag or p.count))
    return frozenset(name for option in options for name in option.opts)
