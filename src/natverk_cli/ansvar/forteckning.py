"""Duties 27 and 28: whether the register and the meetings' place and time have been sent as they are now."""

from collections.abc import Iterator, Sequence
from datetime import date

from natverk_cli.ansvar.andrade_personer import andrade_personer
from natverk_cli.ansvar.andrade_traffar import andrade_traffar
from natverk_cli.ansvar.insant import Skillnad, Slag, avtryck, personer, senast_skickad, skickat_papper, traffar
from natverk_cli.ansvar.uppgift import Uppgift, days_from, innehavare, lage
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Forteckning, Utskick


def skillnader(nu: Nulage, sent: Forteckning) -> tuple[Skillnad, ...]:
    """Every difference between what was sent and what holds today. What has merely passed since is none."""
    return tuple(dict.fromkeys((*andrade_personer(nu, sent), *andrade_traffar(nu, sent))))


def forteckning(nu: Nulage) -> Iterator[Uppgift]:
    """27: the members are those that were sent last."""
    changes = [
        day
        for medlem in nu.natverk.medlemmar
        for innehav in medlem.roller
        for day in (innehav.fran, days_from(innehav.till, 1) if innehav.till else None)
        if day and day <= nu.idag
    ]
    yield _register(nu, 27, "skickar in förteckningen över medlemmarna", "personer", changes)


def plats_och_tid(nu: Nulage) -> Iterator[Uppgift]:
    """28: place and time of the meetings are those that were sent last."""
    changes = [date.min]  # whatever day it is, there are meetings to tell of
    changes += [flytt.den for mote in nu.natverk.moten for flytt in mote.flyttat if flytt.den <= nu.idag]
    changes += [mote.installt_den for mote in nu.natverk.moten if mote.installt_den and mote.installt_den <= nu.idag]
    changes += [
        plan.faststalld.den for plan in nu.natverk.arbetsordningar if plan.faststalld and plan.faststalld.den <= nu.idag
    ]
    yield _register(nu, 28, "skickar in plats och tid för träffarna", "träffar", changes)


def _register(nu: Nulage, krav: int, vad: str, slag: Slag, changes: list[date]) -> Uppgift:
    """Told by what was sent, where that was saved with its facts; else by the days of the changes."""
    task = Uppgift(krav, "sekreterare", innehavare(nu, "sekreterare"), vad, None, "dags", "", "")
    post = senast_skickad(nu)
    if post and post.fingeravtryck == avtryck(personer(nu, post.den), traffar(nu, post.den)):
        return task._replace(lage="klar", bevis=post.fil)
    paper = skickat_papper(nu, post)
    if post is None or paper is None:
        return _by_dates(nu, task, post, changes)
    new = [one for one in skillnader(nu, paper) if one.slag == slag]
    if not new:
        return task._replace(lage="klar", bevis=post.fil)
    senast = _due(nu, new)
    return task._replace(senast=senast, lage=lage(nu, klar=False, fran=None, senast=senast))


def _due(nu: Nulage, new: Sequence[Skillnad]) -> date | None:
    """So many days after the first of the changes; None when some change has no day: then it is due at once."""
    days = [one.den for one in new]
    known = [day for day in days if day]
    if len(known) < len(days):
        return None
    return days_from(min(known), int(nu.natverk.installningar.frister.forteckning))


def _by_dates(nu: Nulage, task: Uppgift, post: Utskick | None, changes: list[date]) -> Uppgift:
    """Sent since the last dated change; else within the time allowed after the first that was not."""
    fran = nu.natverk.installningar.kontrolleras_fran or date(nu.idag.year, 1, 1)
    new = [day for day in changes if day > post.den] if post else [max(day, fran) for day in changes] or [fran]
    if post and not new:
        return task._replace(lage="klar", bevis=post.fil)
    senast = days_from(min(new), int(nu.natverk.installningar.frister.forteckning))
    return task._replace(senast=senast, lage=lage(nu, klar=False, fran=min(new), senast=senast))
