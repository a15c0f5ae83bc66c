"""natverk medlem ny."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.forteckna import paminn
from natverk_cli.cli.kommunen import Kommun, Organisation, find_kommun
from natverk_cli.cli.rader import read_rad, refuse_personuppgifter
from natverk_cli.cli.roll.tillsatt import read_innehav
from natverk_cli.cli.rollerna import READ, find_roll, read_rolldag
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask, only_one
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import PERSONAL, REPRESENTANT, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat


def command(
    namn: Annotated[str, typer.Argument(metavar="NAMN", help="För- och efternamn.")],
    kommun: Kommun = None,
    organisation: Organisation = None,
    titel: Annotated[str | None, typer.Option("--titel", metavar="TITEL", help="Yrkestitel.")] = None,
    roller: Annotated[
        list[str] | None,
        typer.Option("--roll", metavar="ROLL", help="En roll. Annars representant, för den som kommer från en kommun."),
    ] = None,
    fran: Annotated[str | None, typer.Option("--från", metavar="DATUM", help="Första dagen, om inte i dag.")] = None,
    for_: Annotated[str | None, typer.Option("--för", metavar="NAMN", help="Vem en ersättare ersätter.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skriv in en ny medlem.

    Den som kommer från en kommun blir dess representant om du inte säger en annan roll. E-post och telefon hör hemma i
    kontakter.csv, som aldrig sparas i Git.

    Exempel:
      natverk medlem ny "Emma Friman" --kommun Lidköping
      natverk medlem ny "Emma Friman" --organisation Kommunalförbundet --roll personal --från "1 mars"
    """
    only_one({"--kommun": kommun, "--organisation": organisation})
    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    medlem = _medlem(here, namn, kommun, organisation, titel)
    _refuse_again(nu, medlem, ja=ja or prova)
    first = nu.idag if fran is None else read_rolldag(fran, nu.idag, "--från")
    _save(here, medlem, _roles(nu, medlem, roller), first, for_, ja=ja, prova=prova)


def _medlem(here: Context, namn: str, kommun: str | None, organisation: str | None, titel: str | None) -> Medlem:
    """The person as asked for, without roles."""
    from natverk_cli.documents.medlemmar import MAPP, next_id
    from natverk_cli.git.mappar import folders_ever

    nu, name = here.nu, read_rad(namn, "medlem ny")
    if not fold(name):
        raise NatverkError(f"Namnet {citat(name)} har ingen bokstav som kan bli ett filnamn. Skriv det med a–z också.")
    if kommun is None and organisation is None:
        raise NatverkError("Säg var personen kommer ifrån: --kommun KOMMUN eller --organisation NAMN")
    id_ = next_id(nu, name, folders_ever(here.folder, MAPP))
    return Medlem(
        namn=name,
        kommun=None if kommun is None else find_kommun(nu, kommun),
        organisation=None if organisation is None else read_rad(organisation, "--organisation"),
        titel=None if titel is None else read_rad(titel, "--titel"),
    ).bound(id_, f"{MAPP}/{id_}.yaml")


def _refuse_again(nu: Nulage, medlem: Medlem, *, ja: bool) -> None:
    """Raise NatverkError if the person seems to be a member, or to have been one."""
    from natverk_cli.documents.roller import med_var

    for other in nu.natverk.medlemmar:
        if fold(other.namn) != fold(medlem.namn):
            continue
        if (other.kommun, other.organisation) != (medlem.kommun, medlem.organisation):
            question = f"{med_var(other)}, finns redan. Är {med_var(medlem)} en annan person?"
            if ask(question, ja=ja):
                continue
            raise NatverkError(f'Inget har sparats. Har personen bytt arbetsplats? natverk medlem ändra "{other.namn}"')
        if other.is_med(nu.idag):
            raise NatverkError(f'{med_var(other)}, finns redan. Se personen: natverk medlem visa "{other.namn}"')
        raise NatverkError(
            f"{med_var(other)}, har varit med förut, och filen finns kvar.\n"
            f'Skriv in personen igen: natverk roll tillsätt {REPRESENTANT} "{other.namn}"'
        )


def _roles(nu: Nulage, medlem: Medlem, given: list[str] | None) -> list[str]:
    """The roles told, or the one that goes without saying."""
    if given:
        return given
    if medlem.kommun:
        return [REPRESENTANT]
    owner = nu.natverk.installningar.huvudman
    if owner and fold(owner) == fold(medlem.organisation or ""):
        return [PERSONAL]
    raise NatverkError(f"Säg vad {medlem.namn} är i nätverket: --roll personal eller --roll adjungerad")


def _save(
    here: Context, medlem: Medlem, given: list[str], first: date, for_: str | None, *, ja: bool, prova: bool
) -> None:
    from natverk_cli.documents.medlemmar import ny

    nu = here.nu
    roller = {roll.id: roll for roll in (find_roll(nu, word, first) for word in given)}
    found = ny(nu, medlem, [(roll, read_innehav(nu, roll, medlem, first, for_=for_)) for roll in roller.values()])
    refuse_personuppgifter(nu, found.changes)
    for sentence in found.meningar:
        output.say(sentence)
    if prova:
        show_plan(found.changes)
        return
    is_alone = len(found.changes) == 1
    if not is_alone and not ask("Stämmer det?", ja=ja):
        output.say("Inget har sparats.")
        return
    where = medlem.kommun or medlem.organisation
    if save_plan(here.folder, Plan(found.changes, f"Skriv in {medlem.namn}, {where}"), ja=ja).commit:
        output.say(f"\nE-post och telefon skriver du i kontakter.csv, på en rad som börjar med {medlem.id}.")
        paminn(nu)
