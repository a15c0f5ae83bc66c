"""The tasks of a meeting as its printed record lists them, and how each stands on the day."""

from collections.abc import Iterator

from natverk_cli.documents.deltagande import Visning
from natverk_cli.documents.handelser import lage
from natverk_cli.model.arenden import ATGARD, Arende, arenden
from natverk_cli.model.beteckningar import is_inget
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import utan_veckodag


def motets_atgarder(nu: Nulage, mote: Mote, protokoll: Protokoll, visning: Visning) -> Iterator[Arende]:
    """The tasks that the version shows, in the record's order; also on the day of the meeting itself."""
    known = {one.notering.rad: one for one in arenden(nu, ATGARD) if one.mote.id == mote.id}
    for note in protokoll.noteringar:
        if note.sort == ATGARD and not is_inget(note.text) and (visning.internt or not note.is_intern):
            yield known.get(note.rad) or Arende(mote, note, ())


def lage_med_dag(nu: Nulage, task: Arende) -> str:
    """ "öppen", "klar 8 april 2026" """
    done = task.senaste("klar", "struken")
    return f"{lage(task, nu.idag)} {utan_veckodag(done.den)}" if done else lage(task, nu.idag)
