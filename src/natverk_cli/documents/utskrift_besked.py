"""What can be said of a paper that carries a record's fingerprint, once it has been compared with a new print."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar.skickat import anteckningarna
from natverk_cli.documents import laset
from natverk_cli.documents.besked import UTSKRIFT, Besked
from natverk_cli.documents.delat import om_aldre
from natverk_cli.documents.utskriften import Jamforelse
from natverk_cli.documents.verifiering import las_rader
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista

_MANY = 6  # parts; more are counted instead of named


def besked(nu: Nulage, record: Protokoll, found: Jamforelse, *, publik: bool, rattad: date | None = None) -> Besked:
    """The answer about a paper. `record` is the one whose fingerprint it carries, which may be an older version.

    `rattad` is the day of the first correction that has come since the paper was printed.
    """
    what = anteckningarna(nu, record.mote)
    if not found.is_papper:
        first = f"Filen nämner fingeravtrycket av {what}, men är inte ett tryck av den texten."
        more = "Att fingeravtrycket står där visar vilken text som menades när filen skrevs, inte att den är sann."
        return Besked("omnämnt", False, (first, more), record.mote, record.fil, record.sha256)
    if found.is_ordagrant:
        return _unchanged(nu, record, found, what, publik=publik, rattad=rattad)
    return Besked(
        "ändrad utskrift",
        False,
        tuple(_changed(record, found, what)),
        record.mote,
        record.fil,
        record.sha256,
        found.olika,
    )


def _unchanged(
    nu: Nulage, record: Protokoll, found: Jamforelse, what: str, *, publik: bool, rattad: date | None
) -> Besked:
    is_locked = is_last(nu, record)
    is_old = not is_locked and laset.galler(nu, record.mote) is not None
    version = "ett äldre utkast till " if is_old else "den offentliga versionen av " if publik else ""
    rows = [f"Det här är {version}{what} i tryck, oförändrat."]
    if rattad:
        rows.append(f"Papperet var rätt till {i_ord(rattad)}. Då kom en rättelse, som inte står i papperet.")
    rows.append("natverk gjorde om papperet ur anteckningarna och jämförde: orden är desamma, i samma ordning.")
    if not found.is_lika:
        rows.append("Bara radbrytningar och mellanslag skiljer.")
    rows += las_rader(nu, record.mote) if is_locked else om_aldre(nu, record.mote, record.sha256)
    if not is_locked and not is_old:
        rows.append("Texten är inte låst, så den kan ha ändrats sedan dess.")
    return Besked(UTSKRIFT, is_locked, tuple(rows), record.mote, record.fil, record.sha256)


def is_last(nu: Nulage, record: Protokoll) -> bool:
    """Whether the record's text is the one that was first locked."""
    lock = laset.galler(nu, record.mote)
    return lock is not None and record.sha256 == laset.forsta(nu, lock)


def _changed(record: Protokoll, found: Jamforelse, what: str) -> Iterator[str]:
    yield f"Papperet bär fingeravtrycket av {what}, men är inte likadant som när natverk trycker texten."
    parts = (
        found.olika if len(found.olika) <= _MANY else (*found.olika[:_MANY], f"{len(found.olika) - _MANY} delar till")
    )
    yield f"Det som skiljer: {lista(parts)}."
    sections = [name for name in found.olika if name.startswith("§")]
    if sections:
        yield f"Någon har ändrat i papperet. Läs det som gäller: natverk protokoll visa {record.mote}"
    else:
        yield (
            "Alla paragrafer är ordagrant desamma. Resten kan ha ändrats i papperet, eller i nätverkets mall och "
            "uppgifter sedan det trycktes."
        )
