"""The presidium's next step: what is due or late of what it draws up, prepares and sums up."""

from collections.abc import Iterator, Mapping
from datetime import date

from natverk_cli.ansvar import aret, motet
from natverk_cli.ansvar.uppgift import Uppgift
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord

# By duty: what to do, in words, and the command. {om} is the meeting's day or the year, {id} its id.
_GOR: Mapping[int, tuple[str, str]] = {
    14: ("Gör en arbetsordning för {om}.", "natverk arbetsordning ny {id}"),
    15: ("Upprätta dagordningen till mötet {om}.", "natverk dagordning visa {id}"),
    16: ("Bered mötet {om}.", "natverk dagordning visa {id}"),
    17: ("Sammanställ mötet {om} för skolchefsrepresentanten.", "natverk sammanställning {id}"),
}


def presidiet(nu: Nulage) -> tuple[str, date | None, str]:
    """What to do first, its last day, and the command; of what is already too late only what can still be done."""
    waiting = sorted(_att_gora(nu), key=lambda task: (task.senast or date.max, task.krav))
    if not waiting:
        return "Inget just nu.", None, ""
    first = waiting[0]
    mote = nu.natverk.mote(first.galler)
    words, command = _GOR[first.krav]
    about = i_ord(mote.datum) if mote else first.galler
    return words.format(om=about), first.senast, command.format(id=first.galler)


def _att_gora(nu: Nulage) -> Iterator[Uppgift]:
    for tasks in (aret.arbetsordning(nu), motet.dagordning(nu), motet.beredning(nu), motet.sammanstallning(nu)):
        yield from (task for task in tasks if task.lage in ("dags", "försenad") and _kan_goras(nu, task))


def _kan_goras(nu: Nulage, task: Uppgift) -> bool:
    """A meeting is prepared before it is held, once it is decided; it is summed up when its record tells something."""
    mote = nu.natverk.mote(task.galler)
    if mote is None:
        return int(task.galler) >= nu.idag.year
    if task.krav == 17:
        return nu.is_hallet(mote)
    return mote.is_kommande(nu.idag) and mote.status == "planerat"
