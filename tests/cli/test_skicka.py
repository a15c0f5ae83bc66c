"""natverk protokoll skicka and publicerat: the locked record on its way to the archive and the site."""

import pytest

from tests.cli.conftest import Terminal

LEDGER = "data/utskick/2026-10-01-protokoll-2026-4.yaml"
SEEN = "data/utskick/2026-10-08-publicering-2026-4.yaml"


@pytest.fixture
def unsent(exempel: Terminal) -> Terminal:
    """The invented network, where nobody has noted what became of the September record."""
    exempel.git("rm", "-q", LEDGER, SEEN)
    exempel.git("commit", "-qm", "Ta bort")
    return exempel


def test_made_ready_then_noted_then_seen_on_the_site(unsent: Terminal) -> None:
    assert "S003" in unsent.natverk("kontrollera", "--format", "kort").out
    assert "Skicka in anteckningarna från mötet fredag 18 september 2026." in unsent.natverk(idag="2026-10-02").out
    answer = unsent.natverk("protokoll", "skicka")
    assert (answer.code, "ett brev till natverk@example.se" in answer.err) == (0, True)
    text = unsent.read("ut/anteckningar-2026-4.txt")
    assert unsent.natverk("protokoll", "visa", "2026-4", "--format", "text").out == text
    assert unsent.natverk("verifiera", "ut/anteckningar-2026-4.txt").code == 0
    assert unsent.git("status", "--porcelain") == ""
    assert unsent.natverk("protokoll", "skicka", "--redan-skickad", "1 oktober", "--ja").code == 0
    assert unsent.saved() == [LEDGER]
    assert "av: cecilia-hassel\nmöte: 2026-4\ndokument: data/moten/2026-4/protokoll.md\n" in unsent.read(LEDGER)
    found = unsent.natverk("kontrollera", "--format", "kort").out
    assert ("S003" in found, "S004" in found) == (False, True)
    page = "https://natverk.example.se/minnesanteckningar/2026-4"
    seen = unsent.natverk("protokoll", "publicerat", "--adress", page, "--den", "8 oktober", "--av", "Ingela Gran")
    assert seen.code == 0
    assert unsent.saved() == [SEEN]
    assert unsent.read(SEEN).endswith(f"adress: {page}\n")
    assert "S004" not in unsent.natverk("kontrollera", "--format", "kort").out


def test_noted_once(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    again = exempel.natverk("protokoll", "skicka", "2026-4", "--redan-skickad")
    assert (again.code, "redan antecknat" in again.err) == (0, True)
    page = "https://natverk.example.se/x"
    again = exempel.natverk("protokoll", "publicerat", "2026-4", "--adress", page)
    assert (again.code, "redan antecknat" in again.err) == (0, True)
    assert exempel.git("rev-parse", "HEAD") == head


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("skicka", "2026-5"), "inte låsta än"),
        (("skicka", "2026-4", "--redan-skickad", "2026-09-20"), "så de kan inte ha skickats söndag 20 september 2026"),
        (("skicka", "2026-4", "--redan-skickad", "2027-02-01"), "har inte varit än"),
        (("publicerat", "2026-4", "--adress", "https://annan.example.se/x"), "inte på nätverkets webbplats"),
        (("publicerat", "2026-4", "--adress", "hej"), "en webbadress börjar med https://"),
        (("publicerat", "2026-4"), "--adress saknas"),
        (
            ("publicerat", "2026-4", "--adress", "https://natverk.example.se/x", "--den", "2026-09-20"),
            "så de kan inte ha publicerats söndag 20 september 2026",
        ),
    ],
)
def test_refused(unsent: Terminal, words: tuple[str, ...], said: str) -> None:
    head = unsent.git("rev-parse", "HEAD")
    answer = unsent.natverk("protokoll", *words)
    assert (answer.code, said in answer.err) == (2, True), answer.err
    assert unsent.git("rev-parse", "HEAD") == head


def test_the_preview_writes_nothing(unsent: Terminal) -> None:
    assert f"{LEDGER} (ny fil)" in unsent.natverk("protokoll", "skicka", "--redan-skickad", "2026-10-01", "--prova").out
    assert not (unsent.folder / LEDGER).exists()


def test_without_an_address_it_says_where_to_write_it(unsent: Terminal) -> None:
    unsent.change("data/natverk.yaml", "insändningsadress:", "# insändningsadress:")
    answer = unsent.natverk("protokoll", "skicka")
    assert (answer.code, "Skriv insändningsadress: i data/natverk.yaml" in answer.err) == (2, True)


def test_what_is_internal_stays_at_home_unless_asked_for(exempel: Terminal) -> None:
    exempel.change("data/moten/2026-5/protokoll.md", "## § 7", "[internt]\n\nHemligt.\n\n[slut internt]\n\n## § 7")
    assert exempel.natverk("spara", "--ja").code == 0
    assert exempel.natverk("protokoll", "färdig", "2026-5", "--ja").code == 0
    letter = "ut/anteckningar-2026-5.txt"
    answer = exempel.natverk("protokoll", "skicka", "2026-5")
    assert (answer.code, "är utelämnat" in answer.err) == (0, True)
    assert "Hemligt" not in exempel.read(letter)
    assert exempel.natverk("verifiera", letter).code == 0
    whole = exempel.natverk("protokoll", "skicka", "2026-5", "--med-internt")
    assert "Be dem som får den att inte lägga ut den delen." in whole.err
    assert "Hemligt" in exempel.read(letter)
    assert exempel.natverk("verifiera", letter).code == 0
