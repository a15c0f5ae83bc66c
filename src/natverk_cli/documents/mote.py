"""A meeting booked, moved, called off or decided after all: what becomes of it, and of its file."""

from datetime import date
from typing import Literal, NamedTuple

from natverk_cli.ansvar.kallelse import uid
from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, Put, Remove, Step, edited
from natverk_cli.documents.fields import markdown
from natverk_cli.model.falt import Heltal, JaNej, Klocka
from natverk_cli.model.mote import Flytt, Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.post import swedish

_HOUR = 60


class Ram(NamedTuple):
    """A meeting's times, place, link and host kommun, as far as they are said."""

    start: Klocka | None = None
    slut: Klocka | None = None
    plats: str | None = None
    lank: str | None = None
    vard: str | None = None


class Andring(NamedTuple):
    """A meeting as it becomes, and the change of its file."""

    mote: Mote
    change: Change


def efter(nu: Nulage, mote: Mote) -> Nulage:
    """The network as it will stand with the meeting so, added or in place of how it was."""
    from msgspec import structs

    others = (other for other in nu.natverk.moten if other.id != mote.id)
    moten = tuple(sorted((*others, mote), key=lambda one: (one.datum, one.id)))
    return nu._replace(natverk=structs.replace(nu.natverk, moten=moten))


def vanor(nu: Nulage, dag: date, given: Ram) -> Ram:
    """What is said of a new meeting, filled in with what is usual.

    The times are those of the meeting before it, or of the first; with only a new beginning the meeting is as long as
    usual. Place and link are taken over together, when the two meetings before it agree on both: where hosts take turns
    none is guessed, and a meeting with a link alone is not made of one that also had a place.
    """
    held = [mote for mote in nu.natverk.moten if not mote.is_installt]
    earlier = [mote for mote in held if mote.datum < dag]
    timed = next((mote for mote in (*reversed(earlier), *held) if mote.start is not None), None)
    usual = _with_times(given, timed) if timed else given
    two = earlier[-2:]
    if not two or usual.vard not in (None, two[-1].vard):
        return usual
    where = {(mote.plats, mote.lank) for mote in two}
    if len(where) > 1 or usual.plats or usual.lank:
        return usual
    plats, lank = where.pop()
    return usual._replace(plats=plats, lank=lank)


def _with_times(given: Ram, usual: Mote) -> Ram:
    start, slut = given.start, given.slut
    if start is None:
        start = usual.start if slut is None or (usual.start or 0) < slut else None
    if slut is None and start is not None and usual.langd:
        late = start + usual.langd
        slut = Klocka(late) if late < 24 * _HOUR else None
    return given._replace(start=start, slut=slut)


def nytt(id_: str, dag: date, ram: Ram, *, status: Literal["förslag", "planerat"], extra: bool) -> Andring:
    """A new meeting, with a name for calendars that nobody else has."""
    from uuid import uuid4

    mote = Mote(
        datum=dag,
        status=status,
        extra=JaNej.JA if extra else JaNej.NEJ,
        uid=str(uuid4()),
        **{name: value for name, value in ram._asdict().items() if value is not None},
    ).bound(id_, f"data/moten/{id_}/mote.md")
    return Andring(mote, Change(mote.fil, None, markdown(mote, "").rstrip() + b"\n"))


def andrat(nu: Nulage, mote: Mote, **nytt: object) -> Andring:
    """The meeting with new values in some of its fields; None takes the field away, and lists may only grow."""
    from msgspec import structs

    steps = [step for name, value in nytt.items() for step in _steps(name, getattr(mote, name), value)]
    after = structs.replace(mote, **nytt).bound(mote.id, mote.fil, text=mote.text, rad=mote.rad)
    return Andring(after, edited(nu, mote, *steps))


def _steps(name: str, before: object, after: object) -> list[Step]:
    path = (swedish(name),)
    if before == after:
        return []
    if after is None:
        return [Remove(path)]
    if isinstance(before, tuple) and isinstance(after, tuple) and before:
        return [Add(path, item) for item in after[len(before) :]]
    return [Put(path, after)]


def flyttat(nu: Nulage, mote: Mote, dag: date, ram: Ram, skal: str | None = None, *, extra: bool = False) -> Andring:
    """The meeting on another day, at another time or place. Its uid stays, and calendars can tell that it has changed.

    A meeting that has been called without a uid gets the one that K005 would give it.
    """
    nytt: dict[str, object] = {name: value for name, value in ram._asdict().items() if value is not None}
    if dag != mote.datum:
        nytt |= {"datum": dag, "flyttat": (*mote.flyttat, Flytt(fran=mote.datum, den=nu.idag, skal=skal))}
    if extra:
        nytt["extra"] = JaNej.JA
    notices = nu.natverk.kallelser_till(mote.id)
    if (notices or "datum" in nytt) and any(getattr(mote, name) != value for name, value in nytt.items()):
        nytt["sekvens"] = Heltal(mote.sekvens + 1)
    if notices and mote.uid is None:
        nytt["uid"] = uid(notices[0])
    return andrat(nu, mote, **nytt)


def installt(nu: Nulage, mote: Mote, skal: str, den: date) -> Andring:
    """The meeting called off, with why and when. One that is called off already only gets the reason it lacked."""
    if mote.is_installt:
        return andrat(nu, mote, skal=skal)
    changed = {"status": "inställt", "skal": skal, "installt_den": den, "sekvens": Heltal(mote.sekvens + 1)}
    return andrat(nu, mote, **changed)


def planerat(nu: Nulage, mote: Mote, *, extra: bool = False) -> Andring:
    """A meeting that was only proposed, or had been called off, decided."""
    changed: dict[str, object] = {"status": "planerat", "extra": JaNej.JA if extra else mote.extra}
    if mote.is_installt:
        changed |= {"skal": None, "installt_den": None, "sekvens": Heltal(mote.sekvens + 1)}
    return andrat(nu, mote, **changed)
