"""natverk protokoll dela."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network, read_day, read_nulage
from natverk_cli.cli.protokoll.anteckningarna import READ, refuse_otydligt
from natverk_cli.cli.protokoll.lasta import open_record, record_of
from natverk_cli.cli.rader import ask_adresser, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.formats.style import in_lines
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import antal, lista, stor


def command(
    mote: MoteArgument = None,
    svar_senast: Annotated[
        str | None, typer.Option("--svar-senast", metavar="DATUM", help="Sista dagen att svara.")
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Dela ett utkast med dem som var med, för synpunkter.

    Skriver utkastet som vanlig text, märkt UTKAST, att klistra in i ett brev. Texten läggs också i ut/. Det som är
    märkt [internt] är utelämnat, för ett brev kan skickas vidare. Inget skickas: det gör du själv. Att utkastet gick ut
    antecknas, och anteckningarna är märkta för synpunkter tills de låses. Svaren läser du in med natverk protokoll
    läs-in.

    Exempel:
      natverk protokoll dela
      natverk protokoll dela 2027-1 --svar-senast "19 februari"
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ, "utskick")
    chosen, protokoll = open_record(here.nu, mote, "dela")
    _refuse_nobody(chosen, protokoll)
    refuse_otydligt(here.nu, chosen, protokoll, "Inget utkast har delats av")
    after, sent = _as_shared(here, chosen, protokoll, _day(here.nu, svar_senast))
    letter, changes = _letter(after, chosen, protokoll, sent)
    refuse_personuppgifter(here.nu, changes[1:])
    ask_adresser(here, changes[1:], ja=ja or prova)
    output.show(
        "\n".join(piece for line in letter.split("\n") for piece in in_lines(line, output.line_width()) or [""])
    )
    _tell(after, chosen)
    if prova:
        show_plan(changes[1:])
        return
    if not ask("Ska det antecknas att utkastet går ut i dag?", ja=ja):
        output.say("Inget har sparats.")
        return
    title = here.nu.natverk.installningar.rubrik.lower()
    message = f"Dela utkastet till {title} från mötet {i_ord(chosen.datum)} för synpunkter ({chosen.id})"
    save_plan(here.folder, Plan(tuple(one for one in changes if one.before != one.after), message), ja=ja)
    output.say(
        f"\nBrevet ligger i {changes[0].path}. Klistra in det i ett mejl, eller i Word och bifoga det.\n"
        f"När svaren kommer: natverk protokoll läs-in FIL {chosen.id}"
    )


def _refuse_nobody(mote: Mote, protokoll: Protokoll) -> None:
    if not protokoll.has_narvaro:
        raise NatverkError(
            f"Det står inte om någon var med på mötet {i_ord(mote.datum)}, så det finns ingen att dela utkastet med.\n"
            f"Anteckna vilka som var med: natverk protokoll närvaro {mote.id}"
        )


def _day(nu: Nulage, given: str | None) -> date | None:
    day = read_day(given, nu.idag, "--svar-senast") if given else None
    if day and day < nu.idag:
        raise NatverkError(f"{stor(i_ord(day))} har redan varit. Välj en dag från i dag, {i_ord(nu.idag)}.")
    return day


def _as_shared(here: Context, mote: Mote, protokoll: Protokoll, svar_senast: date | None) -> tuple[Context, Utskick]:
    """The network as it will be once the draft has gone out, and the entry of that."""
    from msgspec.structs import replace

    from natverk_cli.cli.protokoll.utkastet import sekreteraren
    from natverk_cli.documents.beteckningar import with_ids
    from natverk_cli.documents.utskick import utkast_delat
    from natverk_cli.source.edit import set_value

    marked = set_value(with_ids(here.nu, protokoll), ("status",), "för synpunkter", is_markdown=True)
    nu = read_nulage(here.folder, here.nu.idag, {protokoll.fil: marked})
    entry = utkast_delat(nu, record_of(nu, mote), sekreteraren(here, mote, protokoll), svar_senast)
    told = replace(nu.natverk, utskick=(*nu.natverk.utskick, entry))
    return here._replace(nu=nu._replace(natverk=told)), entry


def _letter(here: Context, mote: Mote, before: Protokoll, sent: Utskick) -> tuple[str, tuple[Change, ...]]:
    """The letter, and the changes: the letter's own file first."""
    from natverk_cli.cli.protokoll.utkastet import brev
    from natverk_cli.documents.fields import yaml_file

    record = record_of(here.nu, mote)
    letter = brev(here, mote, record).text
    return letter, (
        Change(f"ut/utkast-{mote.id}.txt", None, letter.encode()),
        Change(record.fil, before.data, record.data, edit=True),
        Change(sent.fil, None, yaml_file(sent)),
    )


def _tell(here: Context, mote: Mote) -> None:
    """Who should have it, and what they will see that is not finished."""
    from natverk_cli.cli.protokoll.utkastet import mottagarna

    record = record_of(here.nu, mote)
    output.say(f"\nSkicka det till dem som var med: {lista(mottagarna(here, record))}.")
    if count := len(record.markorer):
        output.say(
            f"I utkastet är {antal(count, 'markering', 'markeringar', 'en')} kvar att fylla i. Det hindrar inte att du "
            "delar det."
        )
