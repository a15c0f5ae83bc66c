"""The network: everything that its files say, read once and never changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeVar

from msgspec import Struct

from natverk_cli.model.arbetsordning import Arbetsordning
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.installningar import Installningar
from natverk_cli.model.medlem import Innehav, Medlem
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.protokoll import Justering, Protokoll, Rattelse, Sammanstallning
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.model.utskick import Forteckning, Rapport, Uppfoljning, Utskick
from natverk_cli.source.place import Fault

P = TypeVar("P")
K = TypeVar("K")


class Brist(NamedTuple):
    """A fault of form in a file. `slag` names the file kind that could not be read whole because of it."""

    fil: str
    fault: Fault
    slag: str


class Natverk(Struct, frozen=True, kw_only=True, dict=True):
    """One network as its files tell it.

    Collections stand in the order of their ids, meetings by date, charters by their first day. `brister` are the faults
    of form that reading met; `kallor` holds every text file's bytes by its path, so that places can be shown.
    """

    installningar: Installningar
    beskrivningar: tuple[Beskrivning, ...] = ()
    uppdrag: tuple[Uppdrag, ...] = ()
    medlemmar: tuple[Medlem, ...] = ()
    arbetsordningar: tuple[Arbetsordning, ...] = ()
    moten: tuple[Mote, ...] = ()
    kallelser: tuple[Kallelse, ...] = ()
    protokoll: tuple[Protokoll, ...] = ()
    justeringar: tuple[Justering, ...] = ()
    rattelser: tuple[Rattelse, ...] = ()
    sammanstallningar: tuple[Sammanstallning, ...] = ()
    uppfoljningar: tuple[Uppfoljning, ...] = ()
    forteckningar: tuple[Forteckning, ...] = ()
    rapporter: tuple[Rapport, ...] = ()
    utskick: tuple[Utskick, ...] = ()
    brister: tuple[Brist, ...] = ()
    kallor: Mapping[str, bytes] = {}

    @property
    def olasta(self) -> frozenset[str]:
        """The file kinds of which some file could not be read."""
        return frozenset(brist.slag for brist in self.brister)

    def beskrivning(self, pa: date) -> Beskrivning | None:
        """The charter that applies on the date: the latest begun, even after its end; before all, the first."""
        begun = [post for post in self.beskrivningar if post.fran <= pa]
        return begun[-1] if begun else next(iter(self.beskrivningar), None)

    def medlem(self, id_: str | None) -> Medlem | None:
        """The member of that id."""
        return self._medlemmar.get(id_ or "")

    def mote(self, id_: str) -> Mote | None:
        """The meeting of that id."""
        return self._moten.get(id_)

    def ett_uppdrag(self, id_: str) -> Uppdrag | None:
        """The assignment of that id."""
        return self._uppdrag.get(id_)

    def protokoll_fran(self, mote: str) -> Protokoll | None:
        """The record of the meeting of that id."""
        return self._protokoll.get(mote)

    def justering_av(self, mote: str) -> Justering | None:
        """The lock on that meeting's record."""
        return self._justeringar.get(mote)

    def kallelser_till(self, mote: str) -> tuple[Kallelse, ...]:
        """The notices of the meeting of that id, in order."""
        return self._kallelser.get(mote, ())

    def utskick_av(self, vad: str, mote: str) -> tuple[Utskick, ...]:
        """The sendings of one kind of paper of one meeting."""
        return self._utskick.get((vad, mote), ())

    def utskick_med(self, fil: str) -> tuple[Utskick, ...]:
        """The sendings of one paper, by its path."""
        return self._utskick_per_dokument.get(fil, ())

    def uppfoljning_av(self, id_: str) -> Uppfoljning | None:
        """What has happened to a task or question since its meeting."""
        return self._uppfoljningar.get(id_)

    def innehav(self, roll: str) -> Iterator[tuple[Medlem, int, Innehav]]:
        """Every holding of a role, whenever: the member, its number in the member's list, and the holding."""
        for medlem in self.medlemmar:
            for number, innehav in enumerate(medlem.roller):
                if innehav.roll == roll:
                    yield medlem, number, innehav

    def innehavare(self, roll: str, pa: date) -> tuple[Medlem, ...]:
        """Who holds the role on the date. A tillförordnad stands in for the ordinary holders."""
        held = [(medlem, innehav) for medlem, _, innehav in self.innehav(roll) if innehav.galler(pa)]
        acting = tuple(medlem for medlem, innehav in held if innehav.tf)
        return acting or tuple(medlem for medlem, _ in held)

    def aktiva(self, pa: date) -> tuple[Medlem, ...]:
        """Everybody who takes part on the date: representatives, the association's staff, co-opted."""
        return tuple(medlem for medlem in self.medlemmar if medlem.is_aktiv(pa))

    @cached_property
    def _medlemmar(self) -> dict[str, Medlem]:
        return {medlem.id: medlem for medlem in self.medlemmar}

    @cached_property
    def _moten(self) -> dict[str, Mote]:
        return {mote.id: mote for mote in self.moten}

    @cached_property
    def _uppdrag(self) -> dict[str, Uppdrag]:
        return {uppdrag.id: uppdrag for uppdrag in self.uppdrag}

    @cached_property
    def _protokoll(self) -> dict[str, Protokoll]:
        return {protokoll.mote: protokoll for protokoll in self.protokoll}

    @cached_property
    def _justeringar(self) -> dict[str, Justering]:
        return {justering.mote: justering for justering in self.justeringar}

    @cached_property
    def _kallelser(self) -> dict[str, tuple[Kallelse, ...]]:
        return _grouped(self.kallelser, lambda kallelse: kallelse.mote)

    @cached_property
    def _utskick(self) -> dict[tuple[str, str], tuple[Utskick, ...]]:
        return _grouped(self.utskick, lambda post: (post.vad, post.mote or ""))

    @cached_property
    def _utskick_per_dokument(self) -> dict[str, tuple[Utskick, ...]]:
        return _grouped(self.utskick, lambda post: post.dokument or "")

    @cached_property
    def _uppfoljningar(self) -> dict[str, Uppfoljning]:
        return {uppfoljning.id: uppfoljning for uppfoljning in self.uppfoljningar}


def _grouped(posts: Iterable[P], key: Callable[[P], K]) -> dict[K, tuple[P, ...]]:
    groups: dict[K, list[P]] = {}
    for post in posts:
        groups.setdefault(key(post), []).append(post)
    return {name: tuple(group) for name, group in groups.items()}
