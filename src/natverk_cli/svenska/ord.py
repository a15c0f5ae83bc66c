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
# What a guess must meet to be beyond doubt: so much nearer than any other, and no shorter than that.
_CLEARLY = 0.1
_SHORTEST_SURE = 3
_LETTERS_PER_SLIP = 8
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
    meant, folded = fold(word), {candidate: fold(candidate) for candidate in candidates}
    return _same(word, meant, folded) or _nearest(_likeness(meant, folded))


def utan_tvekan(word: str, candidates: "Iterable[str]") -> str | None:
    """The candidate that was meant beyond doubt, or None: stricter than `menade_du`, for what is mended unasked.

    The same but for case, marks, spaces and hyphens; or a slip away (one more for every eight letters after the first
    eight) while no other candidate is about as near. Another number is another thing.
    """
    meant, folded = fold(word), {candidate: fold(candidate) for candidate in candidates}
    if same := _same(word, meant, folded):
        return same
    likeness = _likeness(meant, folded)
    guess = _nearest(likeness)
    if guess is None or min(len(meant), len(folded[guess])) < _SHORTEST_SURE or _digits(meant) != _digits(guess):
        return None
    few = slips(meant, folded[guess])
    is_alone = not any(
        like > likeness[guess] - _CLEARLY or slips(meant, folded[other]) <= few
        for other, like in likeness.items()
        if other != guess
    )
    return guess if is_alone and few <= max(1, len(meant) // _LETTERS_PER_SLIP) else None


def slips(typed: str, meant: str) -> int:
    """How many letters are missing, extra, wrong, or swapped with the next."""
    before, last = [0] * (len(meant) + 1), list(range(len(meant) + 1))
    for i, letter in enumerate(typed):
        row = [i + 1]
        for j, other in enumerate(meant):
            row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (letter != other)))
            if i and j and letter == meant[j - 1] and other == typed[i - 1]:
                row[-1] = min(row[-1], before[j - 1] + 1)
        before, last = last, row
    return last[-1]


def _same(word: str, meant: str, folded: dict[str, str]) -> str | None:
    """The only candidate that is the word, but for what makes no difference."""
    if word in folded:
        return word if meant else None
    same = [candidate for candidate, id_ in folded.items() if id_ == meant]
    return same[0] if meant and len(same) == 1 else None


def _nearest(likeness: dict[str, float]) -> str | None:
    best = max(likeness.values(), default=0.0)
    nearest = [candidate for candidate, like in likeness.items() if like == best]
    return nearest[0] if best >= _NEAR and len(nearest) == 1 else None


def _likeness(meant: str, folded: dict[str, str]) -> dict[str, float]:
    """How like each candidate is, 0–1; those too far away to matter are left out."""
    from difflib import SequenceMatcher  # only a misspelling pays for it

    if not meant or len(meant) > _LONGEST_GUESSED:
        return {}
    matcher, least, likeness = SequenceMatcher(b=meant), _NEAR - _CLEARLY, {}
    for candidate, id_ in folded.items():
        matcher.set_seq1(id_)
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            likeness[candidate] = matcher.ratio()
    return likeness


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
