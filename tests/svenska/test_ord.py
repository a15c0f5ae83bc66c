"""Words of a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.svenska.ord import antal, citat, genitiv, lista, menade_du, raknetal, slips, stor, utan_tvekan


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "inga möten"),
        (1, "ett möte"),
        (2, "två möten"),
        (4, "fyra möten"),
        (12, "tolv möten"),
        (13, "13 möten"),
    ],
)
def test_antal(n: int, text: str) -> None:
    assert antal(n, "möte", "möten") == text


def test_genus() -> None:
    assert antal(1, "dag", "dagar", "en") == "en dag"
    assert [raknetal(1, "en"), raknetal(1), raknetal(0), raknetal(-1)] == ["en", "ett", "noll", "-1"]


@pytest.mark.parametrize(
    ("delar", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_lista(delar: list[str], text: str) -> None:
    assert lista(delar) == text


def test_lista_with_another_word() -> None:
    assert lista(["a", "b", "c"], "eller") == "a, b eller c"


def test_stor() -> None:
    assert [stor("åtgärd för Hjo"), stor("")] == ["Åtgärd för Hjo", ""]


@pytest.mark.parametrize(
    ("namn", "vems"),
    [
        ("Emma", "Emmas"),
        ("Tomas", "Tomas"),
        ("Max", "Max"),
        ("Moritz", "Moritz"),
        ("Bånita Kron", "Bånita Krons"),
        ("Hjo", "Hjos"),
        ("SKR", "SKR:s"),
        ("", ""),
        (" ", " "),
    ],
)
def test_genitiv(namn: str, vems: str) -> None:
    assert genitiv(namn) == vems


FALT = ("datum", "start", "slut", "plats", "länk", "från", "till", "närvaro")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("plas", "plats"),
        ("Plats", "plats"),
        ("fran", "från"),
        ("FRÅN", "från"),
        ("dautm", "datum"),
        ("narvaro", "närvaro"),
        ("närvarro", "närvaro"),
        ("lnk", "länk"),
        ("sekvens", None),
        ("x", None),
        ("", None),
        ("木", None),
        ("plats" * 20, None),
    ],
)
def test_menade_du(word: str, meant: str | None) -> None:
    assert menade_du(word, FALT) == meant


def test_two_equally_near_is_no_guess() -> None:
    assert menade_du("möte-0", ("möte-1", "möte-2")) is None
    assert menade_du("lag", ("låg", "läg")) is None
    assert menade_du("läg", ("låg", "läg")) == "läg"


@given(st.text(), st.lists(st.text(max_size=8), max_size=6))
def test_a_guess_is_one_of_the_candidates(word: str, candidates: list[str]) -> None:
    assert menade_du(word, candidates) in {None, *candidates}


PERSONER = ("anna-ek", "anna-elk", "bodil-ronn", "eva-lind", "kerstin-lark")


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("plas", FALT, "plats"),
        ("Fran", FALT, "från"),
        ("dautm", FALT, "datum"),
        ("utvecklingsomrden", ("utvecklingsområden", "uppdrag"), "utvecklingsområden"),
        ("Bodil Rönn", PERSONER, "bodil-ronn"),
        ("kerstin-larsson", PERSONER, None),  # somebody else
        ("anna-ekk", PERSONER, None),  # two are about as near
        ("kara", ("vara", "skara"), None),
        ("id", ("uid", "datum"), None),  # too short to tell
        ("nja", ("ja", "nej"), None),
        ("JA", ("ja", "nej"), "ja"),
        ("host-2028", ("host-2027",), None),  # another number is another thing
        ("", FALT, None),
    ],
)
def test_utan_tvekan(word: str, candidates: tuple[str, ...], meant: str | None) -> None:
    assert utan_tvekan(word, candidates) == meant


@given(st.text(), st.lists(st.text(max_size=8), max_size=6))
def test_what_is_beyond_doubt_is_what_would_be_guessed(word: str, candidates: list[str]) -> None:
    assert utan_tvekan(word, candidates) in {None, menade_du(word, candidates)}


ORD = st.text("abc", max_size=8)


@given(ORD, ORD)
def test_slips_count_both_ways(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= slips(one, other) <= max(len(one), len(other))


@given(ORD, st.integers(0, 8), st.sampled_from("abc"))
def test_one_letter_missing_extra_wrong_or_swapped_is_one_slip(word: str, at: int, letter: str) -> None:
    before, after = word[:at], word[at:]
    extra, missing, wrong = before + letter + after, before + after[1:], before + letter + after[1:]
    swapped = before + after[1::-1] + after[2:]
    assert max(slips(typed, word) for typed in (extra, missing, wrong, swapped)) <= 1


@given(st.text())
def test_citat_is_one_visible_line(text: str) -> None:
    assert citat(text).isprintable()
    assert len(citat(text)) <= 42
