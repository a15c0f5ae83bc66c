"""What can stand in a field, in Swedish words: the same as the errors use."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct, inspect

from natverk_cli.model.falt import PATTERNS, Id, decode
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.svenska.ord import lista

# Groups that are explained already, each with its heading.
Grupper = dict[type[Struct], str]
Lank = Callable[[type[Struct]], str]

_ID = get_args(Id)[1].pattern


def struct_of(struct: type[Struct]) -> inspect.StructType:
    """The struct as msgspec sees it."""
    kind = inspect.type_info(struct)
    if not isinstance(kind, inspect.StructType):
        raise TypeError(f"{struct} is no struct")
    return kind


def varde(kind: inspect.Type, lank: Lank) -> str:
    """The kind of value; `lank` makes a link to where a group's fields are explained."""
    return _ORD[type(kind)](kind, lank)


def grupp_i(kind: inspect.Type) -> inspect.StructType | None:
    """The group that a field holds, one or a list of them."""
    if isinstance(kind, inspect.StructType):
        return kind
    if isinstance(kind, inspect.VarTupleType):
        return grupp_i(kind.item_type)
    if isinstance(kind, inspect.UnionType):
        return grupp_i(utan_none(kind))
    return None


def om_det_saknas(field: inspect.Field) -> str:
    """What holds when the field is left out; nothing to tell for an empty list or for no value at all."""
    default: Any = field.default
    if field.required:
        return "måste finnas"
    if isinstance(field.type, inspect.StructType):
        return "gruppens egna värden"
    if default is NODEFAULT or default is None or default == ():
        return ""
    values = default if isinstance(default, tuple) else (default,)
    return ", ".join(f"`{getattr(value, 'value', value)}`" for value in values)


def utan_none(kind: inspect.Type) -> inspect.Type:
    """The kind of value that a field holds when it is not left out."""
    if not isinstance(kind, inspect.UnionType):
        return kind
    (only,) = (option for option in kind.types if not isinstance(option, inspect.NoneType))
    return only


def alternativ(kind: inspect.LiteralType | inspect.EnumType) -> tuple[str, ...]:
    """The values to choose between, in the order of the model; msgspec sorts some."""
    if isinstance(kind, inspect.EnumType):
        return tuple(member.value for member in kind.cls)
    return _as_written().get(frozenset(kind.values), tuple(map(str, kind.values)))


def _sequence(kind: inspect.VarTupleType, lank: Lank) -> str:
    if isinstance(kind.item_type, inspect.StructType):
        return f"en lista; varje punkt har fälten i {lank(kind.item_type.cls)}"
    return f"en lista; varje punkt är {varde(kind.item_type, lank)}"


def _mapping(kind: inspect.DictType, lank: Lank) -> str:
    return f"ett namn per rad med sitt värde; värdet är {varde(kind.value_type, lank)}"


def _text(kind: inspect.StrType, _lank: Lank) -> str:
    return "en beteckning" if kind.pattern == _ID else PATTERNS.get(kind.pattern or "", "text")


def _own(kind: inspect.CustomType, _lank: Lank) -> str:
    """Our own kinds of value say in their error what they want."""
    try:
        decode(kind.cls, "")
    except ValueError as error:
        return str(error)
    raise TypeError(f"{kind.cls} takes anything, so it cannot tell what it wants")


def _choice(kind: inspect.LiteralType | inspect.EnumType, _lank: Lank) -> str:
    return lista([f"`{option}`" for option in alternativ(kind)], "eller")


@cache
def _as_written() -> dict[frozenset[Any], tuple[Any, ...]]:
    """The options of every choice in the order of the model; msgspec sorts them."""
    return {frozenset(get_args(hint)): get_args(hint) for slag in FILSLAG for hint in _literals(slag.struct)}


def _literals(hint: Any) -> Iterator[Any]:  # noqa: ANN401 - a type hint can be anything
    if get_origin(hint) is Literal:
        yield hint
    below = get_type_hints(hint).values() if isinstance(hint, type) and issubclass(hint, Struct) else get_args(hint)
    for part in below:
        yield from _literals(part)


_ORD: Mapping[type[inspect.Type], Callable[[Any, Lank], str]] = {
    inspect.StructType: lambda kind, lank: f"en grupp med fälten i {lank(kind.cls)}",
    inspect.VarTupleType: _sequence,
    inspect.DictType: _mapping,
    inspect.UnionType: lambda kind, lank: varde(utan_none(kind), lank),
    inspect.StrType: _text,
    inspect.DateType: lambda _kind, _lank: "ett datum, till exempel 2027-02-05",
    inspect.CustomType: _own,
    inspect.LiteralType: _choice,
    inspect.EnumType: _choice,
}
