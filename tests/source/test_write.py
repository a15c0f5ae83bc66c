"""What is written is what is read."""

from datetime import date
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from natverk_cli.source.text import Text, decode
from natverk_cli.source.write import Plain, scalar, to_yaml
from natverk_cli.source.yaml_events import Composer

# everything that a file may hold, and a line break
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn")) | st.just("\n"))
_ORD = "no ~ null 18:00 1e3 0x1F = << &a *a !a --- ... ' % @a `a { [ } ? | > 2027-02-05 \\ a\\n \" \U0001f600"
RADER = (
    "",
    " ",
    "- a",
    "a: b",
    "# a",
    "a ",
    " a",
    "a  b",
    "\n",
    "a\n",
    "a\n\nb",
    "  a\n b",
    "\u00a0",
    "x" * 200,
    "ord " * 60,
)
TRAPS = st.sampled_from((*_ORD.split(), *RADER, "a" * 115 + "  b"))
FALT: Any = st.recursive(
    TEXT | TRAPS,
    lambda below: st.lists(below, max_size=4) | st.dictionaries((TEXT | TRAPS).filter(bool), below, max_size=4),
    max_leaves=12,
)


def _read(written: str) -> Any:
    decoded = decode(written.encode())
    assert isinstance(decoded, Text), written
    composer = Composer(nfc=True)  # as it stands: what is compared is every code point
    value = composer.read(decoded.text)
    assert composer.faults == []
    return value


@settings(max_examples=150, deadline=None)
@example({"a": ["x", []], "b": {}})
@given(st.dictionaries((TEXT | TRAPS).filter(bool), FALT, min_size=1, max_size=5))
def test_skrivet_ar_last(fields: dict[str, Any]) -> None:
    written = to_yaml(fields)
    assert _read(written) == fields
    assert written.endswith("\n")
    assert list(_read(written)) == list(fields)


@given(TEXT | TRAPS)
def test_ett_varde(text: str) -> None:
    assert _read(f"a: {scalar(text)}\nb: c\n") == {"a": text, "b": "c"}


@given(st.dates())
def test_datum_skrivs_som_datum(dag: date) -> None:
    assert to_yaml({"den": dag}) == f"den: {dag.isoformat()}\n"


def test_samma_datum_i_tva_falt() -> None:
    """A late notice: sent today, and to be answered today."""
    idag = date(2027, 2, 1)
    assert to_yaml({"den": idag, "svar_senast": idag}) == "den: 2027-02-01\nsvar_senast: 2027-02-01\n"
    assert "&" not in to_yaml({"a": [idag], "b": [idag]})


def test_som_for_hand() -> None:
    fields = {"start": Plain("09.00"), "tid": 40, "plats": "Almhöjd: sal 2", "lista": ["a", "no"], "text": "Å – ”ä”"}
    assert to_yaml(fields) == (
        "start: 09.00\ntid: 40\nplats: 'Almhöjd: sal 2'\nlista:\n  - a\n  - 'no'\ntext: Å – ”ä”\n"
    )
