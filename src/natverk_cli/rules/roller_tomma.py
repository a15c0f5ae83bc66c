"""R: no role that the charter names is without anybody: today, at the coming meetings, or in a time that was."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from natverk_cli.ansvar.rolltid import Rolltid, i_foljd, pa, rolltider
from natverk_cli.diagnostics.rule import FEL, Finding, rule
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.godta import undantag
from natverk_cli.rules.roller import KRAVER, har_i_ord, har_ingen_namngiven, i_kommando, roles, since
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import fran_till, i_ord, utan_veckodag
from natverk_cli.svenska.ord import antal, raknetal, stor

_DAY = timedelta(1)


@rule("R001", niva=FEL, krav=(18, 26, 31), kraver=KRAVER)
def roll_inte_tillsatt(nu: Nulage) -> Iterator[Finding]:
    """Ingen har en roll som uppdragsbeskrivningen kräver: i dag, på ett kommande mötes dag, eller under en tid som var.

    Varför: utan ordförande kallar ingen till mötena, utan sekreterare förs inga minnesanteckningar.
    Rätta: skriv in vem som tar över, eller vem som hade rollen då, med natverk roll tillsätt. Hade ingen rollen kan
    nätverket godta det med ett undantag.
    """
    for beskrivning, number, roll in roles(nu):
        if har_ingen_namngiven(beskrivning, roll):
            continue
        tider = rolltider(nu.natverk, roll.id)
        days = [day for day in _days(nu) if pa(tider, day).is_for_fa]
        if days:
            place = _ended(nu, roll, days[0]) or beskrivning.at("roller", number)
            begins = _from(nu, roll, days[0])
            cure = f"bestäm vem som tar över och skriv in det: natverk roll tillsätt {i_kommando(roll)} NAMN"
            text = _vacant(nu, roll, days, pa(tider, days[0]).antal)
            yield Finding(place, text, f"{cure} --från {begins}", roll.id)
        yield from _gaps(nu, roll, [one for one in tider if one.is_for_fa])


def _days(nu: Nulage) -> tuple[date, ...]:
    """Today, and the days of the coming meetings."""
    return (nu.idag, *sorted({mote.datum for mote in nu.kommande} - {nu.idag}))


def _few(count: int) -> str:
    return f"bara {raknetal(count, 'en')}" if count else "ingen"


def _vacant(nu: Nulage, roll: Roll, days: list[date], count: int) -> str:
    coming = [day for day in days if day != nu.idag]
    who = stor(har_i_ord(roll, _few(count)))
    if not coming:
        return f"{who} i dag, {utan_veckodag(nu.idag)}."
    meetings = (
        i_ord(coming[0])
        if len(coming) == 1
        else f"{i_ord(coming[0])} och {antal(len(coming) - 1, 'möte', 'möten')} till"
    )
    if nu.idag in days:
        return f"{who} i dag, och inte heller på mötet {meetings}."
    return f"{who} på mötet {meetings}."


def _ended(nu: Nulage, roll: Roll, day: date) -> Place | None:
    """The line that ended the last holding before the day, if somebody held the role."""
    ends = [
        (innehav.till, medlem.at("roller", number, "till"))
        for medlem, number, innehav in nu.natverk.innehav(roll.id)
        if innehav.till and innehav.till < day
    ]
    return max(ends, key=lambda end: end[0])[1] if ends else None


def _from(nu: Nulage, roll: Roll, day: date) -> date:
    ends = [innehav.till for _, _, innehav in nu.natverk.innehav(roll.id) if innehav.till and innehav.till < day]
    return max(ends) + _DAY if ends else nu.idag


def _gaps(nu: Nulage, roll: Roll, for_fa: Sequence[Rolltid]) -> Iterator[Finding]:
    """The times that are past between one who left and the next.

    Before the first one it cannot be told whether the charter then said that nobody was named.
    """
    for run in i_foljd(for_fa):
        first, last = max(run[0].forsta, since(nu)), run[-1].sista
        if first <= last < nu.idag and (place := _ended(nu, roll, run[0].forsta)):
            text = f"{stor(fran_till(first, last))} {har_i_ord(roll, _few(run[0].antal), var=True, few=False)}."
            command = f"natverk roll tillsätt {i_kommando(roll)} NAMN --från {first} --till {last}"
            galler = f"{roll.id} {first}"
            accepted = undantag("R001", galler, nu.idag.year + 1)
            cure = f"hade någon rollen då, skriv in det: {command}. Hade ingen den, {accepted}"
            yield Finding(place, text, cure, galler)
