"""W: findings that the network has accepted, and whether the acceptance still holds."""

from collections.abc import Iterable, Iterator
from datetime import date

from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, VARNING, Finding, Rule, rule
from natverk_cli.model.installningar import Undantag
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.ord import menade_du

# What concerns the files' form or people's privacy can only be put right, not accepted.
NEVER = ("F", "G", "W")


def is_mojligt(kod: str) -> bool:
    """Whether there is such a rule, and it is one that can be accepted."""
    from natverk_cli.rules import KODER

    return kod in KODER and not kod.startswith(NEVER)


def is_undantagen(undantag: Undantag, kod: str, galler: str, idag: date) -> bool:
    """Whether the network has accepted that finding, for now."""
    return not kod.startswith(NEVER) and undantag.godtar(kod, galler, idag)


def apply_undantag(nu: Nulage, found: Iterable[tuple[Rule, Finding]]) -> Iterator[tuple[Rule, Finding]]:
    """The findings that are not accepted, and then what is to say about the acceptances themselves."""
    undantag = nu.natverk.installningar.undantag
    used: set[int] = set()
    for regel, finding in found:
        hits = [n for n, one in enumerate(undantag) if is_undantagen(one, regel.kod, finding.galler, nu.idag)]
        used.update(hits)
        if not hits:
            yield regel, finding
    for number, one in enumerate(undantag):
        if number not in used and one.till >= nu.idag and _is_asked(nu, one):
            about = f" om {one.galler}" if one.galler else ""
            text = f"Undantaget från {one.regel} behövs inte: kontrollen har inget att säga{about}."
            place = nu.natverk.installningar.at("undantag", number)
            yield undantag_behovs_inte, Finding(place, text, "ta bort raden och kör natverk spara", one.regel)


def _is_asked(nu: Nulage, undantag: Undantag) -> bool:
    """Whether the rule exists and was run: otherwise its silence means nothing."""
    from natverk_cli.rules import KODER

    return is_mojligt(undantag.regel) and nu.natverk.olasta.isdisjoint(KODER[undantag.regel].kraver)


@rule("W001", niva=VARNING)
def undantag_har_gatt_ut(nu: Nulage) -> Iterator[Finding]:
    """Ett undantag har gått ut.

    Varför: ett godtaget fel ska prövas på nytt, inte glömmas.
    Rätta: ta bort undantaget, eller ge det ett nytt slutdatum och ett skäl som fortfarande är sant.
    """
    settings = nu.natverk.installningar
    for number, one in enumerate(settings.undantag):
        if one.till < nu.idag and is_mojligt(one.regel):
            text = f"Undantaget från {one.regel} gick ut {utan_veckodag(one.till)}."
            cure = "ta bort raden, eller skriv ett nytt datum efter till:. Kör sedan natverk spara"
            yield Finding(settings.at("undantag", number, "till"), text, cure, one.regel)


@rule("W003", niva=FEL)
def undantag_fran_okand_regel(nu: Nulage) -> Iterator[Finding]:
    """Ett undantag gäller en regel som inte finns eller inte kan undantas.

    Varför: ett felskrivet undantag ser ut att gälla men gör ingenting.
    Rätta: skriv regelns kod så som den står i meddelandet, till exempel M006. F och G kan inte undantas.
    """
    from natverk_cli.rules import KODER

    settings = nu.natverk.installningar
    for number, one in enumerate(settings.undantag):
        if not is_mojligt(one.regel):
            near = menade_du(one.regel, [kod for kod in KODER if is_mojligt(kod)]) if one.regel not in KODER else None
            question = f" Menade du ”{near}”?" if near else ""
            text = f"Det går inte att göra undantag från ”{one.regel}”.{question}"
            yield Finding(settings.at("undantag", number, "regel"), text, "se koderna: natverk förklara", one.regel)


@rule("W002", niva=UPPLYSNING)
def undantag_behovs_inte(nu: Nulage) -> Iterator[Finding]:  # noqa: ARG001 - told by apply_undantag
    """Ett undantag används inte.

    Varför: undantag som blir kvar kan dölja något i framtiden.
    Rätta: ta bort raden.
    """
    yield from ()
