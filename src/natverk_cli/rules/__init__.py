"""The rules: one function each, by theme. The table of them all is computed from the modules."""

from natverk_cli.diagnostics.rule import Rule
from natverk_cli.rules import (
    adresser,
    ansvariga,
    arbetsordning,
    aterkoppling,
    dagordning,
    form,
    insandning,
    kallelse,
    las,
    moten,
    natverket,
    offentligt,
    personuppgifter,
    protokoll,
    roller,
    roller_dubbla,
    roller_tomma,
    skickat,
    snart_slut,
    undantag,
    uppdrag,
)

_THEMES = (
    form,
    natverket,
    roller,
    roller_dubbla,
    roller_tomma,
    snart_slut,
    arbetsordning,
    moten,
    dagordning,
    kallelse,
    protokoll,
    ansvariga,
    las,
    aterkoppling,
    uppdrag,
    insandning,
    skickat,
    personuppgifter,
    offentligt,
    adresser,
    undantag,
)

REGLER: tuple[Rule, ...] = tuple(
    sorted(
        (value for theme in _THEMES for value in vars(theme).values() if isinstance(value, Rule)),
        key=lambda r: r.kod,
    )
)
KODER = {rule.kod: rule for rule in REGLER}
