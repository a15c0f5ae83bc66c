"""data/moten/ID/mote.md and kallelse.md: a meeting as planned, and as called."""

from datetime import date
from typing import Literal

from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.falt import Heltal, Id, JaNej, Klocka, Rad
from natverk_cli.model.post import Falt, Motespapper, Post

Syfte = Literal["information", "erfarenhetsutbyte", "beslut"]


class Punkt(Falt, frozen=True, kw_only=True):
    """En punkt på dagordningen. Tiden är i minuter."""

    id: Id
    rubrik: Rad
    tid: Heltal | None = None
    foredragande: Rad | None = None
    syfte: Syfte | None = None
    uppdrag: tuple[Id, ...] = ()
    delar: tuple[Id, ...] = ()
    mal: tuple[Id, ...] = ()
    underlag: tuple[Rad, ...] = ()
    innehall: tuple[Rad, ...] = ()


class Svar(Falt, frozen=True, kw_only=True):
    """En medlems svar på kallelsen. Skälet till ett förhinder skrivs aldrig."""

    medlem: Id
    svar: Literal["kommer", "förhinder", "ersättare", "distans"]
    ersattare: Rad | None = None
    den: date | None = None


class Inbjuden(Falt, frozen=True, kw_only=True):
    """Någon utanför nätverket som bjuds in till ett möte."""

    namn: Rad
    organisation: Rad | None = None


class Flytt(Falt, frozen=True, kw_only=True):
    """En flytt av mötet: dagen det låg på, när det flyttades och varför."""

    fran: date
    den: date
    skal: Rad | None = None


class Forslag(Falt, frozen=True, kw_only=True):
    """En punkt som en medlem har föreslagit och som väntar på presidiet."""

    rubrik: Rad
    av: Rad
    den: date | None = None


class Mote(Post, frozen=True, kw_only=True):
    """Ett möte. Mappens namn är mötets beteckning, och den ändras aldrig även om datumet gör det."""

    datum: date
    start: Klocka | None = None
    slut: Klocka | None = None
    plats: Rad | None = None
    lank: Rad | None = None
    vard: Rad | None = None
    status: Literal["förslag", "planerat", "inställt"]
    skal: Rad | None = None
    extra: JaNej = JaNej.NEJ
    ledare: Id | None = None
    upprattad: Beslutad | None = None
    berett: Beslutad | None = None
    uid: Rad | None = None
    sekvens: Heltal = Heltal(0)
    flyttat: tuple[Flytt, ...] = ()
    inbjudna: tuple[Inbjuden, ...] = ()
    svar: tuple[Svar, ...] = ()
    dagordning: tuple[Punkt, ...] = ()
    forslag: tuple[Forslag, ...] = ()

    @property
    def is_installt(self) -> bool:
        """Whether the meeting is called off."""
        return self.status == "inställt"

    def is_passerat(self, idag: date) -> bool:
        """A meeting has passed when its date is past and it is not called off."""
        return self.datum < idag and not self.is_installt

    def is_kommande(self, idag: date) -> bool:
        """A meeting is coming from today on, unless called off."""
        return self.datum >= idag and not self.is_installt


class Kallelse(Motespapper, frozen=True, kw_only=True):
    """En kallelse så som den skrevs: dagordningen är frusen. Den skrivs aldrig om när den väl är skickad."""

    den: date
    av: Id
    datum: date
    start: Klocka | None = None
    slut: Klocka | None = None
    plats: Rad | None = None
    lank: Rad | None = None
    svar_senast: date | None = None
    kallade: tuple[Id, ...] = ()
    inbjudna: tuple[Inbjuden, ...] = ()
    andrat: tuple[Rad, ...] = ()
    forsta_paragraf: Heltal = Heltal(1)
    dagordning: tuple[Punkt, ...]

    @property
    def nummer(self) -> int:
        """1 for kallelse.md, 2 for kallelse-2.md, …"""
        _, _, nummer = self.fil.rpartition("/")[2].removesuffix(".md").partition("-")
        return int(nummer or 1)
