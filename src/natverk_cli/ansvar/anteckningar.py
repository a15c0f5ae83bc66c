"""What is left to do on a meeting's record, and by when."""

from datetime import date

from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.ord import antal, lista


def due(nu: Nulage, mote: Mote) -> date:
    """The day by which the meeting's record should be finished."""
    return date.fromordinal(mote.datum.toordinal() + nu.natverk.installningar.frister.protokoll)


def remaining(protokoll: Protokoll) -> str:
    """What is left before the record can be finished, in a sentence; empty when nothing is."""
    unknown = sum(person.status == "okänt" for person in protokoll.narvaro)
    parts = [antal(len(protokoll.markorer), "markering", "markeringar", "en")] if protokoll.markorer else []
    if unknown:
        parts.append(f"närvaron för {antal(unknown, 'person', 'personer', 'en')}")
    elif not protokoll.has_narvaro:
        parts.append("närvaron")
    return f"Kvar att fylla i: {lista(parts)}." if parts else ""


def lasning(nu: Nulage, mote: str) -> str:
    """The command that locks a finished record: at once, or when it is noted who has approved it."""
    if nu.natverk.installningar.justering == "ingen":
        return f"natverk protokoll färdig {mote}"
    return f'natverk protokoll justera {mote} --av "Förnamn Efternamn" --genom mejl'
