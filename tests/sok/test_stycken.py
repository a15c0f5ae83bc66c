"""A text in pieces, each with its own line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.sok.stycken import stycken


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("En rad\noch en till.\n\nNytt.", [(1, "En rad och en till."), (4, "Nytt.")]),
        ("\n\n## § 1 Öppnande\nHej.", [(3, "§ 1 Öppnande"), (4, "Hej.")]),
        ("- ett\n- två\n  mer\n\n3. tre", [(1, "ett"), (2, "två mer"), (5, "tre")]),
        ("| a | b |\n|---|---|\n| c | d |", [(1, "| a | b |"), (3, "| c | d |")]),
        ("Våren\n2027. Ta med\nfika 2027. Ta", [(1, "Våren"), (2, "Ta med fika 2027. Ta")]),
        ("**Fetstil** är [fyll i: vad] inget", [(1, "Fetstil är inget")]),
        ("[fyll i: allt]\n\nNågot", [(3, "Något")]),
        ("<!-- dolt\nännu -->\nSynligt\n\n```\nkod\n```", [(3, "Synligt")]),
        ("Text\r\nmer\r\n", [(1, "Text mer")]),
        ("", []),
    ],
)
def test_pieces(text: str, pieces: list[tuple[int, str]]) -> None:
    assert list(stycken(text)) == pieces


def test_a_piece_begins_where_it_is_told_to() -> None:
    assert list(stycken("a\nb\nc", 10, {11})) == [(10, "a"), (11, "b c")]


@given(st.text("ab-#|>*1. \n[]<!", max_size=80))
def test_every_piece_begins_on_a_line_with_its_first_word(text: str) -> None:
    lines = text.split("\n")
    for rad, said in stycken(text):
        assert said.split()[0].replace("*", "") in lines[rad - 1].replace("*", "")
