"""Which meetings are new, moved or called off since a register was sent."""

from collections.abc import Iterator, Mapping
from datetime import date

from natverk_cli.ansvar.insant import Skillnad, traffar
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Forteckning, Forteckningstraff
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import antal, lista


def andrade_traffar(nu: Nulage, sent: Forteckning) -> Iterator[Skillnad]:
    """Which meetings are new, moved, called off, or held at another time or place, a change each."""
    before = {row.mote: row for row in sent.traffar if row.datum >= nu.idag}
    after = {row.mote: row for row in traffar(nu, nu.idag)}
    new = [row for id_, row in after.items() if id_ not in before]
    if len(new) > 1:
        days = [_faststalld(nu, row) for row in new]
        known = [day for day in days if day]
        yield Skillnad(
            "träffar", antal(len(new), "nytt möte", "nya möten"), min(known) if len(known) == len(days) else None
        )
    elif new:
        yield Skillnad("träffar", f"nytt möte {i_ord(new[0].datum)}", _faststalld(nu, new[0]))
    for id_, row in before.items():
        if id_ not in after:
            yield _borta(nu, row)
        elif after[id_] != row:
            yield _andrad(nu, row, after[id_])


def _faststalld(nu: Nulage, row: Forteckningstraff) -> date | None:
    """The day the year's plan was decided, if it holds the meeting."""
    plans = (plan for plan in nu.natverk.arbetsordningar if plan.ar == row.datum.year and plan.faststalld)
    decided = [
        plan.faststalld.den for plan in plans if plan.faststalld and row.mote in {one.mote for one in plan.moten}
    ]
    return decided[0] if decided else None


def _borta(nu: Nulage, row: Forteckningstraff) -> Skillnad:
    mote = nu.natverk.mote(row.mote)
    if mote and mote.is_installt_per(nu.idag):
        return Skillnad("träffar", f"inställt möte {i_ord(row.datum)}", mote.installt_den)
    if mote and mote.datum != row.datum:
        return Skillnad("träffar", _flyttat(row.datum, mote.datum), _flyttat_den(mote))
    return Skillnad("träffar", f"mötet {i_ord(row.datum)} finns inte längre", None)


def _andrad(nu: Nulage, sent: Forteckningstraff, now: Forteckningstraff) -> Skillnad:
    if sent.datum != now.datum:
        mote = nu.natverk.mote(now.mote)
        return Skillnad("träffar", _flyttat(sent.datum, now.datum), _flyttat_den(mote) if mote else None)
    day = i_ord(now.datum)
    names = [word for fields, word in _PLATS.items() if any(getattr(sent, f) != getattr(now, f) for f in fields)]
    if names:
        return Skillnad("träffar", f"{lista(names)} för mötet {day}", None)
    decided = f"mötet {day} är bestämt" if now.status == "planerat" else f"mötet {day} är åter ett förslag"
    return Skillnad("träffar", decided, _faststalld(nu, now))


_PLATS: Mapping[tuple[str, ...], str] = {
    ("start", "slut"): "ny tid",
    ("plats", "vard"): "ny plats",
}


def _flyttat(before: date, after: date) -> str:
    return f"flyttat möte från {i_ord(before)} till {i_ord(after)}"


def _flyttat_den(mote: Mote) -> date | None:
    return max((flytt.den for flytt in mote.flyttat), default=None)
