#!/bin/sh
# Build the wheel, install it where no checkout is in sight, and use it as an officer would.
# Shows that what natverk brings with it, templates and example, comes out of the wheel.
set -eu
cd "$(dirname "$0")/.."
repo=$(pwd -P)
prov=$(mktemp -d)
trap 'rm -rf "$prov"' EXIT
trap 'exit 130' INT TERM
unset PYTHONPATH NATVERK_IDAG NATVERK_KONTAKTER
idag=2027-01-11

"$repo/.venv/bin/python" -m hatchling build --target wheel --directory "$prov/hjul" >/dev/null
version=$("$repo/.venv/bin/python" -c 'import natverk_cli; print(natverk_cli.__version__)')
set -- "$prov"/hjul/*.whl

"$repo/.venv/bin/python" -m venv --without-pip "$prov/venv"
pip() { "$repo/.venv/bin/python" -m pip --python "$prov/venv" -qq --disable-pip-version-check "$@"; }
pip install --require-hashes --requirement "$repo/requirements.txt"
pip install --no-deps "$1"
pip check

mkdir "$prov/tom"
cd "$prov/tom"
PATH="$prov/venv/bin:$PATH"
[ "$(natverk --version)" = "natverk $version" ]

"$prov/venv/bin/python" -I - "$prov/venv" "$repo" <<'PYTHON'
import sys
from pathlib import Path

import natverk_cli
from natverk_cli.documents.nytt import EXEMPEL, NYTT, files_of
from natverk_cli.rendering import mall

venv, repo = (Path(sys.argv[n]).resolve() for n in (1, 2))
package = Path(natverk_cli.__file__).resolve().parent
assert package.is_relative_to(venv), package
assert not any(Path(place).resolve().is_relative_to(repo) for place in sys.path if place), sys.path
templates = [f"templates/{path.name}" for path in (repo / "templates").iterdir()]
for part in (*templates, "natverk/gemensamt", "natverk/nytt",
             "natverk/gemensamt/.vscode/settings.json", "natverk/gemensamt/.github/workflows/kontrollera.yml",
             "natverk/exempel/data/natverk.yaml", "py.typed"):
    assert (package / part).exists(), f"not in the wheel: {part}"
assert "data/natverk.yaml" in files_of(EXEMPEL, "", 2027)
assert "data/natverk.yaml" in files_of(NYTT, "", 2027)
PYTHON

natverk ny x --exempel
natverk kontrollera -C x --idag "$idag"
natverk kallelse -C x --idag "$idag" --ja
natverk protokoll ny -C x --idag "$idag" 2027-1
[ -s x/data/moten/2027-1/kallelse.md ] && [ -s x/data/moten/2027-1/protokoll.md ]
[ -z "$(git -C x status --porcelain)" ]
echo "Hjulet håller: $version, prövat utanför källkoden."
