"""A thousand damaged networks: each is told about in every form, at places that are there, and none is too much."""

import io
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from natverk_cli.__main__ import main
from natverk_cli.diagnostics.diagnostic import Diagnostic, exit_code
from natverk_cli.errors import NatverkError
from natverk_cli.formats import FORMAT, Page
from natverk_cli.model.filslag import filslag
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules.check import check
from tests.cli.conftest import IDAG
from tests.skador import andrade, muterade

EXEMPEL = Path(__file__).resolve().parents[2] / "natverk" / "exempel"


def _by_kind() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for path in sorted((EXEMPEL / "data").rglob("*.*")):
        known = filslag(path.relative_to(EXEMPEL / "data").as_posix())
        kinds.setdefault(known[0].namn if known else "underlag", []).append(path.relative_to(EXEMPEL).as_posix())
    return kinds


FILER = _by_kind()
ALLA = 1000


@pytest.fixture(scope="module")
def natverket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented network, to damage one file at a time of."""
    folder = tmp_path_factory.mktemp("nätverk")
    shutil.copytree(EXEMPEL / "data", folder / "data")
    return folder


@contextmanager
def skadat(natverket: Path, path: str, content: bytes) -> Iterator[Path]:
    """The network with that in one of its files."""
    target = natverket / path
    before = target.read_bytes()
    target.write_bytes(content)
    try:
        yield natverket
    finally:
        target.write_bytes(before)


def skador(data: st.DataObject, paths: list[str]) -> tuple[str, bytes]:
    """One of the files, and what may have become of it."""
    path = data.draw(st.sampled_from(paths))
    content = (EXEMPEL / path).read_bytes()
    return path, data.draw(muterade(content) | andrade(content))


def _check_place(one: Diagnostic, kallor: Mapping[str, bytes]) -> None:
    lines = kallor.get(one.fil, b"").decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    assert 1 <= one.rad <= len(lines), one
    assert 1 <= one.kolumn <= len(lines[one.rad - 1]) + 1, one
    assert one.slut > one.kolumn, one


@pytest.mark.parametrize("slag", FILER)
def test_every_form_of_what_is_found(natverket: Path, slag: str) -> None:
    @settings(
        max_examples=-(-ALLA // len(FILER)),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def prova(data: st.DataObject) -> None:
        with skadat(natverket, *skador(data, FILER[slag])) as folder:
            try:
                nu = Nulage(read_natverk(folder), Historik(), date.fromisoformat(IDAG))
            except NatverkError:  # of a newer format than this program knows
                return
        found = check(nu)
        assert exit_code(found) in (0, 1)
        for one in found:
            _check_place(one, nu.natverk.kallor)
        page = Page(nu.natverk.kallor, width=80)
        for form in FORMAT.values():
            form.shown(found, page)
            form.summarised(found, page)

    prova()


@settings(max_examples=100, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_the_command_itself(natverket: Path, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(sorted(FORMAT)))
    out, err = io.StringIO(), io.StringIO()
    damage = skador(data, [path for paths in FILER.values() for path in paths])
    with skadat(natverket, *damage) as folder, redirect_stdout(out), redirect_stderr(err):
        code = main(["kontrollera", "-C", str(folder), "--idag", IDAG, "--format", form])
    assert code in (0, 1, 2)
    assert "Traceback" not in err.getvalue()
    assert (code == 2) == (out.getvalue() == "" and err.getvalue() != "")
    if code < 2 and form in ("json", "sarif"):
        json.loads(out.getvalue())
