"""Answers to the notice, written into the meeting's file. They propose who will be there; they never say who was."""

from collections.abc import Sequence

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, Put, Remove, Step, edited
from natverk_cli.documents.kallelse import kallade
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote, Svar
from natverk_cli.model.nulage import Nulage


def is_kallad(nu: Nulage, mote: Mote, medlem: Medlem) -> bool:
    """Whether the member is called: by any notice, or by being active on the day."""
    return medlem in kallade(nu, mote) or any(medlem.id in post.kallade for post in nu.natverk.kallelser_till(mote.id))


def svarat(nu: Nulage, mote: Mote, svaren: Sequence[Svar]) -> Change:
    """The change that notes the answers: a member's last one is updated, the first one is added."""
    steps: list[Step] = []
    has_list = bool(mote.svar)
    for svar in svaren:
        number = _number(mote, svar.medlem)
        if number is not None:
            steps += _updated(mote.svar[number], svar, number)
        elif has_list:
            steps.append(Add(("svar",), svar))
        else:
            steps.append(Put(("svar",), [svar]))
            has_list = True
    return edited(nu, mote, *steps)


def _number(mote: Mote, medlem: str) -> int | None:
    return next((number for number in reversed(range(len(mote.svar))) if mote.svar[number].medlem == medlem), None)


def _updated(old: Svar, new: Svar, number: int) -> list[Step]:
    """The same answer again changes nothing, whatever the day, unless the meeting has been moved since."""
    steps: list[Step] = []
    for field, name in (("svar", "svar"), ("ersattare", "ersättare"), ("den", "den")):
        before, after, path = getattr(old, field), getattr(new, field), ("svar", number, name)
        if after is None and before is not None:
            steps.append(Remove(path))
        elif after != before:
            steps.append(Put(path, after))
    return steps
