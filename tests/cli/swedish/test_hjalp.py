"""The help pages, as a municipal secretary meets them at 80 columns."""

import pytest

from .conftest import Natverk
from .test_felord import is_swedish

PROGRAM = """\
natverk håller reda på vad ert nätverk har lovat i uppdragsbeskrivningen:
skriver kallelser och minnesanteckningar, kontrollerar att allt blir gjort och
sparar varje ändring.

Så här: natverk [KOMMANDO] [FLAGGOR]

Utan kommando: visa vad som står på tur, för vem och till när.

Varje möte:
  kallelse     Skriv kallelsen till nästa möte.
  dagordning   Det som ska tas upp: lägg-till.
  protokoll    Minnesanteckningar: ny, visa, närvaro, färdig, rättelse.
  möte         Boka och flytta möten: föreslå, ny, ställ-in.

Kontroll:
  kontrollera  Kontrollera data mot uppdragsbeskrivningen.
  förklara     Förklara en regel.

Spara och dela:
  spara        Spara det du ändrat för hand.
  synka        Hämta och lämna ändringar.

Nytt nätverk:
  ny           Skapa ett nytt nätverk i en mapp.

Flaggor:
  -C MAPP      Nätverkets mapp, om det inte är den du står i.
  --help       Visa den här hjälpen.
  --version    Visa vilken version du har.

Mer om ett kommando: natverk KOMMANDO --help
"""

GRUPP = """\
Så här: natverk möte KOMMANDO [FLAGGOR]

Boka och flytta möten.

Kommandon:
  föreslå   Föreslå lämpliga fredagar.
  ny        Boka ett möte.
  ställ-in  Ställ in ett möte.

Mer om ett kommando: natverk möte KOMMANDO --help
"""

KOMMANDO = """\
Så här: natverk protokoll ny [FLAGGOR] [MÖTE]

Öppna minnesanteckningarna från ett möte.

Dagordningen och de som har anmält sig står redan där. Utan MÖTE väljs det
senaste mötet som ännu saknar minnesanteckningar.

Exempel:
  natverk protokoll ny
  natverk protokoll ny 2027-1

Argument:
  MÖTE          Mötets id eller datum.

Flaggor:
  -C MAPP       Nätverkets mapp. [standard: .]
  --idag DATUM  Räkna som om det vore den dagen. [miljövariabel: NATVERK_IDAG]
  --ja          Svara ja på alla frågor.
  --rätta       Rätta stavfel på vägen.
  --help        Visa den här hjälpen.
"""


@pytest.mark.parametrize("rad", ["--help", "-h", "--hjälp", "--hjalp", "hjälp", "help"])
def test_program(natverk: Natverk, rad: str) -> None:
    assert natverk(rad) == (0, PROGRAM, "")


@pytest.mark.parametrize("rad", ["möte", "mote", "möte --help", "hjälp möte"])
def test_group_without_command_shows_its_help(natverk: Natverk, rad: str) -> None:
    assert natverk(*rad.split()) == (0, GRUPP, "")


@pytest.mark.parametrize("rad", ["protokoll ny --help", "--help protokoll ny", "hjälp protokoll ny"])
def test_command(natverk: Natverk, rad: str) -> None:
    assert natverk(*rad.split()) == (0, KOMMANDO, "")


def test_required_option_and_argument_stand_in_the_usage(natverk: Natverk) -> None:
    ut = natverk("möte", "ställ-in", "--help").ut
    assert ut.startswith("Så här: natverk möte ställ-in --skäl TEXT [FLAGGOR] MÖTE\n")
    assert "  --skäl TEXT  Varför mötet inte blir av. [obligatorisk]\n" in ut


def test_a_group_that_is_a_command_too_shows_both(natverk: Natverk) -> None:
    ut = natverk("dagordning", "--help").ut
    assert "MÖTE    Mötets id. [standard: nästa]" in ut
    assert ut.endswith("Kommandon:\n  lägg-till  Lägg till en punkt.\n")


@pytest.mark.parametrize("kommando", ["", "protokoll", "protokoll ny", "möte ställ-in", "provrum", "spara"])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_pages_are_swedish_and_fit(
    natverk: Natverk, monkeypatch: pytest.MonkeyPatch, kommando: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    ut = natverk(*kommando.split(), "--help").ut
    assert is_swedish(ut)
    assert max(map(len, ut.splitlines())) <= min(width, 100)


def test_hidden_things_and_aliases_are_not_shown(natverk: Natverk) -> None:
    pages = [
        natverk(*rad.split(), "--help").ut for rad in ("", "protokoll", "protokoll ny", "provrum", "möte ställ-in")
    ]
    text = "\n".join(pages)
    assert not [word for word in ("fardig", "mote", "stall-in", "--ratta", "--skal", "--hemlig") if word in text]
    assert "provrum" not in pages[0]
    assert "completion" not in text
