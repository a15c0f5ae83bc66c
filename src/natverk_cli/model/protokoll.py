"""data/moten/ID/protokoll.md and what belongs to it: the record, its locking, corrections and summary."""

from datetime import date
from typing import Literal, NamedTuple

from natverk_cli.model.falt import Heltal, Id, JaNej, Klocka, Rad, Sha256
from natverk_cli.model.post import Falt, Motespapper

Sort = Literal[
    "erfarenhet",
    "framgångsfaktor",
    "beslut",
    "åtgärd",
    "från skolchefsgruppen",
    "till skolchefsgruppen",
    "bordläggs",
    "förslag till revidering",
]

Genom = Literal["färdigställt", "mejl", "möte"]

# The states in which a record is finished, and is to be locked.
LASANDE = ("färdigt", "justerat")


def fingeravtryck(data: bytes) -> str:
    """The SHA-256 of a file with LF line ends, in hex: the same whatever system it was checked out on."""
    import hashlib

    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


class Narvaro(Falt, frozen=True, kw_only=True):
    """En person på mötet. Okänt är ett eget läge: ingen är närvarande bara för att hen blev kallad.

    medlem: medlemmens beteckning
    namn: namnet på den som inte är medlem
    kommun: kommunen för den som inte är medlem
    organisation: var en gäst kommer ifrån
    status: närvarande, förhinder, frånvarande eller okänt
    som: i vilken egenskap den som inte är medlem deltog
    för: medlemmen som en ersättare ersatte
    distans: ja för den som deltog på distans
    från §: första paragrafen personen var med om, om inte alla
    till §: sista paragrafen personen var med om, om inte alla
    """

    medlem: Id | None = None
    namn: Rad | None = None
    kommun: Rad | None = None
    organisation: Rad | None = None
    status: Literal["okänt", "närvarande", "förhinder", "frånvarande"]
    som: Literal["ersättare", "adjungerad", "gäst"] | None = None
    for_: Id | None = None
    distans: JaNej = JaNej.NEJ
    fran_paragraf: Heltal | None = None
    till_paragraf: Heltal | None = None


class Notering(NamedTuple):
    """One keyword line of the record's prose: an experience, a decision, a task, a word to or from the school chiefs.

    `id` ("b1", "å3", "f1") is empty until natverk has saved the record. `vem` is the text in the parenthesis: a kommun,
    a name. `paragraf` is the § it stands under, `uppdrag` what that item is about. `rad` and `kolumn` count from 1 and
    lead to the keyword; `id_kolumn` is where the id stands or belongs. `is_intern` tells that it must not be public.
    """

    sort: Sort
    id: str
    vem: str
    senast: date | None
    text: str
    paragraf: int
    uppdrag: tuple[str, ...]
    rad: int
    kolumn: int
    id_kolumn: int
    is_intern: bool = False


class Paragraf(NamedTuple):
    """A `## §` of the record: its number, heading, line, and the prose under it."""

    nummer: int
    rubrik: str
    rad: int
    text: str


class Protokoll(Motespapper, frozen=True, kw_only=True):
    """Mötets protokoll eller minnesanteckningar. Texten under fälten skrivs av sekreteraren.

    Det som inte ska bli offentligt skrivs mellan en rad `[internt]` och en rad `[slut internt]`, i samma paragraf. I
    den offentliga versionen står i stället att en del är utelämnad.

    status: hur långt arbetet har kommit
    nummer: numret under året
    sekreterare: vem som antecknade
    ledare: vem som ledde mötet
    justerare: vilka som justerar
    start: klockslaget då mötet började
    slut: klockslaget då det slutade
    närvaro: vilka som var med
    """

    status: Literal["utkast", "för synpunkter", "färdigt", "justerat"]
    nummer: Heltal | None = None
    sekreterare: Id | None = None
    ledare: Id | None = None
    justerare: tuple[Id, ...] = ()
    start: Klocka | None = None
    slut: Klocka | None = None
    narvaro: tuple[Narvaro, ...] = ()

    @property
    def paragrafer(self) -> tuple[Paragraf, ...]:
        """The record's sections in order."""
        value: tuple[Paragraf, ...] = self.__dict__["paragrafer"]
        return value

    @property
    def noteringar(self) -> tuple[Notering, ...]:
        """The record's keyword lines in order."""
        value: tuple[Notering, ...] = self.__dict__["noteringar"]
        return value

    @property
    def markorer(self) -> tuple[tuple[int, int, str], ...]:
        """Line, column and text of every `[fyll i: …]` that is left."""
        value: tuple[tuple[int, int, str], ...] = self.__dict__["markorer"]
        return value

    @property
    def sha256(self) -> str:
        """The record's fingerprint."""
        return fingeravtryck(self.data)

    @property
    def is_lasande(self) -> bool:
        """Whether the record says of itself that it is finished."""
        return self.status in LASANDE

    @property
    def has_narvaro(self) -> bool:
        """Whether somebody is recorded as present: then the meeting is held."""
        return any(person.status == "närvarande" for person in self.narvaro)


class Justering(Motespapper, frozen=True, kw_only=True):
    """Låset på ett protokoll: fingeravtrycket av det som godkändes, av vem, hur och när.

    sha256: fingeravtrycket: sha256sum protokoll.md ska ge samma tal
    av: vem som godkände
    genom: hur det godkändes
    den: dagen
    """

    sha256: Sha256
    av: Rad
    genom: Genom
    den: date


class Rattelse(Motespapper, frozen=True, kw_only=True):
    """En rättelse av ett låst protokoll. Texten under fälten är det som ska gälla.

    den: dagen
    av: vem som rättade
    skäl: varför
    """

    den: date
    av: Rad
    skal: Rad


class Sammanstallning(Motespapper, frozen=True, kw_only=True):
    """Presidiets sammanställning till skolchefsrepresentanten efter ett möte.

    den: dagen
    av: vem som skrev den
    till: vem den skickades till
    """

    den: date
    av: Rad
    till: Rad | None = None
