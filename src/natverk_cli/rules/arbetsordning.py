"""A: the year has its plan."""

from collections.abc import Iterator

from natverk_cli.ansvar import aret
from natverk_cli.ansvar.uppgift import forsenade
from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.nulage import Nulage


@rule("A001", niva=VARNING, krav=(14,), kraver=("arbetsordningar", "uppdragsbeskrivningar", "medlemmar"))
def arbetsordning_saknas(nu: Nulage) -> Iterator[Finding]:
    """Årets arbetsordning saknas.

    Varför: presidiet upprättar en arbetsordning för varje kalenderår, så att alla vet när nätverket möts och om vad.
    Rätta: skriv data/arbetsordning/ÅR.md med status och årets möten.
    """
    beskrivning = nu.beskrivning
    for task in forsenade(aret.arbetsordning(nu)):
        if beskrivning and task.galler == str(nu.idag.year):
            path = f"data/arbetsordning/{task.galler}.md"
            text = f"Arbetsordningen för {task.galler} saknas. Den skulle ha funnits när året började."
            cure = f"presidiet skriver {path} med raderna ---, status: förslag och ---. Kör sedan natverk spara"
            yield Finding(beskrivning.at("möten"), text, cure, task.galler)
