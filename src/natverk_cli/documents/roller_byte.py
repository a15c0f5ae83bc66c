"""A member takes a role, or leaves one: what becomes of the holdings, so that a role for one never has two."""

from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar.uppgift import days_from
from natverk_cli.documents.roller import namnd, period
from natverk_cli.documents.roller_andring import Rollandring
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import Innehav, Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import lista, raknetal


class Rollbyte(NamedTuple):
    """What it takes for a member to have a role: the holding, and what becomes of others'."""

    innehav: Innehav
    andra: tuple[Rollandring, ...] = ()


def tilltrade(nu: Nulage, roll: Roll, medlem: Medlem, nytt: Innehav) -> Rollbyte:
    """What becomes of others' holdings when the member gets this one.

    Whoever has a role for one leaves it the day before; a tillförordnad only stands in. Raises NatverkError when the
    member has it already, or others' holdings leave no room.
    """
    _refuse_twice(roll, medlem, nytt)
    if roll.exakt is None:
        return Rollbyte(nytt)
    nytt = _until_next(nu, roll, nytt)
    first = nytt.fran or nu.idag
    others = [one for one in nu.natverk.innehav(roll.id) if _is_in_the_way(one[2], nytt)]
    if len(others) < roll.exakt:
        return Rollbyte(nytt)
    if roll.exakt > 1:
        raise NatverkError(_full(roll, [holder for holder, _, _ in others]))
    for holder, _, innehav in others:
        if innehav.fran is not None and innehav.fran >= first:
            raise NatverkError(_no_room(nu, roll, medlem, holder, innehav))
    return Rollbyte(nytt, tuple(Rollandring(holder, ((number, days_from(first, -1)),)) for holder, number, _ in others))


def _refuse_twice(roll: Roll, medlem: Medlem, nytt: Innehav) -> None:
    for innehav in medlem.roller:
        same_kind = innehav.tf == nytt.tf or nytt.tf
        if innehav.roll == roll.id and innehav.for_ == nytt.for_ and same_kind and _overlaps(innehav, nytt):
            raise HarRedan(f"{medlem.namn} {namnd(roll)} redan, {period(innehav)}.")


class HarRedan(NatverkError):
    """The member has the role already."""


def _until_next(nu: Nulage, roll: Roll, nytt: Innehav) -> Innehav:
    """A tillförordnad without a last day leaves when the next ordinary holder begins."""
    from msgspec.structs import replace

    if not nytt.tf or nytt.till is not None or nytt.fran is None:
        return nytt
    coming = [one.fran for _, _, one in nu.natverk.innehav(roll.id) if not one.tf and one.fran and one.fran > nytt.fran]
    return replace(nytt, till=days_from(min(coming), -1)) if coming else nytt


def _is_in_the_way(innehav: Innehav, nytt: Innehav) -> bool:
    """Whether a holding cannot go on beside the new one. A new ordinary holder also takes over from a tillförordnad."""
    if nytt.tf and not innehav.tf:
        return False
    if innehav.tf and not nytt.tf and innehav.fran and nytt.fran and innehav.fran >= nytt.fran:
        return False  # somebody who is to stand in later does so for the new holder
    return _overlaps(innehav, nytt)


def _overlaps(one: Innehav, other: Innehav) -> bool:
    return (one.fran or date.min) <= (other.till or date.max) and (other.fran or date.min) <= (one.till or date.max)


def _no_room(nu: Nulage, roll: Roll, medlem: Medlem, holder: Medlem, innehav: Innehav) -> str:
    began = utan_veckodag(innehav.fran or nu.idag)
    if innehav.is_kommande(nu.idag):
        last = days_from(innehav.fran or nu.idag, -1)
        return (
            f"{holder.namn} är redan inskriven som {roll.namn} från {began}, så {medlem.namn} kan inte ha rollen utan "
            f"slut.\nSäg när den tar slut: --till {last}. Ska {holder.namn} inte ta över? "
            f'natverk roll avsluta {roll.id} "{holder.namn}"'
        )
    return (
        f"{holder.namn} {namnd(roll)} från {began}. Den som tar över kan göra det tidigast dagen efter.\n"
        f"Är {began} fel? Rätta från: i {holder.fil} och kör natverk spara."
    )


def _full(roll: Roll, holders: list[Medlem]) -> str:
    names = lista([holder.namn for holder in holders])
    return (
        f"{names} {namnd(roll)}, och bara {raknetal(roll.exakt or 1, 'en')} kan vara det.\n"
        f"Avsluta den som slutar: natverk roll avsluta {roll.id} NAMN"
    )


def avgang(nu: Nulage, roll: Roll, medlem: Medlem, den: date) -> Rollandring:
    """What becomes of the member's roles when the day is the last with this one; a role that never began goes away.

    Raises NatverkError when the member has not the role then.
    """
    held = [(number, one) for number, one in enumerate(medlem.roller) if one.roll == roll.id]
    if ends := tuple((number, den) for number, one in held if one.galler(den)):
        return Rollandring(medlem, slut=ends)
    if never := tuple(number for number, one in held if one.is_kommande(max(den, nu.idag))):
        return Rollandring(medlem, bort=never)
    began = [one for _, one in held if one.is_kommande(den)]
    if began:
        raise NatverkError(f"{medlem.namn} {namnd(roll)} först {period(began[0])}. Välj en senare dag.")
    ended = [one for _, one in held if one.is_slut(den)]
    told = f"{medlem.namn} {namnd(roll, 'inte')} {i_ord(den)}."
    raise NatverkError(f"{told} Tiden tog slut {i_ord(ended[-1].till)}." if ended and ended[-1].till else told)
