"""data/uppdrag/: one assignment of the network."""

from datetime import date

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
