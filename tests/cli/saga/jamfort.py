"""Two networks as values: what their files mean, whoever wrote them and however.

Compared: every field of every file; the prose, whose line breaks mean nothing; a record's sections and keyword lines.

Not compared, because it follows from the bytes and not from what they mean:
- where things stand: lines, columns, the bytes themselves;
- fingerprints of files. Each must be that of its own file, which is looked at here instead.

Not compared, because only natverk writes it: `uid`, made anew for every meeting that is booked by a command and of the
notice's bytes where a person left it out, and `sekvens`, which tells calendars about changes.

Not compared, because it is the sekreterare's own words about what natverk proposes: the prose, but not the keyword
lines, of the three sections where a record begins with what earlier meetings left.
"""

import re
from typing import NamedTuple

from msgspec.structs import replace

from natverk_cli.model.falt import Heltal
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.model.mote import Mote
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.post import Post
from natverk_cli.model.protokoll import Justering, Notering, Protokoll, fingeravtryck
from natverk_cli.model.utskick import Utskick
from natverk_cli.reading.nyckelord import SORTER

_OWN_WORDS = ("Föregående", "Återkoppling", "Nästa möte")
_SHA256 = re.compile(r"\b[0-9a-f]{64}\b")
_OWN = "stämmer"
# A keyword line with those that belong to it: until a blank line, a list, or another keyword.
_KEYWORD = rf"(?:[-*+]|[0-9]+[.])?[ ]*(?:{'|'.join(SORTER)})\b[^:\n]*:"
_KEYWORD_LINE = re.compile(rf"^{_KEYWORD}.*(?:\n(?![ ]*$|[-*+0-9]|{_KEYWORD}).+)*", re.MULTILINE)


class Menat(NamedTuple):
    """What a file means."""

    falt: Post
    text: str
    paragrafer: tuple[tuple[int, str, str], ...] = ()
    noteringar: tuple[Notering, ...] = ()


def menat(natverk: Natverk) -> dict[str, Menat]:
    """What every file of the network means, by its path."""
    assert not natverk.brister
    meant: dict[str, Menat] = {}
    for slag in FILSLAG:
        found = getattr(natverk, slag.samling)
        for post in (found,) if isinstance(found, Post) else found:
            meant[post.fil] = _menat(natverk, post)
    return meant


def _menat(natverk: Natverk, post: Post) -> Menat:
    if isinstance(post, Protokoll):
        paragrafer = tuple((one.nummer, one.rubrik, _said(one.rubrik, one.text)) for one in post.paragrafer)
        noteringar = tuple(one._replace(rad=0, kolumn=0, id_kolumn=0) for one in post.noteringar)
        return Menat(post, "", paragrafer, noteringar)
    if isinstance(post, Mote):
        return Menat(replace(post, uid=None, sekvens=Heltal(0)), _prose(post.text))
    if isinstance(post, Utskick) and post.sha256:
        return Menat(replace(post, sha256=_checked(natverk, post.dokument or "", post.sha256)), "")
    if isinstance(post, Justering):
        return Menat(replace(post, sha256=_checked(natverk, f"data/moten/{post.mote}/protokoll.md", post.sha256)), "")
    return Menat(post, _prose(_SHA256.sub("fingeravtryck", post.text)))


def _checked(natverk: Natverk, path: str, given: str) -> str:
    """A word for a fingerprint that is its file's own."""
    assert fingeravtryck(natverk.kallor[path]) == given, path
    return _OWN


def _said(heading: str, text: str) -> str:
    """The prose of a section between its keyword lines, which are compared as objects."""
    if heading.startswith(_OWN_WORDS):
        return ""
    return _prose(_KEYWORD_LINE.sub("", text))


def _prose(text: str) -> str:
    return " ".join(text.split())
