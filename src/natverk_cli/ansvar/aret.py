"""Duties 3, 7, 9–14, 21, 22, 32 and 33: what is done once a year, or kept up through it."""

from collections.abc import Callable, Iterator
from datetime import date

from natverk_cli.ansvar.motet import waiting
from natverk_cli.ansvar.plikter import om_uppdraget
from natverk_cli.ansvar.prognos import checked_years, prognos
from natverk_cli.ansvar.uppgift import Lage, Uppgift, innehavare, lage
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.svenska.datum import rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import antal, lista


def _yearly(nu: Nulage, krav: int, roll: str, ar: int, vad: str, bevis: str) -> Uppgift:
    """A task of a calendar year, due all through it."""
    first, last = date(ar, 1, 1), date(ar, 12, 31)
    state = lage(nu, klar=bool(bevis), fran=first, senast=last)
    return Uppgift(krav, roll, innehavare(nu, roll), f"{vad} {ar}", last, state, bevis, str(ar))


def rapport(nu: Nulage) -> Iterator[Uppgift]:
    """3: at least one report or summary a year has gone to skolchefsnätverket."""
    for ar in checked_years(nu):
        sent = [
            post.fil
            for post in nu.natverk.utskick
            if post.vad in ("årsrapport", "sammanställning") and post.den.year == ar and post.den <= nu.idag
        ]
        yield _yearly(nu, 3, "natverket", ar, "rapporterar till skolchefsnätverket", sent[-1] if sent else "")


def utvecklingsomraden(nu: Nulage) -> Iterator[Uppgift]:
    """7: meetings of the year, held or coming, touch both development areas."""
    for ar in checked_years(nu):
        beskrivning = nu.natverk.beskrivning(date(ar, 12, 31))
        wanted = {omrade.id: omrade.namn for omrade in beskrivning.utvecklingsomraden} if beskrivning else {}
        held = {omrade for mote in _of(nu, ar) if nu.is_hallet(mote) for omrade in _omraden(nu, mote)}
        planned = {omrade for mote in _of(nu, ar) for omrade in _omraden(nu, mote)}
        missing = [namn for id_, namn in wanted.items() if id_ not in planned]
        task = _yearly(nu, 7, "natverket", ar, "arbetar med båda utvecklingsområdena", "")
        if wanted and held >= set(wanted):
            yield task._replace(lage="klar", bevis="båda har tagits upp")
        elif not missing and task.lage in ("dags", "kommer"):
            yield task._replace(lage="kommer", bevis="båda är planerade")
        else:
            yield task._replace(bevis=f"saknas: {lista(missing)}" if missing else "")


def _of(nu: Nulage, ar: int) -> tuple[Mote, ...]:
    return tuple(mote for mote in nu.natverk.moten if mote.datum.year == ar and not mote.is_installt_per(nu.idag))


def _omraden(nu: Nulage, mote: Mote) -> Iterator[str]:
    for punkt in mote.dagordning:
        for id_ in punkt.uppdrag:
            if uppdrag := nu.natverk.ett_uppdrag(id_):
                yield from uppdrag.utvecklingsomraden


def uppdragen(nu: Nulage) -> Iterator[Uppgift]:
    """9–13: every assignment is taken up at a held meeting of the year."""
    for ar in checked_years(nu):
        beskrivning = nu.natverk.beskrivning(date(ar, 12, 31))
        for number, id_ in enumerate(beskrivning.uppdrag if beskrivning else ()):
            if uppdrag := nu.natverk.ett_uppdrag(id_):
                yield _taken_up(nu, ar, om_uppdraget(uppdrag, number).nummer, uppdrag)


def _taken_up(nu: Nulage, ar: int, krav: int, uppdrag: Uppdrag) -> Uppgift:
    with_it = [m for m in _of(nu, ar) if any(uppdrag.id in punkt.uppdrag for punkt in m.dagordning)]
    held = [mote for mote in with_it if nu.is_hallet(mote)]
    coming = [mote for mote in with_it if mote.is_kommande(nu.idag)]
    task = _yearly(nu, krav, "natverket", ar, f"tar upp {uppdrag.namn}", "")._replace(galler=uppdrag.id)
    if held:
        return task._replace(lage="klar", bevis=f"möte {lista([mote.id for mote in held])}")
    if coming and task.lage in ("dags", "kommer"):
        return task._replace(lage="kommer", bevis=f"planerat {utan_veckodag(coming[0].datum)}")
    can_take_it = any(mote.is_kommande(nu.idag) for mote in _of(nu, ar))
    return task if can_take_it or task.lage != "dags" else task._replace(bevis="inget möte är bokat som kan ta upp det")


def arbetsordning(nu: Nulage) -> Iterator[Uppgift]:
    """14: the year's plan is there before the year begins."""
    plans = {
        plan.ar: plan for plan in nu.natverk.arbetsordningar if plan.upprattad is None or plan.upprattad.den <= nu.idag
    }
    for ar in sorted({*checked_years(nu), nu.idag.year + 1}):
        plan, senast = plans.get(ar), date(ar - 1, 12, 31)
        state = lage(nu, klar=plan is not None, fran=date(ar - 1, 10, 1), senast=senast)
        bevis = f"{plan.fil} ({plan.status})" if plan else ""
        vad = f"upprättar arbetsordning för {ar}"
        yield Uppgift(14, "presidium", innehavare(nu, "presidium"), vad, senast, state, bevis, str(ar))


def revidering(nu: Nulage) -> Iterator[Uppgift]:
    """21: the school chief has gone through all assignments once a year; "utan ändring" counts."""
    yield from _each_uppdrag(nu, 21, "reviderar uppdragen", lambda uppdrag: [one.den for one in uppdrag.revideringar])


def uppfoljning(nu: Nulage) -> Iterator[Uppgift]:
    """22: the school chief has followed up every assignment in the year."""
    yield from _each_uppdrag(nu, 22, "följer upp uppdragen", lambda uppdrag: [one.den for one in uppdrag.uppfoljningar])


def _each_uppdrag(nu: Nulage, krav: int, vad: str, dates: Callable[[Uppdrag], list[date]]) -> Iterator[Uppgift]:
    for ar in checked_years(nu):
        beskrivning = nu.natverk.beskrivning(date(ar, 12, 31))
        found = [nu.natverk.ett_uppdrag(id_) for id_ in (beskrivning.uppdrag if beskrivning else ())]
        wanted = [uppdrag for uppdrag in found if uppdrag]
        done = [u for u in wanted if any(den.year == ar and den <= nu.idag for den in dates(u))]
        task = _yearly(nu, krav, "skolchef", ar, vad, "")
        if wanted and len(done) == len(wanted):
            task = task._replace(lage="klar", bevis=f"{antal(len(done), 'uppdrag', 'uppdrag')}")
        elif done:
            task = task._replace(bevis=f"{len(done)} av {len(wanted)} uppdrag")
        yield waiting(task)


def antal_moten(nu: Nulage) -> Iterator[Uppgift]:
    """32: at least four meetings a year."""
    for ar in checked_years(nu):
        if year := prognos(nu, ar):
            held, coming = len(year.hallna), len(year.kommande)
            state: Lage = "kommer" if not year.saknas else "dags"
            if held >= year.minst:
                state = "klar"
            elif ar < nu.idag.year or year.is_omojlig:
                state = "försenad"
            bevis = f"{held} hållna, {coming} kommande"
            vad = f"håller minst {antal(year.minst, 'möte', 'möten')} {ar}"
            yield Uppgift(32, "natverket", (), vad, date(ar, 12, 31), state, bevis, str(ar))


def veckodag(nu: Nulage) -> Iterator[Uppgift]:
    """33: the meetings lie on the network's weekday."""
    for ar in checked_years(nu):
        moten = [mote for mote in _of(nu, ar) if not mote.extra]
        wrong = [mote.datum for mote in moten if not nu.is_raknad(mote)]
        told = f"inte {rakna_upp(wrong)}" if wrong else f"{len(moten)} av {len(moten)}"
        state: Lage = "dags" if wrong or not moten else "klar"
        yield Uppgift(33, "natverket", (), f"möts på fredagar {ar}", None, state, told, str(ar))
