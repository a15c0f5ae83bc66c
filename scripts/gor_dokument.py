"""Write the generated pages of docs/, and what editors need beside the data: python -m scripts.gor_dokument

With --kontrollera nothing is written: the exit code is 1, and the difference is shown, when a page is out of date.
"""

import sys
from collections.abc import Callable, Mapping
from difflib import unified_diff
from pathlib import Path

from scripts.dokument import data, kommandon, krav, regler, vscode

ROT = Path(__file__).resolve().parent.parent
SIDOR: Mapping[str, Callable[[], str]] = {
    "docs/data.md": data.sida,
    # The same page lies beside the data, where it is needed when natverk is long gone.
    "data/LÄSMIG.md": data.lasmig,
    "natverk/gemensamt/data/LÄSMIG.md": data.lasmig,
    "docs/regler.md": regler.sida,
    "docs/krav.md": krav.sida,
    "docs/kommandon.md": kommandon.sida,
    **vscode.filer(),
    **{f"natverk/gemensamt/{name}": fil for name, fil in vscode.filer().items()},
}


def main(argv: list[str]) -> int:
    """Write the pages, or compare them with what they should be."""
    if argv not in ([], ["--kontrollera"]):
        sys.stderr.write(__doc__ or "")
        return 2
    out_of_date = [name for name, sida in SIDOR.items() if not _settle(name, sida(), write=not argv)]
    if out_of_date and argv:
        sys.stderr.write(f"Inte aktuella: {', '.join(out_of_date)}. Skriv om dem med: make docs\n")
        return 1
    return 0


def _settle(name: str, wanted: str, *, write: bool) -> bool:
    """Whether the page was as wanted; if not, write it or show the difference."""
    path = ROT / name
    found = path.read_text(encoding="utf-8") if path.exists() else ""
    if found == wanted:
        return True
    if write:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted, encoding="utf-8", newline="\n")
        sys.stdout.write(f"Skrev {name}\n")
    else:
        lines = unified_diff(found.splitlines(True), wanted.splitlines(True), name, f"{name}, som den ska vara")
        sys.stdout.writelines(lines)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
