"""Days proposed for a year's meetings, and why the others will not do: for people and for other programs."""

import json as _json
from collections.abc import Iterator, Sequence

from natverk_cli.ansvar.motesforslag import FOR_NARA, FORBI, Dag, Motesforslag
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.svenska.datum import i_ord, rakna_upp
from natverk_cli.svenska.ord import antal, raknetal, stor

# What is written over the days passed over for each kind of reason, in the order shown.
_RUBRIKER = {
    "röd dag": "Röda dagar",
    "helgdagsafton": "Helgdagsaftnar",
    "klämdag": "Klämdagar",
    "lov": "Lov",
    "semester": "Semester",
    "undvik": "Att undvika",
    FORBI: "Har redan varit",
    FOR_NARA: "För nära",
}


def text(forslag: Motesforslag, style: Style, width: int) -> str:
    """The days proposed, those that will not do by kind of reason, and those that would do as well."""
    return "\n".join((*_chosen(forslag, style, width), *reasons(forslag, style, width)))


def _chosen(forslag: Motesforslag, style: Style, width: int) -> Iterator[str]:
    day = forslag.beskrivning.moten.veckodag
    count = antal(len(forslag.forslag), day, f"{day}ar", "en")
    yield style("rubrik", f"{stor(count)} för mötena {forslag.ar}")
    if len(forslag.forslag) < forslag.beskrivning.moten.minst:
        wanted = raknetal(forslag.beskrivning.moten.minst)
        yield from in_lines(f"  Fler ryms inte med tre veckor emellan. Nätverket ska ha minst {wanted}.", width, "  ")
    longest = max((len(i_ord(dag.datum)) for dag in forslag.forslag), default=0)
    for dag in forslag.forslag:
        words = f"  {stor(i_ord(dag.datum)):{longest}}  {visible(dag.skal)}"
        yield from in_lines(words, width, " " * (longest + 4))
    yield ""


def reasons(forslag: Motesforslag, style: Style, width: int) -> Iterator[str]:
    """Lines about the days that will not do, each with its reason, and those that would do as well."""
    day = forslag.beskrivning.moten.veckodag
    if forslag.bortvalda:
        yield style("rubrik", f"{stor(antal(len(forslag.bortvalda), day, f'{day}ar', 'en'))} passar inte")
    for slag, rubrik in _RUBRIKER.items():
        those = [dag for dag in forslag.bortvalda if dag.slag == slag]
        if those:
            told = "; ".join(_with_reason(those, reason, slag) for reason in dict.fromkeys(dag.skal for dag in those))
            yield from in_lines(f"  {rubrik}: {visible(told)}", width, "    ")
    if forslag.ovriga:
        yield from ("", style("rubrik", f"{stor(antal(len(forslag.ovriga), day, f'{day}ar', 'en'))} till passar"))
        yield from in_lines(f"  {stor(rakna_upp(forslag.ovriga))}", width, "  ")


def _with_reason(dagar: Sequence[Dag], reason: str, slag: str) -> str:
    """ "22 och 29 december (jullov)" """
    days = rakna_upp(dag.datum for dag in dagar if dag.skal == reason)
    return days if slag == FORBI else f"{days} ({reason.removeprefix(f'{slag}: ')})"


def json(forslag: Motesforslag) -> str:
    """A JSON object with the days proposed and those that will not do, each with its reason."""
    shown = {
        "förslag": [{"datum": dag.datum.isoformat(), "skäl": dag.skal} for dag in forslag.forslag],
        "bortvalda": [{"datum": dag.datum.isoformat(), "skäl": dag.skal} for dag in forslag.bortvalda],
    }
    return _json.dumps(shown, ensure_ascii=False, indent=2) + "\n"
