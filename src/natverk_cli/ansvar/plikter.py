"""The 35 duties of the charter, in our own words: who, and what."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.svenska.ord import antal


class Plikt(NamedTuple):
    """One duty: its number, who has it, and what it is."""

    nummer: int
    vem: str
    vad: str


_ALLA = (
    ("skolchefsnätverket", "ansvarar för och organiserar professionsnätverken"),
    ("nätverket", "arbetar utifrån en uppdragsbeskrivning"),
    ("nätverket", "rapporterar till skolchefsnätverket"),
    ("kommunerna", "har representanter i nätverket"),
    ("kommunalförbundet", "har personal i nätverket"),
    ("nätverket", "följer strategin med två utvecklingsområden"),
    ("nätverket", "arbetar med båda utvecklingsområdena"),
    ("nätverket", "arbetar för tre mål: fullföljd utbildning, rätt förutsättningar för alla, vetenskaplig grund"),
    ("nätverket", "samarbetar och utbyter erfarenheter om språkutvecklande arbete"),
    ("nätverket", "utbyter erfarenheter och framgångsfaktorer vid övergångar"),
    ("nätverket", "delar erfarenheter av fullföljda studier, trygghet och studiero eller lekro"),
    ("nätverket", "delar erfarenheter och framgångsfaktorer om barnens närvaro"),
    ("nätverket", "delar erfarenheter av att organisera för volymminskning"),
    ("presidiet", "upprättar arbetsordning för kalenderåret"),
    ("presidiet", "upprättar mötets dagordning"),
    ("presidiet", "bereder mötena"),
    ("presidiet", "sammanställer och informerar skolchefsrepresentanten"),
    ("presidiet", "har de ledamöter som uppdragsbeskrivningen namnger"),
    ("skol- och utbildningschefen", "återkopplar från skolchefsgruppen till nätverket"),
    ("skol- och utbildningschefen", "återkopplar från nätverket till skolchefsgruppen"),
    ("skol- och utbildningschefen", "reviderar uppdragen en gång per år"),
    ("skol- och utbildningschefen", "följer upp uppdragens genomförande"),
    ("skolchefsnätverket", "utser skol- och utbildningschefen"),
    ("ordföranden", "leder nätverksträffarna"),
    ("ordföranden", "skickar kallelse och dagordning till alla deltagande före träffarna"),
    ("nätverket", "har en ordförande"),
    ("sekreteraren", "ansvarar för att förteckningen över medlemmarna skickas in"),
    ("sekreteraren", "ansvarar för att plats och tid för träffarna skickas in"),
    ("sekreteraren", "skriver protokoll vid träffarna"),
    ("sekreteraren", "ansvarar för att protokollen skickas in"),
    ("nätverket", "har en sekreterare"),
    ("nätverket", "håller minst fyra möten per år"),
    ("nätverket", "möts på fredagar"),
    ("nätverket", "för minnesanteckningar"),
    ("nätverket", "lägger ut minnesanteckningarna på webbplatsen"),
)

PLIKTER = {nummer: Plikt(nummer, vem, vad) for nummer, (vem, vad) in enumerate(_ALLA, 1)}

# The assignments that the 35 duties name one by one. Those of another network's charter count as the last of them.
UPPDRAG = range(9, 14)
_NAMNDA = ("sprakutvecklande-arbete", "overgangar", "fullfoljda-studier", "barnens-narvaro", "volymminskning")

# What is said otherwise where a network's own charter says something else.
_EGNA: Mapping[int, Callable[[Beskrivning], str]] = {
    6: lambda own: f"följer strategin med {_omraden(own)}",
    7: lambda own: "arbetar med " + ("båda utvecklingsområdena" if len(own.utvecklingsomraden) == 2 else _omraden(own)),
    8: lambda own: PLIKTER[8].vad if len(own.mal) == 3 else "arbetar för sina mål",
    32: lambda own: f"håller minst {antal(own.moten.minst, 'möte', 'möten')} per år",
    33: lambda own: f"möts på {own.moten.veckodag}ar",
}


def plikten(nummer: int, beskrivning: Beskrivning | None) -> Plikt:
    """The duty in the words of the charter in force."""
    own = _EGNA.get(nummer)
    return PLIKTER[nummer]._replace(vad=own(beskrivning)) if own and beskrivning else PLIKTER[nummer]


def om_uppdraget(uppdrag: Uppdrag, plats: int) -> Plikt:
    """The duty about an assignment, which stands at that place, from 0, in its charter."""
    if uppdrag.id in _NAMNDA:
        return PLIKTER[UPPDRAG[_NAMNDA.index(uppdrag.id)]]
    return Plikt(UPPDRAG[min(plats, len(UPPDRAG) - 1)], "nätverket", f"tar upp uppdraget {uppdrag.namn}")


def _omraden(beskrivning: Beskrivning) -> str:
    count = len(beskrivning.utvecklingsomraden)
    return antal(count, "utvecklingsområde", "utvecklingsområden", "ett") if count else "sina utvecklingsområden"
