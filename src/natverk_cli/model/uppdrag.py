"""data/uppdrag/: one assignment of the network."""

from datetime import date

from natverk_cli.model.falt import Id, Rad
from natverk_cli.model.post import Falt, Post


class Del(Falt, frozen=True, kw_only=True):
    """En del av ett uppdrag som ska kunna följas för sig."""

    id: Id
    namn: Rad


class Revidering(Falt, frozen=True, kw_only=True):
    """Ett tillfälle då skol- och utbildningschefen gick igenom uppdraget. Utan ändring är också ett resultat."""

    den: date
    av: Rad
    resultat: Rad


class Uppfoljt(Falt, frozen=True, kw_only=True):
    """Ett tillfälle då uppdragets genomförande följdes upp, och vilka möten som låg till grund."""

    den: date
    av: Rad
    resultat: Rad
    moten: tuple[Id, ...] = ()


class Uppdrag(Post, frozen=True, kw_only=True):
    """Ett uppdrag. Texten under fälten beskriver det med nätverkets egna ord."""

    namn: Rad
    utvecklingsomraden: tuple[Id, ...]
    delar: tuple[Del, ...] = ()
    revideringar: tuple[Revidering, ...] = ()
    uppfoljningar: tuple[Uppfoljt, ...] = ()
