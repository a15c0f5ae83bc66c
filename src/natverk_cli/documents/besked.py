"""The answer to whether a file or a fingerprint is what it is held to be: what that proves, and what it does not."""

from typing import NamedTuple

from natverk_cli.documents.fingeravtryck import WHOLE, i_grupper

UTSKRIFT = "utskrift"


class Besked(NamedTuple):
    """What can be said of a file or a fingerprint, in sentences of which the first is the answer.

    `slag` is "låst", "skickat", "nu", "äldre", "utskrift", "ändrad utskrift", "omnämnt" or "okänt". `is_bevisat` tells
    that it is something that was locked or sent, unchanged. `olika` are the parts of a print that are not as they were.
    """

    slag: str
    is_bevisat: bool
    rader: tuple[str, ...]
    mote: str = ""
    fil: str = ""
    fingeravtryck: str = ""
    olika: tuple[str, ...] = ()


_BREV = (
    "Står fingeravtrycket i ett brev som nätverket har skickat? Då gällde det när brevet skickades. Har någon skrivit "
    "om historiken i den enda kopian syns det inte inifrån, men det skickade brevet är som det var."
)


def okant(fingeravtryck: str, *, is_fil: bool) -> Besked:
    """Nothing is known of it."""
    first = "Filen är inget som nätverket känner igen." if is_fil else "Inget i nätverket har det fingeravtrycket."
    why = "Det bevisar ingenting: texten kan vara ändrad, höra till ett annat nätverk eller aldrig ha sparats här."
    return Besked("okänt", False, (first, why, _BREV), fingeravtryck=fingeravtryck)


def okant_namnt(fingeravtryck: str) -> Besked:
    """A paper with a fingerprint that nothing has."""
    first = f"Papperet bär ett fingeravtryck som inget i nätverket har: {i_grupper(fingeravtryck)}"
    why = "Det bevisar ingenting: papperet kan vara ändrat, höra till ett annat nätverk eller aldrig ha sparats här."
    return Besked("okänt", False, (first, why, _BREV), fingeravtryck=fingeravtryck)


_FIL, _AVTRYCK = "texten är densamma, tecken för tecken", "en text med det fingeravtrycket är just den texten"
_TRYCK = "papperet säger detsamma som den texten, ord för ord"


def vad_det_visar(start: str, *, is_fil: bool, is_tryck: bool = False) -> str:
    """What an identical fingerprint, or a print that is like the one made again, proves, and what it does not."""
    what = _TRYCK if is_tryck else _FIL if is_fil else _AVTRYCK
    short = f" Du skrev {len(start)} av {WHOLE} tecken; jämför helst alla." if len(start) < WHOLE else ""
    return f"Det visar att {what}. Det visar inte vem som skrev den, eller att det som står är sant.{short}"
