"""The question a command is about: 2027-1/f1, 2027-1-f1, or f1 when only one open question is called so."""

from collections.abc import Sequence

from natverk_cli.errors import NatverkError
from natverk_cli.model.arenden import Arende
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

READ = ("möten", "protokoll", "kallelser", "uppföljningar", "medlemmar", "justeringar")


def find_fraga(nu: Nulage, given: str) -> Arende:
    """The question meant. NatverkError, with the open ones there are, when none or several answer to it."""
    from natverk_cli.documents.fragor import fragor, is_utan_beteckning

    questions = fragor(nu)
    wanted = fold(given)
    found = [one for one in questions if fold(one.beteckning) == wanted]
    found = found or [one for one in questions if one.is_oppet and wanted in (one.notering.id, fold(one.mote.id))]
    if len(found) != 1:
        raise NatverkError(_unclear(given, found, questions))
    if is_utan_beteckning(nu, found[0]):
        raise NatverkError(
            f"Frågan i {found[0].mote.fil.replace('mote.md', 'protokoll.md')}:{found[0].notering.rad} fick ingen "
            "beteckning innan anteckningarna låstes, så inget går att anteckna om den.\n"
            "Ställ den igen på nästa möte."
        )
    return found[0]


def _unclear(given: str, found: Sequence[Arende], questions: Sequence[Arende]) -> str:
    if found:
        return f"Flera öppna frågor kan vara {citat(given)}: {lista([one.beteckning for one in found])}. Skriv hela."
    if not questions:
        return "Inget möte har ställt någon fråga till skolchefsgruppen."
    near = menade_du(given, [one.beteckning for one in questions])
    question = f" Menade du {near}?" if near else ""
    still = [one.beteckning for one in questions if one.is_oppet]
    known = f"Öppna är {lista(still)}." if still else "Inga frågor är öppna. Se alla: natverk fråga lista --alla"
    return f"Frågan {citat(given)} finns inte.{question}\n{known}"
