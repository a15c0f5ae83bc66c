"""natverk protokoll återställ."""

from pathlib import Path
from typing import Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, open_network
from natverk_cli.cli.protokoll.lasta import changed_first
from natverk_cli.cli.sparande import difference, save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.svenska.ord import citat, lista


def command(
    mote: Annotated[str | None, typer.Argument(metavar="MÖTE", help="Mötets beteckning, till exempel 2027-1.")] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Ta tillbaka en ändring av låsta anteckningar.

    Anteckningarna och deras lås blir åter som de var när de låstes. Det som stod i stället läggs i ut/, så att inget
    du har skrivit går förlorat.

    Exempel:
      natverk protokoll återställ 2027-1
    """
    from natverk_cli.git.historik import as_locked

    here = open_network(mapp, idag)
    chosen = _chosen(here.nu, mote)
    changes = _changes(here, as_locked(here.folder, chosen)) if chosen else ()
    if not changes or chosen is None:
        output.say("Inget att ta tillbaka: de låsta anteckningarna är som när de låstes.")
        return
    if prova:
        show_plan(changes)
        return
    for change in changes:
        output.say("\n".join((change.path, *difference(change))))
    if not ask(f"Ska anteckningarna från mötet {chosen} bli som när de låstes?", ja=ja):
        output.say("Inget har ändrats.")
        return
    plan = Plan((*changes, *_kept(here, changes)), f"Återställ de låsta anteckningarna från mötet {chosen}")
    save_plan(here.folder, plan, ja=True, intet=_TILLBAKA)
    output.say("\nDet som stod i stället ligger i ut/. Behövs något av det: natverk protokoll rättelse " + chosen)


# The change was never saved, so neither is there anything to save when it is taken back.
_TILLBAKA = "Ändringen är tillbakatagen. De låsta anteckningarna är som när de låstes."


def _chosen(nu: Nulage, given: str | None) -> str | None:
    """The id of the meeting, which may be gone itself; None when every locked record is as it was locked."""
    gone = [id_ for id_ in sorted(nu.historik.las) if nu.natverk.mote(id_) is None]
    changed = [*gone, *(mote.id for mote in changed_first(nu))]
    if given is None and len(changed) > 1:
        raise NatverkError(f"Flera är ändrade. Välj ett av mötena {lista(changed, 'eller')}.")
    if given is not None and given not in nu.historik.las:
        known = f"\nDet finns låsta anteckningar från {lista(sorted(nu.historik.las))}." if nu.historik.las else ""
        raise NatverkError(
            f"Git minns inget lås på anteckningarna från {citat(given)}, så det finns inget att ta tillbaka.{known}"
        )
    return given or next(iter(changed), None)


def _changes(here: Context, wanted: dict[str, bytes]) -> tuple[Change, ...]:
    """What differs from how it should be; of a meeting's own file only that it is gone."""
    current = here.nu.natverk.kallor
    return tuple(
        Change(path, current.get(path), data, edit=True)
        for path, data in wanted.items()
        if (path not in current)
        or (not path.endswith("/mote.md") and fingeravtryck(current[path]) != fingeravtryck(data))
    )


def _kept(here: Context, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """What is taken away, as copies in ut/."""
    copies = []
    for change in changes:
        if change.before is not None:
            name = Path(change.path)
            path = f"ut/{name.parent.name}-{name.stem}-före-återställning{name.suffix}"
            target = here.folder / path
            copies.append(Change(path, target.read_bytes() if target.is_file() else None, change.before))
    return tuple(copies)
