"""A paper beside the same paper printed again."""

from datetime import date

import pytest

from natverk_cli.documents.utskriften import Jamforelse, dagar_i, rubriker
from natverk_cli.documents.utskriften import jamfor as jamfor_med
from natverk_cli.formats.klartext import klartext

TRYCK = """\
# Minnesanteckningar 1/2027

Nätverket

## § 1 Öppnande

Anna öppnade mötet.

## § 2 Beslut

Beslut b1: Vi köper böcker.

---

Fingeravtryck: 49ba
"""


def jamfor(papper: str, utskrift: str) -> Jamforelse:
    """The paper beside a print of that record."""
    return jamfor_med(papper, utskrift, rubriker(TRYCK))


@pytest.mark.parametrize("form", [TRYCK, klartext(TRYCK)])
def test_samma_papper(form: str) -> None:
    assert jamfor(form, form)[:3] == (True, True, ())
    assert jamfor(form.replace("\n", "\r\n"), form).is_lika
    broken = form.replace("Anna öppnade mötet", "Anna  öppnade\nmötet")
    assert jamfor(broken, form)[:3] == (False, True, ())
    quoted = "".join(f"> {line}\n" for line in form.split("\n"))
    assert jamfor(quoted, form).is_ordagrant
    assert jamfor(form.replace("§ 1 Öppnande", "§ 1\nÖppnande"), form).is_ordagrant


@pytest.mark.parametrize("form", [TRYCK, klartext(TRYCK)])
@pytest.mark.parametrize(
    ("gammalt", "nytt", "olika"),
    [
        ("böcker", "bilder", ("§ 2 Beslut",)),
        ("Anna öppnade", "Anna Ek öppnade", ("§ 1 Öppnande",)),
        ("49ba", "49bb", ("foten",)),
        ("Nätverket", "Nätet", ("Minnesanteckningar 1/2027",)),
        ("Anna öppnade mötet.", "", ("§ 1 Öppnande",)),
    ],
)
def test_vad_som_skiljer(form: str, gammalt: str, nytt: str, olika: tuple[str, ...]) -> None:
    found = jamfor(form.replace(gammalt, nytt), form)
    assert (found.is_ordagrant, found.olika, found.is_papper) == (False, olika, True)


def test_en_struken_en_tillagd_och_en_dubblerad_paragraf() -> None:
    start, end = TRYCK.index("## § 1"), TRYCK.index("## § 2")
    first = TRYCK[start:end]
    assert jamfor(TRYCK.replace(first, ""), TRYCK).olika == ("§ 1 Öppnande",)
    assert jamfor(TRYCK.replace(first, first + first), TRYCK).olika == ("§ 1 Öppnande",)
    assert jamfor(TRYCK.replace(first, f"## § 1 Öppnande\n\nPåhittat.\n\n{first}"), TRYCK).olika == ("§ 1 Öppnande",)
    assert jamfor(TRYCK.replace(first, f"{first}## § 9 Nytt\n\nMer.\n\n"), TRYCK).olika == ("§ 1 Öppnande",)


def test_bytt_ordning() -> None:
    one, two, end = (TRYCK.index(mark) for mark in ("## § 1", "## § 2", "---"))
    swapped = TRYCK[:one] + TRYCK[two:end] + TRYCK[one:two] + TRYCK[end:]
    assert jamfor(swapped, TRYCK)[1:3] == (False, ("delarnas ordning",))


def test_ett_brev_som_bara_namner_fingeravtrycket() -> None:
    assert not jamfor("Hej. Fingeravtryck: 49ba", TRYCK).is_papper


def test_dagarna_som_ett_papper_namner() -> None:
    text = "Så stod det till måndag 11 januari 2027.\nKlart senast: 31 februari 2027, 2026-12-24 och 5 MAJ 2026"
    assert dagar_i(text) == (date(2027, 1, 11), date(2026, 12, 24), date(2026, 5, 5))
