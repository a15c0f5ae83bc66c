"""N: who the network consists of, and who has given it its assignment."""

from collections.abc import Iterator

from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import lista


@rule("N001", niva=VARNING, krav=(4,), kraver=("medlemmar", "inställningar"))
def kommuner_utan_representant(nu: Nulage) -> Iterator[Finding]:
    """En eller flera kommuner saknar representant.

    Varför: nätverket består av kommunernas representanter, och den som saknar en får inte del av erfarenheterna.
    Rätta: skriv in representanten med natverk medlem ny. Ska inte alla ha en, skriv representant_per_kommun: nej.
    """
    settings = nu.natverk.installningar
    if not settings.representant_per_kommun or not nu.natverk.medlemmar:
        return
    represented = {medlem.kommun for medlem in nu.natverk.medlemmar if medlem.har("representant", nu.idag)}
    accepted = {
        fold(one.galler): one.galler
        for one in settings.undantag
        if one.regel == "N001" and one.galler and one.till >= nu.idag
    }
    missing = [kommun for kommun in settings.kommuner if kommun not in represented]
    told = [kommun for kommun in missing if fold(kommun) not in accepted]
    place = settings.at("kommuner")
    if told:
        verb = "saknar representant"
        text = f"{len(told)} av {len(settings.kommuner)} kommuner {verb}: {lista(told)}."
        yield Finding(place, text, _CURE)
    for kommun in missing:
        if galler := accepted.get(fold(kommun)):
            yield Finding(place, f"{kommun} saknar representant.", _CURE, galler)


_CURE = "fråga kommunerna vem det är och skriv in personen: natverk medlem ny NAMN --kommun KOMMUN"


@rule("N002", niva=VARNING, krav=(5,), kraver=("medlemmar", "inställningar"))
def ingen_fran_forbundet(nu: Nulage) -> Iterator[Finding]:
    """Ingen från kommunalförbundet är med i nätverket.

    Varför: nätverket består av kommunernas representanter och av personal från kommunalförbundet.
    Rätta: skriv in personen med natverk medlem ny och rollen personal.
    """
    if nu.natverk.medlemmar and not any(medlem.har("personal", nu.idag) for medlem in nu.natverk.medlemmar):
        settings = nu.natverk.installningar
        whose = f"personalen på {settings.huvudman}" if settings.huvudman else "kommunalförbundets personal"
        where = f'"{settings.huvudman}"' if settings.huvudman else "FÖRBUNDET"
        cure = f"fråga vem det är och skriv in personen: natverk medlem ny NAMN --organisation {where} --roll personal"
        yield Finding(settings.at("huvudman"), f"Ingen av {whose} är med i nätverket.", cure)


@rule("N003", niva=VARNING, krav=(1,), kraver=("medlemmar", "inställningar"))
def uppdragsgivare_saknas(nu: Nulage) -> Iterator[Finding]:
    """Det står inte vem nätverket arbetar på uppdrag av.

    Varför: uppdragsgivaren ansvarar för nätverket, förnyar uppdragsbeskrivningen och tar emot rapporterna.
    Rätta: skriv raden uppdragsgivare: i data/natverk.yaml.
    """
    settings = nu.natverk.installningar
    if nu.natverk.medlemmar and not settings.uppdragsgivare:
        cure = "skriv raden uppdragsgivare: Skolchefsnätverket i data/natverk.yaml och kör natverk spara"
        yield Finding(settings.at(), "Det står inte vem nätverket arbetar på uppdrag av.", cure)
