"""The meeting a command is about: named by id or date, or the one that makes sense."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from natverk_cli.cli.context import read_day
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import citat, lista, menade_du, stor

# What commands that change a meeting build on: half of it would make them say too little, or something false.
READ = (
    "inställningar", "möten", "uppdragsbeskrivningar", "medlemmar", "uppdrag", "arbetsordningar", "protokoll",
    "kallelser", "utskick",
)  # fmt: skip
LONGEST = 8  # words of a date
_ID = re.compile(r"\d{4}-\d{1,3}")


def find_mote(nu: Nulage, given: str, *, bakat: bool = False) -> Mote:
    """The meeting of that id, or on that day. NatverkError, with the meetings there are, when there is none.

    Of a day without a year the meetings decide which is meant; with `bakat` the latest before the nearest ahead.
    """
    if mote := nu.natverk.mote(given.strip()):
        return mote
    days = _days(nu, given, bakat=bakat)
    if found := _on(nu, days):
        return found
    if days:
        raise NatverkError(f"Det finns inget möte {i_ord(days[0])}.\n{_known(nu)}")
    near = menade_du(given, [mote.id for mote in nu.natverk.moten])
    question = f" Menade du {near}?" if near else ""
    raise NatverkError(f"Mötet {citat(given)} finns inte.{question}\n{_known(nu)}")


def _days(nu: Nulage, given: str, *, bakat: bool = False) -> list[date]:
    """The days that can be meant: the one in the command's direction first, and then the one in the other."""
    days = []
    for direction in (bakat, not bakat):
        try:
            days.append(read_day(given, nu.idag, "kommandot", bakat=direction))
        except NatverkError:
            continue  # no day, or without a year another weekday in that direction
    return days


def _on(nu: Nulage, days: Sequence[date]) -> Mote | None:
    """The meeting on the first of the days on which there is one."""
    return first(mote for day in days for mote in nu.natverk.moten if mote.datum == day)


def _known(nu: Nulage) -> str:
    shown = [*nu.passerade[-2:], *nu.kommande[:4]]
    if not shown:
        return "Nätverket har inga möten än."
    return f"Närmast finns {lista([f'{mote.id} ({i_ord(mote.datum)})' for mote in shown])}."


def first(moten: Iterable[Mote]) -> Mote | None:
    """The first of the meetings, if any."""
    return next(iter(moten), None)


def refuse_installt(mote: Mote, vad: str) -> None:
    """Raise NatverkError if the meeting is called off."""
    if mote.is_installt:
        reason = f" ({mote.skal})" if mote.skal else ""
        raise NatverkError(
            f"Mötet {i_ord(mote.datum)} är inställt{reason}, så {vad}.\n"
            f"Blir det av ändå? natverk möte planera {mote.id}"
        )


def split_mote(nu: Nulage, words: Sequence[str]) -> tuple[Mote | None, list[str]]:
    """The meeting that the first words name, if they do, and the words that are left.

    Raises NatverkError for the id of a meeting that does not exist.
    """
    if words and _ID.fullmatch(words[0]):
        return find_mote(nu, words[0]), [*words[1:]]
    for count in range(min(len(words), LONGEST), 0, -1):
        if mote := _named(nu, " ".join(words[:count])):
            return mote, [*words[count:]]
    return None, [*words]


def _named(nu: Nulage, text: str) -> Mote | None:
    return nu.natverk.mote(text.strip()) or _on(nu, _days(nu, text))


def var_och_nar(mote: Mote) -> str:
    """Day, time and place in words: "Fredag 5 februari 2027 kl. 9.00–12.00, Kommunhuset i Hjo"."""
    from natverk_cli.documents.kallelse import tid

    place = mote.plats or ("på distans" if mote.lank else "platsen är inte bestämd")
    return f"{stor(i_ord(mote.datum))} {tid(mote)}".rstrip() + f", {place}"
