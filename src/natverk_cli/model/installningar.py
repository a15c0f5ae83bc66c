"""data/natverk.yaml: what the network has chosen for itself."""

from datetime import date
from typing import Literal

from msgspec import field

from natverk_cli.model.falt import Heltal, JaNej, Kommunkod, Lank, Rad, Vecka
from natverk_cli.model.post import Falt, Post

FORMAT = 1


class Frister(Falt, frozen=True, kw_only=True):
    """Hur många dagar varje uppgift får ta. En missad frist ger en varning.

    kallelse: dagar före mötet då kallelsen senast ska ut
    protokoll: dagar efter mötet då anteckningarna ska vara klara
    insändning: dagar efter låsningen då de ska vara insända
    publicering: dagar efter låsningen då de ska vara publicerade
    förteckning: dagar efter en ändring då en ny förteckning ska skickas
    sammanställning: dagar efter mötet då skolchefsrepresentanten ska ha fått presidiets sammanställning
    beredning: dagar före mötet då det ska vara berett
    svar: dagar före mötet då de kallade ska ha svarat
    """

    kallelse: Heltal = Heltal(14)
    protokoll: Heltal = Heltal(14)
    insandning: Heltal = Heltal(7)
    publicering: Heltal = Heltal(21)
    forteckning: Heltal = Heltal(14)
    sammanstallning: Heltal = Heltal(14)
    beredning: Heltal = Heltal(21)
    svar: Heltal = Heltal(7)


class Lovvecka(Falt, frozen=True, kw_only=True):
    """Ett skollov, med veckonummer eller ordet stilla för veckan med långfredagen.

    namn: lovets namn
    vecka: veckans nummer, eller stilla för veckan med långfredagen
    """

    namn: Rad
    vecka: Vecka


class Undvik(Falt, frozen=True, kw_only=True):
    """Dagar som andra har tagit; bara från betyder en enda dag.

    från: första dagen
    till: sista dagen, om det är fler än en
    skäl: varför dagarna ska undvikas
    """

    fran: date
    till: date | None = None
    skal: Rad | None = None


class Undantag(Falt, frozen=True, kw_only=True):
    """Ett fynd som nätverket har godtagit, med skäl och slutdatum.

    regel: kontrollens kod, till exempel M006
    gäller: vad undantaget gäller: ett möte, en kommun, ett år; utelämnat gäller det allt som kontrollen säger
    skäl: varför avvikelsen godtas
    till: sista dagen som undantaget gäller
    """

    regel: Rad
    galler: Rad | None = None
    skal: Rad
    till: date

    def godtar(self, kod: str, galler: str, idag: date) -> bool:
        """Whether it accepts what that rule says of that, on the day."""
        return self.regel == kod and self.till >= idag and self.galler in (None, galler)


class Personuppgifter(Falt, frozen=True, kw_only=True):
    """Varför personuppgifter behandlas, av vem och hur länge.

    ändamål: vad uppgifterna används till
    ansvarig: vem som svarar för dem
    gallring: när de tas bort
    """

    andamal: Rad
    ansvarig: Rad
    gallring: Rad


class Installningar(Post, frozen=True, kw_only=True):
    """Nätverkets inställningar.

    format: filernas format; ändras bara av natverk
    namn: nätverkets namn
    uppdragsgivare: vem nätverket arbetar på uppdrag av
    huvudman: organisationen bakom
    rubrik: vad anteckningarna heter i tryck
    justering: om anteckningarna ska justeras, och av vem
    paragrafer: om paragraferna numreras om för varje möte eller löper genom året
    insändningsadress: dit förteckning och anteckningar skickas
    webbplats: där anteckningarna publiceras
    svar_till: dit de kallade svarar; annars ordföranden
    kontrolleras_från: plikter räknas från den här dagen, årliga från det första hela året
    frister: antal dagar för varje uppgift
    lov: skollov, då möten inte passar
    undvik: andra dagar då möten inte passar
    kommuner: kommunerna som ingår, med kommunkod
    representant_per_kommun: om varje kommun ska ha en representant
    kontakter: var kontakter.csv ligger, om den inte ligger i nätverkets mapp
    offentligt: vilka uppgifter om medlemmarna som får publiceras
    personuppgifter: varför och hur länge personuppgifter behandlas
    undantag: avvikelser som nätverket har godtagit
    """

    format: Heltal
    namn: Rad
    uppdragsgivare: Rad | None = None
    huvudman: Rad | None = None
    rubrik: Rad = "Minnesanteckningar"
    justering: Literal["ingen", "ordförande", "justerare"] = "ingen"
    paragrafer: Literal["per möte", "per år"] = "per möte"
    insandningsadress: Rad | None = None
    webbplats: Lank | None = None
    svar_till: Rad | None = None
    kontrolleras_fran: date | None = None
    frister: Frister = Frister()
    lov: tuple[Lovvecka, ...] = ()
    undvik: tuple[Undvik, ...] = ()
    kommuner: dict[str, Kommunkod] = field(default_factory=dict)
    representant_per_kommun: JaNej = JaNej.JA
    kontakter: Rad | None = None
    offentligt: tuple[Literal["namn", "kommun", "roll", "titel"], ...] = ("namn", "kommun", "roll")
    personuppgifter: Personuppgifter | None = None
    undantag: tuple[Undantag, ...] = ()
