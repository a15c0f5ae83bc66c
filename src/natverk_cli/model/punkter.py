"""Which item of the agenda each § of a record is about."""

from collections.abc import Mapping

from natverk_cli.model.mote import Mote, Punkt
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.protokoll import Notering
from natverk_cli.svenska.namn import fold


def punkter(natverk: Natverk, mote: Mote) -> Mapping[int, Punkt]:
    """By §, the item it is about: as the last notice numbered them; without any notice, the item with its heading."""
    notices = natverk.kallelser_till(mote.id)
    if notices:
        return dict(enumerate(notices[-1].dagordning, int(notices[-1].forsta_paragraf)))
    record = natverk.protokoll_fran(mote.id)
    headed = {fold(punkt.rubrik): punkt for punkt in mote.dagordning}
    sections = record.paragrafer if record else ()
    return {one.nummer: headed[fold(one.rubrik)] for one in sections if fold(one.rubrik) in headed}


def uppdrag_i(notering: Notering, paragrafer: Mapping[int, Punkt]) -> tuple[str, ...]:
    """The ids of the assignments that an entry of a record is about. `paragrafer` are the items by §."""
    punkt = paragrafer.get(notering.paragraf)
    return notering.uppdrag or (punkt.uppdrag if punkt else ())
