"""The member a command is about: named by id, by name, or by a first name that only one has."""

from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.namngivna import namngivna
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import citat, lista, menade_du


def find_medlem(nu: Nulage, given: str, *, ny: bool = False) -> Medlem:
    """The member meant. NatverkError, with who it may have been, when none or several answer to it.

    With `ny` it also tells how somebody new is entered.
    """
    found = namngivna(nu.natverk.medlemmar, given)
    if len(found) == 1:
        return found[0]
    if found:
        who = [f"{one.namn} ({one.id})" for one in found]
        raise NatverkError(f"Flera heter {citat(given)}: {lista(who)}. Skriv beteckningen i parentesen.")
    near = menade_du(given, [one.namn for one in nu.natverk.medlemmar])
    question = f" Menade du {near}?" if near else ""
    told = f"Ingen medlem heter {citat(given)}.{question}"
    raise NatverkError(f'{told}\nÄr personen ny? natverk medlem ny "{given.strip()}" --kommun KOMMUN' if ny else told)
