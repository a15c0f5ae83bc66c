"""What goes out and comes back unchanged changes nothing, whatever a secretary has written and whatever carried it."""

from collections.abc import Callable, Mapping
from textwrap import wrap

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from natverk_cli.cli.context import Context, read_nulage, read_today
from natverk_cli.cli.protokoll.inlasningen import Jamford, jamford
from natverk_cli.cli.protokoll.utkastet import brev
from natverk_cli.documents.anteckningar_text import hinder
from natverk_cli.synpunkter.rad import Inlast
from natverk_cli.synpunkter.skriv import skriven
from natverk_cli.synpunkter.textfil import in_lines
from natverk_cli.synpunkter.word import read_word
from tests.papper import IDAG, Papper, mapp, mote, protokoll
from tests.synpunkter.wordfil import docx, p, punkt, t

WORDS = st.text("abcoÅäö  -–*_#>.:,;()[]\"'”\\`|1234567890\u00a0…&<é", min_size=1, max_size=40)
KNOWN = st.sampled_from(
    [
        "",
        "",
        "- en punkt",
        "  - under den",
        "1. ett",
        "12. mars möttes vi",
        "Beslut: Vi provar.",
        "Beslut b1: Vi provar.",
        "Åtgärd å3 (Bo Lind, senast 2027-03-01): Skriver.",
        "Från skolchefsgruppen: [fyll i: vad som återkopplades, eller inget]",
        "- Hjo: [fyll i]",
        "[internt]",
        "[slut internt]",
        "<!-- minns: ring Hjo -->",
        "```",
        "| Kommun | Antal |",
        "|---|---|",
        "---",
        "===",
        "> citat",
        "### Underrubrik",
        "**Fet** och *kursiv* och [länk](https://example.se/a)",
        "[Anm.]: https://example.se/b",
        "rad med hårt brott\\",
        "§ 2 Laget runt i vått och torrt.",
        "Se 2 § i skollagen.",
        "Åtgärder",
        "Nästa möte",
        "Inga åtgärder är antecknade.",
        "Vid anteckningarna: Bo Lind",
        "Deltagare",
        "    inskjuten rad",
        "Hej,",
        "Här är en del utelämnad.",
    ]
)
LINES = st.lists(st.one_of(KNOWN, KNOWN, WORDS), max_size=8)


def record(one: list[str], other: list[str]) -> Papper:
    """A record with two sections of that prose."""
    text = "\n".join(["# Anteckningar", "", "## § 1 Öppnande", "", *one, "", "## § 2 Laget runt", "", *other])
    return protokoll("2027-1", f"{text}\n", status="för synpunkter", sekreterare="bo-lind", nummer=1)


def letter_and_back(paper: Papper, carried: Mapping[str, Callable[[str], Inlast]]) -> dict[str, Jamford]:
    """The letter of the record, and what each way of carrying it back gives."""
    with mapp(mote("2027-1", datum="2027-01-08"), paper) as folder:
        nu = read_nulage(folder, read_today(IDAG))
        read = nu.natverk.protokoll_fran("2027-1")
        assert read is not None
        assume(len(read.paragrafer) == 2)  # a comment or code that never ends swallows the rest
        assume(hinder(read.text, read.rad) is None)
        here = Context(folder, nu)
        letter = brev(here, nu.natverk.moten[0], read).text
        return {name: jamford(here, None, carry(letter)) for name, carry in carried.items()}


def as_is(letter: str) -> Inlast:
    return in_lines(letter, is_markdown=False)


def broken(letter: str) -> Inlast:
    """As a mail program breaks long lines."""
    lines = [piece for line in letter.split("\n") for piece in wrap(line, 72, break_on_hyphens=False) or [""]]
    return in_lines("\n".join(lines), is_markdown=False)


def quoted(letter: str) -> Inlast:
    """As a reply quotes what it answers."""
    return in_lines("\n".join(f"> {line}".rstrip() for line in letter.split("\n")), is_markdown=False)


def pasted(letter: str) -> Inlast:
    """As pasted into Word: a paragraph for each line, lists made into Word's own."""
    lines = letter.replace("...", "…").split("\n")
    return read_word(docx(*(punkt(one[2:]) if one.startswith("- ") else p(t(one)) for one in lines)), "svar.docx")


def packed(letter: str) -> Inlast:
    """As Word shows it when the empty paragraphs are taken away and quotation marks made typographic."""
    lines = [line.replace('"', "”").replace("'", "’") for line in letter.split("\n") if line.strip()]
    return read_word(docx(*(p(t(line)) for line in lines)), "svar.docx")


@settings(deadline=None, max_examples=60)
@given(LINES, LINES)
def test_a_shared_text_that_comes_back_unchanged_changes_nothing(one: list[str], other: list[str]) -> None:
    ways = {"text": as_is, "brev": broken, "svar": quoted, "inklistrat": pasted, "packat": packed}
    for name, found in letter_and_back(record(one, other), ways).items():
        assert (name, found.forslag, found.annat) == (name, (), ())


@settings(deadline=None, max_examples=60)
@given(LINES, LINES, LINES)
def test_what_is_read_in_is_then_what_the_draft_says(one: list[str], other: list[str], new: list[str]) -> None:
    """Whatever somebody wrote under a §: once read in, the same file has nothing more to say; the other § is whole."""
    assume("Vid anteckningarna: Bo Lind" not in new)  # the letter's own end begins so, and no history tells which
    with mapp(mote("2027-1", datum="2027-01-08"), record(one, other)) as folder:
        nu = read_nulage(folder, read_today(IDAG))
        before = nu.natverk.protokoll_fran("2027-1")
        assume(before is not None and len(before.paragrafer) == 2 and hinder(before.text, before.rad) is None)
        assert before is not None
        here = Context(folder, nu)
        sent = brev(here, nu.natverk.moten[0], before)
        heading = "§ 2 Laget runt\n--------------\n"
        start, _, _ = sent.paragrafer.partition(heading)
        answer = sent._replace(paragrafer=f"{start}{heading}\n" + "\n\n".join(new)).text
        found = jamford(here, None, as_is(answer))
        assert {one.avsnitt.nummer for one in found.forslag} <= {2}
        data = skriven(before.data, found.forslag, {note.id for note in before.noteringar})
        then = read_nulage(folder, nu.idag, {before.fil: data})
        after = then.natverk.protokoll_fran("2027-1")
        assert after is not None
        assert [part.rubrik for part in after.paragrafer] == [part.rubrik for part in before.paragrafer]
        assert after.paragrafer[0].text == before.paragrafer[0].text
        assert jamford(here._replace(nu=then), None, as_is(answer)).forslag == ()
