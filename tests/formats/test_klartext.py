"""Markdown as text to paste: every word there, no marks, whole paragraphs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.formats.klartext import klartext


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Ett\n\n## Två\n\n### Tre\n", "Ett\n===\n\nTvå\n---\n\nTre\n"),
        ("En rad\nsom går vidare.\n\nNy rad\\\ndirekt.", "En rad som går vidare.\n\nNy rad\ndirekt.\n"),
        ("**Fet** och *kursiv* och `kod`.", "Fet och kursiv och kod.\n"),
        ("- a\n- b\n    - c\n- d", "- a\n- b\n  - c\n- d\n"),
        ("- a\n\n- b", "- a\n\n- b\n"),
        ("3. a\n4. b", "3. a\n4. b\n"),
        ("[här](https://example.se) <https://example.se>", "här (https://example.se) https://example.se\n"),
        ("> citat\n> mer", "> citat mer\n"),
        ("a\n\n---\n\nb", f"a\n\n{'-' * 40}\n\nb\n"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2\n"),
        ("```\n  kod\n```", "      kod\n"),
        ("1\\. \\[internt\\] &lt;b&gt; &amp; <i>x</i>", "1. [internt] <b> & <i>x</i>\n"),
        ("", "\n"),
    ],
)
def test_klartext(markdown: str, text: str) -> None:
    assert klartext(markdown) == text


def test_med_en_bredd_bryts_rader_mellan_ord() -> None:
    words = " ".join(["ordet"] * 40)
    text = klartext(f"{words}\n\n- {words}\n", width=40)
    assert max(map(len, text.split("\n"))) <= 40
    assert text.split() == [*["ordet"] * 40, "-", *["ordet"] * 40]
    assert "\n  ordet" in text


@given(st.lists(st.lists(st.from_regex(r"[a-zåäö]{1,8}", fullmatch=True), min_size=1).map(" ".join), max_size=8))
def test_alla_ord_finns_kvar(stycken: list[str]) -> None:
    marked = "\n\n".join(f"{'#' * (number % 3)} {text}".strip() for number, text in enumerate(stycken))
    assert re.findall(r"\w+", klartext(marked)) == [word for text in stycken for word in text.split()]
