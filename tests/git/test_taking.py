"""What must stay outside Git is known to be outside before anything is written in it."""

from pathlib import Path

from natverk_cli.git.taking import taken
from tests.git.conftest import Network


def test_en_fil_som_git_har(network: Network) -> None:
    network.commit(kontakter_csv=b"medlem;e-post\n")
    assert taken(network.folder / "kontakter.csv") == "sparad"


def test_en_fil_som_git_skulle_ta_med(network: Network) -> None:
    network.write("[k].csv", b"")
    assert taken(network.folder / "[k].csv") == "inte undantagen"
    network.write("-k.csv", b"")
    assert taken(network.folder / "-k.csv") == "inte undantagen"


def test_en_fil_som_git_lamnar_i_fred(network: Network) -> None:
    network.write(".gitignore", b"kontakter.csv\n/ut/\n\\[k\\].csv\n")
    network.write("kontakter.csv", b"")
    network.write("[k].csv", b"")
    assert taken(network.folder / "kontakter.csv") == ""
    assert taken(network.folder / "[k].csv") == ""


def test_en_fil_som_inte_finns_an(network: Network) -> None:
    network.write(".gitignore", b"/ut/\n")
    assert taken(network.folder / "ut" / "papper.md") == ""
    assert taken(network.folder / "annat" / "papper.md") == "inte undantagen"


def test_utanfor_git(tmp_path: Path) -> None:
    assert taken(tmp_path / "teams" / "kontakter.csv") == ""


def test_vagen_dit_far_ga_omvagar(network: Network) -> None:
    network.write("kontakter.csv", b"")
    assert taken(network.folder / "data" / ".." / "kontakter.csv") == "inte undantagen"
