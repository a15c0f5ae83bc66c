"""What is changed by hand is found, and saved as it lies."""

from typing import TYPE_CHECKING

import pytest

from natverk_cli.changes import Change, Plan
from natverk_cli.errors import NatverkError
from natverk_cli.git import Unsaved, save, unsaved

if TYPE_CHECKING:
    from tests.git.conftest import Network


def adopted(network: "Network", *under: str) -> Plan:
    return Plan(tuple(Change(it.path, it.before, it.after) for it in unsaved(network.folder, under)), "Spara")


def by_hand(network: "Network") -> None:
    network.commit(data__bort_md=b"bort\n", data__urkoad_md=b"kvar\n", annan_md=b"annan\n")
    network.write("data/not.md", b"andrad\n")
    network.write("data/Åsa Ö.md", b"ny\n")
    network.write("data/koad.md", b"koad\n")
    network.git("add", "data/koad.md")
    network.write("data/x.hemlig", b"hemlig\n")
    network.write("annan.md", b"annan, andrad\n")
    network.git("rm", "-q", "--cached", "data/urkoad.md")
    (network.folder / "data/bort.md").unlink()


def test_hittar_det_som_ar_andrat_for_hand(network: "Network") -> None:
    by_hand(network)
    assert unsaved(network.folder, ["data"]) == (
        Unsaved("data/bort.md", "borttagen", b"bort\n", None),
        Unsaved("data/koad.md", "ny", None, b"koad\n"),
        Unsaved("data/not.md", "ändrad", b"rad ett\nrad tva\n", b"andrad\n"),
        Unsaved("data/urkoad.md", "ändrad", b"kvar\n", b"kvar\n"),
        Unsaved("data/Åsa Ö.md", "ny", None, b"ny\n"),
    )
    assert next(it.path for it in unsaved(network.folder, ["."])) == "annan.md"
    assert unsaved(network.folder, ["data/natverk.yaml", "finns/inte"]) == ()


def test_sparar_det_som_ligger_dar(network: "Network") -> None:
    by_hand(network)
    saved = save(network.folder, adopted(network, "data"), adopt=True)
    assert set(saved.paths) == {"data/bort.md", "data/koad.md", "data/not.md", "data/Åsa Ö.md"}
    assert unsaved(network.folder, ["data"]) == ()
    assert network.status() == " M annan.md\n"


@pytest.mark.parametrize("again", [b"rad ett\nrad tva\n", None])
def test_koat_men_tillbakatagit_gar_att_reda_ut(network: "Network", again: bytes | None) -> None:
    path = "data/not.md" if again else "data/ny.md"
    network.write(path, b"koad\n")
    network.git("add", path)
    (network.folder / path).unlink()
    if again:
        network.write(path, again)
    plan = adopted(network, "data")
    assert [change.path for change in plan.changes] == [path]
    assert save(network.folder, plan, adopt=True).commit == ""
    assert network.status() == ""


def test_bara_i_natverkets_mapp(network: "Network") -> None:
    top = network.folder
    network.write("kommun/data/natverk.yaml", b"namn: prov\n")
    network.write("utanfor.md", b"utanfor\n")
    assert [it.path for it in unsaved(top / "kommun", ["."])] == ["data/natverk.yaml"]
    network.folder = top / "kommun"
    assert save(network.folder, adopted(network, "data"), adopt=True).paths == ("data/natverk.yaml",)
    assert network.status() == "?? utanfor.md\n"


def test_hook_som_sager_nej_ror_inte_det_handskrivna(network: "Network") -> None:
    by_hand(network)
    network.hook("pre-commit", "exit 1")
    before = network.snapshot()
    with pytest.raises(NatverkError, match="sade nej"):
        save(network.folder, adopted(network, "data"), adopt=True)
    assert network.snapshot() == before


def test_andrad_igen_innan_den_sparades(network: "Network") -> None:
    network.write("data/not.md", b"andrad\n")
    plan = adopted(network, "data")
    network.write("data/not.md", b"andrad igen\n")
    with pytest.raises(NatverkError, match="har ändrats sedan"):
        save(network.folder, plan, adopt=True)


def test_motstridiga_andringar(network: "Network") -> None:
    network.write("data/not.md", b"undan\n")
    network.git("stash", "-q")
    network.commit(data__not_md=b"annat\n")
    with pytest.raises(Exception, match="stash"):
        network.git("stash", "pop")
    assert [(it.path, it.before) for it in unsaved(network.folder, ["data"])] == [("data/not.md", b"annat\n")]
    with pytest.raises(NatverkError, match="inte är sparade"):
        save(network.folder, network.plan("data/not.md", b"ny\n", edit=True), confirm=lambda _text: True)
    save(network.folder, network.plan("data/natverk.yaml", b"ny\n"))
    assert network.status() == "UU data/not.md\n"
