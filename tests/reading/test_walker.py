"""The walker, which tells of every mismatch, and msgspec, which stops at the first, always agree."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from natverk_cli.model.falt import decode
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.model.post import Falt, Post
from natverk_cli.reading.walker import walk


def _structs(kind: object) -> set[type[Falt]]:
    """All structs within a type."""
    if isinstance(kind, inspect.StructType):
        assert issubclass(kind.cls, Falt)
        return {kind.cls, *(struct for field in kind.fields for struct in _structs(field.type))}
    if isinstance(kind, inspect.UnionType):
        return {struct for one in kind.types for struct in _structs(one)}
    return _structs(kind.item_type) if isinstance(kind, inspect.VarTupleType) else set()


STRUCTS = sorted(
    {struct for slag in FILSLAG for struct in _structs(inspect.type_info(slag.struct))},
    key=lambda struct: struct.__name__,
)

_TEXTER = st.sampled_from(
    (
        "",
        " ",
        "x",
        "Anna Ek",
        "anna-ek",
        "anna--ek",
        "anna-ek\n",
        "å-ek",
        "rad\nrad",
        "\n",
        "\u2028",
        " x ",
        "2027-02-05",
        "2027-02-30",
        "2027-2-5",
        "20270205",
        "2027-02-05T10:00",
        "2027-W05-5",
        "09.00",
        "9:00",
        "24.00",
        "09.00\n",
        "14",
        "014",
        "-1",
        "1e3",
        "1234567890",
        "٣",
        "1497",
        "1497\n",
        "53",
        "54",
        "stilla",
        "ja",
        "nej",
        "Ja",
        "null",
        "None",
        "true",
        "planerat",
        "utkast",
        "för synpunkter",
        "okänt",
        "per år",
        "fredag",
        "kallelse",
        "0" * 64,
        "0" * 63,
        "klar",
        "namn",
    )
)
_VARDEN: Any = st.recursive(
    _TEXTER | st.text(max_size=8),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(_TEXTER, below, max_size=3),
    max_leaves=6,
)


def _plausible(kind: Any) -> Any:
    """Values that mostly fit a type, with something else here and there."""
    if isinstance(kind, inspect.UnionType):
        return st.one_of([_plausible(one) for one in kind.types if not isinstance(one, inspect.NoneType)])
    if isinstance(kind, inspect.StructType):
        return _fields(kind)
    if isinstance(kind, inspect.VarTupleType):
        return st.lists(_plausible(kind.item_type), max_size=3) | _VARDEN
    if isinstance(kind, inspect.DictType):
        return st.dictionaries(st.text(max_size=6), _plausible(kind.value_type), max_size=3) | _VARDEN
    if isinstance(kind, inspect.LiteralType):
        return st.sampled_from([str(value) for value in kind.values]) | _TEXTER
    return _TEXTER


def _fields(kind: inspect.StructType) -> Any:
    required = {field.encode_name: _plausible(field.type) for field in kind.fields if field.required}
    optional = {field.encode_name: _plausible(field.type) for field in kind.fields if not field.required}
    whole = st.fixed_dictionaries(required, optional=optional)
    names = [field.encode_name for field in kind.fields]
    unfit = st.dictionaries(st.sampled_from([*names, *(field.name for field in kind.fields)]) | _TEXTER, _VARDEN)
    return st.one_of(whole, whole, st.builds(lambda a, b: {**a, **b}, whole, unfit), _VARDEN)


def _is_refused(value: Any, struct: type[Falt]) -> bool:
    try:
        msgspec.convert(value, struct, dec_hook=decode)
    except msgspec.ValidationError:
        return True
    return False


def _walked(value: Any, struct: Any) -> list[tuple[Any, ...]]:
    return [tuple(mismatch) for mismatch in walk(value, struct, set())]


@pytest.mark.parametrize("struct", STRUCTS)
def test_de_ar_overens(struct: type[Falt]) -> None:
    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @example(None)
    @example("")
    @example([])
    @example({})
    @given(_plausible(inspect.type_info(struct)))
    def agree(value: Any) -> None:
        assert bool(_walked(value, struct)) == _is_refused(value, struct)

    agree()


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([slag.struct for slag in FILSLAG]), _VARDEN)
def test_varje_fel_har_plats_kod_och_bot(struct: type[Post], value: Any) -> None:
    for path, is_key, kod, text, hjalp, _ in _walked(value, struct):
        assert kod in ("F004", "F006", "F007")
        assert is_key == (kod != "F007")
        assert re.fullmatch(r"[A-ZÅÄÖ].*[.?]", text)
        assert hjalp
        below = value
        for part in path[:-1] if kod == "F006" else path:
            below = below[part]


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from([slag.struct for slag in FILSLAG]))
def test_det_som_rattas_ar_ratt_efterat(data: st.DataObject, struct: type[Post]) -> None:
    value = data.draw(_plausible(inspect.type_info(struct)))
    for mismatch in list(walk(value, struct, set())):
        mending = mismatch.mending
        if mending is None or mending.is_id:
            continue
        assert (mending.path, mending.key) == (mismatch.path, mismatch.key)
        mended = _mended(value, mending.path, mending.new, key=mending.key)
        place = (*mending.path[:-1], mending.new) if mending.key else mending.path
        assert not [one for one in walk(mended, struct, set()) if (one.path, one.key) == (place, mending.key)]


def _mended(value: Any, path: tuple[str | int, ...], new: str, *, key: bool) -> Any:
    first, *rest = path
    if isinstance(value, list):
        return [
            (_mended(item, tuple(rest), new, key=key) if rest else new) if number == first else item
            for number, item in enumerate(value)
        ]
    return {
        (new if key and not rest else name): (
            _mended(below, tuple(rest), new, key=key) if rest else below if key else new
        )
        if name == first
        else below
        for name, below in value.items()
    }


def test_alla_slag_av_falt_provas() -> None:
    assert len(STRUCTS) > 30
    assert {slag.struct for slag in FILSLAG} <= set(STRUCTS)
