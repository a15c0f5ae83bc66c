"""A real file of each kind to show: from the example network, else from data/."""

import re
from collections.abc import Iterator
from pathlib import Path

from natverk_cli.model.filslag import Filslag, filslag

_ROT = Path(__file__).resolve().parent.parent.parent
# Where to look, in order, and what to call it.
_KALLOR = ((_ROT / "natverk/exempel", "Ur exempelnätverket"), (_ROT, "Ur det här nätverket"))
_KEY = re.compile(r"^(?:[ ]*(?:- )?\{?)*([a-zåäö_]+):", re.MULTILINE)
_LAGOM = 45  # lines; a longer file is shown only if there is none shorter, and then its beginning


def exempel(slag: Filslag) -> str:
    """The file with the most fields, as a block of text under its path; nothing when there is no file."""
    for folder, kalla in _KALLOR:
        files = list(_filer(folder, slag))
        if files:
            path, text = min(files, key=lambda file: _rang(*file))
            lines = text.splitlines()
            shown = lines if len(lines) <= _LAGOM else [*lines[:_LAGOM], "…"]
            sort = "markdown" if slag.is_markdown else "yaml"
            body = "\n".join(shown)
            return f"{kalla}, `{path}`:\n\n````{sort}\n{body}\n````"
    return ""


def _filer(folder: Path, slag: Filslag) -> Iterator[tuple[str, str]]:
    data = folder / "data"
    for path in sorted(data.rglob("*")):
        below = path.relative_to(data).as_posix()
        known = filslag(below)
        if known is not None and known[0] is slag:
            yield f"data/{below}", path.read_text(encoding="utf-8")


def _rang(path: str, text: str) -> tuple[bool, int, str]:
    """Not too long first, then the most different fields, then the alphabet."""
    return text.count("\n") > _LAGOM, -len(set(_KEY.findall(text))), path
