"""F: the form of the files, and whether what they refer to exists."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from natverk_cli.ansvar.uppgift import VEM
from natverk_cli.diagnostics.rule import FEL, UPPLYSNING, VARNING, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.hanvisningar import Hanvisning, beteckningar, hanvisningar
from natverk_cli.source.place import Mending, Place
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import menade_du, utan_tvekan


def _brister(nu: Nulage, kod: str) -> Iterator[Finding]:
    for brist in nu.natverk.brister:
        if brist.fault.kod == kod:
            line, column, end = brist.fault.span
            place = Place(brist.fil, line=line, column=column, length=end - column)
            finding = Finding(place, brist.fault.text, brist.fault.hjalp, mending=brist.fault.mending)
            yield _with_known_id(nu, finding, finding.mending) if finding.mending else finding


def _with_known_id(nu: Nulage, finding: Finding, mending: Mending) -> Finding:
    """What is no id, "Bodil Rönn", is mended only into one that there is: bodil-ronn, if that is a member."""
    if not mending.is_id:
        return finding
    meant = utan_tvekan(mending.old, beteckningar(nu.natverk))
    if meant is None:
        return finding._replace(mending=None)
    return finding._replace(hjalp=f"skriv {meant}", mending=mending._replace(new=meant))


@rule("F001", niva=FEL, stops_saving=True)
def fil_inte_lasbar_som_text(nu: Nulage) -> Iterator[Finding]:
    """Filen är inte vanlig text.

    Varför: uppgifterna ska gå att läsa även om femtio år, i vilket program som helst.
    Rätta: spara filen som text med teckenkodningen UTF-8, utan dolda tecken. Underlag läggs i mötets mapp underlag/.
    """
    return _brister(nu, "F001")


@rule("F002", niva=FEL, stops_saving=True)
def krock_mellan_andringar(nu: Nulage) -> Iterator[Finding]:
    """Två ändringar av samma text har krockat och filen innehåller båda.

    Varför: natverk kan inte veta vilken av dem som gäller.
    Rätta: behåll den text som gäller och ta bort raderna med <<<<<<<, ======= och >>>>>>>.
    """
    return _brister(nu, "F002")


@rule("F003", niva=FEL, stops_saving=True)
def fil_gar_inte_att_tolka(nu: Nulage) -> Iterator[Finding]:
    """Filens fält går inte att tolka.

    Varför: ett tecken på fel plats kan göra att uppgifter läses fel eller inte alls.
    Rätta: gå till raden som pekas ut. Skriv fält som namn: värde och dra in listor med mellanslag.
    """
    return _brister(nu, "F003")


@rule("F004", niva=FEL, stops_saving=True)
def falt_finns_inte(nu: Nulage) -> Iterator[Finding]:
    """Ett fält har ett namn som natverk inte känner igen.

    Varför: en felstavad uppgift skulle annars försvinna utan att någon märker det.
    Rätta: byt till det namn som föreslås. Alla fält står i data/LÄSMIG.md.
    Går det bara på ett sätt gör natverk kontrollera --rätta det.
    """
    return _brister(nu, "F004")


@rule("F005", niva=FEL, stops_saving=True)
def falt_star_tva_ganger(nu: Nulage) -> Iterator[Finding]:
    """Samma fält står två gånger.

    Varför: då går det inte att veta vilket av värdena som gäller.
    Rätta: ta bort den rad som inte gäller.
    """
    return _brister(nu, "F005")


@rule("F006", niva=FEL, stops_saving=True)
def falt_saknas(nu: Nulage) -> Iterator[Finding]:
    """Ett fält som måste finnas saknas.

    Varför: utan uppgiften går det inte att kontrollera eller skriva ut det som filen handlar om.
    Rätta: lägg till fältet. Vad varje fält betyder står i data/LÄSMIG.md.
    """
    return _brister(nu, "F006")


@rule("F007", niva=FEL, stops_saving=True)
def varde_passar_inte(nu: Nulage) -> Iterator[Finding]:
    """Ett värde passar inte i sitt fält.

    Varför: ett datum som inte finns eller ett ord som betyder något annat ger fel på papperen.
    Rätta: skriv ett värde av det slag som meddelandet nämner.
    Går det bara på ett sätt gör natverk kontrollera --rätta det.
    """
    return _brister(nu, "F007")


@rule("F008", niva=FEL, stops_saving=True)
def fil_pa_fel_plats(nu: Nulage) -> Iterator[Finding]:
    """Filen känns inte igen eller går inte att öppna.

    Varför: bara filer med känt namn på känd plats läses; andra skulle glömmas bort.
    Rätta: flytta filen eller ge den rätt namn enligt data/LÄSMIG.md. Underlag läggs i mötets mapp underlag/.
    """
    return _brister(nu, "F008")


@rule("F009", niva=FEL, stops_saving=True)
def falten_saknar_ram(nu: Nulage) -> Iterator[Finding]:
    """Fälten överst i en textfil ska stå mellan två rader med ---.

    Varför: det är så natverk skiljer fälten från texten.
    Rätta: börja filen med en rad ---, skriv fälten, avsluta dem med en rad --- och skriv texten därefter.
    """
    return _brister(nu, "F009")


@rule("F010", niva=FEL)
def rad_i_protokollet_oklar(nu: Nulage) -> Iterator[Finding]:
    """En rad i protokollet ser ut att vara ett beslut, en åtgärd eller liknande men går inte att tolka.

    Varför: beslut, åtgärder och frågor som inte känns igen följs inte upp.
    Rätta: skriv radens början som det föreslås, till exempel Åtgärd (Namn, senast 2027-04-01): det som ska göras.
    Går det bara på ett sätt gör natverk kontrollera --rätta det.
    """
    return _brister(nu, "F010")


@rule("F011", niva=FEL)
def hanvisning_okand(nu: Nulage) -> Iterator[Finding]:
    """En fil hänvisar till något som inte finns.

    Varför: en felstavad hänvisning gör att uppgiften inte hamnar hos rätt person, uppdrag eller möte.
    Rätta: skriv beteckningen så som filen heter, till exempel emma-friman för data/medlemmar/emma-friman.yaml.
    Går det bara på ett sätt gör natverk kontrollera --rätta det.
    """
    unknown = [ref for ref in hanvisningar(nu.natverk) if ref.varde not in ref.kanda]
    said = Counter((ref.vad, ref.varde) for ref in hanvisningar(nu.natverk)) if unknown else Counter()
    for ref in unknown:
        near = _near(ref)
        question = f" Menade du ”{near}”?" if near else ""
        cure = f"byt till {near}" if near else ref.hjalp
        mending = _mending(ref, said) if near else None
        yield Finding(ref.place, f"{ref.vad} ”{ref.varde}” finns inte.{question}", cure, ref.varde, mending)


def _mending(ref: Hanvisning, said: Mapping[tuple[str, str], int]) -> Mending | None:
    """The reference as it was meant, unless it may be the thing itself that is misspelt.

    So it is when more places say what this one says (`said` tells how many say what), or when the program itself does.
    """
    meant = _near(ref, utan_tvekan)
    if meant is None or ref.varde in VEM or said[ref.vad, ref.varde] > said.get((ref.vad, meant), 0) + 1:
        return None
    return Mending(ref.varde, meant, ref.place.path)


def _near(ref: Hanvisning, guess: Callable[[str, Iterable[str]], str | None] = menade_du) -> str | None:
    """The id that was meant. Another number is another thing: only its spelling can be wrong, as 2027-01."""
    if any(char.isalpha() for char in ref.varde):
        return guess(ref.varde, ref.kanda)
    plain = "-".join(number.lstrip("0") for number in ref.varde.split("-"))
    return plain if plain in ref.kanda else None


@rule("F012", niva=FEL)
def samma_beteckning_tva_ganger(nu: Nulage) -> Iterator[Finding]:
    """Samma beteckning används två gånger.

    Varför: en beteckning ska peka ut en enda sak, också efter flera år.
    Rätta: ta bort den ena; saknas en beteckning skriver natverk spara dit en ny.
    """
    uids: dict[str, str] = {}
    for mote in nu.natverk.moten:
        if mote.uid and mote.uid in uids:
            text = f"Mötet {mote.id} har samma uid som mötet {uids[mote.uid]}."
            yield Finding(mote.at("uid"), text, "ta bort raden uid: i den av filerna som är en kopia", mote.id)
        elif mote.uid:
            uids[mote.uid] = mote.id
    for protokoll in nu.natverk.protokoll:
        seen: set[str] = set()
        for notering in protokoll.noteringar:
            if notering.id and notering.id in seen:
                place = Place(protokoll.fil, line=notering.rad, column=notering.id_kolumn + 1, length=len(notering.id))
                text = f"Beteckningen {notering.id} står på två rader i samma protokoll."
                yield Finding(
                    place,
                    text,
                    f"ta bort {notering.id} på den ena raden och kör natverk spara",
                    protokoll.mote,
                )
            seen.add(notering.id)


@rule("F013", niva=UPPLYSNING)
def kontroller_inte_gjorda(nu: Nulage) -> Iterator[Finding]:
    """Några kontroller är inte gjorda, eftersom en fil inte gick att läsa.

    Varför: på halva uppgifter blir svaren fel; hellre inget svar än ett falskt.
    Rätta: rätta först felen i filen. Kör sedan natverk kontrollera igen.
    """
    for slag in sorted(nu.natverk.olasta - {""}):
        brist = next(brist for brist in nu.natverk.brister if brist.slag == slag)
        text = f"Kontrollerna som bygger på alla {slag} är inte gjorda, eftersom den här filen inte gick att läsa."
        yield Finding(Place(brist.fil), text, "rätta felen i filen först", slag)


@rule("F014", niva=FEL, kraver=("möten",))
def papper_utan_mote(nu: Nulage) -> Iterator[Finding]:
    """En mapp med mötespapper saknar mötet.

    Varför: utan mote.md vet ingen vilken dag papperen gäller.
    Rätta: lägg mötets fil mote.md i mappen, eller flytta papperen till rätt mötes mapp.
    """
    natverk = nu.natverk
    papers = (
        *natverk.kallelser,
        *natverk.protokoll,
        *natverk.justeringar,
        *natverk.rattelser,
        *natverk.sammanstallningar,
    )
    for id_, post in {post.mote: post for post in reversed(papers)}.items():
        if natverk.mote(id_) is None:
            text = f"Mappen {id_} innehåller papper från ett möte, men filen mote.md saknas."
            cure = f"skriv data/moten/{id_}/mote.md med datum och status. Kör sedan natverk spara"
            yield Finding(post.at(), text, cure, id_)


@rule("F015", niva=FEL)
def period_slutar_innan_den_borjar(nu: Nulage) -> Iterator[Finding]:
    """En period slutar innan den börjar.

    Varför: då gäller den aldrig, och den som läser kan inte veta vad som menas.
    Rätta: byt plats på datumen eller rätta det som är fel.
    """
    for medlem in nu.natverk.medlemmar:
        for number, innehav in enumerate(medlem.roller):
            if innehav.fran and innehav.till and innehav.till < innehav.fran:
                text = f"{medlem.namn} slutar som {innehav.roll} {i_ord(innehav.till)}, innan perioden börjar."
                yield Finding(medlem.at("roller", number, "till"), text, "rätta från eller till", medlem.id)
    for post in nu.natverk.beskrivningar:
        if post.till < post.fran:
            yield Finding(post.at("till"), "Uppdragsbeskrivningen slutar innan den börjar.", "rätta från eller till")
    for number, undvik in enumerate(nu.natverk.installningar.undvik):
        if undvik.till and undvik.till < undvik.fran:
            place = nu.natverk.installningar.at("undvik", number, "till")
            yield Finding(place, "Dagarna att undvika slutar innan de börjar.", "rätta från eller till")


@rule("F016", niva=VARNING)
def sluttid_fore_starttid(nu: Nulage) -> Iterator[Finding]:
    """Mötet slutar innan det börjar.

    Varför: klockslagen trycks i kallelsen och alla kallade planerar efter dem.
    Rätta: rätta start eller slut i mötets fil.
    """
    for mote in nu.natverk.moten:
        if mote.start is not None and mote.slut is not None and mote.slut <= mote.start:
            text = f"Mötet {i_ord(mote.datum)} slutar klockan {mote.slut} men börjar klockan {mote.start}."
            yield Finding(mote.at("slut"), text, "rätta start eller slut", mote.id)
