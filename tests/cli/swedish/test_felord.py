"""Every fault of a command line, told in Swedish."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Natverk

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|error|missing|invalid|required|requires|default|show|exit|got|unexpected"
    r"|no such|try|help|possible|did you mean|is not|does not|takes?|value|could not|choose|aborted?)\b",
    re.IGNORECASE,
)


def is_swedish(text: str) -> bool:
    """No word of the framework's own in it."""
    return not ENGLISH.search(text.replace("--help", "").replace("--version", ""))


FAULTS = [
    ("kallele", "Kommandot ”kallele” finns inte. Menade du ”kallelse”?\nProva: natverk --help\n"),
    ("xyzzy", "Kommandot ”xyzzy” finns inte.\nProva: natverk --help\n"),
    ("Forklara", "Kommandot ”Forklara” finns inte. Menade du ”förklara”?\nProva: natverk --help\n"),
    ("närvaro", "Kommandot ”närvaro” finns inte. Menade du ”protokoll närvaro”?\nProva: natverk --help\n"),
    (
        "protokoll fardigt",
        "Kommandot ”fardigt” finns inte i natverk protokoll. Menade du ”färdig”?\nProva: natverk protokoll",
    ),
    (
        "protokoll --ja",
        "Efter natverk protokoll ska det stå ett kommando.\nProva: natverk protokoll --help\n",
    ),
    ("kontrollera --idga 3", "Flaggan --idga finns inte. Menade du --idag?"),
    ("kontrollera --rattaa", "Flaggan --rattaa finns inte. Menade du --rätta?"),
    ("kontrollera -idag 3", "Flaggan -idag finns inte. Menade du --idag?"),
    ("kontrollera -x", "Flaggan -x finns inte.\n"),
    ("kontrollera --idag", "Flaggan --idag behöver ett värde."),
    ("kontrollera -C", "Flaggan -C behöver ett värde."),
    ("kontrollera --ratta=ja", "Flaggan --ratta tar inget värde."),
    ("kontrollera --format xml", "Värdet ”xml” för --format finns inte. Välj text, kort eller json."),
    ("kontrollera --format jsn", "Värdet ”jsn” för --format finns inte. Menade du ”json”? Välj"),
    ("kontrollera --idag igår", "Värdet ”igår” för --idag går inte att läsa: skriv datumet som 2027-01-11."),
    ("kontrollera extra", "Argumentet ”extra” är ett för mycket."),
    ("kontrollera a b c", "Argumenten ”a”, ”b” och ”c” är för många."),
    (
        "kontrollera –idag",
        "”–idag” börjar med ett tankstreck. Flaggor skrivs med vanliga bindestreck: --idag",
    ),
    ("—prova", "”—prova” börjar med ett tankstreck. Flaggor skrivs med vanliga bindestreck: --prova"),
    ("möte ställ-in", "Argumentet MÖTE saknas.\nProva: natverk möte ställ-in --help\n"),
    ("möte ställ-in 2027-1", "Flaggan --skäl saknas."),
    ("möte ställ-in 2027-1 --skäl", "Flaggan --skäl behöver ett värde."),
    ("provrum --antal fyra", "Värdet ”fyra” för --antal går inte att läsa: skriv ett heltal."),
    ("provrum --decimal 1,5", "Värdet ”1,5” för --decimal går inte att läsa: skriv ett tal, med punkt"),
    ("provrum --vecka 99", "Värdet ”99” för --vecka går inte att läsa: skriv ett tal från 1 till 53."),
    ("provrum --vecka v7", "Värdet ”v7” för --vecka går inte att läsa: skriv ett tal från 1 till 53."),
    ("provrum --minst 0", "Värdet ”0” för --minst går inte att läsa: skriv ett tal som är minst 1."),
    (
        "provrum --läge fardigt",
        "Värdet ”fardigt” för --läge finns inte. Menade du ”färdigt”? Välj utkast eller",
    ),
    ("provrum --roll kassör", "Värdet ”kassör” för --roll går inte att läsa: rollen kassör finns inte i"),
    ("provrum --dag 2027-01-01 --dag x", "Värdet ”x” för --dag går inte att läsa: skriv datumet som"),
    ("provrum --plats Skövde", "Flaggan --plats ska ha 2 värden."),
    ("provrum --fil finns-inte", "Värdet ”finns-inte” för --fil går inte att läsa: sökvägen finns inte"),
    ("spara egen", "Mötet finns inte i arbetsordningen.\nProva: natverk spara --help\n"),
    (
        "kallelse --skicka --redan-skickad",
        "Flaggorna --skicka och --redan-skickad går inte att använda tillsammans. Välj en.",
    ),
]


@pytest.mark.parametrize(("rad", "text"), FAULTS, ids=[rad for rad, _ in FAULTS])
def test_fault_in_swedish(natverk: Natverk, rad: str, text: str) -> None:
    svar = natverk(*rad.split())
    assert text in svar.fel
    assert is_swedish(svar.fel)
    assert (svar.kod, svar.ut) == (2, "")


def test_value_from_the_environment(natverk: Natverk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NATVERK_IDAG", "igår")
    text = "Värdet ”igår” i miljövariabeln NATVERK_IDAG går inte att läsa: skriv datumet som 2027-01-11."
    assert text in natverk("kontrollera").fel


def test_hidden_commands_are_not_suggested(natverk: Natverk) -> None:
    assert natverk("provrumm").fel == "Kommandot ”provrumm” finns inte.\nProva: natverk --help\n"


WORDS = [
    *(
        "protokoll",
        "ny",
        "färdig",
        "fardig",
        "möte",
        "mote",
        "ställ-in",
        "kontrollera",
        "provrum",
        "dagordning",
    ),
    *(
        "--help",
        "-h",
        "--",
        "-",
        "–ja",
        "-C",
        "-Cx",
        "--idag",
        "--idag=3",
        "--rätta",
        "--ratta=1",
        "--ja",
        "-ja",
    ),
    *(
        "--format",
        "kort",
        "xml",
        "--antal",
        "--plats",
        "--dag",
        "2027-1",
        "2027-01-11",
        "--skäl",
        "",
        "hjälp",
        "å",
    ),
]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(argv=st.lists(st.sampled_from(WORDS), max_size=6))
def test_any_line_gets_a_swedish_answer(natverk: Natverk, argv: list[str]) -> None:
    svar = natverk(*argv)
    # A module that does not exist is the dummy table's own bug.
    if "ModuleNotFoundError" not in svar.fel:
        assert is_swedish(svar.ut + svar.fel)
        assert svar.kod == (2 if svar.fel else 1 if "True" in svar.ut else 0)
