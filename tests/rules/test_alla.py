"""What holds for every rule: how it is named, explained and tested, and how it speaks."""

import ast
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from natverk_cli.cli.app import KOMMANDON
from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.diagnostics.rule import NIVAER, Rule
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.rules import KODER, REGLER
from tests.papper import SAGT, SCENER, kontroll, trasig

HERE = Path(__file__).parent
SOURCE = Path(inspect.getfile(Rule)).parents[1]
DUTIES = range(1, 36)

# test_m002_torsdag speaks; test_m002_tyst_om_extra_mote is silent.
TEST = re.compile(r"test_(?P<kod>[a-z]\d{3})_(?P<tyst>tyst)?")

FORBIDDEN = re.compile(r"kvot|nyckel|valider|\bcommit|\bremote\b|\bclone\b|!(?:\s|$)", re.IGNORECASE)
ENGLISH = re.compile(
    r"\b(the|and|of|to|with|file|line|field|value|missing|invalid|error|expected|unknown|please|must|none|true|false)\b",
    re.IGNORECASE,
)
AFTER_NATVERK = re.compile(r"\bnatverk((?: [a-zåäö-]+){1,2})")
# Where natverk is a part of the sentence, not the beginning of a command.
SENTENCE = {"inte", "kan", "och", "räknar", "skiljer"}

every_rule = pytest.mark.parametrize("regel", REGLER, ids=[regel.kod for regel in REGLER])


@cache
def _tests() -> dict[tuple[str, bool], list[Callable[[], None]]]:
    """The tests of each rule, by its code and whether the rule is silent in them."""
    found: dict[tuple[str, bool], list[Callable[[], None]]] = {}
    for path in sorted(HERE.glob("test_*.py")):
        for name, test in vars(import_module(f"tests.rules.{path.stem}")).items():
            if match := TEST.match(name):
                found.setdefault((match["kod"].upper(), bool(match["tyst"])), []).append(test)
    return found


@cache
def _said() -> frozenset[Diagnostic]:
    """What the rules say in all the tests that take no arguments."""
    for (kod, is_tyst), tests in _tests().items():
        for test in tests:
            if not is_tyst and kod in KODER and not inspect.signature(test).parameters:
                test()
    return frozenset(SAGT)


def _texts() -> Iterator[tuple[str, str]]:
    """All that a user can be told: what the tests have heard, and every rule's explanation; with the rule's code."""
    for one in _said():
        yield one.kod, one.text
        yield one.kod, one.hjalp
    for regel in REGLER:
        yield regel.kod, regel.function.__doc__ or ""


def _written() -> Iterator[tuple[str, str]]:
    """Every text in the source of what speaks, with its file."""
    for folder in ("rules", "reading", "source"):
        for path in sorted((SOURCE / folder).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield path.name, node.value


def _strangers(text: str) -> list[str]:
    """What stands after natverk as if it were a command, but is none."""
    commands = {kommando.namn for kommando in KOMMANDON}
    return [
        words.strip()
        for words in AFTER_NATVERK.findall(text)
        if words.split()[0] not in SENTENCE | commands and words.strip() not in commands
    ]


def test_the_network_of_the_tests_is_in_order() -> None:
    assert kontroll() == ()


def test_no_code_is_used_twice() -> None:
    assert len(KODER) == len(REGLER)


def test_every_duty_is_guarded_by_a_rule() -> None:
    assert {number for regel in REGLER for number in regel.krav} == set(DUTIES)


@every_rule
def test_it_is_silent_when_a_file_it_needs_cannot_be_read(regel: Rule) -> None:
    _said()
    scen = SCENER[regel.kod]
    for slag in regel.kraver:
        found = kontroll(*scen.papper, trasig(slag), idag=scen.idag, las=scen.las)
        assert regel.kod not in {one.kod for one in found}
        assert "F013" in {one.kod for one in found}


@every_rule
def test_its_code_is_its_themes_letter_and_three_digits(regel: Rule) -> None:
    theme = sys.modules[regel.function.__module__].__doc__ or ""
    assert re.fullmatch(rf"{theme.partition(':')[0]}\d{{3}}", regel.kod)


@every_rule
def test_it_is_explained(regel: Rule) -> None:
    doc = inspect.getdoc(regel.function) or ""
    assert re.fullmatch(r"[A-ZÅÄÖ][^\n]+\.\n\nVarför: [^\n](?s:.+)\nRätta: [^\n](?s:.+)", doc)
    assert regel.namn
    assert regel.varfor
    assert regel.ratta
    assert regel.namn == doc.splitlines()[0]
    assert not any(part.endswith(("!", ":", ",")) for part in (regel.namn, regel.varfor, regel.ratta))


@every_rule
def test_its_level_duties_and_kinds_exist(regel: Rule) -> None:
    assert regel.niva in NIVAER
    assert set(regel.krav) <= set(DUTIES)
    assert list(regel.krav) == sorted(set(regel.krav))
    assert set(regel.kraver) <= {slag.namn for slag in FILSLAG}


@every_rule
def test_it_has_a_test_in_which_it_speaks_and_one_in_which_it_is_silent(regel: Rule) -> None:
    assert any(not inspect.signature(test).parameters for test in _tests()[regel.kod, False])
    assert _tests()[regel.kod, True]


@every_rule
def test_it_speaks_and_always_says_what_to_do(regel: Rule) -> None:
    said = [one for one in _said() if one.kod == regel.kod]
    assert said
    for one in said:
        assert (one.niva, one.krav) == (regel.niva, regel.krav)
        assert re.fullmatch(r"[A-ZÅÄÖ”\d].*[.?]", one.text), one.text
        assert re.match(r"[a-zåäö]", one.hjalp), one.hjalp
        assert not one.hjalp.endswith((".", "?", " ")), one.hjalp
        assert "  " not in one.text + one.hjalp
        assert 1 <= one.kolumn < one.slut


def test_no_test_is_about_a_rule_that_does_not_exist() -> None:
    assert {kod for kod, _ in _tests()} <= set(KODER)


def test_nothing_said_is_english_or_jargon() -> None:
    bad = [(kod, text) for kod, text in _texts() if FORBIDDEN.search(text) or ENGLISH.search(text)]
    assert bad == []


def test_every_command_named_exists() -> None:
    assert [(kod, found) for kod, text in _texts() if (found := _strangers(text))] == []


def test_every_command_written_in_the_source_exists() -> None:
    assert [(file, found) for file, text in _written() if (found := _strangers(text))] == []


def test_a_command_that_does_not_exist_would_be_seen() -> None:
    assert _strangers("kör natverk flytta 2027-1 eller natverk protokoll ny 2027-1") == ["flytta"]
    assert _strangers("natverk kan inte veta; kör natverk spara nu, i data/natverk.yaml") == []
