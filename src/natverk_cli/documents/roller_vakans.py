"""What a change of roles leaves without anybody: from when, until when, and at which meetings."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.uppgift import days_from
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import REPRESENTANT, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import raknetal


class Vakans(NamedTuple):
    """A role that too few hold between two days, and the meetings in between; without `till` until further notice."""

    roll: Roll
    fran: date
    till: date | None
    moten: tuple[date, ...]


def vakanser(fore: Nulage, nu: Nulage, fran: date) -> Iterator[Vakans]:
    """The roles of the charter that too few hold as `nu` is, from the day on, and that enough held as it was before."""
    beskrivning = nu.natverk.beskrivning(fran)
    for roll in beskrivning.roller if beskrivning else ():
        days = _days(nu, roll, fran)
        empty = [day for day in days if _is_short(nu, roll, day) and not _is_short(fore, roll, day)]
        if empty:
            filled = next((day for day in days if day > empty[0] and not _is_short(nu, roll, day)), None)
            till = days_from(filled, -1) if filled else None
            meetings = tuple(m.datum for m in nu.kommande if empty[0] <= m.datum <= (till or date.max))
            yield Vakans(roll, empty[0], till, meetings)


def _days(nu: Nulage, roll: Roll, fran: date) -> list[date]:
    """The day itself, and those after it on which somebody begins or has just left."""
    turns = {fran}
    for _, _, innehav in nu.natverk.innehav(roll.id):
        turns |= {innehav.fran or fran, days_from(innehav.till, 1) if innehav.till else fran}
    return sorted(day for day in turns if day >= fran)


def _is_short(nu: Nulage, roll: Roll, day: date) -> bool:
    return len(nu.natverk.innehavare(roll.id, day)) < (roll.exakt or roll.minst or 0)


def vakans_i_ord(nu: Nulage, vakans: Vakans) -> str:
    """The vacancy in a sentence or two."""
    until = f" till och med {utan_veckodag(vakans.till)}" if vakans.till else ""
    count = len(nu.natverk.innehavare(vakans.roll.id, vakans.fran))
    few = f"bara {raknetal(count, 'en')}" if count else "ingen"
    verb, who = (
        ("sitter", f"{few} i presidiet") if vakans.roll.id == "presidium" else ("är", f"{few} {vakans.roll.namn}")
    )
    text = f"Från och med {utan_veckodag(vakans.fran)}{until} {verb} {who}."
    if not vakans.moten:
        return text
    what = "mötet" if len(vakans.moten) == 1 else "mötena"
    return f"{text} Det gäller {what} {rakna_upp(vakans.moten)}."


def kommuner_utan(fore: Nulage, nu: Nulage, medlem: Medlem, fran: date) -> str:
    """That the member's kommun has no representant any more, in a sentence; "" when it has or need not have one."""
    kommun = medlem.kommun
    if not kommun or not nu.natverk.installningar.representant_per_kommun:
        return ""
    if _has_one(nu, kommun, fran) or not _has_one(fore, kommun, fran):
        return ""
    return f"Från och med {utan_veckodag(fran)} har {kommun} ingen representant."


def _has_one(nu: Nulage, kommun: str, day: date) -> bool:
    return any(one.kommun == kommun and one.har(REPRESENTANT, day) for one in nu.natverk.medlemmar)
