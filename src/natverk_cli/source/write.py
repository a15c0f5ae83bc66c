"""YAML for new files: values as people would type them, in the order given."""

from datetime import date
from typing import Any

import yaml

_WIDTH = 116


class Plain(str):
    """A text that is written without quotes though YAML 1.1 would take it for a number: a clock time, 09.00."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Indents lists under their field, as the hand-written files do, and writes out what is repeated."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - the library's signature
        return True  # one date used in two fields would otherwise become an anchor and an alias

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, indentless=False)


def _plain(dumper: yaml.SafeDumper, text: Plain) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(text))


_Dumper.add_representer(Plain, _plain)


def to_yaml(fields: dict[str, Any]) -> str:
    """YAML for a mapping of plain values; dates as 2027-02-05, lists one item to a line, ending in a line break."""
    return yaml.dump(
        fields, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=_WIDTH
    )


def scalar(text: str | int | date) -> str:
    """One value as it is written after a colon."""
    return to_yaml({"x": text}).removeprefix("x: ").rstrip("\n")
