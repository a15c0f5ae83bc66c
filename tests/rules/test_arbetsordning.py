"""A: the year has its plan."""

from tests.papper import arbetsordning, findings, fynd, utan


def test_a001_saknas() -> None:
    (finding,) = fynd("A001", utan("arbetsordning/2027.md"))
    assert (finding.fil, finding.rad, finding.galler) == ("data/uppdragsbeskrivningar/2027.yaml", 3, "2027")
    assert finding.text == "Arbetsordningen för 2027 saknas. Den skulle ha funnits när året började."


def test_a001_tyst_om_den_finns_ocksa_som_forslag() -> None:
    assert findings("A001") == []
    assert findings("A001", arbetsordning(2027)) == []
