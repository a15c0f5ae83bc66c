"""Items put on a meeting's agenda, changed, moved and taken away, and proposals that wait to become one."""

from collections.abc import Collection
from typing import NamedTuple

from natverk_cli.ansvar.dagordning import is_staende, staende_punkter
from natverk_cli.documents.andring import Add, Move, Put, Remove, Step, edited
from natverk_cli.documents.mote import Andring
from natverk_cli.model.mote import Forslag, Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.post import swedish
from natverk_cli.svenska.namn import fold

_LIST = ("dagordning",)
_WAITING = ("förslag",)


class Plats(NamedTuple):
    """Next to which item, by its id, another is put: before it, or else after it."""

    punkt: str
    is_fore: bool


def new_id(nu: Nulage, mote: Mote, rubrik: str) -> str:
    """The id of a new item: its heading folded, with a number when that is taken."""
    taken = {*(punkt.id for punkt in mote.dagordning), *staende_punkter(nu, mote)}
    return unused(fold(rubrik) or "punkt", taken)


def unused(wanted: str, taken: Collection[str]) -> str:
    """The id itself, or with the lowest number, from 2, that makes it new."""
    number, id_ = 1, wanted
    while id_ in taken:
        number, id_ = number + 1, f"{wanted}-{number + 1}"
    return id_


def index_of(nu: Nulage, mote: Mote, plats: Plats) -> int | None:
    """Before which item of the meeting's own list the place is; None when it is not among the meeting's own items.

    Those lie together between two standing ones, after or before which an item can also be put.
    """
    own = {punkt.id: number for number, punkt in enumerate(mote.dagordning)}
    standing = staende_punkter(nu, mote)
    if plats.punkt not in standing or (
        plats.punkt in own and not is_staende(mote.dagordning[own[plats.punkt]], standing)
    ):
        return own[plats.punkt] + (not plats.is_fore)
    before, after = neighbours(nu, mote)
    if not plats.is_fore and plats.punkt == before.id:
        return 0
    return len(mote.dagordning) if plats.is_fore and plats.punkt == after.id else None


def neighbours(nu: Nulage, mote: Mote) -> tuple[Punkt, Punkt]:
    """The standing items between which the meeting's own ones lie."""
    from natverk_cli.ansvar.dagordning import STAENDE, TEMA

    at = next(number for number, staende in enumerate(STAENDE) if staende.id == TEMA)
    standing = staende_punkter(nu, mote)
    return standing[STAENDE[at - 1].id], standing[STAENDE[at + 1].id]


def tillagd(nu: Nulage, mote: Mote, punkt: Punkt, at: int | None = None, forslag: int | None = None) -> Andring:
    """The meeting with one more item, last or before that number; the proposal it was made from waits no longer."""
    number = len(mote.dagordning) if at is None else at
    items = (*mote.dagordning[:number], punkt, *mote.dagordning[number:])
    steps: list[Step] = [Add(_LIST, punkt, at) if mote.dagordning else Put(_LIST, [punkt])]
    waiting = mote.forslag
    if forslag is not None:
        waiting = (*waiting[:forslag], *waiting[forslag + 1 :])
        steps.append(Remove((*_WAITING, forslag)))
    return _andring(nu, mote, steps, dagordning=items, forslag=waiting)


def borttagen(nu: Nulage, mote: Mote, number: int) -> Andring:
    """The meeting without one of its items."""
    items = (*mote.dagordning[:number], *mote.dagordning[number + 1 :])
    return _andring(nu, mote, [Remove((*_LIST, number))], dagordning=items)


def flyttad(nu: Nulage, mote: Mote, number: int, to: int) -> Andring:
    """The meeting with one of its items before another; `to` counts with the item where it was."""
    items = list(mote.dagordning)
    items.insert(to - (to > number), items.pop(number))
    steps: list[Step] = [Move(_LIST, number, to)] if tuple(items) != mote.dagordning else []
    return _andring(nu, mote, steps, dagordning=tuple(items))


def andrad(nu: Nulage, mote: Mote, number: int, punkt: Punkt) -> Andring:
    """The meeting with other values in one of its items."""
    old = mote.dagordning[number]
    steps: list[Step] = [
        Put((*_LIST, number, swedish(name)), getattr(punkt, name))
        for name in Punkt.__struct_fields__
        if getattr(punkt, name) != getattr(old, name)
    ]
    items = (*mote.dagordning[:number], punkt, *mote.dagordning[number + 1 :])
    return _andring(nu, mote, steps, dagordning=items)


def foreslagen(nu: Nulage, mote: Mote, forslag: Forslag) -> Andring:
    """The meeting with one more proposal waiting."""
    steps: list[Step] = [Add(_WAITING, forslag) if mote.forslag else Put(_WAITING, [forslag])]
    return _andring(nu, mote, steps, forslag=(*mote.forslag, forslag))


def avbojt(nu: Nulage, mote: Mote, number: int) -> Andring:
    """The meeting with one proposal less waiting."""
    waiting = (*mote.forslag[:number], *mote.forslag[number + 1 :])
    return _andring(nu, mote, [Remove((*_WAITING, number))], forslag=waiting)


def _andring(nu: Nulage, mote: Mote, steps: list[Step], **nytt: object) -> Andring:
    from msgspec import structs

    after = structs.replace(mote, **nytt).bound(mote.id, mote.fil, text=mote.text, rad=mote.rad)
    return Andring(after, edited(nu, mote, *steps))
