"""A year's draft at the terminal: shown row by row, and changed until it is as the user wants it."""

from collections.abc import Iterator, Sequence
from datetime import date

from natverk_cli.cli import output
from natverk_cli.cli.arbetsordning.arsandring import changed
from natverk_cli.cli.swedish import ask_text
from natverk_cli.documents.arsplan import Utkast
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import dag_manad, i_ord
from natverk_cli.svenska.ord import lista, stor

_NO = "Inget har sparats. Kör igen med --ja om förslaget ska sparas som det är."


def settled_draft(nu: Nulage, draft: Utkast, ovriga: Sequence[date], *, ja: bool) -> Utkast | None:
    """The draft as the user wants it saved, after as many changes as it takes; None after a no.

    `ovriga` are days that would do as well, of which one is the question's example.
    """
    near = min(ovriga, key=lambda dag: abs(dag - draft.rader[0].dag), default=None) if draft.rader else None
    example = f", till exempel 1: {dag_manad(near)}" if near else ""
    _show_rows(nu, draft)
    while not ja:
        answer = ask_text(f"\nVill du spara? Svara j eller n, eller skriv en ändring{example}", annars=_NO)
        if answer.casefold() in ("j", "ja"):
            break
        if answer.casefold() in ("n", "nej"):
            return None
        try:
            draft = changed(nu, draft, answer)
        except NatverkError as error:
            output.say(str(error))
        else:
            _show_rows(nu, draft)
    return draft


def _show_rows(nu: Nulage, draft: Utkast) -> None:
    output.say("\nFörslagets möten:")
    for line in (*_rows(nu, draft), *_remarks(nu, draft)):
        output.say(line)


def _rows(nu: Nulage, draft: Utkast) -> Iterator[str]:
    for number, rad in enumerate(draft.rader, 1):
        tasks = [uppdrag.namn if (uppdrag := nu.natverk.ett_uppdrag(id_)) else id_ for id_ in rad.tar_upp]
        host = f", värd {rad.vard}" if rad.vard else ""
        booked = f", mötet {rad.mote.id} som finns" if rad.mote else ""
        yield f"  {number}. {stor(i_ord(rad.dag))}{host}{booked}: {'; '.join(tasks) or 'inget uppdrag än'}"


def _remarks(nu: Nulage, draft: Utkast) -> Iterator[str]:
    """What deserves a thought before the draft is saved."""
    from natverk_cli.ansvar.motesforslag import varfor_inte

    for rad in draft.rader:
        if not rad.mote and (reason := varfor_inte(nu, rad.dag)):
            yield f"Att tänka på: {i_ord(rad.dag)} passar kanske inte ({reason[0]})."
    names = [uppdrag.namn for id_ in draft.over if (uppdrag := nu.natverk.ett_uppdrag(id_))]
    if names:
        yield f"Att tänka på: inget av årets möten kan ta upp {lista(names, 'eller')}."
