"""S: nobody changes a paper that has been sent in silence, and none disappears."""

from collections.abc import Iterator

from natverk_cli.ansvar.skickat import andrade, papperet
from natverk_cli.diagnostics.rule import FEL, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor


@rule("S006", niva=FEL, krav=(17, 25, 27, 28, 30), kraver=("utskick", "möten"), stops_saving=True)
def skickat_papper_andrat(nu: Nulage) -> Iterator[Finding]:
    """Ett papper har ändrats sedan det skickades, eller är borta.

    Varför: det som har skickats är en allmän handling och ändras aldrig i tysthet. Mottagarna har den gamla texten.
    Rätta: ta tillbaka papperet med natverk protokoll återställ och dess fil. Är något i det fel, säg det i ett nytt
    papper.
    """
    for one in andrade(nu):
        fil = one.dokument or ""
        sent = "publicerades" if one.satt == "publicering" else "skickades"
        became = "har ändrats sedan dess" if fil in nu.natverk.kallor else "är borta"
        text = f"{stor(papperet(nu, one))}, som {sent} {i_ord(one.den)}, {became}."
        back = f"ta tillbaka det som {sent}: natverk protokoll återställ {fil}"
        cure = f"{back}. Är något i det fel, skriv och skicka ett nytt papper"
        yield Finding(Place(fil), text, cure, fil)
