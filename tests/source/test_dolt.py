"""Comments are never printed, and everything else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.source.dolt import without_comments, without_hidden

texter = st.lists(st.sampled_from(["<!--", "-->", "```", "~~~", "a", " b ", "\n", "\n\n", "§"]), max_size=20).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "tryck"),
    [
        ("a\n\nb\n", "a\n\nb\n"),
        ("a\n\n<!-- x\n\ny -->\n\n\nb\n", "a\n\nb\n"),
        ("<!-- x -->\na", "a"),
        ("a\n<!-- x -->\nb", "a\nb"),
        ("a <!-- x --> b", "a  b"),
        ("a. <!-- x -->\nb", "a.\nb"),
        ("```\n<!-- kod -->\n```\n", "```\n<!-- kod -->\n```\n"),
        ("a <!-- glömd\nb\n\nc", "a <!-- glömd\nb\n\nc"),
        ("<!-- x --> a <!-- glömd\nb", " a <!-- glömd\nb"),
        ("```\n<!--\nb", "```\n<!--\nb"),
    ],
)
def test_utan_kommentarer(text: str, tryck: str) -> None:
    assert without_comments(text) == tryck


@given(texter)
def test_det_som_lases_trycks(text: str) -> None:
    """Every line that the reader of a record sees is printed, in order."""
    seen, _ = without_hidden(text)
    printed = iter(without_comments(text).split("\n"))
    for line in filter(str.strip, seen):
        assert any(all(word in other for word in line.split()) for other in printed)


@given(texter.filter(lambda text: "<!--" not in text))
def test_utan_kommentar_ar_allt_som_det_var(text: str) -> None:
    assert without_comments(text) == text
