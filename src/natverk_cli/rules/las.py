"""P: nobody changes a finished record in silence, and none disappears."""

import re
from collections.abc import Iterator

from natverk_cli.ansvar.anteckningar import lasning
from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.place import Place
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista
from natverk_cli.svenska.rubrik import Titel, titel

_HEADING = re.compile(r"^## § (?P<nummer>[0-9]+)", re.MULTILINE)
_MANY = 6  # sections; more are counted instead of named
_SLAG = ("möten", "protokoll", "justeringar")


def _titel(nu: Nulage) -> Titel:
    return titel(nu.natverk.installningar.rubrik)


@rule("P010", niva=FEL, krav=(29, 30), kraver=_SLAG, stops_saving=True)
def andrat_efter_lasning(nu: Nulage) -> Iterator[Finding]:
    """Protokollet har ändrats sedan det låstes.

    Varför: ett färdigt protokoll är en allmän handling och ändras aldrig i tysthet.
    Rätta: skriv en daterad rättelse med natverk protokoll rättelse. Eller ta tillbaka ändringen med
    natverk protokoll återställ.
    """
    for justering in nu.natverk.justeringar:
        protokoll, mote = nu.natverk.protokoll_fran(justering.mote), nu.natverk.mote(justering.mote)
        if protokoll is None or mote is None or justering.den > nu.idag:
            continue
        first = nu.historik.las.get(mote.id, justering.sha256)
        title = _titel(nu)
        back = f"natverk protokoll återställ {mote.id}"
        if protokoll.sha256 != first:
            since = f"har ändrats sedan {title.pronomen} låstes {i_ord(justering.den)}."
            text = f"{title.bestamd} från {i_ord(mote.datum)} {since}{_where(nu, protokoll)}"
            dated = f"behövs ändringen, gör den till en daterad rättelse: natverk protokoll rättelse {mote.id}"
            yield Finding(protokoll.at(), text, f"{dated}. Annars tar du tillbaka den: {back}", mote.id)
        elif nu.is_annat_las(justering):
            text = f"Låset på {title.bestamd.lower()} från {i_ord(mote.datum)} har ändrats sedan det sattes."
            yield Finding(justering.at("sha256"), text, f"ta tillbaka det: {back}", mote.id)


def _where(nu: Nulage, protokoll: Protokoll) -> str:
    """What the change is about, if it is known what the record was."""
    locked = nu.historik.protokoll.get(protokoll.mote)
    if locked is None:
        return ""
    before, after = (_parts(data.decode("utf-8", "replace")) for data in (locked, protokoll.data))
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    numbers = [name for name in changed if name.isdecimal()]
    named = [name for name in changed if not name.isdecimal()]
    if len(numbers) > _MANY:
        numbers, named = [], [*named, f"{len(numbers)} paragrafer"]
    parts = ([f"§ {lista(numbers)}"] if numbers else []) + named
    return f" Ändringen gäller {lista(parts)}." if parts else ""


def _parts(text: str) -> dict[str, str]:
    """The record's parts: its fields, what stands above the first §, and each § by its number."""
    text = text.replace("\r\n", "\n")
    _, _, fields_and_prose = text.partition("---\n")
    fields, _, prose = fields_and_prose.partition("\n---\n")
    starts = [*_HEADING.finditer(prose)]
    ends = [found.start() for found in starts[1:]] + [len(prose)]
    intro = prose[: starts[0].start()] if starts else prose
    sections = {found["nummer"]: prose[found.start() : end] for found, end in zip(starts, ends, strict=True)}
    return {"fälten överst": fields, "inledningen": intro, **sections}


@rule("P011", niva=FEL, krav=(29, 30), kraver=("protokoll", "justeringar"))
def fardigt_utan_las(nu: Nulage) -> Iterator[Finding]:
    """Protokollet sägs vara färdigt men är inte låst.

    Varför: utan lås märks det inte om någon ändrar i det.
    Rätta: skriv status: utkast och lås det med natverk protokoll färdig.
    """
    for protokoll in nu.natverk.protokoll:
        unlocked = nu.natverk.justering_av(protokoll.mote) is None and not nu.is_borta(protokoll.mote)
        if protokoll.is_lasande and unlocked:
            text = f"Protokollet är märkt {protokoll.status}, men filen justering.yaml som låser det saknas."
            cure = f"skriv status: utkast och kör natverk spara. Lås sedan: {lasning(nu, protokoll.mote)}"
            yield Finding(protokoll.at("status"), text, cure, protokoll.mote)


@rule("P012", niva=FEL, krav=(29, 30, 34), kraver=_SLAG)
def last_protokoll_borta(nu: Nulage) -> Iterator[Finding]:
    """Ett låst protokoll, eller dess lås, har tagits bort.

    Varför: ett färdigt protokoll är en allmän handling och får inte försvinna.
    Rätta: ta tillbaka det med natverk protokoll återställ.
    """
    for justering in nu.natverk.justeringar:
        if nu.natverk.protokoll_fran(justering.mote) is None:
            text = f"Protokollet som låstes {i_ord(justering.den)} är borta."
            yield Finding(justering.at(), text, _back(justering.mote), justering.mote)
    for id_ in sorted(nu.historik.las):
        if nu.natverk.justering_av(id_) is None:
            yield _unlocked(nu, id_)


def _back(mote: str) -> str:
    return f"ta tillbaka det: natverk protokoll återställ {mote}"


def _unlocked(nu: Nulage, id_: str) -> Finding:
    folder = f"data/moten/{id_}"
    mote = nu.natverk.mote(id_)
    if mote is None and nu.natverk.protokoll_fran(id_) is None:
        text = f"Protokollet från mötet {id_} är låst, men det och hela mötets mapp är borta."
        return Finding(Place(f"{folder}/mote.md"), text, _back(id_), id_)
    gone = nu.natverk.protokoll_fran(id_) is None
    what = "Protokollet och filen justering.yaml" if gone else "Filen justering.yaml"
    text = f"{what} som {'låser det' if gone else 'låser protokollet'} från mötet {id_} är borta."
    place = mote.at("datum") if mote else Place(f"{folder}/protokoll.md")
    return Finding(place, text, _back(id_), id_)


@rule("P013", niva=UPPLYSNING, krav=(29, 30), kraver=_SLAG)
def andrat_och_tillbaka(nu: Nulage) -> Iterator[Finding]:
    """Ett låst protokoll, eller dess lås, har varit ändrat men är nu som när det låstes.

    Varför: den som läste det under tiden kan ha läst något annat än det som gäller.
    Rätta: inget behöver rättas. Godta det under undantag: i data/natverk.yaml, så nämns det inte mer.
    """
    for protokoll in nu.natverk.protokoll:
        mote, las = nu.natverk.mote(protokoll.mote), nu.natverk.justering_av(protokoll.mote)
        is_back = las and nu.is_last(protokoll.mote) and not nu.is_annat_las(las)
        if mote and is_back and protokoll.mote in nu.historik.tillbaka:
            title = _titel(nu)
            text = (
                f"{title.bestamd} från {i_ord(mote.datum)}, eller låset, ändrades efter låsningen. Nu är allt som då."
            )
            cure = f"inget behöver rättas. Se vad som gjordes: git log -p -- data/moten/{mote.id}"
            yield Finding(protokoll.at(), text, cure, mote.id)


@rule("P014", niva=UPPLYSNING, krav=(29, 30), kraver=("justeringar",))
def historiken_ar_inte_hel(nu: Nulage) -> Iterator[Finding]:
    """Kopian saknar den äldre historiken, så det går inte att se om låsta protokoll har ändrats.

    Varför: ett lås som har bytts ut märks bara mot det första låset, och det kan ligga i den del som saknas.
    Rätta: hämta hela historiken med git fetch --unshallow.
    """
    if nu.natverk.justeringar and not nu.historik.is_hel:
        settings = nu.natverk.installningar
        text = (
            "Den här kopian saknar äldre sparade ändringar. Protokollen stämmer med sina lås, "
            "men om låsen har bytts ut syns det inte här."
        )
        cure = "hämta allt som är sparat: git fetch --unshallow. I en automatisk kontroll: fetch-depth: 0"
        yield Finding(settings.at(), text, cure)
