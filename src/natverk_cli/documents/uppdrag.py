"""The assignments at a glance: what each is about, when it was last taken up, and how the year stands."""

from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.ansvar import aret
from natverk_cli.ansvar.prognos import checked_years
from natverk_cli.ansvar.uppgift import Uppgift
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Revidering, Uppdrag, Uppfoljt


class Mottillfalle(NamedTuple):
    """A meeting that takes an assignment up, or was to: the meeting, and how it stands."""

    mote: Mote
    lage: str


class Oversikt(NamedTuple):
    """One assignment on a day.

    `galler` tells whether the charter in force holds it. `senast` is the last held meeting that took it up, `moten` are
    those of the year that do; `revidering` and `uppfoljning` are the last of each. `lage` is the state of the year's
    duty, `bevis` its proof; both are "" in a year whose duties don't count.
    """

    uppdrag: Uppdrag
    omraden: tuple[str, ...]
    galler: bool
    ar: int
    senast: Mote | None
    moten: tuple[Mottillfalle, ...]
    revidering: Revidering | None
    uppfoljning: Uppfoljt | None
    lage: str
    bevis: str


def oversikter(nu: Nulage) -> tuple[Oversikt, ...]:
    """All assignments, those of the charter in force first and in its order."""
    ar = shown_year(nu)
    tasks = {one.galler: one for one in aret.uppdragen(nu) if one.senast and one.senast.year == ar}
    return tuple(_oversikt(nu, uppdrag, ar, tasks.get(uppdrag.id)) for uppdrag in _in_order(nu))


def shown_year(nu: Nulage) -> int:
    """This year or, before any year's duties count, the first that will."""
    return next((ar for ar in checked_years(nu) if ar >= nu.idag.year), nu.idag.year)


def gallande(nu: Nulage) -> tuple[Uppdrag, ...]:
    """The assignments of the charter in force, in its order."""
    ids = nu.beskrivning.uppdrag if nu.beskrivning else ()
    return tuple(uppdrag for id_ in ids if (uppdrag := nu.natverk.ett_uppdrag(id_)))


def _in_order(nu: Nulage) -> Iterator[Uppdrag]:
    first = gallande(nu)
    yield from first
    yield from (uppdrag for uppdrag in nu.natverk.uppdrag if uppdrag not in first)


def _oversikt(nu: Nulage, uppdrag: Uppdrag, ar: int, task: Uppgift | None) -> Oversikt:
    taken_up = moten_om(nu, uppdrag)
    revised, followed = uppdrag.reviderat_till(nu.idag), uppdrag.uppfoljt_till(nu.idag)
    return Oversikt(
        uppdrag,
        omraden(nu, uppdrag),
        uppdrag in gallande(nu),
        ar,
        next((mote for mote in reversed(taken_up) if nu.is_hallet(mote)), None),
        tuple(Mottillfalle(mote, mote_lage(nu, mote)) for mote in taken_up if mote.datum.year == ar),
        revised[-1] if revised else None,
        followed[-1] if followed else None,
        task.lage if task else "",
        task.bevis if task else "",
    )


def omraden(nu: Nulage, uppdrag: Uppdrag) -> tuple[str, ...]:
    """The names of the development areas that an assignment belongs to."""
    names = {omrade.id: omrade.namn for post in nu.natverk.beskrivningar for omrade in post.utvecklingsomraden}
    return tuple(names.get(id_, id_) for id_ in uppdrag.utvecklingsomraden)


def moten_om(nu: Nulage, uppdrag: Uppdrag) -> tuple[Mote, ...]:
    """The meetings with an item about the assignment, oldest first, those called off among them."""
    return tuple(m for m in nu.natverk.moten if any(uppdrag.id in punkt.uppdrag for punkt in m.dagordning))


def mote_lage(nu: Nulage, mote: Mote) -> str:
    """How a meeting stands: held, passed without a word of it, planned, proposed or called off."""
    if mote.is_installt_per(nu.idag):
        return "inställt"
    if not mote.is_passerat(nu.idag):
        return "planerat" if mote.is_installt else mote.status
    if nu.is_hallet(mote):
        return "hållet"
    return "närvaro saknas" if nu.natverk.protokoll_fran(mote.id) else "anteckningar saknas"
