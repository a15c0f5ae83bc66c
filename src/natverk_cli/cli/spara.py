"""natverk spara."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import find_network, open_network, read_nulage
from natverk_cli.cli.rader import ask_om_adresser
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.errors import NatverkError
from natverk_cli.git import Unsaved, unsaved
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import antal

# What the network's own people change by hand.
OURS = ("data", "templates")
_SHOWN = 10


def command(
    vilka: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SÖKVÄG", help="Bara de här filerna eller mapparna, annars allt i data/ och templates/."
        ),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Spara det du har ändrat för hand.

    Visar vad som är ändrat, kontrollerar det och sparar det som en ändring. Filer med fel som gör dem oläsliga, och
    filer med personuppgifter, sparas inte förrän de är rättade. Om en adress frågas det: en lokal får stå kvar.

    Exempel:
      natverk spara
      natverk spara data/medlemmar
    """
    here = open_network(mapp, idag)
    under = tuple(_inside(here.folder, mapp, path) for path in vilka or ()) or OURS
    save_by_hand(here.folder, here.nu.idag, under, ja=ja, prova=prova, nu=here.nu)


def _inside(folder: Path, mapp: Path | None, path: str) -> str:
    """A path as the user typed it, from the network's folder."""
    start = folder if mapp else Path.cwd()
    full = (start / path).absolute()
    try:
        return full.relative_to(find_network(folder).absolute()).as_posix()
    except ValueError:
        raise NatverkError(f"{path} ligger inte i nätverkets mapp, {folder}.") from None


def save_by_hand(
    folder: Path,
    idag: date,
    under: Sequence[str],
    *,
    ja: bool = True,
    prova: bool = False,
    fraga: bool = False,
    nu: Nulage | None = None,
) -> None:
    """Show, check and save what was changed by hand under some paths.

    `fraga` tells that somebody is there to answer about addresses, though what was written is to be saved unasked.
    """
    from natverk_cli.cli.handandring import describe, message
    from natverk_cli.rules.check import check

    # Hidden files are no part of the network: they are not read, so nobody has looked at what they hold.
    changed = tuple(one for one in unsaved(folder, under) if not one.path.rpartition("/")[2].startswith("."))
    if not changed:
        output.say("Inget att spara: allt är redan sparat.")
        return
    nu = nu or read_nulage(folder, idag)
    output.say("Ändrat för hand:")
    for one in changed:
        output.say(f"  {describe(one)}")
    found = check(nu)
    _refuse(folder, changed, found)
    ask_om_adresser(list(_adresser(nu, changed, found)), ja=prova or (ja and not fraga))
    changes = tuple(_changes(nu, changed))
    if prova:
        show_plan(changes)
        return
    if not ask("Vill du spara?", ja=ja):
        output.say("Inget har sparats. Dina ändringar ligger kvar i filerna.")
        return
    save_plan(folder, Plan(changes, message(changed, nu.natverk)), ja=True, adopt=True)


def _changes(nu: Nulage, changed: Sequence[Unsaved]) -> Iterator[Change]:
    """What to save: the files as they are, records with ids on the lines that lack them."""
    from natverk_cli.documents.beteckningar import with_ids

    records = {protokoll.fil: protokoll for protokoll in nu.natverk.protokoll if not nu.is_last(protokoll.mote)}
    for one in changed:
        record = records.get(one.path)
        after = with_ids(nu, record) if record and one.after is not None else one.after
        yield Change(one.path, one.after, after, edit=True)


def _adresser(nu: Nulage, changed: Sequence[Unsaved], found: Sequence[Diagnostic]) -> Iterator[str]:
    """What looks like a person's address on a line that is not saved yet."""
    from natverk_cli.formats.style import plain
    from natverk_cli.formats.text import headline

    before = {one.path: (one.before or b"").decode("utf-8", "replace") for one in changed}
    for one in found:
        if one.kod == "G005" and one.fil in before:
            line = nu.natverk.kallor[one.fil].decode("utf-8-sig", "replace").split("\n")[one.rad - 1]
            if line[one.kolumn - 1 : one.slut - 1] not in before[one.fil]:
                yield headline(one, plain)


def _refuse(folder: Path, changed: Sequence[Unsaved], found: Sequence[Diagnostic]) -> None:
    """Raise NatverkError if a changed file must be put right before it is saved."""
    from natverk_cli.formats.style import plain
    from natverk_cli.formats.text import headline
    from natverk_cli.rules import KODER

    _refuse_deleted_records(folder, changed)
    paths = {one.path for one in changed}
    stops = [one for one in found if one.fil in paths and KODER[one.kod].stops_saving]
    if stops:
        shown = "\n".join(f"{headline(one, plain)}\nhjälp: {one.hjalp}" for one in stops[:_SHOWN])
        raise NatverkError(f"Inget har sparats, för det här behöver rättas först:\n\n{shown}")
    wrong = [one for one in found if one.niva == "fel"]
    if wrong:
        count = antal(len(wrong), "fel", "fel")
        output.say(f"Obs: kontrollen hittar {count} i nätverket. Se vad som ska rättas: natverk kontrollera")


def _refuse_deleted_records(root: Path, changed: Sequence[Unsaved]) -> None:
    """Raise NatverkError if a locked record, or its lock, would go away."""
    gone = {one.path for one in changed if one.state == "borttagen"}
    for path in sorted(gone):
        folder, _, name = path.rpartition("/")
        lock = f"{folder}/justering.yaml"
        locked = name == "protokoll.md" and (lock in gone or (root / lock).exists())
        if name == "justering.yaml" or locked:
            raise NatverkError(
                f"Inget har sparats, för {path} är borttagen. Låsta anteckningar är en allmän handling och får inte "
                f"försvinna.\nTa tillbaka filen: git restore -- {path}"
            )
