"""A made-up network with a file of every kind, as text, and what reading says about it when something is changed."""

from collections.abc import Mapping
from pathlib import Path

from natverk_cli.model.natverk import Brist, Natverk
from natverk_cli.reading.las import read_natverk

SHA = "0123456789abcdef" * 4

EXEMPEL: Mapping[str, str] = {
    "natverk.yaml": """\
# Nätverkets inställningar
format: 1
namn: Nätverket Förskola
rubrik: Minnesanteckningar
insändningsadress: natverk@example.se
frister: {kallelse: 14, svar: 7}
lov:
  - {namn: påsklov, vecka: stilla}
kommuner:
  Almhöjd: 9901
  Björkdala: 9902
representant_per_kommun: ja
undantag:
  - {regel: N001, skäl: Deltar från hösten., till: 2027-08-31}
""",
    "uppdragsbeskrivningar/2027.yaml": """\
från: 2027-01-01
till: 2029-12-31
möten: {minst: 4, veckodag: fredag}
utvecklingsområden:
  - {id: fullfoljd-utbildning, namn: Fullföljd utbildning}
mål:
  - {id: vetenskaplig-grund, namn: Vetenskaplig grund}
uppdrag: [overgangar]
roller:
  - {id: ordforande, namn: ordförande, exakt: 1}
""",
    "uppdrag/overgangar.md": """\
---
namn: Övergångar
utvecklingsområden: [fullfoljd-utbildning]
delar:
  - {id: inom-forskolan, namn: inom förskolan}
---
Att barnen känner igen sig när de byter grupp.
""",
    "medlemmar/anna-ek.yaml": """\
namn: Anna Ek
kommun: Almhöjd
titel: rektor   # sedan 2019
roller:
  - {roll: representant}
  - {roll: ordforande, från: 2027-01-01}
""",
    "arbetsordning/2027.md": """\
---
status: förslag
möten:
  - {möte: 2027-1, datum: 2027-02-05, uppdrag: [overgangar]}
---
""",
    "moten/2027-1/mote.md": """\
---
datum: 2027-02-05
start: 09.00
slut: 12:00
plats: Kommunhuset i Almhöjd
status: planerat
inbjudna:
  - namn: Sara Vide
svar:
  - {medlem: anna-ek, svar: kommer}
dagordning:
  - id: inskolning
    rubrik: Inskolning
    tid: 40
    syfte: beslut
    uppdrag: [overgangar]
---
Kaffe finns.
""",
    "moten/2027-1/kallelse.md": """\
---
den: 2027-01-08
av: anna-ek
datum: 2027-02-05
kallade: [anna-ek]
dagordning:
  - id: oppnande
    rubrik: Mötets öppnande
  - id: inskolning
    rubrik: Inskolning
    uppdrag: [overgangar]
---
# Kallelse
""",
    "moten/2027-1/protokoll.md": """\
---
status: utkast
nummer: 1
sekreterare: anna-ek
närvaro:
  - {medlem: anna-ek, status: närvarande, distans: ja}
---
# Minnesanteckningar 1/2027

## § 1 Mötets öppnande

Anna Ek öppnade mötet.

## § 2 Inskolning

Erfarenhet (Almhöjd): Två veckor är lagom
för de flesta.

Beslut: Kommunerna delar sina rutiner.

Åtgärd (Anna Ek, senast 2027-04-01): Samlar rutinerna.
""",
    "moten/2027-1/justering.yaml": f"sha256: {SHA}\nav: anna-ek\ngenom: färdigställt\nden: 2027-02-12\n",
    "moten/2027-1/rattelse-1.md": "---\nden: 2027-03-01\nav: anna-ek\nskäl: Fel namn.\n---\nDet ska stå Sara.\n",
    "moten/2027-1/sammanstallning.md": "---\nden: 2027-02-15\nav: anna-ek\n---\nVi enades.\n",
    "uppfoljning/2027-1-a1.yaml": "händelser:\n  - {den: 2027-03-01, vad: klar, av: anna-ek}\n",
    "forteckning/2027-01-15.md": f"---\nden: 2027-01-15\nfingeravtryck: {SHA}\n---\n# Förteckning\n",
    "rapport/2027.md": "---\nden: 2028-01-14\n---\n# Årsrapport\n",
    "utskick/2027-01-15-forteckning.yaml": """\
vad: förteckning
den: 2027-01-15
av: anna-ek
till: [natverk@example.se]
""",
}


def write(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """The example network in `folder`, with some files changed (None: left out), by their path below data/."""
    for sokvag, content in {**EXEMPEL, **files}.items():
        target = folder / "data" / sokvag
        if content is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read(folder: Path, files: Mapping[str, str | bytes | None] = {}) -> Natverk:
    """The example network, some files changed, as it is read."""
    return read_natverk(write(folder, files))


def sagt(brist: Brist) -> str:
    """A fault as place and code: `medlemmar/anna-ek.yaml:2:1 F004`."""
    span = brist.fault.span
    return f"{brist.fil.removeprefix('data/')}:{span.line}:{span.column} {brist.fault.kod}"


def brister(folder: Path, files: Mapping[str, str | bytes | None] = {}) -> list[str]:
    """All faults of the example network with some files changed, each as place and code."""
    return [sagt(brist) for brist in read(folder, files).brister]


def en_brist(folder: Path, sokvag: str, content: str | bytes) -> tuple[str, str]:
    """Place and code, and the Swedish words, of the only fault when one file is changed."""
    (brist,) = read(folder, {sokvag: content}).brister
    return sagt(brist), f"{brist.fault.text} {brist.fault.hjalp}"
