"""P: every meeting that has passed has a record, written by the right person and finished in time."""

from collections.abc import Iterator

from natverk_cli.ansvar.anteckningar import due, lasning, remaining, saknas
from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, VARNING, Finding, rule
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
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


@rule("P001", niva=VARNING, krav=(29, 34), kraver=("möten", "protokoll", "inställningar"))
def anteckningar_saknas(nu: Nulage) -> Iterator[Finding]:
    """Ett möte har passerat utan att det finns protokoll eller minnesanteckningar.

    Varför: anteckningar ska föras vid varje möte, och utan dem räknas mötet inte som hållet.
    Rätta: sekreteraren skriver dem. Blev mötet inte av, ställ in det med natverk möte ställ-in.
    """
    for mote in _checked(nu):
        if not saknas(nu, mote):
            continue
        title = _titel(nu)
        missing = f"{nu.natverk.installningar.rubrik} saknas från mötet {i_ord(mote.datum)}."
        text = f"{missing} {stor(title.pronomen)} skulle ha varit {title.klar} {i_ord(due(nu, mote))}."
        if mote.status == "förslag":
            text = f"Mötet {i_ord(mote.datum)} var bara ett förslag, och det finns inga anteckningar. Blev det av?"
        off = f'Blev mötet inte av? natverk möte ställ-in {mote.id} --skäl "…"'
        cure = f"sekreteraren skriver: natverk protokoll ny {mote.id}. {off}"
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
        title, remains = _titel(nu), remaining(protokoll)
        since = f"{stor(title.pronomen)} skulle ha varit {title.klar} {i_ord(due(nu, mote))}."
        text = f"{title.bestamd} från mötet {i_ord(mote.datum)} är fortfarande {still}. {since} {remains}"
        yield Finding(protokoll.at("status"), text.rstrip(), _finish(nu, protokoll, remains), mote.id)


def _finish(nu: Nulage, protokoll: Protokoll, remains: str) -> str:
    is_approved = nu.natverk.installningar.justering != "ingen"
    command = lasning(nu, protokoll.mote)
    if remains:
        then = "Anteckna sedan vem som har godkänt" if is_approved else "Lås sedan"
        return f"sekreteraren fyller i {protokoll.fil} och kör natverk spara. {then}: {command}"
    return f"{'anteckna vem som har godkänt' if is_approved else 'sekreteraren låser'}: {command}"


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
    Rätta: skriv status: utkast i protokollet. Blev det inställda mötet av ändå, kör natverk möte planera.
    """
    for protokoll in nu.natverk.protokoll:
        mote = nu.natverk.mote(protokoll.mote)
        if mote is None or not protokoll.is_lasande:
            continue
        if mote.is_installt:
            text = f"Mötet {i_ord(mote.datum)} är inställt, men det finns ett färdigt protokoll från det."
            cure = f"blev mötet av? Då är det inte inställt: natverk möte planera {mote.id}"
            yield Finding(protokoll.at("status"), text, cure, mote.id)
        elif (las := nu.natverk.justering_av(mote.id)) and las.den < mote.datum:
            text = f"Protokollet låstes {i_ord(las.den)}, före mötet {i_ord(mote.datum)}."
            cure = f"rätta datum: i {mote.fil} om mötet hölls en annan dag, och kör natverk spara"
            yield Finding(protokoll.at("status"), text, cure, mote.id)


@rule("P005", niva=VARNING, krav=(24,), kraver=("möten", "protokoll", "medlemmar"))
def nagon_annan_ledde_motet(nu: Nulage) -> Iterator[Finding]:
    """Någon annan än ordföranden ledde mötet, utan att vara utsedd till det.

    Varför: ordföranden leder mötena; den som går in i stället ska vara namngiven.
    Rätta: anteckna vem som gick in med natverk möte ändra och --ledare.
    """
    for mote in _checked(nu):
        protokoll = nu.natverk.protokoll_fran(mote.id)
        chairs = {medlem.id for medlem in nu.natverk.innehavare("ordforande", mote.datum)}
        if protokoll is None or not protokoll.is_lasande or not protokoll.ledare or not chairs:
            continue
        leader = nu.natverk.medlem(protokoll.ledare)
        if leader and protokoll.ledare not in {*chairs, mote.ledare}:
            text = f"{leader.namn} ledde mötet {i_ord(mote.datum)} men var varken ordförande eller utsedd till det."
            cure = f"gick {leader.namn} in i stället? Anteckna det: natverk möte ändra {mote.id} --ledare {leader.id}"
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
        told = mote.id in corrected or nu.is_borta(mote.id)
        if protokoll and protokoll.is_lasande and not protokoll.sekreterare and not told:
            text = f"Det står inte vem som antecknade på mötet {i_ord(mote.datum)}."
            cure = f"skriv sekreterare: och vem det var i {protokoll.fil} och kör natverk spara"
            if nu.is_last(mote.id):
                cure = f"skriv vem det var i en rättelse: natverk protokoll rättelse {mote.id}"
            yield Finding(protokoll.at("status"), text, cure, mote.id)
