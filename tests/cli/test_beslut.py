"""natverk beslut lista: from what was decided to how it went."""

import json

import pytest

from tests.cli.conftest import Terminal


def _names(exempel: Terminal, *words: str, idag: str = "2027-01-11") -> list[str]:
    answer = exempel.natverk("beslut", "lista", "--format", "json", *words, idag=idag)
    return [one["beteckning"] for one in json.loads(answer.out)]


def test_a_decision_is_followed_to_its_outcome(exempel: Terminal) -> None:
    answer = exempel.natverk("beslut", "lista", "--möte", "2026-2")
    assert max(map(len, answer.out.splitlines())) <= 80
    told = " ".join(answer.out.split())
    assert "Fredag 24 april 2026 (2026-2) 2026-2/b1: Nätverket tar fram en gemensam mall" in told
    assert "§ 8 Gemensam mall för övergångssamtal. Om Övergångar." in told
    assert "en rättelse: data/moten/2026-2/rattelse-1.md" in told
    assert "Åtgärd 2026-2/å2 (Daniel Sälg, senast 6 november 2026, klar): Tar fram" in told
    assert "Klar 4 november 2026 av Daniel Sälg." in told
    assert "data/moten/2026-2/protokoll.md:78" in told
    assert "2026-2/å1" not in told


def test_every_decision_leads_to_its_line(exempel: Terminal) -> None:
    listed = json.loads(exempel.natverk("beslut", "lista", "--format", "json").out)
    assert [one["beteckning"] for one in listed] == ["2026-1/b1", "2026-2/b1", "2026-4/b1", "2026-5/b1"]
    for one in listed:
        assert one["text"][:20] in exempel.read(one["fil"]).splitlines()[one["rad"] - 1]
    tasks = [[task["beteckning"] for task in one["åtgärder"]] for one in listed]
    assert tasks == [["2026-1/å1"], ["2026-2/å2"], ["2026-4/å1", "2026-4/å2"], ["2026-5/å1", "2026-5/å2"]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--år", "2026", "--uppdrag", "Övergångar"), ["2026-2/b1"]),
        (("--ar", "2027"), []),
        (("--möte", "2026-5"), ["2026-5/b1"]),
    ],
)
def test_filters(exempel: Terminal, words: tuple[str, ...], found: list[str]) -> None:
    assert _names(exempel, *words) == found


def test_looking_back_the_outcome_is_not_known(exempel: Terminal) -> None:
    told = " ".join(exempel.natverk("beslut", "lista", idag="2026-10-01").out.split())
    assert "2026-5/b1" not in told
    assert "2026-2/å2 (Daniel Sälg, senast 6 november 2026, öppen)" in told


def test_a_decision_without_tasks_says_so(exempel: Terminal) -> None:
    exempel.change(
        "data/moten/2026-5/protokoll.md", "Beslut b1:", "Beslut b2: Vi ses oftare.\n\n## § 90 Sist\n\nBeslut b1:"
    )
    told = " ".join(exempel.natverk("beslut", "lista", "--möte", "2026-5").out.split())
    assert (
        "2026-5/b2: Vi ses oftare. § 7 Gemensam utbildningsdag om närvaro. Om Barnens närvaro. Ingen åtgärd bestämdes"
        in told
    )


def test_nothing_to_show_says_why(exempel: Terminal) -> None:
    assert "passar in på det du valde" in exempel.natverk("beslut", "lista", "--år", "2030").err
    unknown = exempel.natverk("beslut", "lista", "--uppdrag", "overgangr")
    assert (unknown.code, "Menade du" in unknown.err) == (2, True)
    exempel.natverk("ny", "../nytt")
    assert "Inget möte har antecknat något beslut." in exempel.natverk("beslut", "lista", "-C", "../nytt").err
