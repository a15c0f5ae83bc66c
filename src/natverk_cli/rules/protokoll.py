"""P: every meeting that has passed has a record, it is finished in time, and nobody changes it afterwards."""

from collections.abc import Iterator

from natverk_cli.ansvar.anteckningar import due, remaining
from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, VARNING, Finding, rule
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Justering, Protokoll
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor
from natverk_cli.svenska.rubrik import Titel, titel


def _checked(nu: Nulage) -> Iterator[Mote]:
    """Passed meetings from the day on that the network's duties count."""
    fran = nu.natverk.installningar.kontrolleras_fran
    return (mote for mote in nu.passerade if fran is None or mote.datum >= fran)


def _titel(nu: Nulage) -> Titel:
    return titel(nu.natverk.installningar.rubrik)


def _is_borta(nu: Nulage, mote: str) -> bool:
    """Whether a record that was once locked, or its lock, is gone: then P012 tells, and nothing else about it."""
    has_been = mote in nu.historik.las or nu.natverk.justering_av(mote) is not None
    return has_been and (nu.natverk.protokoll_fran(mote) is None or nu.natverk.justering_av(mote) is None)


@rule("P001", niva=VARNING, krav=(29, 34), kraver=("möten", "protokoll", "inställningar"))
def anteckningar_saknas(nu: Nulage) -> Iterator[Finding]:
    """Ett möte har passerat utan att det finns protokoll eller minnesanteckningar.

    Varför: anteckningar ska föras vid varje möte, och utan dem räknas mötet inte som hållet.
    Rätta: sekreteraren skriver dem. Blev mötet inte av, skriv status: inställt och skäl i mötets fil.
    """
    for mote in _checked(nu):
        if nu.natverk.protokoll_fran(mote.id) or _is_borta(nu, mote.id) or nu.idag <= due(nu, mote):
            continue
        title = _titel(nu)
        missing = f"{nu.natverk.installningar.rubrik} saknas från mötet {i_ord(mote.datum)}."
        text = f"{missing} {stor(title.pronomen)} skulle ha varit {title.klar} {i_ord(due(nu, mote))}."
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
        still = "ett utkast" if protokoll.status == "utkast" else "ute för synpunkter"
        text = f"{_titel(nu).bestamd} från mötet {i_ord(mote.datum)} är fortfarande {still}. {remaining(protokoll)}"
        cure = f"sekreteraren fyller i och låser: natverk protokoll färdig {mote.id}"
        yield Finding(protokoll.at("status"), text.rstrip(), cure, mote.id)


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


@rule("P004", niva=FEL, krav=(29,), kraver=("möten", "protokoll", "justeringar"))
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
        elif (las := nu.natverk.justering_av(mote.id)) and las.den < mote.datum:
            text = f"Protokollet låstes {i_ord(las.den)}, före mötet {i_ord(mote.datum)}."
            cure = f"rätta datum: i {mote.fil} om mötet hölls en annan dag, och kör natverk spara"
            yield Finding(protokoll.at("status"), text, cure, mote.id)


@rule("P005", niva=VARNING, krav=(24,), kraver=("möten", "protokoll", "medlemmar"))
def nagon_annan_ledde_motet(nu: Nulage) -> Iterator[Finding]:
    """Någon annan än ordföranden ledde mötet, utan att vara utsedd till det.

    Varför: ordföranden leder mötena; den som går in i stället ska vara namngiven.
    Rätta: skriv ledare: och den som gick in i mötets fil.
    """
    for mote in _checked(nu):
        protokoll = nu.natverk.protokoll_fran(mote.id)
        chairs = {medlem.id for medlem in nu.natverk.innehavare("ordforande", mote.datum)}
        if protokoll is None or not protokoll.is_lasande or not protokoll.ledare or not chairs:
            continue
        leader = nu.natverk.medlem(protokoll.ledare)
        if leader and protokoll.ledare not in {*chairs, mote.ledare}:
            text = f"{leader.namn} ledde mötet {i_ord(mote.datum)} men var varken ordförande eller utsedd till det."
            cure = f"gick {leader.namn} in i stället? Skriv ledare: {leader.id} i {mote.fil} och kör natverk spara"
            yield Finding(protokoll.at("ledare"), text, cure, mote.id)


@rule("P006", niva=UPPLYSNING, krav=(29,), kraver=("möten", "protokoll", "rättelser"))
def det_star_inte_vem_som_antecknade(nu: Nulage) -> Iterator[Finding]:
    """Ett färdigt protokoll säger inte vem som antecknade.

    Varför: sekreteraren, eller den som gick in i stället, svarar för att det som står är rätt.
    Rätta: skriv sekreterare: i protokollet. Är det låst, gör det i en rättelse.
    """
    corrected = {rattelse.mote for rattelse in nu.natverk.rattelser}
    for mote in _checked(nu):
        protokoll = nu.natverk.protokoll_fran(mote.id)
        told = mote.id in corrected or _is_borta(nu, mote.id)
        if protokoll and protokoll.is_lasande and not protokoll.sekreterare and not told:
            text = f"Det står inte vem som antecknade på mötet {i_ord(mote.datum)}."
            cure = f"skriv sekreterare: och vem det var i {protokoll.fil} och kör natverk spara"
            if nu.is_last(mote.id):
                path = protokoll.fil.replace("protokoll.md", "rattelse-1.md")
                cure = f"skriv vem det var i {path} med fälten den, av och skäl. Kör sedan natverk spara"
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
        title = _titel(nu)
        if protokoll.sha256 != first:
            since = f"har ändrats sedan {title.pronomen} låstes {i_ord(justering.den)}."
            text = f"{title.bestamd} från {i_ord(mote.datum)} {since}"
            yield Finding(protokoll.at(), text, _cure_change(nu, protokoll, justering, first), mote.id)
        elif justering.sha256 != first:
            text = f"Låset på {title.bestamd.lower()} från {i_ord(mote.datum)} har ändrats."
            cure = f"ta tillbaka det: git restore --source=HEAD {justering.fil}"
            yield Finding(justering.at("sha256"), text, cure, mote.id)


def _cure_change(nu: Nulage, protokoll: Protokoll, justering: Justering, first: str) -> str:
    number = 1 + sum(rattelse.mote == protokoll.mote for rattelse in nu.natverk.rattelser)
    path = protokoll.fil.replace("protokoll.md", f"rattelse-{number}.md")
    changed = protokoll.fil if justering.sha256 == first else f"{protokoll.fil} {justering.fil}"
    return (
        f"ta tillbaka ändringen: git restore --source=HEAD {changed}. Behövs den, skriv den i {path} "
        "med fälten den, av och skäl. Kör sedan natverk spara"
    )


@rule("P011", niva=FEL, krav=(29, 30), kraver=("protokoll", "justeringar"))
def fardigt_utan_las(nu: Nulage) -> Iterator[Finding]:
    """Protokollet sägs vara färdigt men är inte låst.

    Varför: utan lås märks det inte om någon ändrar i det.
    Rätta: skriv status: utkast och lås det med natverk protokoll färdig.
    """
    for protokoll in nu.natverk.protokoll:
        unlocked = nu.natverk.justering_av(protokoll.mote) is None and not _is_borta(nu, protokoll.mote)
        if protokoll.is_lasande and unlocked:
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
    for id_ in sorted(nu.historik.las):
        if nu.natverk.justering_av(id_) is None:
            yield _unlocked(nu, id_)


def _unlocked(nu: Nulage, id_: str) -> Finding:
    folder = f"data/moten/{id_}"
    mote = nu.natverk.mote(id_)
    if mote is None and nu.natverk.protokoll_fran(id_) is None:
        text = f"Protokollet från mötet {id_} är låst, men det och hela mötets mapp är borta."
        return Finding(Place(f"{folder}/mote.md"), text, f"ta tillbaka mappen: git restore --source=HEAD {folder}", id_)
    gone = "" if nu.natverk.protokoll_fran(id_) else f" {folder}/protokoll.md"
    what = "Protokollet och filen justering.yaml" if gone else "Filen justering.yaml"
    text = f"{what} som {'låser det' if gone else 'låser protokollet'} från mötet {id_} är borta."
    place = mote.at("datum") if mote else Place(f"{folder}/protokoll.md")
    return Finding(place, text, f"ta tillbaka: git restore --source=HEAD {folder}/justering.yaml{gone}", id_)
