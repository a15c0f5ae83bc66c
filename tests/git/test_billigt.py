"""What every command pays: an import and a look, without GitPython and without a process."""

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.git.conftest import Network

SOURCE = Path(__file__).parents[2] / "src"
LOOK = """
import sys, pathlib
before = set(sys.modules)
sys.path.insert(0, sys.argv[1])
folder = pathlib.Path(sys.argv[2])
import natverk_cli.git
assert natverk_cli.git.recover(folder) is None
dear = {"git", "subprocess", "tempfile", "dataclasses", "inspect", "json", "difflib", "shutil"}
dear &= set(sys.modules)
print(sorted(dear - before))
"""


def test_recover_importerar_ingenting_dyrt(network: "Network", tmp_path: Path) -> None:
    for folder in (network.folder / "data", tmp_path):
        run = [
            sys.executable,
            "-S",
            "-c",
            "import sys; before = set(sys.modules)\n" + LOOK,
            str(SOURCE),
            str(folder),
        ]
        done = subprocess.run(run, check=True, capture_output=True, text=True, env=dict(os.environ))
        assert done.stdout == "[]\n"
