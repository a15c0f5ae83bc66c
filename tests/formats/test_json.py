"""Findings for other programs."""

import json
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.diagnostics.diagnostic import Diagnostic, diagnose
from natverk_cli.formats import FORMAT, Page
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules import REGLER
from tests.papper import IDAG, mapp, medlem, roll

NYCKLAR = ["fil", "rad", "kolumn", "kod", "nivå", "text", "hjälp", "krav", "gäller"]


def test_alla_nycklar_i_ordning() -> None:
    one = Diagnostic("data/a.md", 2, 8, 18, "M002", "varning", "Å.", "gör så", (32, 33), "")
    (shown,) = json.loads(FORMAT["json"].shown([one], Page({})))
    assert list(shown) == NYCKLAR
    assert shown == {
        "fil": "data/a.md",
        "rad": 2,
        "kolumn": 8,
        "kod": "M002",
        "nivå": "varning",
        "text": "Å.",
        "hjälp": "gör så",
        "krav": [32, 33],
        "gäller": "",
    }
    assert FORMAT["json"].shown([], Page({})) == "[]\n"


@given(st.text(), st.text(), st.integers(1, 9), st.lists(st.integers(1, 35)))
def test_alltid_giltig_json_och_aldrig_null(fil: str, text: str, rad: int, krav: list[int]) -> None:
    one = Diagnostic(fil, rad, 1, 2, "F001", "fel", text, "", tuple(krav), text)
    shown = FORMAT["json"].shown([one, one], Page({}))
    assert "\x1b" not in shown
    assert [list(item) for item in json.loads(shown)] == [NYCKLAR, NYCKLAR]
    assert None not in json.loads(shown)[0].values()
    assert json.loads(shown)[0]["text"] == text


def test_regler_om_ett_verkligt_nat() -> None:
    """Whatever the rules find in a network with a bit of everything amiss."""
    with mapp(medlem("dan-ek", roller=[roll("ordforande", från="2028-01-01", till="2027-01-01")])) as folder:
        Path(folder, "data/skräp.md").write_text("")
        nu = Nulage(read_natverk(folder), Historik(), date.fromisoformat(IDAG))
    found = diagnose(((regel, one) for regel in REGLER for one in regel.function(nu)), nu.natverk.kallor)
    shown = json.loads(FORMAT["json"].shown(found, Page(nu.natverk.kallor)))
    assert len(shown) > 1
    assert all(list(item) == NYCKLAR and item["fil"] and item["rad"] >= 1 and item["kolumn"] >= 1 for item in shown)
    assert {item["nivå"] for item in shown} <= {"fel", "varning", "upplysning"}
