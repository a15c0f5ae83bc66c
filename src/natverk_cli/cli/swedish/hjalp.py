"""The help of the program and of a group, from the table alone."""

from collections.abc import Iterator

from natverk_cli.cli.swedish import layout
from natverk_cli.cli.swedish.tabell import Grupp, Kommando, Program

HELP_ROW = ("--help", "Visa den här hjälpen.")
_VERSION_ROW = ("--version", "Visa vilken version du har.")
_COMMANDS = "Kommandon"


def program_help(program: Program) -> str:
    """What the program is, and every command under the heading of its purpose."""
    width = layout.terminal_width()
    sections = _by_heading(program)
    column = layout.name_column([row for rows in sections.values() for row in rows])
    bart = program.kommando("")
    utan = f"Utan kommando: {_lower_first(bart.hjalp)}" if bart else ""
    parts = [
        layout.paragraphs(program.inledning, width),
        layout.usage(program.namn, "[KOMMANDO]" if bart else "KOMMANDO", "[FLAGGOR]"),
        layout.wrap(utan, width),
        *(layout.section(rubrik, rows, width, column) for rubrik, rows in sections.items()),
        layout.section("Flaggor", [*program.flaggor, HELP_ROW, _VERSION_ROW], width, column),
        layout.wrap(f"Mer om ett kommando: {program.namn} KOMMANDO --help", width),
    ]
    return "\n\n".join(part for part in parts if part)


def group_help(program: Program, grupp: Grupp) -> str:
    """What the group is for, and its commands."""
    width = layout.terminal_width()
    parts = [
        layout.usage(program.path(grupp), "KOMMANDO", "[FLAGGOR]"),
        layout.wrap(grupp.hjalp, width),
        group_section(program, grupp),
        layout.wrap(f"Mer om ett kommando: {program.path(grupp)} KOMMANDO --help", width),
    ]
    return "\n\n".join(part for part in parts if part)


def group_section(program: Program, grupp: Grupp) -> str:
    """The commands of a group, one line each."""
    rows = [(k.namn.partition(" ")[2], k.hjalp) for k in program.under(grupp)]
    return layout.section(_COMMANDS, rows, layout.terminal_width())


def _by_heading(program: Program) -> dict[str, list[tuple[str, str]]]:
    sections: dict[str, list[tuple[str, str]]] = {}
    for entry in _shown(program):
        rubrik = entry.rubrik or _COMMANDS
        sections.setdefault(rubrik, []).append((entry.namn, _one_line(program, entry)))
    return sections


def _shown(program: Program) -> Iterator[Kommando | Grupp]:
    """Commands of one word and groups, each once, where the table first names them."""
    seen: set[str] = set()
    for kommando in program.kommandon:
        forsta = kommando.namn.partition(" ")[0]
        if not forsta or kommando.dold or forsta in seen:
            continue
        seen.add(forsta)
        grupp = program.grupp(forsta)
        if grupp is None:
            yield kommando
        else:
            yield grupp if grupp.rubrik else grupp._replace(rubrik=kommando.rubrik)


def _one_line(program: Program, entry: Kommando | Grupp) -> str:
    if isinstance(entry, Kommando):
        return entry.hjalp
    names = ", ".join(k.namn.partition(" ")[2] for k in program.under(entry))
    return f"{entry.hjalp.rstrip('.')}: {names}." if entry.hjalp else f"{names}."


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
