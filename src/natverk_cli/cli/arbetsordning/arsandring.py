"""A change of a year's draft in a few words: the meeting's number, and its new day, host or assignment."""

import re
from collections.abc import Sequence
from datetime import date

from natverk_cli.ansvar.motesdag import prova
from natverk_cli.ansvar.motesforslag import VALD
from natverk_cli.cli.context import read_day
from natverk_cli.cli.uppdragen import find_uppdrag
from natverk_cli.documents.arsplan import Utkast, med_dag, med_uppdrag, med_vard
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import VECKODAGAR, i_ord
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, menade_du, raknetal, stor

_EXEMPEL = "2: 5 maj"


def changed(nu: Nulage, draft: Utkast, words: str) -> Utkast:
    """The draft changed as said. NatverkError for what cannot be understood, or cannot be."""
    found = re.fullmatch(r"([0-9]{1,3})[.:)]? +(\S.*)", words.strip())
    number = int(found[1]) if found else 0
    if found is None or not 1 <= number <= len(draft.rader):
        last = raknetal(len(draft.rader))
        raise NatverkError(
            f"Ändringen {citat(words)} går inte att läsa. Skriv mötets nummer, ett till {last}, och det nya: en dag, "
            f"en kommun eller ett uppdrag. Till exempel {_EXEMPEL}"
        )
    return _changed(nu, draft, number - 1, found[2])


def _changed(nu: Nulage, draft: Utkast, at: int, what: str) -> Utkast:
    kommuner = nu.natverk.installningar.kommuner
    if kommun := next((one for one in kommuner if fold(one) == fold(what)), None):
        return med_vard(draft, at, kommun)
    if any(sign.isdigit() for sign in what) or _is_day(nu, draft.ar, what):
        return med_dag(draft, at, read_dag(nu, draft.ar, what, "mötets nummer"))
    if near := menade_du(what, kommuner):
        raise NatverkError(f"Kommunen {citat(what)} finns inte i nätverket. Menade du {near}?")
    return med_uppdrag(nu, draft, at, find_uppdrag(nu, what).id)


def _is_day(nu: Nulage, ar: int, what: str) -> bool:
    try:
        read_day(what, _begin(nu, ar), "")
    except NatverkError:
        return False
    return True


def _begin(nu: Nulage, ar: int) -> date:
    """The day from which days of the year are told: its first, or today."""
    return max(nu.idag, date(ar, 1, 1))


def read_dagar(nu: Nulage, ar: int, words: Sequence[str]) -> dict[date, str]:
    """The days chosen for the year's meetings, each with why."""
    return {read_dag(nu, ar, text, "--datum"): VALD for text in words}


def read_dag(nu: Nulage, ar: int, text: str, option: str) -> date:
    """A day of the year for one of its meetings, read as if the year had begun. NatverkError for one that won't do."""
    day = read_day(text, _begin(nu, ar), option)
    if day.year != ar:
        raise NatverkError(f"{stor(i_ord(day))} ligger inte under {ar}.")
    if day < nu.idag:
        raise NatverkError(f"{stor(i_ord(day))} har redan varit.")
    existing = next((mote.id for mote in nu.natverk.moten if mote.datum == day and not mote.is_installt), "")
    found = prova(nu, day, existing)
    if found.hinder:
        raise NatverkError(" ".join(found.hinder))
    if not found.is_ratt_veckodag:
        weekday = VECKODAGAR[nu.veckodag(day)]
        raise NatverkError(
            f"{stor(i_ord(day))} räknas inte som ett av årets {weekday}smöten. Välj en {weekday}.\n"
            f"Ett extra möte bokar du för sig: natverk möte ny {day} --extra"
        )
    return day
