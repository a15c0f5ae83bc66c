"""A record's own words are printed as they are; all else a template gets is escaped, also what it makes of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.rendering.mall import render
from natverk_cli.rendering.markdown import escape
from natverk_cli.source.ordagrant import Ordagrant

TEXT = "## § 1 *Ett*\n\n- [x](https://example.se) & <b>\n\n1. |a|"


@given(st.text())
def test_ordagrant_ar_ordagrant(text: str) -> None:
    assert escape(Ordagrant(text)) == text
    assert type(escape(Ordagrant(text))) is str


@pytest.mark.parametrize(
    ("mall", "tryck"),
    [
        ("{{ text }}", TEXT),
        ("{% for del in delar %}{{ del.text }}{% endfor %}", TEXT),
        ("{{ text|lower|truncate(10) }}", "\\## § 1..."),
        ("{{ text ~ '*' }}", escape(TEXT + "*")),
        ("{{ vanlig }}", escape(TEXT)),
    ],
)
def test_i_en_mall(tmp_path: Path, mall: str, tryck: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/prov.md.j2").write_text(mall, "utf-8")
    values = {"text": Ordagrant(TEXT), "delar": [{"text": Ordagrant(TEXT)}], "vanlig": TEXT}
    assert render(tmp_path, "prov", values) == tryck
