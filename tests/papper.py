"""A made-up network's papers, written as a member would write them, and what the rules say about them.

    findings("M002", mote("2027-1", datum="2027-05-20")) == ["data/moten/2027-1/mote.md:2:8"]

Every network begins as `NATVERK`, about which no rule has anything to say on `IDAG`. A paper given with the same path
takes the place of the one there; `utan` takes it away.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeAlias

from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.reading.las import read_natverk
from natverk_cli.rules.check import check

IDAG = "2027-01-11"

Varde: TypeAlias = "str | int | Sequence[Varde] | Mapping[str, Varde]"


class Papper(NamedTuple):
    """A file by its path below data/; no content means that it is not there."""

    sokvag: str
    innehall: bytes | None

    @property
    def sha256(self) -> str:
        """The file's fingerprint."""
        return fingeravtryck(self.innehall or b"")


# What Git remembers of the locks: by meeting the first fingerprint, or all of it.
Las: TypeAlias = "dict[str, str] | Historik | None"


class Scen(NamedTuple):
    """Papers, a day and what Git remembers, about which some rule has something to say."""

    papper: tuple[Papper, ...]
    idag: str
    las: Las


# What any rule has said so far, kept so that all messages can be judged together, and where each said it first.
SAGT: set[Diagnostic] = set()
SCENER: dict[str, Scen] = {}


def fil(sokvag: str, text: str) -> Papper:
    """A file with that text, whatever it is."""
    return Papper(sokvag, text.encode())


def utan(sokvag: str) -> Papper:
    """The file is not there."""
    return Papper(sokvag, None)


def _flode(varde: Varde) -> str:
    if isinstance(varde, str | int):
        return str(varde)
    if isinstance(varde, Mapping):
        return "{" + ", ".join(f"{namn}: {_flode(under)}" for namn, under in varde.items()) + "}"
    return "[" + ", ".join(map(_flode, varde)) + "]"


def falt(**varden: Varde) -> str:
    """The fields, one a line; a list of groups with one group a line."""
    rader: list[str] = []
    for namn, varde in varden.items():
        if isinstance(varde, Sequence) and varde and isinstance(varde[0], Mapping):
            rader += [f"{namn}:", *(f"  - {_flode(punkt)}" for punkt in varde)]
        else:
            rader.append(f"{namn}: {_flode(varde)}")
    return "".join(f"{rad}\n" for rad in rader)


def md(sokvag: str, text: str = "", /, **varden: Varde) -> Papper:
    """A file with fields on top and prose under them."""
    return fil(sokvag, f"---\n{falt(**varden)}---\n{text}")


def mote(id_: str, *, datum: str, status: str = "planerat", **mer: Varde) -> Papper:
    """data/moten/ID/mote.md"""
    return md(f"moten/{id_}/mote.md", datum=datum, status=status, **mer)


def kallelse(mote_id: str, *, datum: str, **mer: Varde) -> Papper:
    """data/moten/ID/kallelse.md"""
    grund: dict[str, Varde] = {"den": "2027-01-08", "av": "anna-ek", "datum": datum, "dagordning": []}
    return md(f"moten/{mote_id}/kallelse.md", **(grund | mer))


def protokoll(mote_id: str, text: str = "", *, status: str = "färdigt", **mer: Varde) -> Papper:
    """data/moten/ID/protokoll.md, with Anna Ek present unless `närvaro` says otherwise."""
    grund: dict[str, Varde] = {"status": status, "närvaro": [{"medlem": "anna-ek", "status": "närvarande"}]}
    return md(f"moten/{mote_id}/protokoll.md", text, **(grund | mer))


def justering(mote_id: str, av_papper: Papper, *, den: str) -> Papper:
    """data/moten/ID/justering.yaml: the lock on that record."""
    fields = falt(sha256=av_papper.sha256, av="bo-lind", genom="färdigställt", den=den)
    return fil(f"moten/{mote_id}/justering.yaml", fields)


def last(mote_id: str, text: str = "", *, den: str) -> tuple[Papper, Papper]:
    """A finished record and its lock."""
    papper = protokoll(mote_id, text)
    return papper, justering(mote_id, papper, den=den)


def medlem(id_: str, *, kommun: str = "Hjo", roller: Sequence[Varde], **mer: Varde) -> Papper:
    """data/medlemmar/ID.yaml; the name is made from the id."""
    namn = " ".join(part.capitalize() for part in id_.split("-"))
    return fil(f"medlemmar/{id_}.yaml", falt(namn=namn, kommun=kommun, roller=roller, **mer))


def roll(id_: str, **mer: Varde) -> dict[str, Varde]:
    """A line under a member's `roller`."""
    return {"roll": id_, **mer}


def uppdrag(id_: str, **mer: Varde) -> Papper:
    """data/uppdrag/ID.md"""
    grund: dict[str, Varde] = {"namn": id_.capitalize(), "utvecklingsområden": ["fullfoljd-utbildning"]}
    return md(f"uppdrag/{id_}.md", **(grund | mer))


def arbetsordning(ar: int, *datum: str, status: str = "fastställd") -> Papper:
    """data/arbetsordning/ÅR.md with the meetings 2027-1, 2027-2, … on those days."""
    planned: list[Varde] = [{"möte": f"{ar}-{n}", "datum": dag} for n, dag in enumerate(datum, 1)]
    return md(f"arbetsordning/{ar}.md", status=status, möten=planned)


def installningar(**andra: Varde) -> Papper:
    """data/natverk.yaml"""
    grund: dict[str, Varde] = {
        "format": 1,
        "namn": "Nätverket Förskola",
        "insändningsadress": "forteckning@example.se",
        "kontrolleras_från": "2027-01-01",
        "lov": [{"namn": "sportlov", "vecka": 7}, {"namn": "påsklov", "vecka": "stilla"}],
        "kommuner": {"Hjo": 1497, "Tibro": 1472},
    }
    sist: dict[str, Varde] = {"uppdragsgivare": "Skolchefsnätverket"}
    return fil("natverk.yaml", falt(**(grund | sist | andra if "uppdragsgivare" in andra else grund | andra | sist)))


def beskrivning(**andra: Varde) -> Papper:
    """data/uppdragsbeskrivningar/2027.yaml"""
    grund: dict[str, Varde] = {
        "från": "2027-01-01",
        "till": "2029-12-31",
        "möten": {"minst": 4, "veckodag": "fredag"},
        "utvecklingsområden": [{"id": "fullfoljd-utbildning", "namn": "Fullföljd utbildning"}],
        "mål": [{"id": "vetenskaplig-grund", "namn": "Vetenskaplig grund"}],
        "uppdrag": ["overgangar"],
        "roller": [
            {"id": "ordforande", "namn": "ordförande", "exakt": 1},
            {"id": "sekreterare", "namn": "sekreterare", "exakt": 1},
            {"id": "presidium", "namn": "presidium", "minst": 1},
            {"id": "skolchef", "namn": "skol- och utbildningschef", "exakt": 1},
        ],
    }
    return fil("uppdragsbeskrivningar/2027.yaml", falt(**(grund | andra)))


OVERGANGAR: dict[str, Varde] = {"id": "overgangar", "rubrik": "Övergångar", "uppdrag": ["overgangar"]}

NATVERK = (
    installningar(),
    beskrivning(),
    uppdrag("overgangar", delar=[{"id": "inom-forskolan", "namn": "inom förskolan"}]),
    medlem("anna-ek", roller=[roll("representant"), roll("presidium"), roll("ordforande")]),
    medlem("bo-lind", kommun="Tibro", roller=[roll("representant"), roll("presidium"), roll("sekreterare")]),
    medlem("cia-holm", roller=[roll("skolchef")]),
    fil("medlemmar/dan-berg.yaml", falt(namn="Dan Berg", organisation="Förbundet", roller=[roll("personal")])),
    arbetsordning(2027, status="förslag"),
    mote("2027-1", datum="2027-02-05"),
    mote("2027-2", datum="2027-04-23"),
    mote("2027-3", datum="2027-09-17", dagordning=[OVERGANGAR]),
    mote("2027-4", datum="2027-11-19", dagordning=[OVERGANGAR]),
)


@contextmanager
def mapp(*papper: Papper) -> Iterator[Path]:
    """A folder that holds the network with those papers."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for sokvag, innehall in {one.sokvag: one.innehall for one in (*NATVERK, *papper)}.items():
            if innehall is not None:
                target = folder / "data" / sokvag
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(innehall)
        yield folder


def kontroll(*papper: Papper, idag: str = IDAG, las: Las = None) -> tuple[Diagnostic, ...]:
    """All that the rules say; `las` is what Git remembers of the locks, by meeting."""
    historik = las if isinstance(las, Historik) else Historik(las or {})
    remembered = (*(frozenset(one.items()) for one in historik[:2]), historik.tillbaka, historik.is_hel)
    found = _kontroll(papper, idag, remembered)
    SAGT.update(found)
    for one in found:
        SCENER.setdefault(one.kod, Scen(papper, idag, las))
    return found


@cache
def _kontroll(papper: tuple[Papper, ...], idag: str, remembered: tuple[Any, ...]) -> tuple[Diagnostic, ...]:
    las, records, tillbaka, is_hel = remembered
    with mapp(*papper) as folder:
        historik = Historik(dict(las), dict(records), tillbaka, is_hel=is_hel)
        return check(Nulage(read_natverk(folder), historik, date.fromisoformat(idag)))


def fynd(kod: str, *papper: Papper, idag: str = IDAG, las: Las = None) -> tuple[Diagnostic, ...]:
    """What one rule says."""
    return tuple(one for one in kontroll(*papper, idag=idag, las=las) if one.kod == kod)


def findings(kod: str, *papper: Papper, idag: str = IDAG, las: Las = None) -> list[str]:
    """The places, as file:line:column, where one rule speaks."""
    return [f"{one.fil}:{one.rad}:{one.kolumn}" for one in fynd(kod, *papper, idag=idag, las=las)]


def trasig(slag: str) -> Papper:
    """A file of the kind that cannot be read."""
    exempel = next(one.exempel for one in FILSLAG if one.namn == slag)
    return fil(exempel.replace("2023", "2027").replace("2027-1/", "2027-8/"), "---\nokänt: [\n---\n")


def koder(*papper: Papper, idag: str = IDAG, las: Las = None) -> list[str]:
    """The codes of the rules that speak, each once, in order."""
    return sorted({one.kod for one in kontroll(*papper, idag=idag, las=las)})


def utpekat(finding: Diagnostic, papper: Papper) -> str:
    """The characters of the paper that the finding is about."""
    rader = (papper.innehall or b"").decode().splitlines()
    return rader[finding.rad - 1][finding.kolumn - 1 : finding.slut - 1]
