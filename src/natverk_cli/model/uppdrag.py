"""data/uppdrag/: one assignment of the network."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natverk_cli.model.falt import Id, Rad
from natverk_cli.model.post import Falt, Post


class Del(Falt, frozen=True, kw_only=True):
    """En del av ett uppdrag som ska kunna följas för sig.

    id: beteckningen
    namn: namnet
    """

    id: Id
    namn: Rad


class Revidering(Falt, frozen=True, kw_only=True):
    """Ett tillfälle då skol- och utbildningschefen gick igenom uppdraget. Utan ändring är också ett resultat.

    den: dagen
    av: vem som reviderade
    resultat: vad som ändrades, eller utan ändring
    """

    den: date
    av: Rad
    resultat: Rad


class Uppfoljt(Falt, frozen=True, kw_only=True):
    """Ett tillfälle då uppdragets genomförande följdes upp, och vilka möten som låg till grund.

    den: dagen
    av: vem som följde upp
    resultat: vad uppföljningen visade
    möten: de möten som låg till grund
    """

    den: date
    av: Rad
    resultat: Rad
    moten: tuple[Id, ...] = ()


class Tillfalle(NamedTuple):
    """An occasion on which something was done with an assignment: what, and where in its file it stands."""

    slag: str
    falt: str
    nummer: int
    vad: Revidering | Uppfoljt


class Uppdrag(Post, frozen=True, kw_only=True):
    """Ett uppdrag. Texten under fälten beskriver det med nätverkets egna ord.

    namn: uppdragets namn
    utvecklingsområden: de utvecklingsområden det hör till
    delar: delar som följs för sig
    revideringar: när uppdraget har reviderats
    uppföljningar: när genomförandet har följts upp
    """

    namn: Rad
    utvecklingsomraden: tuple[Id, ...]
    delar: tuple[Del, ...] = ()
    revideringar: tuple[Revidering, ...] = ()
    uppfoljningar: tuple[Uppfoljt, ...] = ()

    def reviderat_till(self, idag: date) -> tuple[Revidering, ...]:
        """The occasions by that day when the assignment was gone through, oldest first."""
        return tuple(sorted((one for one in self.revideringar if one.den <= idag), key=lambda one: one.den))

    def uppfoljt_till(self, idag: date) -> tuple[Uppfoljt, ...]:
        """The occasions by that day when the assignment was followed up, oldest first."""
        return tuple(sorted((one for one in self.uppfoljningar if one.den <= idag), key=lambda one: one.den))

    def tillfallen(self) -> Iterator[Tillfalle]:
        """Every occasion, those of each kind in the file's order."""
        for number, revidering in enumerate(self.revideringar):
            yield Tillfalle("revidering", "revideringar", number, revidering)
        for number, uppfoljt in enumerate(self.uppfoljningar):
            yield Tillfalle("uppföljning", "uppföljningar", number, uppfoljt)
