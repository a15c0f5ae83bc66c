"""A year's plan decided: its meetings as they now stand, and those that were only proposed planned."""

from collections.abc import Iterator
from typing import NamedTuple

from natverk_cli.ansvar.avvikelser import arets_moten, uppdrag_pa
from natverk_cli.ansvar.motesdag import near
from natverk_cli.ansvar.motesforslag import raknade_moten
from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, Put, Remove, Step, edited
from natverk_cli.documents.mote import planerat
from natverk_cli.kalender.roda_dagar import rod_dag
from natverk_cli.model.arbetsordning import Arbetsordning, Planerat
from natverk_cli.model.beskrivning import Beskrivning, Beslutad
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import dag_manad, i_ord
from natverk_cli.svenska.ord import antal, lista, raknetal, stor

_LIST = ("möten",)


class Faststallande(NamedTuple):
    """What a decision changes: the meetings that become planned, a sentence on each change of the plan, the files."""

    planeras: tuple[Mote, ...]
    andrat: tuple[str, ...]
    changes: tuple[Change, ...]


def hinder(nu: Nulage, plan: Arbetsordning, beskrivning: Beskrivning) -> Iterator[str]:
    """Why the plan cannot be decided, a sentence or two each: too few meetings, or one on a red day."""
    days = {mote.datum for mote in raknade_moten(nu, plan.ar)}
    if len(days) < beskrivning.moten.minst:
        day = beskrivning.moten.veckodag
        count = antal(len(days), f"{day}smöte", f"{day}smöten")
        yield (
            f"Under {plan.ar} finns {count}, och nätverket ska ha minst {raknetal(beskrivning.moten.minst)}.\n"
            f"Se dagar som passar: natverk möte föreslå {plan.ar}. Boka: natverk möte ny DATUM --status förslag"
        )
    for mote in arets_moten(nu, plan.ar):
        if mote.is_kommande(nu.idag) and (name := rod_dag(mote.datum)):
            yield (
                f"{stor(i_ord(mote.datum))} är {name}.{near(nu, mote.datum)}\n"
                f"Flytta mötet: natverk möte flytta {mote.id} DATUM"
            )


def faststallande(nu: Nulage, plan: Arbetsordning, beslutad: Beslutad) -> Faststallande:
    """The decision. A plan that is decided, and that its meetings follow, gives no changes."""
    now = tuple(_as_it_is(nu, plan))
    steps = list(_steps(plan.moten, now))
    proposed = tuple(mote for mote in arets_moten(nu, plan.ar) if mote.status == "förslag")
    changes = [planerat(nu, mote).change for mote in proposed]
    if steps or plan.status != "fastställd":
        steps += [Put(("status",), "fastställd"), Put(("fastställd",), beslutad)]
        changes.insert(0, edited(nu, plan, *steps))
    return Faststallande(proposed, tuple(_told(nu, plan.moten, now)), tuple(changes))


def _as_it_is(nu: Nulage, plan: Arbetsordning) -> Iterator[Planerat]:
    """The year's meetings as the plan should have them.

    What a meeting was to take up stays in the plan while no other meeting of the year takes it up.
    """
    before = {one.mote: one.uppdrag for one in plan.moten}
    moten = arets_moten(nu, plan.ar)
    for mote in moten:
        elsewhere = {id_ for other in moten if other is not mote for id_ in uppdrag_pa(other)}
        own = uppdrag_pa(mote)
        kept = tuple(id_ for id_ in before.get(mote.id, ()) if id_ in own or id_ not in elsewhere)
        uppdrag = tuple(dict.fromkeys((*kept, *own)))
        yield Planerat(mote=mote.id, datum=mote.datum, uppdrag=uppdrag)


def _steps(before: tuple[Planerat, ...], after: tuple[Planerat, ...]) -> Iterator[Step]:
    """The edits that make the list say what it should: values put right, then meetings taken away and added."""
    wanted, kept = {one.mote: one for one in after}, dict[str, int]()
    for number, old in enumerate(before):
        if old.mote in wanted and old.mote not in kept:
            kept[old.mote] = number
            yield from _put_right(number, old, wanted[old.mote])
    yield from (Remove((*_LIST, number)) for number in reversed(range(len(before))) if number not in kept.values())
    there = [wanted[id_].datum for id_ in kept]
    for new in after:
        if new.mote not in kept:
            at = sum(day < new.datum for day in there)
            there.insert(at, new.datum)
            yield Add(_LIST, new, at)


def _put_right(number: int, old: Planerat, new: Planerat) -> Iterator[Step]:
    path = (*_LIST, number)
    if new.datum != old.datum:
        yield Put((*path, "datum"), new.datum)
    if new.uppdrag != old.uppdrag:
        yield Put((*path, "uppdrag"), new.uppdrag) if new.uppdrag else Remove((*path, "uppdrag"))


def _told(nu: Nulage, before: tuple[Planerat, ...], after: tuple[Planerat, ...]) -> Iterator[str]:
    """What becomes different in the plan, a sentence each."""
    old, new = {one.mote: one for one in before}, {one.mote: one for one in after}
    for id_, one in new.items():
        if id_ not in old:
            yield f"Mötet {i_ord(one.datum)} ({id_}) kommer med."
        elif old[id_].datum != one.datum:
            yield f"Mötet {id_} ligger {i_ord(one.datum)}, inte {dag_manad(old[id_].datum)}."
        if id_ in old and set(old[id_].uppdrag) != set(one.uppdrag):
            names = [uppdrag.namn if (uppdrag := nu.natverk.ett_uppdrag(task)) else task for task in one.uppdrag]
            yield f"Mötet {dag_manad(one.datum)} tar upp {lista(names) or 'inget uppdrag'}."
    for id_, one in old.items():
        if id_ not in new:
            why = "är inställt" if nu.natverk.mote(id_) else "finns inte"
            yield f"Mötet {dag_manad(one.datum)} ({id_}) {why} och tas bort ur planen."
