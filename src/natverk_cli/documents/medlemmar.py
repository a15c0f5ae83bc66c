"""A member comes, changes name or workplace, or leaves: what becomes of the files."""

from collections.abc import Iterable, Sequence
from datetime import date

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Put, Remove, Step, edited
from natverk_cli.documents.fields import fields
from natverk_cli.documents.roller_andring import Rollandring, efter, filer, samlade
from natverk_cli.documents.roller_byte import tilltrade
from natverk_cli.documents.roller_tilltrade import Tilltrade, Uppdelning, meningar, namngivna
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import Innehav, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.layout import field
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold

MAPP = "data/medlemmar"


def next_id(nu: Nulage, namn: str, funnits: Iterable[str] = ()) -> str:
    """The member's id: the name, with a number after it if somebody has, or has had, the name before.

    `funnits` are the names of files that Git remembers.
    """
    there = (path.rpartition("/")[2] for path in nu.natverk.kallor if path.startswith(f"{MAPP}/"))
    taken = {name.removesuffix(".yaml") for name in (*there, *funnits)}
    wanted, number = fold(namn), 2
    found = wanted
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found


def ny(nu: Nulage, medlem: Medlem, roller: Sequence[tuple[Roll, Innehav]]) -> Tilltrade:
    """A new member with roles. Raises NatverkError when others' holdings leave no room for one of them."""
    parts = [Uppdelning(roll, tilltrade(nu, roll, medlem, innehav)) for roll, innehav in roller]
    whole = Rollandring(medlem, nya=tuple(part.byte.innehav for part in parts)).efter
    others = samlade(*(andring for part in parts for andring in part.byte.andra))
    after = efter(nu, whole, *(one.efter for one in others))
    named = namngivna(nu, after, [part.roll for part in parts])
    changes = (Change(whole.fil, None, _file(whole)), *filer(nu, others), *named)
    return Tilltrade(after, changes, tuple(meningar(nu, after, medlem, parts)))


def _file(medlem: Medlem) -> bytes:
    rows = [row for name, value in fields(medlem).items() for row in field(name, value)]
    return "\n".join([*rows, ""]).encode()


def andrad(nu: Nulage, medlem: Medlem, **nytt: str | None) -> Change:
    """The member's file with other values in some of its fields; None takes the field away."""
    steps: list[Step] = []
    for name, value in nytt.items():
        if value is not None and value != getattr(medlem, name):
            steps.append(Put((name,), value))
        elif value is None and getattr(medlem, name) is not None:
            steps.append(Remove((name,)))
    return edited(nu, medlem, *steps)


def avslut(nu: Nulage, medlem: Medlem, den: date) -> Rollandring:
    """What becomes of the roles of a member who leaves: the day is the last of each; those to come go away."""
    ends = (number for number, one in enumerate(medlem.roller) if one.galler(den) and one.till != den)
    never = (number for number, one in enumerate(medlem.roller) if one.is_kommande(max(den, nu.idag)))
    return Rollandring(medlem, tuple((number, den) for number in ends), tuple(never))


def borjar_efter(nu: Nulage, medlem: Medlem, den: date) -> str:
    """A role of the member's that began after the day, in a sentence; "" when there is none."""
    began = [one.fran for one in medlem.roller if one.fran and den < one.fran <= nu.idag]
    return f"{medlem.namn} fick en roll så sent som {i_ord(max(began))}." if began else ""
