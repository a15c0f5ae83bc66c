"""natverk arkiv."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.artal import read_artal
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.svenska.ord import antal, lista

# Without any of these the package would lack something, or its index tell half.
READ = (
    "inställningar", "möten", "medlemmar", "uppdragsbeskrivningar", "uppdrag", "arbetsordningar", "kallelser",
    "protokoll", "justeringar", "rättelser", "sammanställningar", "uppföljningar", "förteckningar", "årsrapporter",
    "utskick",
)  # fmt: skip
_WIDTH = 78  # columns: less breaks longer lines in the middle of words


def command(
    ar: Annotated[list[str], typer.Argument(metavar="ÅR", help="Året, till exempel 2026 eller i fjol.")],
    till: Annotated[
        Path | None, typer.Option("--till", metavar="MAPP", help="Var arkivet läggs. Annars ut/arkiv-ÅR.")
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Lägg ihop årets arkiv: alla papper, och ett sätt att kontrollera dem.

    Arkivet är vanliga textfiler, underlagen och ett innehåll att börja med. Den som bara har programmen less och
    sha256sum kan följa ett beslut till utfallet och se att låsta anteckningar är orörda; hur står i LÄSMIG.txt. E-post
    och telefonnummer följer aldrig med.

    Exempel:
      natverk arkiv 2026
      natverk arkiv 2026 --till /media/usb/arkiv-2026
    """
    from natverk_cli.documents import arkiv as document
    from natverk_cli.git.packing import lay_out, refuse_foreign

    here = open_network(mapp, idag)
    year = _year(here, ar)
    demand_read(here.nu, *READ)
    target = _target(here, year, till)
    ours = _ours(target)
    refuse_foreign(target, ours)
    files = _files(here, year)
    if prova:
        output.show("\n".join(files))
        output.say("Det här är bara en provkörning. Inget har skrivits.")
        return
    if not _is_wanted(here, year, files, ja=ja):
        output.say("Inget har skrivits.")
        return
    lay_out(target, files, ours)
    _tell(target, files[document.MANIFEST], len(files))


def _year(here: Context, words: list[str]) -> int:
    year = read_artal(here.nu, words) or here.nu.idag.year
    known = sorted({mote.datum.year for mote in here.nu.natverk.moten})
    if year not in known:
        raise NatverkError(
            f"Det finns inga möten {year}, så det finns inget att arkivera.\n"
            f"Det finns möten {lista([str(one) for one in known])}."
            if known
            else "Nätverket har inga möten än, så det finns inget att arkivera."
        )
    return year


def _target(here: Context, year: int, till: Path | None) -> Path:
    """Where the package goes; never among the network's own files."""
    target = (till or here.folder / "ut" / f"arkiv-{year}").absolute()
    real = target.resolve()
    if till is None and real.parent.parent != here.folder.resolve():
        raise NatverkError("Inget har skrivits, för ut/ är en genväg till en annan mapp. Välj en plats med --till.")
    kept = [here.folder / name for name in ("data", "templates", ".git")]
    if any(real.is_relative_to(one.resolve()) for one in kept) or here.folder.resolve().is_relative_to(real):
        raise NatverkError(f"Inget har skrivits. Lägg inte arkivet i {target}, där nätverkets egna filer ligger.")
    return target


def _ours(target: Path) -> tuple[str, ...]:
    """What an earlier package in the same place consists of, and so may be replaced."""
    from natverk_cli.documents.arkiv import MANIFEST, paths_in

    manifest = target / MANIFEST
    return (MANIFEST, *paths_in(manifest.read_bytes())) if manifest.is_file() else ()


def _files(here: Context, year: int) -> dict[str, bytes]:
    """All of the package by path."""
    from natverk_cli.documents import arkiv, arkiv_index, arkiv_lasmig
    from natverk_cli.formats.klartext import klartext
    from natverk_cli.reading.bilagor import find_bilagor, read_bilaga
    from natverk_cli.rendering.mall import render

    attached = [path for mote in arkiv.moten(here.nu, year) for path in find_bilagor(here.folder, mote.id)]
    files = arkiv.filer(here.nu, year) | {path: read_bilaga(here.folder, path) for path in attached}
    index = render(here.folder, arkiv_index.MALL, arkiv_index.context(here.nu, year, files))
    fields = here.folder / arkiv.DATA_LASMIG
    if fields.is_file():
        files[arkiv.DATA_LASMIG] = read_bilaga(here.folder, arkiv.DATA_LASMIG).replace(b"\r\n", b"\n")
    about = render(here.folder, arkiv_lasmig.MALL, arkiv_lasmig.context(here.nu, year, har_falt=fields.is_file()))
    files[arkiv.INDEX] = f"{index.strip()}\n".encode()
    files[arkiv.LASMIG] = klartext(about, width=_WIDTH).encode()
    return {**files, arkiv.MANIFEST: arkiv.manifest(files)}


def _is_wanted(here: Context, year: int, files: Mapping[str, bytes], *, ja: bool) -> bool:
    """Whether to go on although something is not as it should be in an archive; all of it is told."""
    remarks = list(_remarks(here, year, files))
    if not remarks:
        return True
    output.say("\n".join(f"Att tänka på: {one}" for one in remarks))
    return ask(f"Ska arkivet för {year} göras ändå?", ja=ja)


def _remarks(here: Context, year: int, files: Mapping[str, bytes]) -> Iterator[str]:
    from natverk_cli.documents.arkiv import brister
    from natverk_cli.rules.check import check

    yield from brister(here.nu, year)
    for one in check(here.nu):
        if one.niva == "fel" and (one.fil in files or one.fil.startswith(f"data/moten/{year}-")):
            yield f"{one.fil}:{one.rad}: {one.text}"


def _tell(target: Path, manifest: bytes, count: int) -> None:
    from natverk_cli.documents.fingeravtryck import i_grupper
    from natverk_cli.model.protokoll import fingeravtryck

    where = target.relative_to(Path.cwd()) if target.is_relative_to(Path.cwd()) else target
    output.say(
        f"Arkivet ligger i {where} med {antal(count, 'fil', 'filer', 'en')}. Börja med LÄSMIG.txt.\n"
        "Kontrollera det, i den mappen: sha256sum -c manifest.sha256\n\n"
        "När du lämnar arkivet, skriv fingeravtrycket av manifest.sha256 i brevet:\n"
        f"{i_grupper(fingeravtryck(manifest))}"
    )
