"""YAML 1.2 as an editor reads it: its core schema (chapter 10.3), with PyYAML's parser, which itself follows 1.1."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import yaml


class _Karna(yaml.CSafeLoader):
    pass


_Karna.yaml_implicit_resolvers = {}


def _heltal(text: str) -> int:
    return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))


def _decimaltal(text: str) -> float:
    return float(re.sub(r"\.(inf|nan)", r"\1", text.lower()))


_TYPER: tuple[tuple[str, str, Callable[[str], object]], ...] = (
    ("null", r"~|null|Null|NULL|", lambda _text: None),
    ("bool", r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", _heltal),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", _decimaltal),
    ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", _decimaltal),
)


def _varde(read: Callable[[str], object], loader: _Karna, node: yaml.ScalarNode) -> object:
    return read(loader.construct_scalar(node))


for _namn, _monster, _read in _TYPER:
    _Karna.add_implicit_resolver(f"tag:yaml.org,2002:{_namn}", re.compile(rf"(?:{_monster})\Z"), None)
    _Karna.add_constructor(f"tag:yaml.org,2002:{_namn}", partial(_varde, _read))


def las(text: str) -> Any:
    """What the text says to an editor."""
    return yaml.load(text, Loader=_Karna)
