"""What one member answers for that somebody else has to take over: open tasks, meetings to lead, items to present."""

from collections.abc import Iterator

from natverk_cli.ansvar.ansvariga import ansvarig, delade
from natverk_cli.model.arenden import ATGARD, Arende, oppna
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat


def atgarder(nu: Nulage, medlem: Medlem) -> tuple[Arende, ...]:
    """The open tasks that the member answers for, alone or with others, oldest first."""
    names = _names(nu, medlem)
    return tuple(one for one in oppna(nu, ATGARD) if names & {fold(part) for part in delade(ansvarig(one))})


def overlamning(nu: Nulage, arende: Arende) -> str:
    """How it is recorded that somebody else answers for the task, in a sentence or two."""
    if not arende.notering.id:
        record = nu.natverk.protokoll_fran(arende.mote.id)
        return (
            f"Skriv den nya ansvariga i parentesen i {record.fil if record else arende.mote.id}, och kör natverk spara."
        )
    return f"Anteckna det: natverk åtgärd flytta {arende.beteckning} --till NAMN"


def _names(nu: Nulage, medlem: Medlem) -> set[str]:
    """What the member is called in a record: the id, the name and, where no other has it, the first name."""
    firsts = [fold(one.namn.split()[0]) for one in nu.natverk.medlemmar]
    first = fold(medlem.namn.split()[0])
    return {medlem.id, fold(medlem.namn), *([first] if firsts.count(first) == 1 else [])} - {""}


def uppgifter_kvar(nu: Nulage, medlem: Medlem) -> Iterator[str]:
    """What else is written in the member's name and is still to come, a sentence each."""
    for mote in nu.kommande:
        if mote.ledare == medlem.id:
            yield f"{medlem.namn} ska leda mötet {i_ord(mote.datum)} enligt {mote.fil}."
        for punkt in mote.dagordning:
            if punkt.foredragande and fold(punkt.foredragande) in (medlem.id, fold(medlem.namn)):
                yield f"{medlem.namn} är föredragande för {citat(punkt.rubrik)} på mötet {i_ord(mote.datum)}."
    for other in nu.natverk.medlemmar:
        if any(one.for_ == medlem.id and not one.is_slut(nu.idag) for one in other.roller):
            yield f"{other.namn} är ersättare för {medlem.namn}."
