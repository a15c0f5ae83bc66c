"""The agenda: shown, and items added, proposed, changed, moved, taken away; drawn up and prepared by the presidium."""

import json

import pytest

from tests.cli.conftest import Terminal

MOTE = "data/moten/2027-1/mote.md"


def items(terminal: Terminal, mote: str = "2027-1") -> list[str]:
    """The ids of the agenda's items."""
    shown = json.loads(terminal.natverk("dagordning", "visa", mote, "--format", "json").out)
    return [one["id"] for one in shown["dagordning"]]


OWN = ["hoglasning-ett-ar-senare", "lekro-i-vardagen", "utbildningsdag"]


# visa


@pytest.mark.parametrize("words", [("dagordning",), ("dagordning", "2027-1"), ("dagordning", "visa", "5 februari")])
def test_the_agenda_with_numbers_times_and_what_waits(exempel: Terminal, words: tuple[str, ...]) -> None:
    answer = exempel.natverk(*words)
    assert answer.code == 0
    assert answer.out.startswith(
        "Fredag 5 februari 2027 kl. 9.00–12.00, Kommunhuset i Björkdala, Stora salen (2027-1)\n"
    )
    assert (
        "  8  Program för höstens utbildningsdag (30 min)\n"
        "     Lovisa Oxel · beslut · Barnens närvaro\n"
        "     Underlag: fragor-infor-utbildningsdagen.md\n"
        "  9  Laget runt\n"
        " 10  Frågor till skolchefsgruppen\n"
    ) in answer.out
    assert (
        "Punkterna med tid tar 110 minuter av mötets 180. 70 minuter återstår till elva punkter utan tid.\n"
        "Dagordningen upprättades av Bodil Rönn 16 december 2026.\n"
        "Mötet bereddes av Daniel Sälg 8 januari 2027.\n"
    ) in answer.out
    assert "  1  Digitala verktyg i förskolan – hur tänker vi? (Elisabet Lönn, 7 januari 2027)\n" in answer.out
    assert "natverk dagordning lägg-till 2027-1 --från-förslag 1" in answer.err


def test_in_json(exempel: Terminal) -> None:
    shown = json.loads(exempel.natverk("dagordning", "visa", "--format", "json").out)
    assert (shown["möte"], shown["minuter"], shown["mötets_minuter"]) == ("2027-1", 110, 180)
    assert shown["dagordning"][7]["underlag"] == ["fragor-infor-utbildningsdagen.md"]
    assert shown["dagordning"][7]["föredragande"] == "Lovisa Oxel"
    assert shown["förslag"] == [
        {"rubrik": "Digitala verktyg i förskolan – hur tänker vi?", "av": "elisabet-lonn", "den": "2027-01-07"}
    ]


def test_a_misspelt_command_shows_the_way(exempel: Terminal) -> None:
    answer = exempel.natverk("dagordning", "taborrt")
    assert answer.code == 2
    assert "natverk dagordning --help" in answer.err


# lägg-till


def test_an_assignment_is_put_on_the_agenda_with_its_name(exempel: Terminal) -> None:
    before = exempel.read("data/moten/2027-4/mote.md")
    answer = exempel.natverk("dagordning", "lägg-till", "2027-4", "--uppdrag", "barnens-narvaro")
    assert answer.code == 0
    assert exempel.saved() == ["data/moten/2027-4/mote.md"]
    assert exempel.git("log", "-1", "--format=%s") == (
        "Lägg till ”Barnens närvaro” på dagordningen till mötet fredag 19 november 2027 (2027-4)\n"
    )
    line = "  - {id: barnens-narvaro, rubrik: Barnens närvaro, uppdrag: [barnens-narvaro]}\n"
    assert exempel.read("data/moten/2027-4/mote.md") == before.replace("---\nPlatsen", f"{line}---\nPlatsen")
    again = exempel.natverk("dagordning", "lägg-till", "2027-4", "--uppdrag", "Barnens närvaro")
    assert again.code == 0
    assert "tar redan upp uppdraget" in again.err


def test_an_item_with_all_that_can_be_said_of_it(exempel: Terminal, tmp_path_factory: pytest.TempPathFactory) -> None:
    rutin = tmp_path_factory.mktemp("annanstans") / "Rutin, utkast.docx"
    rutin.write_bytes(b"PK\x03\x04\x00\xff")
    options = (
        "--tid", "20", "--föredragande", "gustav alm", "--syfte", "beslut", "--uppdrag", "overgangar",
        "--del", "inom förskolan", "--mål", "vetenskaplig-grund", "--underlag", str(rutin),
        "--underlag", "fragor-infor-utbildningsdagen.md", "--innehåll", "Vad: hur?", "--före", "7",
    )  # fmt: skip
    answer = exempel.natverk("dagordning", "lägg-till", "Byta", "grupp", *options)
    assert answer.code == 0
    copy = "data/moten/2027-1/underlag/Rutin, utkast.docx"
    assert exempel.saved() == [MOTE, copy]
    assert (exempel.folder / copy).read_bytes() == rutin.read_bytes()
    assert (
        "  - id: byta-grupp\n"
        "    rubrik: Byta grupp\n"
        "    tid: 20\n"
        "    föredragande: gustav-alm\n"
        "    syfte: beslut\n"
        "    uppdrag: [overgangar]\n"
        "    delar: [inom-forskolan]\n"
        "    mål: [vetenskaplig-grund]\n"
        "    underlag: ['Rutin, utkast.docx', fragor-infor-utbildningsdagen.md]\n"
        "    innehåll: ['Vad: hur?']\n"
        "  - id: lekro-i-vardagen\n"
    ) in exempel.read(MOTE)
    assert exempel.natverk("kontrollera").out.count("fel:") == 0


def test_too_many_minutes_are_told(exempel: Terminal) -> None:
    answer = exempel.natverk("dagordning", "lägg-till", "Ny punkt", "--tid", "112")
    assert "Punkterna tar 222 minuter men mötet är 180: 42 minuter för lite." in answer.err


def test_another_attachment_of_the_same_name_is_never_written_over(
    exempel: Terminal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("annanstans")
    other = folder / "fragor-infor-utbildningsdagen.md"
    other.write_text("Något annat.\n", "utf-8")
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("dagordning", "lägg-till", "Ny", "--underlag", str(other))
    assert answer.code == 2
    assert "skrivs aldrig över" in answer.err
    same = folder / "kopia" / other.name
    same.parent.mkdir()
    same.write_bytes((exempel.folder / "data/moten/2027-1/underlag" / other.name).read_bytes())
    assert exempel.git("rev-parse", "HEAD") == head
    assert exempel.natverk("dagordning", "lägg-till", "Ny", "--underlag", str(same)).code == 0
    assert exempel.saved() == [MOTE]


def test_an_attachment_with_a_persons_address_is_never_copied(
    exempel: Terminal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lista = tmp_path_factory.mktemp("annanstans") / "lista.txt"
    lista.write_text("Skriv till eva@example.com\n", "utf-8")
    answer = exempel.natverk("dagordning", "lägg-till", "Ny", "--underlag", str(lista))
    assert answer.code == 2
    assert "e-postadress" in answer.err
    assert exempel.git("status", "--porcelain") == ""


def test_an_attachment_that_is_not_saved_is_told(exempel: Terminal) -> None:
    exempel.write("data/moten/2027-1/underlag/nytt.txt", "Nytt.\n")
    answer = exempel.natverk("dagordning", "lägg-till", "Ny", "--underlag", "data/moten/2027-1/underlag/nytt.txt")
    assert answer.code == 0
    assert exempel.saved() == [MOTE]
    assert "nytt.txt är inte sparad än" in answer.err


def test_a_proposal_waits_until_it_is_placed(exempel: Terminal) -> None:
    answer = exempel.natverk("dagordning", "lägg-till", "2027-1", "Utevistelse", "--förslag", "--av", "Gustav")
    assert answer.code == 0
    assert "  - {rubrik: Utevistelse, av: gustav-alm, den: 2027-01-11}\n" in exempel.read(MOTE)
    assert "utevistelse" not in items(exempel)
    assert "natverk dagordning lägg-till 2027-1 --från-förslag 2" in answer.err
    placed = exempel.natverk(
        "dagordning", "lägg-till", "--från-förslag", "2", "--tid", "15", "--efter", "Återkoppling från skolchefsgruppen"
    )
    assert placed.code == 0
    assert items(exempel)[5:9] == ["utevistelse", *OWN]
    text = exempel.read(MOTE)
    assert "rubrik: Utevistelse, av" not in text
    assert "  - {rubrik: Digitala verktyg i förskolan" in text


def test_a_sent_notice_with_the_old_agenda_is_told(exempel: Terminal) -> None:
    exempel.natverk("kallelse", "--ja")
    assert "Den sparade kallelsen har en annan dagordning." in exempel.natverk("dagordning", "ta-bort", "lekro").err
    exempel.natverk("kallelse", "--ja")
    exempel.natverk("kallelse", "--redan-skickad")
    answer = exempel.natverk("dagordning", "lägg-till", "Utevistelse")
    assert "Kallelsen som har gått ut har en annan dagordning." in answer.err
    page = exempel.natverk("dagordning")
    assert "Ändrat sedan kallelsen gick ut\n  Nytt på dagordningen: Utevistelse.\n" in page.out
    exempel.natverk("kallelse", "--ja")
    assert "Nytt på dagordningen: Utevistelse." in exempel.read("data/moten/2027-1/kallelse-2.md")


# ändra, flytta, ta-bort


def test_an_items_time_is_changed_and_nothing_else(exempel: Terminal) -> None:
    before = exempel.read(MOTE)
    assert exempel.natverk("dagordning", "ändra", "lekro-i-vardagen", "--tid", "30").code == 0
    old = "rubrik: Lekro i vardagen\n    tid: 40\n"
    assert exempel.read(MOTE) == before.replace(old, old.replace("40", "30"))


def test_a_standing_item_gets_a_time_where_it_is(exempel: Terminal) -> None:
    order = items(exempel)
    answer = exempel.natverk("dagordning", "ändra", "Laget runt", "--tid", "60", "--innehåll", "Om vintern")
    assert answer.code == 0
    assert items(exempel) == order
    page = exempel.natverk("dagordning").out
    assert "  9  Laget runt (60 min)\n     Om vintern\n" in page
    assert "Punkterna med tid tar 170 minuter av mötets 180." in page
    assert exempel.natverk("dagordning", "ta-bort", "laget-runt").code == 0
    assert items(exempel) == order
    assert exempel.natverk("dagordning", "ta-bort", "laget-runt").code == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("utbildningsdag", "--före", "6"), [OWN[2], OWN[0], OWN[1]]),
        (("6", "--efter", "8"), [OWN[1], OWN[2], OWN[0]]),
        (("Lekro i vardagen", "--före", "laget-runt"), [OWN[0], OWN[2], OWN[1]]),
        (("8", "--efter", "5"), [OWN[2], OWN[0], OWN[1]]),
    ],
)
def test_an_item_is_moved_whole(exempel: Terminal, words: tuple[str, ...], expected: list[str]) -> None:
    before = exempel.read(MOTE)
    assert exempel.natverk("dagordning", "flytta", *words).code == 0
    assert items(exempel)[5:8] == expected
    assert sorted(exempel.read(MOTE).splitlines()) == sorted(before.splitlines())


def test_moved_to_where_it_is_nothing_is_saved(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("dagordning", "flytta", "7", "--efter", "6")
    assert "Inget att spara" in answer.err
    assert exempel.git("rev-parse", "HEAD") == head


def test_an_item_and_a_proposal_are_taken_away(exempel: Terminal) -> None:
    assert exempel.natverk("dagordning", "ta-bort", "2027-1", "utbildningsdag").code == 0
    assert items(exempel)[5:8] == [*OWN[:2], "laget-runt"]
    assert exempel.natverk("dagordning", "ta-bort", "--förslag", "1").code == 0
    assert exempel.git("log", "-1", "--format=%s").startswith("Ta bort förslaget ”Digitala verktyg")
    assert json.loads(exempel.natverk("dagordning", "visa", "--format", "json").out)["förslag"] == []
    assert "# En medlems förslag väntar här" in exempel.read(MOTE)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lägg-till", "2027-1"), "Skriv punktens rubrik"),
        (("lägg-till", "2027-9", "Ny"), "Mötet ”2027-9” finns inte"),
        (("lägg-till", "2026-3", "Ny"), "är inställt"),
        (("lägg-till", "Lekro i vardagen"), "finns redan på dagordningen"),
        (("lägg-till", "Närvaro"), "finns redan på dagordningen"),
        (("lägg-till", "Ny", "--uppdrag", "barnens-narvro"), "Menade du Barnens närvaro?"),
        (("lägg-till", "Ny", "--mål", "allt"), "Målet ”allt” finns inte."),
        (("lägg-till", "Ny", "--del", "inom-forskolen"), "Menade du inom-forskolan?"),
        (("lägg-till", "Ny", "--tid", "mycket"), "--tid"),
        (("lägg-till", "Ny", "--tid", "0"), "--tid"),
        (("lägg-till", "Ny", "--syfte", "prat"), "information, erfarenhetsutbyte eller beslut"),
        (("lägg-till", "Ny", "--underlag", "finns-inte.pdf"), "I data/moten/2027-1/underlag/ finns fragor-infor"),
        (("lägg-till", "Ny", "--underlag", "data"), "finns inte"),
        (("lägg-till", "Ny", "--före", "3"), "mellan ”Återkoppling från skolchefsgruppen” och ”Laget runt”"),
        (("lägg-till", "Ny", "--före", "6", "--efter", "7"), "Välj en av --före och --efter"),
        (("lägg-till", "Ny", "--före", "lekra i vardagen"), "Menade du ”Lekro i vardagen”?"),
        (("lägg-till", "Ny", "--förslag"), "--av"),
        (("lägg-till", "Ny", "--förslag", "--av", "Okänd"), "Ingen medlem heter"),
        (("lägg-till", "Ny", "--förslag", "--av", "Anna", "--tid", "5"), "bara en rubrik"),
        (("lägg-till", "--från-förslag", "2"), "inget förslag med nummer 2"),
        (("lägg-till", "Ring 0701234567"), "telefonnummer"),
        (("ändra", "99", "--tid", "5"), "Punkten ”99” finns inte"),
        (("ändra", "lekro"), "Säg vad som ska ändras"),
        (("ändra", "narvaro", "--rubrik", "Upprop"), "stående punkt"),
        (("flytta", "1", "--efter", "6"), "sin fasta plats"),
        (("flytta", "lekro"), "Säg vart"),
        (("ta-bort",), "Säg vilken punkt"),
        (("ta-bort", "lekro", "--förslag", "1"), "inte båda"),
        (("ta-bort", "--förslag", "2"), "inget förslag med nummer 2"),
        (("berett", "--av", "Gustav"), "satt inte i presidiet"),
        (("berett", "--av", "Anna", "--den", "2027-02-06"), "har inte varit än"),
        (("upprättad", "2027-2"), "I presidiet sitter Anna Ek, Bodil Rönn, Cecilia Hassel och Daniel Sälg"),
        (("berett", "2027-8", "--av", "Anna"), "finns inte"),
    ],
)
def test_refused_kindly(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("dagordning", *words, "--ja")
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


@pytest.mark.parametrize(
    "words",
    [
        ("lägg-till", "Ny"),
        ("ändra", "lekro", "--tid", "5"),
        ("flytta", "lekro", "--före", "6"),
        ("ta-bort", "lekro"),
        ("berett", "2027-2", "--av", "Anna"),
    ],
)
def test_prova_writes_nothing(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("dagordning", *words, "--prova")
    assert answer.code == 0
    assert "provkörning" in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


# upprättad, berett


@pytest.mark.parametrize(("word", "kod", "krav"), [("upprättad", "D001", 15), ("berett", "D003", 16)])
def test_what_the_presidium_has_done_is_noted_with_who_and_when(
    exempel: Terminal, word: str, kod: str, krav: int
) -> None:
    late = "2027-04-12"
    cure = f"natverk dagordning {word} 2027-2 --av anna-ek"
    assert cure in exempel.natverk("kontrollera", idag=late).out
    assert exempel.natverk("dagordning", word, "2027-2", "--av", "anna-ek", "--den", "2027-04-09", idag=late).code == 0
    assert f"{word}: {{av: anna-ek, den: 2027-04-09}}\n" in exempel.read("data/moten/2027-2/mote.md")
    assert cure not in exempel.natverk("kontrollera", idag=late).out
    tasks = json.loads(exempel.natverk("möte", "visa", "2027-2", "--format", "json", idag=late).out)["uppgifter"]
    assert [one["läge"] for one in tasks if one["krav"] == krav] == ["klar"]


def test_noted_already_it_is_not_noted_again(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("dagordning", "berett")
    assert answer.code == 0
    assert "Daniel Sälg beredde mötet, den 8 januari 2027. Inget att spara." in answer.err
    assert exempel.git("rev-parse", "HEAD") == head
    assert exempel.natverk("dagordning", "berett", "--av", "Anna").code == 0
    assert "berett: {av: anna-ek, den: 2027-01-11}\n" in exempel.read(MOTE)
