"""Whether a day will do for a meeting: what must not be, what deserves a thought, and which days near it will do."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.kalender.dagar import Hinder
from natverk_cli.kalender.roda_dagar import rod_dag
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, om_dagar, rakna_upp
from natverk_cli.svenska.ord import antal, stor

_FIVE_WEEKS = 35
_FAR = 730  # days ahead beyond which the year is probably a slip
_TOO_FAR = 50  # years away that no meeting of the network can be


class Dagprov(NamedTuple):
    """What stands against a day, a sentence each: `hinder` must not be, `fragor` deserve a thought before it is booked.

    `is_ratt_veckodag` tells whether a meeting on the day counts towards the charter's number.
    """

    hinder: tuple[str, ...]
    fragor: tuple[str, ...]
    is_ratt_veckodag: bool


def prova(nu: Nulage, dag: date, utom: str = "", *, is_kallat: bool = False) -> Dagprov:
    """Try the day for a meeting; `utom` is the id of the one to lie there, `is_kallat` that it has been called."""
    fragor = () if (hinder := tuple(_hinder(nu, dag, utom))) else tuple(_fragor(nu, dag, is_kallat=is_kallat))
    return Dagprov(hinder, fragor, dag.weekday() == nu.veckodag(dag))


def _hinder(nu: Nulage, dag: date, utom: str) -> Iterator[str]:
    if abs(dag.year - nu.idag.year) > _TOO_FAR:
        yield f"Året {dag.year} ligger för långt bort. Stämmer årtalet?"
        return
    if dag >= nu.idag and (name := rod_dag(dag)):
        yield f"{stor(i_ord(dag))} är {name}.{near(nu, dag)}"
    for other in nu.natverk.moten:
        if other.datum == dag and other.id != utom and not other.is_installt:
            proposed = ", som ett förslag" if other.status == "förslag" else ""
            yield f"{stor(i_ord(dag))} ligger redan mötet {other.id}{proposed}."


def _fragor(nu: Nulage, dag: date, *, is_kallat: bool) -> Iterator[str]:
    ahead, term = (dag - nu.idag).days, int(nu.natverk.installningar.frister.kallelse)
    if ahead < 0:
        yield f"{stor(i_ord(dag))} har redan varit."
        return
    if reason := nu.hinder(dag):
        yield f"{stor(i_ord(dag))} ligger illa till: {because(reason)}.{near(nu, dag)}"
    if ahead < term and not is_kallat:
        days = antal(term, "dag", "dagar", "en")
        yield f"Kallelsen ska gå ut {days} före mötet, men dagen är {om_dagar(nu.idag, dag)}."
    if ahead > _FAR:
        yield f"{stor(i_ord(dag))} är mer än två år bort."


def because(hinder: Hinder) -> str:
    """The calendar's reason why a day will not do, as the end of a sentence."""
    if hinder.slag == "undvik":
        return f"dagen står under undvik i data/natverk.yaml{f' ({hinder.namn})' if hinder.namn else ''}"
    return f"det är {'en klämdag' if hinder.slag == 'klämdag' else hinder.namn}"


def near(nu: Nulage, dag: date) -> str:
    """A sentence, with a space before it, about the days near that will do; empty when none does."""
    days = nearest(nu, dag)
    return f" Närmast passar {rakna_upp(days)}." if days else ""


def nearest(nu: Nulage, dag: date) -> list[date]:
    """At most two suitable days near a date, the nearest first, none before tomorrow."""
    number = dag.toordinal()
    first = max(date.fromordinal(number - _FIVE_WEEKS), date.fromordinal(nu.idag.toordinal() + 1))
    days = nu.lampliga_dagar(first, date.fromordinal(number + _FIVE_WEEKS))
    return sorted(days, key=lambda other: abs(other.toordinal() - number))[:2]
