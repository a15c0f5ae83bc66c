"""A member takes up roles: all that it changes, in words and in files."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.uppgift import days_from
from natverk_cli.changes import Change
from natverk_cli.documents.andring import Remove, edited
from natverk_cli.documents.roller import EGNA, namnd, som, var
from natverk_cli.documents.roller_andring import Rollandring, efter, filer, samlade
from natverk_cli.documents.roller_byte import Rollbyte, tilltrade
from natverk_cli.documents.roller_vakans import vakans_i_ord, vakanser
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import ERSATTARE, REPRESENTANT, SKOLCHEF, Innehav, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import genitiv


class Uppdelning(NamedTuple):
    """A role and what the member gets of it."""

    roll: Roll
    byte: Rollbyte


class Tilltrade(NamedTuple):
    """What it means that a member takes up roles: the network afterwards, the files, and what happens, in sentences."""

    nu: Nulage
    changes: tuple[Change, ...]
    meningar: tuple[str, ...]


def intrade(nu: Nulage, roll: Roll, medlem: Medlem, nytt: Innehav) -> Tilltrade:
    """A member who is in the network already takes up a role.

    Raises HarRedan when nothing would change, and NatverkError when it cannot be.
    """
    byte = tilltrade(nu, roll, medlem, nytt)
    own = Rollandring(medlem, nya=(byte.innehav,))
    andringar = samlade(*byte.andra, own)
    after = efter(nu, *(one.efter for one in andringar))
    changes = (*filer(nu, andringar), *namngivna(nu, after, [roll]))
    return Tilltrade(after, changes, tuple(meningar(nu, after, medlem, [Uppdelning(roll, byte)])))


def namngivna(nu: Nulage, after: Nulage, roller: Iterable[Roll]) -> tuple[Change, ...]:
    """The charter without its lines that nobody is named, for those of the roles that enough hold."""
    filled = {
        roll.id for roll in roller if len(after.natverk.innehavare(roll.id, nu.idag)) >= (roll.exakt or roll.minst or 1)
    }
    beskrivning = nu.beskrivning
    lines = (
        [number for number, one in enumerate(beskrivning.ingen_namngiven) if one.roll in filled] if beskrivning else []
    )
    if beskrivning is None or not lines:
        return ()
    return (edited(nu, beskrivning, *(Remove(("ingen_namngiven", number)) for number in reversed(lines))),)


def meningar(nu: Nulage, after: Nulage, medlem: Medlem, roller: Sequence[Uppdelning]) -> Iterator[str]:
    """What happens, a sentence each."""
    for roll, byte in roller:
        yield _begins(nu, roll, medlem, byte.innehav)
        for andring in byte.andra:
            for number, day in andring.slut:
                yield tar_slut(roll, andring.medlem, andring.medlem.roller[number], day)
        if byte.innehav.tf:
            yield from (f"{one.namn} är ordinarie och ersätts så länge." for one in _ordinarie(nu, roll, byte.innehav))
        last = byte.innehav.till
        if last and last >= nu.idag and not byte.innehav.tf:
            yield from (
                vakans_i_ord(after, one) for one in vakanser(nu, after, days_from(last, 1)) if one.roll.id == roll.id
            )
    yield from _not_called(nu, after, medlem, roller)


def _not_called(nu: Nulage, after: Nulage, medlem: Medlem, roller: Sequence[Uppdelning]) -> Iterator[str]:
    """That one who has an office is not called to the meetings, being neither representant nor the like."""
    whole = after.natverk.medlem(medlem.id)
    for roll, byte in roller:
        first = max(byte.innehav.fran or nu.idag, nu.idag)
        if roll not in EGNA and roll.id != SKOLCHEF and whole and not whole.is_aktiv(first):
            yield f"{medlem.namn} är inte representant, personal eller adjungerad, och kallas därför inte till mötena."
            return


def _ordinarie(nu: Nulage, roll: Roll, innehav: Innehav) -> Iterator[Medlem]:
    first = innehav.fran or nu.idag
    return (medlem for medlem, _, one in nu.natverk.innehav(roll.id) if one.galler(first) and not one.tf)


def _begins(nu: Nulage, roll: Roll, medlem: Medlem, innehav: Innehav) -> str:
    verb, _, rest = namnd(roll).partition(" ")
    acting = "tillförordnad " if innehav.tf else ""
    other = nu.natverk.medlem(innehav.for_)
    whom = ""
    if roll.id == REPRESENTANT:
        whom = f" för {var(medlem)}"
    elif roll.id == ERSATTARE and other:
        whom = f" för {other.namn}"
    when = f"Från och med {i_ord(innehav.fran or nu.idag)}"
    until = f" till och med {i_ord(innehav.till)}" if innehav.till else ""
    return f"{when}{until} {verb} {medlem.namn} {acting}{rest}{whom}."


def tar_slut(roll: Roll, medlem: Medlem, innehav: Innehav, day: date) -> str:
    """That a holding ends on the day, in a sentence."""
    return f"{genitiv(medlem.namn)} tid {som(roll, innehav)} tar slut {i_ord(day)}."


def aldrig(roll: Roll, medlem: Medlem, innehav: Innehav) -> str:
    """That a holding that has not begun is taken away, in a sentence."""
    return f"{medlem.namn} skulle ha börjat {som(roll, innehav)} {i_ord(innehav.fran or date.max)}. Det tas bort."
