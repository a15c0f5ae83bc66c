"""A sekreterare's $EDITOR: `redigera.py ORD FIL` writes what was said at the meeting into the record that is open.

ORD is JSON. `borta` gives by member what is to be said of those who were not simply there, `ersatte` the lines of those
who came in another's place, `sagt` by heading what was said, and `kvar` the headings that are left for another day.
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# What is written where nothing in particular was said, by how the mark to be filled in begins.
VANLIGT: Mapping[str, str] = {
    "[fyll i: vem som öppnade": "Ordföranden öppnade mötet.",
    "[fyll i: om dagordningen": "Dagordningen godkändes.",
    "[fyll i: vad som återkopplades": "inget",
    "[fyll i: en fråga": "inget",
    "[fyll i: beslut och åtgärder": "Det står ovan.",
    "[fyll i: övriga frågor": "Inga.",
    "[fyll i: när mötet": "Mötet slutade i tid.",
    "[fyll i]": "Allt är som vanligt.",
    "[fyll i": "Det gick vi igenom.",
}
_MARK = re.compile(r"\[fyll i[^\]]*\]")


def filled(text: str, ord_: Mapping[str, Any]) -> str:
    """The record with presence and prose filled in."""
    _, head, prose = text.split("---\n", 2)
    intro, *sections = re.split(r"^(?=## § )", prose, flags=re.MULTILINE)
    for heading in (*ord_["sagt"], *ord_["kvar"]):
        assert sum(_heading(one) == heading for one in sections) == 1, (heading, prose)
    return f"---\n{_presence(head, ord_)}---\n{intro}{''.join(_section(one, ord_) for one in sections)}"


def _presence(head: str, ord_: Mapping[str, Any]) -> str:
    for medlem, how in ord_["borta"].items():
        assert f"medlem: {medlem}, status: okänt" in head, (medlem, head)
        head = head.replace(f"medlem: {medlem}, status: okänt", f"medlem: {medlem}, status: {how}")
    return head.replace("status: okänt", "status: närvarande") + "".join(f"  - {line}\n" for line in ord_["ersatte"])


def _heading(section: str) -> str:
    found = re.match(r"## § \d+ (.+)", section)
    assert found
    return found[1]


def _section(section: str, ord_: Mapping[str, Any]) -> str:
    if _heading(section) in ord_["kvar"]:
        return section
    said = ord_["sagt"].get(_heading(section))
    if said:
        section = _MARK.sub(lambda _: said, section, count=1)
    return _MARK.sub(lambda mark: next(words for start, words in VANLIGT.items() if mark[0].startswith(start)), section)


if __name__ == "__main__":
    words, path = json.loads(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2])
    path.write_text(filled(path.read_text("utf-8"), words), "utf-8")
