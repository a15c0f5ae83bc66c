"""The forms in which findings are shown: for people, for other programs."""

from collections.abc import Callable, Mapping, Sequence

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats.style import Style

Format = Callable[[Sequence[Diagnostic], Mapping[str, bytes], Style], str]


def _text(diagnostics: Sequence[Diagnostic], kallor: Mapping[str, bytes], style: Style) -> str:
    from natverk_cli.formats.text import render

    return render(diagnostics, kallor, style)


def _kort(diagnostics: Sequence[Diagnostic], _kallor: Mapping[str, bytes], style: Style) -> str:
    from natverk_cli.formats.text import headline

    return "".join(f"{headline(diagnostic, style)}\n" for diagnostic in diagnostics)


def _json(diagnostics: Sequence[Diagnostic], _kallor: Mapping[str, bytes], _style: Style) -> str:
    from natverk_cli.formats.json import render

    return render(diagnostics)


# A new form is an entry here.
FORMAT: Mapping[str, Format] = {"text": _text, "kort": _kort, "json": _json}
