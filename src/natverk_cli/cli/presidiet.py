"""Who in the presidium did what is recorded: those named, or the presidium as a whole."""

from datetime import date

from natverk_cli.cli import output
from natverk_cli.cli.utforare import read_av
from natverk_cli.documents.handelser import namn
from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista

PRESIDIET = "presidiet"


def beslutad(nu: Nulage, names: list[str] | None, den: date, *, ja: bool) -> Beslutad | None:
    """Who, and on which day; None when nobody is named and nobody sits in the presidium that day.

    NatverkError for a name that cannot be understood.
    """
    members = {medlem.id for medlem in nu.natverk.innehavare("presidium", den)}
    if not names:
        return Beslutad(av=PRESIDIET, den=den) if members else None
    who = list(dict.fromkeys(read_av(nu, name, ja=ja) for name in names))
    outside = [namn(nu, one) for one in who if one not in members]
    if outside:
        sits = "sitter" if den >= nu.idag else "satt"
        output.say(f"Att tänka på: {lista(outside)} {sits} inte i presidiet {i_ord(den)}.")
    return Beslutad(av=who[0] if len(who) == 1 else lista([namn(nu, one) for one in who]), den=den)
