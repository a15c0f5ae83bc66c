"""How a new value is written: on one line within braces, or on lines of its own."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from natverk_cli.source.write import scalar, to_yaml
from natverk_cli.source.yaml_events import Composer

# What a field can be given; dates and Plain texts are written without quotes.
Given: TypeAlias = "str | int | date | Sequence[Given] | dict[str, Given]"

_WIDEST = 110  # columns that an item within braces may take before it gets lines of its own


def is_list_of_fields(given: Given) -> bool:
    """Whether each part of the value deserves a line of its own."""
    return isinstance(given, list | tuple) and any(isinstance(item, dict) for item in given)


def is_wide(given: Given) -> bool:
    """Whether a group of fields is too large for one line."""
    return isinstance(given, dict) and len(inline(given)) > _WIDEST


def inline(given: Given, *, inside: bool = True) -> str:
    """A value on one line; `inside` tells that it stands among others within braces or brackets."""
    if isinstance(given, dict):
        return "{" + ", ".join(f"{inline(name)}: {inline(value)}" for name, value in given.items()) + "}"
    if not isinstance(given, str | int | date):
        return "[" + ", ".join(map(inline, given)) + "]"
    words = scalar(given)
    if "\n" in words or (inside and Composer(nfc=True).read(f"[{{x: {words}}}]") != [{"x": str(given)}]):
        return "'" + str(given).replace("'", "''") + "'"
    return words


def field(name: str, given: Given) -> list[str]:
    """A field on lines of its own."""
    if is_wide(given):
        return to_yaml({name: given}).splitlines()
    if is_list_of_fields(given) and isinstance(given, list | tuple):
        return [f"{name}:", *(f"  {row}" for item in given for row in list_item(item, wide=is_wide(item)))]
    return [f"{name}: {inline(given, inside=False)}"]


def list_item(given: Given, *, wide: bool) -> list[str]:
    """An item of a list on lines of its own; if `wide`, each of its fields on one."""
    if not wide or not isinstance(given, dict):
        return [f"- {inline(given, inside=False)}"]
    rows = [f"{name}: {inline(value, inside=False)}" for name, value in given.items()]
    return [f"{'  ' if number else '- '}{row}" for number, row in enumerate(rows)]
