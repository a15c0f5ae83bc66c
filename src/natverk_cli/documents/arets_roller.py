"""Who holds a role in the course of a year."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.model.medlem import Innehav
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import dag_manad
from natverk_cli.svenska.namn import sort_key

_OFFICERS = ("ordforande", "sekreterare")


def under_ar(nu: Nulage, roll: str, ar: int) -> Iterator[str]:
    """Those who hold the role some time in the year, in order of their first day, the officers before others.

    Each with kommun or workplace, and with the days where it is not the whole year: "Emma Friman, Lidköping".
    """
    first, last = date(ar, 1, 1), date(ar, 12, 31)
    officers = [
        medlem.id for name in _OFFICERS for medlem in nu.natverk.innehavare(name, max(first, min(nu.idag, last)))
    ]
    held = [(medlem, innehav) for medlem, _, innehav in nu.natverk.innehav(roll) if _is_held_in(innehav, first, last)]
    for medlem, innehav in sorted(
        held,
        key=lambda one: (
            max(one[1].fran or first, first),
            officers.index(one[0].id) if one[0].id in officers else len(officers),
            sort_key(one[0].namn),
        ),
    ):
        acting = "tillförordnad" if innehav.tf else ""
        parts = (medlem.namn, medlem.kommun or medlem.organisation, acting, _when(innehav, first, last))
        yield ", ".join(part for part in parts if part)


def _is_held_in(innehav: Innehav, first: date, last: date) -> bool:
    return (innehav.fran or first) <= last and (innehav.till or last) >= first


def _when(innehav: Innehav, first: date, last: date) -> str:
    fran = f"från {dag_manad(innehav.fran)}" if innehav.fran and innehav.fran > first else ""
    till = f"till {dag_manad(innehav.till)}" if innehav.till and innehav.till < last else ""
    return " ".join(part for part in (fran, till) if part)
