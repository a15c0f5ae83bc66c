"""natverk protokoll återställ."""

from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, open_network
from natverk_cli.cli.protokoll.lasta import changed_first
from natverk_cli.cli.sparande import difference, save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.documents.verifiering import record_of
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import citat, lista, stor


def command(
    mote: Annotated[
        str | None,
        typer.Argument(metavar="MÖTE", help="Mötets beteckning, till exempel 2027-1, eller ett skickat pappers fil."),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Ta tillbaka en ändring av något låst eller skickat.

    Anteckningarna och deras lås blir åter som de var när de låstes; ett skickat papper blir som när det skickades. Det
    som stod i stället läggs i ut/, så att inget du har skrivit går förlorat.

    Exempel:
      natverk protokoll återställ 2027-1
      natverk protokoll återställ data/moten/2027-1/kallelse.md
    """
    here = open_network(mapp, idag)
    back = _of_sent(here, mote) or _of_record(here, mote)
    if not back.changes:
        output.say(f"Inget att ta tillbaka: {back.unchanged}.")
        return
    if prova:
        show_plan(back.changes)
        return
    for change in back.changes:
        output.say("\n".join((change.path, *difference(change))))
    if not ask(back.question, ja=ja):
        output.say("Inget har ändrats.")
        return
    save_plan(here.folder, Plan((*back.changes, *_kept(here, back.changes)), back.message), ja=True, intet=back.intet)
    output.say(f"\nDet som stod i stället ligger i ut/. {back.after}")


class _Back(NamedTuple):
    """What is to be taken back, and the words about it."""

    changes: tuple[Change, ...]
    unchanged: str
    question: str = ""
    message: str = ""
    after: str = ""
    intet: str = ""  # said when the change was never saved, so that nothing has to be saved to take it back


def _of_sent(here: Context, given: str | None) -> _Back | None:
    from natverk_cli.ansvar.skickat import papperet
    from natverk_cli.cli.protokoll.aterstall_skickat import as_sent, find_sent

    post = find_sent(here, given) if given else None
    if post is None or record_of(post.dokument or "") in here.nu.historik.las:
        return None
    name = papperet(here.nu, post)
    return _Back(
        as_sent(here, post),
        f"{name} är som när papperet skickades",
        f"Ska {name} bli som när papperet skickades {i_ord(post.den)}?",
        f"Återställ {name}",
        "Behöver mottagarna veta något annat, skriv och skicka ett nytt papper.",
        f"Ändringen är tillbakatagen. {stor(name)} är som när papperet skickades.",
    )


def _of_record(here: Context, given: str | None) -> _Back:
    from natverk_cli.git.historik import as_locked

    chosen = _chosen(here.nu, record_of(given or "") or given)
    return _Back(
        _changes(here, as_locked(here.folder, chosen)) if chosen else (),
        "de låsta anteckningarna är som när de låstes",
        f"Ska anteckningarna från mötet {chosen} bli som när de låstes?",
        f"Återställ de låsta anteckningarna från mötet {chosen}",
        f"Behövs något av det: natverk protokoll rättelse {chosen}",
        "Ändringen är tillbakatagen. De låsta anteckningarna är som när de låstes.",
    )


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
