"""Names as ids and in alphabetical order."""

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and a mark.
_WHOLE = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})
# Marks over letters, and soft hyphens, joiners and their like.
_UNSEEN = ("Mn", "Me", "Cf")
# Swedish collation: å ä ö after z, in that order ("{|}" follow "z"); the neighbours' letters beside them.
_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"})


def fold(text: str) -> str:
    """The id of a name: `[a-z0-9]` joined by single hyphens ("Bånita Kron" → "banita-kron").

    Total and idempotent; a text without any usable letter or digit gives "".
    """
    if not text.isascii():
        text = _base(text).translate(_WHOLE)
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")


def is_id(text: str) -> bool:
    """Whether the text can be an id as it stands: what `fold` would leave untouched, and not empty."""
    return text != "" and fold(text) == text


def sort_key(text: str) -> tuple[str, str]:
    """Key for Swedish alphabetical order: a–z å ä ö, w after v, é with e, upper and lower case alike.

    Words are compared one at a time, whatever separates them. Different texts never have equal keys:
    those that differ in case, marks or punctuation alone are told apart last.
    """
    plain = re.sub("[{|}]", " ", unicodedata.normalize("NFC", text).lower())
    words = re.sub(r"[^\w{|}]+|_+", " ", _base(plain.translate(_AFTER_Z)))
    return words.strip(), text


def _base(text: str) -> str:
    """The text in lower case, taken apart (ﬁ → fi, é → e), without its marks and invisible characters."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(char for char in apart if unicodedata.category(char) not in _UNSEEN)
