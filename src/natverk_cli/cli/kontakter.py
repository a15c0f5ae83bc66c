"""Where the contacts are, and that they are where Git does not take them."""

import os
from collections.abc import Mapping
from pathlib import Path

from natverk_cli.cli.context import Context
from natverk_cli.errors import NatverkError
from natverk_cli.model.kontakt import Kontakt

MILJO = "NATVERK_KONTAKTER"
_SHOWN = 20


def read(here: Context) -> Mapping[str, Kontakt]:
    """The contacts by member id. NatverkError when there are none, when Git would take them, or when any is wrong."""
    from natverk_cli.reading.kontakter import RUBRIKER, read_kontakter

    path = _path(here)
    if path.exists():
        refuse_taken(path, path.name)
    try:
        found = read_kontakter(path, [medlem.id for medlem in here.nu.natverk.medlemmar])
    except FileNotFoundError as error:
        raise NatverkError(
            f"Kontakterna finns inte: {path}\nSkriv dem i en fil med rubrikerna {RUBRIKER} på den första raden. Ligger "
            f"den någon annanstans? Skriv var i data/natverk.yaml, på raden kontakter:, eller i {MILJO}."
        ) from error
    except OSError as error:
        raise NatverkError(f"{path} går inte att läsa: {error.strerror}.") from error
    if found.brister:
        told = [
            f"{path.name}:{one.span.line}:{one.span.column}: {one.text}\n  hjälp: {one.hjalp}" for one in found.brister
        ]
        more = [f"… och {len(told) - _SHOWN} till"] if len(told) > _SHOWN else []
        raise NatverkError("\n".join(["Kontakterna måste rättas först.", *told[:_SHOWN], *more]))
    return found.poster


def _path(here: Context) -> Path:
    """The file named by the environment or the settings, or else kontakter.csv beside data/."""
    if given := os.environ.get(MILJO):
        return Path(given).expanduser().absolute()
    setting = here.nu.natverk.installningar.kontakter or "kontakter.csv"
    return here.folder / Path(setting).expanduser()


def refuse_taken(path: Path, name: str) -> None:
    """Raise NatverkError if Git has the file, or would take it: what Git has once seen it never forgets."""
    from natverk_cli.git.taking import taken

    how = taken(path)
    if how == "sparad":
        raise NatverkError(
            f"{name} är sparad i Git, och där ska inga kontaktuppgifter finnas. Flytta ut den ur nätverkets mapp, ta "
            "bort den där, och fråga den som sköter Git hur den tas bort ur historiken."
        )
    if how:
        raise NatverkError(
            f"{name} ligger där Git skulle ta med den, och kontaktuppgifter ska aldrig sparas i Git.\nSkriv raden "
            f"{name} i filen .gitignore och kör natverk spara .gitignore. Kör sedan kommandot igen."
        )
