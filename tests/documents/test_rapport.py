"""The yearly report's words, where there is one of a thing, or none."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from natverk_cli.documents import rapport
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rendering.mall import render
from tests.papper import Papper, fil, mapp, protokoll

FRAGA = "## § 1 Frågor\nTill skolchefsgruppen f1: Får vi?\nFrån skolchefsgruppen: inget\n"
ATGARD = "\n## § 2 Lek\nÅtgärd å1 (Anna Ek, senast 2027-03-01): Frågar.\n"
ATGARDER = f"{ATGARD}Åtgärd å2 (Bo Lind, senast 2027-03-01): Svarar.\n"


def hant(beteckning: str, vad: str) -> Papper:
    """What happened to a task or a question."""
    return fil(f"uppfoljning/2027-1-{beteckning}.yaml", f"händelser: [{{den: 2027-03-01, vad: {vad}}}]\n")


def skriven(*papper: Papper) -> Iterator[str]:
    """The lines of the report for 2027, half a year on."""
    with mapp(*papper) as folder:
        nu = Nulage(read_natverk(folder), Historik(), date(2027, 7, 1))
        yield from render(Path(folder), rapport.MALL, rapport.context(nu, 2027)).splitlines()


@pytest.mark.parametrize(
    ("papper", "sagt"),
    [
        ((), "En fråga ställdes till skolchefsgruppen, och den är öppen."),
        ((hant("f1", "återgiven"),), "En fråga ställdes till skolchefsgruppen, och den är besvarad och återgiven."),
        ((hant("f1", "struken"),), "En fråga ställdes till skolchefsgruppen, och den är struken."),
    ],
)
def test_en_enda_fraga(papper: tuple[Papper, ...], sagt: str) -> None:
    assert f"- {sagt}" in skriven(protokoll("2027-1", FRAGA), *papper)


@pytest.mark.parametrize(
    ("text", "papper", "sagt"),
    [
        (ATGARD, (), "En åtgärd bestämdes, och den är inte avslutad."),
        (ATGARD, (hant("a1", "klar"),), "En åtgärd bestämdes, och den är avslutad."),
        (ATGARDER, (), "Två åtgärder bestämdes, och ingen är avslutad."),
        (ATGARDER, (hant("a1", "klar"),), "Två åtgärder bestämdes, och en är avslutad."),
        (ATGARDER, (hant("a1", "klar"), hant("a2", "struken")), "Två åtgärder bestämdes, och alla är avslutade."),
    ],
)
def test_atgarder(text: str, papper: tuple[Papper, ...], sagt: str) -> None:
    assert f"- {sagt}" in skriven(protokoll("2027-1", text), *papper)


def test_inget_fran_skolchefsgruppen_ar_ocksa_ett_svar() -> None:
    said = "Enligt anteckningarna fanns inget att återkoppla på mötet 5 februari."
    assert said in skriven(protokoll("2027-1", FRAGA))
    both = skriven(protokoll("2027-1", FRAGA), protokoll("2027-2", FRAGA.replace("f1", "f2")))
    assert said.replace("mötet 5 februari", "mötena 5 februari och 23 april") in both
    assert "Inget är antecknat." in skriven(protokoll("2027-1", ATGARD))
