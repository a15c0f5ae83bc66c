"""The kinds of value a field can hold, each with its Swedish description for errors, documentation and editors."""

import re
from collections.abc import Callable
from enum import Enum
from typing import Annotated, TypeAlias

from msgspec import Meta


class Klocka(int):
    """A clock time as minutes since midnight; written 9.00 or 09:00."""

    def __str__(self) -> str:
        return f"{self // 60}.{self % 60:02}"


class Heltal(int):
    """A whole number, zero or more, written with digits only."""


class JaNej(Enum):
    """A yes or no, true when it says yes."""

    JA = "ja"
    NEJ = "nej"

    def __bool__(self) -> bool:
        return self is JaNej.JA


_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)\Z")
_DIGITS = re.compile(r"[0-9]{1,9}\Z")


def _klocka(text: str) -> Klocka:
    found = _CLOCK.match(text)
    if found is None:
        raise ValueError("ett klockslag, till exempel 09.00")
    return Klocka(int(found[1]) * 60 + int(found[2]))


def _heltal(text: str) -> Heltal:
    if not _DIGITS.match(text):
        raise ValueError("ett heltal, till exempel 14")
    return Heltal(text)


DECODERS: dict[type, Callable[[str], object]] = {Klocka: _klocka, Heltal: _heltal}


def decode(kind: type, value: object) -> object:
    """Turn a text into one of our own kinds of value; ValueError tells in Swedish what was expected."""
    if not isinstance(value, str):
        raise ValueError("en enda uppgift, inte en lista eller flera fält")  # noqa: TRY004 - msgspec wants ValueError
    return DECODERS[kind](value)


# `$` also matches before a last line break; this end does not, in Python's dialect and in JSON Schema's.
_END = r"(?![\s\S])"
_RAD = r"^[^\S\n]*\S[^\n]*" + _END
ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*" + _END
_KOMMUNKOD = r"^[0-9]{4}" + _END
_VECKA = r"^(stilla|[1-9]|[1-4][0-9]|5[0-3])" + _END
_SHA256 = r"^[0-9a-f]{64}" + _END
_LANK = r"^https?://[^\s<>]+" + _END
_FILNAMN = r"^[^./\\\s][^/\\\n]*" + _END

Rad: TypeAlias = Annotated[str, Meta(pattern=_RAD)]
Id: TypeAlias = Annotated[str, Meta(pattern=ID_FORM)]
Kommunkod: TypeAlias = Annotated[str, Meta(pattern=_KOMMUNKOD)]
Vecka: TypeAlias = Annotated[str, Meta(pattern=_VECKA)]
Lank: TypeAlias = Annotated[str, Meta(pattern=_LANK)]
Filnamn: TypeAlias = Annotated[str, Meta(pattern=_FILNAMN)]
Sha256: TypeAlias = Annotated[str, Meta(pattern=_SHA256)]

PATTERNS = {
    _RAD: "en rad text",
    ID_FORM: "en kort beteckning av små bokstäver a–z, siffror och bindestreck",
    _KOMMUNKOD: "en kommunkod med fyra siffror",
    _VECKA: "ett veckonummer eller ordet stilla",
    _LANK: "en webbadress som börjar med https://",
    _FILNAMN: "ett filnamn utan mappar",
    _SHA256: "ett fingeravtryck med 64 tecken",
}
