"""Findings for other programs: a list of objects, none of whose `fil` or `rad` is ever null."""

import json
from collections.abc import Sequence

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats import Page


def render(diagnostics: Sequence[Diagnostic], _page: Page) -> str:
    """A JSON list; `krav` are the numbers of the duties, `gäller` what an undantag would name."""
    objects = [
        {
            "fil": one.fil,
            "rad": one.rad,
            "kolumn": one.kolumn,
            "kod": one.kod,
            "nivå": one.niva,
            "text": one.text,
            "hjälp": one.hjalp,
            "krav": list(one.krav),
            "gäller": one.galler,
        }
        for one in diagnostics
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
