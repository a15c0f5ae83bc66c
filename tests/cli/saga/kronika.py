"""The tale as it was accepted: each day, each step, and after it all that kontrollera says."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from natverk_cli.svenska.datum import i_ord


class Kronika:
    """What happens, in order. A finding stands in full when it comes or its words change, else by its code alone.

    So every step shows the whole set: what is new (+), what is settled (–) and what is left from before (=).
    """

    def __init__(self) -> None:
        self._lines = [
            "Nätverket Provs två första år. Efter varje steg: allt som kontrollen säger, nytt (+), avklarat (–) och",
            "kvar sedan förut (=). NATVERK_FACIT=skriv skriver om den här filen, för att läsas.",
        ]
        self._known: dict[str, str] = {}

    def chapter(self, rubrik: str) -> None:
        """A new part of the tale."""
        self._lines += ["", "", f"# {rubrik}"]

    def day(self, day: str, found: Sequence[dict[str, Any]]) -> None:
        """A new day, and what it alone brings."""
        self._lines += ["", f"## {i_ord(date.fromisoformat(day)).capitalize()}"]
        if self._texts(found) != self._known:
            self._tell(found)

    def step(self, what: str, found: Sequence[dict[str, Any]]) -> None:
        """Something that is done, and all that is due after it."""
        self._lines += ["", what]
        self._tell(found)

    def _tell(self, found: Sequence[dict[str, Any]]) -> None:
        texts = self._texts(found)
        places = {_name(one): f"{one['fil']}:{one['rad']}" for one in found}
        new = {name: text for name, text in texts.items() if self._known.get(name) != text}
        gone = [name for name in self._known if name not in texts]
        left = [name for name in texts if name not in new]
        for name, text in new.items():
            fact, cure = text.split("\n")
            self._lines += [f"    + {fact}", f"      {places[name]}", f"      {cure}"]
        self._lines += [f"    – {', '.join(gone)}"] if gone else []
        self._lines += [f"    = {', '.join(left)}"] if left else []
        self._lines += [] if texts else ["    inget att säga"]
        self._known = texts

    @staticmethod
    def _texts(found: Sequence[dict[str, Any]]) -> dict[str, str]:
        """The findings in words, by code and what they concern. Where they stand may change without a word of it."""
        texts = {_name(one): f"{_name(one)} {one['nivå']}: {one['text']}\nhjälp: {one['hjälp']}" for one in found}
        assert len(texts) == len(found), f"one cause, one finding: {found}"
        return texts

    def __str__(self) -> str:
        return "\n".join(self._lines) + "\n"


def _name(one: dict[str, Any]) -> str:
    return f"{one['kod']} {one['gäller'] or one['fil']}"
