"""Papers that are never rewritten, and why."""

from datetime import date

from natverk_cli.ansvar.handlingar import varfor_orord
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import IDAG, Papper, arbetsordning, falt, fil, kallelse, last, mapp, md, mote, protokoll

PROTOKOLL = "data/moten/2027-1/protokoll.md"
KALLELSE = "data/moten/2027-1/kallelse.md"
KALLELSE_2 = "data/moten/2027-1/kallelse-2.md"


def why(path: str, *papper: Papper, las: dict[str, str] | None = None) -> str:
    """Why the paper is not rewritten."""
    with mapp(*papper) as folder:
        return varfor_orord(Nulage(read_natverk(folder), Historik(las or {}), date.fromisoformat(IDAG)), path)


def sent(vad: str, namn: str = "2027-01-10-x", **mer: str) -> Papper:
    """An entry of the ledger."""
    return fil(f"utskick/{namn}.yaml", falt(vad=vad, den="2027-01-10", av="anna-ek", **mer))


def test_a_locked_record() -> None:
    told = (
        "Minnesanteckningarna är låsta och skrivs aldrig om. Behövs ändringen, gör den till en daterad rättelse: "
        "natverk protokoll rättelse 2027-1"
    )
    record, lock = last("2027-1", den="2027-01-10")
    assert why(PROTOKOLL, record, lock) == told
    assert why(PROTOKOLL, record, lock._replace(innehall=b"sha: x\n")) == told
    assert why(PROTOKOLL, protokoll("2027-1", status="utkast"), las={"2027-1": "x"}) == told


def test_what_has_been_sent() -> None:
    told = "Papperet skickades söndag 10 januari 2027 och skrivs aldrig om."
    record = protokoll("2027-1", status="utkast")
    assert why(PROTOKOLL, record, sent("protokoll", möte="2027-1", dokument=PROTOKOLL)) == told
    lista = md("forteckning/2027-01-10.md", den="2027-01-10")
    assert why("data/forteckning/2027-01-10.md", lista) == ""
    assert why("data/forteckning/2027-01-10.md", lista, sent("förteckning", dokument="data/forteckning/2027-01-10.md"))
    plan = sent("arbetsordning", dokument="data/arbetsordning/2027.md")
    assert why("data/arbetsordning/2027.md", arbetsordning(2027), plan) == ""
    assert why("data/moten/2027-1/mote.md", sent("kallelse", möte="2027-1")) == ""


def test_a_sent_notice() -> None:
    notices = (kallelse("2027-1", datum="2027-02-05"), md("moten/2027-1/kallelse-2.md", den="2027-01-08"))
    called = "Kallelsen är skickad och skrivs aldrig om."
    assert (why(KALLELSE, *notices), why(KALLELSE_2, *notices)) == ("", "")
    unnamed = sent("kallelse", möte="2027-1")
    assert (why(KALLELSE, *notices, unnamed), why(KALLELSE_2, *notices, unnamed)) == (called, "")
    lost = sent("kallelse", möte="2027-1", dokument="data/moten/2027-1/kalelse.md")
    assert (why(KALLELSE, *notices, lost), why(KALLELSE_2, *notices, lost)) == (called, "")
    second = sent("kallelse", möte="2027-1", dokument=KALLELSE_2)
    assert why(KALLELSE, *notices, second) == called
    assert why(KALLELSE_2, *notices, second).startswith("Papperet skickades ")


def test_a_notice_that_may_have_been_sent() -> None:
    notice = kallelse("2027-1", datum="2027-02-05")
    unread = sent("kallese", möte="2027-1")
    assert why(KALLELSE, notice, unread) == (
        "Det går inte att veta om papperet är skickat förrän data/utskick/2027-01-10-x.yaml går att läsa."
    )
    told = why(KALLELSE, notice, sent("kallelse", möte="2027-l"))
    assert told.endswith(" förrän data/utskick/2027-01-10-x.yaml säger vilket möte det gäller.")
    assert why(KALLELSE, notice, mote("2027-9", datum="2027-10-01"), sent("kallelse", möte="2027-9")) == ""
