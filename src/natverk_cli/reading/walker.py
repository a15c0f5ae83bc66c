"""Walks a value that does not fit its struct and names every mismatch, in Swedish.

msgspec stops at the first fault; this goes on. The two agree: the walker finds a fault exactly when msgspec does.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from functools import cache

from msgspec import inspect

from natverk_cli.model.falt import ID_FORM, PATTERNS, Klocka, decode
from natverk_cli.model.post import Post
from natverk_cli.reading.mismatch import Mismatch, choice, expected, mendable, missing, unknown, wrong
from natverk_cli.source.place import Mending
from natverk_cli.source.yaml_events import Path, Value
from natverk_cli.source.years import FIRST_YEAR, LAST_YEAR
from natverk_cli.svenska.datum_las import read_utskrivet_datum
from natverk_cli.svenska.klockslag import read_klockslag
from natverk_cli.svenska.ord import lista, utan_tvekan


def walk(value: Value | None, struct: type[Post], empty: set[Path]) -> Iterator[Mismatch]:
    """All mismatches between a value and a struct, in the order of the fields."""
    return _Walker(empty).check(value, _type_of(struct), ())


@cache
def _type_of(struct: type[Post]) -> inspect.Type:
    """Working it out takes longer than reading a file."""
    return inspect.type_info(struct)


def lost_names(struct: type[Post], empty: set[Path]) -> Iterator[Mismatch]:
    """Names without a value that the struct does not have: msgspec never sees them, and what was meant would be lost.

    Such a name is most often the end of a text: `{namn: Ek, Anna}` holds `namn` and a field called Anna.
    """
    whole = _type_of(struct)
    for path in sorted(empty, key=repr):
        kind, name = _kind_at(whole, path[:-1]), path[-1] if path else 0
        if isinstance(kind, inspect.DictType):
            yield missing(str(name), path, is_empty=True)
        elif isinstance(kind, inspect.StructType) and isinstance(name, str):
            fields = {field.encode_name: field for field in kind.fields}
            if name not in fields:
                mismatch = unknown(name, fields, path)
                yield mismatch._replace(hjalp=f"{mismatch.hjalp}; hör orden till fältet före, skriv det inom '…'")


def _kind_at(kind: inspect.Type | None, path: Path) -> inspect.Type | None:
    """The type that a value has at the end of a path."""
    if isinstance(kind, inspect.UnionType):
        return _kind_at(next(option for option in kind.types if not isinstance(option, inspect.NoneType)), path)
    if not path:
        return kind
    if isinstance(kind, inspect.StructType):
        found = next((field.type for field in kind.fields if field.encode_name == path[0]), None)
        return _kind_at(found, path[1:])
    return _kind_at(kind.item_type, path[1:]) if isinstance(kind, inspect.VarTupleType) else None


class _Walker:
    def __init__(self, empty: set[Path]) -> None:
        self._empty = empty

    def check(self, value: Value | None, kind: inspect.Type, path: Path) -> Iterator[Mismatch]:
        yield from _CHECKS[type(kind)](self, value, kind, path)

    def struct(self, value: Value | None, kind: inspect.StructType, path: Path) -> Iterator[Mismatch]:
        if not isinstance(value, dict):
            names = lista([f"{field.encode_name}:" for field in kind.fields if field.required][:3])
            yield wrong(path, f"Här ska det stå fält med namn, till exempel {names}.", "skriv ett fält per rad")
            return
        fields = {field.encode_name: field for field in kind.fields}
        meant = self._meant(value, fields, path)
        for name, below in value.items():
            if name in fields:
                yield from self.check(below, fields[name].type, (*path, name))
            else:
                yield unknown(name, fields, (*path, name), meant.get(name))
        for name, field in fields.items():
            if field.required and name not in value:
                yield missing(name, (*path, name), is_empty=(*path, name) in self._empty)

    def _meant(self, value: dict[str, Value], fields: Collection[str], path: Path) -> dict[str, str]:
        """The unknown names that beyond doubt should be one field each, which is not there already."""
        names = [name for name in value if name not in fields]
        free = [name for name in fields if name not in value and (*path, name) not in self._empty]
        if len(names) > len(free):
            return {}
        guesses = {name: guess for name in names if (guess := utan_tvekan(name, fields)) in free}
        often = Counter(guesses.values())
        return {name: guess for name, guess in guesses.items() if guess and often[guess] == 1}

    def sequence(self, value: Value | None, kind: inspect.VarTupleType, path: Path) -> Iterator[Mismatch]:
        if not isinstance(value, list):
            yield wrong(path, "Här ska det stå en lista.", "börja varje rad i listan med ett bindestreck")
            return
        for number, item in enumerate(value):
            yield from self.check(item, kind.item_type, (*path, number))

    def mapping(self, value: Value | None, kind: inspect.DictType, path: Path) -> Iterator[Mismatch]:
        if not isinstance(value, dict):
            yield wrong(path, "Här ska det stå namn med var sitt värde.", "skriv ett namn och värde per rad")
            return
        for name, below in value.items():
            yield from self.check(below, kind.value_type, (*path, name))

    def union(self, value: Value | None, kind: inspect.UnionType, path: Path) -> Iterator[Mismatch]:
        (only,) = (option for option in kind.types if not isinstance(option, inspect.NoneType))
        yield from self.check(value, only, path)

    def text(self, value: Value | None, kind: inspect.StrType, path: Path) -> Iterator[Mismatch]:
        if not isinstance(value, str) or (kind.pattern and not re.search(kind.pattern, value)):
            mismatch = expected(value, PATTERNS.get(kind.pattern or "", "en text"), path)
            if kind.pattern == ID_FORM and isinstance(value, str):
                mismatch = mismatch._replace(mending=Mending(value, "", path, is_id=True))
            yield mismatch

    def date(self, value: Value | None, _kind: inspect.DateType, path: Path) -> Iterator[Mismatch]:
        if not _is_date(value):
            yield mendable(expected(value, "ett datum som finns, skrivet som 2027-02-05", path), value, _iso_date)

    def custom(self, value: Value | None, kind: inspect.CustomType, path: Path) -> Iterator[Mismatch]:
        try:
            decode(kind.cls, value)
        except ValueError as error:
            yield mendable(expected(value, str(error), path), value, _MEANT.get(kind.cls, lambda _typed: None))

    def choice(self, value: Value | None, kind: inspect.LiteralType, path: Path) -> Iterator[Mismatch]:
        yield from choice(value, [str(option) for option in kind.values], path)

    def enum(self, value: Value | None, kind: inspect.EnumType, path: Path) -> Iterator[Mismatch]:
        yield from choice(value, [str(member.value) for member in kind.cls], path)


def _iso_date(text: str) -> str | None:
    """The date as it should be written, of one that people write in words."""
    day = read_utskrivet_datum(text)
    return day.isoformat() if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _clock(text: str) -> str | None:
    """The clock time as it should be written: 09.00 of "kl. 9"."""
    try:
        return f"{read_klockslag(text):%H.%M}"
    except ValueError:
        return None


def _is_date(value: Value | None) -> bool:
    import datetime

    import msgspec

    try:
        msgspec.convert(value, datetime.date)
    except msgspec.ValidationError:
        return False
    return True


# What people may have meant by a value that cannot be read as one of our own kinds.
_MEANT: dict[type, Callable[[str], str | None]] = {Klocka: _clock}

_CHECKS: dict[type[inspect.Type], Callable[..., Iterator[Mismatch]]] = {
    inspect.StructType: _Walker.struct,
    inspect.VarTupleType: _Walker.sequence,
    inspect.DictType: _Walker.mapping,
    inspect.UnionType: _Walker.union,
    inspect.StrType: _Walker.text,
    inspect.DateType: _Walker.date,
    inspect.CustomType: _Walker.custom,
    inspect.LiteralType: _Walker.choice,
    inspect.EnumType: _Walker.enum,
}
