"""Tasks as a calendar (RFC 5545): their last days among the reader's other days."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from natverk_cli.ansvar.plikter import PLIKTER
from natverk_cli.ansvar.uppgift import VEM, Uppgift
from natverk_cli.formats.style import visible
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import lista, stor

if TYPE_CHECKING:
    from icalendar import Event

# The duties whose task comes back every year about the same thing; the others' tasks name a year or a meeting.
_YEARLY = (*range(9, 14), 27, 28)


def render(uppgifter: Sequence[Uppgift], natverk: str, idag: date) -> bytes:
    """The tasks that have a last day, each as an event all through it that leaves the day free.

    The same tasks on the same day give the same bytes. A task's event keeps its UID whatever becomes of the task, so
    that it is moved, never doubled, in a calendar that has it already.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//natverk//natverk//SV")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(natverk))
    for one in uppgifter:
        if one.senast:
            calendar.add_component(_event(one, one.senast, natverk, idag))
    content: bytes = calendar.to_ical()
    return content


def _event(one: Uppgift, senast: date, natverk: str, idag: date) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{_id(one, senast)}@{fold(natverk)}")
    event.add("dtstamp", datetime.combine(idag, time(), UTC))
    event.add("dtstart", senast)
    event.add("dtend", senast + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    done = "✓ " if one.lage == "klar" else ""
    event.add("summary", f"{done}{stor(VEM[one.roll])} {_line(one.vad)}")
    event.add("description", _description(one, senast, idag))
    return event


def _id(one: Uppgift, senast: date) -> str:
    year = str(senast.year) if one.krav in _YEARLY else ""
    return "-".join(part for part in ("plikt", str(one.krav), one.galler, year) if part)


def _description(one: Uppgift, senast: date, idag: date) -> str:
    plikt, bevis = PLIKTER[one.krav], _line(one.bevis)
    lines = (
        f"Sista dag: {i_ord(senast)}",
        f"Vem: {_line(lista(one.vem))}" if one.vem else "",
        f"Läget {utan_veckodag(idag)}: {one.lage}{f' ({bevis})' if bevis else ''}",
        f"Plikt {one.krav}: {plikt.vem} {plikt.vad}",
    )
    return "\n".join(line for line in lines if line)


def _line(text: str) -> str:
    return visible(" ".join(text.split()))
