"""A command line in Swedish: a table of commands, found, helped and refused in Swedish, loaded one at a time.

Routing, `--help` of the program and of a group, and unknown commands need only the table. The chosen
command's own module, and typer with it, is imported when that command runs or shows its help.
"""

from natverk_cli.cli.swedish.fraga import ask, ask_text
from natverk_cli.cli.swedish.kor import run_table
from natverk_cli.cli.swedish.tabell import Grupp, Kommando
from natverk_cli.cli.swedish.val import only_one

__all__ = ["Grupp", "Kommando", "ask", "ask_text", "only_one", "run_table"]
