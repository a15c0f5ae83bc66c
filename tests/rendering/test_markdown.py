"""Whatever a member wrote is shown as it was written."""

import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from natverk_cli.rendering.markdown import escape

COMMONMARK = MarkdownIt("commonmark")
GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TECKEN = st.text(
    st.sampled_from("ab1 _*~`#+-=>|[]()!<>&\\.:;/\"'\n\té§") | st.characters(exclude_categories=("Cs", "Cc"))
)


def _shown(markdown: MarkdownIt, text: str) -> str:
    """What one paragraph, and nothing but a paragraph of plain text, shows."""
    found = re.fullmatch(r"<p>([^<]*)</p>\n", markdown.render(text))
    assert found, markdown.render(text)
    return " ".join(unescape(found[1]).split())


@settings(max_examples=400, deadline=None)
@example("1. x")
@example("123456789) x")
@example("---")
@example("- - -")
@example("===")
@example("~~~")
@example("~~x~~")
@example("__init__")
@example("_a_b_")
@example("(_a_)")
@example("# x #")
@example("&amp; &#65;")
@example("https://a_b_.example.se")
@example("![x](y) [x]: /y <http://x.se> <b>")
@given(TECKEN)
def test_text_visas_som_den_ar(text: str) -> None:
    wanted = " ".join(text.split())
    if wanted:
        for markdown in (COMMONMARK, GITHUB):
            assert _shown(markdown, str(escape(text))) == wanted


@settings(max_examples=300, deadline=None)
@given(TECKEN, TECKEN)
def test_i_lista_rubrik_och_pa_foljande_rad(first: str, second: str) -> None:
    one, two = (" ".join(text.split()) for text in (first, second))
    if not one or not two:
        return
    for template, before, after in (
        ("- {}: {}\n", "<ul>\n<li>", "</li>\n</ul>\n"),
        ("## § 4 {}: {}\n", "<h2>§ 4 ", "</h2>\n"),
        ("1. **x** ({}: {})\n", "<ol>\n<li><strong>x</strong> (", ")</li>\n</ol>\n"),
    ):
        rendered = COMMONMARK.render(template.format(escape(first), escape(second)))
        assert rendered.startswith(before)
        assert rendered.endswith(after)
        inside = rendered.removeprefix(before).removesuffix(after)
        assert "<" not in inside
        assert " ".join(unescape(inside).split()) == f"{one}: {two}"
    rendered = COMMONMARK.render(f"{escape(first)}\\\n{escape(second)}\n")
    assert rendered.count("<") == 3
    assert rendered.startswith("<p>")


@pytest.mark.parametrize(
    ("text", "skrivet"),
    [
        ("Anna Ek", "Anna Ek"),
        ("kl. 9.00–12.00", "kl. 9.00–12.00"),
        ("anna_ek", "anna_ek"),
        ("natverk@example.se", "natverk@example.se"),
        ("Skol- och utbildningschef", "Skol- och utbildningschef"),
        ("-5 grader", "-5 grader"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a | b", r"a \| b"),
        ("# a\nb", r"\# a b"),
        ("1. a", r"1\. a"),
    ],
)
def test_vanlig_text_ar_lasbar_ocksa_i_filen(text: str, skrivet: str) -> None:
    assert escape(text) == skrivet


def test_tal_ar_tal() -> None:
    assert escape(4) == 4


@pytest.mark.parametrize("value", [None, True, ["a"], {"a": "b"}, object()])
def test_annat_an_text_och_tal_gar_inte_att_skriva_ut(value: object) -> None:
    with pytest.raises(TypeError):
        escape(value)
