"""Tables as files for Excel: CSV as the Swedish one reads it, and workbooks. What looks like a formula stays text."""

import csv
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any, NamedTuple, TypeAlias

Cell: TypeAlias = str | date | time

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_RISKY = ("=", "+", "-", "@", "\t", "\r")
# What Excel would make a number or a date of: digits, with signs between them that both are written with.
_NUMERIC = re.compile(r"[\d\s]+|\d[\d\s.,]*|\d{1,4}([-/.:])\d{1,4}(?:\1\d{1,4})?|\d+[eE]\d+")
_LONGEST = 32_767  # characters in a cell
_WIDEST = 60
_TOP = 2  # rows above the headings: the caption, and an empty one
_A4 = 9
_TEXT = {"num_format": "@", "text_wrap": True, "valign": "top"}


class Tabell(NamedTuple):
    """A table: the name of its sheet, its caption, its headings, and its rows, as many cells in each."""

    namn: str
    rubrik: str
    kolumner: tuple[str, ...]
    rader: tuple[tuple[Cell, ...], ...]


def to_csv(tabell: Tabell) -> bytes:
    """CSV with semicolons, for an Excel that counts in Swedish: with BOM, and lines ended by CR LF."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(tabell.kolumner)
    writer.writerows([_written(cell) for cell in row] for row in tabell.rader)
    return f"{_BOM}{text.getvalue()}".encode()


def _written(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return f"'{cell}" if cell.startswith(_RISKY) or _NUMERIC.fullmatch(cell) else cell


def to_xlsx(tabeller: Sequence[Tabell], titel: str, den: date) -> bytes:
    """A workbook with a sheet for each table; `titel` and `den` are its title and its day."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    content = BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": titel, "created": datetime(den.year, den.month, den.day)})  # noqa: DTZ001 - a day
    formats = {
        "rubrik": book.add_format({"bold": True, "font_size": 14}),
        "kolumn": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        "text": book.add_format(_TEXT),
        "vakt": book.add_format({**_TEXT, "quote_prefix": True}),
        "dag": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
        "tid": book.add_format({"num_format": "hh:mm", "align": "left", "valign": "top"}),
    }
    for tabell in tabeller:
        _sheet(book.add_worksheet(tabell.namn), tabell, formats)
    book.close()
    return content.getvalue()


def _sheet(sheet: Any, tabell: Tabell, formats: dict[str, Any]) -> None:  # noqa: ANN401 - the library has no types
    last = _TOP + max(len(tabell.rader), 1)
    sheet.write_string(0, 0, tabell.rubrik, formats["rubrik"])
    headings = [{"header": name, "header_format": formats["kolumn"]} for name in tabell.kolumner]
    area = (_TOP, 0, last, len(tabell.kolumner) - 1)
    sheet.add_table(*area, {"name": tabell.namn, "columns": headings, "style": "Table Style Light 1"})
    for number, row in enumerate(tabell.rader, _TOP + 1):
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, formats)
    for column, name in enumerate(tabell.kolumner):
        longest = max([len(name) + 2, *(len(_shown(row[column])) for row in tabell.rader)])
        sheet.set_column(column, column, min(longest, _WIDEST) + 2)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # a phone number is meant to be one
    sheet.freeze_panes(_TOP + 1, 0)
    sheet.repeat_rows(_TOP)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _shown(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell.isoformat()


def _write(sheet: Any, row: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:  # noqa: ANN401 - as above
    if isinstance(cell, str):
        if cell:
            kind = "vakt" if cell.startswith(_RISKY) else "text"  # stays text when somebody edits the cell, too
            sheet.write_string(row, column, cell[:_LONGEST], formats[kind])
    else:
        sheet.write_datetime(row, column, cell, formats["dag" if isinstance(cell, date) else "tid"])
