"""What people see, compared with what was accepted. `NATVERK_FACIT=skriv` writes tests/facit/ anew, to be read."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

HERE = Path(__file__).resolve().parent.parent
SHIPPED = HERE.parent
SEEN = {
    "exempel-oversikt": ("2027-01-11", ()),
    "exempel-kontrollera": ("2027-01-11", ("kontrollera",)),
    "exempel-kallelse": ("2027-01-11", ("kallelse", "--prova")),
    "exempel-protokoll": ("2027-02-06", ("protokoll", "ny", "2027-1", "--prova")),
    "riktiga-2026-11-23": ("2026-11-23", ("kontrollera", "-C", str(SHIPPED))),
    "riktiga-2027-03-01": ("2027-03-01", ("kontrollera", "-C", str(SHIPPED))),
    "riktiga-2028-01-10": ("2028-01-10", ("kontrollera", "-C", str(SHIPPED))),
    "riktiga-oversikt": ("2026-11-23", ("-C", str(SHIPPED))),
    "exempel-uppdragsbeskrivning": ("2027-01-11", ("uppdragsbeskrivning",)),
    "exempel-laget": ("2027-01-11", ("läget",)),
    "riktiga-uppdragsbeskrivning": ("2026-11-23", ("uppdragsbeskrivning", "-C", str(SHIPPED))),
    "riktiga-arbetsordning": ("2026-11-23", ("arbetsordning", "visa", "2027", "-C", str(SHIPPED))),
    "riktiga-forteckning": ("2026-11-23", ("förteckning", "--prova", "-C", str(SHIPPED))),
    "riktiga-roller": ("2026-11-23", ("roll", "lista", "-C", str(SHIPPED))),
    "riktiga-uppdrag": ("2026-11-23", ("uppdrag", "lista", "-C", str(SHIPPED))),
    "exempel-rapport": ("2027-01-11", ("rapport", "2026", "--prova")),
    "exempel-mote": ("2027-01-11", ("möte", "visa", "2027-1")),
    "kommandon": ("2026-11-23", ("--help",)),
}


@pytest.mark.parametrize("name", SEEN)
def test_as_accepted(exempel: Terminal, name: str) -> None:
    idag, words = SEEN[name]
    answer = exempel.natverk(*words, idag=idag)
    seen = f"{answer.out}\n{answer.err}\nkod {answer.code}\n"
    facit = HERE / "facit" / f"{name}.txt"
    if os.environ.get("NATVERK_FACIT") == "skriv":
        facit.write_text(seen, "utf-8")
    assert seen == facit.read_text("utf-8")
