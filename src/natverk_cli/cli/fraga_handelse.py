"""What the commands that record something about a question share: what they refuse, who did it, how it is saved."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli.context import Context
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.utforare import SKOLCHEF, read_av
from natverk_cli.errors import NatverkError
from natverk_cli.model.arenden import Arende
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord, utan_veckodag

FragaArgument = Annotated[
    str, typer.Argument(metavar="BETECKNING", help="Frågans beteckning, till exempel 2027-1/f1. Ofta räcker f1.")
]


def refuse_avslutad(fraga: Arende) -> None:
    """Raise NatverkError if nothing more can happen to the question."""
    if closed := fraga.senaste("återgiven", "struken"):
        how = "svaret är återgivet" if closed.vad == "återgiven" else "den är struken"
        raise NatverkError(
            f"Frågan {fraga.beteckning} är avslutad: {how} {utan_veckodag(closed.den)}. Inget har ändrats."
        )


def refuse_before(fraga: Arende, day: date) -> None:
    """Raise NatverkError for a day before the last thing that is recorded about the question, or before its meeting."""
    last = fraga.handelser[-1] if fraga.handelser else None
    if day < fraga.mote.datum:
        raise NatverkError(
            f"Frågan {fraga.beteckning} ställdes på mötet {i_ord(fraga.mote.datum)}, så dagen är för tidig."
        )
    if last and day < last.den:
        raise NatverkError(f"Frågan {fraga.beteckning} blev {last.vad} {i_ord(last.den)}, så dagen är för tidig.")


def vem(nu: Nulage, given: str | None, pa: date, *, ja: bool) -> str | None:
    """Who is told with --av, or else the school chief of the day; None when there is no one such."""
    if given is not None:
        return read_av(nu, given, ja=ja)
    holders = nu.natverk.innehavare(SKOLCHEF, pa)
    return holders[0].id if len(holders) == 1 else None


def save_event(
    here: Context, fraga: Arende, handelser: Sequence[Handelse], message: str, *, ja: bool, prova: bool
) -> bool:
    """Save the events, or with `prova` show them; whether they were saved."""
    from natverk_cli.documents.fragor import hande

    changes = hande(here.nu, fraga, *handelser)
    refuse_personuppgifter(here.nu, changes)
    if prova:
        show_plan(changes)
        return False
    save_plan(here.folder, Plan(changes, message), ja=ja)
    return True
