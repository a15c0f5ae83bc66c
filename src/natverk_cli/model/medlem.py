"""data/medlemmar/: one person."""

from datetime import date

from natverk_cli.model.falt import Id, JaNej, Rad
from natverk_cli.model.post import Falt, Post

# The roles a member can hold besides those the charter names.
REPRESENTANT = "representant"
PERSONAL = "personal"
DELTAGARE = (REPRESENTANT, PERSONAL, "adjungerad")
ERSATTARE = "ersättare"
# The role whose duties the network records but does not perform.
SKOLCHEF = "skolchef"


class Innehav(Falt, frozen=True, kw_only=True):
    """En roll och tiden den gäller. Utan från gäller den enligt uppdragsbeskrivningen, tills den avslutas.

    roll: rollens beteckning i uppdragsbeskrivningen, eller representant, ersättare, adjungerad eller personal
    från: första dagen
    till: sista dagen
    tf: ja för den som tillfälligt går in i stället för den ordinarie
    för: vem en ersättare ersätter
    """

    roll: Rad
    fran: date | None = None
    till: date | None = None
    tf: JaNej = JaNej.NEJ
    for_: Id | None = None

    def galler(self, pa: date) -> bool:
        """Whether the role is held on that date; both ends count."""
        return (self.fran is None or self.fran <= pa) and (self.till is None or pa <= self.till)

    def is_kommande(self, pa: date) -> bool:
        """Whether the role has not begun on that date."""
        return self.fran is not None and self.fran > pa

    def is_slut(self, pa: date) -> bool:
        """Whether the role has ended before that date."""
        return self.till is not None and self.till < pa


class Medlem(Post, frozen=True, kw_only=True):
    """En person i nätverket. E-post och telefon står aldrig här, utan i kontakter.csv utanför Git.

    namn: för- och efternamn
    kommun: kommunen personen företräder
    organisation: arbetsplatsen, för den som inte företräder en kommun
    titel: yrkestitel
    roller: personens roller, med den tid de gäller
    """

    namn: Rad
    kommun: Rad | None = None
    organisation: Rad | None = None
    titel: Rad | None = None
    roller: tuple[Innehav, ...] = ()

    def har(self, roll: str, pa: date) -> bool:
        """Whether the member holds the role on that date."""
        return any(innehav.roll == roll and innehav.galler(pa) for innehav in self.roller)

    def is_med(self, pa: date) -> bool:
        """Whether the member holds any role on that date."""
        return any(innehav.galler(pa) for innehav in self.roller)

    def innehav(self, pa: date) -> tuple[Innehav, ...]:
        """The roles held on that date."""
        return tuple(innehav for innehav in self.roller if innehav.galler(pa))

    def is_aktiv(self, pa: date) -> bool:
        """An active member takes part: as representant, personal or adjungerad."""
        return any(innehav.roll in DELTAGARE and innehav.galler(pa) for innehav in self.roller)
