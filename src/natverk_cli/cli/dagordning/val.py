"""The options that say what an item of the agenda is, and how what is typed in them is read."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NamedTuple, get_args

import typer

from natverk_cli.changes import Change
from natverk_cli.cli import output
from natverk_cli.cli.context import Context
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rader import read_rad
from natverk_cli.cli.underlag import read_underlag
from natverk_cli.cli.uppdragen import find_uppdrag
from natverk_cli.cli.val import one_of
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import Heltal
from natverk_cli.model.mote import Mote
from natverk_cli.model.mote import Syfte as Syften
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

_LONGEST = 600  # minutes

Tid = Annotated[int | None, typer.Option("--tid", min=1, max=_LONGEST, metavar="MINUTER", help="Hur lång tid den tar.")]
Foredragande = Annotated[
    str | None, typer.Option("--föredragande", metavar="NAMN", help="Vem som håller i den: en medlem eller en gäst.")
]
Syfte = Annotated[
    str | None,
    typer.Option(
        "--syfte",
        parser=one_of(*get_args(Syften)),
        metavar="SYFTE",
        help=f"{lista(get_args(Syften), 'eller')}.",
    ),
]
Uppdrag = Annotated[
    list[str] | None, typer.Option("--uppdrag", metavar="UPPDRAG", help="Uppdraget den tar upp. Flera går bra.")
]
Del = Annotated[
    list[str] | None, typer.Option("--del", metavar="DEL", help="Delen av uppdraget, om den har delar. Flera går bra.")
]
Mal = Annotated[list[str] | None, typer.Option("--mål", metavar="MÅL", help="Målet den bidrar till. Flera går bra.")]
Underlag = Annotated[
    list[str] | None,
    typer.Option(
        "--underlag", metavar="FIL", help="En fil; den kopieras till mötets mapp om den inte ligger där. Flera går bra."
    ),
]
Innehall = Annotated[
    list[str] | None, typer.Option("--innehåll", metavar="TEXT", help="En rad under punkten. Flera går bra.")
]
Fore = Annotated[str | None, typer.Option("--före", metavar="PUNKT", help="Lägg den före den här punkten.")]
Efter = Annotated[str | None, typer.Option("--efter", metavar="PUNKT", help="Lägg den efter den här punkten.")]


class Sagt(NamedTuple):
    """What the options said of an item, as they were typed."""

    tid: int | None = None
    foredragande: str | None = None
    syfte: str | None = None
    uppdrag: Sequence[str] | None = None
    delar: Sequence[str] | None = None
    mal: Sequence[str] | None = None
    underlag: Sequence[str] | None = None
    innehall: Sequence[str] | None = None


def read_punkt(here: Context, mote: Mote, sagt: Sagt) -> tuple[dict[str, Any], tuple[Change, ...]]:
    """The values of those of an item's fields that were said, and the copies that its attachments need."""
    nu = here.nu
    names, copies = read_underlag(here, mote, sagt.underlag or ())
    found = {
        "tid": Heltal(sagt.tid) if sagt.tid else None,
        "foredragande": _presenter(nu, sagt.foredragande) if sagt.foredragande is not None else None,
        "syfte": sagt.syfte,
        "uppdrag": tuple(find_uppdrag(nu, one).id for one in sagt.uppdrag or ()),
        "delar": tuple(_chosen("Delen", one, _parts(nu)) for one in sagt.delar or ()),
        "mal": tuple(_chosen("Målet", one, _aims(nu, mote)) for one in sagt.mal or ()),
        "underlag": names,
        "innehall": tuple(read_rad(one, "--innehåll") for one in sagt.innehall or ()),
    }
    return {name: value for name, value in found.items() if value}, copies


def _presenter(nu: Nulage, given: str) -> str:
    """A member's id, or the name of somebody else as it stands."""
    name = read_rad(given, "--föredragande")
    wanted = fold(name)
    firsts = [fold(one.namn.split()[0]) for one in nu.natverk.medlemmar]
    if wanted in firsts or any(wanted in (one.id, fold(one.namn)) for one in nu.natverk.medlemmar):
        return find_medlem(nu, name).id
    near = menade_du(name, [one.namn for one in nu.natverk.medlemmar])
    question = f" Menade du {near}?" if near else ""
    output.say(f"{name} är ingen medlem, så namnet skrivs som det står.{question}")
    return name


def _parts(nu: Nulage) -> Mapping[str, str]:
    return {del_.id: del_.namn for uppdrag in nu.natverk.uppdrag for del_ in uppdrag.delar}


def _aims(nu: Nulage, mote: Mote) -> Mapping[str, str]:
    beskrivning = nu.natverk.beskrivning(mote.datum)
    return {mal.id: mal.namn for mal in beskrivning.mal} if beskrivning else {}


def _chosen(vad: str, given: str, names: Mapping[str, str]) -> str:
    """The id of what was named, by id or name."""
    spelt = {fold(spelling): id_ for id_, namn in names.items() for spelling in (id_, namn)}
    if fold(given) in spelt:
        return spelt[fold(given)]
    near = menade_du(given, spelt)
    question = f" Menade du {spelt[near]}?" if near else f" Det som finns är {lista(list(names))}." if names else ""
    raise NatverkError(f"{vad} {citat(given)} finns inte.{question}")
