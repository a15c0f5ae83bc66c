"""natverk verifiera."""

import json
from pathlib import Path
from typing import Annotated

import typer

from natverk_cli.cli import output
from natverk_cli.cli.context import Context, open_network
from natverk_cli.cli.val import Idag, Mapp, one_of
from natverk_cli.documents.besked import Besked
from natverk_cli.errors import NatverkError
from natverk_cli.formats.style import in_lines, visible


def command(
    vad: Annotated[
        list[str],
        typer.Argument(metavar="FIL", help="Filen, eller fingeravtrycket självt; dess 16 första tecken räcker."),
    ],
    visa: Annotated[
        str, typer.Option("--format", parser=one_of("text", "json"), metavar="FORMAT", help="text eller json.")
    ] = "text",
    mapp: Mapp = None,
    idag: Idag = None,
) -> int:
    """Jämför en fil med det som har låsts och skickats.

    I stället för filen går det att skriva dess fingeravtryck. Säger vad det bevisar och vad det inte bevisar. Filen kan
    vara anteckningarna själva, ett tryck av dem, en kallelse eller något annat papper som har skickats. Fingeravtrycket
    står sist i varje tryck.

    Exempel:
      natverk verifiera Hämtat/minnesanteckningar.md
      natverk verifiera 49ba 3617 7791 cd7b
    """
    here = open_network(mapp, idag)
    text = " ".join(vad)
    besked = _about_file(here, Path(text)) if _is_there(text) else _about_fingeravtryck(here, text)
    if visa == "json":
        output.show(_json(besked))
    else:
        output.show(_text(besked))
    return 0 if besked.is_bevisat else 1


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:  # no file can have such a name
        return False


def _text(besked: Besked) -> str:
    answer = "Stämmer." if besked.is_bevisat else "Inte bevisat."
    lines = (line for rad in besked.rader for line in in_lines(visible(rad), output.line_width()))
    return "\n".join((output.style()("rubrik", answer), *lines))


def _json(besked: Besked) -> str:
    told = {
        "bevisat": besked.is_bevisat,
        "slag": besked.slag,
        "möte": besked.mote or None,
        "fil": besked.fil or None,
        "fingeravtryck": besked.fingeravtryck or None,
        "skiljer": list(besked.olika),
        "text": list(besked.rader),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _about_fingeravtryck(here: Context, text: str) -> Besked:
    from natverk_cli.documents.besked import okant, vad_det_visar
    from natverk_cli.documents.fingeravtryck import SHORTEST, read_fingeravtryck

    start = read_fingeravtryck(text)
    if start is None:
        raise NatverkError(
            f"Filen {text} finns inte, och det är inget fingeravtryck.\nSkriv filens sökväg, eller fingeravtrycket så "
            "som det står i trycket: 64 siffror och bokstäver a–f, med "
            f"eller utan mellanslag. De {SHORTEST} första räcker."
        )
    if len(start) < SHORTEST:
        raise NatverkError(
            f"Du skrev {len(start)} tecken av fingeravtrycket. Skriv minst {SHORTEST}, det vill säga fyra grupper."
        )
    besked = _known(here, start)
    if besked is None:
        return okant(start, is_fil=False)
    return _with(besked, vad_det_visar(start, is_fil=False))


def _about_file(here: Context, path: Path) -> Besked:
    from natverk_cli.cli.papper import about_print, as_text
    from natverk_cli.documents.besked import UTSKRIFT, okant, vad_det_visar
    from natverk_cli.model.protokoll import fingeravtryck
    from natverk_cli.reading.bilagor import read_whole

    data = read_whole(path, str(path))
    besked = _known(here, fingeravtryck(data))
    if besked is None:  # the same text may have been saved by a program that writes letters in another way
        text = as_text(data, str(path))
        besked = _known(here, fingeravtryck(text.encode())) or about_print(here, text)
    if besked is None:
        return okant(fingeravtryck(data), is_fil=True)
    limits = vad_det_visar(besked.fingeravtryck, is_fil=True, is_tryck=besked.slag == UTSKRIFT)
    return _with(besked, limits)


def _known(here: Context, start: str) -> Besked | None:
    """What the network, or else its history, knows of a fingerprint."""
    from natverk_cli.documents.verifiering import aldre, kant
    from natverk_cli.git.versioner import find_version

    if besked := kant(here.nu, start):
        return besked
    version = find_version(here.folder, start)
    return aldre(here.nu, version.fil, version.den, version.data) if version else None


def _with(besked: Besked, words: str) -> Besked:
    return besked._replace(rader=(*besked.rader, words)) if besked.is_bevisat else besked
