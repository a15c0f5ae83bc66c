"""A value that does not fit its field, and the Swedish words about it."""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from natverk_cli.source.place import Mending
from natverk_cli.source.yaml_events import Path, Value
from natverk_cli.svenska.ord import lista, menade_du, utan_tvekan


class Mismatch(NamedTuple):
    """One value that does not fit: the way to it, whether its field's name is meant, and the words about it.

    `mending` is what puts it right, where only one thing can have been meant.
    """

    path: Path
    key: bool
    kod: str
    text: str
    hjalp: str
    mending: Mending | None = None


def unknown(name: str, fields: Collection[str], path: Path, meant: str | None = None) -> Mismatch:
    """A field that the struct does not have; `meant` is the one that should be there beyond doubt."""
    near = menade_du(name, fields)
    text = f"Fältet ”{_short(name)}” finns inte."
    if near:
        mending = Mending(name, meant, path, key=True) if meant else None
        cure = f"byt {_short(name)}: mot {near}:"
        return Mismatch(path, True, "F004", f"{text} Menade du ”{near}”?", cure, mending)
    return Mismatch(path, True, "F004", text, f"ta bort raden, eller använd något av fälten {lista(list(fields))}")


def missing(name: str, path: Path, *, is_empty: bool) -> Mismatch:
    """A field that has to be there, or whose value has to."""
    if is_empty:
        return Mismatch(path, True, "F006", f"Fältet ”{_short(name)}” saknar värde.", "skriv värdet efter kolonet")
    return Mismatch(path, True, "F006", f"Fältet ”{name}” saknas.", f"lägg till raden {name}: …")


def choice(value: Value | None, options: list[str], path: Path) -> Iterator[Mismatch]:
    """None, or the one about a value that is none of the options."""
    if isinstance(value, str) and value in options:
        return
    wanted = f"något av {lista(options, 'eller')}" if len(options) > 2 else lista(options, "eller")
    mismatch = expected(value, wanted, path)
    if isinstance(value, str) and (near := menade_du(value, options)):
        mismatch = mismatch._replace(text=f"{mismatch.text} Menade du ”{near}”?", hjalp=f"skriv {near}")
    yield mendable(mismatch, value, lambda typed: utan_tvekan(typed, options))


def mendable(mismatch: Mismatch, value: Value | None, meant: Callable[[str], str | None]) -> Mismatch:
    """The mismatch with its mending, if `meant` tells what the value should be."""
    new = meant(value) if isinstance(value, str) else None
    if not isinstance(value, str) or new is None or new == value:
        return mismatch
    return mismatch._replace(hjalp=f"skriv {new}", mending=Mending(value, new, mismatch.path))


def expected(value: Value | None, wanted: str, path: Path) -> Mismatch:
    """A value that is not what was wanted."""
    field = next((part for part in reversed(path) if isinstance(part, str)), "")
    place = f"Fältet ”{field}” ska vara {wanted}" if field else f"Här ska stå {wanted}"
    if isinstance(value, str):
        return wrong(path, f"{place}, inte ”{_short(value)}”.", "rätta värdet")
    return wrong(path, f"{place}.", "skriv ett enda värde på raden")


def _short(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= 60 else f"{line[:57]}…"


def wrong(path: Path, text: str, hjalp: str) -> Mismatch:
    """A value that is wrong in its own way."""
    return Mismatch(path, False, "F007", text, hjalp)
