"""kontakter.csv: e-mail and phone by member id, outside Git. Messages tell where, never what stands there."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from natverk_cli.model.kontakt import Kontakt
from natverk_cli.source.place import Fault, Span
from natverk_cli.source.text import MAX_BYTES, decode
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, menade_du

# What people call the columns, by their names without marks; others are passed over.
_KOLUMNER = {
    **dict.fromkeys(("medlem", "id", "beteckning"), "medlem"),
    **dict.fromkeys(("e-post", "epost", "mejl", "mail", "e-mail", "email", "e-postadress"), "e-post"),
    **dict.fromkeys(("telefon", "tel", "mobil", "telefonnummer", "mobiltelefon"), "telefon"),
}
RUBRIKER = "medlem;namn;e-post;telefon"
_ADRESS = re.compile(r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;:<>()\[\]\"\\.]+(?:\.[^\s@,;:<>()\[\]\"\\.]+)+")


class Kontakter(NamedTuple):
    """The contacts by member id, and what was wrong in the file: then some of them are missing."""

    poster: Mapping[str, Kontakt]
    brister: tuple[Fault, ...]


def read_kontakter(path: Path, medlemmar: Collection[str]) -> Kontakter:
    """The contacts in the file. `medlemmar` are the ids that there are. OSError when it cannot be opened."""
    if not path.is_file():
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        decoded = decode(file.read(MAX_BYTES + 1))
    if isinstance(decoded, Fault):
        return Kontakter({}, (decoded,))
    return _Fil(decoded.text, medlemmar).read()


class _Fil:
    """The file's lines, and what has been found in them."""

    def __init__(self, text: str, medlemmar: Collection[str]) -> None:
        self._lines = text.splitlines(keepends=True)
        self._medlemmar = medlemmar
        self._brister: list[Fault] = []
        self._poster: dict[str, Kontakt] = {}
        self._seen: set[str] = set()

    def read(self) -> Kontakter:
        """All contacts and all faults."""
        rows = self._rows()
        number, rubriker = next(rows, (1, []))
        kolumner = {_KOLUMNER[fold(name)]: place for place, name in enumerate(rubriker) if fold(name) in _KOLUMNER}
        if "medlem" in kolumner and "e-post" in kolumner:
            for number, row in rows:
                self._row(number, row, kolumner, len(rubriker))
        else:
            missing = " och ".join(name for name in ("medlem", "e-post") if name not in kolumner)
            self._fault(number, "", f"Kolumnen {missing} saknas.", f"skriv rubrikerna på den första raden: {RUBRIKER}")
        return Kontakter(self._poster, tuple(self._brister))

    def _rows(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Every row that says anything, with its line."""
        first = self._lines[0] if self._lines else ""
        sign = max(";,\t", key=first.count)
        reader = csv.reader(self._lines, delimiter=sign, strict=True)
        try:
            for row in reader:
                if any(cell.strip() for cell in row):
                    yield reader.line_num, [cell.strip() for cell in row]
        except csv.Error:
            self._fault(
                reader.line_num, "", "Citattecknen på raden går inte ihop.", "ta bort dem eller skriv dem i par"
            )

    def _row(self, number: int, row: Sequence[str], kolumner: Mapping[str, int], width: int) -> None:
        if any("\n" in cell for cell in row):
            self._fault(number, "", "Ett fält fortsätter på nästa rad.", "skriv varje medlem på en rad")
            return
        if len([cell for cell in row[width:] if cell]):
            self._fault(number, row[width], "Raden har fler fält än rubrikerna.", 'sätt " omkring det som hör ihop')
            return
        cells = {name: row[place] if place < len(row) else "" for name, place in kolumner.items()}
        id_, epost = cells["medlem"], cells["e-post"]
        if self._is_member(number, id_) and self._is_address(number, epost):
            self._poster[id_] = Kontakt(epost, cells.get("telefon", ""))

    def _is_member(self, number: int, id_: str) -> bool:
        is_known, is_new = id_ in self._medlemmar, id_ not in self._seen
        self._seen.add(id_)
        if not is_known:
            near = menade_du(id_, self._medlemmar)
            cure = f"skriv {near}" if near else "skriv det som medlemmens fil i data/medlemmar/ heter, utan .yaml"
            self._fault(number, id_, f"Ingen medlem har beteckningen {citat(id_)}.", cure)
        elif not is_new:
            self._fault(number, id_, f"{citat(id_)} står två gånger.", "ta bort den rad som inte gäller")
        return is_known and is_new

    def _is_address(self, number: int, epost: str) -> bool:
        if not epost or _ADRESS.fullmatch(epost):
            return True
        many = epost.count("@") > 1
        text = "I fältet e-post står mer än en adress." if many else "Det som står i fältet e-post är ingen adress."
        self._fault(number, epost, text, "skriv en enda adress, utan namn, till exempel namn@example.se")
        return False

    def _fault(self, number: int, cell: str, text: str, hjalp: str) -> None:
        line = self._lines[number - 1].rstrip("\n") if 0 < number <= len(self._lines) else ""
        start = max(line.find(cell), 0) + 1
        self._brister.append(Fault("", Span(max(number, 1), start, start + max(len(cell), 1)), text, hjalp))
