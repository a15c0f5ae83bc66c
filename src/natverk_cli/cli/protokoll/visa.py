"""natverk protokoll visa."""

from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.moten import find_mote
from natverk_cli.cli.protokoll.anteckningarna import READ, bilagor, printed, refuse_otydligt
from natverk_cli.cli.val import Idag, Mapp, MoteArgument, one_of
from natverk_cli.documents import deltagande
from natverk_cli.documents.deltagande import Visning
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista
from natverk_cli.svenska.rubrik import titel


def command(
    mote: MoteArgument = None,
    offentlig: Annotated[
        bool,
        typer.Option("--offentlig", help="Versionen som får publiceras, utan det som är internt och utan frånvaro."),
    ] = False,
    visa: Annotated[
        str,
        typer.Option("--format", parser=one_of("text", "md", "json"), metavar="FORMAT", help="text, md eller json."),
    ] = "md",
    mapp: Mapp = None,
    idag: Idag = None,
) -> None:
    """Visa minnesanteckningarna i tryck.

    Texten är sekreterarens egen, ord för ord, med deltagare, åtgärder, rättelser och fingeravtryck. Det som inte står
    någonstans sägs, och ett utkast är märkt som det. Med --offentlig utelämnas allt mellan en rad [internt] och en rad
    [slut internt], och ingens frånvaro nämns. Formatet text är till för att klistra in i ett brev.

    Exempel:
      natverk protokoll visa 2027-1
      natverk protokoll visa 2027-1 --offentlig --format text
    """
    here = open_network(mapp, idag)
    chosen, protokoll = _to_show(here.nu, mote)
    demand_read(here.nu, *READ)
    if visa == "json":
        _show_json(here, chosen, protokoll, publik=offentlig)
    elif visa == "text":
        from natverk_cli.formats.klartext import klartext

        output.show(klartext(printed(here, chosen, protokoll, _visning(here.nu, publik=offentlig))))
    else:
        output.show_paper(printed(here, chosen, protokoll, _visning(here.nu, publik=offentlig)))
    if offentlig:
        _tell_public(here.nu, protokoll)


def _visning(nu: Nulage, *, publik: bool) -> Visning:
    return deltagande.offentlig(nu) if publik else deltagande.INTERN


def _show_json(here: Context, mote: Mote, protokoll: Protokoll, *, publik: bool) -> None:
    from natverk_cli.formats.anteckningar import anteckningar_json

    if publik:
        refuse_otydligt(here.nu, mote, protokoll)
    output.show(anteckningar_json(here.nu, mote, protokoll, bilagor(here.folder, mote), publik=publik))


def _to_show(nu: Nulage, given: str | None) -> tuple[Mote, Protokoll]:
    """The meeting given, or the latest that has a record, and its record."""
    written = [mote for mote in nu.natverk.moten if nu.natverk.protokoll_fran(mote.id)]
    held = [mote for mote in written if mote.datum <= nu.idag]
    mote = find_mote(nu, given, bakat=True) if given else next(iter((*reversed(held), *written)), None)
    if mote is None:
        raise NatverkError("Det finns inga anteckningar att visa.\nÖppna nya: natverk protokoll ny")
    protokoll = nu.natverk.protokoll_fran(mote.id)
    if protokoll is None:
        raise NatverkError(_missing(nu, mote))
    return mote, protokoll


def _missing(nu: Nulage, mote: Mote) -> str:
    title = titel(nu.natverk.installningar.rubrik)
    if any(brist.fil == f"data/moten/{mote.id}/protokoll.md" for brist in nu.natverk.brister):
        return f"{title.bestamd} från mötet {i_ord(mote.datum)} går inte att läsa.\nSe felen: natverk kontrollera"
    if nu.is_borta(mote.id):
        return (
            f"{title.bestamd} från mötet {i_ord(mote.datum)} är {title.last} men borta.\n"
            f"Ta tillbaka {'dem' if title.pronomen == 'de' else title.pronomen}: natverk protokoll återställ {mote.id}"
        )
    return f"Det finns inga anteckningar från mötet {i_ord(mote.datum)}.\nÖppna nya: natverk protokoll ny {mote.id}"


def _tell_public(nu: Nulage, protokoll: Protokoll) -> None:
    """What somebody should know before the public version is published."""
    from natverk_cli.documents.franvaro_i_text import franvaro_i_text

    if absent := list(franvaro_i_text(nu, protokoll)):
        cure = "Skriv den delen mellan en rad [internt] och en rad [slut internt]."
        if nu.is_last(protokoll.mote):
            title = titel(nu.natverk.installningar.rubrik)
            cure = f"{title.bestamd} är {title.last}, så ta bort det ur det du publicerar."
        output.say(
            f"\nAtt tänka på: i texten står det att {lista(absent)} inte var med. Enskildas frånvaro publiceras "
            f"aldrig. {cure}"
        )
    if "namn" not in nu.natverk.installningar.offentligt:
        output.say("\nAtt tänka på: nätverket publicerar inte namn, men i anteckningarnas egen text kan det stå namn.")
