"""A draft that goes out to those who were there: the letter, and the print of the record within it."""

from collections.abc import Sequence

from natverk_cli.ansvar.anteckningar import utkast_ute
from natverk_cli.documents import anteckningar
from natverk_cli.documents.anteckningar_text import is_utelamnat
from natverk_cli.documents.deltagande import NARVARANDES
from natverk_cli.documents.handelser import namn
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.ordagrant import Ordagrant
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.rubrik import titel

MALL, UTKAST = "synpunkter", anteckningar.MALL


def utkast(nu: Nulage, mote: Mote, protokoll: Protokoll, bilagor: Sequence[str], paragrafer: str) -> dict[str, object]:
    """The plain values of the printed record, with `paragrafer` in place of its sections."""
    values = anteckningar.context(nu, mote, protokoll, bilagor, NARVARANDES)
    return {**values, "text": [{"utelamnat": False, "text": Ordagrant(paragrafer)}]}


def context(nu: Nulage, mote: Mote, protokoll: Protokoll, printed: Ordagrant) -> dict[str, object]:
    """The plain values of the letter."""
    title = titel(nu.natverk.installningar.rubrik)
    sent = utkast_ute(nu, mote.id)
    who = sent.av if sent else protokoll.sekreterare
    return {
        "rubrik": nu.natverk.installningar.rubrik.lower(),
        "bestamd": title.bestamd,
        "ord_klar": title.klar,
        "datum": i_ord(mote.datum),
        "svar_senast": i_ord(sent.svar_senast) if sent and sent.svar_senast else "",
        "avsandare": namn(nu, who),
        "is_sekreterare": who in {medlem.id for medlem in nu.natverk.innehavare("sekreterare", mote.datum)},
        "antal_markorer": len(protokoll.markorer),
        "markor": protokoll.markorer[0][2] if protokoll.markorer else "",
        "har_utelamnat": is_utelamnat(protokoll),
        "utkast": printed,
    }
