"""A new network's first commit, and who makes it."""

from pathlib import Path

import pytest

from natverk_cli.changes import Change, Plan
from natverk_cli.errors import NatverkError
from natverk_cli.git import has_identity, init, save, set_identity

ANNA = ("Anna Öberg", "anna@example.se")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "nytt nätverk"
    (made / "data").mkdir(parents=True)
    (made / "data/natverk.yaml").write_bytes(b"namn: prov\n")
    (made / ".gitignore").write_bytes(b"ut/\n")
    (made / "ut").mkdir()
    (made / "ut/x.pdf").write_bytes(b"x")
    return made


def test_ett_nytt_natverk(folder: Path) -> None:
    saved = init(folder, "Skapa nätverket", ANNA)
    assert saved.commit
    assert set(saved.paths) == {".gitignore", "data/natverk.yaml"}
    assert (folder / ".git/HEAD").read_text() == "ref: refs/heads/main\n"
    assert "Anna Öberg" in (folder / ".git/config").read_text()
    assert save(folder, Plan((Change("data/a.md", None, b"a\n"),), "Mer")).commit


def test_ett_forrad_utan_sparade_andringar(folder: Path, tmp_path: Path) -> None:
    init(folder, "Skapa")
    with pytest.raises(NatverkError, match="redan sparade"):
        init(folder, "Skapa igen")
    (folder / "inuti").mkdir()
    with pytest.raises(NatverkError, match="redan sparas av Git"):
        init(folder / "inuti", "Skapa")


def test_utan_namn_lamnas_inget_forrad(folder: Path, own_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_settings.write_text("")
    monkeypatch.delenv("EMAIL", raising=False)
    assert not has_identity(folder / "finns/inte/an")
    with pytest.raises(NatverkError, match="Git vet inte vem du är"):
        init(folder, "Skapa")
    assert not (folder / ".git").exists()
    init(folder, "Skapa", ANNA)
    assert has_identity(folder)
    assert not has_identity(folder.parent)


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "<x>"])
def test_namn_som_inte_gar(folder: Path, name: str) -> None:
    init(folder, "Skapa", ANNA)
    with pytest.raises(NatverkError, match="går inte att spara med"):
        set_identity(folder, name, "x@example.se")


def test_namn_som_liknar_en_flagga(folder: Path) -> None:
    init(folder, "Skapa", ANNA)
    set_identity(folder, "--unset-all", "x@example.se")
    assert "name = --unset-all" in (folder / ".git/config").read_text()
