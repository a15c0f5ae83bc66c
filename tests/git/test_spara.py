"""A plan becomes one commit of its paths, and all else stays as it was."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natverk_cli.changes import Change, Plan
from natverk_cli.git import Saved, recover, save

if TYPE_CHECKING:
    from tests.git.conftest import Network

NEW = b"rad ett\nrad tre\n"


def test_en_sparad_andring(network: "Network") -> None:
    (network.folder / "data/not.md").chmod(0o755)
    network.git("commit", "-qam", "körbar")
    plan = Plan(
        (network.change("data/not.md", NEW), network.change("data/moten/1/mote.md", b"ny\n"),
         network.change("data/natverk.yaml", None)),
        "# Flytta mötet\n\nFrån Hjo till Götene.",
    )  # fmt: skip
    saved = save(network.folder, plan)
    assert set(saved.paths) == {change.path for change in plan.changes}
    assert network.head().startswith(saved.commit)
    assert network.git("log", "-1", "--format=%B").strip() == plan.message
    assert [network.read(change.path) for change in plan.changes] == [change.after for change in plan.changes]
    assert (network.folder / "data/not.md").stat().st_mode & 0o777 == 0o755
    assert network.status() == ""
    assert recover(network.folder) is None
    assert network.git("diff-files") == ""


def test_5_forsta_andringen_pa_en_tom_gren(tmp_path: Path, network: "Network") -> None:
    network.folder = tmp_path / "tom"
    network.folder.mkdir()
    network.git("init", "-q")
    saved = save(network.folder, network.plan("data/natverk.yaml", b"namn: prov\n"))
    assert saved.paths == ("data/natverk.yaml",)
    assert network.status() == ""


def test_5_tom_gren_och_en_hook_som_sager_nej(tmp_path: Path, network: "Network") -> None:
    network.folder = tmp_path / "tom"
    network.folder.mkdir()
    network.git("init", "-q")
    network.hook("pre-commit", "exit 1")
    with pytest.raises(Exception, match="sade nej"):
        save(network.folder, network.plan("data/natverk.yaml", b"namn: prov\n"))
    assert not (network.folder / "data").exists()
    assert not (network.folder / ".git/index").exists()


def test_7_det_andra_har_koat_och_andrat_star_kvar(network: "Network") -> None:
    network.commit(a_md=b"a\n", b_md=b"b\n", c_md=b"c\n")
    network.write("a.md", b"a, andrad\n")
    network.write("b.md", b"b, koad\n")
    network.write("ny.md", b"ny och koad\n")
    network.write("okand.md", b"okand\n")
    network.git("add", "b.md", "ny.md")
    network.git("rm", "-q", "c.md")
    before = network.status()
    save(network.folder, network.plan("data/not.md", NEW))
    assert network.status() == before
    assert network.files_of_head() == ["data/not.md"]
    assert network.git("show", ":b.md") == "b, koad\n"


def test_9_anropad_fran_en_hook(network: "Network", tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "fel"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "fel.index"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Någon Annan")
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Anna Öberg")
    save(network.folder, network.plan("data/not.md", NEW))
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_CONFIG_COUNT"):
        monkeypatch.delenv(name)
    assert network.git("log", "-1", "--format=%an, %cn") == "Prov Provsson, Anna Öberg\n"
    assert network.status() == ""
    assert not (tmp_path / "fel.index").exists()


def test_10_lankat_arbetstrad(network: "Network", tmp_path: Path) -> None:
    network.hook("pre-commit", "echo körd >> egna-hooks/sedd\n", "egna-hooks")
    network.git("config", "core.hooksPath", "egna-hooks")
    network.git("worktree", "add", "-q", str(tmp_path / "länkat"), "-b", "gren")
    main = network.head()
    network.folder = tmp_path / "länkat"
    network.hook("pre-commit", "echo körd >> egna-hooks/sedd\n", "egna-hooks")
    save(network.folder, network.plan("data/not.md", NEW))
    assert network.read("egna-hooks/sedd") == "körd\n".encode()
    assert network.git("rev-parse", "main").strip() == main
    assert "data/not.md" not in network.status()


@pytest.mark.parametrize("safe", ["true", "warn", "false"])
@pytest.mark.parametrize("after", [NEW, NEW.replace(b"\n", b"\r\n")])
def test_11_autocrlf(network: "Network", safe: str, after: bytes) -> None:
    network.git("config", "core.autocrlf", "true")
    network.git("config", "core.safecrlf", safe)
    save(network.folder, network.plan("data/not.md", after))
    save(network.folder, network.plan("data/ny.md", after))
    for path in ("data/not.md", "data/ny.md"):
        assert network.git("cat-file", "blob", f"HEAD:{path}").encode() == NEW
        assert network.read(path) == after
    assert network.status() == ""


def test_11_bara_radsluten_skiljer(network: "Network") -> None:
    network.git("config", "core.autocrlf", "true")
    head = network.head()
    saved = save(network.folder, network.plan("data/not.md", b"rad ett\r\nrad tva\r\n"))
    assert saved == Saved("", ())
    assert network.head() == head
    assert network.read("data/not.md") == b"rad ett\r\nrad tva\r\n"
    assert network.status() == ""


@pytest.mark.parametrize(
    "path", ["[x].md", "-rf.md", "Åsa Ö.md", ":(glob)*", "data/*.md", "rad\nbryt.md", "--", "'\"$x"]
)
def test_12_namn_tas_bokstavligt(network: "Network", path: str) -> None:
    network.write("x.md", b"annans\n")
    assert save(network.folder, network.plan(path, b"ett\n")).paths == (path,)
    assert save(network.folder, network.plan(path, b"tva\n")).paths == (path,)
    assert network.files_of_head() == [path]
    assert network.status() == "?? x.md\n"
    assert save(network.folder, network.plan(path, None)).paths == (path,)


def test_13_inget_att_spara(network: "Network") -> None:
    before = network.snapshot()
    assert save(network.folder, network.plan("data/not.md", b"rad ett\nrad tva\n")) == Saved("", ())
    assert save(network.folder, Plan((), "Inget")) == Saved("", ())
    assert network.snapshot() == before


def test_8_delvis_andring_visar_bada_och_sparar_bada(network: "Network") -> None:
    network.write("data/not.md", b"rad ett, egen\nrad tva\n")
    asked: list[str] = []

    def yes(text: str) -> bool:
        asked.append(text)
        return True

    saved = save(network.folder, network.plan("data/not.md", b"rad ett, egen\nrad tre\n", edit=True), confirm=yes)
    assert saved.paths == ("data/not.md",)
    own, _heading, ours = asked[0].partition("Kommandots ändring")
    assert "+rad ett, egen" in own
    assert "+rad tre" in ours
    assert network.status() == ""


def test_8_delvis_andring_tillbaka_till_det_sparade(network: "Network") -> None:
    network.write("data/not.md", b"rad ett\nrad fel\n")
    network.git("add", "data/not.md")
    plan = network.plan("data/not.md", b"rad ett\nrad tva\n", edit=True)
    assert save(network.folder, plan, confirm=lambda _text: True) == Saved("", ())
    assert network.status() == ""


def test_8_ut_skrivs_alltid_over_och_sparas_aldrig(network: "Network") -> None:
    network.write("ut/kallelse.html", b"gammal\n")
    head = network.head()
    saved = save(network.folder, Plan((Change("ut/kallelse.html", None, b"ny\n"),), "Kallelse"))
    assert saved == Saved("", ("ut/kallelse.html",))
    assert network.head() == head
    plan = Plan((Change("ut/kallelse.html", None, b"nyare\n"), network.change("data/not.md", NEW)), "Kallelse")
    assert save(network.folder, plan).paths == ("data/not.md",)
    assert network.read("ut/kallelse.html") == b"nyare\n"
    assert network.status() == ""


def test_hook_som_formaterar(network: "Network") -> None:
    network.hook("pre-commit", "echo formaterad > data/not.md; echo x > extra.md; git add data/not.md extra.md\n")
    assert set(save(network.folder, network.plan("data/not.md", NEW)).paths) == {"data/not.md", "extra.md"}
    assert network.git("show", "HEAD:data/not.md") == "formaterad\n"
    assert network.status() == ""


def test_hook_som_lamnar_nagot_igang(network: "Network") -> None:
    network.hook("post-commit", "sleep 20 >/dev/null 2>&1 &\n")
    save(network.folder, network.plan("data/not.md", NEW))
    assert save(network.folder, network.plan("data/not.md", b"igen\n")).commit


def test_natverk_i_en_mapp_i_ett_storre_forrad(network: "Network") -> None:
    top = network.folder
    network.write("kommun/natverk/data/natverk.yaml", b"namn: prov\n")
    network.git("add", "-A")
    network.git("commit", "-qm", "mapp")
    saved = save(top / "kommun/natverk", Plan((Change("data/å.md", None, b"x\n"),), "Ändra"))
    assert saved.paths == ("data/å.md",)
    assert network.files_of_head() == ["kommun/natverk/data/å.md"]
    assert network.status() == ""


def test_delat_index(network: "Network") -> None:
    network.git("update-index", "--split-index")
    save(network.folder, network.plan("data/not.md", NEW))
    assert network.status() == ""


def test_samma_storlek_i_samma_sekund(network: "Network") -> None:
    """Git tells such a change from none by the index's own time, which the copied index must keep."""
    time.sleep(1 - time.time() % 1)
    network.commit(data__a_md=b"datum: 2027-04-23\n")
    network.write("data/a.md", b"datum: 2027-04-16\n")
    time.sleep(1.1)
    change = Change("data/a.md", None, b"datum: 2027-04-16\n")
    assert save(network.folder, Plan((change,), "Flytta"), adopt=True).paths == ("data/a.md",)
    assert network.git("show", "HEAD:data/a.md") == "datum: 2027-04-16\n"
