"""A year's draft as files: the plan, the new meetings, and what is added to the agendas of those there are."""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import structs

from natverk_cli.changes import Change
from natverk_cli.documents.arsplan import Rad, Utkast
from natverk_cli.documents.dagordning_punkter import new_id
from natverk_cli.documents.fields import fields
from natverk_cli.documents.mote import Ram, andrat, efter, nytt, vanor
from natverk_cli.documents.mote_id import next_id
from natverk_cli.model.arbetsordning import Arbetsordning, Planerat
from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.mote import Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.post import Post
from natverk_cli.source.layout import field


class Arsplan(NamedTuple):
    """What a draft comes to: the network with it, the plan, and the files to write."""

    nu: Nulage
    plan: Arbetsordning
    changes: tuple[Change, ...]


def arsplan(nu: Nulage, draft: Utkast, ram: Ram, upprattad: Beslutad | None, funnits: Iterable[str]) -> Arsplan:
    """The draft's files. `ram` is what is said of all new meetings; `funnits` are ids that Git remembers."""
    remembered, changes, planned = tuple(funnits), [], []
    for row in draft.rader:
        mote, change = _mote(nu, row, ram, remembered)
        nu = efter(nu, mote)
        changes += [change] if change else []
        planned.append(Planerat(mote=mote.id, datum=mote.datum, uppdrag=row.tar_upp))
    plan = Arbetsordning(status="förslag", upprattad=upprattad, moten=tuple(planned)).bound(
        str(draft.ar), f"data/arbetsordning/{draft.ar}.md"
    )
    plans = tuple(sorted((*nu.natverk.arbetsordningar, plan), key=lambda one: one.id))
    after = nu._replace(natverk=structs.replace(nu.natverk, arbetsordningar=plans))
    return Arsplan(after, plan, (Change(plan.fil, None, _file(plan)), *changes))


def _mote(nu: Nulage, row: Rad, ram: Ram, funnits: tuple[str, ...]) -> tuple[Mote, Change | None]:
    """The row's meeting as it becomes, and the change of its file, if any."""
    if row.mote:
        if not row.uppdrag:
            return row.mote, None
        return andrat(nu, row.mote, dagordning=_punkter(nu, row.mote, row.uppdrag))
    usual = vanor(nu, row.dag, ram._replace(vard=row.vard))
    made = nytt(next_id(nu, row.dag.year, funnits), row.dag, usual, status="förslag", extra=False).mote
    mote = structs.replace(made, dagordning=_punkter(nu, made, row.uppdrag)).bound(made.id, made.fil)
    return mote, Change(mote.fil, None, _file(mote))


def _punkter(nu: Nulage, mote: Mote, uppdrag: tuple[str, ...]) -> tuple[Punkt, ...]:
    """The meeting's own items with one more for each assignment."""
    for id_ in uppdrag:
        found = nu.natverk.ett_uppdrag(id_)
        heading = found.namn if found else id_
        punkt = Punkt(id=new_id(nu, mote, heading), rubrik=heading, uppdrag=(id_,))
        mote = structs.replace(mote, dagordning=(*mote.dagordning, punkt)).bound(mote.id, mote.fil)
    return mote.dagordning


def _file(post: Post) -> bytes:
    """A new file without prose, with each group of fields on a line of its own, as people write them."""
    rows = [row for name, value in fields(post).items() for row in field(name, value)]
    return "\n".join(("---", *rows, "---", "")).encode()
