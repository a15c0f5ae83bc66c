"""data/uppdragsbeskrivningar/: the charter, one file per period."""

from datetime import date
from typing import Literal

from natverk_cli.model.falt import Heltal, Id, Rad
from natverk_cli.model.post import Falt, Post

VECKODAGAR = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")


class Beslutad(Falt, frozen=True, kw_only=True):
    """Vem som gjorde eller beslutade något, och vilken dag.

    av: medlemmens beteckning, eller ett namn
    den: dagen
    """

    av: Rad
    den: date


class Motesplikt(Falt, frozen=True, kw_only=True):
    """Hur många möten nätverket minst ska hålla på ett år, och på vilken veckodag.

    minst: minsta antal möten per år
    veckodag: den veckodag som räknas
    """

    minst: Heltal
    veckodag: Literal["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]

    @property
    def dag(self) -> int:
        """The weekday as datetime counts it: Monday is 0."""
        return VECKODAGAR.index(self.veckodag)


class Namngiven(Falt, frozen=True, kw_only=True):
    """Något som har en beteckning och ett namn.

    id: beteckningen
    namn: namnet
    """

    id: Id
    namn: Rad


class Roll(Falt, frozen=True, kw_only=True):
    """En roll som uppdragsbeskrivningen namnger, och hur många som ska ha den.

    id: beteckningen, som medlemmarnas roller hänvisar till
    namn: rollens namn i löpande text
    exakt: hur många som ska ha rollen, varken fler eller färre
    minst: hur många som minst ska ha rollen
    """

    id: Id
    namn: Rad
    exakt: Heltal | None = None
    minst: Heltal | None = None


class IngenNamngiven(Falt, frozen=True, kw_only=True):
    """En roll som ingen är namngiven för, och varför.

    roll: rollens beteckning
    skäl: varför ingen är namngiven
    """

    roll: Id
    skal: Rad


class Beskrivning(Post, frozen=True, kw_only=True):
    """En uppdragsbeskrivning. Den senaste fortsätter att gälla tills nästa finns.

    från: första dagen
    till: sista dagen
    beslutad: vem som beslutade och när
    möten: hur många möten, och på vilken veckodag
    utvecklingsområden: de prioriterade utvecklingsområdena
    mål: det nätverket arbetar för
    uppdrag: uppdragens beteckningar
    roller: rollerna och hur många som ska ha dem
    ingen_namngiven: roller som ingen är namngiven för
    """

    fran: date
    till: date
    beslutad: Beslutad | None = None
    moten: Motesplikt
    utvecklingsomraden: tuple[Namngiven, ...]
    mal: tuple[Namngiven, ...]
    uppdrag: tuple[Id, ...]
    roller: tuple[Roll, ...]
    ingen_namngiven: tuple[IngenNamngiven, ...] = ()

    def roll(self, id_: str) -> Roll | None:
        """The role of that id, if the charter names it."""
        return next((roll for roll in self.roller if roll.id == id_), None)
