"""Tables for Excel: read back by another program, nothing in them is a formula and nothing has become a number."""

import csv
import datetime as dt
from io import BytesIO, StringIO

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.formats.tabell import Tabell, to_csv, to_xlsx

DEN = dt.date(2027, 1, 11)
FARLIGT = ["=1+1", "+46701740605", "-1", "@SUMMA(A1)", "=HYPERLINK(1)"]
# What Excel would make a number or a date of.
TAL = ["0701234567", "1497", "070 123 45 67", "3.10", "3-4", "2027-05-01", "1E5"]


def tabell(*celler: str) -> Tabell:
    return Tabell("Personer", "Förteckning", ("namn", "från"), tuple((cell, DEN) for cell in celler))


def las_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_sa_som_svenska_excel_vill_ha_den() -> None:
    data = to_csv(tabell("Åsa; Öberg", "Bo"))
    assert data == '\ufeffnamn;från\r\n"Åsa; Öberg";2027-01-11\r\nBo;2027-01-11\r\n'.encode()


@pytest.mark.parametrize("text", [*FARLIGT, *TAL])
def test_csv_det_som_excel_skulle_rakna_pa_blir_text(text: str) -> None:
    assert las_csv(to_csv(tabell(text)))[1][0] == f"'{text}"


@pytest.mark.parametrize("text", ["070-174 06 05", "anna.ek@example.se", "Anna Ek", "rektor 2", "4-åringar", ""])
def test_csv_annan_text_ar_oratt(text: str) -> None:
    assert las_csv(to_csv(tabell(text)))[1][0] == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=40))
def test_csv_ingen_cell_borjar_en_formel(text: str) -> None:
    (cell,) = [row[0] for row in las_csv(to_csv(tabell(text)))[1:]]
    assert not cell.startswith(("=", "+", "-", "@"))
    assert cell.removeprefix("'") == text.removeprefix("'")


def test_xlsx_text_ar_text_och_dagar_ar_dagar() -> None:
    data = to_xlsx([tabell(*FARLIGT, *TAL)], "Nätverket", DEN)
    sheet = openpyxl.load_workbook(BytesIO(data))["Personer"]
    for row, text in enumerate([*FARLIGT, *TAL], 4):
        assert (sheet.cell(row, 1).value, sheet.cell(row, 1).data_type) == (text, "s")
        assert sheet.cell(row, 2).value.date() == DEN
        assert sheet.cell(row, 2).number_format == "yyyy-mm-dd"
    assert [bool(sheet.cell(row, 1).quotePrefix) for row in (4, 9)] == [True, False]


def test_xlsx_ser_ut_som_en_tabell() -> None:
    data = to_xlsx([tabell("Anna Ek")], "Nätverket Förskola", DEN)
    book = openpyxl.load_workbook(BytesIO(data))
    sheet = book["Personer"]
    assert sheet["A1"].value == "Förteckning"
    assert [cell.value for cell in sheet[3]] == ["namn", "från"]
    assert sheet["A3"].font.bold
    assert sheet.freeze_panes == "A4"
    assert sheet.tables["Personer"].ref == "A3:B4"
    assert sheet.column_dimensions["B"].width > len("2027-01-11")
    assert sheet.print_title_rows == "$3:$3"
    assert book.properties.title == "Nätverket Förskola"


def test_xlsx_klockslag_ar_klockslag() -> None:
    data = to_xlsx([Tabell("Träffar", "Möten", ("start",), ((dt.time(9, 30),), ("",)))], "N", DEN)
    sheet = openpyxl.load_workbook(BytesIO(data))["Träffar"]
    assert sheet["A4"].value == dt.time(9, 30)
    assert sheet["A5"].value is None


def test_xlsx_en_tom_tabell_gar_att_oppna() -> None:
    data = to_xlsx([Tabell("Träffar", "Möten", ("datum", "plats"), ())], "N", DEN)
    assert openpyxl.load_workbook(BytesIO(data))["Träffar"].tables["Träffar"].ref == "A3:B4"


def test_xlsx_samma_uppgifter_ger_samma_fil() -> None:
    assert to_xlsx([tabell("Anna Ek")], "N", DEN) == to_xlsx([tabell("Anna Ek")], "N", DEN)
