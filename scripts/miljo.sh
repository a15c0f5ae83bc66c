#!/bin/sh
# Make .venv ready: the pinned packages, and natverk itself from this checkout. Run by make when something changed.
# May be run again at any time; what an interrupted run left behind is put right.
set -eu
cd "$(dirname "$0")/.."
python=${1:-python3}
klar=.venv/.klar

stopp() {
    printf '%s\n' "$@" >&2
    exit 1
}

command -v "$python" >/dev/null 2>&1 ||
    stopp "Python saknas: kommandot $python finns inte. Installera Python 3.11 eller senare," \
        "eller säg vilken Python som ska användas: make PYTHON=python3.12 test"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stopp "Python 3.11 eller senare behövs, men $python är $("$python" --version 2>&1)." \
        "Säg vilken Python som ska användas: make PYTHON=python3.12 test"
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
    stopp "$python saknar venv, som behövs för att installera natverk." \
        "På Debian och Ubuntu: sudo apt install python3-venv"

# A venv knows where it lies: one that came along from another folder, or is broken, is made anew.
har=$(cat "$klar" 2>/dev/null || pwd -P)
if [ "$har" != "$(pwd -P)" ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Gör .venv …"
    "$python" -m venv --clear .venv
fi
rm -f "$klar"
echo "Installerar det som natverk behöver i .venv …"
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
# By now pip is the pinned one: its launcher for natverk starts faster than older ones.
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
pwd -P >"$klar"
