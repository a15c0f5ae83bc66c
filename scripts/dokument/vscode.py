"""The folder .vscode: what makes the editor VS Code help whoever writes in the files."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from natverk_cli.model.filslag import FILSLAG, filslag
from scripts.dokument import scheman, snuttar

MAPP = ".vscode"
_INSTALLNINGAR = """\
// Hjälp för den som skriver i filerna med VS Code. Ovanför varje rad står vad den är till för.
{{
  // Filerna sparas likadant på alla datorer.
  "files.encoding": "utf8",
  "files.eol": "\\n",
  "files.insertFinalNewline": true,

  // Inget program flyttar om raderna: bara det som någon skriver ändras.
  "[markdown][yaml]": {{ "editor.formatOnSave": false }},
  "yaml.format.enable": false,

  // I minnesanteckningar: skriv början på en rad, till exempel beslut, och tryck på tabb.
  "[markdown]": {{ "editor.tabCompletion": "onlySnippets" }},

  // Vilka fält som finns i vilka filer, och vad de betyder.
  "yaml.schemas": {{
{scheman}
  }}
}}
"""
_TILLAGG = """\
{
  // Visar vad som kan stå i .yaml-filerna, och stryker under det som inte stämmer.
  "recommendations": ["redhat.vscode-yaml"]
}
"""


def filer() -> Mapping[str, Callable[[], str]]:
    """Every file of the folder by its path, and what makes it."""
    return {
        f"{MAPP}/settings.json": installningar,
        f"{MAPP}/extensions.json": lambda: _TILLAGG,
        f"{MAPP}/natverk.code-snippets": snuttar.sida,
        **{f"{MAPP}/filslag/{scheman.fil(slag)}": partial(scheman.sida, slag) for slag in FILSLAG},
    }


def installningar() -> str:
    """The settings. Only files of fields alone are listed: no editor reads the fields on top of a Markdown file so."""
    return _INSTALLNINGAR.format(scheman=",\n".join(_rader()))


def _rader() -> Iterator[str]:
    for slag in FILSLAG:
        if not slag.is_markdown:
            yield f'    "./{MAPP}/filslag/{scheman.fil(slag)}": {json.dumps(_alla_sadana(slag.exempel))}'


def _alla_sadana(exempel: str) -> str:
    """The paths of a kind's files, from one of them: its id, a file's or a folder's name, can be any."""
    known = filslag(exempel)
    if known is None:
        raise LookupError(exempel)
    return f"data/{exempel.replace(known[1], '*') if '/' in exempel else exempel}"
