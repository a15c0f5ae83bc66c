"""Run a table of commands.

Imports stand in the functions that need them: most command lines need few, and typer is slow to import.
"""

import sys
from collections.abc import Mapping, Sequence

from natverk_cli.cli.swedish.grans import guard
from natverk_cli.cli.swedish.tabell import Flerord, Grupp, Kommando, Program
from natverk_cli.cli.swedish.vag import Vag, find_way
from natverk_cli.errors import NatverkError


def run_table(
    table: Sequence[Kommando],
    groups: Sequence[Grupp],
    argv: Sequence[str],
    *,
    prog_name: str = "natverk",
    inledning: str = "",
    flaggor: Sequence[tuple[str, str]] = (),
    flerord: Mapping[str, Flerord] | None = None,
) -> int:
    """Do what `argv` (without the program's name) asks for, and return the exit code.

    `inledning` is the first paragraph of the program's help, `flaggor` extra rows of its options: what the
    bare command and all others share. `flerord` tells, by metavar, of the values that may be several words.
    """
    program = Program(prog_name, tuple(table), tuple(groups), inledning, tuple(flaggor), flerord or {})
    return guard(lambda: _run(program, [_composed(arg) for arg in argv]))


def _run(program: Program, argv: list[str]) -> int:
    vag = find_way(program, argv, lambda: _value_options(program))
    if vag.okant:
        from natverk_cli.cli.swedish.forslag import unknown_command

        raise NatverkError(unknown_command(program, vag.grupp, vag.okant))
    if vag.kommando is not None and (vag.kommando.namn or not vag.wants_help):
        from natverk_cli.cli.swedish.blad import run_command

        return run_command(program, vag.kommando, vag.grupp, vag.args)
    return _show_help(program, vag)


def _show_help(program: Program, vag: Vag) -> int:
    """A group or a program that is given nothing to do tells what it can do; that is not an error."""
    from natverk_cli.cli.swedish.hjalp import group_help, program_help

    if vag.args and not vag.wants_help:
        path = program.path(vag.grupp) if vag.grupp else program.namn
        raise NatverkError(f"Efter {path} ska det stå ett kommando.\nProva: {path} --help")
    sys.stdout.write((group_help(program, vag.grupp) if vag.grupp else program_help(program)) + "\n")
    return 0


def _value_options(program: Program) -> frozenset[str]:
    """The options that take a value before the command are the bare command's."""
    bart = program.kommando("")
    if bart is None:
        return frozenset()
    from natverk_cli.cli.swedish.blad import build, value_options

    return value_options(build(program, bart))


def _composed(arg: str) -> str:
    """å as one character, however the keyboard or the file system spelled it."""
    if arg.isascii():
        return arg
    from unicodedata import normalize

    return normalize("NFC", arg)
