"""natverk dagordning, natverk dagordning visa."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.moten import find_mote, first, var_och_nar
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.val import Idag, Mapp, MoteArgument, one_of
from natverk_cli.errors import NatverkError
from natverk_cli.formats.style import visible
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage

READ = ("möten", "inställningar", "protokoll", "uppföljningar", "kallelser", "utskick", "uppdrag", "medlemmar")


def command(
    mote: MoteArgument = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa mötets dagordning.

    Alla punkter med nummer, tid och föredragande, punkternas tid mot mötets längd, och förslag som väntar. Utan MÖTE
    visas nästa mötes. Efter mötet är det den dagordning som de kallade fick.

    Exempel:
      natverk dagordning visa 2027-1
    """
    from natverk_cli.documents.dagordningsbild import dagordningsbild
    from natverk_cli.formats import dagordning

    _, nu = open_network(mapp, idag)
    tell_unread(nu, *READ)
    chosen = _chosen(nu, mote)
    bild = dagordningsbild(nu, chosen)
    if visa == "json":
        output.show(dagordning.json(bild))
        return
    style = output.style()
    output.show(style("rubrik", visible(f"{var_och_nar(chosen)} ({chosen.id})")) + "\n")
    names = {medlem.id: medlem.namn for medlem in nu.natverk.medlemmar}
    output.show(dagordning.text(bild, style, output.line_width(), names))
    if chosen.forslag:
        output.say(
            f"\nTa upp ett förslag: natverk dagordning lägg-till {chosen.id} --från-förslag 1\n"
            f"Tacka nej: natverk dagordning ta-bort {chosen.id} --förslag 1"
        )
    if bild.andrat:
        output.say(f"\nSkriv en ny kallelse, som säger vad som är ändrat: natverk kallelse {chosen.id}")


def _chosen(nu: Nulage, given: str | None) -> Mote:
    if given is not None:
        try:
            return find_mote(nu, given)
        except NatverkError as error:
            raise NatverkError(
                f"{error}\nSe vad som går att göra med dagordningen: natverk dagordning --help"
            ) from error
    mote = first((*nu.kommande, *reversed(nu.passerade)))
    if mote is None:
        raise NatverkError("Nätverket har inga möten än. Boka ett: natverk möte ny DATUM")
    return mote
