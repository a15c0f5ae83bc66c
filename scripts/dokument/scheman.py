"""The editors' schemas: what can stand in each kind of file, from the structs that also read and check it.

They are JSON Schema draft 7, with the `errorMessage` that editors built on yaml-language-server show. Such an editor
reads YAML 1.2, where `09.00` and `1445` are numbers, `true` is no text and an empty field is null. natverk reads them
all as the text they are, and an empty field as one that is not there: what natverk takes, a schema takes.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, get_args

from msgspec import inspect

from natverk_cli.model.falt import PATTERNS, Heltal, Klocka, Kommunkod, Lank, Rad, Vecka
from natverk_cli.model.faltdoc import descriptions, summary
from natverk_cli.model.filslag import Filslag
from natverk_cli.reading.mismatch import choice, expected
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import lista, stor
from scripts.dokument.varden import alternativ, grupp_i, om_det_saknas, struct_of, utan_none, varde

Schema: TypeAlias = dict[str, Any]

# What an editor takes for something else than text. Told by what it is not: an editor offers the types that a schema
# names, and `true` or `null` is nothing that anybody should write.
_DEFINITIONS: Schema = {
    "tomt": {"not": {"type": ["string", "number", "boolean", "object", "array"]}},
    "tal_eller_true": {"not": {"type": ["string", "null", "object", "array"]}},
}
_TOMT, _SOM_TEXT = ({"$ref": f"#/definitions/{name}"} for name in _DEFINITIONS)
# The same for what is not any text. Each type is a list: of two single ones an editor makes one message of its own.
_SOM_TAL: Mapping[object, Schema] = {
    get_args(Kommunkod)[1].pattern: {"type": ["integer"], "minimum": 0, "maximum": 9999},
    get_args(Vecka)[1].pattern: {"type": ["integer"], "minimum": 1, "maximum": 53},
    Heltal: {"type": ["integer"], "minimum": 0, "maximum": 999_999_999},
    Klocka: {"type": ["number"], "minimum": 0, "maximum": 23.59},
}
_ALDRIG_TAL = (get_args(Lank)[1].pattern,)
_RAD = get_args(Rad)[1].pattern
_EGNA = {Klocka: r"^([01]?[0-9]|2[0-3])[.:][0-5][0-9]$", Heltal: r"^[0-9]{1,9}$"}
_DATUM = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def fil(slag: Filslag) -> str:
    """What the kind's schema is called."""
    return f"{fold(slag.namn)}.json"


def sida(slag: Filslag) -> str:
    """The schema as a file."""
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "description": summary(slag.struct),
        **_grupp(struct_of(slag.struct), slag.namn.capitalize(), ""),
        "definitions": _DEFINITIONS,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _grupp(kind: inspect.StructType, rubrik: str, _namn: str) -> Schema:
    fields = [field.encode_name for field in kind.fields]
    needed = [field.encode_name for field in kind.fields if field.required]
    return {
        "title": rubrik,
        "type": "object",
        "properties": dict(_falten(kind, rubrik)),
        "required": needed,
        "additionalProperties": False,
        "errorMessage": _far_sta(fields, needed),
    }


def _far_sta(fields: list[str], needed: list[str]) -> str:
    """What an editor says of a group with a field too many or too few: it has one text for both."""
    if fields == needed:
        return f"Här ska det stå {lista(fields)}."
    return f"Här kan det stå {lista(fields)}." + (f" Det måste finnas {lista(needed)}." if needed else "")


def _falten(kind: inspect.StructType, rubrik: str) -> Iterator[tuple[str, Schema]]:
    betyder = descriptions(kind.cls)
    for field in kind.fields:
        name = field.encode_name
        schema = _schema(field.type, f"{rubrik}: {name}" if grupp_i(field.type) else rubrik, name)
        told = {"description": _beskrivning(field, betyder[name])}
        yield name, {**told, **(schema if field.required else _eller_tomt(schema))}


def _eller_tomt(schema: Schema) -> Schema:
    """The schema of a field that may be left empty. A list or group stays on top, where editors look for its shape."""
    if schema.get("type") not in ("array", "object"):
        return {"anyOf": [*schema.get("anyOf", [schema]), _TOMT]}
    rest = {key: value for key, value in schema.items() if key != "type"}
    return {**rest, "if": _TOMT, "else": {key: schema[key] for key in ("type", "errorMessage")}}


def _beskrivning(field: inspect.Field, betyder: str) -> str:
    """What the field means, what it holds unless that is seen anyway, and what holds without it."""
    saknas = om_det_saknas(field).replace("`", "")
    without = f"utelämnat: {saknas}" if saknas and not field.required else saknas
    parts = (betyder, _rymmer(field.type), without)
    return " ".join(f"{stor(part).rstrip('.')}." for part in parts if part)


def _rymmer(kind: inspect.Type) -> str:
    """What a group is, or which kind of value is wanted; nothing for a line of text, or a choice: that is shown."""
    if grupp := grupp_i(kind):
        return summary(grupp.cls)
    words = _ord(kind)
    is_choice = isinstance(utan_none(kind), inspect.LiteralType | inspect.EnumType)
    return "" if is_choice or words == PATTERNS[_RAD] else words


def _ord(kind: inspect.Type) -> str:
    return varde(kind, lambda _grupp: "").replace("`", "")


def _schema(kind: inspect.Type, rubrik: str, namn: str) -> Schema:
    return _SCHEMA[type(kind)](kind, rubrik, namn)


def _lista(kind: inspect.VarTupleType, rubrik: str, namn: str) -> Schema:
    items = _schema(kind.item_type, rubrik, namn)
    return {"title": rubrik, "type": "array", "items": items, "errorMessage": expected([], "en lista", (namn,)).text}


def _namnlista(kind: inspect.DictType, rubrik: str, namn: str) -> Schema:
    values = _schema(kind.value_type, rubrik, namn)
    wrong = expected([], "en rad för varje namn, med sitt värde efter kolonet", (namn,)).text
    return {"title": rubrik, "type": "object", "additionalProperties": values, "errorMessage": wrong}


def _text(kind: inspect.StrType, rubrik: str, namn: str) -> Schema:
    strict = _monster(kind.pattern or "", PATTERNS[kind.pattern or ""], rubrik, namn)
    return strict if kind.pattern in _ALDRIG_TAL else {"anyOf": [strict, _SOM_TAL.get(kind.pattern, _SOM_TEXT)]}


def _eget(kind: inspect.CustomType, rubrik: str, namn: str) -> Schema:
    return {"anyOf": [_monster(_EGNA[kind.cls], _ord(kind), rubrik, namn), _SOM_TAL[kind.cls]]}


def _datum(kind: inspect.DateType, rubrik: str, namn: str) -> Schema:
    return _monster(_DATUM, _ord(kind), rubrik, namn)


def _monster(pattern: str, wanted: str, rubrik: str, namn: str) -> Schema:
    wrong = expected([], wanted, (namn,)).text
    return {"title": rubrik, "type": "string", "pattern": pattern, "errorMessage": wrong}


def _val(kind: inspect.LiteralType | inspect.EnumType, rubrik: str, namn: str) -> Schema:
    options = list(alternativ(kind))
    (wrong,) = choice(None, options, (namn,))
    return {"title": rubrik, "enum": options, "errorMessage": wrong.text}


_SCHEMA: Mapping[type[inspect.Type], Callable[[Any, str, str], Schema]] = {
    inspect.StructType: _grupp,
    inspect.VarTupleType: _lista,
    inspect.DictType: _namnlista,
    inspect.UnionType: lambda kind, rubrik, namn: _schema(utan_none(kind), rubrik, namn),
    inspect.StrType: _text,
    inspect.DateType: _datum,
    inspect.CustomType: _eget,
    inspect.LiteralType: _val,
    inspect.EnumType: _val,
}
