import errno
import os
import sys
from typing import Annotated

import typer

from natverk_cli.errors import NatverkError


def command(vad: Annotated[str, typer.Argument(metavar="VAD", help="Vad som händer.")]) -> None:
    """Låt det gå som det går."""
    match vad:
        case "stopp":
            raise NatverkError("Inget har sparats. Git vet inte vem du är.")
        case "halvt":
            sys.stdout.write("En rad som inte får plats.\n")
            raise NatverkError("Inget har sparats.")
        case "rätt":
            raise PermissionError(errno.EACCES, "Permission denied", "data/natverk.yaml")
        case "full":
            raise OSError(errno.ENOSPC, "No space left on device", "data/natverk.yaml")
        case "trasig":
            raise OSError(errno.EIO, "Input/output error", "data/natverk.yaml")
        case "nät":
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")
        case "bugg":
            hemlighet = "kajsa@example.se"
            raise ZeroDivisionError(len(hemlighet))
        case "avbrott":
            raise KeyboardInterrupt
        case "avstå":
            raise typer.Abort
        case "gå":
            raise typer.Exit(1)
        case "egen":
            raise typer.BadParameter("Mötet finns inte i arbetsordningen.")
        case "mycket":
            sys.stdout.write("✓ → rad\n" * 50_000)
        case "tecken":
            sys.stdout.write(f"✓ → å {os.sep}\n")
