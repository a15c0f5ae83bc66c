"""The yearly report: drawn from the records, never saying what none of them says."""

import hashlib
import json
from xml.etree import ElementTree

from tests.cli.conftest import Terminal

SVG = "{http://www.w3.org/2000/svg}"
RAPPORT = "data/rapport/2026.md"


def test_the_draft_holds_what_the_records_say(exempel: Terminal) -> None:
    answer = exempel.natverk("rapport", "2026", "--ja")
    assert answer.code == 0, answer.err
    assert exempel.saved() == [f"data/rapport/2026-{name}.svg" for name in ("narvaro", "uppdrag")] + [RAPPORT]
    text = exempel.read(RAPPORT)
    assert text.startswith("---\nden: 2027-01-11\nav: presidiet\n---\n# Årsrapport 2026\n")
    assert "| fredag 20 november 2026 | fem kommuner | Almhöjd | ja |" in text
    assert "- Fredag 29 maj 2026: Fyra av de sex kommunerna kunde inte delta." in text
    assert "| Almhöjd | 3 av 4 |" in text
    assert "| Volymminskning | – | – | togs upp | – |" in text
    assert "| 2026-4/å3 | Undersöker om nätverket kan göra ett gemensamt studiebesök om lekmiljöer." in text
    assert "- 2026-5/f1, 20 november 2026:" in text
    assert "Läge: inte framförd." in text
    assert "- Arbetsordningen för 2027 är fastställd." in text


def test_the_sections_stand_in_their_order(exempel: Terminal) -> None:
    text = exempel.natverk("rapport", "2026", "--prova").out
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings == [
        "Sammanfattning",
        "Möten",
        "Uppdragen",
        "Uppdrag per möte 2026",
        "Utvecklingsområden och mål",
        "Närvaro per kommun 2026",
        "Åtgärder",
        "Återkoppling till skolchefsgruppen",
        "Återkoppling från skolchefsgruppen",
        "Revidering av uppdragen",
        "Nästa år",
    ]
    assert exempel.git("status", "--porcelain") == ""


def test_the_same_report_gives_the_same_bytes(exempel: Terminal) -> None:
    assert exempel.natverk("rapport", "2026", "--prova").out == exempel.natverk("rapport", "2026", "--prova").out


def test_gaps_are_named(exempel: Terminal) -> None:
    exempel.git("rm", "-q", "data/moten/2026-5/protokoll.md")
    text = exempel.natverk("rapport", "2026", "--prova").out
    assert "| fredag 20 november 2026 | inte antecknad | inte antecknat | inte än |" in text
    assert "Har inte tagits upp på något hållet möte under året." in text
    assert "saknas uppgift om vilka som var med" in text


def test_a_year_that_is_not_over_says_so(exempel: Terminal) -> None:
    text = exempel.natverk("rapport", "2026", "--prova", idag="2026-06-15").out
    assert "Året är inte slut. Rapporten säger hur det stod till 15 juni 2026." in text
    assert "- Fredag 18 september 2026 (planerat)" in text


def test_figures_are_read_without_eyes(exempel: Terminal) -> None:
    exempel.natverk("rapport", "2026", "--ja")
    for name, said in (("uppdrag", "Övergångar: ett möte"), ("narvaro", "Almhöjd var med på 3")):
        root = ElementTree.fromstring(exempel.read(f"data/rapport/2026-{name}.svg"))
        assert root.get("role") == "img"
        assert root.get("lang") == "sv"
        title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None
        assert description is not None
        assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
        assert said in (description.text or "")


def test_a_name_is_only_text_in_a_figure(exempel: Terminal) -> None:
    for path in ("data/natverk.yaml", *(f"data/medlemmar/{one}.yaml" for one in ("anna-ek", "johan-tall"))):
        text = exempel.read(path).replace("Almhöjd", "<b>&Byn</b>")
        exempel.write(path, text)
    exempel.natverk("spara", "--ja")
    exempel.natverk("rapport", "2026", "--ja")
    svg = exempel.read("data/rapport/2026-narvaro.svg")
    assert "&lt;b&gt;&amp;Byn&lt;/b&gt;" in svg
    ElementTree.fromstring(svg)


def test_sent_is_recorded_once(exempel: Terminal) -> None:
    exempel.natverk("rapport", "2026", "--ja")
    exempel.change(RAPPORT, "## Sammanfattning\n", "## Sammanfattning\n\nEtt bra år, säger presidiet.\n")
    exempel.natverk("spara", "--ja")
    answer = exempel.natverk("rapport", "2026", "--redan-skickad", "2027-01-11")
    assert answer.code == 0, answer.err
    assert "Ett bra år, säger presidiet." in exempel.read(RAPPORT)
    entry = exempel.read("data/utskick/2027-01-11-arsrapport.yaml")
    assert f"sha256: {hashlib.sha256(exempel.read(RAPPORT).encode()).hexdigest()}" in entry
    again = exempel.natverk("rapport", "2026", "--redan-skickad", "2027-01-11")
    assert (again.code, "Inget att spara" in again.err) == (0, True)
    found = json.loads(exempel.natverk("kontrollera", "--format", "json").out)
    assert [one["kod"] for one in found if "rapport" in one["fil"]] == []


def test_without_a_year_the_latest_that_is_over(exempel: Terminal) -> None:
    assert "# Årsrapport 2026" in exempel.natverk("rapport", "--prova").out
    answer = exempel.natverk("rapport", "1999")
    assert (answer.code, "inte haft något möte under 1999" in answer.err) == (2, True)
    answer = exempel.natverk("rapport", "2028")
    assert (answer.code, "har inte börjat än" in answer.err) == (2, True)


def test_without_a_terminal_it_asks_for_the_option(exempel: Terminal) -> None:
    answer = exempel.natverk("rapport", "2026")
    assert (answer.code, "--ja" in answer.err) == (2, True)


def test_what_is_marked_internal_leaves_neither_in_the_report_nor_in_the_summary(exempel: Terminal) -> None:
    record = "data/moten/2026-5/protokoll.md"
    secret = "[internt]\n\nErfarenhet (Åvik): Hemligt ett.\n\nÅtgärd (Anna Ek): Hemligt två.\n\n[slut internt]\n\n"
    asked = "[internt]\n\nTill skolchefsgruppen: Hemligt tre?\n\nBeslut: Hemligt fyra.\n\n[slut internt]\n\n"
    exempel.change(record, "## § 7", f"{secret}{asked}## § 7")
    assert exempel.natverk("spara", "--ja").code == 0
    for words in (("rapport", "2026", "--prova"), ("sammanställning", "2026-5", "--prova")):
        answer = exempel.natverk(*words)
        assert answer.code == 0, answer.err
        assert "Hemligt" not in answer.out


def test_what_the_records_propose_to_revise(exempel: Terminal) -> None:
    said = "Uppdraget borde också nämna samtalen med vårdnadshavarna."
    report = exempel.natverk("rapport", "2026", "--prova").out
    assert f"- 20 november 2026, Barnens närvaro: {said}" in report
    summary = exempel.natverk("sammanställning", "2026-5", "--prova").out
    assert f"## Förslag till revidering av uppdragen\n\n- Barnens närvaro: {said}\n" in summary
    exempel.change("data/moten/2026-5/protokoll.md", "Förslag till revidering:", "Ett förslag till revidering:")
    assert (
        "Nätverkets förslag till revidering: inget förslag är antecknat."
        in exempel.natverk("rapport", "2026", "--prova").out
    )
