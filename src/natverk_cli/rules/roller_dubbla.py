"""R: no role has more holders than it may, on any day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from natverk_cli.ansvar.rolltid import Rolltid, i_foljd, rolltider
from natverk_cli.diagnostics.rule import FEL, Finding, rule
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import Innehav, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.godta import undantag
from natverk_cli.rules.roller import KRAVER, har_i_ord, i_kommando, roles, since
from natverk_cli.svenska.datum import fran_till, utan_veckodag
from natverk_cli.svenska.ord import lista, raknetal, stor

_NAMED = 4  # people; in a longer stretch of changes the first ones are enough
_DAY = timedelta(1)


@rule("R002", niva=FEL, krav=(26, 31), kraver=KRAVER)
def flera_har_samma_roll(nu: Nulage) -> Iterator[Finding]:
    """Två personer har samma dag en roll som bara en kan ha, nu, förr eller längre fram.

    Varför: då vet ingen vem som ska kalla eller skriva. En tillförordnad räknas i stället för den ordinarie.
    Rätta: avsluta den enas roll med natverk roll avsluta, eller skriv tf: ja om någon tillfälligt tar över.
    """
    for _, _, roll in roles(nu):
        for run in i_foljd(one for one in rolltider(nu.natverk, roll.id) if one.is_for_manga):
            if seen := [one for one in run if one.sista >= since(nu)]:
                yield _too_many(nu, roll, seen, run[0].forsta)


def _too_many(nu: Nulage, roll: Roll, run: Sequence[Rolltid], begun: date) -> Finding:
    first, last = max(run[0].forsta, since(nu)), run[-1].sista
    held = _held(nu, roll, first)
    wanted = run[0].roll or roll
    allowed = f"Bara {raknetal(wanted.exakt or 1, 'en')} {_can(roll)}."
    is_past, cure = last < nu.idag, _who_leaves(nu, roll, held, first)
    galler = f"{roll.id} {first}" if is_past else roll.id
    if is_past:
        cure = f"{cure}. Var det verkligen så, {undantag('R002', galler, nu.idag.year + 1)}"
    text = f"{_told(nu, roll, _names(nu, roll, run, first), begun if begun == first else date.min, last)}. {allowed}"
    return Finding(held[-1][0].at("roller", held[-1][1]), text, cure, galler)


def _can(roll: Roll) -> str:
    return "kan sitta där" if roll.id == "presidium" else "kan vara det"


def _told(nu: Nulage, roll: Roll, names: list[str], first: date, last: date) -> str:
    """Who had it together, and when: `first` is the first day that there is when it began before what is checked."""
    many, all_of_them = lista(names), "båda" if len(names) == 2 else "alla"
    if last < nu.idag and first > date.min:
        verb, rest = har_i_ord(roll, all_of_them, var=True, few=False).split(" ", 1)
        return f"{stor(fran_till(first, last))} {verb} {many} {rest}"
    if first > nu.idag:
        verb, rest = har_i_ord(roll, all_of_them, few=False).split(" ", 1)
        time = f"från {utan_veckodag(first)}" if last == date.max else fran_till(first, last)
        return f"{stor(time)} {verb} {many} {rest}"
    since = f" sedan {utan_veckodag(first)}" if first > date.min else ""
    until = f" till och med {utan_veckodag(last)}" if last < date.max else ""
    return f"{many} {har_i_ord(roll, all_of_them, var=last < nu.idag, few=False)}{since}{until}"


def _names(nu: Nulage, roll: Roll, run: Sequence[Rolltid], first: date) -> list[str]:
    names: dict[str, str] = {}
    for one in run:
        if len(names) >= _NAMED:
            break
        names |= {medlem.id: medlem.namn for medlem, _, _ in _held(nu, roll, max(one.forsta, first))}
    return list(names.values())


def _held(nu: Nulage, roll: Roll, day: date) -> list[tuple[Medlem, int, Innehav]]:
    """The holdings that count on the day, the first begun first."""
    held = [one for one in nu.natverk.innehav(roll.id) if one[2].galler(day)]
    acting = [one for one in held if one[2].tf]
    return sorted(acting or held, key=lambda one: one[2].fran or date.min)


def _who_leaves(nu: Nulage, roll: Roll, held: list[tuple[Medlem, int, Innehav]], day: date) -> str:
    """How the one who had the role first leaves it the day before the one who came last began."""
    (one, _, earlier), (other, _, later) = held[0], held[-1]
    began = later.fran or date.min
    leave = f"natverk roll avsluta {i_kommando(roll)}"
    if began > (earlier.fran or date.min):
        cure = f'avsluta den tidigare: {leave} "{one.namn}" --den {began - _DAY}'
        if later.till and later.till < (earlier.till or date.max) and not later.tf:
            acting = f"skriv tf: ja på rollen i {other.fil} om den är tillfällig"
            return f"{acting}, annars ta bort den. Kör sedan natverk spara"
        return cure
    if date.min < began <= nu.idag:
        return f"ta bort rollen för den som inte har den, i {one.fil} eller {other.fil}, och kör natverk spara"
    last = f" --den {day - _DAY}" if began == date.min < day else ""
    return f"avsluta rollen för den som inte har den: {leave} NAMN{last}"
