"""Text in a table: what was written, in one cell."""

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from natverk_cli.formats.markdown import cell
from natverk_cli.formats.style import visible
from tests.formats.fynd import texter

TABELLER = MarkdownIt("commonmark").enable("table")


def visat(text: str) -> str:
    """What a cell shows, when it is one cell and nothing but plain text."""
    tokens = TABELLER.parse(f"| a | b |\n|---|---|\n| {cell(text)} | sist |\n")
    first, last = (tokens[at + 1].children or [] for at, token in enumerate(tokens) if token.type == "td_open")
    assert {part.type for part in first} <= {"text", "text_special"}
    assert [part.content for part in last] == ["sist"]
    return "".join(part.content for part in first)


@given(texter())
def test_texten_visas_som_den_ar(text: str) -> None:
    assert visat(text) == visible(" ".join(text.split()))


@pytest.mark.parametrize(
    ("text", "skrivet"),
    [
        ("Anna Ek", "Anna Ek"),
        ("data/moten/2027-1/mote.md", "data/moten/2027-1/mote.md"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("A | B", r"A \| B"),
        ("# A\n\nB", "# A B"),
        ("[A](javascript:b)", r"\[A\](javascript:b)"),
        ("a\x1b[1m", "a\ufffd\\[1m"),
    ],
)
def test_vanlig_text_ar_lasbar_ocksa_i_filen(text: str, skrivet: str) -> None:
    assert cell(text) == skrivet
