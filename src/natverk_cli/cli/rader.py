"""Text given on the command line that is to be saved: one line that a person can read, and nobody's contact data."""

from collections.abc import Sequence

from natverk_cli.changes import Change
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.text import control


def read_rad(text: str, option: str) -> str:
    """The text on one line. NatverkError when it says nothing or hides something."""
    line = " ".join(text.split())
    if not line:
        raise NatverkError(f"Efter {option} saknas text.")
    if control(line):
        raise NatverkError(f"Texten efter {option} innehåller ett dolt styrtecken. Skriv om den.")
    return line


def refuse_personuppgifter(nu: Nulage, changes: Sequence[Change]) -> None:
    """Raise NatverkError if a change would write a person's e-mail, phone number or personnummer into data/."""
    from msgspec.structs import replace

    from natverk_cli.rules import KODER

    written = {change.path: change.after for change in changes if change.after is not None}
    alone = nu._replace(natverk=replace(nu.natverk, kallor=written))
    for kod, regel in KODER.items():
        if kod.startswith("G") and regel.stops_saving:
            for finding in regel.function(alone):
                raise NatverkError(f"Inget har sparats. {finding.text}\nhjälp: {finding.hjalp}")
