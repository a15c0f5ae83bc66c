"""docs/krav.md: every duty of the charter, the rules and commands that keep it, and the tests that prove it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from natverk_cli.ansvar.plikter import PLIKTER
from natverk_cli.diagnostics.rule import Rule
from natverk_cli.rules import KODER
from scripts.dokument import ANMARKNING

_INGRESS = """\
Uppdragsbeskrivningens 35 plikter: vem som har dem, vilka kontroller som vaktar dem, vilket kommando som visar eller
hjälper till, och var det prövas. `natverk läget` och `natverk uppdragsbeskrivning` visar dem alla, också dem utan ett
eget kommando. Kontrollerna förklaras i [regler.md](regler.md).
"""

_LASNINGAR = """\
## Vår läsning

Plikter märkta med * bygger på hur vi har läst texten, som inte säger allt:

- Skolchefsrepresentanten i plikt 17 är skol- och utbildningschefen, och skolchefsgruppen i plikt 17, 19 och 20 är
  skolchefsnätverket.
- ”Sammanställer och informerar” (17) görs efter varje möte.
- ”Ansvarar för att … skickas” (27, 28, 30) betyder att vem som helst får skicka.
- Protokoll och minnesanteckningar (29, 30, 34, 35) är samma papper.
- Bara fredagar räknas mot de fyra mötena (32, 33).
- Förbundets webbredaktör publicerar (35); nätverket lämnar underlaget och antecknar vad en människa har sett.
- Uppdragsbeskrivningen (2) fortsätter att gälla efter sin sista dag, tills en ny finns.
- Texten säger inga frister. Dagarna väljs under `frister` i `data/natverk.yaml`.
"""

_VARA = frozenset({2, 17, 19, 20, 27, 28, 29, 30, 32, 33, 34, 35})
_KOMMANDON: Mapping[int, tuple[str, ...]] = {
    2: ("natverk uppdrag förnya",),
    3: ("natverk rapport", "natverk sammanställning"),
    4: ("natverk medlem ny",),
    5: ("natverk medlem ny",),
    **dict.fromkeys(range(9, 14), ("natverk dagordning lägg-till", "natverk uppdrag visa")),
    14: ("natverk arbetsordning ny", "natverk arbetsordning fastställ"),
    15: ("natverk dagordning upprättad", "natverk kallelse"),
    16: ("natverk dagordning berett",),
    17: ("natverk sammanställning",),
    18: ("natverk roll tillsätt",),
    19: ("natverk protokoll ny",),
    20: ("natverk protokoll ny", "natverk fråga framförd", "natverk fråga återgiven"),
    21: ("natverk uppdrag revidera",),
    22: ("natverk uppdrag följ-upp",),
    23: ("natverk roll tillsätt",),
    25: ("natverk kallelse",),
    26: ("natverk roll tillsätt",),
    27: ("natverk förteckning",),
    28: ("natverk förteckning",),
    29: ("natverk protokoll ny", "natverk protokoll färdig"),
    31: ("natverk roll tillsätt",),
    32: ("natverk möte föreslå", "natverk möte ny"),
    33: ("natverk möte föreslå", "natverk möte flytta"),
    34: ("natverk protokoll ny",),
}
_ALLTID = "natverk uppdragsbeskrivning"
_PROVAS = Path(__file__).resolve().parents[2] / "tests" / "rules"


def sida() -> str:
    """The page: one table with one row for each duty, and our readings."""
    header = "| nr | vem | plikt | kontroller | kommando | prov |\n|---|---|---|---|---|---|\n"
    table = header + "".join(_rows())
    return "\n".join([f"# Plikterna\n\n{ANMARKNING}\n", _INGRESS, table, _LASNINGAR])


def _rows() -> Iterator[str]:
    for nummer, plikt in PLIKTER.items():
        regler = [regel for regel in KODER.values() if nummer in regel.krav]
        ours = " *" if nummer in _VARA else ""
        codes = ", ".join(f"[{regel.kod}](regler.md#{regel.kod.lower()})" for regel in regler)
        commands = ", ".join(f"`{name}`" for name in (*_KOMMANDON.get(nummer, ()), _ALLTID))
        tests = ", ".join(f"[{name}](../tests/rules/{name})" for name in sorted({_test(regel) for regel in regler}))
        yield f"| {nummer} | {plikt.vem} | {plikt.vad}{ours} | {codes} | {commands} | {tests} |\n"


def _test(regel: Rule) -> str:
    """The file with the rule's tests."""
    start = f"def test_{regel.kod.lower()}_"
    return next(path.name for path in sorted(_PROVAS.glob("test_*.py")) if start in path.read_text(encoding="utf-8"))
