"""Small files that would take a careless reader for ever, or its life."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading.exempel import EXEMPEL, write

MEDLEM = "medlemmar/anna-ek.yaml"
PROTOKOLL = "moten/2027-1/protokoll.md"
HEAD = EXEMPEL[PROTOKOLL].partition("# Minnes")[0]

_READ = """
import sys
from pathlib import Path
from natverk_cli.reading.las import read_natverk
for brist in read_natverk(Path(sys.argv[1])).brister:
    print(brist.fil, brist.fault.kod, brist.fault.text)
"""


def _laughs(merge: str) -> str:
    """Each line holds the one before it nine times."""
    lines = ["a0: &a0 {x: ha}"]
    for n in range(1, 12):
        nine = ", ".join(f"*a{n - 1}" for _ in range(9))
        lines.append(f"a{n}: &a{n} {{{merge}: [{nine}]}}")
    return "\n".join(lines)


BOMBER = {
    "listor": (MEDLEM, "[" * 100_000, "F003 Värdena är nästlade orimligt djupt."),
    "fält i fält": (MEDLEM, "{a: " * 100_000, "F003 Värdena är nästlade orimligt djupt."),
    "streck i streck": (MEDLEM, "- " * 100_000, "F003 Värdena är nästlade orimligt djupt."),
    "indrag": (MEDLEM, "".join(" " * n + "a:\n" for n in range(500)), "F003 Värdena är nästlade"),
    "alias": (MEDLEM, _laughs("x"), "F003 Ankare och alias"),
    "sammanslagning": (MEDLEM, _laughs("<<"), "F003 Ankare och alias"),
    "många fält": (MEDLEM, "".join(f"falt{n}: x\n" for n in range(19_000)), "F004 Fältet ”falt0” finns inte."),
    "många värden": (MEDLEM, "a: [" + "x, " * 30_000 + "]", "F003 Filen innehåller orimligt många värden."),
    "samma fält": (MEDLEM, "namn: x\n" * 19_000, "F005 Fältet ”namn” står två gånger."),
    "stor fil": (MEDLEM, "namn: " + "x" * 1_000_000, "F001 Filen är större än en megabyte."),
    "stor bilaga": (PROTOKOLL, HEAD + "x" * 1_000_000, "F001 Filen är större än en megabyte."),
    "blanksteg": (MEDLEM, "namn: '" + " " * 900_000 + "'", "F007 Fältet ”namn” ska vara en rad text"),
    "ett långt ord": (MEDLEM, "x" * 900_000, "F007 Här ska det stå fält med namn"),
    "nästan nyckelord": (PROTOKOLL, HEAD + "Beslutet: x\n" * 75_000, "F010 Raden börjar med ”Beslutet”."),
    "nästan åtgärder": (PROTOKOLL, HEAD + "Åtgörd (a, senast: x\n" * 40_000, "F010 Raden börjar med ”Åtgörd”."),
    "senast": (PROTOKOLL, HEAD + "Åtgärd (" + "senast, " * 100_000 + "): x", "F010 Efter senast saknas datumet."),
    "en parentes": (PROTOKOLL, HEAD + "Beslutet (" + " " * 900_000 + "\n\nBeslut:", "F010 Efter ”Beslut” står inget."),
    "kommentarer": (PROTOKOLL, HEAD + "<!--" * 200_000, "F010 Här börjar en kommentar"),
    "isärtaget": (PROTOKOLL, HEAD + "Åtgärd (" + "a\u030a" * 200_000 + ", senast): x", "F010 Efter senast"),
    "lång beteckning": (PROTOKOLL, HEAD + "Beslut b" + "1" * 10_000 + ": x", "F010 Raden börjar med ”Beslut”"),
    "lång paragraf": (PROTOKOLL, HEAD + "## § " + "1" * 10_000 + " x\n\nBeslut:", "F010 Efter ”Beslut” står inget."),
}


def _said(folder: Path) -> str:
    # a time limit far beyond what is needed: only a reader that grows without bound misses it
    run = [sys.executable, "-X", "utf8", "-c", _READ, str(folder)]
    return subprocess.run(run, capture_output=True, encoding="utf-8", timeout=10, check=True).stdout


@pytest.mark.parametrize("namn", BOMBER)
def test_bomb(tmp_path: Path, namn: str) -> None:
    sokvag, content, sagt = BOMBER[namn]
    write(tmp_path, {sokvag: content})
    assert f"data/{sokvag} {sagt}" in _said(tmp_path)


def test_fler_fel_an_nagon_rattar_pa_en_gang(tmp_path: Path) -> None:
    write(tmp_path, {MEDLEM: "".join(f"falt{n}: x\n" for n in range(19_000))})
    assert len(_said(tmp_path).splitlines()) == 100
