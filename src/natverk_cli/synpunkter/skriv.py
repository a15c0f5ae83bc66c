"""What was accepted, as the lines of the record: everything else in the file stays byte for byte."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from natverk_cli.model.beteckningar import PREFIX
from natverk_cli.reading.nyckelord import SORTER
from natverk_cli.source.text import BOM
from natverk_cli.synpunkter.forslag import Forslag
from natverk_cli.synpunkter.jamkning import Bort, Kvar, Nytt, Steg
from natverk_cli.synpunkter.ordlikhet import has_listtecken, nyckelrad, utan_beteckning, utan_listtecken
from natverk_cli.synpunkter.rad import Rad
from natverk_cli.synpunkter.stycken import Stycke

_ALIKE = 0.5  # from which a keyword's changed line is taken for the same object, 0–1


def skriven(data: bytes, forslag: Iterable[Forslag], ids: Collection[str]) -> bytes:
    """The record's bytes with the proposals made. `ids` are those that lines of the record have."""
    bom = BOM if data.startswith(BOM) else b""
    text = data.removeprefix(BOM).decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    chosen = sorted(forslag, key=lambda one: one.avsnitt.rad)
    taken = upptagna(chosen, ids)
    for one in reversed(chosen):
        start = one.avsnitt.rad - 1
        stop = start + len(one.avsnitt.rader)
        new = nya_rader(one, taken)
        is_crowded = bool(new and new[-1] and "".join(lines[stop : stop + 1]))
        lines[start:stop] = [*new, ""] if is_crowded else new
    return bom + end.join(lines).encode("utf-8")


def upptagna(forslag: Iterable[Forslag], ids: Collection[str]) -> set[str]:
    """Those of the ids whose lines stay when the proposals are made."""
    return set(ids) - {_id(step.stycke.kalla[0]) for one in forslag for step in one.steg if isinstance(step, Bort)}


def nya_rader(forslag: Forslag, taken: set[str]) -> list[str]:
    """The section's lines. Ids that its new lines get or have are added to `taken`."""
    after = _trailing(forslag.avsnitt.rader)
    named = dict(beteckningar(forslag.steg, taken))
    lines: list[str] = []
    before: Steg | None = None
    was_item = False
    for step in forslag.steg:
        if isinstance(step, Kvar):
            follows = isinstance(before, Kvar) or (before is None and bool(step.stycke.blanka))
            blank = step.stycke.blanka if follows else int(not (was_item and step.stycke.is_punkt and bool(lines)))
            lines += ["" for _ in range(blank)] + list(step.stycke.kalla)
            was_item = step.stycke.is_punkt
        elif isinstance(step, Nytt):
            for rad in step.rader:
                text = named.get(rad) or skrivbar(rad)
                is_item = has_listtecken(text)
                is_own = rad.is_borjan or rad is step.rader[0] or nyckelrad(text) is not None
                lines += ["" for _ in range(int(not lines or (is_own and not (was_item and is_item))))] + [text]
                was_item = is_item
        before = step
    return [*lines, *("" for _ in range(after))]


def _trailing(lines: Sequence[str]) -> int:
    """How many blank lines end the section."""
    return next((number for number, line in enumerate(reversed(lines)) if line.strip()), len(lines))


def skrivbar(rad: Rad) -> str:
    """A line of the file as a line of the record: an item as an item, no hard spaces, nothing set in by blanks."""
    text = rad.text.translate(_PLAIN)
    indent = "  " * rad.niva if rad.slag == "punkt" else text[: len(text) - len(text.lstrip())][:6]
    text = text.strip()
    if rad.slag == "punkt":
        return f"{indent}- {utan_listtecken(text)}"
    if has_listtecken(text):
        return f"{indent}{text}" if text[0] in "-*+0123456789" else f"{indent}- {utan_listtecken(text)}"
    return text


_PLAIN = {
    ord("\N{NO-BREAK SPACE}"): " ",
    ord("\N{NARROW NO-BREAK SPACE}"): " ",
    ord("\t"): " ",
    ord("\N{SOFT HYPHEN}"): None,
    ord("\N{ZERO WIDTH SPACE}"): None,
}


def _id(line: str) -> str:
    found = nyckelrad(line)
    return (found["id"] or "").strip() if found else ""


def beteckningar(steps: Sequence[Steg], taken: set[str]) -> Iterator[tuple[Rad, str]]:
    """The new lines that had an id in the draft, with it; and those that took another's, without."""
    lost = [step.stycke for step in steps if isinstance(step, Bort) and _id(step.stycke.kalla[0])]
    new = [(rad, skrivbar(rad)) for step in steps if isinstance(step, Nytt) for rad in step.rader]
    kept = {_id(text) for _, text in new} - {""}
    lost = [piece for piece in lost if _id(piece.kalla[0]) not in kept]
    for rad, text in new:
        found = nyckelrad(text)
        if found and found["id"]:
            if (id_ := found["id"].strip()) in taken:
                yield rad, utan_beteckning(text)
            taken.add(id_)
        elif found and SORTER[found["ord"]] in PREFIX and (piece := _same(text, lost)):
            lost.remove(piece)
            id_ = _id(piece.kalla[0])
            taken.add(id_)
            yield rad, f"{text[: found.end('ord')]} {id_}{text[found.end('ord') :]}"


def _same(text: str, lost: Sequence[Stycke]) -> Stycke | None:
    """The piece with an id that the line is a changed version of: of the same kind, and the most alike."""
    word = _word(text)
    alike = {piece: _likeness(text, piece) for piece in lost if _word(piece.kalla[0]) == word}
    best = max(alike, key=lambda piece: alike[piece], default=None)
    return best if best and (alike[best] >= _ALIKE or len(alike) == 1) else None


def _word(line: str) -> str:
    found = nyckelrad(line)
    return found["ord"] if found else ""


def _likeness(text: str, piece: Stycke) -> float:
    old = utan_beteckning(" ".join(piece.visas))
    return SequenceMatcher(None, old.split(), text.split(), autojunk=False).ratio()
