"""Tasks as a calendar: what other programs read back, and the bytes that RFC 5545 asks for."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from natverk_cli.ansvar.plikter import PLIKTER
from natverk_cli.ansvar.uppgift import VEM, Uppgift
from natverk_cli.ansvar.uppgifter import uppgifter
from natverk_cli.formats.ics import render
from natverk_cli.formats.style import visible
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.svenska.ord import stor
from tests.formats.fynd import texter

EXEMPEL = Path(__file__).resolve().parents[2] / "natverk" / "exempel"
NAMN = "Nätverket Förskola i Exempelbygden"
IDAG = date(2027, 1, 11)
KALLELSE = Uppgift(
    25, "ordforande", ("Bodil Rönn",), "skickar kallelsen till mötet fredag 5 februari 2027", date(2027, 1, 22),
    "dags", "", "2027-1",
)  # fmt: skip


def handelser(*tasks: Uppgift, namn: str = NAMN, idag: date = IDAG) -> list[Any]:
    """The events as another program reads them."""
    return list(Calendar.from_ical(render(tasks, namn, idag)).walk("VEVENT"))


def exemplets(idag: date) -> list[Uppgift]:
    """All tasks of the invented network on a day."""
    return list(uppgifter(Nulage(read_natverk(EXEMPEL), Historik(), idag)))


def test_en_uppgift_ar_en_heldag_som_lamnar_dagen_fri() -> None:
    (event,) = handelser(KALLELSE)
    assert event["summary"] == "Ordföranden skickar kallelsen till mötet fredag 5 februari 2027"
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2027, 1, 22), date(2027, 1, 23))
    assert event["transp"] == "TRANSPARENT"
    assert event["description"].splitlines() == [
        "Sista dag: fredag 22 januari 2027",
        "Vem: Bodil Rönn",
        "Läget 11 januari 2027: dags",
        "Plikt 25: ordföranden skickar kallelse och dagordning till alla deltagande före träffarna",
    ]


def test_det_som_ar_klart_har_en_bock() -> None:
    (event,) = handelser(KALLELSE._replace(lage="klar", bevis="data/utskick/x.yaml"))
    assert event["summary"].startswith("✓ Ordföranden skickar")
    assert "Läget 11 januari 2027: klar (data/utskick/x.yaml)" in event["description"]


def test_utan_sista_dag_ingen_dag() -> None:
    assert handelser(KALLELSE._replace(senast=None)) == []


def test_samma_dag_ger_samma_byte() -> None:
    tasks = exemplets(IDAG)
    assert render(tasks, NAMN, IDAG) == render(tasks, NAMN, IDAG)
    (event,) = handelser(KALLELSE)
    assert event.decoded("dtstamp") == datetime(2027, 1, 11, tzinfo=UTC)


@pytest.mark.parametrize("idag", [date(2026, 9, 1), IDAG, date(2028, 1, 10)])
def test_varje_uppgift_har_sin_egen_beteckning(idag: date) -> None:
    tasks = [task for task in exemplets(idag) if task.senast]
    assert len({event["uid"] for event in handelser(*tasks)}) == len(tasks) > 40


@pytest.mark.parametrize(
    "andra",
    [
        {"lage": "klar", "bevis": "data/utskick/x.yaml"},
        {"vem": ("Anna Ek",)},
        {"senast": date(2026, 12, 25), "vad": "skickar kallelsen till mötet fredag 8 januari 2027"},
    ],
)
def test_beteckningen_foljer_uppgiften(andra: dict[str, Any]) -> None:
    (before,) = handelser(KALLELSE)
    (after,) = handelser(KALLELSE._replace(**andra), idag=date(2027, 3, 1))
    assert before["uid"] == after["uid"] == "plikt-25-2027-1@natverket-forskola-i-exempelbygden"


def test_en_uppgift_som_aterkommer_varje_ar_ar_en_ny() -> None:
    tasks = [KALLELSE._replace(krav=9, galler="overgangar", senast=date(year, 12, 31)) for year in (2026, 2027)]
    assert len({event["uid"] for event in handelser(*tasks)}) == 2


def _check_bytes(content: bytes) -> None:
    *lines, last = content.split(b"\r\n")
    assert last == b""
    for line in lines:
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode("utf-8")  # no character is split between two lines


@given(texter(), texter(), texter(), texter(), st.sampled_from(sorted(VEM)), st.sampled_from(sorted(PLIKTER)))
@example(r"a\n\;b", ';,"\\', "å" * 200, "日本😀" * 60, "natverket", 1)
def test_vad_som_an_star_i_data(vad: str, vem: str, bevis: str, namn: str, roll: str, krav: int) -> None:
    task = Uppgift(krav, roll, (vem,), vad, IDAG, "väntar", bevis, "2027-1")
    content = render([task], namn, IDAG)
    _check_bytes(content)
    assert b"\x1b" not in content
    vad, vem, bevis, namn = (visible(" ".join(text.split())) for text in (vad, vem, bevis, namn))
    calendar: Any = Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    assert calendar["x-wr-calname"] == namn
    assert event["summary"] == f"{stor(VEM[roll])} {vad}"
    told = [f"Vem: {vem}", f"Läget 11 januari 2027: väntar ({bevis})" if bevis else "Läget 11 januari 2027: väntar"]
    assert event["description"].split("\n")[1:3] == told


def test_hela_exemplet_har_ratt_rader() -> None:
    _check_bytes(render(exemplets(IDAG), NAMN, IDAG))
