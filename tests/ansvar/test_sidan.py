"""The charter's page follows the network's own charter."""

from datetime import date

from natverk_cli.ansvar.plikter import UPPDRAG
from natverk_cli.ansvar.sidan import sidan
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import beskrivning, mapp, uppdrag


def test_the_page_of_another_networks_charter() -> None:
    """Seven assignments of its own, one area, no aims: the page speaks of those and of no others."""
    own = [f"eget-{number}" for number in range(1, 8)]
    papers = [uppdrag(id_, namn=f"Uppdrag {id_[-1]}") for id_ in own]
    charter = beskrivning(uppdrag=own, mål=[], möten={"minst": 6, "veckodag": "torsdag"})
    with mapp(charter, *papers) as folder:
        page = sidan(Nulage(read_natverk(folder), Historik(), date(2027, 1, 11)))
    said = {f"{rad.plikt.vem} {rad.plikt.vad}" for avsnitt in page for rad in avsnitt.rader}
    assert {f"nätverket tar upp uppdraget Uppdrag {number}" for number in range(1, 8)} <= said
    assert {"nätverket håller minst sex möten per år", "nätverket möts på torsdagar"} <= said
    assert {"nätverket följer strategin med ett utvecklingsområde", "nätverket arbetar för sina mål"} <= said
    assert not any("språkutvecklande" in one or "volymminskning" in one for one in said)
    tasks = [task for avsnitt in page for rad in avsnitt.rader if (task := rad.uppgift) and task.krav in UPPDRAG]
    assert {task.galler for task in tasks} == set(own)
