"""What is seen at once must be what a closer look would have seen."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.rules import adresser
from natverk_cli.source import text, yaml_events
from natverk_cli.source.place import Fault
from natverk_cli.source.yaml_events import Composer, Path, Value

TECKEN = "aZ9 .:-|<>=\n\r\t\N{NO-BREAK SPACE}åÖé§–”…•\u030a\u0085\u200e\u2028\u202e\ufeff\x1b\x00ж"
BITAR = (*'a1:[]{}&*!"\n', "2301-02-03", ": ", "\n  ", "- ", ", ", "<<", '"\\e"')
GATOR = "gatan gata vägen väg gränden gränd stigen stig allén torg torget backen"


@settings(max_examples=500)
@given(st.text(alphabet=TECKEN, max_size=30))
def test_a_usual_text_needs_no_closer_look(typed: str) -> None:
    assert text.decode(typed.encode()) == text._clean(typed.removeprefix("\ufeff"))


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", ">>>>>>> topic", "||||||| 1a2b3c"])
def test_a_conflict_is_seen_in_an_otherwise_usual_text(mark: str) -> None:
    found = text.decode(f"namn: Åsa\n{mark}\n".encode())
    assert isinstance(found, Fault)
    assert (found.kod, found.span.line) == ("F002", 2)


def _read(typed: str) -> tuple[Value | None, set[Path], list[Fault]]:
    composer = Composer()
    return composer.read(typed), composer.empty, composer.faults


@settings(max_examples=500)
@given(st.lists(st.sampled_from(BITAR), max_size=14).map("".join))
def test_a_plain_text_reads_as_if_every_value_were_looked_at(typed: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_events, "_SIGNS", ("",))
        closely = _read(typed)
    assert _read(typed) == closely


@pytest.mark.parametrize("street", GATOR.split())
@pytest.mark.parametrize("space", [" ", "\N{NO-BREAK SPACE}"])
def test_no_street_is_passed_over(street: str, space: str) -> None:
    for typed in (f"Post till Sol{street}{space}12 B, 531 34 Lidby.", f"Hon bor på Sol{street}{space}4."):
        assert re.search(adresser._ADDRESS, typed)
        assert adresser._may_hold_street(typed)
