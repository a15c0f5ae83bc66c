"""A form that natverk doesn't have: how many findings there are."""

from collections.abc import Sequence

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats import Page


def render(diagnostics: Sequence[Diagnostic], page: Page) -> str:
    """The number alone."""
    return f"{len(diagnostics)} av {len(page.kallor)}\n"
