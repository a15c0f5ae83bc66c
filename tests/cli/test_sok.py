"""natverk sök: when was the question up?"""

import json
import re
from typing import Any

import pytest

from tests.cli.conftest import Terminal


def _found(exempel: Terminal, *words: str, idag: str = "2027-01-11") -> list[dict[str, Any]]:
    answer = exempel.natverk("sök", *words, "--format", "json", idag=idag)
    assert answer.code == 0
    found: list[dict[str, Any]] = json.loads(answer.out)
    return found


def _where(found: list[dict[str, Any]]) -> list[str]:
    return [f"{one['fil'].removeprefix('data/')}:{one['rad']}" for one in found]


def test_with_day_section_file_and_line_newest_first(exempel: Terminal) -> None:
    answer = exempel.natverk("sök", "mall", "prövats")
    assert (answer.code, "Två ställen." in answer.err) == (0, True)
    assert answer.out == (
        "Fredag 18 september 2026 (2026-4), § 5 Återkoppling från skolchefsgruppen\n"
        "  Från skolchefsgruppen: Svaret på frågan om mallen är att samma mall gärna får\n"
        "    användas i alla sex kommuner, när den har prövats. Uppdragen reviderades 9\n"
        "    juni. I uppdraget om volymminskning har gruppen förtydligat att också\n"
        "    personalens delaktighet ska tas upp.\n"
        "    data/moten/2026-4/protokoll.md:44\n"
        "\n"
        "Tisdag 8 september 2026 (2026-2), frågan 2026-2/f1\n"
        "  Besvarad: Ja gärna, när mallen har prövats.\n"
        "    data/uppfoljning/2026-2-f1.yaml:4\n"
    )


@pytest.mark.parametrize("words", ["boklista", "utbildningsdag", "vide", "övergång", "rektor", "närvaro", "kaffe"])
def test_every_find_stands_on_its_line(exempel: Terminal, words: str) -> None:
    found = _found(exempel, words)
    assert found
    for one in found:
        lines = exempel.read(one["fil"]).splitlines()
        block = " ".join(line.strip() for line in lines[one["rad"] - 1 : one["rad"] + 11])
        assert words in re.sub("[*]{2}", "", block).lower(), one
    days = [one["datum"] for one in found if one["datum"]]
    assert days == sorted(days, reverse=True)


def test_nothing_that_the_files_hold_is_missed(exempel: Terminal) -> None:
    """Every line of prose that holds the word is within some find."""
    holds = {
        path.relative_to(exempel.folder).as_posix()
        for path in (exempel.folder / "data").rglob("*.md")
        if "högläsning" in path.read_text("utf-8").lower() and not path.name.startswith(("kallelse", "LÄSMIG"))
    }
    assert {one["fil"] for one in _found(exempel, "högläsning")} == holds


@pytest.mark.parametrize("words", [("overgangssamtal",), ("OVERGANGSSAMTAL",), ("övergångssamtal",)])
def test_without_a_swedish_keyboard(exempel: Terminal, words: tuple[str, ...]) -> None:
    assert _where(_found(exempel, *words)) == _where(_found(exempel, "övergångssamtal"))
    said = exempel.natverk("sök", *words).err
    assert ("har räknats som a och o" in said) is words[0].isascii()


def test_a_letter_is_its_own_when_it_is_found(exempel: Terminal) -> None:
    exempel.write("data/moten/2027-1/underlag/mat.txt", "Soppa på lök.\n")
    assert [one["text"] for one in _found(exempel, "lök")] == ["Soppa på lök."]
    assert all("lok" in one["text"].lower() for one in _found(exempel, "lok"))


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (("--typ", "beslut", "mall"), ["moten/2026-2/protokoll.md:78"]),
        (("--typ", "FRAGA", "mall"), ["uppfoljning/2026-2-f1.yaml:4", "moten/2026-2/protokoll.md:83"]),
        (("--typ", "rättelse", "veckor"), ["moten/2026-2/rattelse-1.md:4", "moten/2026-2/rattelse-1.md:6",
                                           "moten/2026-2/rattelse-1.md:8"]),
        (("--typ", "medlem", "logoped"), []),
        (("--typ", "uppföljning", "--uppdrag", "overg"), ["uppdrag/overgangar.md:13"]),
        (("--uppdrag", "volym", "--typ", "erfarenhet", "--kommun", "lindfors"), ["moten/2026-4/protokoll.md:57"]),
        (("--år", "2027", "lekro"), ["moten/2027-1/mote.md:24"]),
        (("--år", "i fjol", "--typ", "fråga", "--uppdrag", "barnens"), ["moten/2026-5/protokoll.md:78"]),
        (("2026-2/å2", "--typ", "åtgärd"), ["uppfoljning/2026-2-a2.yaml:3", "moten/2026-2/protokoll.md:81"]),
        (("vårdnadshavare", "--typ", "underlag"), []),
        (("vikarie", "vikariepool"), ["moten/2026-2/protokoll.md:92", "moten/2026-1/protokoll.md:81"]),
        (("hemma", "kommunen", "--typ", "underlag"), ["moten/2027-1/underlag/fragor-infor-utbildningsdagen.md:3"]),
        (("hemma", "--uppdrag", "barnens", "--typ", "underlag"),
         ["moten/2027-1/underlag/fragor-infor-utbildningsdagen.md:3"]),
    ],
)  # fmt: skip
def test_narrowed(exempel: Terminal, words: tuple[str, ...], files: list[str]) -> None:
    assert _where(_found(exempel, *words)) == files


def test_what_has_not_happened_is_not_found_but_what_is_planned_is(exempel: Terminal) -> None:
    assert _found(exempel, "Ja gärna, när mallen", idag="2026-09-07") == []
    assert [one["typ"] for one in _found(exempel, "hoglasning", "ett", "år", idag="2026-12-20")] == ["möte"]


def test_only_the_newest_unless_all_are_asked_for(exempel: Terminal) -> None:
    short = exempel.natverk("sök", "och")
    assert re.search(r"Visar de 30 senaste av \d{3}\.", short.err)
    assert len(re.findall(r"^    data/", short.out, re.MULTILINE)) == 30
    assert len(re.findall(r"^    data/", exempel.natverk("sök", "och", "--alla").out, re.MULTILINE)) > 30


def test_a_search_for_an_assignments_name_points_to_its_story(exempel: Terminal) -> None:
    assert "natverk uppdrag visa barnens-narvaro" in exempel.natverk("sök", "närvaro").err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "Säg vad du söker"),
        ((" ",), 2, "Säg vad du söker"),
        (("xyzzy",), 0, "Inget hittades med ”xyzzy”"),
        (("mall", "--typ", "beslutt"), 2, "Menade du beslut?"),
        (("mall", "--uppdrag", "overgongar"), 2, "Menade du Övergångar?"),
        (("mall", "--kommun", "Lindfosr"), 2, "Menade du Lindfors?"),
        (("mall", "--år", "tjugo"), 2, "Året ”tjugo” går inte att läsa"),
    ],
)
def test_refused_or_found_nothing(exempel: Terminal, words: tuple[str, ...], code: int, said: str) -> None:
    answer = exempel.natverk("sök", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_nothing_reaches_the_terminal_as_a_command(exempel: Terminal) -> None:
    exempel.write("data/moten/2027-1/underlag/elak.txt", "Detta är \x1b[31mrött\x07 och \u202ebakvänt\n")
    answer = exempel.natverk("sök", "rött")
    assert "elak.txt:1" in answer.out
    assert not set(answer.out + answer.err) & {"\x1b", "\x07", "\u202e"}


def test_a_file_that_cannot_be_read_is_told_of_when_it_may_hold_the_words(exempel: Terminal) -> None:
    exempel.write("data/moten/2026-1/protokoll.md", "---\nstatus: [\n---\nHögläsning\n")
    assert "data/moten/2026-1/protokoll.md går inte att läsa" in exempel.natverk("sök", "högläsning").err
    assert "går inte att läsa" not in exempel.natverk("sök", "volymminskning").err


def test_a_long_text_is_shown_around_the_word(exempel: Terminal) -> None:
    text = f"{'Inledning och bakgrund. ' * 40}Här står pricken. {'Avslutning. ' * 40}"
    exempel.write("data/moten/2027-1/underlag/lang.md", f"{text}\n")
    shown = exempel.natverk("sök", "pricken").out
    assert "… " in shown
    assert "Här står pricken." in " ".join(shown.split())
    assert len(shown) < 500
