"""The printed record: the secretary's own words, what is not told named, and nothing public that should not be."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from natverk_cli.cli.context import Context, read_nulage, read_today
from natverk_cli.cli.protokoll.anteckningarna import printed
from tests.cli.conftest import IDAG, Terminal
from tests.cli.fonster import seen, without_colours
from tests.papper import installningar, mapp, md, medlem, mote, protokoll, roll

RECORD = "data/moten/2026-5/protokoll.md"
LOCKED = "data/moten/2026-2/protokoll.md"
SHA = "c868 5aed 6fea c217 4b21 6ac8 9e06 8973 12f4 5efc f520 6269 b77c 244f 56af 39a4"


def body(text: str) -> str:
    """A record's prose."""
    return text.split("---\n", 2)[2]


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_a_locked_record_with_all_its_parts_in_order(exempel: Terminal) -> None:
    answer = exempel.natverk("protokoll", "visa", "2026-2")
    assert (answer.code, answer.err) == (0, "")
    assert in_order(
        answer.out,
        "**Rättelse finns.**",
        "# Minnesanteckningar 2/2026",
        "fredag 24 april 2026 kl. 9.00–12.00, Kommunhuset i Björkdala",
        "- Ordförande: Anna Ek\n- Sekreterare: Cecilia Hassel",
        "- Granvik: Daniel Sälg och Kerstin Lärk (skol- och utbildningschef, på distans, § 5)",
        "- Lindfors: Tove Apel (ersättare för Elisabet Lönn)",
        "- Förbundets personal: Ingela Gran",
        "- Övriga: Johan Tall (Exempelbygdens högskola, till § 8)",
        "Ej närvarande:\n\n- Lindfors: Elisabet Lönn (anmält förhinder) och Lovisa Oxel (anmält förhinder)",
        "## § 1 Mötets öppnande",
        "## § 14 Mötets avslutande",
        "## Åtgärder\n\nSå stod det till måndag 11 januari 2027.",
        "Ansvarig: Daniel Sälg. Klart senast: 6 november 2026. Läge: klar 4 november 2026.",
        "### Rättelse onsdag 20 maj 2026 av Cecilia Hassel\n\nSkäl: Fel antal veckor i § 7.",
        "Inskolningen är sedan två veckor",
        "Minnesanteckningarna är låsta: Anna Ek godkände dem i ett mejl onsdag 6 maj 2026.",
        f"Fingeravtryck: {SHA}",
    )
    assert "saknades" not in answer.out
    assert not re.search("UTKAST|Vid anteckningarna:|## Nästa möte|## Bilagor", answer.out)


def test_the_body_is_the_records_own_markdown(exempel: Terminal) -> None:
    intro, sections = body(exempel.read(LOCKED)).split("## § 1", 1)
    out = exempel.natverk("protokoll", "visa", "2026-2").out
    assert intro.strip() in out
    assert f"## § 1{sections.rstrip()}" in out


def test_the_usual_meeting_is_the_latest_with_a_record(exempel: Terminal) -> None:
    answer = exempel.natverk("protokoll", "visa")
    assert answer.out.startswith("**UTKAST.** Minnesanteckningarna är inte låsta, så allt kan ändras.\n\n# Minnes")
    assert "4/2026" in answer.out
    assert "Kommuner som saknades: Almhöjd." in answer.out
    exempel.change(RECORD, "status: utkast", "status: för synpunkter")
    assert exempel.natverk("protokoll", "visa").out.startswith("**UTKAST FÖR SYNPUNKTER.**")


def test_it_was_a_draft_before_it_was_locked_and_had_no_correction(exempel: Terminal) -> None:
    out = exempel.natverk("protokoll", "visa", "2026-2", idag="2026-05-05").out
    assert out.startswith("**UTKAST.**")
    assert "Rättelse" not in out
    assert "Läge: öppen" in out


def test_a_changed_record_says_so_first(exempel: Terminal) -> None:
    exempel.change(LOCKED, "## § 7", "Påhittat.\n\n## § 7")
    out = exempel.natverk("protokoll", "visa", "2026-2").out
    assert out.startswith("**ÄNDRAT EFTER LÅSNINGEN.**")
    assert f"Fingeravtryck när de låstes: {SHA}\n\nFingeravtryck nu: " in out


def test_what_no_record_tells_is_named(exempel: Terminal) -> None:
    for field in ("sekreterare: cecilia-hassel\n", "ledare: bodil-ronn\n", "start: 09.00\n", "slut: 11.50\n"):
        exempel.change(RECORD, field, "")
    exempel.change(RECORD, "status: närvarande, distans: ja}", "status: okänt}")
    text = exempel.read(RECORD)
    exempel.write(RECORD, re.sub(r"---\n# Minnes.*?\n## § 1", "---\n## § 1", text, flags=re.DOTALL))
    exempel.change(RECORD, "## § 13 Nästa möte", "## § 13 Sedan")
    exempel.change(RECORD, "Vid anteckningarna\n\nCecilia Hassel, sekreterare\n", "")
    exempel.change("data/moten/2026-5/mote.md", "plats: Folkets hus i Lindfors\n", "")
    out = exempel.natverk("protokoll", "visa").out
    assert in_order(
        out,
        "# Minnesanteckningar 4/2026",
        "- Dag: fredag 20 november 2026",
        "- Tid: det står inte när mötet började och slutade (kallat till kl. 9.00–12.00)",
        "- Plats: på distans",
        "- Ordförande: det står inte vem som ledde mötet",
        "- Sekreterare: det står inte vem som antecknade",
        "Det står inte om de här var med: Gustav Alm.",
        "Vid anteckningarna: det står inte vem som antecknade",
        "## Nästa möte\n\nFredag 5 februari 2027",
    )


def test_comments_are_not_printed_and_attachments_are(exempel: Terminal) -> None:
    exempel.change(RECORD, "## § 2", "<!-- Fråga Anna. -->\n\n## § 2")
    exempel.write("data/moten/2026-5/underlag/kalkyl.xlsx", "x")
    out = exempel.natverk("protokoll", "visa").out
    assert "Fråga Anna" not in out
    assert "## Bilagor\n\n- kalkyl.xlsx\n" in out
    assert "kalkyl" not in exempel.natverk("protokoll", "visa", "--offentlig").out


def test_a_networks_own_template_wins(exempel: Terminal) -> None:
    exempel.write(
        "templates/anteckningar.md.j2", "{% for del in text %}{{ del.text }}{% endfor %}\n\n{{ fingeravtryck }}\n"
    )
    out = exempel.natverk("protokoll", "visa", "2026-2").out
    assert out.startswith("## § 1 Mötets öppnande\n")
    assert out.endswith(f"\n{SHA}\n")


def test_as_text_to_paste(exempel: Terminal) -> None:
    out = exempel.natverk("protokoll", "visa", "2026-2", "--format", "text").out
    assert "Minnesanteckningar 2/2026\n=========================\n" in out
    assert "boklistan ligger i nätverkets gemensamma mapp, och bildstödet får spridas fritt." in out
    assert not re.search(r"^#|\*\*", out, re.MULTILINE)


def test_laid_out_in_a_terminal(exempel: Terminal) -> None:
    out = without_colours(seen(exempel.folder, "protokoll", "visa", "2026-2"))
    assert "§ 14 Mötets avslutande" in out
    assert "## §" not in out


def test_as_json(exempel: Terminal) -> None:
    found = json.loads(exempel.natverk("protokoll", "visa", "2026-2", "--format", "json").out)
    assert (found["möte"], found["nummer"], found["läge"]) == ("2026-2", 2, "låst")
    assert found["fingeravtryck"] == found["låst"]["fingeravtryck"] == SHA.replace(" ", "")
    assert [one["nummer"] for one in found["paragrafer"]] == [*range(1, 15)]
    assert {(one["sort"], one["beteckning"]) for one in found["noteringar"]} >= {("beslut", "b1"), ("åtgärd", "å2")}
    assert found["åtgärder"][1] == {
        "beteckning": "å2",
        "text": "Tar fram ett förslag till gemensam mall för övergångssamtal.",
        "ansvariga": ["Daniel Sälg"],
        "senast": "2026-11-06",
        "läge": "klar 4 november 2026",
    }


def test_kind_refusals(exempel: Terminal) -> None:
    answer = exempel.natverk("protokoll", "visa", "2027-1")
    assert (answer.code, "natverk protokoll ny 2027-1" in answer.err) == (2, True)
    answer = exempel.natverk("protokoll", "visa", "2026-22")
    assert (answer.code, "Menade du" in answer.err) == (2, True)
    exempel.write(RECORD, "ingenting\n")
    answer = exempel.natverk("protokoll", "visa", "2026-5")
    assert (answer.code, "går inte att läsa" in answer.err) == (2, True)
    (exempel.folder / LOCKED).unlink()
    answer = exempel.natverk("protokoll", "visa", "2026-2")
    assert (answer.code, "natverk protokoll återställ 2026-2" in answer.err) == (2, True)


# --offentlig


SECRET = """\
[internt]
Ett barn nämndes.

Beslut b2: Hemligt beslut.

Åtgärd å3 (Anna Ek): Hemlig åtgärd.
[slut internt]
"""
FORMS = [(), ("--format", "text"), ("--format", "json")]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_internal_is_left_out_visibly(exempel: Terminal, form: tuple[str, ...]) -> None:
    exempel.change(RECORD, "## § 8", f"{SECRET}\n## § 8")
    whole = exempel.natverk("protokoll", "visa", *form).out
    assert whole.count("Hemlig åtgärd") >= 2
    public = exempel.natverk("protokoll", "visa", "--offentlig", *form).out
    assert not re.search("Ett barn|Hemlig|å3|b2", public)
    assert "Här är en del utelämnad." in public
    assert "Tar fram ett förslag till program" in public


@pytest.mark.parametrize("form", FORMS)
def test_nobodys_absence_is_public(exempel: Terminal, form: tuple[str, ...]) -> None:
    public = exempel.natverk("protokoll", "visa", "--offentlig", *form).out
    own, added = body(exempel.read(RECORD)), public
    for line in filter(None, (line.strip() for line in own.split("\n"))):
        added = added.replace(line, "")
    assert not re.search("Anna Ek|Ingela Gran|förhinder|på distans|§ 5\\)", added)
    assert "Almhöjd" in added


def test_names_only_as_the_settings_allow(exempel: Terminal) -> None:
    exempel.change("data/natverk.yaml", "offentligt: [namn, kommun, roll]", "offentligt: [kommun]")
    answer = exempel.natverk("protokoll", "visa", "2026-2", "--offentlig")
    assert "- Granvik: två deltagare\n" in answer.out
    assert not re.search("Ordförande: |Sekreterare: |Tove Apel \\(|Ansvarig: |godkände dem", answer.out)
    assert "nätverket publicerar inte namn" in answer.err
    exempel.change("data/natverk.yaml", "offentligt: [kommun]", "offentligt: [namn]")
    out = exempel.natverk("protokoll", "visa", "2026-2", "--offentlig").out
    assert "- Deltagare: Anna Ek, Bodil Rönn, " in out
    assert not re.search(r"^- (Granvik: Daniel|Ordförande)|\(ersättare\)", out, re.MULTILINE)


def test_a_sentence_that_tells_of_an_absence_is_pointed_out(exempel: Terminal) -> None:
    answer = exempel.natverk("protokoll", "visa", "2026-2", "--offentlig")
    assert "i texten står det att Elisabet Lönn inte var med" in answer.err
    assert "Minnesanteckningarna är låsta, så ta bort det" in answer.err
    exempel.change(RECORD, "Almhöjd saknades.", "[fyll i]\n[internt]\nAnna Ek var sjuk.\n[slut internt]\n")
    assert exempel.natverk("protokoll", "visa", "--offentlig").err == ""
    exempel.change(RECORD, "[internt]\nAnna Ek var sjuk.\n[slut internt]\n", "Anna Ek var sjuk.")
    assert "Anna Ek inte var med" in exempel.natverk("protokoll", "visa", "--offentlig").err


@pytest.mark.parametrize(
    "mark",
    [
        "[internt]\n",
        "[slut internt]\n",
        "[internt]\n\n## § 99 Ny\n\n[slut internt]\n",
        "Anna [internt] sa\n",
        "<!-- glömd\n",
    ],
)
def test_nothing_is_public_when_the_marks_cannot_be_trusted(exempel: Terminal, mark: str) -> None:
    exempel.change(RECORD, "## § 14", f"{mark}\n## § 14")
    for form in FORMS:
        answer = exempel.natverk("protokoll", "visa", "--offentlig", *form)
        assert (answer.code, answer.out) == (2, "")
        assert f"{RECORD}:" in answer.err
    assert exempel.natverk("protokoll", "visa").code == 0
    assert exempel.natverk("kontrollera").code == 1
    assert exempel.natverk("protokoll", "färdig", "2026-5", "--ja").code == 2


def test_what_is_internal_in_a_correction_is_left_out_too(exempel: Terminal) -> None:
    exempel.change(
        "data/moten/2026-2/rattelse-1.md", "Inskolningen", "[internt]\nHemligt.\n[slut internt]\n\nInskolningen"
    )
    assert "Hemligt." in exempel.natverk("protokoll", "visa", "2026-2").out
    public = exempel.natverk("protokoll", "visa", "2026-2", "--offentlig").out
    assert re.search(r"lyda:\n\n\*Här är en del utelämnad\.\*\n\nInskolningen", public)
    exempel.change("data/moten/2026-2/rattelse-1.md", "[slut internt]", "[slutet]")
    answer = exempel.natverk("protokoll", "visa", "2026-2", "--offentlig")
    assert (answer.code, "rattelse-1.md:8: " in answer.err) == (2, True)


def test_a_locked_record_with_internal_parts(exempel: Terminal) -> None:
    exempel.change(RECORD, "## § 8", f"{SECRET}\n## § 8")
    exempel.write(RECORD, re.sub(r"\[fyll i[^\]]*\]", "Klart.", exempel.read(RECORD)))
    assert exempel.natverk("protokoll", "färdig", "2026-5", "--ja").code == 0
    public = exempel.natverk("protokoll", "visa", "--offentlig").out
    assert "Fingeravtrycket gäller hela minnesanteckningarna, också det som är utelämnat här." in public


@pytest.mark.parametrize("secret", ["19121212-1212", "070-174 06 05", "anna.ek@privat.example"])
def test_secrets_never_enter_git(exempel: Terminal, secret: str) -> None:
    exempel.change(RECORD, "## § 8", f"[internt]\n{secret}\n[slut internt]\n\n## § 8")
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("spara", "--ja")
    assert (answer.code, "Inget har sparats" in answer.err, secret in answer.err) == (2, True, False)
    assert exempel.git("rev-parse", "HEAD") == head


# any text


LINES = st.sampled_from(
    ["Text.", "- a", "  b", "1. c", "*d*", "| e |", "<b>", "\\", "Beslut: f", "> g", "```", "", "§ x"]
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(LINES, max_size=8))
def test_any_text_is_printed_word_for_word(lines: list[str]) -> None:
    prose = "\n".join(lines).strip("\n")
    record = protokoll("2026-1", f"# Rubrik\n\n## § 1 Ett\n\n{prose}\n", status="utkast")
    with mapp(record, mote("2026-1", datum="2026-12-11")) as folder:
        nu = read_nulage(folder, read_today(IDAG))
        paper = printed(Context(folder, nu), nu.natverk.moten[0], nu.natverk.protokoll[0])
    # What natverk follows is set apart, or it would run together with what stands before it; else nothing is touched.
    assert _without_blanks(f"## § 1 Ett\n\n{prose}") in _without_blanks(paper)
    assert "Beslut: f" in lines or f"## § 1 Ett\n\n{prose}".strip("\n") in paper


def _without_blanks(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line)


def test_entries_on_lines_of_their_own_do_not_run_together(exempel: Terminal) -> None:
    lines = (
        "Beslut: Ett.\nBeslut: Två.\n[internt]\nHemligt.\n[slut internt]\nÅtgärd (Anna Ek): Tre.\n- Beslut: I listan.\n"
    )
    exempel.change("data/moten/2026-5/protokoll.md", "## § 7", f"{lines}\n## § 7")
    shown = exempel.natverk("protokoll", "visa", "2026-5", "--format", "text").out
    assert (
        "\n\nBeslut: Ett.\n\nBeslut: Två.\n\n[internt]\n\nHemligt.\n\n[slut internt]\n\nÅtgärd (Anna Ek): Tre.\n"
        in shown
    )


def test_without_members_titles_or_anything(exempel: Terminal) -> None:
    """A bare record of a bare network: everything that is missing is said, nothing is made up."""
    bare = [
        installningar(justering="justerare", rubrik="Protokoll"),
        md("moten/2027-1/protokoll.md", "", status="utkast"),
        mote("2027-1", datum="2027-01-08"),
        medlem("anna-ek", roller=[roll("representant")]),
    ]
    with mapp(*bare) as folder:
        answer = exempel.natverk("protokoll", "visa", "-C", str(folder))
    assert answer.code == 0
    assert "# Protokoll\n" in answer.out
    assert "- Plats: det står inte var mötet hölls" in answer.out
    assert "Det står inte vilka som var med." in answer.out
    assert "- Justerare: det står inte vem som justerar" in answer.out
    assert "Justeras: det står inte av vem" in answer.out
    assert "Protokollet är inte låst." in answer.out
