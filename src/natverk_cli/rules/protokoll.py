"""P: every meeting that has passed has a record, it is finished in time, and nobody changes it afterwards."""

from collections.abc import Iterator

from natverk_cli.ansvar.anteckningar import due, remaining
from natverk_cli.diagnostics.rule import FEL, VARNING, Finding, rule
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor


def _checked(nu: Nulage) -> Iterator[Mote]:
    """Passed meetings from the day on that the network's duties count."""
    fran = nu.natverk.installningar.kontrolleras_fran
    return (mote for mote in nu.passerade if fran is None or mote.datum >= fran)


@rule("P001", niva=VARNING, krav=(29, 34), kraver=("möten", "protokoll", "inställningar"))
def anteckningar_saknas(nu: Nulage) -> Iterator[Finding]:
    """Ett möte har passerat utan att det finns protokoll eller minnesanteckningar.

    Varför: anteckningar ska föras vid varje möte, och utan dem räknas mötet inte som hållet.
    Rätta: sekreteraren skriver dem. Blev mötet inte av, skriv status: inställt och skäl i mötets fil.
    """
    for mote in _checked(nu):
        if nu.natverk.protokoll_fran(mote.id) or nu.idag <= due(nu, mote):
            continue
        title = nu.natverk.installningar.rubrik
        text = f"{title} saknas från mötet {i_ord(mote.datum)}. De skulle ha varit klara {i_ord(due(nu, mote))}."
        if mote.status == "förslag":
            text = f"Mötet {i_ord(mote.datum)} var bara ett förslag, och det finns inga anteckningar. Blev det av?"
        cure = (
            f"sekreteraren skriver: natverk protokoll ny {mote.id}. Blev mötet inte av? Skriv status: inställt och "
            f"skäl: … i {mote.fil} och kör natverk spara"
        )
        yield Finding(mote.at("datum"), text, cure, mote.id)


@rule("P002", niva=VARNING, krav=(29, 34), kraver=("möten", "protokoll", "inställningar"))
def anteckningar_inte_fardiga(nu: Nulage) -> Iterator[Finding]:
    """Anteckningarna är fortfarande ett utkast fast fristen har gått ut.

    Varför: de ska skickas in och publiceras, och minnet av mötet bleknar.
    Rätta: fyll i det som saknas och lås dem med natverk protokoll färdig.
    """
    for mote in _checked(nu):
        protokoll = nu.natverk.protokoll_fran(mote.id)
        if protokoll is None or protokoll.is_lasande or nu.is_last(mote.id) or nu.idag <= due(nu, mote):
            continue
        title = nu.natverk.installningar.rubrik
        text = f"{title} från mötet {i_ord(mote.datum)} är fortfarande ett utkast. {remaining(protokoll)}".rstrip()
        cure = f"sekreteraren fyller i och låser: natverk protokoll färdig {mote.id}"
        yield Finding(protokoll.at("status"), text, cure, mote.id)


@rule("P003", niva=FEL, krav=(29, 34), kraver=("protokoll",))
def fardigt_men_ofullstandigt(nu: Nulage) -> Iterator[Finding]:
    """Protokollet sägs vara färdigt, men något är inte ifyllt.

    Varför: ett färdigt protokoll är en allmän handling; det som står där ska vara sant och helt.
    Rätta: fyll i det som saknas, eller skriv status: utkast tills det är klart.
    """
    for protokoll in nu.natverk.protokoll:
        if protokoll.is_lasande and (remains := remaining(protokoll)):
            place = protokoll.at("närvaro") if not protokoll.markorer else _marker(protokoll)
            text = f"Protokollet är märkt {protokoll.status} men är inte ifyllt. {remains}"
            yield Finding(
                place, text, "fyll i det, eller skriv status: utkast. Kör sedan natverk spara", protokoll.mote
            )


def _marker(protokoll: Protokoll) -> Place:
    line, column, text = protokoll.markorer[0]
    return Place(protokoll.fil, line=line, column=column, length=len(text))


@rule("P004", niva=FEL, krav=(29,), kraver=("möten", "protokoll"))
def protokoll_utan_hallet_mote(nu: Nulage) -> Iterator[Finding]:
    """Protokollet är färdigt fast mötet inte har hållits.

    Varför: inget får påstås i förväg.
    Rätta: skriv status: utkast i protokollet. Blev det inställda mötet av ändå, skriv status: planerat i mötets fil.
    """
    for protokoll in nu.natverk.protokoll:
        mote = nu.natverk.mote(protokoll.mote)
        if mote is None or not protokoll.is_lasande:
            continue
        if mote.is_installt:
            text = f"Mötet {i_ord(mote.datum)} är inställt, men det finns ett färdigt protokoll från det."
            cure = "blev mötet av? Skriv då status: planerat i mötets fil och kör natverk spara"
            yield Finding(protokoll.at("status"), text, cure, mote.id)


@rule("P010", niva=FEL, krav=(29, 30), kraver=("möten", "protokoll", "justeringar"), stops_saving=True)
def andrat_efter_lasning(nu: Nulage) -> Iterator[Finding]:
    """Protokollet har ändrats sedan det låstes.

    Varför: ett färdigt protokoll är en allmän handling och ändras aldrig i tysthet.
    Rätta: ta tillbaka ändringen med git restore, eller skriv en daterad rättelse i en egen fil, rattelse-1.md.
    """
    for justering in nu.natverk.justeringar:
        protokoll, mote = nu.natverk.protokoll_fran(justering.mote), nu.natverk.mote(justering.mote)
        if protokoll is None or mote is None or justering.den > nu.idag:
            continue
        first = nu.historik.las.get(justering.mote, justering.sha256)
        if protokoll.sha256 != justering.sha256 or protokoll.sha256 != first:
            title = nu.natverk.installningar.rubrik
            text = f"{title} från {i_ord(mote.datum)} har ändrats sedan de låstes {i_ord(justering.den)}."
            yield Finding(protokoll.at(), text, _cure_change(nu, protokoll), mote.id)


def _cure_change(nu: Nulage, protokoll: Protokoll) -> str:
    number = 1 + sum(rattelse.mote == protokoll.mote for rattelse in nu.natverk.rattelser)
    path = protokoll.fil.replace("protokoll.md", f"rattelse-{number}.md")
    return (
        f"ta tillbaka ändringen: git restore --source=HEAD {protokoll.fil}. Behövs den, skriv den i {path} "
        "med fälten den, av och skäl. Kör sedan natverk spara"
    )


@rule("P011", niva=FEL, krav=(29, 30), kraver=("protokoll", "justeringar"))
def fardigt_utan_las(nu: Nulage) -> Iterator[Finding]:
    """Protokollet sägs vara färdigt men är inte låst.

    Varför: utan lås märks det inte om någon ändrar i det.
    Rätta: skriv status: utkast och lås det med natverk protokoll färdig.
    """
    for protokoll in nu.natverk.protokoll:
        if protokoll.is_lasande and nu.natverk.justering_av(protokoll.mote) is None:
            text = f"Protokollet är märkt {protokoll.status}, men filen justering.yaml som låser det saknas."
            cure = f"skriv status: utkast och kör natverk spara. Lås sedan: natverk protokoll färdig {protokoll.mote}"
            yield Finding(protokoll.at("status"), text, cure, protokoll.mote)


@rule("P012", niva=FEL, krav=(29, 30), kraver=("möten", "protokoll", "justeringar"))
def last_protokoll_borta(nu: Nulage) -> Iterator[Finding]:
    """Ett låst protokoll, eller dess lås, har tagits bort.

    Varför: ett färdigt protokoll är en allmän handling och får inte försvinna.
    Rätta: ta tillbaka filen ur historiken med git restore.
    """
    for justering in nu.natverk.justeringar:
        if nu.natverk.protokoll_fran(justering.mote) is None:
            path = justering.fil.replace("justering.yaml", "protokoll.md")
            text = f"Protokollet som låstes {i_ord(justering.den)} är borta."
            yield Finding(justering.at(), text, f"ta tillbaka det: git restore --source=HEAD {path}", justering.mote)
    for mote in nu.natverk.moten:
        if mote.id in nu.historik.las and nu.natverk.justering_av(mote.id) is None:
            path = mote.fil.replace("mote.md", "justering.yaml")
            text = f"{stor(path.rpartition('/')[2])} som låste protokollet från {i_ord(mote.datum)} är borta."
            yield Finding(mote.at("datum"), text, f"ta tillbaka den: git restore --source=HEAD {path}", mote.id)
