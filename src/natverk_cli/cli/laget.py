"""natverk läget."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, NamedTuple

import typer

from natverk_cli.ansvar.uppgift import VEM, Uppgift
from natverk_cli.cli import output
from natverk_cli.cli.context import open_network
from natverk_cli.cli.val import Idag, Mapp, one_of
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import lista


class _Svar(NamedTuple):
    """What was asked for: the tasks, on which day of which network, and whether what is done is to be seen."""

    uppgifter: Sequence[Uppgift]
    nu: Nulage
    alla: bool


def _text(svar: _Svar) -> None:
    from natverk_cli.formats.uppgifter import text

    shown = text(svar.uppgifter, output.style(), output.line_width(), alla=svar.alla)
    output.show(shown.rstrip("\n") or "Inga uppgifter.")


def _json(svar: _Svar) -> None:
    from natverk_cli.formats.uppgifter import json

    output.show(json(svar.uppgifter))


def _ics(svar: _Svar) -> None:
    from natverk_cli.formats.ics import render

    wanted = [one for one in svar.uppgifter if svar.alla or one.lage != "klar"]
    output.show_file(render(wanted, svar.nu.natverk.installningar.namn, svar.nu.idag))


# A new form is an entry here.
_FORMAT: Mapping[str, Callable[[_Svar], None]] = {"text": _text, "json": _json, "ics": _ics}


def command(
    roll: Annotated[
        str | None, typer.Option("--roll", metavar="ROLL", help="Bara en rolls uppgifter, till exempel sekreterare.")
    ] = None,
    medlem: Annotated[str | None, typer.Option("--medlem", metavar="NAMN", help="Bara en persons uppgifter.")] = None,
    alla: Annotated[bool, typer.Option("--alla", help="Visa också det som är klart.")] = False,
    visa: Annotated[
        str,
        typer.Option(
            "--format",
            parser=one_of(*_FORMAT),
            metavar="FORMAT",
            help=f"{lista(tuple(_FORMAT), 'eller')}. ics är en fil till kalendern: sista dagen för det som återstår.",
        ),
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa alla uppgifter: vem, vad, när, läge och bevis.

    Varje plikt i uppdragsbeskrivningen blir uppgifter för möten, år och roller. En uppgift är klar, kommer, är dags,
    är försenad eller väntar på någon annan.

    Exempel:
      natverk läget --roll sekreterare
      natverk läget --medlem "Emma Friman" --format ics > uppgifter.ics
    """
    from natverk_cli.ansvar.uppgifter import uppgifter

    _, nu = open_network(mapp, idag)
    chosen = [one for one in uppgifter(nu) if _is_asked(one, _roll(roll), _name(nu, medlem))]
    _FORMAT[visa](_Svar(chosen, nu, alla))


def _is_asked(uppgift: Uppgift, roll: str | None, name: str | None) -> bool:
    return (roll is None or uppgift.roll == roll) and (name is None or name in uppgift.vem)


def _roll(given: str | None) -> str | None:
    """The role's id, from its id or its name in running text."""
    if given is None:
        return None
    from natverk_cli.svenska.ord import menade_du

    names = {**{id_: id_ for id_ in VEM}, **{name: id_ for id_, name in VEM.items()}}
    near = given if given in names else menade_du(given, tuple(names))
    if near is None:
        raise NatverkError(f"Rollen ”{given}” finns inte. Välj {lista(list(VEM), 'eller')}.")
    return names[near]


def _name(nu: Nulage, given: str | None) -> str | None:
    """The member's full name, from the name or the id."""
    if given is None:
        return None
    from natverk_cli.svenska.ord import menade_du

    names = {name: medlem.namn for medlem in nu.natverk.medlemmar for name in (medlem.id, medlem.namn)}
    if given in names:
        return names[given]
    near = menade_du(given, tuple(medlem.namn for medlem in nu.natverk.medlemmar))
    question = f" Menade du {near}?" if near else ""
    raise NatverkError(f"Medlemmen ”{given}” finns inte.{question}")
