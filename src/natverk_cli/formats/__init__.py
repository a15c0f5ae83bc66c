"""The forms in which findings are shown: for people, for other programs."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats.style import Style, plain


class Page(NamedTuple):
    """What findings are shown on: the files they are about, by path, and how the reader sees text.

    Lines are at most `width` columns wide; 0 leaves them as long as they are. `under` leads from the top of the
    repository to the network's folder ("" or "a/b/"): other services know files by their way from there.
    """

    kallor: Mapping[str, bytes]
    style: Style = plain
    width: int = 0
    under: str = ""

    def line(self, diagnostic: Diagnostic) -> str:
        """The line that a finding points at; "" when there is no such file or line."""
        lines = self.kallor.get(diagnostic.fil, b"").decode("utf-8-sig", "replace").split("\n")
        return lines[diagnostic.rad - 1].rstrip("\r") if diagnostic.rad <= len(lines) else ""


Render = Callable[[Sequence[Diagnostic], Page], str]


class Format(NamedTuple):
    """One form: the module that makes it, which is loaded when somebody asks for the form, and its functions.

    `summary` makes a page in Markdown for a build service to show beside the findings; most forms have none.
    """

    modul: str
    render: str = "render"
    summary: str = ""

    def shown(self, diagnostics: Sequence[Diagnostic], page: Page) -> str:
        """The findings in this form."""
        return self._function(self.render)(diagnostics, page)

    def summarised(self, diagnostics: Sequence[Diagnostic], page: Page) -> str:
        """The build service's page, "" when the form has none."""
        return self._function(self.summary)(diagnostics, page) if self.summary else ""

    def _function(self, name: str) -> Render:
        function: Render = getattr(import_module(self.modul), name)
        return function


# A new form is an entry here.
FORMAT: Mapping[str, Format] = {
    "text": Format("natverk_cli.formats.text"),
    "kort": Format("natverk_cli.formats.text", "short"),
    "json": Format("natverk_cli.formats.json"),
    "github": Format("natverk_cli.formats.github", summary="step_summary"),
    "sarif": Format("natverk_cli.formats.sarif"),
}
