"""The next step of the presidium and the two officers: what they should do now, by when, and with which command."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.anteckningar import due, lasning, svar_vantas
from natverk_cli.ansvar.forteckning import forteckning, plats_och_tid
from natverk_cli.ansvar.kallelse import andrat, att_beratta, sent_last
from natverk_cli.ansvar.motet import insandning
from natverk_cli.ansvar.steg_presidiet import presidiet
from natverk_cli.ansvar.uppgift import Uppgift
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord


class Steg(NamedTuple):
    """One officer's next step. `senast` is the last day for it, None when there is none; `kommando` may be empty."""

    roll: str
    vem: tuple[str, ...]
    vad: str
    senast: date | None
    kommando: str


def nasta_steg(nu: Nulage) -> tuple[Steg, ...]:
    """The presidium's, the ordförande's and the sekreterare's next step today."""
    return tuple(
        Steg(roll, tuple(medlem.namn for medlem in nu.natverk.innehavare(roll_id, nu.idag)), *step(nu))
        for roll_id, roll, step in _OFFICERS
    )


def _ordforande(nu: Nulage) -> tuple[str, date | None, str]:
    if untold := att_beratta(nu):
        text = f"Berätta för de kallade att mötet {i_ord(untold[0].datum)} är inställt, och anteckna det."
        return text, untold[0].datum, f"natverk möte ställ-in {untold[0].id} --redan-skickad"
    if not nu.kommande:
        return "Boka nästa möte: det finns inget kommande.", None, "natverk möte föreslå"
    mote = nu.kommande[0]
    day = i_ord(mote.datum)
    if mote.status == "förslag":
        return f"Bestäm med presidiet om mötet {day} blir av.", kallelse_senast(nu, mote), _decide(nu, mote)
    sent, notices = sent_last(nu, mote), nu.kallelser_till(mote.id)
    if sent and notices and sent == notices[-1]:
        if andrat(nu, sent, mote):
            text = f"Mötet {day} är ändrat sedan kallelsen skickades. Skriv en ny, som säger vad."
            return text, kallelse_senast(nu, mote), f"natverk kallelse {mote.id}"
        return f"Kallelsen till {day} är skickad. Inget mer behöver göras före mötet.", None, ""
    if notices:
        text = f"Skicka kallelsen till mötet {day}, och anteckna att du har gjort det."
        return text, kallelse_senast(nu, mote), f"natverk kallelse {mote.id} --redan-skickad"
    return f"Skriv kallelsen till mötet {day}.", kallelse_senast(nu, mote), f"natverk kallelse {mote.id}"


def _decide(nu: Nulage, mote: Mote) -> str:
    """A year's plan that is itself only proposed decides all of its meetings."""
    ar = mote.datum.year
    if any(plan.ar == ar and plan.status == "förslag" for plan in nu.natverk.arbetsordningar):
        return f"natverk arbetsordning fastställ {ar}"
    return f"natverk möte planera {mote.id}"


def _sekreterare(nu: Nulage) -> tuple[str, date | None, str]:
    if mote := next((mote for mote in _to_record(nu) if not nu.is_last(mote.id)), None):
        if last := svar_vantas(nu, mote.id):
            text = f"Läs in synpunkterna på anteckningarna från mötet {i_ord(mote.datum)}."
            return text, last, f"natverk protokoll läs-in FIL {mote.id}"
        if nu.natverk.protokoll_fran(mote.id):
            text = f"Gör färdigt anteckningarna från mötet {i_ord(mote.datum)}."
            return text, due(nu, mote), lasning(nu, mote.id)
        text = f"Skriv anteckningarna från mötet {i_ord(mote.datum)}."
        return text, due(nu, mote), f"natverk protokoll ny {mote.id}"
    if task := next((one for one in insandning(nu) if one.lage != "klar" and nu.is_last(one.galler)), None):
        mote = nu.natverk.mote(task.galler)
        day = i_ord(mote.datum) if mote else task.galler
        return f"Skicka in anteckningarna från mötet {day}.", task.senast, f"natverk protokoll skicka {task.galler}"
    if nu.natverk.installningar.insandningsadress and (task := next(_forteckning(nu), None)):
        return "Skicka in förteckningen, med plats och tid för träffarna.", task.senast, "natverk förteckning"
    coming = [mote for mote in nu.kommande if nu.kallelser_till(mote.id)]
    if coming and not nu.natverk.protokoll_fran(coming[0].id):
        text = f"Förbered anteckningarna till mötet {i_ord(coming[0].datum)}."
        return text, coming[0].datum, f"natverk protokoll ny {coming[0].id}"
    return "Inget just nu.", None, ""


def _forteckning(nu: Nulage) -> Iterator[Uppgift]:
    return (task for task in (*forteckning(nu), *plats_och_tid(nu)) if task.lage in ("dags", "försenad"))


def _to_record(nu: Nulage) -> tuple[Mote, ...]:
    """Meetings whose record should be written now, oldest first: passed ones, and today's when it has been called."""
    fran = nu.natverk.installningar.kontrolleras_fran or date.min
    today = tuple(m for m in nu.kommande if m.datum == nu.idag and nu.kallelser_till(m.id))
    return (*(mote for mote in nu.passerade if mote.datum >= fran), *today)


def kallelse_senast(nu: Nulage, mote: Mote) -> date:
    """The last day on which the notice goes out in time."""
    return date.fromordinal(mote.datum.toordinal() - nu.natverk.installningar.frister.kallelse)


_OFFICERS: tuple[tuple[str, str, Callable[[Nulage], tuple[str, date | None, str]]], ...] = (
    ("presidium", "Presidiet", presidiet),
    ("ordforande", "Ordförande", _ordforande),
    ("sekreterare", "Sekreterare", _sekreterare),
)
