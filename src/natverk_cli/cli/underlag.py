"""Attachments of a meeting: files in its folder underlag/, or files from elsewhere that are copied there."""

from collections.abc import Sequence
from pathlib import Path
from unicodedata import normalize

from natverk_cli.changes import Change
from natverk_cli.cli import output
from natverk_cli.cli.context import Context
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.svenska.ord import citat, lista

_MEGABYTE = 1_000_000
_LARGEST = 25 * _MEGABYTE  # Git keeps every file for ever, and sends it to every copy


def read_underlag(here: Context, mote: Mote, given: Sequence[str]) -> tuple[tuple[str, ...], tuple[Change, ...]]:
    """The names of the attachments in the meeting's folder, and the copies that put those there that are not.

    Raises NatverkError for a file that does not exist, and rather than write over another of the same name.
    """
    found = {name: change for text in given for name, change in (_one(here, mote, text),)}
    if len(found) < len({Path(text) for text in given}):
        raise NatverkError("Två underlag heter likadant. Ge det ena ett annat namn. Inget har sparats.")
    return tuple(found), tuple(change for change in found.values() if change)


def _one(here: Context, mote: Mote, text: str) -> tuple[str, Change | None]:
    home = f"data/moten/{mote.id}/underlag"
    there = sorted(normalize("NFC", path.name) for path in _files(here.folder / home))
    source, name = Path(text).expanduser(), normalize("NFC", Path(text).name)
    if name in there and (text == Path(text).name or source.resolve().parent == (here.folder / home).resolve()):
        _tell_unsaved(here, f"{home}/{name}")
        return name, None
    if not source.is_file():
        known = f"\nI {home}/ finns {lista(there)}." if there else f"\nI {home}/ finns inga filer än."
        raise NatverkError(f"Filen {citat(text)} finns inte.{known}")
    content = _read(source)
    same = next((other for other in there if other.casefold() == name.casefold()), None)
    if same is None:
        return name, Change(f"{home}/{name}", None, content)
    if same == name and (here.folder / home / name).read_bytes() == content:
        return name, None
    raise NatverkError(
        f"I {home}/ finns redan en fil som heter {same}, och den skrivs aldrig över.\n"
        "Ge din fil ett annat namn och kör kommandot igen."
    )


def _tell_unsaved(here: Context, path: str) -> None:
    from natverk_cli.git import unsaved

    if unsaved(here.folder, (path,)):
        output.say(f"{path} är inte sparad än. Spara den också: natverk spara")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file() and not path.is_symlink()] if folder.is_dir() else []


def _read(source: Path) -> bytes:
    if source.name.startswith(".") or not source.name.isprintable():
        raise NatverkError(f"Filen {citat(source.name)} har ett namn som inte passar. Ge den ett annat namn.")
    try:
        size, content = source.stat().st_size, b""
        if size <= _LARGEST:
            content = source.read_bytes()
    except OSError as error:
        raise NatverkError(f"Filen {citat(source.name)} gick inte att läsa: {error.strerror}.") from error
    if size > _LARGEST:
        raise NatverkError(
            f"Filen {citat(source.name)} är större än {_LARGEST // _MEGABYTE} megabyte, och det som sparas tas aldrig "
            "bort.\nLägg den där alla kommer åt den, och skriv adressen i punkten med --innehåll."
        )
    return content
