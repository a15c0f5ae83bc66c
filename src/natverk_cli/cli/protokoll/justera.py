"""natverk protokoll justera."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network, read_day
from natverk_cli.cli.insandningen import skicka_in
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.protokoll.lasta import find_to_lock
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova, one_of
from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Genom, Protokoll
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista
from natverk_cli.svenska.rubrik import titel


def command(
    mote: MoteArgument = None,
    av: Annotated[
        list[str] | None,
        typer.Option("--av", metavar="NAMN", help="Vem som godkände. Skriv --av en gång för var och en."),
    ] = None,
    genom: Annotated[
        str, typer.Option("--genom", parser=one_of("mejl", "möte"), metavar="SÄTT", help="mejl eller möte.")
    ] = "mejl",
    datum: Annotated[
        str | None, typer.Option("--datum", metavar="DATUM", help="Dagen då de godkändes. Annars i dag.")
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna att anteckningarna är godkända, och lås dem.

    Godkännandet sker utanför natverk, i ett mejl eller på ett möte. Här antecknas vem, hur och när. Därefter märks
    varje ändring, och en rättelse skrivs för sig.

    Exempel:
      natverk protokoll justera 2027-1 --av "Emma Friman" --genom mejl --datum "12 februari"
    """
    from natverk_cli.documents.lasning import approve

    here = open_network(mapp, idag)
    demand_read(here.nu, "inställningar", "möten", "medlemmar", "justeringar")
    chosen, protokoll = find_to_lock(here.nu, mote)
    title = titel(here.nu.natverk.installningar.rubrik)
    if here.nu.natverk.installningar.justering == "ingen":
        raise NatverkError(
            f"Nätverket justerar inte {title.bestamd.lower()}; de låses direkt: natverk protokoll färdig {chosen.id}\n"
            "Ska ni justera, skriv justering: ordförande eller justering: justerare i data/natverk.yaml."
        )
    who = _approvers(here.nu, chosen, protokoll, av or [])
    day = _day(here.nu, chosen, datum)
    way: Genom = "möte" if genom == "möte" else "mejl"
    changes = approve(here.nu, protokoll, av=who, genom=way, den=day)
    if prova:
        show_plan(changes)
        return
    how = "på ett möte" if way == "möte" else "i ett mejl"
    names = lista([medlem.namn for medlem in who])
    if not ask(f"{names} godkände {title.bestamd.lower()} {how} {i_ord(day)}. Ska de låsas?", ja=ja):
        output.say("Inget har sparats.")
        return
    message = f"Lås {title.bestamd.lower()} från mötet {i_ord(chosen.datum)} ({chosen.id}), godkända av {names}"
    save_plan(here.folder, Plan(changes, message), ja=ja)
    output.say(f"\n{title.bestamd} är {title.last}.{skicka_in(here.nu, chosen)}")


def _approvers(nu: Nulage, mote: Mote, protokoll: Protokoll, given: list[str]) -> tuple[Medlem, ...]:
    """Those who approved. NatverkError when it is not for them to approve, or somebody who should is missing."""
    if nu.natverk.installningar.justering == "justerare":
        wanted = set(protokoll.justerare)
        if not wanted:
            raise NatverkError(
                f"Det står inte vem som skulle justera. Skriv justerare: i {protokoll.fil} och kör natverk spara."
            )
    else:
        leader = protokoll.ledare or mote.ledare
        wanted = {leader} if leader else {one.id for one in nu.natverk.innehavare("ordforande", mote.datum)}
    who = tuple(find_medlem(nu, name) for name in given)
    if {medlem.id for medlem in who} != wanted:
        names = [medlem.namn for medlem in nu.natverk.medlemmar if medlem.id in wanted]
        options = " ".join(f'--av "{name}"' for name in names)
        raise NatverkError(
            f"Anteckningarna från mötet {i_ord(mote.datum)} justeras av {lista(names) or 'ordföranden'}.\n"
            f"När alla har godkänt dem: natverk protokoll justera {mote.id} {options}"
        )
    return who


def _day(nu: Nulage, mote: Mote, given: str | None) -> date:
    day = read_day(given, nu.idag, "--datum", bakat=True) if given else nu.idag
    if not mote.datum <= day <= nu.idag:
        raise NatverkError(f"Dagen ska ligga mellan mötet {i_ord(mote.datum)} och i dag, {i_ord(nu.idag)}.")
    return day
