"""natverk kontrollera --rätta: what can be meant in one way only is mended, shown, saved as one change, and told."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import normalize

from natverk_cli.ansvar.handlingar import varfor_orord
from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, read_nulage
from natverk_cli.cli.handandring import describe, subjects
from natverk_cli.cli.rader import ask_adresser
from natverk_cli.cli.sparande import difference, save_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.diagnostics.mending import mend_files
from natverk_cli.git import Unsaved, unsaved
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules import KODER
from natverk_cli.rules.check import check
from natverk_cli.source.place import Mending
from natverk_cli.svenska.ord import citat

_UNFIT = "Filen är ändrad för hand och har mer som måste rättas först."
_OTHERWISE = "Det går inte utan att något annat i filen ändras. Rätta det för hand."


class Rattat(NamedTuple):
    """The mended files' new bytes, the findings put right, and the network as it then stands."""

    files: Mapping[str, bytes]
    made: Sequence[Diagnostic]
    nu: Nulage


def mend_network(here: Context, *, ja: bool, prova: bool) -> Nulage:
    """Mend what can be mended, show it, save it and tell it; the network as it then stands, or with `prova` would."""
    rattat = mend_all(here)
    by_hand = _by_hand(here, rattat.files)
    unfit = by_hand.keys() & _stopped(rattat.nu) if by_hand else set()
    if unfit:
        rattat = _without(here, rattat, unfit)
        by_hand = {path: one for path, one in by_hand.items() if path not in unfit}
    if rattat.files:
        _show(here, rattat, by_hand.values())
    else:
        output.say("Det finns inget att rätta automatiskt.")
    if prova and rattat.files:
        output.say("Det här är bara en provkörning. Inget har sparats.")
    elif rattat.files and not _is_saved(here, rattat, by_hand, ja=ja):
        return here.nu
    _tell("Det här skulle rättas:" if prova else "Rättat:", (_told(one, prova=prova) for one in rattat.made))
    nu = rattat.nu if prova or not rattat.files else read_nulage(here.folder, here.nu.idag)
    _tell("Rättas inte automatiskt:", _left(nu, unfit))
    output.say("")
    return nu


def mend_all(here: Context) -> Rattat:
    """Mend until nothing more can be: what is wrong in a file may show only when that file, or another, can be read."""
    rattat = Rattat({}, (), here.nu)
    while True:
        nu = rattat.nu
        step = mend_files((one for one in check(nu) if not varfor_orord(nu, one.fil)), nu.natverk.kallor)
        if not step.files:
            return rattat
        files = {**rattat.files, **step.files}
        made = sorted((*rattat.made, *step.made), key=lambda one: (one.fil, one.rad, one.kolumn))
        rattat = Rattat(files, made, read_nulage(here.folder, nu.idag, files))


def _by_hand(here: Context, files: Collection[str]) -> dict[str, Unsaved]:
    """What somebody has changed by hand and not saved of these files, by their paths."""
    found = {one.path: one for one in unsaved(here.folder, tuple(files))} if files else {}
    return {path: found[normalize("NFC", path)] for path in files if normalize("NFC", path) in found}


def _stopped(nu: Nulage) -> set[str]:
    """The files in which something is left that must never be saved."""
    return {one.fil for one in check(nu) if KODER[one.kod].stops_saving}


def _without(here: Context, rattat: Rattat, paths: Collection[str]) -> Rattat:
    files = {path: data for path, data in rattat.files.items() if path not in paths}
    made = [one for one in rattat.made if one.fil not in paths]
    return Rattat(files, made, read_nulage(here.folder, here.nu.idag, files))


def _changes(here: Context, rattat: Rattat) -> tuple[Change, ...]:
    return tuple(Change(path, here.nu.natverk.kallor.get(path), data, edit=True) for path, data in rattat.files.items())


def _show(here: Context, rattat: Rattat, by_hand: Collection[Unsaved]) -> None:
    """Show the change as talk: what the command was asked for is the findings that remain."""
    for change in _changes(here, rattat):
        output.say("\n".join([f"{change.path} (ändras)", *difference(change), ""]))
    if by_hand:
        told = "\n".join(f"  {describe(one)}" for one in by_hand)
        output.say(f"I samma filer finns det du har ändrat för hand, som sparas också:\n{told}\n")


def _is_saved(here: Context, rattat: Rattat, by_hand: Collection[str], *, ja: bool) -> bool:
    """Save the change; False after a no. Saving itself asks about what is changed by hand, with both changes shown."""
    if not by_hand and not ask("Vill du spara rättningarna?", ja=ja):
        output.say("Inget har ändrats och inget har sparats.\n")
        return False
    ask_adresser(here, _changes(here, rattat), ja=ja)
    what = "Spara ändringar och rätta automatiskt i" if by_hand else "Rätta automatiskt i"
    plan = Plan(_changes(here, rattat), f"{what} {subjects(tuple(rattat.files), rattat.nu.natverk)}")
    save_plan(here.folder, plan, ja=ja)
    return True


def _told(one: Diagnostic, *, prova: bool) -> str:
    mending = one.mending or Mending("", "")
    if not mending.old:
        return f"{one.fil}: {mending.path[0]}: {mending.new} {'läggs' if prova else 'lades'} till"
    return f"{one.fil}:{one.rad}: {citat(mending.old)} {'blir' if prova else 'blev'} {citat(mending.new)}"


def _left(nu: Nulage, unfit: Collection[str]) -> Iterator[str]:
    """What can be meant in one way only but was not mended, and why."""
    for one in check(nu):
        if one.mending:
            why = _UNFIT if one.fil in unfit else varfor_orord(nu, one.fil) or _OTHERWISE
            yield f"{one.fil}:{one.rad}: {why}"


def _tell(heading: str, lines: Iterable[str]) -> None:
    told = [f"  {line}" for line in lines]
    if told:
        output.say("\n".join(["", heading, *told]))
