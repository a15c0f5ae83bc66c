"""natverk sök."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import find_network, read_today
from natverk_cli.cli.olast import tell_unread
from natverk_cli.cli.val import Idag, Mapp, one_of
from natverk_cli.errors import NatverkError
from natverk_cli.git import recover
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.sok.sokning import Sokning
from natverk_cli.sok.traff import TYPER
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import antal, citat, lista, menade_du, stor

_SHOWN = 30
_SHORT = 4  # letters: shorter words are part of many names


def _typ(given: str) -> str:
    known = {fold(typ): typ for typ in TYPER}
    if fold(given) in known:
        return known[fold(given)]
    near = menade_du(given, TYPER)
    question = f"Menade du {near}? " if near else ""
    raise ValueError(f"{question}Välj {lista(TYPER, 'eller')}.")


def command(
    ord_: Annotated[
        list[str] | None,
        typer.Argument(metavar="TEXT", help="Orden att söka efter. Alla ska finnas, i vilken ordning som helst."),
    ] = None,
    uppdrag: Annotated[
        str | None, typer.Option("--uppdrag", metavar="UPPDRAG", help="Bara det som rör ett uppdrag.")
    ] = None,
    kommun: Annotated[
        str | None, typer.Option("--kommun", metavar="KOMMUN", help="Bara det som rör en kommun.")
    ] = None,
    ar: Annotated[str | None, typer.Option("--år", metavar="ÅR", help="Bara från ett år.")] = None,
    typ: Annotated[
        str | None,
        typer.Option("--typ", parser=_typ, metavar="TYP", help=f"Bara ett slag: {lista(TYPER, 'eller')}."),
    ] = None,
    alla: Annotated[bool, typer.Option("--alla", help=f"Visa allt, inte bara de {_SHOWN} senaste.")] = False,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Sök i allt nätverket har skrivit: när var frågan uppe?

    Söker i anteckningar, dagordningar, uppdrag, underlag och alla andra papper, och visar det nyaste först med dag,
    paragraf, fil och rad. Orden hittas också inuti längre ord. Stora och små bokstäver spelar ingen roll, och hittas
    inget så söks också å och ä som a, och ö som o.

    Exempel:
      natverk sök högläsning
      natverk sök "gemensam mall" --typ beslut
      natverk sök --uppdrag overgangar --typ framgångsfaktor --år 2027
    """
    from natverk_cli.formats.traffar import json, placed, text
    from natverk_cli.reading.las import read_natverk
    from natverk_cli.sok.sokning import choose, sok
    from natverk_cli.sok.sokord import Sokord

    words = " ".join(ord_ or ())
    if not words.strip() and not (uppdrag or kommun or ar or typ):
        raise NatverkError("Säg vad du söker: natverk sök TEXT\nSe hur det går att begränsa: natverk sök --help")
    day, folder = read_today(idag), find_network(mapp)
    if mended := recover(folder):
        output.say(mended)
    natverk = read_natverk(folder, choose=choose(Sokning(words)))
    nu = Nulage(natverk, Historik(), day)
    tell_unread(nu, *(slag.namn for slag in FILSLAG))
    svar = sok(natverk, day, _limited(nu, Sokning(words, typ=typ or ""), uppdrag, kommun, ar))
    shown = svar.traffar if alla or visa == "json" else svar.traffar[:_SHOWN]
    rows = placed(shown, natverk.kallor)
    if visa == "json":
        output.show(json(rows))
        return
    output.show(text(rows, words.lower().split(), output.style(), output.width()))
    _tell(words, len(svar.traffar), len(rows), utan_tecken=svar.utan_tecken)
    for about in natverk.uppdrag:
        if len(words) > _SHORT and Sokord.of(words)._replace(utan_tecken=True).is_in(about.namn):
            output.say(f"Allt om uppdraget {about.namn}: natverk uppdrag visa {about.id}")


def _limited(nu: Nulage, sokning: Sokning, uppdrag: str | None, kommun: str | None, ar: str | None) -> Sokning:
    """The search with what narrows it: the assignment's id, the kommun's name, the year."""
    from natverk_cli.cli.artal import read_artal
    from natverk_cli.cli.kommunen import find_kommun
    from natverk_cli.cli.uppdragen import find_uppdrag

    return sokning._replace(
        uppdrag=find_uppdrag(nu, uppdrag).id if uppdrag else "",
        kommun=find_kommun(nu, kommun) if kommun else "",
        ar=read_artal(nu, [ar] if ar else None) or 0,
    )


def _tell(words: str, found: int, shown: int, *, utan_tecken: bool) -> None:
    if not found:
        about = f" med {citat(words)}" if words.strip() else ""
        output.say(f"Inget hittades{about}. Prova med färre eller kortare ord.")
        return
    if utan_tecken:
        output.say(f"\nInget är skrivet precis som {citat(words)}, så å, ä och ö har räknats som a och o.")
    if shown < found:
        output.say(f"\nVisar de {shown} senaste av {found}. Se resten med --alla, eller sök med fler ord.")
    else:
        output.say(f"\n{stor(antal(found, 'ställe', 'ställen'))}.")
