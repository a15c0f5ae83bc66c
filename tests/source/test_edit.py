"""Editing a file changes what was asked for and keeps every other byte, or changes nothing."""

from typing import Any
from unicodedata import is_normalized

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.source.edit import EditError, insert, mend, rename_key, set_value
from natverk_cli.source.front_matter import split
from natverk_cli.source.locate import spans_of
from natverk_cli.source.place import Mending, Span
from natverk_cli.source.text import Text, decode
from natverk_cli.source.write import scalar
from natverk_cli.source.yaml_events import Composer, Path
from tests.reading.exempel import EXEMPEL

BOM = b"\xef\xbb\xbf"
FILER = sorted(EXEMPEL)


def _value(data: bytes, *, is_markdown: bool) -> Any:
    text = decode(data)
    assert isinstance(text, Text)
    composer = Composer(nfc=text.nfc)
    value = split(text.text, composer)[0] if is_markdown else composer.read(text.text)
    assert composer.faults == []
    return value


def _with(value: Any, path: Path, text: str) -> Any:
    if not path:
        return text
    if isinstance(value, dict):
        return value | {path[0]: _with(value[path[0]], path[1:], text)}
    return [_with(item, path[1:], text) if n == path[0] else item for n, item in enumerate(value)]


def _dressed(text: str, bom: bool, crlf: bool) -> bytes:
    return BOM * bom + text.replace("\n", "\r\n" if crlf else "\n").encode()


def _text_at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value


PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn")), max_size=20)


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(FILER), st.booleans(), st.booleans(), PRINTABLE)
def test_ett_varde_byts_och_inget_annat(data: st.DataObject, fil: str, bom: bool, crlf: bool, new: str) -> None:
    is_markdown = fil.endswith(".md")
    before = _dressed(EXEMPEL[fil], bom, crlf)
    value = _value(before, is_markdown=is_markdown)
    spans = spans_of(before, is_markdown=is_markdown)
    paths = [path for path, is_key in spans if not is_key and isinstance(_text_at(value, path), str)]
    path = data.draw(st.sampled_from(paths))
    written = data.draw(st.sampled_from([new, scalar(new), f"'{new}'"]))
    wanted = Composer(nfc=False).read(written)
    try:
        after = set_value(before, path, written, is_markdown=is_markdown)
    except EditError:
        assert written != f"'{new}'" or "'" in new
        return
    assert _value(after, is_markdown=is_markdown) == _with(value, path, str(wanted))
    old = before.decode().split("\n")[spans[path, False].line - 1]
    start, end = spans[path, False].column - 1 + bom * (spans[path, False].line == 1), spans[path, False].end - 1
    end += bom * (spans[path, False].line == 1)
    assert after.decode().split("\n")[spans[path, False].line - 1] == old[:start] + written + old[end:]
    assert after.count(b"\r\n") == before.count(b"\r\n")
    assert after.startswith(BOM) == bom


YAML = b"""\
# huvud
status: utkast   # n\xc3\xa4stan klar
titel: 'den ''stora'''
lista: [a, b,c]   # tre
grupp: {x: 1, y: "2"}
vikt: en text
  som fortsatter
block: |
  rad ett
  rad tva
tom:
sist: slut"""


@pytest.mark.parametrize(
    ("path", "text", "before", "after"),
    [
        (("status",), "färdigt", b"status: utkast   #", "status: färdigt   #".encode()),
        (("titel",), "liten", b"'den ''stora'''", b"liten"),
        (("lista", 1), "bb", b"[a, b,c]", b"[a, bb,c]"),
        (("grupp", "y"), "'3'", b'y: "2"}', b"y: '3'}"),
        (("sist",), '""', b"sist: slut", b'sist: ""'),
    ],
)
def test_kommentarer_och_ordning_behalls(path: Path, text: str, before: bytes, after: bytes) -> None:
    assert set_value(YAML, path, text, is_markdown=False) == YAML.replace(before, after)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("saknas",), "x"),
        (("vikt",), "x"),  # several lines
        (("block",), "x"),
        (("tom",), "x"),  # no value to replace
        (("lista",), "x"),
        (("grupp",), "x"),
        ((), "x"),
        (("status",), "a: b"),
        (("status",), ""),
        (("status",), "[a]"),
        (("status",), "x\nny: y"),
        (("status",), "'oavslutat"),
        (("status",), "&a x"),
        (("status",), "\x1b"),
        (("lista", 1), "x, y"),
        (("lista", 1), "x # y"),
        (("lista", 1), "x]"),
        (("grupp", "y"), "1, z: 2"),
        (("grupp", "y"), "1}"),
    ],
)
def test_hellre_inget_an_nagot_annat(path: Path, text: str) -> None:
    with pytest.raises(EditError):
        set_value(YAML, path, text, is_markdown=False)


def test_en_fil_som_inte_gar_att_lasa_andras_inte() -> None:
    for data in (b"a: b\na: c\n", b"a: [\n", b"a: \xff\n", b"a: b\x00\n"):
        with pytest.raises(EditError):
            set_value(data, ("a",), "x", is_markdown=False)


def test_falten_i_en_textfil_rattas_utan_att_texten_ror() -> None:
    data = b"---\nstatus: utkast\n---\nstatus: utkast\n\n---\n  \n"
    assert set_value(data, ("status",), "klart", is_markdown=True) == data.replace(b"utkast", b"klart", 1)


@settings(max_examples=150, deadline=None)
@given(st.lists(PRINTABLE, min_size=1, max_size=5), st.data(), PRINTABLE, st.booleans(), st.booleans())
def test_insattning(lines: list[str], data: st.DataObject, text: str, bom: bool, crlf: bool) -> None:
    before = _dressed("\n".join(lines), bom, crlf)
    line = data.draw(st.integers(1, len(lines)))
    column = data.draw(st.integers(1, len(lines[line - 1]) + 1))
    expected = [*lines]
    expected[line - 1] = expected[line - 1][: column - 1] + text + expected[line - 1][column - 1 :]
    assert insert(before, line, column, text) == _dressed("\n".join(expected), bom, crlf)


@pytest.mark.parametrize(("line", "column"), [(0, 1), (3, 1), (1, 0), (1, 5), (2, 4)])
def test_insattning_utanfor_filen(line: int, column: int) -> None:
    with pytest.raises(EditError):
        insert(b"abc\r\nde", line, column, "x")


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(FILER), st.booleans(), st.booleans(), PRINTABLE)
def test_ett_falt_byter_namn_och_inget_annat(data: st.DataObject, fil: str, bom: bool, crlf: bool, new: str) -> None:
    is_markdown = fil.endswith(".md")
    before = _dressed(EXEMPEL[fil], bom, crlf)
    value = _value(before, is_markdown=is_markdown)
    spans = spans_of(before, is_markdown=is_markdown)
    path = data.draw(st.sampled_from([path for path, is_key in spans if is_key]))
    around = _text_at(value, path[:-1])
    try:
        after = rename_key(before, path, new, is_markdown=is_markdown)
    except EditError:
        assert new in {"", *around} or not is_normalized("NFC", new)
        return
    renamed = {new if name == path[-1] else name: below for name, below in around.items()}
    assert list(_text_at(_value(after, is_markdown=is_markdown), path[:-1]).items()) == list(renamed.items())
    line, column, end = spans[path, True]
    lines = before.removeprefix(BOM).decode().split("\n")
    kept = after.removeprefix(BOM).decode().split("\n")
    assert kept[line - 1].startswith(lines[line - 1][: column - 1])
    assert kept[line - 1].endswith(lines[line - 1][end - 1 :])
    assert (kept[: line - 1], kept[line:]) == (lines[: line - 1], lines[line:])
    assert after.startswith(BOM) == bom


def test_namnet_byts_inom_sina_citattecken_och_kommentaren_star_kvar() -> None:
    data = b"a: {'plas': x, b: y}   # plas\r\n\"fr\xc3\xa5n\": z # h\xc3\xa4r\r\n"
    renamed = rename_key(data, ("a", "plas"), "plats", is_markdown=False)
    assert renamed == data.replace(b"'plas'", b"'plats'")
    assert rename_key(renamed, ("från",), "till", is_markdown=False) == renamed.replace("från".encode(), b"till")


def test_ett_namn_som_inte_kan_sta_bart_far_citattecken() -> None:
    assert rename_key(b"plas: x\n", ("plas",), "a: b", is_markdown=False) == b"'a: b': x\n"
    assert mend(b"[x]\n", [Mending("x", "a, b", (0,))], is_markdown=False) == b"['a, b']\n"


def test_inget_falt_skrivs_over_ett_annat() -> None:
    for data in (b"plas: x\nplats: y\n", b"plas: x\nplats:\n", b"{plas: x, plats: y}\n"):
        with pytest.raises(EditError):
            rename_key(data, ("plas",), "plats", is_markdown=False)


PROTOKOLL = b"""\
---
status: utkast
ledare: 'anna-eck'   # tillf\xc3\xa4llig
tom:
---
**Beslut:** ja.
Beslt: nej."""


def test_flera_rattningar_pa_en_gang() -> None:
    mendings = [
        Mending("anna-eck", "anna-ek", ("ledare",)),
        Mending("status", "läge", ("status",), key=True),
        Mending("**Beslut:**", "Beslut:", span=Span(6, 1, 12)),
        Mending("Beslt", "Beslut", span=Span(7, 1, 6)),
        Mending("", "abc", ("uid",)),
    ]
    after = PROTOKOLL.decode().replace("anna-eck", "anna-ek").replace("status:", "läge:")
    after = after.replace("**Beslut:**", "Beslut:").replace("Beslt", "Beslut").replace("tom:\n", "tom:\nuid: abc\n")
    for crlf in (b"\n", b"\r\n"):
        dressed = BOM + PROTOKOLL.replace(b"\n", crlf)
        assert mend(dressed, mendings, is_markdown=True) == BOM + after.encode().replace(b"\n", crlf)


def test_ett_tomt_falt_far_sitt_varde_pa_raden() -> None:
    data = b"---\nuid:   # skrivs av natverk\nsist: x\n---\n"
    assert mend(data, [Mending("", "abc", ("uid",))], is_markdown=True) == data.replace(b"uid:", b"uid: abc")


@pytest.mark.parametrize(
    "mending",
    [
        Mending("bo-lind", "anna-ek", ("ledare",)),  # something else stands there
        Mending("anna-eck", "anna-ek", ("ordförande",)),
        Mending("x", "y", ("tom",)),
        Mending("", "x", ("grupp", "tom")),
        Mending("status", "ledare", ("status",), key=True),
        Mending("utkast", "klart", span=Span(2, 9, 15)),  # a field is not prose
        Mending("Beslut", "Beslt", span=Span(6, 1, 7)),
        Mending("Beslt", "Beslut", span=Span(9, 1, 6)),
        Mending("anna-eck", "a\nb", ("ledare",)),
    ],
)
def test_det_som_inte_star_dar_rattas_inte(mending: Mending) -> None:
    with pytest.raises(EditError):
        mend(PROTOKOLL, [mending], is_markdown=True)


def test_falten_inom_klamrar_far_inget_falt_till() -> None:
    with pytest.raises(EditError):
        mend(b"---\n{status: utkast}\n---\n", [Mending("", "abc", ("uid",))], is_markdown=True)
