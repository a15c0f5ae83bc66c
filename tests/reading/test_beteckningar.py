"""Ids written into a record's lines: nothing else changes, and they stay where they were put."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.documents.beteckningar import with_ids
from natverk_cli.model.falt import Heltal
from natverk_cli.model.filslag import filslag
from natverk_cli.model.installningar import Installningar
from natverk_cli.model.natverk import Brist, Natverk
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.model.protokoll import Notering, Protokoll
from natverk_cli.reading.filer import Fil
from natverk_cli.reading.las import read_post
from natverk_cli.reading.prosa import read_prosa

SOKVAG = "moten/2027-1/protokoll.md"
NU = Nulage(Natverk(installningar=Installningar(format=Heltal(1), namn="Prov")), Historik(), date(2027, 2, 6))
HEAD = "---\nstatus: utkast # än\n---\n"


def read(data: bytes) -> Protokoll | None:
    """The record of those bytes, None if they are none."""
    known = filslag(SOKVAG)
    brister: list[Brist] = []
    assert known
    post = read_post(Fil(f"data/{SOKVAG}", *known, data), brister)
    if not isinstance(post, Protokoll):
        return None
    prosa = read_prosa(post.text, post.rad, {})
    post.__dict__.update(paragrafer=prosa.paragrafer, noteringar=prosa.noteringar, markorer=prosa.markorer)
    return post


def certain(data: bytes) -> Protokoll:
    """The record of bytes that are known to be one."""
    protokoll = read(data)
    assert protokoll
    return protokoll


_BITAR = """\
Beslut: Ja.
Åtgärd (Åsa Ek, senast 2027-04-01): Ringer.
Åtgärd å2: Skriver.
Till skolchefsgruppen: Hur?
Till skolchefsgruppen: inget
Beslut b1 : Nej.
- Beslut: Kanske.
   Åtgärd   ( Bo ) :   x
Beslut å1: fel
Från skolchefsgruppen: inget
Erfarenhet (Vara): Högläsning.
	Beslut: Ja.
<!--
-->
<!-- Beslut: dold -->
```
~~~
## § 4 Åk
---

fortsättning
[fyll i]
1. Beslut: ett
Beslut: [fyll i]
> Beslut: citat
**Beslut:** fet
Från\u00a0skolchefsgruppen: x
Beslut\u00a0: hårt"""
BITAR = st.sampled_from(_BITAR.split("\n"))
RADER = st.lists(BITAR | st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"))), max_size=14)


@st.composite
def papper(draw: st.DrawFn) -> bytes:
    """A record as some editor on some system may have saved it."""
    lines = [
        unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), line) if draw(st.booleans()) else line
        for line in draw(RADER)
    ]
    text = (HEAD + "\n".join(lines) + draw(st.sampled_from(["", "\n"]))).replace(
        "\n", draw(st.sampled_from(["\n", "\r\n"]))
    )
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


def _is_without(longer: bytes, shorter: bytes, pieces: list[bytes]) -> bool:
    """Whether `longer` is `shorter` with the pieces put in, in order, and nothing else."""
    rest, kept = longer, b""
    for piece in pieces:
        common = next((n for n in range(len(rest)) if rest[n : n + 1] != shorter[len(kept) + n :][:1]), len(rest))
        # the piece may begin with what the text goes on with
        start = next(n for n in range(common, -1, -1) if rest[n:].startswith(piece))
        kept, rest = kept + rest[:start], rest[start + len(piece) :]
    return kept + rest == shorter


def _facts(noteringar: tuple[Notering, ...]) -> list[tuple[object, ...]]:
    return [(one.sort, one.vem, one.senast, one.text, one.paragraf, one.rad, one.kolumn) for one in noteringar]


@settings(max_examples=300, deadline=None)
@given(papper())
def test_bara_beteckningarna_ar_nya(data: bytes) -> None:
    before = read(data)
    if before is None:
        return
    after = with_ids(NU, before)
    written = certain(after)
    new = [
        f" {now.id}".encode()
        for then, now in zip(before.noteringar, written.noteringar, strict=True)
        if then.id != now.id
    ]
    assert _is_without(after, data, new)
    assert _facts(written.noteringar) == _facts(before.noteringar)
    assert [one.id for one in before.noteringar if one.id] == [
        now.id for then, now in zip(before.noteringar, written.noteringar, strict=True) if then.id
    ]
    assert all(one.id for one in written.noteringar if one.sort in ("beslut", "åtgärd"))
    assert with_ids(NU, written) == after


@settings(max_examples=150, deadline=None)
@given(papper(), st.integers(0, 14), BITAR)
def test_en_ny_rad_ovanfor_andrar_inga_gamla(data: bytes, at: int, line: str) -> None:
    first = read(data)
    if first is None:
        return
    saved = certain(with_ids(NU, first))
    lines = with_ids(NU, first).split(b"\n")
    lines.insert(min(3 + at, len(lines)), line.encode())
    edited = read(b"\n".join(lines))
    if edited is None:
        return
    again = certain(with_ids(NU, edited))
    pairs = list(zip(edited.noteringar, again.noteringar, strict=True))
    assert all(now.id == then.id for then, now in pairs if then.id)
    new = [now.id for then, now in pairs if now.id and not then.id]
    assert not set(new) & {one.id for one in edited.noteringar if one.id}
    assert len(new) == len(set(new))
    assert saved.noteringar == certain(saved.data).noteringar


@pytest.mark.parametrize(
    ("rad", "efter"),
    [
        ("Beslut: Ja.", "Beslut b1: Ja."),
        ("Åtgärd (Åsa Ek): x", "Åtgärd å1 (Åsa Ek): x"),
        ("A\u030atga\u0308rd (A\u030asa Ek): x", "A\u030atga\u0308rd å1 (A\u030asa Ek): x"),
        ("Åtgärd (A\u030asa Ek): x", "Åtgärd å1 (A\u030asa Ek): x"),
        ("Till skolchefsgruppen: Hur?", "Till skolchefsgruppen f1: Hur?"),
        ("Till skolchefsgruppen: Inget.", "Till skolchefsgruppen: Inget."),
        ("Från skolchefsgruppen: Ja.", "Från skolchefsgruppen: Ja."),
        ("Beslut b7: a\n\nBeslut: b", "Beslut b7: a\n\nBeslut b8: b"),
        ("Beslut å1: a\n\nBeslut: b", "Beslut å1: a\n\nBeslut b1: b"),
    ],
)
def test_beteckningen_star_efter_ordet(rad: str, efter: str) -> None:
    assert with_ids(NU, certain(f"{HEAD}{rad}\n".encode())) == f"{HEAD}{efter}\n".encode()


def test_en_beteckning_som_har_funnits_ges_aldrig_igen() -> None:
    again = certain(f"{HEAD}Beslut: Nytt.\n\nÅtgärd: Ny.\n\nÅtgärd å1: Kvar.\n".encode())
    nu = NU._replace(historik=Historik(beteckningar={"2027-1": frozenset({"b3", "å1"}), "2027-2": frozenset({"å9"})}))
    written = certain(with_ids(nu, again))
    assert [one.id for one in written.noteringar] == ["b4", "å2", "å1"]
