"""What the school chief does with the assignments once a year, written into their files."""

from collections.abc import Iterable
from datetime import date

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, edited
from natverk_cli.documents.uppdrag import moten_om
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Revidering, Uppdrag, Uppfoljt

UTAN_ANDRING = "Utan ändring"


def reviderade(nu: Nulage, uppdrag: Iterable[Uppdrag], entry: Revidering) -> tuple[Change, ...]:
    """The occasion written into each assignment's file, but for those that hold it already.

    What was changed on the same day has not been gone through without a change.
    """
    return tuple(edited(nu, one, Add(("revideringar",), entry)) for one in uppdrag if not _is_told(one, entry))


def _is_told(uppdrag: Uppdrag, entry: Revidering) -> bool:
    unchanged = entry.resultat == UTAN_ANDRING and any(one.den == entry.den for one in uppdrag.revideringar)
    return unchanged or entry in uppdrag.revideringar


def uppfoljt(nu: Nulage, uppdrag: Uppdrag, entry: Uppfoljt) -> tuple[Change, ...]:
    """The follow-up written into the assignment's file, unless it is there already."""
    return () if entry in uppdrag.uppfoljningar else (edited(nu, uppdrag, Add(("uppföljningar",), entry)),)


def underlag(nu: Nulage, uppdrag: Uppdrag, den: date) -> tuple[Mote, ...]:
    """What a follow-up on that day builds on unless told otherwise: the year's held meetings about the assignment."""
    about = (mote for mote in moten_om(nu, uppdrag) if mote.datum.year == den.year and mote.datum <= den)
    return tuple(mote for mote in about if nu.is_hallet(mote))
