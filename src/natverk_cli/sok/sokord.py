"""Words to search for: whether a text holds them, and, far quicker, whether a file's bytes may.

å, ä and ö are letters of their own, as are é and ü; only capitals count for nothing. When that finds nothing a search
may be repeated with marks counting for nothing either, so that "overgangar" finds "övergångar". A word is found
anywhere, also within a longer one.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

# The letters of Latin-1, which is what Swedish and its neighbours are written with, without their marks.
_LETTERS = "".join(map(chr, range(0xC0, 0x100)))
_BASES = {letter: unicodedata.normalize("NFD", letter)[0].lower() for letter in _LETTERS}
_PLAIN = str.maketrans(_BASES)
# In UTF-8 each of those letters is the byte C3 and one of its own. Without the C3, and with its own byte made its base
# letter, a file's bytes hold every word that its text holds; now and then a word more, which the text then tells.
_LEAD = b"\xc3"
_BYTES = bytes.maketrans(
    bytes(letter.encode()[1] for letter in _LETTERS),
    "".join(base if base.isascii() else "?" for base in _BASES.values()).encode(),
)
_PARTS = re.compile("[^\\x00-.0-\\xff]+")  # between them: a slash, and letters beyond Latin-1
_COMBINING = (b"\xcc", b"\xcd")  # what begins a mark that stands after its letter


def composed(text: str) -> str:
    """The text with every letter as one character, in lower case."""
    return (text if text.isascii() else unicodedata.normalize("NFC", text)).lower()


def rough(data: bytes) -> bytes:
    """A file's bytes in lower case without marks, fit for asking whether they may hold a word."""
    if _COMBINING[0] in data or _COMBINING[1] in data:
        data = unicodedata.normalize("NFC", data.decode("utf-8", "replace")).encode()
    return data.lower().translate(_BYTES, _LEAD)


class Sokord(NamedTuple):
    """The words of a search, all of which must occur. `utan_tecken` lets å, ä and ö count as a, a and o."""

    ord: tuple[str, ...]
    utan_tecken: bool = False

    @classmethod
    def of(cls, text: str) -> "Sokord":
        """The words of a text, each once."""
        return cls(tuple(dict.fromkeys(composed(text).split())))

    def sieve(self) -> Callable[[str, bytes], bool]:
        """Whether a file, by its path and its bytes, may hold all the words, marks or no marks.

        The parts of 2027-1/f1 are looked for one by one, since the meeting's id stands in the path alone. Nothing is
        demanded of letters beyond Latin-1: their capitals are not known here.
        """
        wanted = [rough(part.encode()) for word in self.ord for part in _PARTS.split(word) if part]

        def may_hold(fil: str, data: bytes) -> bool:
            content = rough(data) if wanted else b""
            return all(part in content or part in fil.encode() for part in wanted)

        return may_hold

    def is_in(self, text: str, around: str = "") -> bool:
        """Whether all words occur in the text or around it, and at least one in the text itself."""
        own = self._folded(text)
        words = [self._folded(word) for word in self.ord]
        missing = [word for word in words if word not in own]
        if not missing:
            return True
        return len(missing) < len(words) and all(word in self._folded(around) for word in missing)

    def _folded(self, text: str) -> str:
        plain = composed(text)
        return plain.translate(_PLAIN) if self.utan_tecken else plain
