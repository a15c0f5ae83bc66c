"""Make the example network's notices again, each as it would have been written on the day it was sent.

Run after a change of the template or of the agenda's standing items: the example's ledger says when each notice went
out, and gets the new fingerprint.
"""

import re
import sys
from datetime import date
from pathlib import Path

from natverk_cli.documents import kallelse
from natverk_cli.documents.fields import markdown
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.reading.las import read_natverk
from natverk_cli.rendering.mall import render

EXEMPEL = Path(__file__).resolve().parent.parent / "natverk" / "exempel"
_PAPER = re.compile(r"^(?:dokument|sha256): .*\n", re.MULTILINE)


def main() -> int:
    """Write every notice that the ledger says was sent, and its fingerprint into the ledger."""
    natverk = read_natverk(EXEMPEL)
    for post in natverk.utskick:
        mote = natverk.mote(post.mote or "")
        if post.vad != "kallelse" or mote is None:
            continue
        data = _kallelse(Nulage(natverk, Historik(), post.den), mote.id)
        path = f"data/moten/{mote.id}/kallelse.md"
        (EXEMPEL / path).write_bytes(data)
        _note(EXEMPEL / post.fil, path, fingeravtryck(data), post.den)
        sys.stdout.write(f"{path}\n")
    return 0


def _kallelse(nu: Nulage, mote_id: str) -> bytes:
    mote = nu.natverk.mote(mote_id)
    if mote is None:
        raise LookupError(mote_id)
    draft = kallelse.draft(nu, mote, None)
    return markdown(draft, render(EXEMPEL, kallelse.MALL, kallelse.context(nu, draft)))


def _note(ledger: Path, path: str, sha256: str, den: date) -> None:
    text = _PAPER.sub("", ledger.read_text("utf-8"))
    if f"den: {den}\n" not in text:
        raise LookupError(ledger)
    ledger.write_text(text.replace("till:\n", f"dokument: {path}\nsha256: {sha256}\ntill:\n", 1), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
