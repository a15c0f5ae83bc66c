"""The sekreterare sends the register in: written, sent by hand, recorded, and told when it no longer holds."""

import csv
import json
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_redigera import in_terminal

SHIPPED = Path(__file__).resolve().parents[2]
UT = "ut/forteckning-2027-01-11"
INTERN = "ut/forteckning-intern-2027-01-11"
KONTAKT = ("anna.ek@example.se", "070-174 06 05")
RUBRIKER = [
    "Roller", "Kommunernas representanter", "Förbundets personal och adjungerade", "Kommuner utan representant",
    "Plats och tid för nätverksträffarna", "Ändringar sedan förra insändningen", "Om personuppgifter",
]  # fmt: skip


def las_csv(terminal: Terminal, path: str) -> list[list[str]]:
    data = (terminal.folder / path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_det_riktiga_natverkets_forteckning_ar_ratt_till_bokstaven(exempel: Terminal) -> None:
    out = exempel.natverk("förteckning", "--prova", "-C", str(SHIPPED), idag="2026-11-23").out
    saknas = "enligt uppdragsbeskrivningen, datum saknas"
    roller = [line for line in out.partition("## Kommunernas")[0].splitlines() if line.startswith("| ")][1:]
    assert roller == [
        f"| ordförande | Emma Friman | Lidköping | {saknas} |",
        f"| sekreterare | Fredrica Malmberg | Vara | {saknas} |",
        f"| presidium | Emma Friman | Lidköping | {saknas} |",
        f"| presidium | Fredrica Malmberg | Vara | {saknas} |",
        f"| presidium | Bånita Kron | Tibro | {saknas} |",
        f"| presidium | Eva-Lena Svensson | Tidaholm | {saknas} |",
        "| skol- och utbildningschef | ingen namngiven |  |  |",
    ]
    assert [line[2:] for line in out.splitlines() if line.startswith("- ")][:11] == [
        "Essunga", "Falköping", "Grästorp", "Gullspång", "Götene", "Hjo", "Karlsborg", "Mariestad", "Skara", "Skövde",
        "Töreboda",
    ]  # fmt: skip
    assert [line[3:] for line in out.splitlines() if line.startswith("## ")] == RUBRIKER
    told = json.loads(exempel.natverk("förteckning", "--format", "json", "-C", str(SHIPPED), idag="2026-11-23").out)
    assert [one["anmärkning"] for one in told["personer"] if one["roll"] == "skol- och utbildningschef"] == [
        "ingen namngiven"
    ]
    assert len(told["utan_representant"]) == 11
    assert [one["status"] for one in told["träffar"]] == ["förslag"] * 4


def test_den_offentliga_visar_bara_det_som_far_publiceras(exempel: Terminal) -> None:
    answer = exempel.natverk("förteckning")
    assert answer.code == 0
    assert answer.out == exempel.read(f"{UT}.md")
    assert "| Björkdala | Håkan Hägg | ersättare för Bodil Rönn | från 1 januari 2024 |" in answer.out
    assert "- Fredag 23 april 2027 kl. 9.00–12.00, Kulturhuset i Ekhult\n" in answer.out
    assert "Inget är ändrat sedan den förra skickades 11 december 2026." in answer.out
    assert "Ansvarig: Exempelbygdens kommunalförbund" in answer.out
    for secret in (*KONTAKT, "example.se", "specialpedagog", "distans"):
        assert secret not in answer.out
    assert exempel.git("status", "--porcelain") == ""
    exempel.change("data/natverk.yaml", "offentligt: [namn, kommun, roll]", "offentligt: [namn, kommun, roll, titel]")
    assert "| Lindfors | Lovisa Oxel | representant | specialpedagog |" in exempel.natverk("förteckning").out
    exempel.change("data/natverk.yaml", "offentligt: [namn, kommun, roll, titel]", "offentligt: [roll]")
    out = exempel.natverk("förteckning").out
    assert not any(word in out.partition("## Plats")[0] for word in ("Lovisa", "Lindfors", "specialpedagog"))


def test_den_interna_ligger_bara_i_ut(exempel: Terminal) -> None:
    for form in ("md", "csv", "xlsx"):
        answer = exempel.natverk("förteckning", "--intern", "--format", form)
        assert answer.code == 0
        assert not any(secret in answer.out + answer.err for secret in KONTAKT)
    assert all(secret in exempel.read(f"{INTERN}.md") for secret in (*KONTAKT, "specialpedagog", "sprid den inte"))
    exempel.change("kontakter.csv", "gustav-alm;Gustav Alm;gustav.alm@example.se", "gustav-alm;Gustav Alm;")
    assert "E-post saknas i kontakter.csv för Gustav Alm." in exempel.natverk("förteckning", "--intern").err
    assert exempel.git("status", "--porcelain") == ""
    assert exempel.git("log", "--all", "-p", "-S", KONTAKT[0], "--format=%h") == ""


def test_csv_for_svenska_excel(exempel: Terminal) -> None:
    exempel.natverk("förteckning", "--intern", "--format", "csv")
    rows = las_csv(exempel, f"{INTERN}.csv")
    assert rows[0] == [
        "roll", "namn", "kommun eller organisation", "titel", "från", "till", "anmärkning", "e-post", "telefon",
    ]  # fmt: skip
    assert ["representant", "Anna Ek", "Almhöjd", "verksamhetschef förskola", "2023-01-01", "", "", *KONTAKT] in rows
    assert las_csv(exempel, f"{INTERN}-traffar.csv")[2] == [
        "2027-04-23", "fredag", "09:00", "12:00", "Kulturhuset i Ekhult", "Ekhult", "planerat",
    ]  # fmt: skip
    exempel.natverk("förteckning", "--format", "csv")
    assert las_csv(exempel, f"{UT}.csv")[0] == [
        "roll", "namn", "kommun eller organisation", "från", "till", "anmärkning",
    ]  # fmt: skip


def test_excel(exempel: Terminal) -> None:
    exempel.natverk("förteckning", "--format", "xlsx")
    book = openpyxl.load_workbook(BytesIO((exempel.folder / f"{UT}.xlsx").read_bytes()))
    assert book.sheetnames == ["Personer", "Träffar", "Om"]
    assert [cell.value for cell in book["Personer"][4]][:3] == ["ordförande", "Bodil Rönn", "Björkdala"]
    assert [row[0].value for row in book["Om"].iter_rows(min_row=4)] == [
        "per", "version", "kommuner utan representant", "förra insändningen", "ändamål", "ansvarig", "gallring",
    ]  # fmt: skip


def test_formler_i_namnen_blir_text(exempel: Terminal) -> None:
    exempel.change("data/medlemmar/anna-ek.yaml", "namn: Anna Ek", 'namn: "=1+1"')
    exempel.change("kontakter.csv", "070-174 06 05", "=cmd|' /C calc'!A0")
    for form in ("csv", "xlsx"):
        exempel.natverk("förteckning", "--intern", "--format", form)
    row = next(row for row in las_csv(exempel, f"{INTERN}.csv") if row[7] == KONTAKT[0])
    assert (row[1], row[8]) == ("'=1+1", "'=cmd|' /C calc'!A0")
    sheet = openpyxl.load_workbook(BytesIO((exempel.folder / f"{INTERN}.xlsx").read_bytes()))["Personer"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} <= {"s", "d"}


def test_tecken_som_betyder_nagot_i_en_tabell_ar_en_cell(exempel: Terminal) -> None:
    exempel.change("data/medlemmar/anna-ek.yaml", "namn: Anna Ek", "namn: 'Anna | <b>Ek</b>'")
    assert "| Anna \\| &lt;b&gt;Ek&lt;/b&gt; | Almhöjd |" in exempel.natverk("förteckning").out


def test_json_haller_aldrig_kontakter(exempel: Terminal) -> None:
    answer = exempel.natverk("förteckning", "--format", "json")
    told = json.loads(answer.out)
    assert {"nätverk", "den", "personer", "utan_representant", "träffar", "ändringar"} <= set(told)
    assert "example.se" not in answer.out
    assert exempel.natverk("förteckning", "--intern", "--format", "json").code == 2


def test_skickad_antecknas_med_sina_uppgifter(exempel: Terminal) -> None:
    exempel.natverk("medlem", "ny", "Mia Ås", "--kommun", "Lindfors", "--från", "2026-12-20")
    late = exempel.natverk("kontrollera").out
    assert (
        "S001 varning: Förteckningen har ändrats sedan den skickades till natverk@example.se 11 december 2026" in late
    )
    assert "ny representant för Lindfors: Mia Ås" in late
    assert "- Ny representant för Lindfors: Mia Ås." in exempel.natverk("förteckning").out
    answer = exempel.natverk("förteckning", "--redan-skickad")
    assert answer.code == 0
    paper, entry = "data/forteckning/2027-01-11.md", "data/utskick/2027-01-11-forteckning.yaml"
    assert exempel.saved() == [paper, entry]
    assert (
        "  - {medlem: mia-as, namn: Mia Ås, kommun: Lindfors, roll: representant, från: 2026-12-20}\n"
        in exempel.read(paper)
    )
    assert "dokument: data/forteckning/2027-01-11.md" in exempel.read(entry)
    assert "- natverk@example.se" in exempel.read(entry)
    assert f"sha256: {sha256((exempel.folder / paper).read_bytes()).hexdigest()}\n" in exempel.read(entry)
    after = exempel.natverk("kontrollera", idag="2027-12-30").out
    assert "S001" not in after
    assert "S002" not in after
    again = exempel.natverk("förteckning", "--redan-skickad", "i dag")
    assert (again.code, "redan antecknat" in again.err) == (0, True)


def test_flyttat_mote_sags_och_tystnar_nar_en_ny_ar_skickad(exempel: Terminal) -> None:
    exempel.natverk("möte", "flytta", "2027-2", "2027-05-21", "--ja")
    assert "S002" not in exempel.natverk("kontrollera", idag="2027-01-25").out
    assert "flyttat möte från fredag 23 april 2027 till fredag 21 maj 2027" in (
        exempel.natverk("kontrollera", idag="2027-01-26").out
    )
    exempel.natverk("förteckning", "--redan-skickad", "25 januari", idag="2027-01-26")
    assert exempel.saved()[1] == "data/utskick/2027-01-25-forteckning.yaml"
    assert "S002" not in exempel.natverk("kontrollera", idag="2027-01-26").out


def test_tva_ganger_samma_dag_ar_tva_papper(exempel: Terminal) -> None:
    exempel.natverk("förteckning", "--redan-skickad")
    exempel.natverk("medlem", "ny", "Mia Ås", "--kommun", "Lindfors")
    exempel.natverk("förteckning", "--redan-skickad", "--av", "Anna Ek")
    assert exempel.saved() == ["data/forteckning/2027-01-11-2.md", "data/utskick/2027-01-11-forteckning-2.yaml"]
    assert "av: anna-ek" in exempel.read("data/utskick/2027-01-11-forteckning-2.yaml")
    assert "S00" not in exempel.natverk("kontrollera", idag="2027-06-30").out


def test_en_dag_langt_tillbaka_ar_det_en_fraga_om(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("förteckning", "--redan-skickad", "15 januari")
    assert answer.code == 2
    assert "Skickades det torsdag 15 januari 2026, för 361 dagar sedan?" in answer.err
    assert exempel.git("rev-parse", "HEAD") == head
    code, written = in_terminal(exempel.folder, "", "förteckning", "--redan-skickad", "15 januari", svar="n\n")
    assert (code, "Inget har antecknats. Skriv dagen med årtal" in written) == (2, True)
    assert exempel.git("rev-parse", "HEAD") == head
    assert exempel.natverk("förteckning", "--redan-skickad", "15 januari", "--ja").code == 0
    assert exempel.saved()[0] == "data/forteckning/2026-01-15-2.md"


@pytest.mark.parametrize(("den", "code"), [("2026-11-12", 0), ("2026-11-11", 2)])
def test_sextio_dagar_tillbaka_ar_ingen_fraga(exempel: Terminal, den: str, code: int) -> None:
    assert exempel.natverk("förteckning", "--redan-skickad", den).code == code


@pytest.mark.parametrize("words", [("--redan-skickad",), ("--format", "csv"), ()])
def test_prova_skriver_inget(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("förteckning", *words, "--prova")
    assert (answer.code, "provkörning" in answer.err) == (0, True)
    assert exempel.git("status", "--porcelain", "--ignored") == "!! kontakter.csv\n"
    assert exempel.git("rev-parse", "HEAD") == head


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--redan-skickad", "2027-02-01"), "har inte varit än"),
        (("--redan-skickad", "pling"), "--redan-skickad"),
        (("--intern", "--redan-skickad"), "går inte att använda tillsammans"),
        (("--format", "pdf"), "md, csv, xlsx eller json"),
        (("--redan-skickad", "--av", "Anna Elk"), "Menade du Anna Ek?"),
    ],
)
def test_vagras_vanligt(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    answer = exempel.natverk("förteckning", *words)
    assert answer.code == 2
    assert said in answer.err or said.replace("Menade du ", "").rstrip("?") in answer.err
    assert exempel.git("status", "--porcelain") == ""


def test_utan_sekreterare_sags_det_vem_som_skickade(exempel: Terminal) -> None:
    exempel.natverk("roll", "avsluta", "sekreterare", "--den", "2026-12-31", "--ja")
    answer = exempel.natverk("förteckning", "--redan-skickad")
    assert (answer.code, "--av NAMN" in answer.err) == (2, True)


# Where the contacts lie


def test_kontakterna_dar_installningen_eller_miljon_sager(exempel: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = exempel.folder.parent / "teams"
    outside.mkdir()
    (exempel.folder / "kontakter.csv").rename(outside / "kontakter.csv")
    missing = exempel.natverk("förteckning", "--intern")
    assert (missing.code, "Kontakterna finns inte" in missing.err) == (2, True)
    monkeypatch.setenv("NATVERK_KONTAKTER", str(outside / "kontakter.csv"))
    assert exempel.natverk("förteckning", "--intern").code == 0
    monkeypatch.delenv("NATVERK_KONTAKTER")
    exempel.change("data/natverk.yaml", "svar_till:", "kontakter: ../teams/kontakter.csv\nsvar_till:")
    assert exempel.natverk("förteckning", "--intern").code == 0


def test_kontakter_som_git_skulle_ta_med_vagras(exempel: Terminal) -> None:
    exempel.change(".gitignore", "kontakter.csv", "# borta")
    answer = exempel.natverk("förteckning", "--intern")
    assert (answer.code, "Skriv raden kontakter.csv i filen .gitignore" in answer.err) == (2, True)
    exempel.git("add", "kontakter.csv")
    assert "är sparad i Git" in exempel.natverk("förteckning", "--intern").err


def test_ut_som_git_skulle_ta_med_vagras(exempel: Terminal) -> None:
    exempel.change(".gitignore", "/ut/", "# borta")
    answer = exempel.natverk("förteckning", "--intern")
    assert (answer.code, "Skriv raden ut/ i filen .gitignore" in answer.err) == (2, True)
    assert not (exempel.folder / "ut").exists()


def test_fel_i_kontakterna_pekas_ut_utan_att_visas(exempel: Terminal) -> None:
    exempel.change("kontakter.csv", "anna.ek@example.se", "anna.ek@example.se,anna@example.se")
    exempel.change("kontakter.csv", "bodil-ronn;", "bodil-rönn;")
    answer = exempel.natverk("förteckning", "--intern")
    assert answer.code == 2
    assert "kontakter.csv:2:17: I fältet e-post står mer än en adress." in answer.err
    assert "kontakter.csv:3:1: Ingen medlem har beteckningen ”bodil-rönn”.\n  hjälp: skriv bodil-ronn" in answer.err
    assert "anna@example.se" not in answer.err
    assert not (exempel.folder / "ut").exists()
