"""natverk protokoll granska."""

from typing import TYPE_CHECKING, Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.protokoll.lasta import find_open, record_of, wrong_in
from natverk_cli.cli.val import Idag, Mapp, MoteArgument, one_of
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import antal
from natverk_cli.svenska.rubrik import titel

if TYPE_CHECKING:
    from natverk_cli.documents.granskning import Brist


def command(
    mote: MoteArgument = None,
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> int:
    """Visa vad som saknas innan anteckningarna kan låsas.

    Visar det som är kvar att fylla i, närvaro som är okänd, rader som inte går att tolka, ansvariga som ingen heter
    och annat, var det står och hur det rättas. Avslutas med 0 när inget hindrar att de låses och 1 när något gör det.

    Exempel:
      natverk protokoll granska 2027-1
    """
    from natverk_cli.formats.granskning import json, text

    nu = open_network(mapp, idag).nu
    demand_read(nu, "inställningar", "möten", "justeringar")
    chosen = find_open(nu, mote)
    brister = _brister(nu, chosen)
    hinder = [one for one in brister if one.is_hinder]
    nasta = _nasta(nu, chosen, is_klar=not hinder)
    if visa == "json":
        output.show(json(chosen, brister, nasta))
        return int(bool(hinder))
    if brister:
        output.show(text(brister, output.style(), output.line_width()))
    output.say(("\n" if brister else "") + _summary(nu, chosen, len(hinder)) + f" {nasta}")
    return int(bool(hinder))


def _brister(nu: Nulage, mote: Mote) -> "tuple[Brist, ...]":
    """What is missing in the record, or what is wrong in its file when it cannot be read."""
    from natverk_cli.documents.granskning import felen, granska

    fil = f"data/moten/{mote.id}/protokoll.md"
    wrong = wrong_in(nu, fil)
    if nu.natverk.protokoll_fran(mote.id) is None and wrong:
        return tuple(felen(wrong))
    return granska(nu, mote, record_of(nu, mote), wrong)


def _summary(nu: Nulage, mote: Mote, hinder: int) -> str:
    title = titel(nu.natverk.installningar.rubrik)
    which = f"{title.bestamd} från mötet {i_ord(mote.datum)}"
    if hinder:
        return f"{which} kan inte låsas än: {antal(hinder, 'sak', 'saker', 'en')} att ordna. När allt är ordnat:"
    return f"{which} kan låsas:"


def _nasta(nu: Nulage, mote: Mote, *, is_klar: bool) -> str:
    """The command that comes next: locking, or noting who approved."""
    if nu.natverk.installningar.justering == "ingen" or not is_klar:
        lock = "färdig" if nu.natverk.installningar.justering == "ingen" else "justera"
        return f"natverk protokoll {lock} {mote.id}"
    return f'natverk protokoll justera {mote.id} --av "Förnamn Efternamn" --genom mejl'
