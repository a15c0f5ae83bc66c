"""Runs every rule on the network of a day."""

from collections.abc import Iterator

from natverk_cli.diagnostics.diagnostic import Diagnostic, diagnose
from natverk_cli.diagnostics.rule import Finding, Rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules import REGLER
from natverk_cli.rules.undantag import apply_undantag


def check(nu: Nulage) -> tuple[Diagnostic, ...]:
    """Everything the rules find, worst first, accepted findings left out."""
    return diagnose(apply_undantag(nu, _run(nu)), nu.natverk.kallor)


def _run(nu: Nulage) -> Iterator[tuple[Rule, Finding]]:
    olasta = nu.natverk.olasta
    for regel in REGLER:
        if olasta.isdisjoint(regel.kraver):
            for finding in regel.function(nu):
                yield regel, finding
