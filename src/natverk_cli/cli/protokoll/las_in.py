"""natverk protokoll läs-in."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network, read_nulage
from natverk_cli.cli.protokoll.anteckningarna import READ
from natverk_cli.cli.protokoll.lasta import record_of, wrong_in
from natverk_cli.cli.rader import ask_adresser, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista

if TYPE_CHECKING:
    from collections.abc import Sequence

    from natverk_cli.cli.protokoll.inlasningen import Jamford
    from natverk_cli.model.protokoll import Protokoll
    from natverk_cli.synpunkter.forslag import Forslag


def command(
    fil: Annotated[Path, typer.Argument(metavar="FIL", help="Filen som kom tillbaka: .docx, .txt eller .md.")],
    mote: MoteArgument = None,
    paragraf: Annotated[
        list[str] | None,
        typer.Option("--paragraf", metavar="N", help="Bara den paragrafen. Skrivs en gång för var och en."),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Läs in synpunkter på utkastet, eller anteckningar.

    Visar vad filen skulle ändra i utkastet, paragraf för paragraf, och frågar om var och en: ja, nej, alla eller
    avbryt. Det du säger ja till sparas. Filen kan vara utkastet som kom tillbaka ändrat, eller anteckningar skrivna i
    Word eller Teams. Kommentarer i Word visas men läggs aldrig in av sig själva. Närvaron och annat överst i filen rörs
    inte, och beteckningar som b1 och å3 behålls. Sist står det som inte gick att placera.

    Exempel:
      natverk protokoll läs-in Hämtat/utkast-2027-1.docx
      natverk protokoll läs-in anteckningar.txt 2027-1 --paragraf 4
    """
    from natverk_cli.cli.protokoll.inlasning_val import med_fri_text, valda
    from natverk_cli.cli.protokoll.inlasningen import jamford
    from natverk_cli.synpunkter.fil import read_fil

    here = open_network(mapp, idag)
    demand_read(here.nu, *READ, "utskick")
    inlast = read_fil(fil)
    found = jamford(here, mote, inlast)
    output.say(f"Jämfört med utkastet från mötet {i_ord(found.mote.datum)} ({found.mote.id}):\n")
    if inlast.is_sparad:
        output.say("I filen är ändringar spårade. De är lästa som om alla vore godtagna.\n")
    chosen = valda(found, paragraf or [])
    if found.fri:
        found, chosen = med_fri_text(found, chosen)
    forslag = tuple(one for one in found.forslag if not chosen or one.avsnitt.nummer in chosen)
    _read_in(here, found, forslag, named=bool(chosen), ja=ja, prova=prova)


def _read_in(
    here: Context, found: "Jamford", forslag: "tuple[Forslag, ...]", *, named: bool, ja: bool, prova: bool
) -> None:
    """Ask, save what is accepted as one change, and list what was not understood."""
    from natverk_cli.cli.protokoll.inlasning_fragor import accepterade, visa_kommentarer, visa_oforstatt

    accepted, left = accepterade(forslag, _ids(found.protokoll), named=named, ja=ja or prova)
    if accepted:
        change = _change(here, found, accepted)
        _refuse(here, found, change, ja=ja or prova)
        if prova:
            show_plan([change])
        else:
            save_plan(here.folder, Plan((change,), _message(here, found, accepted)), ja=ja)
    elif not forslag:
        output.say("Inget i filen skiljer sig från utkastet. Inget har ändrats.")
    else:
        output.say("Inget har lästs in.")
    visa_kommentarer(found)
    visa_oforstatt(found, left)
    if accepted and not prova:
        _tell_next(here, found)


def _refuse(here: Context, found: "Jamford", change: Change, *, ja: bool) -> None:
    """NatverkError if the change holds personal data; what the Word file's comments say is told all the same."""
    from natverk_cli.cli.protokoll.inlasning_fragor import visa_kommentarer

    try:
        refuse_personuppgifter(here.nu, (change,))
        ask_adresser(here, (change,), ja=ja)
    except NatverkError:
        visa_kommentarer(found)
        raise


def _message(here: Context, found: "Jamford", accepted: "Sequence[Forslag]") -> str:
    title = here.nu.natverk.installningar.rubrik.lower()
    sections = lista([f"§ {one.avsnitt.nummer}" for one in accepted])
    return f"Läs in text i utkastet till {title} från mötet {i_ord(found.mote.datum)} ({found.mote.id}): {sections}"


def _change(here: Context, found: "Jamford", accepted: "Sequence[Forslag]") -> Change:
    """The record with what was accepted, each new decision, task and question with an id."""
    from natverk_cli.documents.beteckningar import with_ids
    from natverk_cli.synpunkter.skriv import skriven

    before = found.protokoll
    ids = _ids(before)
    data = skriven(before.data, accepted, ids)
    nu = read_nulage(here.folder, here.nu.idag, {before.fil: data})
    after = nu.natverk.protokoll_fran(found.mote.id)
    touched = {one.avsnitt.nummer for one in accepted}
    others = [
        [(one.nummer, one.text) for one in record.paragrafer if one.nummer not in touched]
        for record in (before, after)
        if record
    ]
    if after is None or others[0] != others[1] or len(after.paragrafer) != len(before.paragrafer):
        raise NatverkError(
            "Texten i filen är skriven så att något annat i utkastet också skulle ändras. Inget har sparats.\n"
            f"Läs in en paragraf i taget med --paragraf, eller skriv in ändringen för hand i {before.fil}."
        )
    return Change(before.fil, before.data, with_ids(nu, after, ids), edit=True)


def _ids(protokoll: "Protokoll") -> frozenset[str]:
    return frozenset(note.id for note in protokoll.noteringar if note.id)


def _tell_next(here: Context, found: "Jamford") -> None:
    """What in the record became unclear, and what comes next."""
    fil = found.protokoll.fil
    nu = read_nulage(here.folder, here.nu.idag)
    known = {(one.kod, one.text) for one in wrong_in(here.nu, fil)}
    for one in wrong_in(nu, fil):
        if (one.kod, one.text) not in known:
            output.say(f"\nAtt rätta i {one.fil}, rad {one.rad}: {one.text}\nhjälp: {one.hjalp}")
    left = len(record_of(nu, found.mote).markorer)
    output.say(f"\n{'Se vad som är kvar' if left else 'Se om något saknas'}: natverk protokoll granska {found.mote.id}")
