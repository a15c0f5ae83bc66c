"""Files whose fields cannot be told apart: each gets a finding at its place, in Swedish."""

from pathlib import Path

import pytest

from tests.reading.exempel import EXEMPEL, brister, en_brist, read

MEDLEM = "medlemmar/anna-ek.yaml"
UPPDRAG = "uppdrag/overgangar.md"
NAMN = "namn: Anna Ek\n"


def test_samma_falt_tva_ganger(tmp_path: Path) -> None:
    place, words = en_brist(tmp_path, MEDLEM, f"{NAMN}kommun: Almhöjd\nnamn: Anna Al\n")
    assert place == f"{MEDLEM}:3:1 F005"
    assert words == "Fältet ”namn” står två gånger. ta bort den ena raden"


def test_samma_falt_tva_ganger_langre_in(tmp_path: Path) -> None:
    place, _ = en_brist(tmp_path, MEDLEM, f"{NAMN}roller:\n  - {{roll: representant, roll: presidium}}\n")
    assert place == f"{MEDLEM}:3:26 F005"


@pytest.mark.parametrize(
    ("content", "plats", "ord_"),
    [
        ("namn: Anna\nroller:\n\t- {roll: representant}\n", "3:1 F003", "indragen med tabb"),
        (f"{NAMN}titel: !!python/object/apply:os.system [ls]\n", "2:8 F003", "Typmärken (!)"),
        (f"{NAMN}titel: &x rektor\n", "2:8 F003", "Ankare och alias"),
        (f"{NAMN}titel: *x\n", "2:8 F003", "Ankare och alias"),
        (f"<<: {{namn: Anna}}\n{NAMN}", "1:1 F003", "Sammanslagning (<<)"),
        (f"{NAMN}titel: rektor: i Almhöjd\n", "2:14 F003", "kolon för mycket"),
        (f"{NAMN}titel: 'rektor\n", "2:8 F003", "citattecken öppnas men avslutas aldrig"),
        (f"{NAMN}roller: [representant\n", "2:9 F003", "hakparentes öppnas men avslutas aldrig"),
        (f"{NAMN}titel: @rektor\n", "2:8 F003", "tecken som inte kan inleda"),
        (f"{NAMN}? [a, b]\n: c\n", "2:3 F003", "Ett fält måste ha ett namn"),
        (f"{NAMN}'': rektor\n", "2:1 F003", "saknar namn före kolonet"),
        (f"{NAMN}: rektor\n", "2:1 F003", "stämmer inte med raderna ovanför"),
        (f"{NAMN}---\nnamn: Bo\n", "2:1 F003", "ett andra dokument"),
        (f"{NAMN}roller:\n  -\n", "3:4 F007", "punkt i listan är tom"),
        ("- Anna Ek\n", "1:1 F007", "ska det stå fält med namn"),
        ("Anna Ek\n", "1:1 F007", "ska det stå fält med namn"),
        ("", "1:1 F007", "ska det stå fält med namn"),
        ("# bara en kommentar\n", "1:1 F007", "ska det stå fält med namn"),
        (f'{NAMN}titel: "rek\\e[31mtor"\n', "2:8 F001", "dolt styrtecken (U+001B)"),
        (f'{NAMN}titel: "rek\\rtor"\n', "2:8 F001", "dolt styrtecken (U+000D)"),
        (f'{NAMN}titel: "rek\\ntor"\n', "2:8 F007", "en rad text"),
    ],
)
def test_yaml(tmp_path: Path, content: str, plats: str, ord_: str) -> None:
    place, words = en_brist(tmp_path, MEDLEM, content)
    assert place == f"{MEDLEM}:{plats}"
    assert ord_ in words


FALT = "namn: Övergångar\nutvecklingsområden: [fullfoljd-utbildning]\n"


@pytest.mark.parametrize(
    ("content", "plats", "ord_"),
    [
        (f"---\n{FALT}\nText\n", "5:1 F009", "Raden --- som avslutar fälten saknas"),
        (f"{FALT}---\nText\n", "1:1 F009", "börjar inte med en rad ---"),
        (f"\n---\n{FALT}---\nText\n", "1:1 F009", "börjar inte med en rad ---"),
        ("Bara text\n", "1:1 F009", "börjar inte med en rad ---"),
        ('{\n"namn": "Övergångar"\n}\n', "1:1 F009", "börjar inte med en rad ---"),
        ('+++\nnamn = "Övergångar"\n+++\n', "1:1 F009", "börjar inte med en rad ---"),
        ("", "1:1 F009", "börjar inte med en rad ---"),
        ("---\n", "1:1 F009", "Raden --- som avslutar fälten saknas"),
        ("---\n---\nText\n", "1:1 F007", "ska det stå fält med namn"),
        ("---\n- namn: Övergångar\n---\nText\n", "2:1 F007", "ska det stå fält med namn"),
    ],
)
def test_falten_overst(tmp_path: Path, content: str, plats: str, ord_: str) -> None:
    place, words = en_brist(tmp_path, UPPDRAG, content)
    assert place == f"{UPPDRAG}:{plats}"
    assert ord_ in words


def test_streck_i_texten_behalls(tmp_path: Path) -> None:
    text = "Före\n\n---\n\nefter\n---"
    natverk = read(tmp_path, {UPPDRAG: f"---\n{FALT}---\n{text}\n"})
    assert natverk.brister == ()
    assert natverk.uppdrag[0].text == text
    assert natverk.uppdrag[0].rad == 5


def test_ett_falt_med_namnet_content(tmp_path: Path) -> None:
    place, words = en_brist(tmp_path, UPPDRAG, f"---\n{FALT}content: text\n---\nText\n")
    assert place == f"{UPPDRAG}:4:1 F004"
    assert "Fältet ”content” finns inte." in words


@pytest.mark.parametrize("sokvag", [MEDLEM, UPPDRAG])
@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| 3b87e4e", ">>>>>>> anna"])
def test_rester_av_en_krock(tmp_path: Path, sokvag: str, mark: str) -> None:
    first, *rest = EXEMPEL[sokvag].splitlines(keepends=True)
    place, words = en_brist(tmp_path, sokvag, "".join((first, f"{mark}\n", *rest)))
    assert place == f"{sokvag}:2:1 F002"
    assert "har krockat" in words


def test_likhetstecken_i_texten_ar_ingen_krock(tmp_path: Path) -> None:
    assert brister(tmp_path, {UPPDRAG: f"---\n{FALT}---\nRubrik\n=======\n"}) == []
