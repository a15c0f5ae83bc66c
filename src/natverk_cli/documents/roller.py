"""Who holds what: every role with all who have had it, have it and will have it, as seen from a day."""

from datetime import date
from typing import Literal, NamedTuple

from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import DELTAGARE, ERSATTARE, REPRESENTANT, SKOLCHEF, Innehav, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.namn import sort_key

# "ersätts" is an ordinary holder whom somebody stands in for.
Lage = Literal["har", "ersätts", "kommer", "har haft"]

_NAMND = {"presidium": "sitter i presidiet", "personal": "är personal från förbundet"}
DATUM_SAKNAS = "enligt uppdragsbeskrivningen, datum saknas"

# The roles that every network has besides those that its charter names.
EGNA = tuple(Roll(id=id_, namn=id_) for id_ in (REPRESENTANT, ERSATTARE, *DELTAGARE[1:]))


class Plats(NamedTuple):
    """One holding of a role: who, when, and how it stands on the day."""

    medlem: Medlem
    innehav: Innehav
    lage: Lage


class Rollbild(NamedTuple):
    """A role on a day, with all its holdings, the oldest first.

    `skal` tells why the charter names nobody, "" when it does not say so.
    """

    roll: Roll
    platser: tuple[Plats, ...]
    skal: str

    @property
    def innehavare(self) -> tuple[Plats, ...]:
        """Those who have the role on the day."""
        return tuple(plats for plats in self.platser if plats.lage == "har")

    @property
    def is_ingen_namngiven(self) -> bool:
        """Whether nobody has been named: the charter says so, or it is the school chief, whom others appoint."""
        return not self.innehavare and (self.skal != "" or self.roll.id == SKOLCHEF)


def rollbilder(nu: Nulage, den: date) -> tuple[Rollbild, ...]:
    """The roles of the charter that applied on the day, in its order, then those that every network has."""
    beskrivning = nu.natverk.beskrivning(den)
    reasons = {ingen.roll: ingen.skal for ingen in beskrivning.ingen_namngiven} if beskrivning else {}
    return tuple(Rollbild(roll, _platser(nu, roll, den), reasons.get(roll.id, "")) for roll in alla_roller(nu, den))


def alla_roller(nu: Nulage, den: date) -> tuple[Roll, ...]:
    """The roles of the charter that applied on the day, then those that every network has."""
    beskrivning = nu.natverk.beskrivning(den)
    return (*(beskrivning.roller if beskrivning else ()), *EGNA)


def _platser(nu: Nulage, roll: Roll, den: date) -> tuple[Plats, ...]:
    found = [(medlem, innehav) for medlem, _, innehav in nu.natverk.innehav(roll.id)]
    is_acted = any(innehav.tf and innehav.galler(den) for _, innehav in found)
    places = (Plats(medlem, innehav, _lage(innehav, den, is_acted=is_acted)) for medlem, innehav in found)
    return tuple(sorted(places, key=lambda plats: _order(nu, plats, den)))


def _lage(innehav: Innehav, den: date, *, is_acted: bool) -> Lage:
    if innehav.is_kommande(den):
        return "kommer"
    if innehav.is_slut(den):
        return "har haft"
    return "ersätts" if is_acted and not innehav.tf else "har"


def _order(nu: Nulage, plats: Plats, den: date) -> tuple[object, ...]:
    """What is past first and what is to come last; those who have the role in the order that they are named."""
    is_past, is_now = plats.lage == "har haft", plats.lage in ("har", "ersätts")
    began = date.min if is_now else plats.innehav.fran or date.min
    by_kommun = plats.innehav.roll in (*DELTAGARE, ERSATTARE)
    place = ort(plats.medlem) if by_kommun else _rang(nu, plats.medlem, den)
    return (not is_past, not is_now, began, place, sort_key(plats.medlem.namn))


def _rang(nu: Nulage, medlem: Medlem, den: date) -> int:
    """The officers first: the number of the first role in the charter that only one can have and the member has."""
    beskrivning = nu.natverk.beskrivning(den)
    alone = [roll.id for roll in beskrivning.roller if roll.exakt] if beskrivning else []
    return next((number for number, id_ in enumerate(alone) if medlem.har(id_, den)), len(alone))


def ort(medlem: Medlem) -> tuple[bool, tuple[str, str]]:
    """The order of members by where they come from: the kommuner, then the organisations."""
    return medlem.kommun is None, sort_key(var(medlem))


def period(innehav: Innehav) -> str:
    """The time of a holding in words: "från 1 augusti 2026", "från 1 januari 2023 till och med 31 juli 2026"."""
    till = f"till och med {utan_veckodag(innehav.till)}" if innehav.till else ""
    if innehav.fran is None:
        return f"{DATUM_SAKNAS}, {till}" if till else DATUM_SAKNAS
    return f"från {utan_veckodag(innehav.fran)} {till}".rstrip()


def var(medlem: Medlem) -> str:
    """Where a member comes from: the kommun or the organisation."""
    return medlem.kommun or medlem.organisation or ""


def med_var(medlem: Medlem) -> str:
    """The name, and where from: "Emma Friman, Lidköping"."""
    return ", ".join(filter(None, (medlem.namn, var(medlem))))


def namnd(roll: Roll, ord_: str = "") -> str:
    """What one who has the role is, with a word put in: "är ordförande", "sitter inte i presidiet"."""
    verb, _, rest = _NAMND.get(roll.id, f"är {roll.namn}").partition(" ")
    return " ".join(filter(None, (verb, ord_, rest)))


def som(roll: Roll, innehav: Innehav) -> str:
    """In what capacity: "som tillförordnad ordförande", "i presidiet"."""
    if roll.id == "presidium":
        return "i presidiet"
    return f"som {'tillförordnad ' if innehav.tf else ''}{roll.namn}"


def sarskilt(nu: Nulage, plats: Plats) -> str:
    """What sets the holding apart: a tillförordnad, one whom somebody stands in for, whom an ersättare replaces."""
    if plats.innehav.tf:
        return "tillförordnad"
    if plats.lage == "ersätts":
        return "ersätts tillfälligt"
    ordinary = nu.natverk.medlem(plats.innehav.for_)
    return f"för {ordinary.namn if ordinary else plats.innehav.for_}" if plats.innehav.for_ else ""
