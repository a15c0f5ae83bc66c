"""What the commands that change an agenda share: which meeting and item are meant, and what is told afterwards."""

from collections.abc import Sequence

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context
from natverk_cli.cli.moten import first, refuse_installt, split_mote
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.documents.dagordning_punkter import Plats, index_of, neighbours
from natverk_cli.documents.dagordningsbild import Rad, dagordningsbild
from natverk_cli.documents.mote import Andring, efter
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, menade_du


def chosen_mote(nu: Nulage, words: Sequence[str]) -> tuple[Mote, str]:
    """The meeting that the first word names, or else the next one, and the other words as one text."""
    named, rest = split_mote(nu, words)
    mote = named or first(nu.kommande)
    if mote is None:
        raise NatverkError(
            "Det finns inget kommande möte. Säg vilket det gäller, eller boka ett: natverk möte ny DATUM"
        )
    refuse_installt(mote, "dagordningen ändras inte")
    return mote, " ".join(rest)


def find_punkt(nu: Nulage, mote: Mote, given: str) -> Rad:
    """The item meant, by number, id or heading, or the only one whose heading begins so."""
    rows = dagordningsbild(nu, mote).rader
    wanted = fold(given)
    found = [row for row in rows if wanted in (row.punkt.id, fold(row.punkt.rubrik), str(row.nummer))]
    found = found or [row for row in rows if wanted and fold(row.punkt.rubrik).startswith(wanted)]
    if len(found) == 1:
        return found[0]
    near = menade_du(given, [row.punkt.rubrik for row in rows])
    question = f" Menade du {citat(near)}?" if near else ""
    raise NatverkError(
        f"Punkten {citat(given)} finns inte på dagordningen till mötet {i_ord(mote.datum)}.{question}\n"
        f"Se alla: natverk dagordning visa {mote.id}"
    )


def own_index(mote: Mote, row: Rad) -> int | None:
    """Which of the meeting's own items it is; None for a standing one that its file says nothing of."""
    return next((n for n, punkt in enumerate(mote.dagordning) if punkt.id == row.punkt.id), None)


def place_of(nu: Nulage, mote: Mote, fore: str | None, efter: str | None) -> int | None:
    """Before which of the meeting's own items to put one; None when nothing is said."""
    given = fore if fore is not None else efter
    if given is None:
        return None
    if fore is not None and efter is not None:
        raise NatverkError("Välj en av --före och --efter.")
    row = find_punkt(nu, mote, given)
    at = index_of(nu, mote, Plats(row.punkt.id, is_fore=fore is not None))
    if at is None:
        before, after = neighbours(nu, mote)
        raise NatverkError(
            f"Mötets egna punkter ligger alltid mellan {citat(before.rubrik)} och {citat(after.rubrik)}. "
            "De stående punkterna har sin fasta ordning."
        )
    return at


def finish(here: Context, before: Mote, andring: Andring, message: str, *, ja: bool, prova: bool,
           copies: tuple[Change, ...] = ()) -> None:  # fmt: skip
    """Save the change with its copies as one, and tell what the agenda has come to."""
    texts = tuple(copy for copy in copies if _is_text(copy.after or b""))
    refuse_personuppgifter(here.nu, (andring.change, *texts))
    changes = (andring.change, *copies)
    if prova:
        show_plan(changes)
    elif not save_plan(
        here.folder, Plan(changes, f"{message} mötet {i_ord(before.datum)} ({before.id})"), ja=ja
    ).commit:
        return
    _tell(efter(here.nu, andring.mote), andring.mote)


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _tell(nu: Nulage, mote: Mote) -> None:
    from natverk_cli.ansvar.dagordning import dagordning
    from natverk_cli.ansvar.kallelse import sent_last
    from natverk_cli.documents.kallelse import agenda_changes

    bild, notices = dagordningsbild(nu, mote), nu.natverk.kallelser_till(mote.id)
    output.say(f"\n{bild.tidslage}")
    if mote.datum < nu.idag:
        output.say("Mötet har varit, så ändringen gäller i efterhand.")
    elif bild.andrat:
        again = f"natverk kallelse {mote.id}"
        output.say(
            f"Kallelsen som har gått ut har en annan dagordning. Skriv en ny, som säger vad som är ändrat: {again}"
        )
    elif notices and not sent_last(nu, mote) and any(agenda_changes(notices[-1].dagordning, dagordning(nu, mote))):
        output.say(f"Den sparade kallelsen har en annan dagordning. Skriv den på nytt: natverk kallelse {mote.id}")
    record = nu.natverk.protokoll_fran(mote.id)
    if record and nu.is_last(mote.id):
        output.say("Anteckningarna är låsta och följer den dagordning som gällde på mötet.")
    elif record:
        output.say(f"Anteckningarna är redan öppnade. Ändra också i {record.fil} om det behövs.")
