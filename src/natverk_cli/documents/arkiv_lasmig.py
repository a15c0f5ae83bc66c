"""How a stranger reads a year's package with nothing but less and sha256sum: an example from the year itself."""

from natverk_cli.documents import laset
from natverk_cli.documents.arkiv import moten
from natverk_cli.model.arenden import ATGARD, Arende, arenden
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold

MALL = "arkiv-lasmig"


def context(nu: Nulage, ar: int, *, har_falt: bool) -> dict[str, object]:
    """The plain values that the template shows. `har_falt` tells that the description of all fields lies with it."""
    return {
        "natverk": nu.natverk.installningar.namn,
        "ar": ar,
        "har_falt": har_falt,
        "exempel": _example(nu, ar),
        "las": _lock(nu, ar),
    }


def _example(nu: Nulage, ar: int) -> dict[str, object]:
    """A decision and a task of the same §, of which it is known how it went; nothing when the year has none."""
    for task in arenden(nu, ATGARD):
        decision = _decision(nu, task)
        is_internal = task.notering.is_intern or (decision is not None and decision.is_intern)
        if task.mote.datum.year == ar and task.handelser and decision and not is_internal:
            return {
                "beslut": f"{task.mote.id}/{decision.id}",
                "paragraf": decision.paragraf,
                "text": decision.text,
                "atgard": task.beteckning,
                "atgard_text": task.notering.text,
                "protokoll": f"data/moten/{task.mote.id}/protokoll.md",
                "uppfoljning": f"data/uppfoljning/{fold(f'{task.mote.id}-{task.notering.id}')}.yaml",
            }
    return {}


def _decision(nu: Nulage, task: Arende) -> Notering | None:
    record = nu.natverk.protokoll_fran(task.mote.id)
    same = (one for one in record.noteringar if one.paragraf == task.notering.paragraf) if record else ()
    return next((one for one in same if one.sort == "beslut" and one.id), None)


def _lock(nu: Nulage, ar: int) -> dict[str, object]:
    for mote in moten(nu, ar):
        record = nu.natverk.protokoll_fran(mote.id)
        lock = laset.galler(nu, mote.id)
        if record and lock and not laset.is_andrat(nu, record):
            return {"datum": i_ord(mote.datum), "protokoll": record.fil, "justering": lock.fil}
    return {}
