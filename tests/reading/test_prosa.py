"""The record's prose: which lines are objects, and which only look as if they were."""

import re
from datetime import date
from pathlib import Path

import pytest

from natverk_cli.reading.prosa import Prosa, read_prosa
from tests.reading.exempel import EXEMPEL, read, sagt

PROTOKOLL = "moten/2027-1/protokoll.md"


def prosa(text: str) -> Prosa:
    """Prose that begins on line 10; § 4 is about övergångar."""
    return read_prosa(text, 10, {4: ("overgangar",)})


def places(text: str) -> list[str]:
    """Line, column and words of each fault."""
    return [f"{fault.span.line}:{fault.span.column} {fault.text}" for fault in prosa(text).faults]


@pytest.mark.parametrize(
    ("rad", "sort", "id_", "vem", "text"),
    [
        ("Erfarenhet (Vara): Högläsning varje dag.", "erfarenhet", "", "Vara", "Högläsning varje dag."),
        ("Framgångsfaktor: Tid.", "framgångsfaktor", "", "", "Tid."),
        ("Beslut b12: Så blir det.", "beslut", "b12", "", "Så blir det."),
        ("Beslut : Så blir det.", "beslut", "", "", "Så blir det."),
        ("Åtgärd å1 (Anna Ek): Ringer.", "åtgärd", "å1", "Anna Ek", "Ringer."),
        ("Åtgärd(Anna Ek):Ringer.", "åtgärd", "", "Anna Ek", "Ringer."),
        ("Från skolchefsgruppen: inget", "från skolchefsgruppen", "", "", "inget"),
        ("Till skolchefsgruppen f1: Hur? När: snart.", "till skolchefsgruppen", "f1", "", "Hur? När: snart."),
        ("Från\u00a0skolchefsgruppen: inget", "från skolchefsgruppen", "", "", "inget"),
        ("Bordläggs: Budgeten.", "bordläggs", "", "", "Budgeten."),
        ("- Beslut: Ja.", "beslut", "", "", "Ja."),
        ("  * Beslut: Ja.", "beslut", "", "", "Ja."),
        ("2. Beslut: Ja.", "beslut", "", "", "Ja."),
        ("Beslut: Ja. <!-- enigt -->", "beslut", "", "", "Ja."),
    ],
)
def test_nyckelord(rad: str, sort: str, id_: str, vem: str, text: str) -> None:
    found = prosa(rad)
    (notering,) = found.noteringar
    assert (notering.sort, notering.id, notering.vem, notering.text) == (sort, id_, vem, text)
    assert (notering.rad, notering.paragraf, notering.uppdrag) == (10, 0, ())
    assert rad.replace("\u00a0", " ").lower()[notering.kolumn - 1 :].startswith(sort)
    assert found.faults == ()


@pytest.mark.parametrize(
    ("vem", "namn", "senast"),
    [
        ("(Anna Ek, senast 2027-04-01)", "Anna Ek", date(2027, 4, 1)),
        ("(Anna Ek senast 2027-04-01)", "Anna Ek", date(2027, 4, 1)),
        ("(senast 2027-04-01)", "", date(2027, 4, 1)),
        ("(Anna och Bo, Senast: 2027-04-01 )", "Anna och Bo", date(2027, 4, 1)),
        ("(Anna Ek)", "Anna Ek", None),
        ("", "", None),
    ],
)
def test_ansvarig_och_datum(vem: str, namn: str, senast: date | None) -> None:
    found = prosa(f"Åtgärd {vem}: Ringer.")
    assert [(notering.vem, notering.senast) for notering in found.noteringar] == [(namn, senast)]
    assert found.faults == ()


@pytest.mark.parametrize(
    ("rad", "fel"),
    [
        ("Åtgärd (Anna Ek, senast 2027-02-30): x", "10:25 ”2027-02-30” är inte ett datum som finns."),
        ("Åtgärd (Anna Ek, senast 1 april 2027): x", "10:25 ”1 april 2027” går inte att läsa som datum."),
        ("Åtgärd (senast 20270401): x", "10:16 ”20270401” går inte att läsa som datum."),
        ("Åtgärd (senast 2027-W13-4): x", "10:16 ”2027-W13-4” går inte att läsa som datum."),
        ("A\u030atga\u0308rd (A\u030asa, senast maj): x", "10:24 ”maj” går inte att läsa som datum."),
        ("Åtgärd (Anna Ek, senast): x", "10:24 Efter senast saknas datumet."),
        ("Åtgärd (Anna Ek, 2027-04-01): x", "10:18 Före datumet saknas ordet senast."),
        ("Erfarehet (Vara): x", "10:1 Raden börjar med ”Erfarehet”. Menade du ”Erfarenhet”?"),
        ("- Åtgörd (Anna): x", "10:3 Raden börjar med ”Åtgörd”. Menade du ”Åtgärd”?"),
        ("Atgärd: x", "10:1 Raden börjar med ”Atgärd”. Menade du ”Åtgärd”?"),
        ("Beslutt: x", "10:1 Raden börjar med ”Beslutt”. Menade du ”Beslut”?"),
        ("beslut: x", "10:1 Raden börjar med ”beslut”. Menade du ”Beslut”?"),
        ("BESLUT: x", "10:1 Raden börjar med ”BESLUT”. Menade du ”Beslut”?"),
        ("**Beslut:** x", "10:1 Raden börjar med ”**Beslut”. Menade du ”Beslut”?"),
        ("Till skolchefgruppen: x", "10:1 Raden börjar med ”Till skolchefgruppen”. Menade du ”Till skolchefsgruppen”?"),
        ("Beslut 3: x", "10:1 Raden börjar med ”Beslut” men går inte att tolka."),
        ("Åtgärd nr 3 (Anna): x", "10:1 Raden börjar med ”Åtgärd” men går inte att tolka."),
        ("Åtgärd (Anna (Vara)): x", "10:1 Raden börjar med ”Åtgärd” men går inte att tolka."),
        ("Åtgärd (Anna: x", "10:1 Raden börjar med ”Åtgärd” men går inte att tolka."),
        ("Beslut å1: x", "10:8 Beteckningen å1 hör inte till beslut."),
        ("Erfarenhet b1: x", "10:12 Beteckningen b1 hör inte till erfarenhet."),
        ("Beslut:", "10:1 Efter ”Beslut” står inget."),
        ("Beslut:\n- Vi köper böcker.", "10:1 Efter ”Beslut” står inget."),
        ("Text.\nErfarehet (Vara): x", "11:1 Raden börjar med ”Erfarehet”. Menade du ”Erfarenhet”?"),
        ("Beslut: x\nErfarehet (Vara): x", "11:1 Raden börjar med ”Erfarehet”. Menade du ”Erfarenhet”?"),
        ("a <!-- glömd\n\nBeslut: x", "10:3 Här börjar en kommentar eller ett kodblock som aldrig avslutas,"),
        ("```\nBeslut: x", "10:1 Här börjar en kommentar eller ett kodblock som aldrig avslutas,"),
    ],
)
def test_otydliga_rader(rad: str, fel: str) -> None:
    (said,) = places(rad)
    assert said.startswith(fel)


@pytest.mark.parametrize(
    ("rad", "ratt"),
    [
        ("Beslt: x", "Beslut: x"),
        ("- beslut b3: x", "- Beslut b3: x"),
        ("**Beslut:** x", "Beslut: x"),
        ("**Beslut**: x", "Beslut: x"),
        ("**Beslut: x**", "Beslut: x"),
        ("* _Beslut:_ snake_case", "* Beslut: snake_case"),
        ("**Åtgörd (Anna Ek, senast 2027-04-01):** x", "Åtgärd (Anna Ek, senast 2027-04-01): x"),
        ("Tll skolchefsgruppen: x", "Till skolchefsgruppen: x"),
        ("Åtgärd (Anna Ek, 2027-04-01): x", "Åtgärd (Anna Ek, senast 2027-04-01): x"),
        ("Åtgärd (2027-04-01): x", "Åtgärd (senast 2027-04-01): x"),
        ("Åtgärd (Anna Ek, senast 1 april 2027): x", "Åtgärd (Anna Ek, senast 2027-04-01): x"),
        ("Åtgärd (Anna Ek, senast 2027-4-1 ): x", "Åtgärd (Anna Ek, senast 2027-04-01 ): x"),
        ("Åtgärd (Anna Ek, senast 1 april): x", None),
        ("Åtgärd (Anna Ek före 2027-04-01): x", None),
        ("Åtgärd (2027-04-01, Anna Ek): x", None),
        ("Åtgärd (Anna Ek, 2027-02-30): x", None),
        ("Beslutet: x", None),
        ("Åtgärder: x", None),
        ("Beslt nr 3: x", None),
        ("**Beslut: x", None),
        ("*Beslut:** x", None),
        ("Åtgärd (Anna: x", None),
    ],
)
def test_raden_som_den_menades(rad: str, ratt: str | None) -> None:
    """Only what is then read without a fault, and changes nothing else on the line."""
    (fault,) = prosa(f"Text.\n{rad}").faults
    if fault.mending is None:
        assert ratt is None
        return
    line, column, end = fault.mending.span
    assert (line, rad[column - 1 : end - 1]) == (11, fault.mending.old)
    assert rad[: column - 1] + fault.mending.new + rad[end - 1 :] == ratt
    mended = prosa(f"Text.\n{ratt}")
    assert (len(mended.noteringar), mended.faults) == (1, ())


@pytest.mark.parametrize(
    "rad",
    [
        "Uppdrag: Övergångar.",
        "Vid anteckningarna: Anna",
        "Tid: kl. 9",
        "Vi beslutade: inget",
        "Besök: Hjo",
        "kl. 9: start",
        "Beslutet blev att vänta.",
        "https://natverk.example.se",
        "Justeras: Bo",
        "| Beslut: a |",
        "> Beslut: a",
        "    Beslut: a",
    ],
)
def test_vanliga_rader(rad: str) -> None:
    found = prosa(f"{rad}\n")
    assert (found.noteringar, found.faults) == ((), ())


@pytest.mark.parametrize(
    ("text", "noteringar"),
    [
        ("Beslut: a\nb\n  c\n\nd", ["a b c"]),
        ("Beslut: a\n- b", ["a"]),
        ("Beslut: a\n1. b", ["a"]),
        ("Beslut: a\n## b", ["a"]),
        ("Beslut: a\n#b", ["a #b"]),
        ("Beslut: a\n---\nb", ["a"]),
        ("Beslut: a\n| b |", ["a"]),
        ("Beslut: a\nBeslut: b", ["a", "b"]),
        ("Beslut:\na", ["a"]),
        ("Beslut: a\n<!-- x -->\nb", ["a"]),
        ("<!--\nBeslut: a\n-->\nBeslut: b", ["b"]),
        ("~~~\nBeslut: a\n```\nBeslut: b\n~~~~\nBeslut: c", ["c"]),
        ("```Beslut``` är ett ord\n\nBeslut: a", ["a"]),
        ("Beslut: [fyll i]", []),
        ("Beslut: [Fyll i: vad]\nmer", []),
        ("Beslut: Vi [fyll i: vad].", ["Vi [fyll i: vad]."]),
    ],
)
def test_vad_som_hor_till_en_notering(text: str, noteringar: list[str]) -> None:
    assert [notering.text for notering in prosa(text).noteringar] == noteringar


def test_markorer() -> None:
    text = "Å [fyll i: vem] och [Fyll i\n\n<!-- [fyll i] -->\n[fyll inte i] [fyll i]"
    assert prosa(text).markorer == ((10, 3, "[fyll i: vem]"), (10, 21, "[Fyll i"), (13, 15, "[fyll i]"))


def test_paragrafer_och_uppdrag() -> None:
    text = "Beslut: a\n\n## § 3 Tre\nx\n\n# §4. Fyra\n### Under\nBeslut: b\n\n"
    found = prosa(text + "## §\u00a05 Fem\nBeslut: c\n## Övrigt\nBeslut: d")
    assert [(one.nummer, one.rubrik, one.rad) for one in found.paragrafer] == [
        (3, "Tre", 12),
        (4, "Fyra", 15),
        (5, "Fem", 19),
    ]
    assert found.paragrafer[1].text == "### Under\nBeslut: b"
    assert [(one.text, one.paragraf, one.uppdrag) for one in found.noteringar] == [
        ("a", 0, ()),
        ("b", 4, ("overgangar",)),
        ("c", 5, ()),
        ("d", 5, ()),
    ]


def test_uppdraget_arvs_av_kallelsens_frusna_dagordning(tmp_path: Path) -> None:
    """What the meeting's own file says today does not matter; the last notice does."""
    (protokoll,) = read(tmp_path, {"moten/2027-1/mote.md": "---\ndatum: 2027-02-05\nstatus: planerat\n---\n"}).protokoll
    assert [(one.paragraf, one.uppdrag) for one in protokoll.noteringar] == [(2, ("overgangar",))] * 3
    later = EXEMPEL["moten/2027-1/kallelse.md"].replace("den:", "första_paragraf: 2\nden:")
    (protokoll,) = read(tmp_path, {"moten/2027-1/kallelse-2.md": later}).protokoll
    assert [(one.paragraf, one.uppdrag) for one in protokoll.noteringar] == [(2, ())] * 3


def test_felen_star_pa_filens_egna_rader(tmp_path: Path) -> None:
    content = EXEMPEL[PROTOKOLL].replace("Beslut:", "Belut:").replace("2027-04-01", "2027-04-31")
    natverk = read(tmp_path, {PROTOKOLL: content.replace("\n", "\r\n")})
    assert [sagt(brist) for brist in natverk.brister] == [f"{PROTOKOLL}:19:1 F010", f"{PROTOKOLL}:21:25 F010"]
    assert all(re.search("Menade du|inte ett datum", brist.fault.text) for brist in natverk.brister)
    assert natverk.olasta == {""}
