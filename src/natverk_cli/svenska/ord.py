"""Words of a sentence: counted, listed, in the genitive, and guessed when misspelt."""

from typing import TYPE_CHECKING, Literal

from natverk_cli.svenska.namn import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Genus = Literal["en", "ett"]

RAKNEORD = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")

# Share of letters in common, 0–1. One slip in a word of four letters gives 0.75; two slips in five give less.
_NEAR = 0.75
_LONGEST_GUESSED = 60
_LONGEST_QUOTED = 40


def raknetal(n: int, genus: Genus = "ett") -> str:
    """The number in a running sentence: words up to twelve ("en"/"ett" by genus), then figures."""
    if n == 1:
        return genus
    return RAKNEORD[n] if 0 <= n < len(RAKNEORD) else str(n)


def antal(n: int, en: str, flera: str, genus: Genus = "ett") -> str:
    """So many, in the form the number asks for: "inga möten", "ett möte", "fyra möten", "13 möten"."""
    if n == 0:
        return f"inga {flera}"
    return f"{raknetal(n, genus)} {en if n == 1 else flera}"


def lista(delar: "Sequence[str]", bindeord: str = "och") -> str:
    """The parts in a row: "a", "a och b", "a, b och c"; nothing gives ""."""
    if len(delar) < 2:
        return "".join(delar)
    return f"{', '.join(delar[:-1])} {bindeord} {delar[-1]}"


def stor(text: str) -> str:
    """The text with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def genitiv(namn: str) -> str:
    """Whose: "Emmas", "Hjos", "SKR:s"; names that end in s, x or z stay as they are."""
    if not namn.strip() or namn[-1].lower() in "sxz":
        return namn
    last = namn.split()[-1]
    is_abbreviation = len(last) > 1 and last.isupper()
    return f"{namn}:s" if is_abbreviation else f"{namn}s"


def citat(text: str) -> str:
    """What somebody wrote, fit for a message: within ”…”, one line of visible characters, cut at forty."""
    plain = "".join(char if char.isprintable() else "?" for char in " ".join(text.split()))
    return f"”{plain}”" if len(plain) <= _LONGEST_QUOTED else f"”{plain[: _LONGEST_QUOTED - 1]}…”"


def menade_du(word: str, candidates: "Iterable[str]") -> str | None:
    """The candidate that was probably meant, or None when nothing is near or two are equally near.

    Case, å ä ö and other marks, spaces and hyphens are no difference.
    """
    meant = fold(word)
    if not meant or len(meant) > _LONGEST_GUESSED:
        return None
    folded = {candidate: fold(candidate) for candidate in candidates}
    if word in folded:
        return word
    same = [candidate for candidate, id_ in folded.items() if id_ == meant]
    if same:
        return same[0] if len(same) == 1 else None
    return _nearest(meant, folded)


def _nearest(meant: str, folded: dict[str, str]) -> str | None:
    from difflib import SequenceMatcher  # only a misspelling pays for it

    likeness = {candidate: SequenceMatcher(None, meant, id_).ratio() for candidate, id_ in folded.items()}
    best = max(likeness.values(), default=0.0)
    nearest = [candidate for candidate, ratio in likeness.items() if ratio == best]
    return nearest[0] if best >= _NEAR and len(nearest) == 1 else None
