"""The task or question a command is about: 2027-1/å3, 2027-1-a3, or å3 when only one open is called so."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from natverk_cli.errors import NatverkError
from natverk_cli.model.arenden import ATGARD, FRAGA, Arende
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Sort
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

READ = ("möten", "protokoll", "kallelser", "uppföljningar", "medlemmar", "justeringar")


class Slag(NamedTuple):
    """What a kind is called: the one in question, several, how it came to be, and what is said when there is none."""

    bestamd: str
    flera: str
    uppkom: str
    inget: str
    lista: str
    igen: str


SLAG: Mapping[Sort, Slag] = {
    FRAGA: Slag(
        "Frågan", "frågor", "ställdes", "Inget möte har ställt någon fråga till skolchefsgruppen.",
        "natverk fråga lista", "Ställ",
    ),
    ATGARD: Slag(
        "Åtgärden", "åtgärder", "bestämdes", "Inget möte har bestämt någon åtgärd.", "natverk åtgärd lista", "Ta upp",
    ),
}  # fmt: skip


def find_arende(nu: Nulage, sort: Sort, given: str) -> Arende:
    """The one meant. NatverkError, with the open ones there are, when none or several answer to it."""
    from natverk_cli.documents.uppfoljningar import betecknade, is_utan_beteckning

    known, slag = betecknade(nu, sort), SLAG[sort]
    wanted = fold(given)
    found = [one for one in known if fold(one.beteckning) == wanted]
    found = found or [one for one in known if one.is_oppet and wanted in (fold(one.notering.id), fold(one.mote.id))]
    if len(found) != 1:
        raise NatverkError(_unclear(slag, given, found, known))
    if is_utan_beteckning(nu, found[0]):
        raise NatverkError(
            f"{slag.bestamd} i {found[0].mote.fil.replace('mote.md', 'protokoll.md')}:{found[0].notering.rad} fick "
            "ingen beteckning innan anteckningarna låstes, så inget går att anteckna om den.\n"
            f"{slag.igen} den igen på nästa möte."
        )
    return found[0]


def _unclear(slag: Slag, given: str, found: Sequence[Arende], known: Sequence[Arende]) -> str:
    if found:
        which = lista([one.beteckning for one in found])
        return f"Flera öppna {slag.flera} kan vara {citat(given)}: {which}. Skriv hela."
    if not known:
        return slag.inget
    near = menade_du(given, [one.beteckning for one in known])
    question = f" Menade du {near}?" if near else ""
    still = [one.beteckning for one in known if one.is_oppet]
    told = f"Öppna är {lista(still)}." if still else f"Inga {slag.flera} är öppna. Se alla: {slag.lista} --alla"
    return f"{slag.bestamd} {citat(given)} finns inte.{question}\n{told}"
