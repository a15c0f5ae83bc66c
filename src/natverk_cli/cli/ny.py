"""natverk ny."""

from pathlib import Path
from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import read_today
from natverk_cli.cli.val import Idag, Ja, Prova

# Whose the invented network's first change is: works also where Git knows no name.
_INVENTED = ("Exempelnätverket", "exempel@example.se")
_EXAMPLE_DAY = "2027-01-11"


def command(
    mapp: Annotated[Path, typer.Argument(metavar="MAPP", help="Mappen som ska skapas.")],
    exempel: Annotated[bool, typer.Option("--exempel", help="Skapa ett påhittat nätverk att prova med.")] = False,
    namn: Annotated[str, typer.Option("--namn", metavar="NAMN", help="Nätverkets namn.")] = "Nytt nätverk",
    idag: Idag = None,
    ja: Ja = False,  # noqa: ARG001 - every writing command takes it; this one never asks
    prova: Prova = False,
) -> None:
    """Skapa ett nytt nätverk.

    Mappen får inte finnas, eller ska vara tom. Med --exempel får du ett påhittat nätverk med ett helt år att prova med.

    Exempel:
      natverk ny forskola --namn "Nätverket Förskola"
      natverk ny prova --exempel
    """
    from natverk_cli.documents.nytt import EXEMPEL, NYTT, files_of
    from natverk_cli.git.creating import create, refuse_taken

    folder = mapp.absolute()
    files = files_of(EXEMPEL if exempel else NYTT, namn, read_today(idag).year)
    refuse_taken(folder)
    if prova:
        output.show("\n".join(sorted(files)))
        output.say("Det här är bara en provkörning. Inget har skapats.")
        return
    saved = create(folder, files, "Skapa nätverket", identity=_INVENTED if exempel else None)
    output.say(f"Nätverket ligger i {folder} med {len(saved.paths)} sparade filer.")
    day = f" --idag {_EXAMPLE_DAY}" if exempel else ""
    where = f'"{mapp}"' if " " in str(mapp) else mapp
    output.say(
        f"\nSe vad som står på tur: natverk -C {where}{day}\nKontrollera allt: natverk kontrollera -C {where}{day}"
    )
