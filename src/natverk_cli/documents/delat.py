"""What is said of a draft that went out for comments: it was shared as it was, and proves nothing of what holds now."""

from collections.abc import Iterator

from natverk_cli.documents import laset
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista


def delat(nu: Nulage, sha256: str) -> str:
    """ "Utkastet delades för synpunkter måndag 11 januari 2027." Empty when that text has not been shared."""
    days = {
        one.den: i_ord(one.den)
        for one in nu.natverk.utskick
        if one.vad == "utkast" and one.fingeravtryck == sha256 and one.den <= nu.idag
    }
    return f"Utkastet delades för synpunkter {lista([days[day] for day in sorted(days)])}." if days else ""


def om_aldre(nu: Nulage, mote: str, sha256: str) -> Iterator[str]:
    """What became of an older text of a record: whether it was shared, and when the one that holds was locked."""
    if told := delat(nu, sha256):
        yield told
    if lock := laset.galler(nu, mote):
        yield f"Det som gäller nu låstes {i_ord(lock.den)}. Läs det: natverk protokoll visa {mote}"
