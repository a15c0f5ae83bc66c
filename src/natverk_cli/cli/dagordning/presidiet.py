"""What the presidium has done for a meeting, and who in it did: the agenda drawn up, the meeting prepared."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal, NamedTuple

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read
from natverk_cli.cli.dagordning.punkt import chosen_mote
from natverk_cli.cli.moten import READ
from natverk_cli.cli.nar import read_skett
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask_text
from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import lista

MoteArgument = Annotated[
    list[str] | None, typer.Argument(metavar="MÖTE", help="Mötets beteckning eller dag. Annars nästa möte.")
]
Av = Annotated[str | None, typer.Option("--av", metavar="NAMN", help="Vem i presidiet som gjorde det.")]
Den = Annotated[str | None, typer.Option("--den", metavar="DATUM", help="Dagen det gjordes, om det inte var i dag.")]


class Gjort(NamedTuple):
    """What is noted: the meeting's field, and what was done in the words of a message."""

    falt: Literal["upprattad", "berett"]
    vad: str


def note_done(
    here: Context, words: Sequence[str], gjort: Gjort, av: str | None, den: str | None, *, ja: bool, prova: bool
) -> None:
    """Note who in the presidium did it, and when. NatverkError for somebody who was not in it then."""
    from natverk_cli.documents.mote import andrat
    from natverk_cli.model.beskrivning import Beslutad

    nu = here.nu
    demand_read(nu, *READ)
    mote, rest = chosen_mote(nu, words)
    if rest:
        raise NatverkError(f"Mötet ”{rest}” finns inte. Se alla möten: natverk möte lista")
    day = read_skett(nu, den)
    if day > mote.datum:
        raise NatverkError(
            f"Mötet var {i_ord(mote.datum)}, så det kan inte ha gjorts {i_ord(day)}. Säg när: --den DATUM"
        )
    noted = mote.upprattad if gjort.falt == "upprattad" else mote.berett
    before = nu.natverk.medlem(noted.av) if noted else None
    medlem = before if before and av is None and den is None else _who(nu, av, day)
    if noted and medlem == before and den is None:
        when = utan_veckodag(noted.den)
        output.say(f"Det är redan antecknat att {medlem.namn} {gjort.vad} mötet, den {when}. Inget att spara.")
        return
    change = andrat(nu, mote, **{gjort.falt: Beslutad(av=medlem.id, den=day)}).change
    if prova:
        show_plan([change])
        return
    message = f"Anteckna att {medlem.namn} {gjort.vad} mötet {i_ord(mote.datum)} ({mote.id})"
    if save_plan(here.folder, Plan((change,), message), ja=ja).commit:
        _tell_next(nu, mote)


def _who(nu: Nulage, av: str | None, day: date) -> Medlem:
    presidiet = nu.natverk.innehavare("presidium", day)
    if av is None and len(presidiet) == 1:
        return presidiet[0]
    if av is None:
        names = f" I presidiet sitter {lista([one.namn for one in presidiet])}." if presidiet else ""
        av = ask_text("Vem i presidiet gjorde det", annars=f"Säg vem i presidiet som gjorde det: --av NAMN.{names}")
    medlem = find_medlem(nu, av)
    if presidiet and medlem not in presidiet:
        raise NatverkError(
            f"{medlem.namn} satt inte i presidiet {i_ord(day)}, så inget har antecknats.\n"
            f"Där satt {lista([one.namn for one in presidiet])}."
        )
    return medlem


def _tell_next(nu: Nulage, mote: Mote) -> None:
    if mote.is_kommande(nu.idag) and mote.status == "planerat" and not nu.natverk.kallelser_till(mote.id):
        output.say(f"\nOrdföranden kallar till mötet: natverk kallelse {mote.id}")
