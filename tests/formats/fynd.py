"""Findings to show: one as a rule would make it, and any that there could be."""

from typing import Any

from hypothesis import strategies as st

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.diagnostics.rule import NIVAER
from natverk_cli.rules import REGLER
from tests.skador import UTSKRIFT

MOTE = "data/moten/2027-1/mote.md"


def fynd(kolumn: int = 1, slut: int = 2, **andra: Any) -> Diagnostic:
    """A finding on line 2."""
    diagnostic = Diagnostic(MOTE, 2, kolumn, slut, "M002", "varning", "Mötet.", "flytta det", (33,), "2027-1")
    return diagnostic._replace(**andra)


def texter() -> st.SearchStrategy[str]:
    """Whatever may stand in a file, and not least what means something to those that a finding is shown to."""
    return st.lists(st.sampled_from((*UTSKRIFT, "\n", "\r", "::", ",", "%", "`", "*", " ")) | st.text()).map("".join)


def fynden(most: int = 5) -> st.SearchStrategy[list[Diagnostic]]:
    """Some findings about anything."""
    one = st.builds(
        Diagnostic,
        fil=texter(),
        rad=st.integers(1, 9),
        kolumn=st.just(1),
        slut=st.integers(2, 9),
        kod=st.sampled_from([regel.kod for regel in REGLER]),
        niva=st.sampled_from(NIVAER),
        text=texter(),
        hjalp=texter(),
        krav=st.just((1,)),
        galler=texter(),
    )
    return st.lists(one, max_size=most)
