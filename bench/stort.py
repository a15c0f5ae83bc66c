"""A network as large as one wishes: the invented year, told again for every year before it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

YEAR = 2026  # the example's whole year
IDAG = "2027-01-11"

_EXAMPLE = Path(__file__).resolve().parent.parent / "natverk" / "exempel"
_DATE = re.compile(r"(?<![\d-])(202[5-7])-(\d\d)-(\d\d)(?!\d)")
_MOTE = re.compile(rf"(?<![\d-]){YEAR}-(\d)(?!\d)")
_YEAR_FILE = re.compile(rf"/{YEAR}(?=[.-])")
_UID = re.compile(r"(?<=^uid: )[0-9a-f]{8}", re.MULTILINE)
_YEARS = 100  # no more; a larger network has more meetings in each


def make_network(folder: Path, files: int) -> int:
    """Write a network of at least `files` files below `folder`/data; gives how many there are.

    Every year is a copy of the example's, on the same weekdays, with its own meetings, records and locks.
    """
    example = dict(_texts(_EXAMPLE))
    for path, text in example.items():
        _write(folder / path, text)
    yearly = {path: text for path, text in example.items() if _YEAR_FILE.search(path)}
    of_meetings = {path: text for path, text in yearly.items() if _MOTE.search(path)}
    count, number = len(example), 0
    while count < files:
        more, back = divmod(number, _YEARS)
        told = of_meetings if more else yearly
        copies = {_moved(path, back + 1, more): _moved(text, back + 1, more) for path, text in told.items()}
        for path, text in _relocked(copies).items():
            _write(folder / path, text)
        count += len(told)
        number += 1
    return count


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((folder / "data").rglob("*")):
        if path.suffix in (".md", ".yaml"):
            yield path.relative_to(folder).as_posix(), path.read_text("utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _moved(text: str, back: int, more: int) -> str:
    """The text `back` years earlier; in a year's later rounds some weeks later, with meeting numbers of their own."""
    year = YEAR - back
    text = _DATE.sub(lambda found: _same_weekday(int(found[1]), int(found[2]), int(found[3]), back, more), text)
    text = _MOTE.sub(lambda found: f"{year}-{int(found[1]) + 5 * more}", text)
    return _YEAR_FILE.sub(f"/{year}", _UID.sub(f"{year:04}{more:04}", text))


@cache
def _same_weekday(year: int, month: int, day: int, back: int, weeks: int) -> str:
    """The nearest date with the same weekday that many years before, and so many weeks later."""
    then, earlier = date(year, month, day), date(year - back, month, min(day, 28))
    ordinal = earlier.toordinal() + day - min(day, 28)
    aside = (then.weekday() - date.fromordinal(ordinal).weekday() + 3) % 7 - 3
    return date.fromordinal(ordinal + aside + 7 * weeks).isoformat()


def _relocked(files: dict[str, str]) -> dict[str, str]:
    """The files with the fingerprint of each locked or sent paper what it has become."""
    fingerprints = {path: sha256(text.encode()).hexdigest() for path, text in files.items()}
    return {path: _with_fingerprint(path, text, fingerprints) for path, text in files.items()}


def _with_fingerprint(path: str, text: str, fingerprints: dict[str, str]) -> str:
    named = re.search(r"^dokument: (\S+)", text, re.MULTILINE)
    paper = named[1] if named else f"{path.rsplit('/', 1)[0]}/protokoll.md"
    if paper not in fingerprints or not path.endswith(".yaml"):
        return text
    return re.sub(r"(?<=^sha256: )[0-9a-f]{64}", fingerprints[paper], text, flags=re.MULTILINE)
