"""What is refused leaves HEAD, the index and the working tree byte for byte as before."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natverk_cli.changes import Change, Plan
from natverk_cli.errors import NatverkError
from natverk_cli.git import save

if TYPE_CHECKING:
    from tests.git.conftest import Network

NEW = b"rad ett\nrad tre\n"


def refused(network: "Network", plan: Plan, match: str) -> str:
    before = network.snapshot()
    with pytest.raises(NatverkError, match=match) as caught:
        save(network.folder, plan)
    assert network.snapshot() == before
    return str(caught.value)


@pytest.mark.parametrize("name", ["pre-commit", "commit-msg", "prepare-commit-msg"])
def test_1_hook_sager_nej(network: "Network", name: str) -> None:
    network.hook(name, "echo 'Rubriken är för lång' >&2; printf '\\033[31mrött'; exit 1\n")
    plan = Plan((network.change("data/not.md", NEW), network.change("data/ny/fil.md", b"ny\n")), "Ändra")
    told = refused(network, plan, "sade nej")
    assert "\n    Rubriken är för lång" in told
    assert "\x1b" not in told


def test_1_hook_skriver_om_filen_och_sager_nej(network: "Network") -> None:
    network.hook("pre-commit", "echo formaterad > data/not.md; exit 1\n")
    told = refused(network, network.plan("data/not.md", NEW), "sade nej")
    copy = told.rpartition("kopia: ")[2].rstrip(").")
    assert Path(copy).read_bytes() == b"formaterad\n"


def test_1_tyst_hook(network: "Network") -> None:
    network.hook("pre-commit", "exit 1\n")
    assert "slutkod 1" in refused(network, network.plan("data/not.md", NEW), "sade nej")


def test_2_signering_utan_nyckel(network: "Network") -> None:
    network.git("config", "commit.gpgsign", "true")
    network.git("config", "gpg.program", "/bin/false")
    refused(network, network.plan("data/not.md", NEW), "signeras")


def test_3_git_vet_inte_vem(network: "Network", own_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_settings.write_text("")
    monkeypatch.delenv("EMAIL", raising=False)
    told = refused(network, network.plan("data/not.md", NEW), "Git vet inte vem du är")
    assert told.endswith('git config --global user.email "namn@example.se"')


def test_4_frikopplad(network: "Network") -> None:
    network.git("checkout", "-q", "--detach")
    refused(network, network.plan("data/not.md", NEW), "äldre version")


@pytest.mark.parametrize(
    ("what", "how"),
    [
        ("rebase", ["rebase", "annan"]),
        ("merge", ["merge", "annan"]),
        ("cherry-pick", ["cherry-pick", "annan"]),
        ("revert", ["revert", "--no-edit", "HEAD~1"]),
        ("bisect", ["bisect", "start", "HEAD", "HEAD~1"]),
    ],
)
def test_4_nagot_pagar(network: "Network", what: str, how: list[str]) -> None:
    network.git("switch", "-qc", "annan")
    network.commit(data__not_md=b"annans\n")
    network.git("switch", "-q", "main")
    network.commit(data__not_md=b"min\n")
    network.commit(data__not_md=b"min igen\n")
    network.folder.joinpath("x").write_bytes(b"")
    try:
        network.git(*how)
    except Exception as error:  # noqa: BLE001  # a conflict is what we are after
        assert what in str(error)  # noqa: PT017
    refused(network, network.plan("data/natverk.yaml", b"namn: nytt\n"), what)


@pytest.mark.parametrize("lock", ["index.lock", "refs/heads/main.lock"])
def test_6_las_som_nagon_annan_haller(network: "Network", lock: str) -> None:
    (network.folder / ".git" / lock).write_bytes(b"")
    began = time.monotonic()
    refused(network, network.plan("data/not.md", NEW), "Ett annat program använder Git")
    assert 2.5 < time.monotonic() - began < 5


@pytest.mark.parametrize("how", ["ändrad", "köad", "borttagen", "ny", "ny och köad"])
def test_8_hel_fil_over_det_som_inte_ar_sparat(network: "Network", how: str) -> None:
    path = "data/utkast.md" if how.startswith("ny") else "data/not.md"
    network.write(path, b"handskrivet\n")
    if how in ("köad", "ny och köad"):
        network.git("add", path)
    if how == "borttagen":
        (network.folder / path).unlink()
    refused(network, network.plan(path, NEW), "natverk spara")


def test_8_koad_men_som_sparad_pa_disk(network: "Network") -> None:
    network.write("data/not.md", b"handskrivet\n")
    network.git("add", "data/not.md")
    network.write("data/not.md", b"rad ett\nrad tva\n")
    refused(network, network.plan("data/not.md", NEW), "natverk spara")


def test_8_undantagen_fil(network: "Network") -> None:
    network.write("data/lista.hemlig", b"handskrivet\n")
    refused(network, network.plan("data/lista.hemlig", NEW), "natverk spara")
    refused(network, network.plan("data/ny.hemlig", NEW), "gitignore")


def test_8_delvis_andring_utan_nagon_att_fraga(network: "Network") -> None:
    network.write("data/not.md", b"rad ett, egen\nrad tva\n")
    refused(network, network.plan("data/not.md", b"rad ett, egen\nrad tre\n", edit=True), "natverk spara")


def test_8_delvis_andring_nej(network: "Network") -> None:
    network.write("data/not.md", b"rad ett, egen\nrad tva\n")
    before = network.snapshot()
    with pytest.raises(NatverkError, match="svarade nej"):
        save(network.folder, network.plan("data/not.md", NEW, edit=True), confirm=lambda _text: False)
    assert network.snapshot() == before


def test_8_andrad_medan_man_svarar(network: "Network") -> None:
    network.write("data/not.md", b"egen\n")
    plan = network.plan("data/not.md", NEW, edit=True)

    def slow(_text: str) -> bool:
        network.write("data/not.md", b"egen igen\n")
        return True

    with pytest.raises(NatverkError, match="har ändrats sedan"):
        save(network.folder, plan, confirm=slow)
    assert network.read("data/not.md") == b"egen igen\n"


def test_fil_som_andrats_sedan_den_lastes(network: "Network") -> None:
    refused(network, Plan((Change("data/not.md", b"gammalt\n", NEW),), "Ändra"), "har ändrats sedan")
    refused(network, Plan((Change("data/not.md", None, NEW),), "Ändra"), "har ändrats sedan")


@pytest.mark.parametrize(
    "path",
    ["/etc/x", "../x", "data/../../x", ".git/config", "data/.GIT/x", ".git./x", "git~1/x", ".g\u200cit/x",
     "", "data/", "a\\b", "data//x", "./x", "nolla\0"],
)  # fmt: skip
def test_vagar_ut_ur_mappen(network: "Network", path: str) -> None:
    refused(network, Plan((Change(path, None, NEW),), "Ändra"), "inte en fil i nätverkets mapp")


def test_aldrig_genom_en_lank(network: "Network", tmp_path: Path) -> None:
    (tmp_path / "utanför").mkdir()
    (network.folder / "länk").symlink_to(tmp_path / "utanför")
    (network.folder / "data/fil.md").symlink_to(tmp_path / "utanför/fil.md")
    refused(network, Plan((Change("länk/fil.md", None, NEW),), "Ändra"), "är en länk")
    refused(network, Plan((Change("data/fil.md", None, NEW),), "Ändra"), "är en länk")
    refused(network, Plan((Change("data/not.md/x.md", None, NEW),), "Ändra"), "i vägen")
    refused(network, Plan((Change("data", None, NEW),), "Ändra"), "i vägen")
    assert not list((tmp_path / "utanför").iterdir())


def test_utanfor_git(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(NatverkError, match="natverk ny"):
        save(tmp_path / "x", Plan((Change("a", None, b""),), "Ändra"))
