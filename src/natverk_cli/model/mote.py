"""data/moten/ID/mote.md and kallelse.md: a meeting as planned, and as called."""

from datetime import date
from typing import Literal

from natverk_cli.model.beskrivning import Beslutad
from natverk_cli.model.falt import Filnamn, Heltal, Id, JaNej, Klocka, Lank, Rad
from natverk_cli.model.post import Falt, Motespapper, Post

Syfte = Literal["information", "erfarenhetsutbyte", "beslut"]


class Punkt(Falt, frozen=True, kw_only=True):
    """En punkt på dagordningen. Tiden är i minuter.

    id: beteckningen
    rubrik: rubriken
    tid: antal minuter
    föredragande: medlemmens beteckning, eller ett namn
    syfte: vad punkten är till för
    uppdrag: uppdragen som punkten tar upp
    delar: delar av uppdragen som punkten tar upp
    mål: mål som punkten bidrar till
    underlag: filer i mötets mapp underlag/
    innehåll: rader under punkten
    """

    id: Id
    rubrik: Rad
    tid: Heltal | None = None
    foredragande: Rad | None = None
    syfte: Syfte | None = None
    uppdrag: tuple[Id, ...] = ()
    delar: tuple[Id, ...] = ()
    mal: tuple[Id, ...] = ()
    underlag: tuple[Filnamn, ...] = ()
    innehall: tuple[Rad, ...] = ()


class Svar(Falt, frozen=True, kw_only=True):
    """En medlems svar på kallelsen. Skälet till ett förhinder skrivs aldrig.

    medlem: medlemmens beteckning
    svar: svaret
    ersättare: vem som kommer i stället
    den: dagen svaret kom
    """

    medlem: Id
    svar: Literal["kommer", "förhinder", "ersättare", "distans"]
    ersattare: Rad | None = None
    den: date | None = None


class Inbjuden(Falt, frozen=True, kw_only=True):
    """Någon utanför nätverket som bjuds in till ett möte.

    namn: namnet
    organisation: var personen kommer ifrån
    """

    namn: Rad
    organisation: Rad | None = None


class Flytt(Falt, frozen=True, kw_only=True):
    """En flytt av mötet: dagen det låg på, när det flyttades och varför.

    från: dagen mötet låg på
    den: dagen det flyttades
    skäl: varför
    """

    fran: date
    den: date
    skal: Rad | None = None


class Forslag(Falt, frozen=True, kw_only=True):
    """En punkt som en medlem har föreslagit och som väntar på presidiet.

    rubrik: punktens rubrik
    av: vem som föreslog den
    den: dagen den föreslogs
    """

    rubrik: Rad
    av: Rad
    den: date | None = None


class Mote(Post, frozen=True, kw_only=True):
    """Ett möte. Mappens namn är mötets beteckning, och den ändras aldrig även om datumet gör det.

    datum: dagen
    start: klockslaget då mötet börjar
    slut: klockslaget då det slutar
    plats: var mötet hålls
    länk: webbadress för den som deltar på distans
    värd: kommunen som är värd
    status: förslag, planerat eller inställt
    skäl: varför mötet är inställt
    inställt_den: dagen det ställdes in
    extra: ja för ett möte utöver de ordinarie, som får ligga på en annan veckodag
    ledare: vem som leder mötet, om inte ordföranden
    upprättad: vem i presidiet som upprättade dagordningen, och när
    berett: vem i presidiet som beredde mötet, och när
    uid: mötets beteckning i kalendrar; skrivs av natverk
    sekvens: antal ändringar som har gått ut till kalendrar; skrivs av natverk
    flyttat: tidigare dagar
    inbjudna: personer utanför nätverket som bjuds in
    svar: svar på kallelsen
    dagordning: mötets egna punkter; de stående läggs till av natverk
    förslag: punkter som medlemmar har föreslagit
    """

    datum: date
    start: Klocka | None = None
    slut: Klocka | None = None
    plats: Rad | None = None
    lank: Lank | None = None
    vard: Rad | None = None
    status: Literal["förslag", "planerat", "inställt"]
    skal: Rad | None = None
    installt_den: date | None = None
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

    @property
    def langd(self) -> int | None:
        """How many minutes the meeting lasts; None until both times are set."""
        if self.start is None or self.slut is None or self.slut <= self.start:
            return None
        return self.slut - self.start

    def svar_fran(self, medlem: str, idag: date) -> Svar | None:
        """The member's latest answer by that day. One from before the meeting was last moved holds no longer."""
        moved = max((flytt.den for flytt in self.flyttat if flytt.den <= idag), default=date.min)
        given = (one for one in reversed(self.svar) if one.medlem == medlem)
        return next((one for one in given if moved <= (one.den or date.min) <= idag), None)

    def is_installt_per(self, idag: date) -> bool:
        """Whether the meeting was called off by that day; without a date for it, it always was."""
        return self.is_installt and (self.installt_den is None or self.installt_den <= idag)

    def is_passerat(self, idag: date) -> bool:
        """A meeting has passed when its date is past and it is not called off."""
        return self.datum < idag and not self.is_installt_per(idag)

    def is_kommande(self, idag: date) -> bool:
        """A meeting is coming from today on, unless called off."""
        return self.datum >= idag and not self.is_installt_per(idag)


class Kallelse(Motespapper, frozen=True, kw_only=True):
    """En kallelse så som den skrevs: dagordningen är frusen. Den skrivs aldrig om när den väl är skickad.

    den: dagen kallelsen skrevs
    av: avsändarens beteckning
    datum: mötets dag
    start: klockslaget då mötet börjar
    slut: klockslaget då det slutar
    plats: var mötet hålls
    länk: webbadress för den som deltar på distans
    svar_senast: sista dagen att svara
    kallade: de kallades beteckningar
    inbjudna: andra som bjuds in
    ändrat: vad som är ändrat sedan förra kallelsen
    första_paragraf: numret på den första punkten
    dagordning: alla punkter, i ordning
    """

    den: date
    av: Id
    datum: date
    start: Klocka | None = None
    slut: Klocka | None = None
    plats: Rad | None = None
    lank: Lank | None = None
    svar_senast: date | None = None
    kallade: tuple[Id, ...] = ()
    inbjudna: tuple[Inbjuden, ...] = ()
    andrat: tuple[Rad, ...] = ()
    forsta_paragraf: Heltal = Heltal(1)
    dagordning: tuple[Punkt, ...]

    @property
    def nummer(self) -> int:
        """1 for kallelse.md, 2 for kallelse-2.md, …"""
        return kallelsens_nummer(self.fil)


def kallelsens_nummer(fil: str) -> int:
    """The number of a notice by its path."""
    _, _, nummer = fil.rpartition("/")[2].removesuffix(".md").partition("-")
    return int(nummer or 1)
