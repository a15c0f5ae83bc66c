"""What becomes of members' roles: as they will stand, and as edits of their files."""

from datetime import date
from typing import NamedTuple

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, Put, Remove, Step, edited
from natverk_cli.model.medlem import Innehav, Medlem
from natverk_cli.model.nulage import Nulage


class Rollandring(NamedTuple):
    """What becomes of one member's roles.

    `slut` gives the number of a holding its last day, `bort` are numbers of holdings that never began, `nya` come last.
    """

    medlem: Medlem
    slut: tuple[tuple[int, date], ...] = ()
    bort: tuple[int, ...] = ()
    nya: tuple[Innehav, ...] = ()

    @property
    def efter(self) -> Medlem:
        """The member as it becomes."""
        from msgspec.structs import replace

        ends = dict(self.slut)
        kept = (
            replace(innehav, till=ends[number]) if number in ends else innehav
            for number, innehav in enumerate(self.medlem.roller)
            if number not in self.bort
        )
        after = replace(self.medlem, roller=(*kept, *self.nya))
        return after.bound(self.medlem.id, self.medlem.fil)

    @property
    def steg(self) -> tuple[Step, ...]:
        """The edits of the member's file."""
        ends = (Put(("roller", number, "till"), day) for number, day in self.slut)
        gone = (Remove(("roller", number)) for number in sorted(self.bort, reverse=True))
        return (*ends, *gone, *(Add(("roller",), innehav) for innehav in self.nya))


def samlade(*andringar: Rollandring) -> tuple[Rollandring, ...]:
    """The same, with all that becomes of one member's roles in one."""
    found: dict[str, Rollandring] = {}
    for one in andringar:
        so_far = found.get(one.medlem.id, Rollandring(one.medlem))
        found[one.medlem.id] = Rollandring(
            one.medlem, (*so_far.slut, *one.slut), (*so_far.bort, *one.bort), (*so_far.nya, *one.nya)
        )
    return tuple(found.values())


def efter(nu: Nulage, *medlemmar: Medlem) -> Nulage:
    """The network as it will stand with these members so, added or in place of how they were."""
    from msgspec.structs import replace

    changed = {medlem.id: medlem for medlem in (*nu.natverk.medlemmar, *medlemmar)}
    return nu._replace(natverk=replace(nu.natverk, medlemmar=tuple(changed[id_] for id_ in sorted(changed))))


def filer(nu: Nulage, andringar: tuple[Rollandring, ...]) -> tuple[Change, ...]:
    """The changes of the members' files."""
    return tuple(edited(nu, one.medlem, *one.steg) for one in andringar if one.steg)
