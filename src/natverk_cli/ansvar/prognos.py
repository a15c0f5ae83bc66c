"""Whether a year will have its meetings: held, uncertain, coming, and the suitable days that are left."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage


class Prognos(NamedTuple):
    """The meetings of a year that count towards the charter's number, and the days that are left.

    `hallna` have a record with somebody present; `ovissa` have passed without; `kommande` lie ahead. `lampliga` are
    suitable days left that a notice can still precede in time. `saknas` is how many meetings are missing.
    """

    ar: int
    minst: int
    hallna: tuple[Mote, ...]
    ovissa: tuple[Mote, ...]
    kommande: tuple[Mote, ...]
    lampliga: tuple[date, ...]
    beskrivning: Beskrivning

    @property
    def saknas(self) -> int:
        """How many meetings are missing, counting those that may have been held."""
        return max(0, self.minst - len(self.hallna) - len(self.ovissa) - len(self.kommande))

    @property
    def is_omojlig(self) -> bool:
        """Whether the number can no longer be reached."""
        return self.saknas > len(self.lampliga)


def prognos(nu: Nulage, ar: int) -> Prognos | None:
    """The forecast of a year; None when no charter says how many meetings there should be."""
    beskrivning = nu.natverk.beskrivning(max(nu.idag, date(ar, 1, 1)) if ar >= nu.idag.year else date(ar, 12, 31))
    if beskrivning is None:
        return None
    counted = [mote for mote in nu.natverk.moten if mote.datum.year == ar and nu.is_raknad(mote)]
    passed = [mote for mote in counted if mote.is_passerat(nu.idag)]
    first = date.fromordinal(nu.idag.toordinal() + nu.natverk.installningar.frister.kallelse)
    return Prognos(
        ar,
        beskrivning.moten.minst,
        tuple(mote for mote in passed if nu.is_hallet(mote)),
        tuple(mote for mote in passed if not nu.is_hallet(mote)),
        tuple(mote for mote in counted if mote.is_kommande(nu.idag)),
        nu.lampliga_dagar(max(first, date(ar, 1, 1)), date(ar, 12, 31)),
        beskrivning,
    )


def checked_years(nu: Nulage) -> Iterator[int]:
    """The first whole year that is checked to the current one, and coming ones with meetings or a plan."""
    planned = {mote.datum.year for mote in nu.natverk.moten} | {plan.ar for plan in nu.natverk.arbetsordningar}
    first = first_year(nu) or min(planned, default=nu.idag.year)
    yield from (year for year in sorted({*range(first, nu.idag.year + 1), *planned}) if year >= first)


def first_year(nu: Nulage) -> int | None:
    """The first whole year from the day the settings say that duties count from; None when they don't say."""
    fran = nu.natverk.installningar.kontrolleras_fran
    if fran is None:
        return None
    return fran.year if (fran.month, fran.day) == (1, 1) else fran.year + 1


def prognoser(nu: Nulage) -> Iterator[Prognos]:
    """The forecast of every year that is checked."""
    for year in checked_years(nu):
        if found := prognos(nu, year):
            yield found
