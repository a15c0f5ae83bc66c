"""Text given on the command line that is to be saved: one line that a person can read, and nobody's contact data."""

import re
from collections.abc import Sequence

from natverk_cli.changes import Change
from natverk_cli.cli import output
from natverk_cli.cli.context import Context
from natverk_cli.cli.swedish import ask
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.text import control

_PLACE = re.compile(r"#+ *(?P<rubrik>.+)|(?P<falt>[a-zåäö_]+):|---$")


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
                where = _where(finding.place.fil, written[finding.place.fil], finding.place.line)
                raise NatverkError(f"Inget har sparats. {finding.text}\n{where}\nhjälp: {finding.hjalp}")


def ask_adresser(here: Context, changes: Sequence[Change], *, ja: bool) -> None:
    """Tell of what in a change looks like a person's address, and ask whether it may stay. NatverkError when not.

    What was written by hand in the same file is saved along with the change, so it is asked about too.
    """
    from natverk_cli.git import unsaved

    if not any(_new_adresser(here.nu, change, b"") for change in changes):
        return
    by_hand = {one.path: one.before for one in unsaved(here.folder, tuple(change.path for change in changes))}
    found = [
        one
        for change in changes
        for one in _new_adresser(here.nu, change, by_hand.get(change.path, change.before) or b"")
    ]
    ask_om_adresser([f"{where}: Här står något som ser ut som en persons adress." for where in found], ja=ja)


def ask_om_adresser(told: Sequence[str], *, ja: bool) -> None:
    """Tell of addresses, a line each, and ask whether they may stay. NatverkError when they may not."""
    if not told:
        return
    output.say("\n".join(told))
    if not ask("Är det en lokal, och inte någons hem?", ja=ja):
        raise NatverkError("Inget har sparats. Ta bort adressen och kör kommandot igen, för Git glömmer inte.")


def _new_adresser(nu: Nulage, change: Change, saved: bytes) -> list[str]:
    """Where in the file each address stands that is not in what is saved."""
    from natverk_cli.rules.adresser import adresser

    data = change.after or b""
    text, before = data.decode("utf-8", "replace"), saved.decode("utf-8", "replace")
    parts = change.path.split("/")
    mote = nu.natverk.mote(parts[2]) if len(parts) > 3 else None
    new = (start for start, end in adresser(text, (mote and mote.plats) or "") if text[start:end] not in before)
    return [_where(change.path, data, text.count("\n", 0, start) + 1) for start in new]


def _where(fil: str, data: bytes, line: int) -> str:
    """The place for somebody who may not have the text in a file yet: "data/…/protokoll.md, § 4 Övergångar"."""
    above = data.decode("utf-8", "replace").split("\n")[:line]
    found = next((one for row in reversed(above) if (one := _PLACE.match(row))), None)
    return f"{fil}, {found['rubrik'] or found['falt'] or 'texten'}" if found else f"{fil}, rad {line}"
