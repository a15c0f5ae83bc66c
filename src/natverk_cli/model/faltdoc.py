"""What each field means: read from the struct's docstring, whose last paragraph has a line for every field."""

import re

from msgspec import Struct

_FIELD = re.compile(r"([a-zåäö0-9_ §]+): (.+)")


def descriptions(struct: type[Struct]) -> dict[str, str]:
    """The field's Swedish name → what it means, in the order of the docstring."""
    return {name: meaning for name, meaning in map(_field, _paragraphs(struct)[-1].split("\n")) if name}


def summary(struct: type[Struct]) -> str:
    """What the struct as a whole is, without the fields."""
    *others, last = _paragraphs(struct)
    parts = others if descriptions(struct) else [*others, last]
    return " ".join(" ".join(part.split()) for part in parts)


def _paragraphs(struct: type[Struct]) -> list[str]:
    from inspect import cleandoc  # Python 3.13 has taken the indent away already, earlier ones have not

    return cleandoc(struct.__doc__ or "").split("\n\n")


def _field(line: str) -> tuple[str, str]:
    found = _FIELD.fullmatch(line)
    return (found[1], found[2]) if found else ("", "")
