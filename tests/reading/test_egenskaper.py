"""Whatever lies in a file: a network with faults at places that are in the file, and never a traceback."""

import functools
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from natverk_cli.model.filslag import FILSLAG, Filslag
from natverk_cli.model.natverk import Brist, Natverk
from natverk_cli.reading.filer import Fil
from natverk_cli.reading.las import read_natverk, read_post
from tests.reading.exempel import EXEMPEL, write
from tests.skador import NYCKELORD, SKARVAR, muterade


def _exempel(slag: Filslag) -> bytes:
    return next(text for sokvag, text in EXEMPEL.items() if slag.exempel.split("/")[0] in sokvag).encode()


def _check_places(content: bytes, brister: list[Brist]) -> None:
    lines = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    for brist in brister:
        line, column, end = brist.fault.span
        assert 1 <= line <= len(lines), brist
        assert 1 <= column <= len(lines[line - 1]) + 1, brist
        assert end > column
        assert brist.fault.text
        assert brist.fault.hjalp


def _read(slag: Filslag, content: bytes) -> None:
    """The one file as it is read within a network, the record's prose too."""
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(temporary, "data", slag.exempel)
        target.parent.mkdir(parents=True)
        target.write_bytes(content)
        natverk = read_natverk(Path(temporary))
    assert isinstance(natverk, Natverk)
    _check_places(content, [brist for brist in natverk.brister if brist.fil == f"data/{slag.exempel}"])


def _prova(slag: Filslag, contents: st.SearchStrategy[bytes], examples: int) -> None:
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(contents)
    def prova(content: bytes) -> None:
        if slag.namn in ("protokoll", "inställningar"):
            _read(slag, content)
            return
        brister: list[Brist] = []
        post = read_post(Fil(f"data/{slag.exempel}", slag, "x", content), brister)
        assert (post is None) == bool(brister)
        _check_places(content, brister)

    prova()


alla_slag: Callable[..., pytest.MarkDecorator] = functools.partial(pytest.mark.parametrize, "slag", FILSLAG)
_NAMN = [slag.namn for slag in FILSLAG]


@alla_slag(ids=_NAMN)
def test_godtyckliga_byte(slag: Filslag) -> None:
    _prova(slag, st.binary(max_size=60), 20)


@alla_slag(ids=_NAMN)
def test_godtycklig_text(slag: Filslag) -> None:
    falt = st.sampled_from([*slag.struct.__struct_encode_fields__, *SKARVAR, *NYCKELORD, "x", "2027-02-05"])
    text = st.lists(falt | st.text(max_size=5), max_size=20).map("".join)
    mark = "---\n" if slag.is_markdown else ""
    _prova(slag, text.map(lambda drawn: f"{mark}{drawn}".encode("utf-8", "ignore")), 30)


@alla_slag(ids=_NAMN)
def test_en_giltig_fil_med_skador(slag: Filslag) -> None:
    _prova(slag, muterade(EXEMPEL.get(slag.exempel, "").encode() or _exempel(slag)), 40)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_natverkets_egna_filer_med_skador(data: st.DataObject) -> None:
    root = Path(__file__).resolve().parents[2] / "data"
    path = data.draw(st.sampled_from(sorted(path for path in root.rglob("*") if path.suffix in (".md", ".yaml"))))
    content = data.draw(muterade(path.read_bytes()))
    with tempfile.TemporaryDirectory() as temporary:
        folder = write(Path(temporary), {path.relative_to(root).as_posix(): content})
        natverk = read_natverk(folder)
    _check_places(content, [brist for brist in natverk.brister if brist.fil.endswith(path.name)])
