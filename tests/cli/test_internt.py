"""What a record marks as internal, where it is listed inside the network: people copy from what they read there."""

import json

import pytest

from tests.cli.conftest import Terminal

RECORD = "data/moten/2026-5/protokoll.md"
HEMLIGT = (
    "[internt]\nHemlig bakgrund.\n\nBeslut: Hemligt val.\n\nÅtgärd (Bodil, senast 2027-03-01): Hemlig syssla.\n\n"
    "Till skolchefsgruppen: Hemlig fråga?\n[slut internt]"
)


@pytest.fixture
def internt(exempel: Terminal) -> Terminal:
    """The network, something of whose last record is internal."""
    exempel.change(RECORD, "Dagordningen godkändes.", HEMLIGT)
    assert exempel.natverk("spara", "--ja").code == 0
    return exempel


@pytest.mark.parametrize(("vad", "text"), [("beslut", "val."), ("åtgärd", "syssla."), ("fråga", "fråga?")])
def test_lists_mark_it(internt: Terminal, vad: str, text: str) -> None:
    told = " ".join(internt.natverk(vad, "lista").out.split())
    assert f"{text} (internt)" in told
    assert told.count("(internt)") == told.count("Hemlig")
    listed = json.loads(internt.natverk(vad, "lista", "--format", "json").out)
    assert [one["internt"] for one in listed] == [one["text"].startswith("Hemlig") for one in listed]
    assert any(one["internt"] for one in listed)


def test_a_search_marks_it(internt: Terminal) -> None:
    told = " ".join(internt.natverk("sök", "hemlig").out.split())
    for text in ("Hemlig bakgrund.", "Hemlig syssla.", "Hemlig fråga?"):
        assert text in told
    assert "Hemlig syssla. (internt)" in told
    found = json.loads(internt.natverk("sök", "Bodil", "--format", "json").out)
    assert [one["internt"] for one in found] == ["Hemlig" in one["text"] for one in found]


def test_the_archive_marks_it_and_the_summary_leaves_it_out(internt: Terminal) -> None:
    assert internt.natverk("arkiv", "2026", "--ja").code == 0
    index = internt.read("ut/arkiv-2026/index.md")
    assert "Hemligt val. (internt)\n" in index
    assert "Hemlig syssla. (Bodil Rönn, senast 1 mars 2027, internt)\n" in index
    assert "Hemlig" not in internt.read("ut/arkiv-2026/LÄSMIG.txt")
    assert "Hemlig" not in internt.natverk("sammanställning", "2026-5", "--prova").out


def test_the_summary_leaves_out_what_is_internal_in_a_correction(exempel: Terminal) -> None:
    text = "I § 8 ska det stå fyra.\n\n[internt]\nHemligt skäl.\n[slut internt]"
    assert exempel.natverk("protokoll", "rättelse", "2026-2", "--skäl", "Fel.", "--text", text).code == 0
    paper = exempel.natverk("sammanställning", "2026-2", "--prova").out
    assert "Hemligt" not in paper


def test_owners_are_told_by_their_whole_names(exempel: Terminal) -> None:
    exempel.change(RECORD, "Åtgärd å2 (Bodil Rönn,", "Åtgärd å2 (Bodil och Lovisa,")
    assert exempel.natverk("spara", "--ja").code == 0
    assert "(Bodil Rönn och Lovisa Oxel, senast" in exempel.natverk("sammanställning", "2026-5", "--prova").out
    assert exempel.natverk("arkiv", "2026", "--ja").code == 0
    assert "(Bodil Rönn och Lovisa Oxel, senast" in exempel.read("ut/arkiv-2026/index.md")
