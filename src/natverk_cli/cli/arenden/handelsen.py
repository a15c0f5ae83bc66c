"""What the commands that record something about a task or a question share: what they refuse, how it is saved."""

from collections.abc import Mapping, Sequence
from datetime import date

from natverk_cli.changes import Plan
from natverk_cli.cli.arenden.arendena import SLAG
from natverk_cli.cli.context import Context
from natverk_cli.cli.rader import ask_adresser, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.errors import NatverkError
from natverk_cli.model.arenden import Arende
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord, utan_veckodag

_SLUT: Mapping[str, str] = {"återgiven": "svaret är återgivet", "klar": "den är klar", "struken": "den är struken"}


def refuse_avslutat(arende: Arende) -> None:
    """Raise NatverkError if nothing more can happen to it."""
    if not arende.is_oppet and (closed := arende.senaste(*_SLUT)):
        raise NatverkError(
            f"{SLAG[arende.notering.sort].bestamd} {arende.beteckning} är avslutad: "
            f"{_SLUT[closed.vad]} {utan_veckodag(closed.den)}. Inget har ändrats."
        )


def refuse_before(arende: Arende, day: date) -> None:
    """Raise NatverkError for a day before the last thing that is recorded about it, or before its meeting."""
    slag, name = SLAG[arende.notering.sort], arende.beteckning
    last = arende.handelser[-1] if arende.handelser else None
    if day < arende.mote.datum:
        raise NatverkError(
            f"{slag.bestamd} {name} {slag.uppkom} på mötet {i_ord(arende.mote.datum)}, så dagen är för tidig."
        )
    if last and day < last.den:
        raise NatverkError(f"{slag.bestamd} {name} blev {last.vad} {i_ord(last.den)}, så dagen är för tidig.")


def save_event(
    here: Context, arende: Arende, handelser: Sequence[Handelse], message: str, *, ja: bool, prova: bool
) -> bool:
    """Save the events, or with `prova` show them; whether they were saved."""
    from natverk_cli.documents.uppfoljningar import hande

    changes = hande(here.nu, arende, *handelser)
    refuse_personuppgifter(here.nu, changes)
    ask_adresser(here, changes, ja=ja or prova)
    if prova:
        show_plan(changes)
        return False
    save_plan(here.folder, Plan(changes, message), ja=ja)
    return True
