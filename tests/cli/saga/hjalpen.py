"""The commands that a finding's cure names, as they are written there."""

import re
import shlex
from collections.abc import Iterator
from typing import Any

_COMMAND = re.compile(r'natverk ((?:"[^"]*"|(?<=\d)\.(?=\d)|[^".?,])+)')
_TO_FILL_IN = re.compile(r"\b[A-ZÅÄÖ]{2,}\b|…")
# These only show, and know no --prova.
_SHOWS = ("möte föreslå",)
# In these the command comes after something else: filling in, booking, writing the notice.
_LATER = ("P002", "A003", "K002")


def commands(finding: dict[str, Any]) -> Iterator[list[str]]:
    """Each command that should go well at once, in words; those with something to fill in are left out."""
    if finding["kod"] not in _LATER:
        for found in _COMMAND.finditer(finding["hjälp"]):
            written = found[1].strip()
            if not _TO_FILL_IN.search(written) and not written.startswith(_SHOWS):
                yield shlex.split(written)
