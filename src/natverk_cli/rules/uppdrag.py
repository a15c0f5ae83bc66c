"""U: the charter and its assignments."""

from collections.abc import Iterator

from natverk_cli.diagnostics.rule import FEL, VARNING, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag


@rule("U001", niva=FEL, krav=(2,), kraver=("uppdragsbeskrivningar",))
def uppdragsbeskrivning_saknas(nu: Nulage) -> Iterator[Finding]:
    """Nätverket saknar uppdragsbeskrivning.

    Varför: den säger vem som gör vad och hur många möten nätverket ska ha; utan den finns inget att kontrollera mot.
    Rätta: skriv data/uppdragsbeskrivningar/ÅR.yaml.
    """
    if nu.beskrivning is None:
        text = "Nätverket saknar uppdragsbeskrivning, så inget går att kontrollera mot den."
        cure = "skriv data/uppdragsbeskrivningar/ och året, till exempel 2023.yaml. Fälten står i data/LÄSMIG.md"
        yield Finding(nu.natverk.installningar.at(), text, cure)


@rule("U003", niva=VARNING, krav=(2, 6), kraver=("uppdragsbeskrivningar",))
def uppdragsbeskrivning_har_gatt_ut(nu: Nulage) -> Iterator[Finding]:
    """Uppdragsbeskrivningens period har gått ut.

    Varför: den fortsätter att gälla, men skolchefsnätverket behöver förnya den.
    Rätta: be skolchefsnätverket om nästa beskrivning och skriv in den som en ny fil.
    """
    beskrivning = nu.beskrivning
    if beskrivning and beskrivning.till < nu.idag:
        ended = f"Uppdragsbeskrivningen gällde till och med {utan_veckodag(beskrivning.till)}."
        path = f"data/uppdragsbeskrivningar/{beskrivning.till.year + 1}.yaml"
        text = f"{ended} Den tillämpas tills en ny finns."
        cure = f"be skolchefsnätverket förnya den, skriv in den i {path} och kör natverk spara"
        yield Finding(beskrivning.at("till"), text, cure, beskrivning.id)
