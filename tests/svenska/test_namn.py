"""Names as ids and in alphabetical order."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.svenska.namn import fold, is_id, sort_key


@pytest.mark.parametrize(
    ("namn", "id_"),
    [
        ("Språkutvecklande arbete", "sprakutvecklande-arbete"),
        ("Bånita Kron", "banita-kron"),
        ("Eva-Lena Svensson", "eva-lena-svensson"),
        ("Andrén", "andren"),
        ("Müller", "muller"),
        ("Strauß", "strauss"),
        ("Ærø", "aero"),
        ("Łukasz Đurić", "lukasz-duric"),
        ("A\u030angstro\u0308m", "angstrom"),
        ("stöd\u00admaterial", "stodmaterial"),
        ("  Trygghet, studiero / lekro  ", "trygghet-studiero-lekro"),
        ("2027-1", "2027-1"),
        ("–", ""),
        ("木", ""),
        ("", ""),
    ],
)
def test_fold(namn: str, id_: str) -> None:
    assert fold(namn) == id_


@given(st.text())
def test_fold_is_total_and_idempotent(text: str) -> None:
    id_ = fold(text)
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", id_)
    assert fold(id_) == id_
    assert is_id(id_) == (id_ != "")


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "Hjo", "skövde", "a b", "a_b", "a\n"])
def test_not_an_id(text: str) -> None:
    assert not is_id(text)


def test_kommunerna_in_alphabetical_order() -> None:
    kommuner = [
        "Övertorneå",
        "Ödeshög",
        "Åre",
        "Älmhult",
        "Wara",
        "Vara",
        "Vårgårda",
        "Essunga",
        "åmål",
        "Zinkgruvan",
    ]
    in_order = [
        "Essunga",
        "Vara",
        "Vårgårda",
        "Wara",
        "Zinkgruvan",
        "åmål",
        "Åre",
        "Älmhult",
        "Ödeshög",
        "Övertorneå",
    ]
    assert sorted(kommuner, key=sort_key) == in_order


def test_people_in_alphabetical_order() -> None:
    in_order = (
        "Eva Berg",
        "Eva-Lena Svensson",
        "Eva Öberg",
        "evald",
        "Linden",
        "Lindén",
        "Lindens",
        "Muller",
        "Mylla",
        "Müllra",
    )
    assert tuple(sorted({*in_order}, key=sort_key)) == in_order


def test_braces_are_no_letters() -> None:
    assert sorted(["{z", "å", "b"], key=sort_key) == ["b", "{z", "å"]


@given(st.text(), st.text())
def test_the_order_is_total(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)
    assert sort_key(one)[0] == sort_key(one.replace("Å", "å"))[0]
