"""What each field means: read from the struct's docstring, where every field has a line of its own."""

import re

from msgspec import Struct

_FIELD = re.compile(r"^    ([a-zåäö0-9_ §]+): (.+)$", re.MULTILINE)


def descriptions(struct: type[Struct]) -> dict[str, str]:
    """The field's Swedish name → what it means, in the order of the docstring."""
    return {found[1]: found[2] for found in _FIELD.finditer(struct.__doc__ or "")}


def summary(struct: type[Struct]) -> str:
    """What the struct as a whole is, without the fields."""
    lines = (struct.__doc__ or "").split("\n\n")
    return " ".join(" ".join(part.split()) for part in lines if not _FIELD.search(f"\n{part}"))
