"""The 35 duties of the charter, in our own words: who, and what."""

from typing import NamedTuple


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
