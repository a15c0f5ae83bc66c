"""G: the marks of what is internal, and addresses that may be somebody's home."""

from natverk_cli.diagnostics.diagnostic import Diagnostic
from tests.papper import Papper, findings, fynd, md, protokoll, utpekat

PROTOKOLL = "data/moten/2027-1/protokoll.md"
ADRESS = "Här står något som ser ut som en persons adress."


def utkast(*rader: str) -> Papper:
    """A draft with those lines; the first is line 6."""
    return protokoll("2027-1", "".join(f"{rad}\n" for rad in rader), status="utkast")


# G004


def test_g004_en_intern_del_som_inte_avslutas() -> None:
    papper = utkast("## § 1 Ett", "[internt]", "Hemligt.", "", "## § 2 Två")
    (finding,) = fynd("G004", papper)
    assert (finding.fil, finding.rad, finding.kolumn, finding.niva) == (PROTOKOLL, 7, 1, "fel")
    assert utpekat(finding, papper) == "[internt]"
    assert finding.text == "Den interna delen avslutas inte före § 2."
    assert finding.hjalp == "skriv en rad [slut internt] där den slutar, i samma paragraf"


def test_g004_varje_markering_pa_sin_plats() -> None:
    papper = utkast("Text.", "  **[internt]**", "[slut internt]")
    assert findings("G004", papper) == [f"{PROTOKOLL}:7:3", f"{PROTOKOLL}:8:1"]


def test_g004_i_en_rattelse() -> None:
    rattelse = md("moten/2027-1/rattelse-1.md", "[internt]\n", den="2027-01-10", av="bo-lind", skäl="x")
    assert findings("G004", rattelse) == ["data/moten/2027-1/rattelse-1.md:6:1"]


def test_g004_tyst_om_parvisa_markeringar_och_andra_hakparenteser() -> None:
    rader = ("[fyll i: vad]", "[internt]", "Hemligt.", "[slut internt]", "- [ ] x", "[Länk](https://example.se)")
    assert findings("G004", utkast(*rader)) == []


# G005


def adresser(rad: str) -> list[str]:
    """What the rule points out of a line."""
    papper = utkast(rad)
    found: tuple[Diagnostic, ...] = fynd("G005", papper)
    assert {one.text for one in found} <= {ADRESS}
    return [utpekat(one, papper) for one in found]


def test_g005_en_hel_postadress_och_ett_hem() -> None:
    assert adresser("Skicka till Storgatan 12 B, 541 30 Skövde.") == ["Storgatan 12 B"]
    assert adresser("Brevet går till Björkvägen 3 541\u00a030 Skövde") == ["Björkvägen 3"]
    assert adresser("Anna bor på Åsgränden 4.") == ["Åsgränden 4"]
    assert adresser("Bor på Ekvägen 3 B") == ["Ekvägen 3 B"]
    assert adresser("Hemadress: Ö. Storgatan 1. hemadress: Storgatan 1") == ["Storgatan 1"]


def test_g005_tyst_om_motesplatser_och_annat() -> None:
    for rad in (
        "Nästa möte hålls på Storgatan 12 i Hjo.",
        "Förskolan på Björkvägen 3 öppnar i augusti.",
        "Vi fortsätter på den inslagna vägen 2027.",
        "Övergångar 541 30",
    ):
        assert adresser(rad) == []
