"""The rules: one function each, by theme. The table of them all is computed from the modules."""

from natverk_cli.diagnostics.rule import Rule
from natverk_cli.rules import (
    arbetsordning,
    aterkoppling,
    dagordning,
    form,
    insandning,
    kallelse,
    moten,
    natverket,
    personuppgifter,
    protokoll,
    roller,
    undantag,
    uppdrag,
)

_THEMES = (
    form,
    natverket,
    roller,
    arbetsordning,
    moten,
    dagordning,
    kallelse,
    protokoll,
    aterkoppling,
    uppdrag,
    insandning,
    personuppgifter,
    undantag,
)

REGLER: tuple[Rule, ...] = tuple(
    sorted(
        (value for theme in _THEMES for value in vars(theme).values() if isinstance(value, Rule)),
        key=lambda r: r.kod,
    )
)
KODER = {rule.kod: rule for rule in REGLER}
