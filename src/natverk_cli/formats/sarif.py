"""Findings as SARIF 2.1.0 (OASIS): what programs read that gather findings from many tools."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from natverk_cli import __version__
from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, VARNING, Rule
from natverk_cli.formats import Page
from natverk_cli.formats.style import plain, visible
from natverk_cli.formats.text import cure
from natverk_cli.rules import REGLER

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[str, str] = {FEL: "error", VARNING: "warning", UPPLYSNING: "note"}
_INDEX = {regel.kod: number for number, regel in enumerate(REGLER)}


def render(diagnostics: Sequence[Diagnostic], page: Page) -> str:
    """One run with all rules, and a result for each finding. ASCII, so that no terminal's encoding can damage it."""
    driver = {"name": "natverk", "version": __version__, "language": "sv", "rules": [_rule(one) for one in REGLER]}
    fingerprints = _fingerprints(diagnostics, page)
    run = {
        "tool": {"driver": driver},
        "language": "sv",
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, page.under, known) for one, known in zip(diagnostics, fingerprints, strict=True)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(regel: Rule) -> dict[str, Any]:
    return {
        "id": regel.kod,
        "name": regel.namn,
        "shortDescription": {"text": regel.namn},
        "fullDescription": {"text": regel.varfor},
        "help": {"text": regel.ratta},
        "defaultConfiguration": {"level": _LEVELS[regel.niva]},
        "properties": {"krav": list(regel.krav)},
    }


def _result(one: Diagnostic, under: str, fingerprint: str) -> dict[str, Any]:
    artifact = {"uri": quote(f"{under}{one.fil}", errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
    region = {"startLine": one.rad, "startColumn": one.kolumn, "endColumn": one.slut}
    return {
        "ruleId": one.kod,
        "ruleIndex": _INDEX[one.kod],
        "level": _LEVELS[one.niva],
        "message": {"text": _message(one)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"natverk/v1": fingerprint},
    }


def _message(one: Diagnostic) -> str:
    """Nothing of it becomes a link, as `[text](place)` would."""
    return f"{visible(one.text)}\n{cure(one, plain)}".replace("](", "] (")


def _fingerprints(diagnostics: Sequence[Diagnostic], page: Page) -> Iterator[str]:
    """What each finding is known by from one run to the next: what its line says, not where the line stands.

    Nor what is said about it, for that may change with the day.
    """
    seen: Counter[str] = Counter()
    for one in diagnostics:
        known = "\n".join((one.kod, one.fil, one.galler, page.line(one).strip()))
        digest = sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"
