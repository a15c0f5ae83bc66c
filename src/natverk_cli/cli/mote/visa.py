"""natverk möte visa."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.moten import READ, find_mote, first
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.val import Idag, Mapp, MoteArgument, one_of
from natverk_cli.errors import NatverkError


def command(
    mote: MoteArgument = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa allt om ett möte: svar, dagordning, papper, uppgifter.

    Utan MÖTE visas nästa möte.

    Exempel:
      natverk möte visa 2027-1
    """
    from natverk_cli.documents.dagordningsbild import dagordningsbild
    from natverk_cli.documents.motesbild import motesbild, motets_uppgifter, nasta, papper, svaren
    from natverk_cli.formats.motet import Allt, json, text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, *READ)
    chosen = find_mote(nu, mote) if mote is not None else first((*nu.kommande, *reversed(nu.passerade)))
    if chosen is None:
        raise NatverkError("Nätverket har inga möten än. Boka ett: natverk möte ny DATUM")
    allt = Allt(
        motesbild(nu, chosen),
        dagordningsbild(nu, chosen),
        svaren(nu, chosen),
        papper(nu, chosen),
        motets_uppgifter(nu, chosen),
        nasta(nu, chosen),
    )
    names = {medlem.id: medlem.namn for medlem in nu.natverk.medlemmar}
    output.show(json(allt) if visa == "json" else text(allt, output.style(), output.line_width(), names))
