"""A fingerprint as people meet it: printed in groups that can be read aloud, typed, and found again in a paper."""

import re

WHOLE = 64
SHORTEST = 16  # characters, from which a beginning is beyond chance and craft
_GROUP = 4
_LABEL = re.compile(r"\s*(?:fingeravtryck(?:et)?|sha-?256)\s*:?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s:.-]+")
_TYPED = re.compile(r"[0-9a-f]{8,64}")
_PRINTED = re.compile(
    rf"(?<![0-9a-z])(?:[0-9a-f]{{{WHOLE}}}|(?:[0-9a-f]{{4}}[\s>]{{1,40}}){{15}}[0-9a-f]{{4}})(?![0-9a-z])",
    re.IGNORECASE,
)


def i_grupper(sha256: str) -> str:
    """ "49ba 3617 7791 cd7b …" """
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


def read_fingeravtryck(text: str) -> str | None:
    """What somebody typed as a fingerprint or its beginning, at least eight characters; None if it is no such thing."""
    plain = _BETWEEN.sub("", _LABEL.sub("", text, count=1)).lower()
    return plain if _TYPED.fullmatch(plain) else None


def fingeravtryck_i(text: str) -> tuple[str, ...]:
    """The whole fingerprints that a text mentions, each once, in order."""
    return tuple(dict.fromkeys(re.sub(r"[\s>]+", "", found).lower() for found in _PRINTED.findall(text)))
