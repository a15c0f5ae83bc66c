"""The meeting a command is about: named by id or date, or the one that makes sense."""

import re
from collections.abc import Iterable, Sequence

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
_ID = re.compile(r"\d{4}-\d{1,3}")


def find_mote(nu: Nulage, given: str, *, bakat: bool = False) -> Mote:
    """The meeting of that id, or on that day. NatverkError, with the meetings there are, when there is none."""
    if mote := nu.natverk.mote(given.strip()):
        return mote
    try:
        day = read_day(given, nu.idag, "kommandot", bakat=bakat)
    except NatverkError:
        near = menade_du(given, [mote.id for mote in nu.natverk.moten])
        question = f" Menade du {near}?" if near else ""
        raise NatverkError(f"Mötet {citat(given)} finns inte.{question}\n{_known(nu)}") from None
    on_day = [mote for mote in nu.natverk.moten if mote.datum == day]
    if not on_day:
        raise NatverkError(f"Det finns inget möte {i_ord(day)}.\n{_known(nu)}")
    return on_day[0]


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
    """The meeting that the first word names, if it does, and the words that are left.

    Raises NatverkError for the id of a meeting that does not exist.
    """
    head, *rest = words or ("",)
    if _ID.fullmatch(head):
        return find_mote(nu, head), rest
    return (mote, rest) if (mote := _named(nu, head)) else (None, list(words))


def _named(nu: Nulage, word: str) -> Mote | None:
    if mote := nu.natverk.mote(word.strip()):
        return mote
    try:
        day = read_day(word, nu.idag, "kommandot")
    except NatverkError:
        return None
    return first(mote for mote in nu.natverk.moten if mote.datum == day)


def var_och_nar(mote: Mote) -> str:
    """Day, time and place in words: "Fredag 5 februari 2027 kl. 9.00–12.00, Kommunhuset i Hjo"."""
    from natverk_cli.documents.kallelse import tid

    place = mote.plats or ("på distans" if mote.lank else "platsen är inte bestämd")
    return f"{stor(i_ord(mote.datum))} {tid(mote)}".rstrip() + f", {place}"
