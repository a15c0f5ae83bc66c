"""A meeting as it is shown: how far it has come, who has answered, which papers there are, and what comes next."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from natverk_cli.ansvar.kallelse import andrat, is_installt_berattat, sent_last
from natverk_cli.ansvar.uppgift import VEM, Uppgift
from natverk_cli.ansvar.uppgifter import uppgifter
from natverk_cli.documents.kallelse import kallade
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote, Svar
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor

Motets = Literal["kommande", "hållet", "ovisst", "inställt"]
Kallelsens = Literal["ingen", "sparad", "skickad", "gäller inte längre"]
Anteckningarnas = Literal["inga", "utkast", "för synpunkter", "färdigt", "justerat", "låst"]
_FIRST: tuple[str, ...] = ("försenad", "dags", "kommer")
# The duties that can only be done before the meeting.
_BEFORE = (15, 16, 25)


class Motesbild(NamedTuple):
    """How far a meeting has come. `ovisst` is one that has passed without a record of who was there.

    `skickad` is the day the first notice went out, None until it has.
    """

    mote: Mote
    lage: Motets
    is_raknat: bool
    kallelse: Kallelsens
    skickad: date | None
    anteckningar: Anteckningarnas


class Svarsbild(NamedTuple):
    """Somebody who is called, and the answer that holds today; None from those who have not answered."""

    medlem: Medlem
    svar: Svar | None


class Steg(NamedTuple):
    """What comes next for the meeting: what is to be done, by when, and the command for it, which may be empty."""

    vad: str
    senast: date | None
    kommando: str


def motesbild(nu: Nulage, mote: Mote) -> Motesbild:
    """The meeting as it stands today."""
    sent = [post.den for post in nu.natverk.utskick_av("kallelse", mote.id) if post.den <= nu.idag]
    return Motesbild(
        mote, _lage(nu, mote), nu.is_raknad(mote), _kallelse(nu, mote), min(sent, default=None), _anteckningar(nu, mote)
    )


def _lage(nu: Nulage, mote: Mote) -> Motets:
    if mote.is_installt_per(nu.idag):
        return "inställt"
    if not mote.is_passerat(nu.idag):
        return "kommande"
    return "hållet" if nu.is_hallet(mote) else "ovisst"


def _kallelse(nu: Nulage, mote: Mote) -> Kallelsens:
    if nu.is_kallelse_skickad(mote.id):
        sent = sent_last(nu, mote)
        is_old = sent is not None and mote.is_kommande(nu.idag) and bool(andrat(nu, sent, mote))
        return "gäller inte längre" if is_old else "skickad"
    return "sparad" if nu.kallelser_till(mote.id) else "ingen"


def _anteckningar(nu: Nulage, mote: Mote) -> Anteckningarnas:
    record = nu.natverk.protokoll_fran(mote.id)
    if record is None:
        return "inga"
    return "låst" if nu.is_last(mote.id) else record.status


def svaren(nu: Nulage, mote: Mote) -> tuple[Svarsbild, ...]:
    """Everybody called, by kommun and name, and others who have answered all the same, each with the answer."""
    notices = nu.kallelser_till(mote.id)
    called = tuple(m for id_ in notices[-1].kallade if (m := nu.natverk.medlem(id_))) if notices else kallade(nu, mote)
    others = (m for one in mote.svar if (m := nu.natverk.medlem(one.medlem)))
    everybody = dict.fromkeys((*called, *others))
    answers = ((medlem, mote.svar_fran(medlem.id, nu.idag)) for medlem in everybody)
    return tuple(Svarsbild(medlem, svar) for medlem, svar in answers if svar or medlem in called)


def papper(nu: Nulage, mote: Mote) -> tuple[str, ...]:
    """The paths of the meeting's papers, its own file first, then those that somebody was called or told with."""
    folder = f"data/moten/{mote.id}/"
    found = [path for path in nu.natverk.kallor if path.startswith(folder)]
    named = [f"{folder}underlag/{name}" for punkt in mote.dagordning for name in punkt.underlag]
    return tuple(sorted({*found, *named}, key=lambda path: (path != mote.fil, path.count("/"), path)))


def motets_uppgifter(nu: Nulage, mote: Mote) -> tuple[Uppgift, ...]:
    """What the charter's duties ask for at this meeting."""
    return tuple(uppgift for uppgift in uppgifter(nu) if uppgift.galler == mote.id)


def nasta(nu: Nulage, mote: Mote) -> Steg | None:
    """The most pressing thing to do for the meeting; None when nothing is left."""
    if mote.is_installt_per(nu.idag):
        return _tell_off(nu, mote)
    if mote.status == "förslag" and mote.datum >= nu.idag:
        return Steg("Bestäm med presidiet om mötet blir av.", None, f"natverk möte planera {mote.id}")
    if _kallelse(nu, mote) == "gäller inte längre":
        return Steg("Skicka en ny kallelse, som säger vad som är ändrat.", None, f"natverk kallelse {mote.id}")
    passed = mote.is_passerat(nu.idag)
    left = [
        task for task in motets_uppgifter(nu, mote) if task.lage in _FIRST and not (passed and task.krav in _BEFORE)
    ]
    task = min(left, key=lambda one: (_FIRST.index(one.lage), one.senast or date.max), default=None)
    return Steg(_said(task), task.senast, _command(nu, mote, task.krav)) if task else None


def _tell_off(nu: Nulage, mote: Mote) -> Steg | None:
    """Those called to a meeting that is called off must be told."""
    if is_installt_berattat(nu, mote) or not nu.is_kallelse_skickad(mote.id):
        return None
    text = f"Berätta för de kallade att mötet {i_ord(mote.datum)} är inställt."
    return Steg(text, None, f"natverk möte ställ-in {mote.id} --redan-skickad")


def _said(task: Uppgift) -> str:
    return f"{stor(VEM[task.roll])} {task.vad}."


def _command(nu: Nulage, mote: Mote, krav: int) -> str:
    """The command for a duty's task, where there is one."""
    record = f"natverk protokoll {'färdig' if nu.natverk.protokoll_fran(mote.id) else 'ny'} {mote.id}"
    sent = " --redan-skickad" if _kallelse(nu, mote) == "sparad" else ""
    return {
        15: f"natverk dagordning upprättad {mote.id}",
        16: f"natverk dagordning berett {mote.id}",
        24: record,
        25: f"natverk kallelse {mote.id}{sent}",
        29: record,
        34: record,
    }.get(krav, "")


def moten(nu: Nulage, ar: int | None) -> Iterator[Motesbild]:
    """All meetings, or those of a year, in order."""
    return (motesbild(nu, mote) for mote in nu.natverk.moten if ar in (None, mote.datum.year))
