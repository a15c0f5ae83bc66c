"""natverk dagordning lägg-till."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.dagordning.punkt import chosen_mote, finish, place_of
from natverk_cli.cli.dagordning.val import (
    Del,
    Efter,
    Fore,
    Foredragande,
    Innehall,
    Mal,
    Sagt,
    Syfte,
    Tid,
    Underlag,
    Uppdrag,
    read_punkt,
)
from natverk_cli.cli.moten import READ
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rader import read_rad
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Forslag, Mote, Punkt
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import antal, citat


def command(
    vad: Annotated[
        list[str] | None,
        typer.Argument(metavar="[MÖTE] RUBRIK", help="Punktens rubrik. Utan MÖTE gäller det nästa möte."),
    ] = None,
    tid: Tid = None,
    foredragande: Foredragande = None,
    syfte: Syfte = None,
    uppdrag: Uppdrag = None,
    delar: Del = None,
    mal: Mal = None,
    underlag: Underlag = None,
    innehall: Innehall = None,
    fore: Fore = None,
    efter: Efter = None,
    forslag: Annotated[
        bool, typer.Option("--förslag", help="Bara ett förslag, som väntar tills presidiet tar upp det.")
    ] = False,
    av: Annotated[str | None, typer.Option("--av", metavar="NAMN", help="Vem som föreslår punkten.")] = None,
    fran_forslag: Annotated[
        int | None,
        typer.Option("--från-förslag", min=1, metavar="NUMMER", help="Ta upp det förslag som har numret."),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Lägg till en punkt, eller föreslå en.

    Mötets egna punkter ligger efter återkopplingen från skolchefsgruppen och före laget runt, i den ordning du väljer.
    Med bara --uppdrag blir uppdragets namn rubriken. En medlems förslag väntar tills presidiet tar upp det med
    --från-förslag, eller tar bort det.

    Exempel:
      natverk dagordning lägg-till 2027-4 --uppdrag barnens-narvaro
      natverk dagordning lägg-till 2027-1 "Lekro i vardagen" --tid 40 --föredragande "Anna Ek" --syfte erfarenhetsutbyte
      natverk dagordning lägg-till 2027-1 "Digitala verktyg" --förslag --av "Anna Ek"
      natverk dagordning lägg-till 2027-1 --från-förslag 1
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    mote, rubrik = chosen_mote(here.nu, vad or ())
    sagt = Sagt(tid, foredragande, syfte, uppdrag, delar, mal, underlag, innehall)
    if forslag or av is not None:
        if not forslag or any(sagt) or fran_forslag or fore is not None or efter is not None:
            raise NatverkError("Ett förslag har bara en rubrik, --förslag och --av. Resten bestäms när det tas upp.")
        _propose(here, mote, rubrik, av, ja=ja, prova=prova)
        return
    _add(here, mote, rubrik, sagt, fran_forslag, place_of(here.nu, mote, fore, efter), ja=ja, prova=prova)


def _propose(here: Context, mote: Mote, rubrik: str, av: str | None, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents.dagordning_punkter import foreslagen

    heading = read_rad(rubrik, "rubriken")
    if av is None:
        raise NatverkError("Säg vem som föreslår punkten: lägg till --av och namnet.")
    new = Forslag(rubrik=heading, av=find_medlem(here.nu, av).id, den=here.nu.idag)
    if any(fold(one.rubrik) == fold(heading) for one in mote.forslag):
        output.say(f"{citat(heading)} är redan föreslagen till mötet {i_ord(mote.datum)}. Inget att spara.")
        return
    finish(here, mote, foreslagen(here.nu, mote, new), f"Föreslå {citat(heading)} till", ja=ja, prova=prova)
    output.say(
        f"Presidiet tar upp förslaget: natverk dagordning lägg-till {mote.id} --från-förslag {len(mote.forslag) + 1}"
    )


def _add(here: Context, mote: Mote, rubrik: str, sagt: Sagt, forslag: int | None, at: int | None, *, ja: bool,
         prova: bool) -> None:  # fmt: skip
    from natverk_cli.documents.dagordning_punkter import new_id, tillagd

    waiting = _waiting(mote, forslag) if forslag else None
    values, copies = read_punkt(here, mote, sagt)
    if not rubrik and not waiting and (already := _already(mote, values)):
        output.say(already)
        return
    heading = read_rad(rubrik or (waiting.rubrik if waiting else _of_uppdrag(here, mote, values)), "rubriken")
    _refuse_twice(here, mote, heading)
    id_ = values["uppdrag"][0] if not rubrik and not waiting else heading
    punkt = Punkt(id=new_id(here.nu, mote, id_), rubrik=heading, **values)
    andring = tillagd(here.nu, mote, punkt, at, forslag - 1 if forslag else None)
    message = f"Lägg till {citat(heading)} på dagordningen till"
    finish(here, mote, andring, message, ja=ja, prova=prova, copies=copies)


def _waiting(mote: Mote, number: int) -> Forslag:
    if number > len(mote.forslag):
        waits = antal(len(mote.forslag), "förslag väntar", "förslag väntar")
        raise NatverkError(f"Det finns inget förslag med nummer {number} till mötet {i_ord(mote.datum)}: {waits}.")
    return mote.forslag[number - 1]


def _of_uppdrag(here: Context, mote: Mote, values: Mapping[str, Any]) -> str:
    """The name of the assignment that the item is about, when it is about one only."""
    named = values.get("uppdrag", ())
    found = here.nu.natverk.ett_uppdrag(named[0]) if len(named) == 1 else None
    if found is None:
        raise NatverkError(f'Skriv punktens rubrik: natverk dagordning lägg-till {mote.id} "Rubrik"')
    return found.namn


def _already(mote: Mote, values: Mapping[str, Any]) -> str:
    """What to say when an item of the meeting is already about the assignment; empty when none is."""
    for punkt in mote.dagordning:
        if len(values.get("uppdrag", ())) == 1 and values["uppdrag"][0] in punkt.uppdrag:
            return (
                f"Punkten {citat(punkt.rubrik)} tar redan upp uppdraget. Inget att spara.\n"
                "Ska det tas upp en gång till, skriv en rubrik också."
            )
    return ""


def _refuse_twice(here: Context, mote: Mote, heading: str) -> None:
    from natverk_cli.ansvar.dagordning import dagordning

    for punkt in dagordning(here.nu, mote):
        if fold(punkt.rubrik) == fold(heading):
            raise NatverkError(
                f"Punkten {citat(punkt.rubrik)} finns redan på dagordningen, så inget har lagts till.\n"
                f"Ändra den: natverk dagordning ändra {mote.id} {punkt.id} --tid 30"
            )
