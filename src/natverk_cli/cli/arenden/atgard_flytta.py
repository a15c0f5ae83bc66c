"""natverk åtgärd flytta."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.arenden.atgarderna import AtgardArgument, Av, find_atgard
from natverk_cli.cli.arenden.handelsen import refuse_avslutat, refuse_before, save_event
from natverk_cli.cli.context import demand_read, open_network, read_day
from natverk_cli.cli.nar import Den, read_skett
from natverk_cli.cli.rader import read_rad
from natverk_cli.cli.utforare import read_av
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.arenden import Arende
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import citat, lista, stor


def command(
    atgard: AtgardArgument,
    datum: Annotated[list[str] | None, typer.Argument(metavar="DATUM", help="Den nya sista dagen.")] = None,
    till: Annotated[str | None, typer.Option("--till", metavar="NAMN", help="Vem som tar över åtgärden.")] = None,
    skal: Annotated[str | None, typer.Option("--skäl", metavar="TEXT", help="Varför, på en rad.")] = None,
    den: Den = None,
    av: Av = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Flytta en åtgärds sista dag, eller lämna över den till någon annan.

    Det som stod i anteckningarna står kvar där. natverk antecknar vad som gäller i stället.

    Exempel:
      natverk åtgärd flytta 2027-1/å3 2027-05-21
      natverk åtgärd flytta 2027-1/å3 21 maj --skäl "Fler kommuner vill hinna svara."
      natverk åtgärd flytta 2027-1/å3 --till "Emma Friman"
    """
    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    chosen = find_atgard(nu, atgard)
    refuse_avslutat(chosen)
    if not datum and till is None:
        raise NatverkError(
            "Säg vilken dag som ska gälla, eller vem som tar över:\n"
            f"natverk åtgärd flytta {chosen.beteckning} DATUM\n"
            f"natverk åtgärd flytta {chosen.beteckning} --till NAMN"
        )
    day = read_skett(nu, den)
    refuse_before(chosen, day)
    later = _new_day(nu, datum, day) if datum else None
    _refuse_day(nu, chosen, till or "")
    other = read_av(nu, till, "--till", ja=ja) if till is not None else None
    told = read_rad(skal, "--skäl") if skal is not None else None
    by = read_av(nu, av, ja=ja) if av is not None else None
    events = tuple(_events(nu, chosen, later, other, Handelse(den=day, vad="flyttad", av=by, text=told)))
    if not events:
        output.say(f"Så står det redan om {chosen.beteckning}. Inget att spara.")
        return
    _warn(nu, other)
    save_event(here, chosen, events, _message(nu, chosen, events), ja=ja, prova=prova)


def _new_day(nu: Nulage, words: list[str], den: date) -> date:
    day = read_day(" ".join(words), nu.idag, "åtgärd flytta")
    if day < den:
        raise NatverkError(f"{stor(i_ord(day))} har redan varit, så åtgärden kan inte flyttas dit.")
    return day


def _refuse_day(nu: Nulage, atgard: Arende, till: str) -> None:
    """Raise NatverkError when a day is given where the one who takes over belongs."""
    from natverk_cli.model.namngivna import namngivna
    from natverk_cli.svenska.datum_las import read_datum

    if namngivna(nu.natverk.medlemmar, till):
        return
    try:
        day = read_datum(till, nu.idag)
    except ValueError:
        return
    raise NatverkError(
        f"{citat(till)} är en dag, och efter --till står den som tar över åtgärden. Inget har ändrats.\n"
        f"Ska den vara klar senast {i_ord(day)}? Skriv: natverk åtgärd flytta {atgard.beteckning} {day}"
    )


def _warn(nu: Nulage, ansvarig: str | None) -> None:
    """Say so when a task is handed over to somebody who is no member, or has left."""
    medlem = nu.natverk.medlem(ansvarig)
    if ansvarig and not medlem:
        output.say(f"Obs: ingen medlem heter {citat(ansvarig)}. Namnet skrivs som det står.")
    elif medlem and not medlem.is_med(nu.idag):
        output.say(f"Obs: {medlem.namn} är inte med i nätverket {utan_veckodag(nu.idag)}.")


def _events(
    nu: Nulage, atgard: Arende, senast: date | None, ansvarig: str | None, flyttad: Handelse
) -> Iterator[Handelse]:
    """What changes: nothing for a day or a person that it already has."""
    from msgspec.structs import replace

    from natverk_cli.ansvar.ansvariga import ansvariga
    from natverk_cli.documents.handelser import namn

    is_moved = senast is not None and senast != atgard.senast
    if is_moved:
        yield replace(flyttad, senast=senast)
    if ansvarig and ansvariga(nu, atgard) != (namn(nu, ansvarig),):
        yield replace(flyttad, vad="överlämnad", ansvarig=ansvarig, text=None if is_moved else flyttad.text)


def _message(nu: Nulage, atgard: Arende, events: tuple[Handelse, ...]) -> str:
    from natverk_cli.documents.handelser import namn

    what = [
        f"flytta åtgärden {atgard.beteckning} till senast {utan_veckodag(one.senast)}"
        if one.senast
        else f"lämna över {'den' if number else f'åtgärden {atgard.beteckning}'} till {namn(nu, one.ansvarig)}"
        for number, one in enumerate(events)
    ]
    return stor(lista(what))
