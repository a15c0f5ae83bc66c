"""Runs every rule on the network of a day."""

from collections.abc import Iterable, Iterator

from natverk_cli.diagnostics.diagnostic import Diagnostic, diagnose
from natverk_cli.diagnostics.rule import Finding, Rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules import REGLER
from natverk_cli.rules.undantag import apply_undantag


def check(nu: Nulage) -> tuple[Diagnostic, ...]:
    """Everything the rules find, worst first, accepted findings left out."""
    return diagnose(_with_help(nu, apply_undantag(nu, _run(nu))), nu.natverk.kallor)


def _run(nu: Nulage) -> Iterator[tuple[Rule, Finding]]:
    olasta = nu.natverk.olasta
    for regel in REGLER:
        if olasta.isdisjoint(regel.kraver):
            for finding in regel.function(nu):
                yield regel, finding


def _with_help(nu: Nulage, found: Iterable[tuple[Rule, Finding]]) -> Iterator[tuple[Rule, Finding]]:
    """The findings, those that can be mended automatically with the command that does."""
    for regel, finding in found:
        if finding.mending and _is_allowed(nu, finding.place.fil):
            cure = f"{finding.hjalp}. Eller rätta det automatiskt: natverk kontrollera --rätta"
            yield regel, finding._replace(hjalp=cure)
        else:
            yield regel, finding


def _is_allowed(nu: Nulage, fil: str) -> bool:
    from natverk_cli.ansvar.handlingar import varfor_orord  # only a finding that can be mended pays for it

    return not varfor_orord(nu, fil)
