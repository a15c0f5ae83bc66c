"""Editing a file changes what was asked for and keeps every other byte, or changes nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.source.edit import EditError, insert, set_value
from natverk_cli.source.front_matter import split
from natverk_cli.source.locate import spans_of
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
