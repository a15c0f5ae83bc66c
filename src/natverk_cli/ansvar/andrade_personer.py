"""Who has come and gone since a register was sent."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from natverk_cli.ansvar.insant import Skillnad, personer
from natverk_cli.ansvar.uppgift import days_from
from natverk_cli.model.medlem import DELTAGARE, ERSATTARE, REPRESENTANT
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Forteckning, Forteckningsrad
from natverk_cli.svenska.datum import dag_manad, utan_veckodag
from natverk_cli.svenska.ord import lista

_Key = tuple[str, str, date | None]
_Pair = tuple[Forteckningsrad, Forteckningsrad]


def andrade_personer(nu: Nulage, sent: Forteckning) -> Iterator[Skillnad]:
    """Who has come and gone, and whose roles or names are others, a change each."""
    before = _by_key(row for row in sent.personer if row.till is None or row.till >= nu.idag)
    after = _by_key(personer(nu, nu.idag))
    new = [row for key, row in after.items() if key not in before]
    gone = [row for key, row in before.items() if key not in after]
    kept = [(row, after[key]) for key, row in before.items() if key in after and after[key] != row]
    kept += _redated(new, gone)
    yield from _handovers(nu, new, gone, kept)
    yield from (_new(nu, row) for row in new)
    yield from (_gone(nu, row) for row in gone)
    yield from (_changed(nu, *pair) for pair in kept)


def _by_key(rows: Iterable[Forteckningsrad]) -> dict[_Key, Forteckningsrad]:
    return {(row.medlem, row.roll, row.fran): row for row in rows}


def _redated(new: list[Forteckningsrad], gone: list[Forteckningsrad]) -> Iterator[_Pair]:
    """The same holding with another first day; taken out of the lists."""
    for row in list(gone):
        same = [one for one in new if (one.medlem, one.roll) == (row.medlem, row.roll)]
        if len(same) == 1:
            gone.remove(row)
            new.remove(same[0])
            yield row, same[0]


def _handovers(
    nu: Nulage,
    new: list[Forteckningsrad],
    gone: list[Forteckningsrad],
    kept: list[_Pair],
) -> Iterator[Skillnad]:
    """Those who come the day after somebody with the same role leaves; both are taken out of the lists."""
    for row in [one for one in new if one.fran and not one.tf]:
        last = days_from(row.fran or date.min, -1)
        left = [one for one in gone if _is_same(one, row) and _last_day(nu, one) == last]
        ends = [pair for pair in kept if _is_same(pair[1], row) and pair[1].till == last]
        if len(left) + len(ends) == 1:
            earlier = left[0] if left else ends[0][1]
            text = f"{row.namn} efterträder {earlier.namn} som {_roll(nu, row)} {dag_manad(row.fran or last)}"
            new.remove(row)
            gone[:] = [one for one in gone if one not in left]
            kept[:] = [pair for pair in kept if pair not in ends]
            yield Skillnad("personer", text, row.fran)


def _is_same(one: Forteckningsrad, other: Forteckningsrad) -> bool:
    """Whether one can follow the other in a role: as representant only of the same kommun."""
    is_single = one.roll not in (*DELTAGARE, ERSATTARE, "presidium")
    is_same_kommun = one.roll == REPRESENTANT and one.kommun == other.kommun
    return one.roll == other.roll and one.medlem != other.medlem and (is_single or is_same_kommun)


def _last_day(nu: Nulage, row: Forteckningsrad) -> date | None:
    """The last day of a holding that was sent, as its member's file now says."""
    medlem = nu.natverk.medlem(row.medlem)
    held = medlem.roller if medlem else ()
    return next((one.till for one in held if (one.roll, one.fran) == (row.roll, row.fran)), None)


def _new(nu: Nulage, row: Forteckningsrad) -> Skillnad:
    acting = "tillförordnad " if row.tf else ""
    start = f" från {utan_veckodag(row.fran)}" if row.fran and row.fran > nu.idag else ""
    return Skillnad("personer", f"{_ny(row)} {acting}{_roll(nu, row)}: {row.namn}{start}", row.fran)


def _ny(row: Forteckningsrad) -> str:
    return "ny i" if row.roll == "presidium" else "ny"


def _gone(nu: Nulage, row: Forteckningsrad) -> Skillnad:
    last = _last_day(nu, row)
    where = "sitter inte längre i" if row.roll == "presidium" else "är inte längre"
    return Skillnad("personer", f"{row.namn} {where} {_roll(nu, row)}", days_from(last, 1) if last else None)


def _changed(nu: Nulage, sent: Forteckningsrad, now: Forteckningsrad) -> Skillnad:
    if sent.till != now.till:
        until = f"till och med {utan_veckodag(now.till)}" if now.till else "tills vidare"
        where = "sitter i" if now.roll == "presidium" else "är"
        text = f"{now.namn} {where} {_roll(nu, now)} {until}"
        return Skillnad("personer", text, days_from(now.till, 1) if now.till else None)
    if sent.fran != now.fran:
        where = "sitter i" if now.roll == "presidium" else "är"
        start = f"från {utan_veckodag(now.fran)}" if now.fran else "utan angiven början"
        return Skillnad("personer", f"{now.namn} {where} {_roll(nu, now)} {start}", None)
    if sent.namn != now.namn:
        return Skillnad("personer", f"{sent.namn} heter nu {now.namn}", None)
    names = [word for field, word in _WORDS.items() if getattr(sent, field) != getattr(now, field)]
    return Skillnad("personer", f"{lista(names) or 'ny uppgift'} för {now.namn}", None)


_WORDS: Mapping[str, str] = {
    "kommun": "ny kommun",
    "organisation": "ny organisation",
    "titel": "ny titel",
    "tf": "ändrad tillförordning",
    "for_": "ersättare för någon annan",
}


def _roll(nu: Nulage, row: Forteckningsrad) -> str:
    if row.roll == "presidium":
        return "presidiet"
    if row.roll == REPRESENTANT and row.kommun:
        return f"representant för {row.kommun}"
    charter = nu.beskrivning.roll(row.roll) if nu.beskrivning else None
    return charter.namn if charter else "personal från förbundet" if row.roll == "personal" else row.roll
