"""data/natverk.yaml: what the network has chosen for itself."""

from datetime import date
from typing import Literal

from msgspec import field

from natverk_cli.model.falt import Heltal, JaNej, Kommunkod, Rad, Vecka
from natverk_cli.model.post import Falt, Post

FORMAT = 1


class Frister(Falt, frozen=True, kw_only=True):
    """Hur många dagar varje uppgift får ta. En missad frist ger en varning."""

    kallelse: Heltal = Heltal(14)
    protokoll: Heltal = Heltal(14)
    insandning: Heltal = Heltal(7)
    publicering: Heltal = Heltal(21)
    forteckning: Heltal = Heltal(14)
    sammanstallning: Heltal = Heltal(14)
    beredning: Heltal = Heltal(21)
    svar: Heltal = Heltal(7)


class Lovvecka(Falt, frozen=True, kw_only=True):
    """Ett skollov, med veckonummer eller ordet stilla för veckan med långfredagen."""

    namn: Rad
    vecka: Vecka


class Undvik(Falt, frozen=True, kw_only=True):
    """Dagar som andra har tagit; bara från betyder en enda dag."""

    fran: date
    till: date | None = None
    skal: Rad | None = None


class Undantag(Falt, frozen=True, kw_only=True):
    """Ett fynd som nätverket har godtagit, med skäl och slutdatum."""

    regel: Rad
    galler: Rad | None = None
    skal: Rad
    till: date


class Personuppgifter(Falt, frozen=True, kw_only=True):
    """Varför personuppgifter behandlas, av vem och hur länge."""

    andamal: Rad
    ansvarig: Rad
    gallring: Rad


class Installningar(Post, frozen=True, kw_only=True):
    """Nätverkets inställningar."""

    format: Heltal
    namn: Rad
    uppdragsgivare: Rad | None = None
    huvudman: Rad | None = None
    rubrik: Rad = "Minnesanteckningar"
    justering: Literal["ingen", "ordförande", "justerare"] = "ingen"
    paragrafer: Literal["per möte", "per år"] = "per möte"
    insandningsadress: Rad | None = None
    webbplats: Rad | None = None
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
