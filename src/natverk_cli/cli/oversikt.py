"""natverk alone: which network this is, what is next, what is wrong, and who does what."""

from collections.abc import Iterator

from natverk_cli.ansvar.steg import Steg, nasta_steg
from natverk_cli.cli import output
from natverk_cli.cli.context import NoNetworkError, open_network
from natverk_cli.cli.val import Idag, Mapp
from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.model.nulage import Nulage

_FINDING, _STEP = " " * 7, " " * 4  # where the lines go on


def command(mapp: Mapp = None, idag: Idag = None) -> None:
    """Visa vad som står på tur i nätverket.

    Exempel:
      natverk
    """
    from natverk_cli.rules.check import check

    try:
        _, nu = open_network(mapp, idag)
    except NoNetworkError as nothing:
        output.show(str(nothing))
        return
    output.show("\n".join(_lines(nu, check(nu), output.style(), output.line_width())))


def _lines(nu: Nulage, diagnostics: tuple[Diagnostic, ...], style: Style, width: int) -> Iterator[str]:
    from natverk_cli.formats.text import summary

    yield style("rubrik", visible(nu.natverk.installningar.namn))
    yield _next_meeting(nu)
    yield ""
    yield summary(diagnostics)
    for diagnostic in diagnostics[:3]:
        first, *more = in_lines(f"  {diagnostic.kod} {visible(diagnostic.text)}", width, _FINDING)
        yield from (first.replace(diagnostic.kod, style(diagnostic.niva, diagnostic.kod), 1), *more)
    if diagnostics:
        yield "Se alla, och hur de rättas: natverk kontrollera"
    yield ""
    yield style("rubrik", "Nästa steg")
    for steg in nasta_steg(nu):
        yield from _step(nu, steg, width)


def _next_meeting(nu: Nulage) -> str:
    from natverk_cli.svenska.datum import i_ord, om_dagar

    if not nu.kommande:
        return "Inget möte är planerat."
    mote = nu.kommande[0]
    proposed = ", ännu bara ett förslag" if mote.status == "förslag" else ""
    return f"Nästa möte är {i_ord(mote.datum)}, {om_dagar(nu.idag, mote.datum)}{proposed}."


def _step(nu: Nulage, steg: Steg, width: int) -> Iterator[str]:
    from natverk_cli.svenska.datum import i_ord, om_dagar
    from natverk_cli.svenska.ord import lista

    who = f"{steg.roll} ({lista(steg.vem)})" if steg.vem else f"{steg.roll} (ingen namngiven)"
    yield from in_lines(f"  {visible(who)}: {steg.vad}", width, _STEP)
    if steg.senast:
        yield from in_lines(f"{_STEP}Senast {i_ord(steg.senast)}, {om_dagar(nu.idag, steg.senast)}.", width, _STEP)
    if steg.kommando:
        yield f"{_STEP}{steg.kommando}"
