"""natverk medlem lista."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.kommunen import Kommun, find_kommun
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.rollerna import find_roll
from natverk_cli.cli.val import Idag, Mapp, one_of


def command(
    kommun: Kommun = None,
    roll: Annotated[str | None, typer.Option("--roll", metavar="ROLL", help="Bara de som har rollen i dag.")] = None,
    alla: Annotated[bool, typer.Option("--alla", help="Visa också dem som har slutat eller inte har börjat.")] = False,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa medlemmarna, kommun för kommun.

    Med är den som har någon roll i dag. Kontaktuppgifter visas inte här; de står i kontakter.csv.

    Exempel:
      natverk medlem lista
      natverk medlem lista --roll representant
    """
    from natverk_cli.documents.medlemmar_bild import medlemsbilder
    from natverk_cli.formats.medlemmar import lista_json, lista_text

    _, nu = open_network(mapp, idag)
    tell_unread(nu, "medlemmar", "uppdragsbeskrivningar")
    found = [bild for bild in medlemsbilder(nu, nu.idag) if alla or bild.lage == "är med"]
    if kommun is not None:
        wanted = find_kommun(nu, kommun)
        found = [bild for bild in found if bild.medlem.kommun == wanted]
    if roll is not None:
        chosen = find_roll(nu, roll, nu.idag)
        found = [bild for bild in found if any(rad.roll == chosen for rad in (bild.roller if alla else bild.nu))]
    if visa == "json":
        output.show(lista_json(found))
        return
    if not found:
        output.say("Ingen medlem stämmer med det." if nu.natverk.medlemmar else _NONE)
        return
    output.show(lista_text(nu, found, output.style(), output.line_width()))
    output.say(f'\nMer om en medlem: natverk medlem visa "{found[0].medlem.namn}"')


_NONE = 'Nätverket har inga medlemmar än. Skriv in den första: natverk medlem ny "Förnamn Efternamn" --kommun KOMMUN'
