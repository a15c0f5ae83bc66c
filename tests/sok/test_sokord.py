"""The words of a search: what they match, and that the quick look at the bytes misses nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.sok.sokord import Sokord

TEXT = st.text("abcåäöÅÄÖéÉüñøÆ §–.,/\n0123", max_size=60)


@pytest.mark.parametrize(
    ("text", "said", "utan_tecken", "is_in"),
    [
        ("övergång", "Vid Övergångar", False, True),
        ("overgang", "Vid Övergångar", False, False),
        ("overgang", "Vid Övergångar", True, True),
        ("ÖVERGÅNG", "övergångar", False, True),
        ("lok", "En lök", False, False),
        ("lök", "Ett lok", False, False),
        ("idé", "En ide", True, True),
        ("samtal", "övergångssamtal", False, True),
        ("mall gemensam", "en gemensam mall", False, True),
        ("mall gemensam", "en mall", False, False),
        ("a\u030a", "på en ö", False, True),
        ("på", "pa\u030a en ö", False, True),
    ],
)
def test_a_word_in_a_text(text: str, said: str, utan_tecken: bool, is_in: bool) -> None:
    assert Sokord.of(text)._replace(utan_tecken=utan_tecken).is_in(said) is is_in


def test_some_words_may_stand_around_but_not_all() -> None:
    words = Sokord.of("högläsning granvik")
    assert words.is_in("Bokväskan i Granvik", "§ 6 Högläsning")
    assert not words.is_in("Bokväskan", "§ 6 Högläsning i Granvik")
    assert not words.is_in("Bokväskan i Granvik", "§ 7 Lekro")


def test_a_number_of_a_question_is_looked_for_in_path_and_bytes() -> None:
    may_hold = Sokord.of("2027-1/f1").sieve()
    assert may_hold("data/moten/2027-1/protokoll.md", b"Till skolchefsgruppen f1: Hur?")
    assert not may_hold("data/moten/2027-2/protokoll.md", b"Till skolchefsgruppen f1: Hur?")


@given(TEXT, st.data())
def test_what_is_in_the_text_may_be_in_its_bytes(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    words = Sokord.of(text[start : data.draw(st.integers(start, len(text)))].upper())
    for form in ("NFC", "NFD"):
        written = unicodedata.normalize(form, text)
        for utan_tecken in (False, True):
            if words._replace(utan_tecken=utan_tecken).is_in(written):
                assert words.sieve()("data/x.md", written.encode())


@given(st.text(max_size=40), st.binary(max_size=40))
def test_no_text_and_no_bytes_are_too_strange(text: str, data: bytes) -> None:
    words = Sokord.of(text)
    assert words.sieve()("data/x.md", data) in (True, False)
    assert words.is_in(text) is True
