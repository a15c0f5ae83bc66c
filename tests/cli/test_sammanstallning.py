"""natverk sammanställning: what the presidium tells the school chief after a meeting."""

import hashlib

import pytest

from tests.cli.conftest import Terminal

PAPPER = "data/moten/2026-5/sammanstallning.md"
UTSKICK = "data/utskick/2027-01-11-sammanstallning-2026-5.yaml"


def test_the_oldest_that_is_not_sent_is_drafted_and_saved(exempel: Terminal) -> None:
    answer = exempel.natverk("sammanställning", "--ja")
    assert answer.code == 0
    assert exempel.saved() == [PAPPER]
    paper = exempel.read(PAPPER)
    assert paper == f"---\nden: 2027-01-11\nav: presidiet\n---\n{answer.out.strip()}\n"
    assert "natverk sammanställning 2026-5 --redan-skickad" in answer.err
    assert exempel.git("log", "-1", "--format=%s") == (
        "Skriv utkast till sammanställning av mötet fredag 20 november 2026 (2026-5)\n"
    )


def test_all_that_the_record_says_and_in_order(exempel: Terminal) -> None:
    paper = exempel.natverk("sammanställning", "2026-5", "--prova").out
    parts = [
        "# Till skol- och utbildningschefen efter mötet fredag 20 november 2026",
        "Fem kommuner var med: Björkdala, Ekhult, Granvik, Lindfors och Åvik. Almhöjd saknades.",
        "## Beslut\n\n- 2026-5/b1: Nätverket ordnar",
        "## Åtgärder\n\n- 2026-5/å1 (Lovisa Oxel, senast 29 januari 2027): Tar fram",
        "## Det vi delade om uppdragen",
        "### Barnens närvaro\n\n- Erfarenhet (Lindfors): Vi ringer hem",
        "### Språkutvecklande arbete",
        "- Framgångsfaktor (Ekhult): Biblioteket",
        "## Frågor till skolchefsgruppen\n\n- 2026-5/f1: Kan kommunerna dela på kostnaden",
        "## Återkoppling från skolchefsgruppen\n\n- Frågan om tidigt besked",
        "## Nästa möte\n\nFredag 5 februari 2027, Kommunhuset i Björkdala, Stora salen",
        "Minnesanteckningarna är inte låsta än, så något kan ändras.",
    ]
    places = [paper.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_a_meeting_with_nothing_to_tell_says_so(exempel: Terminal) -> None:
    exempel.write(
        "data/moten/2026-5/protokoll.md",
        "---\nstatus: utkast\nnärvaro:\n"
        "  - {medlem: anna-ek, status: närvarande}\n  - {medlem: johan-tall, status: okänt}\n"
        "---\n## § 5 Återkoppling\n\nFrån skolchefsgruppen: inget\n",
    )
    paper = exempel.natverk("sammanställning", "2026-5", "--prova").out
    for words in (
        "Inga beslut är antecknade.",
        "Inga åtgärder är antecknade.",
        "Inga erfarenheter eller framgångsfaktorer är antecknade.",
        "Inga frågor är antecknade.",
        "En kommun var med: Almhöjd. Närvaron är inte ifylld för alla.",
    ):
        assert words in paper
    assert "Återkoppling från skolchefsgruppen" not in paper
    assert "saknades" not in paper


def test_a_locked_record_and_its_correction(exempel: Terminal) -> None:
    (exempel.folder / "data/moten/2026-2/sammanstallning.md").unlink()
    (exempel.folder / "data/utskick/2026-05-06-sammanstallning-2026-2.yaml").unlink()
    paper = exempel.natverk("sammanställning", "2026-2", "--prova").out
    digest = hashlib.sha256(exempel.read("data/moten/2026-2/protokoll.md").encode()).hexdigest()
    assert f"Minnesanteckningarna är låsta sedan onsdag 6 maj 2026. Fingeravtryck: {digest}" in paper
    assert "## Rättelser\n\n- Onsdag 20 maj 2026: I § 7 står det" in paper
    assert "    - Klar 4 november 2026 av Daniel Sälg." in paper


def test_edited_by_hand_and_sent(exempel: Terminal) -> None:
    assert "sammanställer mötet fredag 20 november 2026" in exempel.natverk("läget", "--roll", "presidium").out
    exempel.natverk("sammanställning", "--ja", "--av", "Daniel Sälg")
    exempel.change(PAPPER, "## Beslut", "Vi hade roligt.\n\n## Beslut")
    exempel.natverk("spara", "--ja")
    again = exempel.natverk("sammanställning", "2026-5")
    assert (again.code, "Vi hade roligt." in again.out) == (0, True)
    answer = exempel.natverk("sammanställning", "2026-5", "--redan-skickad")
    assert answer.code == 0
    assert exempel.saved() == [PAPPER, UTSKICK]
    paper = exempel.read(PAPPER)
    assert paper.startswith("---\nden: 2027-01-11\nav: daniel-salg\ntill: kerstin-lark\n---\n")
    assert "Vi hade roligt." in paper
    assert exempel.read(UTSKICK) == (
        "vad: sammanställning\nden: 2027-01-11\nav: daniel-salg\nmöte: 2026-5\n"
        f"dokument: {PAPPER}\nsha256: {hashlib.sha256(paper.encode()).hexdigest()}\ntill:\n  - skolchef\n"
    )
    assert "sammanställer mötet fredag 20 november 2026" not in exempel.natverk("läget", "--roll", "presidium").out
    told = exempel.natverk("sammanställning", "2026-5", "--redan-skickad", "i går")
    assert (told.code, "Det är redan antecknat" in told.err) == (0, True)


def test_sent_without_a_draft_both_are_saved_at_once(exempel: Terminal) -> None:
    assert exempel.natverk("sammanställning", "--redan-skickad", "7 januari", "--till", "Kerstin Lärk").code == 0
    assert exempel.saved() == [PAPPER, "data/utskick/2027-01-07-sammanstallning-2026-5.yaml"]
    assert "till: kerstin-lark\n" in exempel.read(PAPPER)
    assert exempel.read("data/utskick/2027-01-07-sammanstallning-2026-5.yaml").endswith("till:\n  - kerstin-lark\n")


def test_where_nobody_is_school_chief_the_record_says_who_got_it(exempel: Terminal) -> None:
    exempel.change("data/medlemmar/kerstin-lark.yaml", "från: 2023-01-01}", "från: 2023-01-01, till: 2026-12-31}")
    exempel.natverk("spara", "--ja")
    assert "# Till Skolchefsnätverket i Exempelbygden efter mötet" in exempel.natverk("sammanställning", "--prova").out
    refused = exempel.natverk("sammanställning", "--redan-skickad")
    assert (refused.code, "lägg till --till och namnet" in refused.err) == (2, True)
    assert exempel.natverk("sammanställning", "--redan-skickad", "--till", "Sune Ström, skolchef i Ekhult").code == 0
    assert "# Till Sune Ström, skolchef i Ekhult efter mötet" in exempel.read(PAPPER)
    assert exempel.read(UTSKICK).endswith("till:\n  - Sune Ström, skolchef i Ekhult\n")
    assert exempel.natverk("kontrollera").out.count("T00") == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2026-3",), "är inställt"),
        (("2027-1",), "går att göra från dagen efter"),
        (("2027-9",), "finns inte"),
        (("2026-5", "--redan-skickad", "2027-02-01"), "har inte varit än"),
        (("2026-5", "--redan-skickad", "2026-11-20"), "kan inte ha skickats fredag 20 november 2026"),
        (("2026-5", "--redan-skickad", "--till", "chef@example.com"), "e-postadress"),
        (("2026-5",), "--ja"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("sammanställning", *words)
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_without_a_record_there_is_nothing_to_sum_up(exempel: Terminal) -> None:
    answer = exempel.natverk("sammanställning", "2027-1", idag="2027-02-06")
    assert (answer.code, "natverk protokoll ny 2027-1" in answer.err) == (2, True)
    exempel.change("data/moten/2026-5/protokoll.md", "status: närvarande", "status: okänt")
    text = exempel.read("data/moten/2026-5/protokoll.md").replace("status: närvarande", "status: okänt")
    exempel.write("data/moten/2026-5/protokoll.md", text)
    unfilled = exempel.natverk("sammanställning", "2026-5")
    assert (unfilled.code, "Fyll i närvaron" in unfilled.err) == (2, True)
    assert "Inget hållet möte väntar på sin sammanställning." in exempel.natverk("sammanställning").err


def test_the_networks_own_template_wins(exempel: Terminal) -> None:
    exempel.write("templates/sammanstallning.md.j2", "Hej {{ mottagare }}!\n")
    assert exempel.natverk("sammanställning", "--prova").out == "Hej skol- och utbildningschefen!\n"


def test_prova_writes_nothing(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    assert f"{UTSKICK} (ny fil)" in exempel.natverk("sammanställning", "--redan-skickad", "--prova").out
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")
