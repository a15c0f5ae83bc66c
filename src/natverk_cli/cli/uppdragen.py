"""The assignment a command is about: named by id, by name, or by a beginning that only one has."""

from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du


def find_uppdrag(nu: Nulage, given: str) -> Uppdrag:
    """The assignment meant. NatverkError, with those there are, when none or several answer to it."""
    wanted = fold(given)
    found = [one for one in nu.natverk.uppdrag if wanted in (one.id, fold(one.namn))]
    found = found or [one for one in nu.natverk.uppdrag if wanted and _begins(one, wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NatverkError(f"Flera uppdrag börjar så: {lista([one.namn for one in found])}. Skriv mer av namnet.")
    near = menade_du(given, [one.namn for one in nu.natverk.uppdrag])
    question = f" Menade du {near}?" if near else ""
    raise NatverkError(f"Uppdraget {citat(given)} finns inte.{question}\n{_known(nu)}")


def _begins(uppdrag: Uppdrag, wanted: str) -> bool:
    return uppdrag.id.startswith(wanted) or fold(uppdrag.namn).startswith(wanted)


def _known(nu: Nulage) -> str:
    if not nu.natverk.uppdrag:
        return "Nätverket har inga uppdrag än. De skrivs i data/uppdrag/, ett i varje fil."
    return f"Uppdragen är {lista([f'{one.namn} ({one.id})' for one in nu.natverk.uppdrag])}."
